# METADATA
# title: Words are in the draft more than once
# description: |
#   The content of a claim is in the draft more than once, and its prefix and
#   suffix do not settle which place is meant.
# related_resources:
# - description: W3C, Web Annotation Data Model, Text Quote Selector
#   ref: https://www.w3.org/TR/annotation-model/#text-quote-selector
# custom:
#   level: error
#   needs: [ledger, draft]
package stancelint.rules.quote.ambiguous

import data.stancelint.lib.claims

report contains {
	"at": claim.at.content,
	"claims": [id],
	"message": sprintf("the words of claim %q are in the draft %d times, and it is not clear which are meant", [id, count(places)]),
	"related": [{"at": place, "message": sprintf("place %d", [i + 1])} | some i, place in places],
	"help": "add the words right before (prefix) or right after (suffix) those that are meant",
} if {
	some id in claims.not_found # equivalent: only saves time
	claim := input.claims[id]
	claim.anchor.state == "ambiguous" # equivalent: only such words have places
	places := claim.anchor.places
}
