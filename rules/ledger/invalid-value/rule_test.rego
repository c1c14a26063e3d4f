package stancelint.rules.ledger["invalid-value_test"]

import data.stancelint.rules.ledger["invalid-value"] as rule

problem := {
	"rule": "ledger/invalid-value",
	"at": 1,
	"message": "what is wrong",
	"help": "the way out",
	"related": [{"at": 2, "message": "here too"}],
	"claims": ["a"],
	"sources": [],
}

test_passes_on_what_was_found_on_loading if {
	rule.report == {object.remove(problem, ["rule"])} with input as {"problems": [problem]}
}

test_leaves_the_problems_of_other_rules_alone if {
	count(rule.report) == 0 with input as {"problems": [object.union(problem, {"rule": "ledger/other"})]}
}
