# METADATA
# title: United here, divided there
# description: |
#   Words of unity (“one team”, “in lockstep”, also in quotations) and words of
#   division (“contrasted with”, “a rift between”) about the same people.
# related_resources:
# - description: Reuters, Handbook of Journalism, Accuracy
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [draft]
package stancelint.rules.draft["unity-vs-division"]

import data.stancelint.lexicon
import data.stancelint.lib.people
import data.stancelint.lib.phrase
import data.stancelint.lib.voice
import data.stancelint.lib.words

report contains {
	"at": unity.at,
	"message": sprintf("%s here, and elsewhere %s: both about %s", [
		phrase.quoted(unity.text),
		phrase.list([phrase.quoted(text) | some text in phrase.distinct([division.text | some [division, _] in against])]),
		against[0][1],
	]),
	"related": [{"at": division.at, "message": sprintf("set apart here: %s", [who])} | some [division, who] in against],
	"help": "tell the reader that the two don’t fit, and who says which; or ask about it",
} if {
	some unity in unities
	against := [[division, who] |
		some division in divisions
		division.sentence != unity.sentence
		who := same_people(unity, division)
	]
	count(against) > 0 # equivalent: without one there is no message
}

unities := [place | some place in input.draft.words.unity; asserted(place)]

divisions := [place |
	some place in array.concat(
		array.concat(input.draft.words.division_with, input.draft.words.division_between),
		input.draft.words.division_state,
	)
	asserted(place)
]

# asserted: the words are no name (“United in”), and nothing before them says that
# it is not so.
asserted(place) if {
	before := voice.before(place)
	not named(place, before)
	said := regex.find_n(`[\pL’'-]+`, before, -1)
	not words.has(concat(" ", array.slice(said, max([0, count(said) - 6]), count(said))), lexicon.unasserted)
}

named(place, before) if {
	regex.match(`\p{Lu}`, place.text)
	regex.match(`\pL`, before)
}

# same_people tells, as a message does, about whom both are: about people of whom
# unity is said, on both sides of the division; or about one group.
same_people(unity, division) := phrase.list(sort(both)) if {
	team := team_of[unity.at]
	sides := sides_of(division)
	one := team & sides[0]
	other := team & sides[1]
	both := one | other
	count(one) > 0
	count(other) > 0
	count(both) > 1
} else := sprintf("the %s", [group.noun]) if {
	some group in groups_of(unity)
	some other in groups_of(division)
	people.same_group(group, other)
}

# team_of maps the place of words of unity to the people of whom it is said: those
# of the sentence, and those of others that name two of them.
team_of[unity.at] := union({team |
	some other in unities
	team := named_in[other.at]
	joined(named_in[unity.at], team)
}) if {
	some unity in unities
}

joined(team, other) if team == other

joined(team, other) if count(team & other) > 1

# named_in maps the place of words of unity to the names of its sentence, but for
# who says so of others.
named_in[unity.at] := people.names(input.draft.sentences[unity.sentence].text) - speakers(unity) if some unity in unities

speakers(place) := {name |
	some attribution in input.draft.attributions
	attribution.sentence == place.sentence
	not regex.match(`(?i)\b(?:we|us|our|I|me|my)\b`, concat(" ", [piece.text | some piece in attribution.content]))
	some name in people.names(sprintf("- %s", [attribution.source.text]))
}

# sides_of are the people on either side of words of division.
sides_of(division) := [before, people.names(voice.after(division))] if {
	lower(division.text) in lexicon.division_with
	before := those_before(division)
} else := [both, both] if {
	lower(division.text) in lexicon.division_between
	both := people.names(voice.after(division))
} else := [both, both] if {
	both := people.names(voice.before(division))
}

# those_before are the people named in the sentence before words of division; or,
# where it only has “his” or “she”, those of the sentence before.
those_before(division) := names if {
	names := people.names(voice.before(division))
	count(names) > 0
} else := people.names(input.draft.sentences[division.sentence - 1].text)

groups_of(place) := {group | group := people.group_before(voice.before(place))} | {group | group := people.group_after(voice.after(place))}
