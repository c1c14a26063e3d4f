package stancelint.rules.ledger.duplicate_test

import data.stancelint.rules.ledger.duplicate

# What loading found: a claim that is copied and keeps its id.
copied := {
	"rule": "ledger/duplicate",
	"at": 12,
	"message": "claim \"sundays\" is defined twice",
	"help": "give one of them an id of its own; until then the first counts",
	"related": [{"at": 11, "message": "first written here"}],
	"claims": ["sundays"],
	"sources": [],
}

# The report is what loading found, but for the rule that it is for.
test_passes_on_what_loading_found if {
	duplicate.report == {{
		"at": 12,
		"message": "claim \"sundays\" is defined twice",
		"help": "give one of them an id of its own; until then the first counts",
		"related": [{"at": 11, "message": "first written here"}],
		"claims": ["sundays"],
		"sources": [],
	}} with input.problems as [copied]
}

test_reports_each_by_itself if {
	{report.at | some report in duplicate.report} == {12, 13} with input.problems as [
		copied,
		object.union(copied, {"at": 13, "message": "source \"oakes\" is defined twice", "sources": ["oakes"]}),
	]
}

test_leaves_other_problems_alone[rule] if {
	some rule in {"ledger/syntax", "ledger/unknown-key", "ledger/invalid-value", "ledger/unknown-reference", "draft/encoding"}
	count(duplicate.report) == 0 with input.problems as [object.union(copied, {"rule": rule})]
}

test_leaves_a_sound_ledger_alone if {
	count(duplicate.report) == 0 with input.problems as []
}
