package stancelint.rules.sourcing["anonymous-lead_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["anonymous-lead"] as rule

draft(quotations) := object.union(
	fixture.document({
		"sources": {"clerk": {"type": "anonymous", "descriptor": "a clerk"}, "roth": {"type": "named_person"}},
		"claims": {"a": {"source": "clerk"}, "b": {"source": "roth"}, "c": {}},
	}),
	{"draft": {"quotations": [quotation | some i, change in quotations; quotation := object.union({"at": 50 + i, "words": 6, "claims": []}, change)]}},
)

test_hits_an_unnamed_first_voice if {
	rule.report == {{
		"at": 50,
		"claims": ["a"],
		"sources": ["clerk"],
		"message": "the first voice that the draft quotes is an unnamed one: a clerk",
		"help": "let somebody with a name speak first",
	}} with input as draft([{"claims": ["a"]}, {"claims": ["b"]}])
}

test_passes_over_a_nickname if {
	{report.at | some report in rule.report} == {51} with input as draft([{"words": 2}, {"claims": ["a"], "words": 2}])
}

test_passes_over_a_nickname_in_the_drafts_own_words if {
	{report.at | some report in rule.report} == {51} with input as draft([{"claims": ["c"], "words": 2}, {"claims": ["a"]}])
}

test_leaves_alone[what] if {
	some what, quotations in {
		"a named first voice": [{"claims": ["b"]}, {"claims": ["a"]}],
		"two in one quotation": [{"claims": ["a", "b"]}],
		"a first quotation that is in no claim": [{}, {"claims": ["a"]}],
		"no quotation": [],
	}
	count(rule.report) == 0 with input as draft(quotations)
}
