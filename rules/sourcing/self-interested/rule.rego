# METADATA
# title: Grave claim about a party, by that party alone
# description: |
#   A target of high impact about somebody is favored only by them, their members
#   or those who speak for them.
# related_resources:
# - description: SPJ, Code of Ethics, identify sources clearly
#   ref: https://www.spj.org/spj-code-of-ethics/
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.sourcing["self-interested"]

import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": input.claims[claims[0]].at.content,
	"claims": claims,
	"sources": [party],
	"message": sprintf("only %s, or those who belong to or speak for it, say that %s", [phrase.name(party), phrase.proposition(target)]),
	"related": [{"at": input.claims[claim].at.content, "message": phrase.claim_by(claim)} | some claim in array.slice(claims, 1, count(claims))],
	"help": "find somebody without a stake in it",
} if {
	some target, record in input.targets
	record.impact == "high"
	claims := sourcing.favoring(target)
	count(claims) > 0
	some party in record.about
	own := sourcing.its_own(party)
	every claim in claims {
		input.claims[claim].source in own
	}
}
