package stancelint.rules.sourcing["anonymity-unapproved_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["anonymity-unapproved"] as rule

source(change) := fixture.document({"sources": {"clerk": object.union(
	{
		"type": "anonymous",
		"descriptor": "a clerk",
		"at": {"record": 1, "anonymity": 2},
	},
	change,
)}})

vouched := {"known_to_editor": true, "approved_by": "night editor"}

test_hits_a_source_that_nobody_knows if {
	rule.report == {{
		"at": 2,
		"sources": ["clerk"],
		"message": "a clerk: nobody has approved the anonymity and no editor knows who this is",
		"help": "tell an editor who it is, have it approved, and record that: anonymity = { known_to_editor = true, approved_by = … }",
	}} with input as source({})
}

test_tells_what_is_lacking[message] if {
	some message, anonymity in {
		"a clerk: nobody has approved the anonymity": {"known_to_editor": true},
		"a clerk: no editor knows who this is": {"known_to_editor": false, "approved_by": "night editor"},
	}
	{report.message | some report in rule.report} == {message} with input as source({"anonymity": anonymity})
}

test_hits_an_approval_by_nobody if {
	count(rule.report) == 1 with input as source({"anonymity": object.union(vouched, {"approved_by": " "})})
}

test_leaves_alone[what] if {
	some what, change in {
		"a source that is vouched for": {"anonymity": vouched},
		"an unnamed person": {"type": "unnamed_person"},
		"a fault in who approved it": {"anonymity": {"known_to_editor": true}, "broken": ["anonymity.approved_by"]},
		"a fault in who knows it": {"anonymity": {"approved_by": "night editor"}, "broken": ["anonymity.known_to_editor"]},
		"a fault in the table": {"broken": ["anonymity"]},
		"a registry’s that nothing uses": {"registry": true},
	}
	count(rule.report) == 0 with input as source(change)
}

test_hits_where_something_else_is_at_fault if {
	count(rule.report) == 1 with input as source({"broken": ["descriptor", "anonymity.reason"]})
}

test_hits_a_registrys_that_is_used if {
	count(rule.report) == 1 with input as fixture.document({"sources": {"clerk": {"type": "anonymous", "registry": true, "at": {"record": 1}}}, "claims": {"a": {"source": "clerk"}}})
}
