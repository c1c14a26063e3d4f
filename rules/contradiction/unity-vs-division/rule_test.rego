package stancelint.rules.contradiction["unity-vs-division_test"]

import data.stancelint.rules.contradiction["unity-vs-division"] as unity_vs_division

# A chair says that the trust is of one mind; its minutes record three votes
# against.
trust := {
	"sources": {
		"trust": {"id": "trust", "type": "named_org", "name": "the trust", "members": ["halloran", "prowse"]},
		"oyelaran": {"id": "oyelaran", "type": "named_person", "name": "Marguerite Oyelaran"},
		"minutes": {"id": "minutes", "type": "document", "name": "the minutes"},
		"halloran": {"id": "halloran", "type": "named_person", "name": "Piers Halloran"},
		"prowse": {"id": "prowse", "type": "named_person", "name": "Nadia Prowse"},
	},
	"targets": {
		"united": {"id": "united", "kind": "unity", "group": "trust", "text": "The trustees are of one mind."},
		"price": {"id": "price", "kind": "proposition", "text": "The price is fair."},
	},
	"claims": {
		"one": claim("one", "oyelaran", 0, {"united": "favor"}),
		"votes": claim("votes", "minutes", 1, {"united": "against"}),
	},
	"tensions": [],
	"problems": [],
	"index": {
		"by_source": {"narrator": [], "oyelaran": ["one"], "minutes": ["votes"]},
		"by_target": {"united": {"favor": ["one"], "against": ["votes"], "none": []}},
		"by_value": {},
		"entailed_by": {},
		"contrary": {},
		"groups": {"halloran": ["trust"], "prowse": ["trust"]},
		"spokespeople": {},
	},
}

# Nobody says that the trust is not of one mind, but two members of it differ on
# the price.
members := object.union(trust, {
	"claims": {
		"fair": claim("fair", "halloran", 1, {"price": "favor"}),
		"low": claim("low", "prowse", 2, {"price": "against"}),
	},
	"index": {"by_target": {
		"united": {"against": []},
		"price": {"favor": ["fair"], "against": ["low"], "none": []},
	}},
})

# The place of a claim's words is 10 and its number in reading order.
claim(id, source, order, stance) := {
	"id": id,
	"source": source,
	"content": ["…"],
	"part": "body",
	"modality": "asserted",
	"order": order,
	"stance": stance,
	"at": {"content": 10 + order, "record": 100 + order},
}

shown := {object.remove(report, ["claims", "notes", "help"]) | some report in unity_vs_division.report}

messages := {report.message | some report in unity_vs_division.report}

test_hits_unity_claimed_and_denied if {
	shown == {{
		"at": 10,
		"message": "unity is claimed and division reported, on “The trustees are of one mind”: Marguerite Oyelaran for it, the minutes against it",
		"conflict": {"target": "united", "favor": ["one"], "against": ["votes"]},
		"related": [{"at": 11, "message": "against it: the minutes (votes)"}],
	}} with input as trust
}

test_hits_members_who_differ_while_unity_is_claimed if {
	shown == {{
		"at": 11,
		"message": "members of “the trust”, said to be of one mind, take opposite sides on “The price is fair”: Piers Halloran for it, Nadia Prowse against it",
		"conflict": {"target": "price", "favor": ["fair"], "against": ["low"]},
		"related": [
			{"at": 12, "message": "against it: Nadia Prowse (low)"},
			{"at": 10, "message": "unity claimed: Marguerite Oyelaran (one)"},
		],
	}} with input as members
}

# The claim of unity may be one of the two.
test_hits_a_member_who_claims_unity if {
	shown == {{
		"at": 11,
		"message": "members of “the trust”, said to be of one mind, take opposite sides on “The price is fair”: Piers Halloran for it, Nadia Prowse against it",
		"conflict": {"target": "price", "favor": ["fair"], "against": ["low"]},
		"related": [
			{"at": 12, "message": "against it: Nadia Prowse (low)"},
			{"at": 11, "message": "unity claimed: Piers Halloran (fair)"},
		],
	}} with input as object.union(members, {
		"claims": {"fair": {"stance": {"united": "favor"}}},
		"index": {"by_target": {"united": {"favor": ["fair"]}}},
	})
}

# Claims of unity stand in reading order, the group is named once.
test_shows_each_claim_of_unity if {
	shown == {{
		"at": 11,
		"message": "members of “the trust”, said to be of one mind, take opposite sides on “The price is fair”: Piers Halloran for it, Nadia Prowse against it",
		"conflict": {"target": "price", "favor": ["fair"], "against": ["low"]},
		"related": [
			{"at": 12, "message": "against it: Nadia Prowse (low)"},
			{"at": 10, "message": "unity claimed: Marguerite Oyelaran (one)"},
			{"at": 13, "message": "unity claimed: the minutes (again)"},
		],
	}} with input as object.union(members, {
		"claims": {"again": claim("again", "minutes", 3, {"united": "favor"})},
		"index": {"by_target": {"united": {"favor": ["one", "again"]}}},
	})
}

