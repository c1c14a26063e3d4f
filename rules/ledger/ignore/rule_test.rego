package stancelint.rules.ledger.ignore_test

import data.stancelint.rules.ledger.ignore as rule

ignores(change) := {"ignores": [object.union(
	{
		"at": 1,
		"blank": 2,
		"rules": [known("quote/altered")],
		"until": "",
		"fault": "",
		"way": "",
		"used": true,
		"expired": false,
	},
	change,
)]}

known(id) := {"pattern": id, "known": true, "ran": true, "nearest": id}

unknown(pattern, nearest) := {"pattern": pattern, "known": false, "ran": false, "nearest": nearest}

test_leaves_an_ignore_in_use_alone if {
	count(rule.report) == 0 with input as ignores({})
}

test_hits_a_fault if {
	rule.report == {{"at": 1, "message": "this ignore gives no reason", "help": "say why"}} with input as ignores({"fault": "this ignore gives no reason", "way": "say why", "used": false})
}

test_hits_an_unknown_rule if {
	rule.report == {{
		"at": 1,
		"message": "this ignore is for quote/altred, and there is no such rule",
		"help": "did you mean quote/altered? stancelint rules lists all",
	}} with input as ignores({"rules": [unknown("quote/altred", "quote/altered")], "used": false})
}

test_hits_an_unknown_rule_beside_a_known_one if {
	some report in rule.report with input as ignores({"rules": [known("quote/altered"), unknown("x", ""), unknown("y", "")]})
	report.message == "this ignore is for x and y, and there is no such rule"
	report.help == "stancelint rules lists all rules"
}

test_hits_one_that_expired if {
	rule.report == {{
		"at": 1,
		"message": "this ignore expired on 2026-01-31",
		"help": "mend what it is for, or give it a later day and say why",
	}} with input as ignores({"until": "2026-01-31", "expired": true, "used": false})
}

test_hits_one_that_is_not_needed if {
	rule.report == {{
		"at": 1,
		"message": "nothing is found here that this ignore is for",
		"help": "take it out",
		"fixes": [{"message": "take out the ignore", "edits": [{"at": 2, "text": ""}]}],
	}} with input as ignores({"used": false})
}

test_leaves_one_for_a_rule_that_did_not_run_alone if {
	rules := [known("quote/altered"), object.union(known("quote/nested"), {"ran": false})]
	count(rule.report) == 0 with input as ignores({"used": false, "rules": rules})
}
