# METADATA
# title: Words quoted at second hand
# description: |
#   Words that one source relays from another stand in quotation marks, and the
#   claim names no primary reference (evidence): a recording, a transcript, a
#   document.
# related_resources:
# - description: Reuters, Handbook of Journalism, Quotes
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.quote.nested

import data.stancelint.lib.index
import data.stancelint.lib.phrase

report contains {
	"at": claim.at.content,
	"claims": [id],
	"sources": phrase.distinct([claim.source, claim.via[0]]),
	"message": sprintf("%s’s words are quoted directly, but come from %s", [phrase.name(claim.source), phrase.list([phrase.name(relay) | some relay in claim.via])]),
	"help": "name what has the words themselves as evidence (a recording, a transcript, a document), or report them in indirect speech",
} if {
	some id in index.claims_with.via # equivalent: only saves time
	claim := input.claims[id]
	claim.quote_type == "direct"
	count(claim.via) > 0 # equivalent: without one there is no relay to tell
	count(object.get(claim, "evidence", [])) == 0
	not "evidence" in object.get(claim, "broken", [])
}
