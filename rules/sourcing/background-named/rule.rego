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

import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": mention.at,
	"sources": [id],
	"message": sprintf("%s spoke on background, and is named here", [phrase.name(id)]),
	"help": "print the descriptor that was agreed, not the name",
} if {
	some id, source in input.sources
	source.ground_rules in background
	mention := namings(id)[0]
}

# A source otherwise on the record, named where a claim on background is told.
report contains {
	"at": mention.at,
	"claims": [claim],
	"sources": [record.source],
	"message": sprintf("%s said this on background, and is named here", [phrase.name(record.source)]),
	"help": "print the descriptor that was agreed, not the name",
} if {
	some claim, record in input.claims
	record.ground_rules in background
	not speaks_on_background(record.source)
	mention := [naming | some naming in namings(record.source); naming.sentence == record.sentence][0]
}

background := {"on_background", "deep_background"}

speaks_on_background(id) if input.sources[id].ground_rules in background

# namings are the places that name a source. The short forms of an unnamed one
# (“the people”) name nobody.
namings(id) := [mention |
	some mention in input.draft.mentions[id]
	mention.form in forms(id)
]

forms(id) := {"name"} if {
	id in sourcing.unnamed
} else := {"name", "alias", "short"}
