package stancelint.rules.contradiction["house-vs-source_test"]

import data.stancelint.rules.contradiction["house-vs-source"] as house_vs_source

# The draft takes a fall in visitors for granted; the tourism officer disputes it.
toll := {
	"sources": {
		"dunscombe": {"id": "dunscombe", "type": "named_person", "name": "Moira Dunscombe"},
		"allardyce": {"id": "allardyce", "type": "named_person", "name": "Kit Allardyce"},
	},
	"targets": {"fell": {"id": "fell", "kind": "proposition", "text": "Fewer people come."}},
	"claims": {
		"fall": object.union(claim("fall", "narrator", 0, "favor"), {"modality": "presupposed"}),
		"count": claim("count", "dunscombe", 1, "against"),
	},
	"tensions": [],
	"problems": [],
	"index": {
		"by_source": {"narrator": ["fall"], "dunscombe": ["count"]},
		"by_target": {"fell": {"favor": ["fall"], "against": ["count"], "none": []}},
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
	"stance": {"fell": side},
	"at": {"content": 10 + order, "record": 100 + order},
}

shown := {object.remove(report, ["claims", "notes", "help"]) | some report in house_vs_source.report}

test_hits_what_the_draft_presupposes if {
	shown == {{
		"at": 10,
		"message": "the draft’s own voice takes a side that a source disputes, on “Fewer people come”: the draft’s own voice for it, Moira Dunscombe against it",
		"conflict": {"target": "fell", "favor": ["fall"], "against": ["count"]},
		"related": [{"at": 11, "message": "against it: Moira Dunscombe (count)"}],
	}} with input as toll
}

# The draft's own claim is the primary place, whichever side it takes.
test_hits_what_the_draft_opposes if {
	shown == {{
		"at": 10,
		"message": "the draft’s own voice takes a side that a source disputes, on “Fewer people come”: Moira Dunscombe for it, the draft’s own voice against it",
		"conflict": {"target": "fell", "favor": ["count"], "against": ["fall"]},
		"related": [{"at": 11, "message": "for it: Moira Dunscombe (count)"}],
	}} with input as object.union(toll, {"index": {"by_target": {"fell": {"favor": ["count"], "against": ["fall"]}}}})
		with input.claims.fall.stance as {"fell": "against"}
		with input.claims.count.stance as {"fell": "favor"}
}

# Two sources that dispute it are told together; a source that shares the
# draft's side is in a conflict of its own.
test_tells_a_conflict_once if {
	shown == {{
		"at": 10,
		"message": "the draft’s own voice takes a side that a source disputes, on “Fewer people come”: the draft’s own voice for it, Moira Dunscombe and Kit Allardyce against it",
		"conflict": {"target": "fell", "favor": ["fall"], "against": ["count", "full"]},
		"related": [
			{"at": 11, "message": "against it: Moira Dunscombe (count)"},
			{"at": 13, "message": "against it: Kit Allardyce (full)"},
		],
	}} with input as object.union(toll, {
		"sources": {"rook": {"id": "rook", "type": "named_person", "name": "Anselm Rook"}},
		"claims": {
			"empty": claim("empty", "rook", 2, "favor"),
			"full": claim("full", "allardyce", 3, "against"),
		},
		"index": {"by_target": {"fell": {"favor": ["fall", "empty"], "against": ["count", "full"]}}},
	})
}

# Of two claims of the draft, on either side, the one in favor comes first.
test_points_at_the_drafts_claim_in_favor if {
	[[report.at, report.conflict] | some report in house_vs_source.report] == [[12, {"target": "fell", "favor": ["queue", "empty"], "against": ["fall", "count"]}]] with input as object.union(toll, {
		"claims": {
			"queue": claim("queue", "narrator", 2, "favor"),
			"empty": claim("empty", "allardyce", 3, "favor"),
		},
		"index": {"by_target": {"fell": {"favor": ["queue", "empty"], "against": ["fall", "count"]}}},
	})
		with input.claims.fall.stance as {"fell": "against"}
}

test_hits_all_the_same[what] if {
	some what, change in {
		"a plain statement": {"claims": {"fall": {"modality": "asserted"}}},
		"a caption": {"claims": {"fall": {"part": "caption"}}},
		"a quotation in the headline": {"claims": {"count": {"part": "headline"}}},
		"one day in common": {"claims": {"fall": {"holds_from": "2025-09-30"}, "count": {"holds_to": "2025-09-30"}}},
	}
	count(house_vs_source.report) == 1 with input as object.union(toll, change)
}

test_leaves_alone[what] if {
	some what, change in {
		"a possible claim": {"claims": {"fall": {"modality": "possible"}}},
		"a conditional claim": {"claims": {"count": {"modality": "conditional"}}},
		"times that do not meet": {"claims": {"fall": {"holds_from": "2025-10-01"}, "count": {"holds_to": "2025-09-30"}}},
		"a correction": {"claims": {"fall": {"supersedes": ["count"]}}},
		"a denial": {"claims": {"count": {"denies": ["fall"]}}},
		"a response": {"claims": {"count": {"responds_to": ["fall"]}}},
		"an answer": {"claims": {"count": {"answers": ["fell"]}}},
		"a tension": {"tensions": [{"claims": ["fall", "count"], "told": "…"}]},
		"a source on either side": {"claims": {"fall": {"source": "allardyce"}}},
		"the draft on both sides": {"claims": {"count": {"source": "narrator"}}},
		"the headline": {"claims": {"fall": {"part": "headline"}}},
		"a question of unity": {"targets": {"fell": {"kind": "unity"}}},
		"absolute terms": {"claims": {"count": {"absolutes": ["never"]}}},
	}
	count(house_vs_source.report) == 0 with input as object.union(toll, change)
}
