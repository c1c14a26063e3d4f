package stancelint.rules.draft["unity-vs-division_test"]

import data.stancelint.rules.draft["unity-vs-division"] as unity_vs_division

word(at, sentence, text) := {"at": at, "sentence": sentence, "paragraph": sentence, "text": text, "voice": "own"}

# draft holds the two sentences, with words of unity in the first and of division
# in the second.
draft(sentences, unity, list, division) := {"draft": {
	"sentences": [{"text": text} | some text in sentences],
	"attributions": [],
	"words": object.union(
		{"unity": [word(1, 0, unity)], "division_with": [], "division_between": [], "division_state": []},
		{list: [word(2, 1, division)]},
	),
}}

reported contains report if {
	some report in unity_vs_division.report with data.stancelint.lexicon as {
		"division_with": ["contrasted with", "at odds with"],
		"division_between": ["rift between"],
		"group_nouns": ["council", "team", "board"],
		"group_links": ["is", "are", "deeply", "still", "a", "presents"],
		"no_names": ["the", "they", "mayor"],
		"place_prepositions": ["in"],
		"unasserted": ["no", "not", "may", "healed"],
	}
}

test_hits_sides_that_are_one_team if {
	reported == {{
		"at": 1,
		"message": "“one team” here, and elsewhere “contrasted with”: both about Holm and Reis",
		"related": [{"at": 2, "message": "set apart here: Holm and Reis"}],
		"help": "tell the reader that the two don’t fit, and who says which; or ask about it",
	}} with input as draft(
		["Ana Reis and Kai Holm are one team.", "The demand of Reis contrasted with what Holm offered."],
		"one team", "division_with", "contrasted with",
	)
}

test_hits_each[what] if {
	some what, [sentences, unity, list, division] in {
		"both named after": [["With Reis and Holm it is one team.", "There is a rift between Reis and Holm."], "one team", "division_between", "rift between"],
		"both named before": [["With Reis and Holm it is one team.", "For weeks Reis and Holm were at odds."], "one team", "division_state", "at odds"],
		"a group, united and divided": [["The town council is united.", "The town council is deeply divided."], "united", "division_state", "divided"],
		"a group that is divided inside": [["The town council is united.", "They tell of a rift within the town council."], "united", "division_state", "rift"],
		"the only group of its noun": [["The council is united.", "The entire council is divided."], "united", "division_state", "divided"],
		"words of unity at the start": [["United, Reis and Holm spoke.", "There is a rift between Reis and Holm."], "United", "division_between", "rift between"],
		"one told of in the sentence before": [["With Reis and Holm it is one team.", "His view contrasted with that of Holm."], "one team", "division_with", "contrasted with"],
	}
	count(reported) == 1 with input as draft(sentences, unity, list, division)
}

test_leaves_alone[what] if {
	some what, [sentences, unity, list, division] in {
		"people of whom no unity is said": [["With Reis and Holm it is one team.", "The view of Lund contrasted with that of Berg."], "one team", "division_with", "contrasted with"],
		"one of them at odds with another": [["With Reis and Holm it is one team.", "For Reis the plan was at odds with Lund."], "one team", "division_with", "at odds with"],
		"both of them at odds with another": [["With Reis and Holm it is one team.", "For Reis and Holm the plan was at odds with Lund."], "one team", "division_with", "at odds with"],
		"another at odds with both of them": [["With Reis and Holm it is one team.", "The plan of Lund was at odds with Reis and Holm."], "one team", "division_with", "at odds with"],
		"another at odds with one of them": [["With Reis and Holm it is one team.", "The plan of Lund was at odds with Holm."], "one team", "division_with", "at odds with"],
		"one at odds with oneself": [["With Reis and Holm it is one team.", "What Reis said was at odds with what Reis did."], "one team", "division_with", "at odds with"],
		"another group": [["The town council is united.", "The school board is divided."], "united", "division_state", "divided"],
		"a group of another kind": [["The town council is united.", "The school council is divided."], "united", "division_state", "divided"],
		"unity that is taken back": [["With Reis and Holm it is not one team.", "There is a rift between Reis and Holm."], "one team", "division_between", "rift between"],
		"division that may be": [["The town council is united.", "The town council may be divided."], "united", "division_state", "divided"],
		"division of people that may be": [["With Reis and Holm it is one team.", "There may be a rift between Reis and Holm."], "one team", "division_between", "rift between"],
		"a name with words of unity": [["Now Reis and Holm of One Team spoke.", "There is a rift between Reis and Holm."], "One Team", "division_between", "rift between"],
	}
	count(reported) == 0 with input as draft(sentences, unity, list, division)
}

