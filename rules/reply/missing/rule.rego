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

import data.stancelint.lib.parties
import data.stancelint.lib.phrase
import data.stancelint.lib.stances

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
	some id in union({claims | some claims in open})
	targets := {target | some target, _ in stances.favors(id); id in open[target]}
}

# open maps an adverse target to the claims that favor it and that nobody with
# a right to reply has spoken to, but for those that the parties make
# themselves.
open := {target: claims |
	some target, record in input.targets
	record.adverse
	count(record.about) > 0
	accusing := object.keys(object.get(stances.favoring, target, {}))
	count(accusing) > 0
	replies := {reply |
		some party in record.about
		some voice in parties.repliers_for[party]
		some reply in input.index.by_source[voice]
	}
	not opposed_in(target, replies)
	claims := {id |
		some id in (accusing - spoken_to(replies))
		not own_words(id, record.about)
	}
}

# opposed_in: some reply takes the other side. A refusal counts for what it
# responds to or answers alone.
opposed_in(target, replies) if {
	some reply in replies
	stances.opposing[target][reply]
	not input.claims[reply].declined
	not input.claims[reply].unanswered
}

# spoken_to are the claims that a reply denies, responds to or answers.
spoken_to(replies) := union({
	{id | some reply in replies; some id in input.claims[reply].denies},
	{id | some reply in replies; some id in input.claims[reply].responds_to},
	{id |
		some reply in replies
		some target in input.claims[reply].answers
		some id, _ in stances.favoring[target]
	},
})

own_words(id, about) if {
	claim := input.claims[id]
	count(object.get(claim, "via", [])) == 0
	some party in about
	speaks_as(claim.source, party)
}

speaks_as(source, party) if source == party

speaks_as(source, party) if source in parties.voices_of[party]
