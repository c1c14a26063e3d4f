# METADATA
# title: Source on background is named
# description: |
#   The draft names a source who spoke on background, or on deep background: they
#   may be described, not named.
# related_resources:
# - description: AP, Statement of News Values and Principles, Anonymous sources
#   ref: https://www.ap.org/about/news-values-and-principles/
# - description: New York Times, Guidelines on Integrity, anonymity
#   ref: https://www.nytco.com/company/standards-ethics/guidelines-on-integrity/
# custom:
#   level: error
#   needs: [ledger, draft]
package stancelint.rules.sourcing["background-named"]

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

# Whoever spoke on background alone is named nowhere.
report contains {
	"at": first.at,
	"sources": [id],
	"message": sprintf("%s spoke on background, and is named here", [phrase.name(id)]),
	"help": "print the descriptor that was agreed, not the name",
} if {
	some id in index.named_on_terms # equivalent: only saves time
	on_background[id]
	first := namings(id)[0]
	not spoken_on_record[id]
}

# Whoever spoke on the record as well is not named where the draft tells what
# was not. Unless a claim has ground rules of its own, all that a source tells is
# told on the same.
report contains {
	"at": naming.at,
	"claims": [claim],
	"sources": [speaker],
	"message": sprintf("%s said this on background, and is named here", [phrase.name(speaker)]),
	"help": "print the descriptor that was agreed, not the name",
} if {
	count(index.claims_with.ground_rules) > 0 # equivalent: only saves time
	some claim, rules in sourcing.ground_rules
	background[rules]
	speaker := sourcing.speaker_of(claim)
	on_record(speaker)
	naming := [naming | some naming in namings(speaker); naming.sentence == input.claims[claim].sentence][0]
}

background := {"on_background", "deep_background"}

# on_record: the source is so in general, or told some claim so.
on_record(id) if spoken_on_record[id]

on_record(id) if {
	input.sources[id] # equivalent: nobody else is named
	not on_background[id]
}

spoken_on_record := {speaker |
	some claim, rules in sourcing.ground_rules
	rules == "on_record"
	speaker := sourcing.speaker_of(claim)
}

on_background := {id | some id in index.sources_with.ground_rules; background[input.sources[id].ground_rules]} # equivalent: the first only saves time

# namings are the places that name a source, in order. The descriptor and the
# short forms of an unnamed one (“the people”) name nobody.
namings(id) := [input.draft.mentions[id][i] |
	some i in sort({i | some form in forms(id); some i; input.draft.mentions[id][i].form == form})
]

forms(id) := {"name"} if {
	sourcing.unnamed[id]
} else := {"name", "alias", "short"}
