package stancelint.rules.quote.altered_test

import data.stancelint.rules.quote.altered

draft(change) := {"claims": {"town": object.union(
	{
		"at": {"content": 1, "content.0": 1, "content.1": 2},
		"anchor": {"state": "missing", "piece": 1},
	},
	change,
)}}

test_hits_words_that_are_not_there if {
	altered.report == {{
		"at": 2,
		"claims": ["town"],
		"message": "the draft has neither the words of claim \"town\" nor any like them",
		"help": "print the words as they were said, or set the ledger right; a quotation is never tidied up",
	}} with input as draft({})
}

test_shows_the_nearest_words_and_the_difference if {
	altered.report == {{
		"at": 2,
		"claims": ["town"],
		"message": "the draft does not have the words of claim \"town\", word for word",
		"related": [{"at": 9, "message": "the nearest words in the draft"}],
		"notes": ["from ledger to draft ([-left out-], {+put in+}): one[-, united-] town"],
		"help": "print the words as they were said, or set the ledger right; a quotation is never tidied up",
	}} with input as draft({"anchor": {"nearest": {"at": 9, "difference": "one[-, united-] town"}}})
}

test_leaves_alone[what] if {
	some what, change in {
		"words that are there": {"anchor": {"state": "found"}},
		"words that are there twice": {"anchor": {"state": "ambiguous"}},
		"a denial": {"denies": ["c"]},
		"a response": {"responds_to": ["c"]},
		"an answer": {"answers": ["t"]},
		"a refusal": {"declined": true},
	}
	count(altered.report) == 0 with input as draft(change)
}

test_leaves_a_claim_without_words_alone if {
	count(altered.report) == 0 with input as {"claims": {"town": {"at": {"content": 1}}}}
}

slipped(text, printed) := draft({
	"content": ["a", text],
	"anchor": {"nearest": {"at": 9, "text": printed, "difference": "…"}},
})

test_offers_to_mend_punctuation_and_case if {
	some report in altered.report with input as slipped("one united town", "One, united town")
	report.fixes == [{
		"message": "set the ledger to the draft’s words",
		"edits": [{"at": 2, "text": "\"One, united town\""}],
	}]
}

test_offers_no_other_words[printed] if {
	some printed in ["one divided town", "one town united", "one <b>united</b> town", "one, united & town"]
	some report in altered.report with input as slipped("one united town", printed)
	not report.fixes
}
