package stancelint.rules.sourcing["anonymous-share_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["anonymous-share"] as rule

# Of so many claims with a source, so many are an unnamed one's.
claims(unnamed, named) := object.union(
	fixture.document({
		"sources": {"clerk": {"type": "unnamed_person"}, "roth": {"type": "named_person"}},
		"claims": object.union(
			object.union({sprintf("u%d", [n]): {"source": "clerk"} | some n in numbers.range(1, unnamed); n <= unnamed; n > 0}, {sprintf("n%d", [n]): {"source": "roth"} | some n in numbers.range(1, named); n <= named; n > 0}),
			{"own": {}},
		),
	}),
	{"ledger": {"at": {"record": 1}}},
)

reported(document) := found if {
	found := rule.report with input as document with data.stancelint.options as {"sourcing/anonymous-share": {"share": 0.3}}
}

test_hits_a_large_share if {
	reported(claims(2, 3)) == {{
		"at": 1,
		"claims": ["u1", "u2"],
		"message": "2 of 5 attributed claims come from unnamed sources, more than 30%",
		"help": "name more sources, or find some that can be named",
	}}
}

test_leaves_the_share_itself_alone if {
	count(reported(claims(3, 7))) == 0
}

test_hits_just_above_it if {
	count(reported(claims(4, 9))) == 1
}

test_leaves_a_ledger_without_attributed_claims_alone if {
	count(reported(claims(0, 0))) == 0
}
