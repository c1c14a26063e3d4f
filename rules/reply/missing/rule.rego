# METADATA
# title: No reply from those it damages
# description: |
#   A claim favors a target that damages somebody, and nobody who may answer
#   for them denies or responds to it, answers or opposes the target, declined
#   to comment or was reported not to have answered.
# related_resources:
# - description: IPSO, Editors’ Code of Practice, clause 1(iii) Accuracy
#   ref: https://www.ipso.co.uk/editors-code-of-practice/
# - description: BBC, Editorial Guidelines, section 6 Fairness, right of reply
#   ref: https://www.bbc.co.uk/editorialguidelines/guidelines/fairness
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.reply.missing

import data.stancelint.lib.phrase
import data.stancelint.lib.replies

report contains {
	"at": input.claims[id].at.content,
	"claims": [id],
	"message": message,
	"help": "ask for a reply and print it, or that there was none (declined, unanswered); in the ledger, link it with denies, responds_to or answers",
} if {
	some id, targets in unanswered
	accused := phrase.distinct([party | some target in sort(targets); some party in input.targets[target].about])
	message := sprintf("no reply from %s, whom this damages: %s", [
		phrase.list([phrase.name(party) | some party in accused]),
		phrase.list([phrase.proposition(target) | some target in sort(targets)]),
	])
}

# unanswered maps a claim to the adverse targets that it favors without reply.
unanswered := {id: targets |
	some id in {id | some [id, _] in without_reply}
	targets := {target | some [claim, target] in without_reply; claim == id}
}

# without_reply are the claims without reply, each with the targets that they favor.
without_reply := {[id, target] |
	some target, claims in replies.to
	some id, answers in claims
	count(answers) == 0
}
