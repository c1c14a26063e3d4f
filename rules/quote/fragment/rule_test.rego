package stancelint.rules.quote.fragment_test

import data.stancelint.rules.quote.fragment

# draft has quotations, and attributions of these types.
draft(quotations, types) := {"draft": {
	"paragraphs": [{"kind": "body"}, {"kind": "heading"}],
	"quotations": quotations,
	"attributions": [{"type": type} | some type in types],
}}

quotation(change) := object.union({"at": 1, "paragraph": 0, "text": "sad", "words": 1, "closed": true, "attributions": [0]}, change)

reported contains report if {
	some report in fragment.report with data.stancelint.options as {"quote/fragment": {"words": 3}}
}

test_hits_a_word if {
	reported == {{
		"at": 1,
		"message": "only 1 word of what was said: “sad”",
		"help": "quote more of it, or report it in indirect speech, without quotation marks",
	}} with input as draft([quotation({})], ["mixed"])
}

test_hits_two_words if {
	{report.message | some report in reported} == {"only 2 words of what was said: “a waste”"} with input as draft([quotation({"text": "a waste,", "words": 2})], ["mixed"])
}

# Two fragments in one sentence are no quotation that was broken by its cue.
test_hits_each_of_two if {
	count(reported) == 2 with input as draft([quotation({}), quotation({"at": 2})], ["mixed"])
}

# All in one piece, and one that another’s broken quotation follows.
test_hits_what_is_not_broken[what] if {
	some what, document in {
		"a quotation by itself": draft([quotation({})], ["direct"]),
		"one before somebody else’s": draft([quotation({}), quotation({"words": 9, "attributions": [1]})], ["mixed", "direct"]),
		"one far from the rest": draft([quotation({}), quotation({"words": 9, "attributions": []}), quotation({"words": 9})], ["direct"]),
	}
	count(reported) == 1 with input as document
}

test_leaves_alone[what] if {
	some what, document in {
		"three words": draft([quotation({"words": 3})], ["mixed"]),
		"words of nobody": draft([quotation({"attributions": []})], []),
		"all that was said": draft([quotation({"text": "Never,"})], ["direct"]),
		"a title": draft([quotation({"text": "Quay Nights", "words": 2})], ["indirect"]),
		"a headline": draft([quotation({"paragraph": 1})], ["mixed"]),
		"a quotation broken by its cue": draft([quotation({"text": "we will,", "words": 2}), quotation({"words": 9})], ["direct"]),
		"a quotation that never closes": draft([quotation({"closed": false})], ["mixed"]),
	}
	count(reported) == 0 with input as document
}
