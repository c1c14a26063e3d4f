package desk.tone_test

import data.desk.tone

test_hits_three_loud_words if {
	tone.report == {"OH NO MORE"} with input.drafts as [{"text": "OH NO MORE"}]
}

test_leaves_alone[what] if {
	some what, draft in {
		"an opinion": {"text": "OH NO MORE", "opinion": true},
		"calm words": {"text": "OH No MORE"},
	}
	tone.report == set() with input.drafts as [draft]
}

test_is_an_error_where_strict if {
	tone.level == "error" with input as {"strict": true}
	tone.level == "warning" with input as {}
}
