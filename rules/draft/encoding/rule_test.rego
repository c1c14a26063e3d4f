package stancelint.rules.draft.encoding_test

import data.stancelint.rules.draft.encoding

# What loading found: a byte of another encoding.
latin := {
	"rule": "draft/encoding",
	"at": 12,
	"message": "the draft is not UTF-8 text from here on, so it can’t be read",
	"help": "save it again with the encoding UTF-8",
	"related": [],
	"claims": [],
	"sources": [],
}

# The report is what loading found, but for the rule that it is for.
test_passes_on_what_loading_found if {
	encoding.report == {{
		"at": 12,
		"message": "the draft is not UTF-8 text from here on, so it can’t be read",
		"help": "save it again with the encoding UTF-8",
		"related": [],
		"claims": [],
		"sources": [],
	}} with input.problems as [latin]
}

test_leaves_other_problems_alone[rule] if {
	some rule in {"ledger/syntax", "ledger/unknown-key", "ledger/invalid-value", "ledger/duplicate", "ledger/unknown-reference"}
	count(encoding.report) == 0 with input.problems as [object.union(latin, {"rule": rule})]
}

test_leaves_a_draft_that_can_be_read_alone if {
	count(encoding.report) == 0 with input.problems as []
}
