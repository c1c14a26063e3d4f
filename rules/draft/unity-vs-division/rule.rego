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
import data.stancelint.lib.index
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
		some [number, who] in divided(team_of(people_in[unity.at]), groups_of(unity))
		division := divisions[number]
		division.sentence != unity.sentence
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

# divided are the divisions about a team or about one of the groups, in their order,
# [number, about whom, as a message tells it]: as many as anybody will look at.
divided(team, groups) := array.slice([[number, who] | some number, who in told], 0, 20) if {
	told := object.union(inside_groups(groups), inside(team))
}

# inside: two of whom unity is said stand on either side of the division.
inside(team) := {number: phrase.list(sort(team & apart[number].people)) |
	some pair in pairs(team, team)
	some number in between[pair]
}

# inside_groups: the division is about one of the groups too.
inside_groups(groups) := {number: phrase.list([sprintf("the %s", [noun]) | some noun in same]) |
	some number in {number | some group in groups; some number in about_group[group.noun]}
	same := {group.noun |
		some group in groups
		some other in apart[number].groups
		people.same_group(group, other)
	}
	count(same) > 0
}

# apart has the people and the groups that each division is about, and who stands
# against whom.
apart := [{"people": (sides[0] | sides[1]), "pairs": pairs(sides[0], sides[1]), "groups": groups_of(division)} |
	some division in divisions
	sides := sides_of(division)
]

# between maps two people to the divisions that set them apart, about_group the noun of
# a group to those about such a group.
between := {pair: numbers |
	some pair in {pair | some division in apart; some pair in division.pairs}
	numbers := [number | some number, division in apart; some other in division.pairs; other == pair]
}

about_group := {noun: numbers |
	some noun in {group.noun | some division in apart; some group in division.groups}
	numbers := [number | some number, division in apart; some group in division.groups; group.noun == noun] # equivalent: only saves time
}

# pairs are the pairs of one of the one side with another of the other.
pairs(side, other) := {sort([one, another]) | some one in side; some another in other; one != another}

# team_of are the people of whom unity is said: those of one sentence, and those of
# others that name two of them.
team_of(named) := union({named} | {team | some pair in pairs(named, named); some team in teams[pair]})

# teams maps two people to those of the sentences with words of unity that have both.
teams := {pair: named |
	some pair in {pair | some named in people_in; some pair in pairs(named, named)}
	named := {named | some named in people_in; some other in pairs(named, named); other == pair}
}

# people_in maps the place of words of unity to the names of its sentence, but for
# who says so of others.
people_in := {unity.at: named |
	some unity in unities
	named := people.names(input.draft.sentences[unity.sentence].text) - speakers(unity)
}

speakers(place) := {name |
	some number in index.attributions_in[place.sentence]
	attribution := input.draft.attributions[number]
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
