# METADATA
# title: Grave claim rests on hearsay
# description: |
#   A target of high impact is favored only by claims at second hand: nobody who
#   was there, or has seen it, stands behind it.
# related_resources:
# - description: Reuters, Handbook of Journalism, sourcing
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.sourcing["second-hand"]

import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": input.claims[claims[0]].at.content,
	"claims": claims,
	"message": sprintf("nobody at first hand says that %s", [phrase.proposition(target)]),
	"related": [{"at": input.claims[claim].at.content, "message": phrase.claim_by(claim)} | some claim in array.slice(claims, 1, count(claims))],
	"help": "find somebody who was there or has seen it, or say in the draft that it is hearsay",
} if {
	some target, record in input.targets
	record.impact == "high"
	claims := sourcing.favoring(target)
	count(claims) > 0
	every claim in claims {
		sourcing.access_of(claim) == "second_hand"
	}
}
