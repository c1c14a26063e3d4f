package stancelint.rules.contradiction.self_test

import data.stancelint.rules.contradiction.self

# One director rules a hosepipe ban out, then announces fines.
turnabout := {
	"sources": {
		"castellan": {"id": "castellan", "type": "named_person", "name": "Judith Castellan"},
		"osei": {"id": "osei", "type": "named_person", "name": "Nell Osei"},
	},
	"targets": {"hoses": {"id": "hoses", "kind": "proposition", "text": "Hosepipes are allowed."}},
	"claims": {
		"no-ban": claim("no-ban", "castellan", 0, "favor"),
		"fines": claim("fines", "castellan", 1, "against"),
	},
	"tensions": [],
	"problems": [],
	"index": {
		"by_source": {"narrator": [], "castellan": ["no-ban", "fines"]},
		"by_target": {"hoses": {"favor": ["no-ban"], "against": ["fines"], "none": []}},
		"by_value": {},
		"entailed_by": {},
		"contrary": {},
		"groups": {},
		"spokespeople": {},
	},
}

# The place of a claim's words is 10 and its number in reading order.
claim(id, source, order, side) := {
	"id": id,
	"source": source,
	"content": ["…"],
	"part": "body",
	"modality": "asserted",
	"order": order,
	"stance": {"hoses": side},
	"at": {"content": 10 + order, "record": 100 + order},
}

shown := {object.remove(report, ["claims", "notes", "help"]) | some report in self.report}

test_hits_one_source_on_both_sides if {
	shown == {{
		"at": 10,
		"message": "Judith Castellan takes both sides of “Hosepipes are allowed”",
		"conflict": {"target": "hoses", "favor": ["no-ban"], "against": ["fines"]},
		"related": [{"at": 11, "message": "against it: Judith Castellan (fines)"}],
	}} with input as turnabout
}

# The claim in favor is the primary one, wherever it stands.
test_points_at_the_claim_in_favor if {
	shown == {{
		"at": 10,
		"message": "Judith Castellan takes both sides of “Hosepipes are allowed”",
		"conflict": {"target": "hoses", "favor": ["no-ban"], "against": ["fines"]},
		"related": [{"at": 11, "message": "against it: Judith Castellan (fines)"}],
	}} with input as turnabout with input.claims.fines.order as 0 with input.claims["no-ban"].order as 1
}

# A claim more on one side is one diagnostic all the same.
test_tells_a_conflict_once if {
	shown == {{
		"at": 10,
		"message": "Judith Castellan takes both sides of “Hosepipes are allowed”",
		"conflict": {"target": "hoses", "favor": ["no-ban", "go-on"], "against": ["fines"]},
		"related": [
			{"at": 11, "message": "against it: Judith Castellan (fines)"},
			{"at": 12, "message": "for it: Judith Castellan (go-on)"},
		],
	}} with input as object.union(turnabout, {
		"claims": {"go-on": claim("go-on", "castellan", 2, "favor")},
		"index": {
			"by_source": {"castellan": ["no-ban", "fines", "go-on"]},
			"by_target": {"hoses": {"favor": ["no-ban", "go-on"]}},
		},
	})
}

# In the order of the claims in favor. What one says against the other is no
# conflict of this rule.
test_names_each_source_on_both_sides if {
	{report.message | some report in self.report} == {"Judith Castellan and Nell Osei each take both sides of “Hosepipes are allowed”"} with input as object.union(turnabout, {
		"claims": {
			"water-on": claim("water-on", "osei", 2, "favor"),
			"stop": claim("stop", "osei", 3, "against"),
			"fines": {"order": 4},
		},
		"index": {
			"by_source": {"osei": ["water-on", "stop"]},
			"by_target": {"hoses": {"favor": ["no-ban", "water-on"], "against": ["fines", "stop"]}},
		},
	})
}

test_hits_all_the_same[what] if {
	some what, change in {
		"a believed claim": {"claims": {"no-ban": {"modality": "believed"}}},
		"an intended claim": {"claims": {"fines": {"modality": "intended"}}},
		"times with one day in common": {"claims": {"no-ban": {"holds_to": "2026-07-01"}, "fines": {"holds_from": "2026-07-01"}}},
		"said on different days": {"claims": {"no-ban": {"said_on": "2026-05-19"}, "fines": {"said_on": "2026-06-09"}}},
		"a quotation in the headline": {"claims": {"no-ban": {"part": "headline"}}},
		"absolute terms": {"claims": {"no-ban": {"absolutes": ["never"]}}},
		"a tension that names one of them": {"tensions": [{"claims": ["no-ban", "other"]}]},
		"a relayed claim": {"claims": {"fines": {"via": ["osei"]}}},
	}
	count(self.report) == 1 with input as object.union(turnabout, change)
}

test_leaves_alone[what] if {
	some what, change in {
		"a possible claim": {"claims": {"no-ban": {"modality": "possible"}}},
		"a conditional claim": {"claims": {"fines": {"modality": "conditional"}}},
		"times that do not meet": {"claims": {"no-ban": {"holds_to": "2026-06-30"}, "fines": {"holds_from": "2026-07-01"}}},
		"the later time first": {"claims": {"no-ban": {"holds_from": "2026-07-01"}, "fines": {"holds_to": "2026-06-30"}}},
		"a later position": {"claims": {"fines": {"supersedes": ["no-ban"]}}},
		"a denial": {"claims": {"fines": {"denies": ["no-ban"]}}},
		"a response": {"claims": {"no-ban": {"responds_to": ["fines"]}}},
		"an answer": {"claims": {"fines": {"answers": ["hoses"]}}},
		"a tension": {"tensions": [{"claims": ["no-ban", "fines"], "told": "…"}]},
		"two sources": {"claims": {"fines": {"source": "osei"}}},
		"the draft’s own voice": {"claims": {"no-ban": {"source": "narrator"}, "fines": {"source": "narrator"}}, "index": {"by_source": {"narrator": ["no-ban", "fines"]}}},
		"a question of unity": {"targets": {"hoses": {"kind": "unity"}}},
		"no side taken": {"claims": {"fines": {"stance": {"hoses": "none"}}}, "index": {"by_target": {"hoses": {"against": [], "none": ["fines"]}}}},
		"the same side": {"claims": {"fines": {"stance": {"hoses": "favor"}}}, "index": {"by_target": {"hoses": {"favor": ["no-ban", "fines"], "against": []}}}},
	}
	count(self.report) == 0 with input as object.union(turnabout, change)
}

# A correction of a correction reaches what the first one said.
test_leaves_a_chain_of_positions_alone if {
	count(self.report) == 0 with input as object.union(turnabout, {"claims": {
		"fines": {"supersedes": ["between"]},
		"between": object.union(claim("between", "castellan", 2, "none"), {"supersedes": ["no-ban"]}),
	}})
}