test_leaves_one_sentence_alone if {
	count(reported) == 0 with input as {"draft": {
		"sentences": [{"text": "The council is united, the council is divided."}],
		"attributions": [],
		"words": {
			"unity": [word(1, 0, "united")],
			"division_state": [word(2, 0, "divided")],
			"division_with": [],
			"division_between": [],
		},
	}}
}

test_who_says_so_is_not_of_the_team if {
	with_speaker := object.union(
		draft(
			["They are one team with Reis, Holm said.", "The demand of Reis contrasted with what Holm offered."],
			"one team", "division_with", "contrasted with",
		),
		{"draft": {"attributions": [{"sentence": 0, "source": {"text": "Holm"}, "content": [{"text": "They are one team with Reis"}]}]}},
	)
	count(reported) == 0 with input as with_speaker
}

test_who_says_we_is_of_the_team if {
	with_speaker := object.union(
		draft(
			["We are one team with Reis, Holm said.", "The demand of Reis contrasted with what Holm offered."],
			"one team", "division_with", "contrasted with",
		),
		{"draft": {"attributions": [{"sentence": 0, "source": {"text": "Holm"}, "content": [{"text": "We are one team with Reis"}]}]}},
	)
	count(reported) == 1 with input as with_speaker
}

# of_two holds a rift after two sentences with words of unity.
of_two(first, second, rift) := {"draft": {
	"sentences": [{"text": first}, {"text": second}, {"text": rift}],
	"attributions": [],
	"words": {
		"unity": [word(1, 0, "one team"), word(2, 1, "one team")],
		"division_between": [word(3, 2, "rift between")],
		"division_with": [],
		"division_state": [],
	},
}}

test_leaves_two_teams_alone if {
	count(reported) == 0 with input as of_two(
		"Then Reis and Holm were one team.", "Then Lund and Berg were one team.",
		"There is a rift between Reis and Lund.",
	)
}

# They are the same team if two are in both.
test_hits_a_team_that_is_told_in_two_sentences if {
	{report.at | some report in reported} == {1, 2} with input as of_two(
		"Then Reis and Holm were one team.", "With Reis, Holm and Lund it is one team.",
		"There is a rift between Holm and Lund.",
	)
}

test_who_speaks_elsewhere_is_of_the_team if {
	count(reported) == 1 with input as object.union(
		draft(
			["Ana Reis and Kai Holm are one team.", "The demand of Reis contrasted with what Holm offered."],
			"one team", "division_with", "contrasted with",
		),
		{"draft": {"attributions": [{"sentence": 1, "source": {"text": "Holm"}, "content": [{"text": "more money"}]}]}},
	)
}

# Two groups may be named in one sentence.
test_tells_of_all_groups if {
	[report.message | some report in reported] == ["“united” here, and elsewhere “divided”: both about the board and the council"] with input as draft(
		["The council is united inside the board.", "The council is divided inside the board."],
		"united", "division_state", "divided",
	)
}

test_tells_of_no_other_division if {
	with_another := object.union(
		draft(
			["With Reis and Holm it is one team.", "There is a rift between Reis and Holm.", "There is a rift between Lund and Berg."],
			"one team", "division_between", "rift between",
		),
		{"draft": {"words": {"division_between": [word(2, 1, "rift between"), word(3, 2, "rift between")]}}},
	)
	[report.related | some report in reported] == [[{"at": 2, "message": "set apart here: Holm and Reis"}]] with input as with_another
}
