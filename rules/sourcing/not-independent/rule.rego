# METADATA
# title: Corroboration from the same origin
# description: |
#   Two claims are said to corroborate each other, and both go back to the same
#   source: by derivation, by relay, or because it is one source twice.
# related_resources:
# - description: Reuters, Handbook of Journalism, sourcing
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.sourcing["not-independent"]

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": input.claims[id].at[sprintf("corroborates.%s", [other])],
	"claims": [id, other],
	"sources": sort(shared),
	"message": sprintf("claim %q is no corroboration of %q: both go back to %s", [id, other, phrase.list([phrase.name(source) | some source in sort(shared)])]),
	"related": [{"at": input.claims[other].at.content, "message": phrase.claim_by(other)}],
	"help": "take the link out, or find a source of its own",
} if {
	some id in index.claims_with.corroborates # equivalent: only saves time
	claim := input.claims[id]
	some other in claim.corroborates
	other != id
	not told_from_the_other_side(id, other)
	shared := (roots(id) & roots(other)) - {"narrator"}
	count(shared) > 0
}

# roots are the source, its relays, and what they derive from.
roots(id) := sourcing.origins_of(id) | union({object.get(sourcing.origins, relay, {relay}) | some relay in input.claims[id].via}) if {
	input.claims[id] # equivalent: of others there are no origins
}

# Two claims that name each other are one finding.
told_from_the_other_side(id, other) if {
	id in input.claims[other].corroborates
	other < id
}
