package stancelint.rules.ledger.links_test

import data.stancelint.rules.ledger.links

# Two claims on one target, and a second target that is contrary to it.
ledger(first, second) := {
	"targets": {
		"t": {"id": "t", "text": "It rains."},
		"u": {"id": "u", "text": "It is dry."},
	},
	"claims": {"a": object.union({"at": {"denies.b": 1, "corroborates.b": 2}}, first), "b": object.union({"at": {"content": 9}}, second)},
	"index": {
		"by_target": {"t": {"favor": [], "against": [], "none": []}, "u": {"favor": [], "against": [], "none": []}},
		"entailed_by": {},
		"contrary": {"t": ["u"], "u": ["t"]},
	},
}

test_hits_a_denial_on_the_same_side if {
	links.report == {{
		"at": 1,
		"claims": ["a", "b"],
		"message": "claim \"a\" denies \"b\", yet both are on the same side of “It rains”",
		"related": [{"at": 9, "message": "claim \"b\""}],
		"help": "set the stance of one of them right, or take the link out",
	}} with input as ledger({"denies": ["b"], "stance": {"t": "against"}}, {"stance": {"t": "against"}})
}

test_names_targets_that_the_stances_lead_to if {
	some report in links.report with input as ledger({"denies": ["b"], "stance": {"t": "favor"}}, {"stance": {"t": "favor"}})
	report.message == "claim \"a\" denies \"b\", yet both are on the same side of “It rains” and “It is dry”"
}

test_hits_a_corroboration_on_the_other_side if {
	links.report == {{
		"at": 2,
		"claims": ["a", "b"],
		"message": "claim \"a\" corroborates \"b\", yet they are on opposite sides of “It rains”",
		"related": [{"at": 9, "message": "claim \"b\""}],
		"help": "set the stance of one of them right, or take the link out",
	}} with input as ledger({"corroborates": ["b"], "stance": {"t": "favor"}}, {"stance": {"t": "against"}})
}

test_hits_a_corroboration_of_a_contrary_target if {
	count(links.report) == 1 with input as ledger({"corroborates": ["b"], "stance": {"t": "favor"}}, {"stance": {"u": "favor"}})
}

test_leaves_alone[what] if {
	some what, document in {
		"a denial on the other side": ledger({"denies": ["b"], "stance": {"t": "against"}}, {"stance": {"t": "favor"}}),
		"a denial on one side and the other": ledger({"denies": ["b"], "stance": {"t": "against", "u": "against"}}, {"stance": {"t": "favor", "u": "against"}}),
		"a denial without sides": ledger({"denies": ["b"], "stance": {}}, {"stance": {"t": "favor"}}),
		"a denial that takes no side": ledger({"denies": ["b"], "stance": {"t": "none"}}, {"stance": {"t": "none"}}),
		"a corroboration on the same side": ledger({"corroborates": ["b"], "stance": {"t": "favor"}}, {"stance": {"t": "favor"}}),
		"a response on the same side": ledger({"responds_to": ["b"], "stance": {"t": "favor"}}, {"stance": {"t": "favor"}}),
		"no link": ledger({"stance": {"t": "favor"}}, {"stance": {"t": "against"}}),
	}
	count(links.report) == 0 with input as document
}
