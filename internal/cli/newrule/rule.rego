# METADATA
# title: TITLE
# description: |
#   A claim whose words hold one of a list of words. Say here what the rule
#   finds, and why it matters.
# custom:
#   level: warning
#   needs: [ledger]
#   options:
#     words:
#       type: list
#       default: [synergy, going forward]
#       description: words that a claim should not have
package custom.rules.CATEGORY["NAME"]

import data.stancelint.lib.phrase
import data.stancelint.lib.words

report contains {
	"at": claim.at.content,
	"claims": [id],
	"message": sprintf("this claim says %s", [phrase.list([phrase.quoted(word) | some word in found])]),
	"help": "say it in plain words, or quote somebody who says it so",
} if {
	some id, claim in input.claims
	some piece in claim.content
	found := words.found(piece, data.stancelint.options["ID"].words)
	count(found) > 0
}
