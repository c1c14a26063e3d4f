package stancelint.rules.contradiction.spokesperson_test

import data.stancelint.rules.contradiction.spokesperson

# A museum's spokesman says that the bell stays; its director says that it goes.
bell := {
	"sources": {
		"museum": {"id": "museum", "type": "named_org", "name": "the Karrow Museum", "members": ["satterlee"]},
		"devereux": {"id": "devereux", "type": "named_person", "name": "Colm Devereux", "speaks_for": ["museum"]},
		"satterlee": {"id": "satterlee", "type": "named_person", "name": "Ingrid Satterlee"},
		"nyland": {"id": "nyland", "type": "named_person", "name": "Petra Nyland"},
	},
	"targets": {"stays": {"id": "stays", "kind": "proposition", "text": "The bell stays."}},
	"claims": {
		"denied": claim("denied", "devereux", 0, "favor"),
		"letter": claim("letter", "satterlee", 1, "against"),
	},
	"tensions": [],
	"problems": [],
	"index": {
		"by_source": {"narrator": [], "devereux": ["denied"], "satterlee": ["letter"]},
		"by_target": {"stays": {"favor": ["denied"], "against": ["letter"], "none": []}},
		"by_value": {},
		"entailed_by": {},
		"contrary": {},
		"groups": {"satterlee": ["museum"]},
		"spokespeople": {"museum": ["devereux"]},
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
	"stance": {"stays": side},
	"at": {"content": 10 + order, "record": 100 + order},
}

shown := {object.remove(report, ["claims", "notes", "help"]) | some report in spokesperson.report}

messages := {report.message | some report in spokesperson.report}

test_hits_a_spokesman_against_a_member_of_the_group if {
	shown == {{
		"at": 10,
		"message": "a spokesperson and the one spoken for take opposite sides on “The bell stays”: Colm Devereux for it, Ingrid Satterlee against it",
		"conflict": {"target": "stays", "favor": ["denied"], "against": ["letter"]},
		"related": [{"at": 11, "message": "against it: Ingrid Satterlee (letter)"}],
	}} with input as bell
}

# The claim in favor is the primary one, the spokesperson's or not.
test_points_at_the_claim_in_favor if {
	shown == {{
		"at": 11,
		"message": "a spokesperson and the one spoken for take opposite sides on “The bell stays”: Ingrid Satterlee for it, Colm Devereux against it",
		"conflict": {"target": "stays", "favor": ["letter"], "against": ["denied"]},
		"related": [{"at": 10, "message": "against it: Colm Devereux (denied)"}],
	}} with input as object.union(bell, {"index": {"by_target": {"stays": {"favor": ["letter"], "against": ["denied"]}}}})
		with input.claims.denied.stance as {"stays": "against"}
		with input.claims.letter.stance as {"stays": "favor"}
}

test_hits_all_the_same[what] if {
	some what, change in {
		"the organisation spoken for": {"claims": {"letter": {"source": "museum"}}},
		"a person spoken for": {
			"sources": {"devereux": {"speaks_for": ["satterlee"]}},
			"index": {"groups": {"satterlee": []}, "spokespeople": {"museum": [], "satterlee": ["devereux"]}},
		},
		"a member of a member of the group": {
			"sources": {
				"museum": {"members": ["board"]},
				"board": {"id": "board", "type": "named_org", "name": "the board", "members": ["satterlee"]},
			},
			"index": {"groups": {"satterlee": ["board"], "board": ["museum"]}},
		},
		"a spokesman who is a member too": {
			"sources": {"museum": {"members": ["satterlee", "devereux"]}},
			"index": {"groups": {"devereux": ["museum"]}},
		},
		"absolute terms": {"claims": {"denied": {"absolutes": ["never"]}}},
		"a believed claim": {"claims": {"denied": {"modality": "believed"}}},
		"one day in common": {"claims": {"denied": {"holds_to": "2026-04-05"}, "letter": {"holds_from": "2026-04-05"}}},
	}
	messages != set() with input as object.union(bell, change)
}

test_leaves_alone[what] if {
	some what, change in {
		"a possible claim": {"claims": {"denied": {"modality": "possible"}}},
		"a conditional claim": {"claims": {"letter": {"modality": "conditional"}}},
		"times that do not meet": {"claims": {"denied": {"holds_to": "2026-04-04"}, "letter": {"holds_from": "2026-04-05"}}},
		"a later position": {"claims": {"letter": {"supersedes": ["denied"]}}},
		"a denial": {"claims": {"denied": {"denies": ["letter"]}}},
		"a response": {"claims": {"letter": {"responds_to": ["denied"]}}},
		"an answer": {"claims": {"letter": {"answers": ["stays"]}}},
		"a tension": {"tensions": [{"claims": ["letter", "denied"], "told": "…"}]},
		"a spokesperson for somebody else": {"claims": {"denied": {"source": "nyland"}}},
		"a director who is no member": {"sources": {"museum": {"members": []}}, "index": {"groups": {"satterlee": []}}},
		"one person on both sides": {"claims": {"letter": {"source": "devereux"}}},
		"the draft’s own voice": {"claims": {"denied": {"source": "narrator"}}},
		"a question of unity": {"targets": {"stays": {"kind": "unity", "group": "museum"}}},
	}
	count(spokesperson.report) == 0 with input as object.union(bell, change)
}

# Who speaks for a spokesman does not speak for the museum.
test_leaves_a_spokesmans_spokesman_alone if {
	count(spokesperson.report) == 0 with input as object.union(bell, {
		"sources": {"nyland": {"speaks_for": ["devereux"]}},
		"claims": {"denied": {"source": "nyland"}},
		"index": {"spokespeople": {"devereux": ["nyland"]}},
	})
}
