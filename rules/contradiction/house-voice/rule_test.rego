package stancelint.rules.contradiction["house-voice_test"]

import data.stancelint.rules.contradiction["house-voice"] as house_voice

# The draft says that lorries are kept off a bridge, and that they cross it.
bridge := {
	"sources": {"vukovic": {"id": "vukovic", "type": "named_person", "name": "Lena Vukovic"}},
	"targets": {"off": {"id": "off", "kind": "proposition", "text": "Lorries are kept off the bridge."}},
	"claims": {
		"order": claim("order", "narrator", 0, "favor"),
		"forty": claim("forty", "narrator", 1, "against"),
	},
	"tensions": [],
	"problems": [],
	"index": {
		"by_source": {"narrator": ["order", "forty"]},
		"by_target": {"off": {"favor": ["order"], "against": ["forty"], "none": []}},
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
	"basis": "witnessed",
	"order": order,
	"stance": {"off": side},
	"at": {"content": 10 + order, "record": 100 + order},
}

shown := {object.remove(report, ["claims", "notes", "help"]) | some report in house_voice.report}

test_hits_the_draft_on_both_sides if {
	shown == {{
		"at": 10,
		"message": "the draft’s own voice takes both sides of “Lorries are kept off the bridge”",
		"conflict": {"target": "off", "favor": ["order"], "against": ["forty"]},
		"related": [{"at": 11, "message": "against it: the draft’s own voice (forty)"}],
	}} with input as bridge
}

# A source on one side as well is another rule's.
test_holds_the_drafts_claims_alone if {
	shown == {{
		"at": 10,
		"message": "the draft’s own voice takes both sides of “Lorries are kept off the bridge”",
		"conflict": {"target": "off", "favor": ["order"], "against": ["forty", "convoy"]},
		"related": [
			{"at": 11, "message": "against it: the draft’s own voice (forty)"},
			{"at": 13, "message": "against it: the draft’s own voice (convoy)"},
		],
	}} with input as object.union(bridge, {
		"claims": {
			"shut": claim("shut", "vukovic", 2, "favor"),
			"convoy": claim("convoy", "narrator", 3, "against"),
		},
		"index": {"by_target": {"off": {"favor": ["order", "shut"], "against": ["forty", "convoy"]}}},
	})
}

test_hits_all_the_same[what] if {
	some what, change in {
		"a presupposed claim": {"claims": {"order": {"modality": "presupposed"}}},
		"a caption": {"claims": {"forty": {"part": "caption"}}},
		"absolute terms": {"claims": {"order": {"absolutes": ["all"]}}},
		"one day in common": {"claims": {"order": {"holds_to": "2026-03-02"}, "forty": {"holds_from": "2026-03-02"}}},
	}
	count(house_voice.report) == 1 with input as object.union(bridge, change)
}

test_leaves_alone[what] if {
	some what, change in {
		"a possible claim": {"claims": {"order": {"modality": "possible"}}},
		"a conditional claim": {"claims": {"forty": {"modality": "conditional"}}},
		"times that do not meet": {"claims": {"order": {"holds_to": "2026-03-01"}, "forty": {"holds_from": "2026-03-02"}}},
		"a correction": {"claims": {"forty": {"supersedes": ["order"]}}},
		"a denial": {"claims": {"forty": {"denies": ["order"]}}},
		"a response": {"claims": {"forty": {"responds_to": ["order"]}}},
		"an answer": {"claims": {"forty": {"answers": ["off"]}}},
		"a tension": {"tensions": [{"claims": ["order", "forty"], "reason": "…"}]},
		"a source in favor": {"claims": {"order": {"source": "vukovic"}}},
		"a source against": {"claims": {"forty": {"source": "vukovic"}}},
		"the headline": {"claims": {"order": {"part": "headline"}}},
		"the standfirst": {"claims": {"forty": {"part": "standfirst"}}},
		"a question of unity": {"targets": {"off": {"kind": "unity"}}},
	}
	count(house_voice.report) == 0 with input as object.union(bridge, change)
}
