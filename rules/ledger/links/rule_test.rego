package stancelint.rules.ledger.links_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.ledger.links

# A hospital trust says that its night clinic stays, a surgeon that it closes.
# The trust denies what the surgeon says, and a nurse bears the surgeon out.
clinic := {
	"targets": {
		"stays": {"id": "stays", "text": "The night clinic stays."},
		"staffed": {"id": "staffed", "text": "The night clinic has a doctor on every shift."},
		"moves": {"id": "moves", "text": "The night clinic moves to Saltry."},
	},
	"claims": {
		"surgeon": {"stance": {"stays": "against"}, "at": {"content": 10}},
		"trust": {"stance": {"stays": "favor"}, "denies": ["surgeon"], "at": {"content": 11, "denies.surgeon": 21, "denies.spring#shut": 23}},
		"nurse": {"stance": {"stays": "against"}, "corroborates": ["surgeon"], "at": {"content": 12, "corroborates.surgeon": 22, "corroborates.spring#shut": 24}},
	},
}

# patched is the clinic’s ledger with some changes.
patched(patches) := fixture.document(json.patch(clinic, patches))

trust(stance) := {"op": "replace", "path": "/claims/trust/stance", "value": stance}

nurse(stance) := {"op": "replace", "path": "/claims/nurse/stance", "value": stance}

surgeon(stance) := {"op": "replace", "path": "/claims/surgeon/stance", "value": stance}

test_hits_a_denial_on_the_same_side if {
	links.report == {{
		"at": 21,
		"claims": ["trust", "surgeon"],
		"message": "claim \"trust\" denies \"surgeon\", yet both are on the same side of “The night clinic stays”",
		"related": [{"at": 10, "message": "claim \"surgeon\""}],
		"help": "set the stance of one of them right, or take the link out",
	}} with input as patched([trust({"stays": "against"})])
}

test_hits_a_corroboration_on_the_other_side if {
	links.report == {{
		"at": 22,
		"claims": ["nurse", "surgeon"],
		"message": "claim \"nurse\" corroborates \"surgeon\", yet they are on opposite sides of “The night clinic stays”",
		"related": [{"at": 10, "message": "claim \"surgeon\""}],
		"help": "set the stance of one of them right, or take the link out",
	}} with input as patched([nurse({"stays": "favor"})])
}

messages := {report.message | some report in links.report}

test_hits_sides_either_way_round[what] if {
	some what, case in {
		"a denial, both in favor": {"patches": [surgeon({"stays": "favor"}), nurse({})], "at": {21}},
		"a denial, both against": {"patches": [trust({"stays": "against"}), nurse({})], "at": {21}},
		"a corroboration, in favor of what is opposed": {"patches": [nurse({"stays": "favor"})], "at": {22}},
		"a corroboration, against what is favored": {"patches": [surgeon({"stays": "favor"}), trust({})], "at": {22}},
		"a corroboration that shares a side elsewhere": {
			"patches": [surgeon({"stays": "against", "staffed": "against"}), nurse({"stays": "favor", "staffed": "against"})],
			"at": {22},
		},
	}
	{report.at | some report in links.report} == case.at with input as patched(case.patches)
}

test_names_every_target_of_a_denial if {
	messages == {"claim \"trust\" denies \"surgeon\", yet both are on the same side of “The night clinic has a doctor on every shift” and “The night clinic stays”"} with input as patched([
		trust({"stays": "against", "staffed": "favor"}),
		surgeon({"stays": "against", "staffed": "favor"}),
	])
}

test_names_every_target_of_a_corroboration if {
	messages == {"claim \"nurse\" corroborates \"surgeon\", yet they are on opposite sides of “The night clinic has a doctor on every shift” and “The night clinic stays”"} with input as patched([
		nurse({"stays": "favor", "staffed": "favor"}),
		surgeon({"stays": "against", "staffed": "against"}),
	])
}

# Whoever says that the clinic moves says that it does not stay.
test_follows_relations_between_targets if {
	{report.at | some report in links.report} == {21} with input as patched([
		{"op": "add", "path": "/targets/moves/contrary", "value": ["stays"]},
		trust({"moves": "favor"}),
		nurse({"moves": "against"}),
	])
}

test_leaves_alone[what] if {
	some what, patches in {
		"links that their stances bear out": [],
		"a denial with no side taken": [trust({"stays": "none"})],
		"a denial with no stance": [trust({})],
		"a denial on another target": [trust({"staffed": "against"})],
		"a denial that meets its claim on one target of two": [
			trust({"stays": "favor", "staffed": "favor"}),
			surgeon({"stays": "against", "staffed": "favor"}),
		],
		"a corroboration with no side taken": [nurse({"stays": "none"})],
		"a corroboration on another target": [nurse({"staffed": "favor"})],
		"a response on the same side": [
			trust({"stays": "against"}),
			{"op": "remove", "path": "/claims/trust/denies"},
			{"op": "add", "path": "/claims/trust/responds_to", "value": ["surgeon"]},
		],
		"the same side with no link": [trust({"stays": "against"}), {"op": "remove", "path": "/claims/trust/denies"}],
		"opposite sides with no link": [nurse({"stays": "favor"}), {"op": "remove", "path": "/claims/nurse/corroborates"}],
		"claims of another ledger": [
			{"op": "replace", "path": "/claims/trust/denies", "value": ["spring#shut"]},
			{"op": "replace", "path": "/claims/nurse/corroborates", "value": ["spring#shut"]},
		],
		"a claim that a fault in the ledger leaves open": [
			trust({"stays": "against"}),
			{"op": "add", "path": "/claims/trust/unsettled", "value": true},
		],
	}
	count(links.report) == 0 with input as patched(patches)
}
