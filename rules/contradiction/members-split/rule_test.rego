package stancelint.rules.contradiction["members-split_test"]

import data.stancelint.rules.contradiction["members-split"] as members_split

# Two members of a panel differ on a quota.
quota := {
	"sources": {
		"panel": {"id": "panel", "type": "named_org", "name": "the panel", "members": ["thorsen", "achterberg"]},
		"thorsen": {"id": "thorsen", "type": "named_person", "name": "Arvid Thorsen"},
		"achterberg": {"id": "achterberg", "type": "named_person", "name": "Leonie Achterberg"},
		"kemp": {"id": "kemp", "type": "named_person", "name": "Ruairi Kemp"},
	},
	"targets": {
		"quota": {"id": "quota", "kind": "proposition", "text": "The quota can rise."},
		"united": {"id": "united", "kind": "unity", "group": "panel", "text": "The panel is of one mind."},
	},
	"claims": {
		"rise": claim("rise", "thorsen", 0, "favor"),
		"limit": claim("limit", "achterberg", 1, "against"),
	},
	"tensions": [],
	"problems": [],
	"index": {
		"by_source": {"narrator": [], "thorsen": ["rise"], "achterberg": ["limit"]},
		"by_target": {"quota": {"favor": ["rise"], "against": ["limit"], "none": []}},
		"by_value": {},
		"entailed_by": {},
		"contrary": {},
		"groups": {"thorsen": ["panel"], "achterberg": ["panel"]},
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
	"stance": {"quota": side},
	"at": {"content": 10 + order, "record": 100 + order},
}

# Somebody says that the panel is of one mind.
unity(source, fields) := {
	"claims": {"one": object.union(object.union(claim("one", source, 2, "favor"), fields), {"stance": {"united": "favor", "quota": "none"}})},
	"index": {"by_target": {"united": {"favor": ["one"], "against": [], "none": []}}},
}

shown := {object.remove(report, ["claims", "notes", "help"]) | some report in members_split.report}

messages := {report.message | some report in members_split.report}

test_hits_two_members_on_opposite_sides if {
	shown == {{
		"at": 10,
		"message": "members of “the panel” take opposite sides on “The quota can rise”: Arvid Thorsen for it, Leonie Achterberg against it",
		"conflict": {"target": "quota", "favor": ["rise"], "against": ["limit"]},
		"related": [{"at": 11, "message": "against it: Leonie Achterberg (limit)"}],
	}} with input as quota
}

# A group that one of them alone belongs to is not named.
test_names_each_group_that_both_belong_to if {
	messages == {"members of “the panel” and “the society” take opposite sides on “The quota can rise”: Arvid Thorsen for it, Leonie Achterberg against it"} with input as object.union(quota, {
		"sources": {
			"society": {"id": "society", "type": "named_org", "name": "the society", "members": ["thorsen", "achterberg"]},
			"choir": {"id": "choir", "type": "named_org", "name": "the choir", "members": ["thorsen"]},
		},
		"index": {"groups": {"thorsen": ["panel", "society", "choir"], "achterberg": ["panel", "society"]}},
	})
}

# Pairs from two groups are told together, each group once.
test_names_the_groups_of_all_pairs if {
	messages == {"members of “the panel” and “the union” take opposite sides on “The quota can rise”: Arvid Thorsen and Ruairi Kemp for it, Leonie Achterberg and Una Calloway against it"} with input as object.union(quota, {
		"sources": {
			"union": {"id": "union", "type": "named_org", "name": "the union", "members": ["kemp", "calloway"]},
			"calloway": {"id": "calloway", "type": "named_person", "name": "Una Calloway"},
		},
		"claims": {
			"more": claim("more", "kemp", 2, "favor"),
			"less": claim("less", "calloway", 3, "against"),
		},
		"index": {
			"by_target": {"quota": {"favor": ["rise", "more"], "against": ["limit", "less"]}},
			"groups": {"kemp": ["union"], "calloway": ["union"]},
		},
	})
}

test_hits_all_the_same[what] if {
	some what, change in {
		"members of a member": {
			"sources": {
				"panel": {"members": ["thorsen", "office"]},
				"office": {"id": "office", "type": "named_org", "name": "the office", "members": ["achterberg"]},
			},
			"index": {"groups": {"achterberg": ["office"], "office": ["panel"]}},
		},
		"an intended claim": {"claims": {"rise": {"modality": "intended"}}},
		"one day in common": {"claims": {"rise": {"holds_from": "2027-01-01"}, "limit": {"holds_to": "2027-01-01"}}},
		"unity that is only possible": unity("kemp", {"modality": "possible"}),
		"unity on a condition": unity("kemp", {"modality": "conditional"}),
		"unity at another time": object.union(unity("kemp", {"holds_to": "2024-12-31"}), {"claims": {"rise": {"holds_from": "2026-01-01"}}}),
		"unity of another group": object.union(unity("kemp", {}), {"targets": {"united": {"group": "society"}}}),
	}
	messages == {"members of “the panel” take opposite sides on “The quota can rise”: Arvid Thorsen for it, Leonie Achterberg against it"} with input as object.union(quota, change)
}

test_leaves_alone[what] if {
	some what, change in {
		"a possible claim": {"claims": {"rise": {"modality": "possible"}}},
		"a conditional claim": {"claims": {"limit": {"modality": "conditional"}}},
		"times that do not meet": {"claims": {"rise": {"holds_from": "2027-01-01"}, "limit": {"holds_to": "2026-12-31"}}},
		"a later position": {"claims": {"limit": {"supersedes": ["rise"]}}},
		"a denial": {"claims": {"limit": {"denies": ["rise"]}}},
		"a response": {"claims": {"limit": {"responds_to": ["rise"]}}},
		"an answer": {"claims": {"limit": {"answers": ["quota"]}}},
		"a tension": {"tensions": [{"claims": ["rise", "limit"], "told": "…"}]},
		"nobody of the group": {"claims": {"limit": {"source": "kemp"}}},
		"the group itself": {"claims": {"limit": {"source": "panel"}}},
		"one member on both sides": {"claims": {"limit": {"source": "thorsen"}}},
		"a claim of unity": unity("kemp", {}),
		"a question of unity": {"targets": {"quota": {"kind": "unity", "group": "panel"}}},
		"a member who speaks for the other": {"index": {"spokespeople": {"achterberg": ["thorsen"]}}},
		"a member who speaks for the group": {"index": {"spokespeople": {"panel": ["thorsen"]}}},
		"absolute terms": {"claims": {"rise": {"absolutes": ["unprecedented"]}}},
		"the draft’s own voice": {"claims": {"rise": {"source": "narrator"}}},
	}
	count(members_split.report) == 0 with input as object.union(quota, change)
}
