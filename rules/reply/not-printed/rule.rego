# METADATA
# title: Reply is in the ledger, not in the draft
# description: |
#   A reply, or a refusal to reply, was recorded with its words, and the draft
#   does not have them: cut for length, perhaps, but it was owed.
# related_resources:
# - description: IPSO, Editors’ Code of Practice, clause 1(iii) Accuracy
#   ref: https://www.ipso.co.uk/editors-code-of-practice/
# - description: BBC, Editorial Guidelines, section 6 Fairness, right of reply
#   ref: https://www.bbc.co.uk/editorialguidelines/guidelines/fairness
# custom:
#   level: error
#   needs: [ledger, draft]
package stancelint.rules.reply["not-printed"]

import data.stancelint.lib.claims
import data.stancelint.lib.phrase
import data.stancelint.lib.replies

report contains object.union(
	{
		"at": claim.at[sprintf("content.%d", [claim.anchor.piece])],
		"claims": [id],
		"message": sprintf("the reply of %s is in the ledger, but not in the draft", [phrase.name(claim.source)]),
		"help": "print the reply, or set its words in the ledger right",
	},
	nearest(claim.anchor),
) if {
	some id in claims.not_found # equivalent: only saves time
	claim := input.claims[id]
	claim.anchor.state == "missing"
	replies.is_reply(id)
}

nearest(anchor) := {
	"related": [{"at": anchor.nearest.at, "message": "the nearest words in the draft"}],
	"notes": [sprintf("from ledger to draft ([-left out-], {+put in+}): %s", [anchor.nearest.difference])],
} if {
	anchor.nearest # equivalent: without it there is no place
} else := {}
