# METADATA
# title: Short form before the source is introduced
# description: |
#   An unnamed source speaks under a short form (“the people”) before the draft
#   has said who that is in the words of its descriptor.
# related_resources:
# - description: AP, Statement of News Values and Principles, Anonymous sources
#   ref: https://www.ap.org/about/news-values-and-principles/
# custom:
#   level: warning
#   needs: [ledger, draft]
package stancelint.rules.attribution["undefined-anonymous"]

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains object.union(
	{
		"at": short.at,
		"sources": [id],
		"message": sprintf("%s speaks here, and the reader has not been told who that is", [phrase.quoted(short.text)]),
		"help": sprintf("introduce the source first: %s", [phrase.quoted(input.sources[id].descriptor)]),
	},
	introduction(id),
) if {
	some id in index.sources_with.aliases # equivalent: only saves time
	sourcing.unnamed[id]
	short := first_short(id)
	not introduced_before(id, short.sentence)
}

# first_short is the first alias of the source that stands in a sentence with a
# claim of it: “the people” elsewhere may be any people.
first_short(id) := [mention |
	some i
	input.draft.mentions[id][i].form == "alias"
	mention := input.draft.mentions[id][i]
	not mention.quoted
	mention.sentence in spoken_in(id)
][0]

spoken_in(id) := {input.claims[claim].sentence | some claim in input.index.by_source[id]}

introduced_before(id, sentence) if {
	some mention in input.draft.mentions[id]
	mention.form == "descriptor"
	mention.sentence <= sentence
}

introduction(id) := {"related": [{"at": later[0].at, "message": "introduced only here"}]} if {
	later := [mention | some mention in input.draft.mentions[id]; mention.form == "descriptor"]
	count(later) > 0 # equivalent: without one there is no place
} else := {}
