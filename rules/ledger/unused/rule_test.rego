package stancelint.rules.ledger.unused_test

import data.stancelint.rules.ledger.unused

ledger(sources, targets, claims, index) := {
	"sources": {id: object.union({"id": id, "at": {"record": id}}, record) | some id, record in sources},
	"targets": {id: object.union({"id": id, "at": {"record": id}}, record) | some id, record in targets},
	"claims": claims,
	"index": object.union({"by_source": {"narrator": []}, "by_target": {}, "entailed_by": {}, "contrary": {}, "groups": {}, "spokespeople": {}}, index),
}

found contains report.at if some report in unused.report

test_hits_a_target if {
	unused.report == {{
		"at": "t",
		"message": "target \"t\" is not used: no claim takes a stance on it or answers it, and no target is related to it",
		"help": "give a claim a stance on it, or take it out",
	}} with input as ledger({}, {"t": {}}, {}, {})
}

test_hits_a_source if {
	unused.report == {{
		"at": "s",
		"sources": ["s"],
		"message": "source \"s\" is not used: no claim, target or used source names it",
		"help": "take it out, or name it where it belongs",
	}} with input as ledger({"s": {}}, {}, {}, {})
}

test_leaves_a_target_alone[what] if {
	some what, document in {
		"in a stance": ledger({}, {"t": {}}, {"c": {"stance": {"t": "none"}}}, {"by_target": {"t": {"favor": [], "against": [], "none": ["c"]}}}),
		"in a stance of a claim that a fault leaves open": ledger({}, {"t": {}}, {"c": {"stance": {"t": "favor"}, "broken": ["modality"], "unsettled": true}}, {}),
		"in an answer": ledger({}, {"t": {}}, {"c": {"answers": ["t"]}}, {}),
		"that entails another": ledger({}, {"t": {"entails": ["u"]}, "u": {}}, {}, {"entailed_by": {"u": ["t"]}}),
		"contrary to another": ledger({}, {"t": {"contrary": ["u"]}, "u": {}}, {}, {"contrary": {"t": ["u"], "u": ["t"]}}),
		"of a registry": ledger({}, {"t": {"registry": true}}, {}, {}),
	}
	count(unused.report) == 0 with input as document
}

test_leaves_a_source_alone[what] if {
	some what, document in {
		"with a claim": ledger({"s": {}}, {}, {}, {"by_source": {"s": ["c"]}}),
		"that relays": ledger({"s": {}}, {}, {"c": {"via": ["s"]}}, {}),
		"that is evidence": ledger({"s": {}}, {}, {"c": {"evidence": ["s"]}}, {}),
		"that a claim derives from": ledger({"s": {}}, {}, {"c": {"derived_from": ["s"]}}, {}),
		"of a registry": ledger({"s": {"registry": true}}, {}, {}, {}),
		"that a target is about": ledger({"s": {}}, {"t": {"about": ["s"], "registry": true}}, {}, {}),
		"whose unity is a target": ledger({"s": {}}, {"t": {"group": "s", "registry": true}}, {}, {}),
		"a member of a used group": ledger({"s": {}, "g": {"members": ["s"]}}, {}, {}, {"by_source": {"g": ["c"]}}),
		"a member of a member": ledger({"s": {}, "h": {"members": ["s"]}, "g": {"members": ["h"]}}, {}, {}, {"by_source": {"g": ["c"]}}),
		"spoken for": ledger({"s": {}, "v": {"speaks_for": ["s"]}}, {}, {}, {"by_source": {"v": ["c"]}}),
		"derived from": ledger({"s": {}, "d": {"derived_from": ["s"]}}, {}, {}, {"by_source": {"d": ["c"]}}),
		"a group of two used members": ledger({"s": {"members": ["a", "b"]}, "a": {}, "b": {}}, {}, {}, {"by_source": {"a": ["c"], "b": ["d"]}}),
	}
	count(unused.report) == 0 with input as document
}

