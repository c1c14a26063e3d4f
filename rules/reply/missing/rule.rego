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
unanswered[id] contains target if {
	replies := answered
	some target, claims in accusations
	some id in claims
	not [id, target] in replies
}

# accusations maps an adverse target to the claims that favor it, but for
# those that the parties make themselves.
accusations := {target: claims |
	some target, record in input.targets
	record.adverse
	count(record.about) > 0
	claims := {id |
		some id, _ in stances.favoring[target]
		not own_words(id, target)
	}
}

own_words(id, target) if {
	claim := input.claims[id]
	count(object.get(claim, "via", [])) == 0
	some party in input.targets[target].about
	speaks_as(claim.source, party)
}

speaks_as(source, party) if source == party

speaks_as(source, party) if source in parties.voices_of[party]

# answered are the pairs [claim, target] that somebody with a right to reply
# has spoken to.
answered contains [id, target] if {
	some target, claims in accusations
	some reply in replies_by_party[target]
	some id in claims
	speaks_to(reply, id, target)
}

replies_by_party[target] contains reply if {
	some target, _ in accusations
	some party in input.targets[target].about
	some voice in parties.repliers_for[party]
	some reply in input.index.by_source[voice]
}

speaks_to(reply, id, _) if id in input.claims[reply].denies

speaks_to(reply, id, _) if id in input.claims[reply].responds_to

speaks_to(reply, id, _) if {
	some target in input.claims[reply].answers
	stances.favoring[target][id]
}

speaks_to(reply, _, target) if {
	stances.opposing[target][reply]
	not refusal(reply)
}

# refusal: a refusal counts for what it responds to or answers alone.
refusal(reply) if input.claims[reply].declined

refusal(reply) if input.claims[reply].unanswered
