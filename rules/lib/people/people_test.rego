package stancelint.lib.people_test

import data.stancelint.lib.people

lists := {
	"no_names": ["on", "monday"],
	"place_prepositions": ["to"],
	"group_nouns": ["council", "board"],
	"group_links": ["is", "deeply"],
}

draft(sentences) := {"draft": {"sentences": [{"text": text} | some text in sentences]}}

test_names_are_last_names if {
	people.names("Then Ana Reis met Kai O’Dell.") == {"Reis", "O’Dell"} with input as draft([]) with data.stancelint.lexicon as lists
}

test_no_names[what] if {
	some what, text in {
		"a place": "They flew to Osmark.",
		"a day": "They met on Monday.",
		"a first word that is no name elsewhere": "Talks went on.",
		"a letter": "Then plan B failed.",
	}
	people.names(text) == set() with input as draft([text]) with data.stancelint.lexicon as lists
}

test_a_first_word_counts_if_it_is_a_name_elsewhere if {
	people.names("Reis met them.") == {"Reis"} with input as draft(["Reis met them.", "They met Reis."]) with data.stancelint.lexicon as lists
}

test_group_before if {
	people.group_before("Late at night, the town council is deeply") == {"noun": "council", "kind": {"town"}} with data.stancelint.lexicon as lists
	people.group_before("The entire council is") == {"noun": "council", "kind": set()} with data.stancelint.lexicon as lists
	not people.group_before("The quay is") with data.stancelint.lexicon as lists
}

test_group_after if {
	people.group_after(" within the town council, they said") == {"noun": "council", "kind": {"town"}} with data.stancelint.lexicon as lists
	not people.group_after(" with the town council") with data.stancelint.lexicon as lists
}

test_same_group if {
	town := {"noun": "council", "kind": {"town"}}
	any := {"noun": "council", "kind": set()}
	people.same_group(town, town) with input as draft(["The town council met.", "The school council met."]) with data.stancelint.lexicon as lists
	people.same_group(town, any) with input as draft(["The town council met."]) with data.stancelint.lexicon as lists
	not people.same_group(town, any) with input as draft(["The town council met.", "The school council met."]) with data.stancelint.lexicon as lists
	not people.same_group(town, {"noun": "board", "kind": {"town"}}) with input as draft([]) with data.stancelint.lexicon as lists
}

test_not_the_same_group[what] if {
	some what, [group, other, sentences] in {
		"two of no kind, in a draft with several": [{"noun": "council", "kind": set()}, {"noun": "council", "kind": set()}, ["The town council met.", "The school council met."]],
		"two nouns of no kind": [{"noun": "council", "kind": set()}, {"noun": "board", "kind": set()}, []],
		"two kinds": [{"noun": "council", "kind": {"town"}}, {"noun": "council", "kind": {"school"}}, []],
	}
	not people.same_group(group, other) with input as draft(sentences) with data.stancelint.lexicon as lists
}

# What else stands before the noun tells of no other council.
test_same_group_beside[sentence] if {
	some sentence in ["The council met.", "The whole council met.", "On Monday council members met.", "So it is council land."]
	people.same_group({"noun": "council", "kind": {"town"}}, {"noun": "council", "kind": set()}) with input as draft(["The town council met.", sentence]) with data.stancelint.lexicon as lists
}
