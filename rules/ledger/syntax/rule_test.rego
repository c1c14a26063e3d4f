package stancelint.rules.ledger.syntax_test

import data.stancelint.rules.ledger.syntax

# What loading found: quotation marks from a word processor.
curly := {
	"rule": "ledger/syntax",
	"at": 12,
	"message": "'“' is not the kind of quotation mark that encloses a text",
	"help": "enclose texts in straight quotation marks: \"…\"",
	"related": [],
	"claims": [],
	"sources": [],
}

# The report is what loading found, but for the rule that it is for.
test_passes_on_what_loading_found if {
	syntax.report == {{
		"at": 12,
		"message": "'“' is not the kind of quotation mark that encloses a text",
		"help": "enclose texts in straight quotation marks: \"…\"",
		"related": [],
		"claims": [],
		"sources": [],
	}} with input.problems as [curly]
}

# A sidecar and the front matter may both be broken.
test_reports_each_by_itself if {
	{report.at | some report in syntax.report} == {12, 13} with input.problems as [
		curly,
		object.union(curly, {"at": 13, "message": "the key has no value"}),
	]
}

test_leaves_other_problems_alone[rule] if {
	some rule in {"ledger/unknown-key", "ledger/invalid-value", "ledger/duplicate", "ledger/unknown-reference", "draft/encoding"}
	count(syntax.report) == 0 with input.problems as [object.union(curly, {"rule": rule})]
}

test_leaves_a_sound_ledger_alone if {
	count(syntax.report) == 0 with input.problems as []
}
