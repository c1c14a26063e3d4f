package stancelint.rules.sourcing["not-independent_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["not-independent"] as rule

records := {
	"sources": {
		"rask": {"type": "named_person", "name": "Mette Rask"},
		"monthly": {"type": "named_org", "name": "Net and Loom", "derived_from": ["rask"]},
		"odd": {"type": "named_person", "name": "Finn Odd"},
	},
	"claims": {
		"a": {"source": "rask"},
		"b": {"source": "monthly", "corroborates": ["a"], "at": {"content": 11, "corroborates.a": 1}},
	},
}

with_records(change) := fixture.document(object.union(records, change))

test_hits_a_common_origin if {
	rule.report == {{
		"at": 1,
		"claims": ["b", "a"],
		"sources": ["rask"],
		"message": "claim \"b\" is no corroboration of \"a\": both go back to Mette Rask",
		"related": [{"at": 10, "message": "Mette Rask (a)"}],
		"help": "take the link out, or find a source of its own",
	}} with input as fixture.document(records)
}

test_hits[what] if {
	some what, change in {
		"one source twice": {"claims": {"b": {"source": "rask"}}},
		"a common relay": {"sources": {"monthly": {"derived_from": []}}, "claims": {"a": {"via": ["odd"]}, "b": {"via": ["odd"]}}},
		"a relay that derives from the source": {"claims": {"b": {"source": "odd", "via": ["monthly"]}}},
		"an origin of an origin": {"sources": {"odd": {"derived_from": ["monthly"]}}, "claims": {"b": {"source": "odd"}}},
		"an origin of the claim": {"claims": {"b": {"source": "odd", "derived_from": ["rask"]}}},
	}
	count(rule.report) == 1 with input as with_records(change)
}

test_tells_two_that_name_each_other_once if {
	{report.claims | some report in rule.report} == {["a", "b"]} with input as with_records({"claims": {"a": {"corroborates": ["b"], "at": {"content": 10, "corroborates.b": 2}}}})
}

test_leaves_alone[what] if {
	some what, change in {
		"two origins": {"claims": {"b": {"source": "odd"}}},
		"an origin of the claim instead of the source’s": {"claims": {"b": {"derived_from": ["odd"]}}},
		"a link to itself": {"claims": {"b": {"corroborates": ["b"], "at": {"corroborates.b": 1}}}},
		"no link": {"claims": {"b": {"corroborates": []}}},
		"the draft’s own voice": {"claims": {"a": {"source": "narrator"}, "b": {"source": "narrator"}}},
		"a claim of another ledger": {"claims": {"b": {"corroborates": ["old#a"]}}},
	}
	count(rule.report) == 0 with input as with_records(change)
}
