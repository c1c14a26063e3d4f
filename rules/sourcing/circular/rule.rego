# METADATA
# title: Source that rests on itself
# description: |
#   A source derives from itself, directly or through others; or a claim's source
#   is its own evidence, its own relay, or what the claim derives from.
# related_resources:
# - description: Reuters, Handbook of Journalism, sourcing
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.sourcing.circular

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

# One report for a circle, at the first of its sources.
report contains {
	"at": object.get(source.at, "derived_from", source.at.record),
	"sources": circle,
	"message": sprintf("%s %s", [phrase.list([phrase.name(member) | some member in circle]), derives(circle)]),
	"related": [{"at": object.get(input.sources[member].at, "derived_from", input.sources[member].at.record), "message": phrase.name(member)} | some member in circle; member != id],
	"help": "find out who had it first, and take the link back out",
} if {
	some id in index.sources_with.derived_from # equivalent: only saves time
	source := input.sources[id]
	circle := circle_of(id)
	circle[0] == id
}

report contains twice(id, "evidence", "both source and evidence") if some id in index.claims_with.evidence

report contains twice(id, "via", "both source and relay") if some id in index.claims_with.via

# twice is what there is to say of a claim of which a field has the source as well.
twice(id, field, role) := {
	"at": claim.at[sprintf("%s.%s", [field, claim.source])],
	"claims": [id],
	"sources": [claim.source],
	"message": sprintf("%s is %s of this claim", [phrase.name(claim.source), role]),
	"help": sprintf("take %s out of %s", [claim.source, field]),
} if {
	claim := input.claims[id]
	claim.source in claim[field]
}

report contains {
	"at": claim.at[sprintf("derived_from.%s", [from])],
	"claims": [id],
	"sources": [claim.source],
	"message": sprintf("this claim of %s derives from %s, and so from itself", [phrase.name(claim.source), phrase.name(from)]),
	"help": "find out who had it first, and take the link back out",
} if {
	some id in index.claims_with.derived_from # equivalent: only saves time
	claim := input.claims[id]
	some from in claim.derived_from
	claim.source in object.get(sourcing.origins, from, {from})
}

# circle_of are the sources of a circle that a source stands in, in order.
circle_of(id) := sort({member | some member in sourcing.origins[id]; id in sourcing.origins[member]}) if {
	some from in input.sources[id].derived_from
	id in object.get(sourcing.origins, from, {from})
}

derives(circle) := "derives from itself" if {
	count(circle) == 1
} else := "derive from each other"
