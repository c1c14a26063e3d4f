# METADATA
# title: Reply stands far from what it replies to
# description: |
#   The nearest reply to a damaging claim stands many paragraphs away from it.
#   Readers who stop before it never see it.
# related_resources:
# - description: BBC, Editorial Guidelines, section 6 Fairness, right of reply
#   ref: https://www.bbc.co.uk/editorialguidelines/guidelines/fairness
# custom:
#   level: warning
#   needs: [ledger, draft]
#   options:
#     paragraphs:
#       type: integer
#       default: 4
#       description: how many paragraphs may lie between a claim and the nearest reply to it, the reply’s own included
package stancelint.rules.reply.distant

import data.stancelint.lib.phrase
import data.stancelint.lib.replies

report contains {
	"at": input.claims[id].at.content,
	"claims": [id, nearest],
	"message": sprintf("the nearest reply to this, %s’s, comes %d paragraphs %s", [phrase.name(input.claims[nearest].source), distance, direction]),
	"related": [{"at": input.claims[nearest].at.content, "message": sprintf("the reply (%s)", [nearest])}],
	"help": "bring the reply closer to what it replies to",
} if {
	some id, [distance, _, nearest] in nearest_replies
	distance > data.stancelint.options["reply/distant"].paragraphs
	direction := where(id, nearest)
}

# nearest_replies maps a claim in the body to the nearest reply there, [paragraphs
# between, reading order, reply].
nearest_replies := {id: min(places) |
	some id in {id | some [id, _] in replied}
	places := {[abs(input.claims[id].paragraph - input.claims[reply].paragraph), input.claims[reply].order, reply] |
		some [claim, reply] in replied
		claim == id
	}
}

# replied are the claims in the body, each with its replies there.
replied := {[id, reply] |
	some claims in replies.to
	some id, answers in claims
	in_body(id)
	some reply in answers
	in_body(reply)
}

in_body(id) if {
	input.claims[id].part == "body"
	input.claims[id].paragraph >= 0
}

where(claim, reply) := "later" if {
	input.claims[reply].paragraph > input.claims[claim].paragraph
} else := "earlier"
