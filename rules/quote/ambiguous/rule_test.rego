package stancelint.rules.quote.ambiguous_test

import data.stancelint.rules.quote.ambiguous

draft(anchor) := {"claims": {"first": {"at": {"content": 1}, "anchor": anchor}}}

test_hits_words_that_are_there_twice if {
	ambiguous.report == {{
		"at": 1,
		"claims": ["first"],
		"message": "the words of claim \"first\" are in the draft 2 times, and it is not clear which are meant",
		"related": [{"at": 7, "message": "place 1"}, {"at": 8, "message": "place 2"}],
		"help": "add the words right before (prefix) or right after (suffix) those that are meant",
	}} with input as draft({"state": "ambiguous", "places": [7, 8]})
}

test_leaves_words_that_are_found_alone if {
	count(ambiguous.report) == 0 with input as draft({"state": "found", "places": [7]})
}

test_leaves_words_that_are_missing_alone if {
	count(ambiguous.report) == 0 with input as draft({"state": "missing", "piece": 0})
}

test_leaves_a_claim_without_words_alone if {
	count(ambiguous.report) == 0 with input as {"claims": {"first": {"at": {"content": 1}}}}
}