# A field that is written but wrong may name any of them.
test_leaves_targets_alone_where_a_fault_may_hide_one[what] if {
	some what, document in {
		"a wrong stance": ledger({}, {"t": {}}, {"c": {"broken": ["modality", "stance"]}}, {}),
		"a wrong answer": ledger({}, {"t": {}}, {"c": {"broken": ["answers"]}}, {}),
		"wrong entailed targets": ledger({}, {"t": {}, "u": {"broken": ["entails"], "registry": true}}, {}, {}),
		"a wrong contrary": ledger({}, {"t": {"broken": ["contrary"]}}, {}, {}),
	}
	count(unused.report) == 0 with input as document
}

test_leaves_sources_alone_where_a_fault_may_hide_one[what] if {
	some what, document in {
		"a wrong source": ledger({"s": {}}, {}, {"c": {"broken": ["source"]}}, {}),
		"a wrong relay": ledger({"s": {}}, {}, {"c": {"broken": ["via"]}}, {}),
		"wrong evidence": ledger({"s": {}}, {}, {"c": {"broken": ["evidence"]}}, {}),
		"a wrong origin of a claim": ledger({"s": {}}, {}, {"c": {"broken": ["derived_from"]}}, {}),
		"a wrong party": ledger({"s": {}}, {"t": {"broken": ["about"], "registry": true}}, {}, {}),
		"a wrong group": ledger({"s": {}}, {"t": {"broken": ["group"], "registry": true}}, {}, {}),
		"wrong members": ledger({"s": {"broken": ["members"]}}, {}, {}, {}),
		"a wrong principal": ledger({"s": {"broken": ["speaks_for"]}}, {}, {}, {}),
		"a wrong origin of a source": ledger({"s": {"broken": ["derived_from"]}}, {}, {}, {}),
	}
	count(unused.report) == 0 with input as document
}

test_hits_where_something_else_is_at_fault if {
	found == {"s", "t"} with input as ledger(
		{"s": {"broken": ["title"]}}, {"t": {"broken": ["impact"]}},
		{"c": {"broken": ["said_on", "basis"]}}, {},
	)
}

test_hits_a_group_of_one_used_member if {
	found == {"s", "b"} with input as ledger({"s": {"members": ["a", "b"]}, "a": {}, "b": {}, "z": {}}, {}, {}, {"by_source": {"a": ["c"], "z": ["d"]}})
}

test_hits_those_that_only_name_each_other if {
	found == {"a", "b"} with input as ledger({"a": {"speaks_for": ["b"]}, "b": {"members": ["a"]}}, {}, {}, {})
}

test_leaves_a_group_alone_whose_members_another_group_uses if {
	count(unused.report) == 0 with input as ledger(
		{"inner": {"members": ["a", "b"]}, "outer": {"members": ["inner", "c"]}, "a": {}, "b": {}, "c": {}},
		{}, {}, {"by_source": {"a": ["x"], "b": ["y"], "c": ["z"]}},
	)
}

# Each group is used only because the one before it is.
test_leaves_groups_alone_that_lead_to_one_another if {
	count(unused.report) == 0 with input as ledger(
		{
			"a": {}, "b": {}, "c": {}, "d": {}, "e": {},
			"first": {"members": ["a", "b"], "derived_from": ["c"]},
			"second": {"members": ["a", "c"], "derived_from": ["d"]},
			"third": {"members": ["a", "d"], "derived_from": ["e"]},
			"fourth": {"members": ["a", "e"]},
		},
		{}, {}, {"by_source": {"a": ["x"], "b": ["y"]}},
	)
}

# Printed names, and whatever else is a list, refer to no source.
test_hits_a_source_whose_id_is_an_alias if {
	found == {"s"} with input as ledger({"s": {}, "a": {"aliases": ["s"]}}, {}, {}, {"by_source": {"a": ["c"]}})
	found == {"s"} with input as ledger({"s": {}, "a": {"aliases": ["s"], "members": ["b"]}, "b": {}}, {}, {}, {"by_source": {"a": ["c"]}})
}

test_hits_a_source_whose_id_is_that_of_a_claim if {
	found == {"s"} with input as ledger({"s": {}}, {}, {"c": {"denies": ["s"]}, "s": {}}, {})
}

test_offers_to_take_out_the_table if {
	some report in unused.report with input as ledger({"s": {"at": {"record": "s", "block": "b"}}}, {}, {}, {})
	report.fixes == [{"message": "take out \"s\"", "edits": [{"at": "b", "text": ""}]}]
}
