# METADATA
# title: Party heard only through others
# description: |
#   Somebody takes a side in a conflict, and the draft has that only from others:
#   they are never heard themselves, nor whoever speaks for them.
# related_resources:
# - description: BBC, Editorial Guidelines, section 3 Accuracy, anonymous sources
#   ref: https://www.bbc.co.uk/editorialguidelines/guidelines/accuracy
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.sourcing["one-side"]

import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.conflicts
import data.stancelint.lib.index
import data.stancelint.lib.parties
import data.stancelint.lib.phrase

report contains {
	"at": input.claims[claims[0]].at.content,
	"claims": claims,
	"sources": [party],
	"message": sprintf("%s: on one side of a conflict, and heard only through %s", [phrase.name(party), phrase.list(relays)]),
	"help": "ask them, or whoever speaks for them, and print what they say, or that they did not answer",
} if {
	some party in relayed_parties
	not heard(party)
	claims := claims_lib.in_order({id | some id in in_conflict; input.claims[id].source == party})
	relays := phrase.distinct([phrase.name(relay) | some id in claims; some relay in input.claims[id].via])
}

in_conflict := {id |
	some by_rule in conflicts.by_target
	some conflict in by_rule
	some side in [conflict.favor, conflict.against]
	some id in side
}

# relayed_parties are those of whom a claim in a conflict is relayed: whoever is
# heard in none but such claims is among them.
relayed_parties := {source |
	some id in relayed & in_conflict # equivalent: only saves time
	source := input.claims[id].source # equivalent: only saves time
	input.sources[source] # equivalent: others have no claim in a conflict
}

# heard: in a claim of its own that nobody else relays, by whoever speaks for it,
# or by refusing to say anything.
heard(party) if {
	some id in input.index.by_source[party]
	not id in relayed
} else if {
	some id in input.index.by_source[party]
	own_voice(id, party)
}

heard(party) if {
	some voice in parties.voices_of[party]
	some id in input.index.by_source[voice]
	own_voice(id, voice)
}

# relayed are the claims that somebody else relays.
relayed := {id | some id in index.claims_with.via; count(input.claims[id].via) > 0} # equivalent: the first only saves time

own_voice(id, _) if not id in relayed

own_voice(id, _) if input.claims[id].declined

own_voice(id, _) if input.claims[id].unanswered

own_voice(id, party) if {
	some relay in input.claims[id].via
	relay in ({party} | parties.voices_of[party])
}