test_names_each_group_said_to_be_of_one_mind if {
	messages == {"members of “the choir” and “the trust”, said to be of one mind, take opposite sides on “The price is fair”: Piers Halloran for it, Nadia Prowse against it"} with input as object.union(members, {
		"sources": {"choir": {"id": "choir", "type": "named_org", "name": "the choir", "members": ["halloran", "prowse"]}},
		"targets": {"in-tune": {"id": "in-tune", "kind": "unity", "group": "choir", "text": "The choir is of one mind."}},
		"claims": {"sung": claim("sung", "minutes", 3, {"in-tune": "favor"})},
		"index": {
			"by_target": {"in-tune": {"favor": ["sung"], "against": [], "none": []}},
			"groups": {"halloran": ["trust", "choir"], "prowse": ["trust", "choir"]},
		},
	})
}

# Both at once are two diagnostics, one for each target.
test_tells_both_kinds_apart if {
	{report.conflict.target | some report in unity_vs_division.report} == {"united", "price"} with input as object.union(members, {
		"claims": {"votes": claim("votes", "minutes", 3, {"united": "against"})},
		"index": {"by_target": {"united": {"against": ["votes"]}}},
	})
}

test_hits_unity_all_the_same[what] if {
	some what, change in {
		"one source on both sides": {"claims": {"votes": {"source": "oyelaran"}}},
		"the draft’s own voice": {"claims": {"votes": {"source": "narrator"}}},
		"absolute terms": {"claims": {"one": {"absolutes": ["entire"]}}},
		"a spokeswoman": {"index": {"spokespeople": {"minutes": ["oyelaran"]}}},
		"a group without members": {"sources": {"trust": {"members": []}}, "index": {"groups": {"halloran": [], "prowse": []}}},
		"one day in common": {"claims": {"one": {"holds_from": "2026-02-02"}, "votes": {"holds_to": "2026-02-02"}}},
	}
	count(messages) == 1 with input as object.union(trust, change)
}

test_leaves_unity_alone[what] if {
	some what, change in {
		"unity that is only possible": {"claims": {"one": {"modality": "possible"}}},
		"division on a condition": {"claims": {"votes": {"modality": "conditional"}}},
		"times that do not meet": {"claims": {"one": {"holds_from": "2026-02-02"}, "votes": {"holds_to": "2026-02-01"}}},
		"a later position": {"claims": {"one": {"supersedes": ["votes"]}}},
		"a denial": {"claims": {"one": {"denies": ["votes"]}}},
		"a response": {"claims": {"one": {"responds_to": ["votes"]}}},
		"an answer": {"claims": {"votes": {"answers": ["united"]}}},
		"a tension": {"tensions": [{"claims": ["one", "votes"], "told": "…"}]},
		"the headline": {"claims": {"one": {"source": "narrator", "part": "headline"}}},
		"no side taken": {"claims": {"votes": {"stance": {"united": "none"}}}, "index": {"by_target": {"united": {"against": [], "none": ["votes"]}}}},
		"another question": {"targets": {"united": {"kind": "proposition"}}},
	}
	count(unity_vs_division.report) == 0 with input as object.union(trust, change)
}

test_hits_members_all_the_same[what] if {
	some what, change in {
		"unity claimed by the draft": {"claims": {"one": {"source": "narrator"}}},
		"unity claimed by a member": {"claims": {"one": {"source": "halloran"}}},
		"absolute terms": {"claims": {"fair": {"absolutes": ["every"]}}},
		"a member who speaks for the other": {"index": {"spokespeople": {"prowse": ["halloran"]}}},
		"members of a member": {
			"sources": {
				"trust": {"members": ["halloran", "office"]},
				"office": {"id": "office", "type": "named_org", "name": "the office", "members": ["prowse"]},
			},
			"index": {"groups": {"prowse": ["office"], "office": ["trust"]}},
		},
		"unity at a time that meets theirs": {"claims": {"one": {"holds_to": "2026-02-02"}, "fair": {"holds_from": "2026-02-02"}, "low": {"holds_from": "2026-02-02"}}},
	}
	messages == {"members of “the trust”, said to be of one mind, take opposite sides on “The price is fair”: Piers Halloran for it, Nadia Prowse against it"} with input as object.union(members, change)
}

test_leaves_members_alone[what] if {
	some what, change in {
		"unity that is only possible": {"claims": {"one": {"modality": "possible"}}},
		"unity on a condition": {"claims": {"one": {"modality": "conditional"}}},
		"unity before the one spoke": {"claims": {"one": {"holds_to": "2026-02-01"}, "fair": {"holds_from": "2026-02-02"}}},
		"unity before the other spoke": {"claims": {"one": {"holds_to": "2026-02-01"}, "low": {"holds_from": "2026-02-02"}}},
		"unity of another group": {"targets": {"united": {"group": "choir"}}},
		"unity denied": {"claims": {"one": {"stance": {"united": "against"}}}, "index": {"by_target": {"united": {"favor": [], "against": ["one"]}}}},
		"nobody of the group": {"claims": {"low": {"source": "minutes"}}},
		"the group itself": {"claims": {"low": {"source": "trust"}}},
		"one member on both sides": {"claims": {"low": {"source": "halloran"}}},
		"a possible claim": {"claims": {"fair": {"modality": "possible"}}},
		"times that do not meet": {"claims": {"fair": {"holds_from": "2026-02-02"}, "low": {"holds_to": "2026-02-01"}}},
		"a response": {"claims": {"low": {"responds_to": ["fair"]}}},
		"an answer": {"claims": {"low": {"answers": ["price"]}}},
		"a later position": {"claims": {"low": {"supersedes": ["fair"]}}},
		"a tension": {"tensions": [{"claims": ["fair", "low"], "told": "…"}]},
	}
	count(unity_vs_division.report) == 0 with input as object.union(members, change)
}
