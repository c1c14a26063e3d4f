package stancelint.rules.contradiction.disputed_test

import data.stancelint.rules.contradiction.disputed

# The duty officer says that the siren sounded; a tenant heard none.
siren := {
	"sources": {
		"tull": {"id": "tull", "type": "named_person", "name": "Hamish Tull"},
		"imbert": {"id": "imbert", "type": "named_person", "name": "Rosa Imbert"},
		"calloway": {"id": "calloway", "type": "named_person", "name": "Una Calloway"},
	},
	"targets": {"siren": {"id": "siren", "kind": "proposition", "text": "The siren sounded."}},
	"claims": {
		"sounded": claim("sounded", "tull", 0, "favor"),
		"silent": claim("silent", "imbert", 1, "against"),
	},
	"tensions": [],
	"problems": [],
	"index": {
		"by_source": {"narrator": [], "tull": ["sounded"], "imbert": ["silent"]},
		"by_target": {"siren": {"favor": ["sounded"], "against": ["silent"], "none": []}},
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
	"stance": {"siren": side},
	"at": {"content": 10 + order, "record": 100 + order},
}

shown := {object.remove(report, ["claims", "help"]) | some report in disputed.report}

test_hits_two_sources_on_opposite_sides if {
	shown == {{
		"at": 10,
		"message": "sources contradict each other on “The siren sounded”: Hamish Tull for it, Rosa Imbert against it",
		"conflict": {"target": "siren", "favor": ["sounded"], "against": ["silent"]},
		"related": [{"at": 11, "message": "against it: Rosa Imbert (silent)"}],
		"notes": [],
	}} with input as siren
}

# The claim in favor is the primary one, wherever it stands.
test_points_at_the_claim_in_favor if {
	shown == {{
		"at": 11,
		"message": "sources contradict each other on “The siren sounded”: Rosa Imbert for it, Hamish Tull against it",
		"conflict": {"target": "siren", "favor": ["silent"], "against": ["sounded"]},
		"related": [{"at": 10, "message": "against it: Hamish Tull (sounded)"}],
		"notes": [],
	}} with input as object.union(siren, {"index": {"by_target": {"siren": {"favor": ["silent"], "against": ["sounded"]}}}})
		with input.claims.sounded.stance as {"siren": "against"}
		with input.claims.silent.stance as {"siren": "favor"}
}

# Where one of three is answered, the two that are left still conflict.
test_holds_the_claims_that_still_conflict if {
	shown == {{
		"at": 10,
		"message": "sources contradict each other on “The siren sounded”: Hamish Tull for it, Una Calloway against it",
		"conflict": {"target": "siren", "favor": ["sounded"], "against": ["asleep"]},
		"related": [{"at": 12, "message": "against it: Una Calloway (asleep)"}],
		"notes": [],
	}} with input as object.union(siren, {
		"claims": {
			"sounded": {"responds_to": ["silent"]},
			"asleep": claim("asleep", "calloway", 2, "against"),
		},
		"index": {"by_target": {"siren": {"against": ["silent", "asleep"]}}},
	})
}

# The two speak of different things, one of which entails the other.
test_tells_how_the_claims_meet if {
	shown == {{
		"at": 10,
		"message": "sources contradict each other on “The siren sounded”: Hamish Tull for it, Rosa Imbert against it",
		"conflict": {"target": "siren", "favor": ["sounded"], "against": ["silent"]},
		"related": [{"at": 11, "message": "against it: Rosa Imbert (silent)"}],
		"notes": ["sounded is for “People were warned”, which entails “The siren sounded”"],
	}} with input as object.union(siren, {
		"targets": {"warned": {"id": "warned", "kind": "proposition", "text": "People were warned.", "entails": ["siren"]}},
		"index": {
			"by_target": {
				"warned": {"favor": ["sounded"], "against": [], "none": []},
				"siren": {"favor": []},
			},
			"entailed_by": {"siren": ["warned"]},
			"entailed": {"warned": {"siren": [1, "siren"]}},
			"entailing": {"siren": {"warned": [1, "warned"]}},
		},
	})
		with input.claims.sounded.stance as {"warned": "favor"}
}

test_hits_both_sides_of_contrary_targets if {
	[object.remove(report, ["claims", "help", "related"]) | some report in disputed.report] == [{
		"at": 10,
		"message": "sources contradict each other on “The siren sounded”: Hamish Tull for it, Rosa Imbert against it",
		"conflict": {"target": "siren", "favor": ["sounded"], "against": ["silent"]},
		"notes": ["silent is for “The siren was broken”, which is contrary to “The siren sounded”"],
	}] with input as object.union(siren, {
		"targets": {"test": {"id": "test", "kind": "proposition", "text": "The siren was broken.", "contrary": ["siren"]}},
		"index": {
			"by_target": {
				"test": {"favor": ["silent"], "against": [], "none": []},
				"siren": {"against": []},
			},
			"contrary": {"siren": ["test"], "test": ["siren"]},
		},
	})
		with input.claims.silent.stance as {"test": "favor"}
}

test_hits_all_the_same[what] if {
	some what, change in {
		"a believed claim": {"claims": {"sounded": {"modality": "believed"}}},
		"said on different days": {"claims": {"sounded": {"said_on": "2025-11-26"}, "silent": {"said_on": "2025-11-25"}}},
		"one day in common": {"claims": {"sounded": {"holds_to": "2025-11-22"}, "silent": {"holds_from": "2025-11-22"}}},
		"a link to another claim": {"claims": {"silent": {"denies": ["asleep"]}}},
		"a quotation in the headline": {"claims": {"sounded": {"part": "headline"}}},
		"members of different groups": {"index": {"groups": {"tull": ["county"], "imbert": ["tenants"]}}},
	}
	count(disputed.report) == 1 with input as object.union(siren, change)
}

test_leaves_alone[what] if {
	some what, change in {
		"a possible claim": {"claims": {"sounded": {"modality": "possible"}}},
		"a conditional claim": {"claims": {"silent": {"modality": "conditional"}}},
		"times that do not meet": {"claims": {"sounded": {"holds_to": "2025-11-21"}, "silent": {"holds_from": "2025-11-22"}}},
		"a correction": {"claims": {"silent": {"supersedes": ["sounded"]}}},
		"a denial": {"claims": {"silent": {"denies": ["sounded"]}}},
		"a response": {"claims": {"sounded": {"responds_to": ["silent"]}}},
		"an answer": {"claims": {"silent": {"answers": ["siren"]}}},
		"a tension": {"tensions": [{"claims": ["sounded", "silent"], "told": "…"}]},
		"one person on both sides": {"claims": {"silent": {"source": "tull"}}},
		"the draft’s own voice": {"claims": {"silent": {"source": "narrator"}}, "index": {"by_source": {"narrator": ["silent"]}}},
		"the headline": {"claims": {"sounded": {"source": "narrator", "part": "headline"}}, "index": {"by_source": {"narrator": ["sounded"]}}},
		"absolute terms": {"claims": {"silent": {"absolutes": ["no one"]}}},
		"a spokesman and the one spoken for": {"index": {"spokespeople": {"imbert": ["tull"]}}},
		"two members of a group": {
			"sources": {"town": {"id": "town", "type": "named_org", "name": "the town", "members": ["tull", "imbert"]}},
			"index": {"groups": {"tull": ["town"], "imbert": ["town"]}},
		},
		"a question of unity": {"targets": {"siren": {"kind": "unity"}}},
		"no side taken": {"claims": {"silent": {"stance": {"siren": "none"}}}, "index": {"by_target": {"siren": {"against": [], "none": ["silent"]}}}},
		"the same side": {"claims": {"silent": {"stance": {"siren": "favor"}}}, "index": {"by_target": {"siren": {"favor": ["sounded", "silent"], "against": []}}}},
		"a claim that a fault leaves open": {"claims": {"silent": {"unsettled": true}}, "index": {"by_target": {"siren": {"against": []}}}},
	}
	count(disputed.report) == 0 with input as object.union(siren, change)
}
