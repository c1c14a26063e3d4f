package stancelint.rules.quote.deictic_test

import data.stancelint.rules.quote.deictic

quoted(change) := {"claims": {"told": object.union(
	{
		"quote_type": "direct",
		"content": ["We told the staff", "Today, and again this week"],
		"at": {"content": 1, "content.0": 1, "content.1": 2},
	},
	change,
)}}

reported contains report if {
	some report in deictic.report with data.stancelint.lexicon as {
		"deictic": ["today", "this week", "here"],
		"deictic_idioms": ["here to stay", "here's"],
	}
}

test_hits_the_piece_with_the_words if {
	reported == {{
		"at": 2,
		"claims": ["told"],
		"message": "“Today” and “this week” in this quotation: said when?",
		"help": "give the day that it was said (said_on)",
	}} with input as quoted({})
}

test_hits_a_place_beside_an_idiom if {
	some report in reported with input as quoted({"content": ["It is here to stay, here"]})
	report.message == "“here” in this quotation: said when?"
}

test_leaves_alone[what] if {
	some what, change in {
		"a day": {"said_on": "2026-09-17"},
		"a fault in the day": {"broken": ["said_on"]},
		"indirect speech": {"quote_type": "indirect"},
		"mixed speech": {"quote_type": "mixed"},
		"the draft’s own voice": {"quote_type": "none"},
		"no such word": {"content": ["We told the staff there"]},
		"a part of a word": {"content": ["todays, heretic"]},
		"an idiom": {"content": ["Paper is here to stay", "Here’s the plan"]},
	}
	count(reported) == 0 with input as quoted(change)
}
