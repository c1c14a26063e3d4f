package stancelint.rules.ledger.invalid_value_test

import data.stancelint.rules.ledger["invalid-value"] as invalid_value

# What loading found: a stance that no ledger knows.
agreeing := {
	"rule": "ledger/invalid-value",
	"at": 12,
	"message": "the stance of claim \"delay\" on \"opens\" must be \"favor\", \"against\" or \"none\", not \"agrees\"",
	"help": "",
	"related": [],
	"claims": ["delay"],
	"sources": [],
}

# The report is what loading found, but for the rule that it is for.
test_passes_on_what_loading_found if {
	invalid_value.report == {{
		"at": 12,
		"message": "the stance of claim \"delay\" on \"opens\" must be \"favor\", \"against\" or \"none\", not \"agrees\"",
		"help": "",
		"related": [],
		"claims": ["delay"],
		"sources": [],
	}} with input.problems as [agreeing]
}

test_reports_each_by_itself if {
	{report.at | some report in invalid_value.report} == {12, 13} with input.problems as [
		agreeing,
		object.union(agreeing, {"at": 13, "message": "source \"lowe\" has no type", "claims": [], "sources": ["lowe"]}),
	]
}

test_leaves_other_problems_alone[rule] if {
	some rule in {"ledger/syntax", "ledger/unknown-key", "ledger/duplicate", "ledger/unknown-reference", "draft/encoding"}
	count(invalid_value.report) == 0 with input.problems as [object.union(agreeing, {"rule": rule})]
}

test_leaves_a_sound_ledger_alone if {
	count(invalid_value.report) == 0 with input.problems as []
}
