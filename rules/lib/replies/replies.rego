# METADATA
# title: Who replied to what
# description: |
#   The right of reply. A claim that favors an adverse target accuses those
#   that the target is about; whoever may answer for one of them replies to it
#   by denying or answering it, by taking the other side, or by refusing to
#   comment.
package stancelint.lib.replies

import data.stancelint.lib.index
import data.stancelint.lib.parties
import data.stancelint.lib.stances

# accusations maps an adverse target to the claims that favor it, but for those
# that the parties make themselves.
accusations := {target: claims |
	some target in index.targets_with.adverse # equivalent: only saves time
	record := input.targets[target]
	record.adverse
	count(record.about) > 0
	claims := {id |
		some id in stances.favoring[target]
		not _own_words(id, record.about)
	}
	count(claims) > 0
}

# to maps an adverse target to its accusations, and each to the replies to it.
to := {target: replied |
	some target, claims in accusations
	voiced := _voiced(target)
	opposed := {reply | some reply in voiced; _opposes(reply, target)} | {reply | some reply in voiced; _open(reply)}
	replied := {id: replies |
		some id in claims
		replies := opposed | {reply | some reply in voiced; id in spoken_to(reply)}
	}
}

# spoken_to are the claims that a claim denies, responds to or answers.
spoken_to(reply) := union({
	{id | some id in input.claims[reply].denies},
	{id | some id in input.claims[reply].responds_to},
	{id |
		some target in input.claims[reply].answers
		some id in stances.favoring[target]
	},
})

# is_reply: the claim is there to answer another.
is_reply(id) if count(object.get(input.claims[id], "denies", [])) > 0

is_reply(id) if count(object.get(input.claims[id], "responds_to", [])) > 0

is_reply(id) if count(object.get(input.claims[id], "answers", [])) > 0

is_reply(id) if input.claims[id].declined

# refused: asked for a reply, whoever it is did not give one.
refused(id) if input.claims[id].declined

refused(id) if input.claims[id].unanswered

# _voiced are the claims of all who may answer for those that a target is about.
_voiced(target) := {reply |
	some party in input.targets[target].about
	some voice in parties.repliers_for(party)
	some reply in input.index.by_source[voice]
}

# _opposes: the claim takes the other side. A refusal counts for what it
# responds to or answers alone.
_opposes(reply, target) if {
	reply in stances.opposing[target]
	not refused(reply)
}

# _open: a fault of the ledger, which is reported for itself, leaves open what the
# claim speaks to.
_open(reply) if input.claims[reply].unsettled

_open(reply) if {
	some field in input.claims[reply].broken
	field in {"denies", "responds_to", "answers"}
}

_own_words(id, about) if {
	claim := input.claims[id]
	count(object.get(claim, "via", [])) == 0
	some party in about
	_speaks_as(claim.source, party)
}

_speaks_as(source, party) if source == party

_speaks_as(source, party) if source in parties.voices_of[party]
