package stancelint.rules.contradiction.absolute_test

import data.stancelint.rules.contradiction.absolute

# The company says that every farm has fibre; one farmer has none.
fibre := {
	"sources": {
		"blount": {"id": "blount", "type": "named_person", "name": "Saskia Blount"},
		"pascoe": {"id": "pascoe", "type": "named_person", "name": "Gwil Pascoe"},
		"marsh": {"id": "marsh", "type": "named_person", "name": "Ottilie Marsh"},
	},
	"targets": {"fibre": {"id": "fibre", "kind": "proposition", "text": "The farms have fibre."}},
	"claims": {
		"every": object.union(claim("every", "blount", 0, "favor"), {"absolutes": ["Every"]}),
		"copper": claim("copper", "pascoe", 1, "against"),
	},
	"tensions": [],
	"problems": [],
	"index": {
		"by_source": {"narrator": [], "blount": ["every"], "pascoe": ["copper"]},
		"by_target": {"fibre": {"favor": ["every"], "against": ["copper"], "none": []}},
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
	"stance": {"fibre": side},
	"at": {"content": 10 + order, "record": 100 + order},
}

shown := {object.remove(report, ["claims", "notes", "help"]) | some report in absolute.report}

messages := {report.message | some report in absolute.report}

test_hits_an_absolute_in_favor if {
	shown == {{
		"at": 10,
		"message": "absolute terms (“Every”) meet a counterexample, on “The farms have fibre”: Saskia Blount for it, Gwil Pascoe against it",
		"conflict": {"target": "fibre", "favor": ["every"], "against": ["copper"]},
		"related": [{"at": 11, "message": "against it: Gwil Pascoe (copper)"}],
	}} with input as fibre
}

# The absolute is the primary place, the exception a related one.
test_hits_an_absolute_against if {
	shown == {{
		"at": 11,
		"message": "absolute terms (“not a single”) meet a counterexample, on “The farms have fibre”: Saskia Blount for it, Gwil Pascoe against it",
		"conflict": {"target": "fibre", "favor": ["every"], "against": ["copper"]},
		"related": [{"at": 10, "message": "for it: Saskia Blount (every)"}],
	}} with input as object.union(fibre, {"claims": {"copper": {"absolutes": ["not a single"]}}})
		with input.claims.every as claim("every", "blount", 0, "favor")
}

test_names_each_term_once if {
	messages == {"absolute terms (“every”, “entire”, “none”) meet a counterexample, on “The farms have fibre”: Saskia Blount and Ottilie Marsh for it, Gwil Pascoe against it"} with input as object.union(fibre, {
		"claims": {
			"every": {"absolutes": ["every", "entire"]},
			"valley": object.union(claim("valley", "marsh", 2, "favor"), {"absolutes": ["entire"]}),
			"copper": {"absolutes": ["none"]},
		},
		"index": {"by_target": {"fibre": {"favor": ["every", "valley"]}}},
	})
}

# A claim without absolutes on the same side is in a conflict of its own.
test_holds_pairs_with_an_absolute_alone if {
	{report.conflict.favor | some report in absolute.report} == {["every"]} with input as object.union(fibre, {
		"claims": {"dairy": claim("dairy", "marsh", 2, "favor")},
		"index": {"by_target": {"fibre": {"favor": ["every", "dairy"]}}},
	})
}

test_hits_all_the_same[what] if {
	some what, change in {
		"the draft’s own voice": {"claims": {"every": {"source": "narrator"}}, "index": {"by_source": {"narrator": ["every"]}}},
		"a source against the draft": {"claims": {"copper": {"source": "narrator"}}, "index": {"by_source": {"narrator": ["copper"]}}},
		"two members of a group": {
			"sources": {"council": {"id": "council", "type": "named_org", "name": "the council", "members": ["blount", "pascoe"]}},
			"index": {"groups": {"blount": ["council"], "pascoe": ["council"]}},
		},
		"a believed claim": {"claims": {"every": {"modality": "believed"}}},
		"one day in common": {"claims": {"every": {"holds_from": "2025-10-14"}, "copper": {"holds_to": "2025-10-14"}}},
	}
	count(absolute.report) == 1 with input as object.union(fibre, change)
}

test_leaves_alone[what] if {
	some what, change in {
		"a possible absolute": {"claims": {"every": {"modality": "possible"}}},
		"a conditional exception": {"claims": {"copper": {"modality": "conditional"}}},
		"times that do not meet": {"claims": {"every": {"holds_from": "2025-10-14"}, "copper": {"holds_to": "2025-10-13"}}},
		"a correction": {"claims": {"copper": {"supersedes": ["every"]}}},
		"a denial": {"claims": {"copper": {"denies": ["every"]}}},
		"a response": {"claims": {"copper": {"responds_to": ["every"]}}},
		"an answer": {"claims": {"copper": {"answers": ["fibre"]}}},
		"a tension": {"tensions": [{"claims": ["every", "copper"], "told": "…"}]},
		"one person on both sides": {"claims": {"copper": {"source": "blount"}}},
		"the draft on both sides": {"claims": {"every": {"source": "narrator"}, "copper": {"source": "narrator"}}, "index": {"by_source": {"narrator": ["every", "copper"]}}},
		"the headline": {"claims": {"every": {"source": "narrator", "part": "headline"}}, "index": {"by_source": {"narrator": ["every"]}}},
		"a question of unity": {"targets": {"fibre": {"kind": "unity"}}},
		"a spokesman and the one spoken for": {"index": {"spokespeople": {"pascoe": ["blount"]}}},
		"no side taken": {"claims": {"copper": {"stance": {"fibre": "none"}}}, "index": {"by_target": {"fibre": {"against": [], "none": ["copper"]}}}},
	}
	count(absolute.report) == 0 with input as object.union(fibre, change)
}

test_leaves_claims_without_absolutes_alone if {
	count(absolute.report) == 0 with input as fibre with input.claims.every as claim("every", "blount", 0, "favor")
}
