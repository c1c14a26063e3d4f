package stancelint.rules.reply.missing_test

import data.stancelint.rules.reply.missing

# A surveyor accuses the roofers. Moe speaks for the guild that they belong to.
accused := {
	"sources": {
		"oda": {"id": "oda", "type": "named_person", "name": "Nils Oda"},
		"roofers": {"id": "roofers", "type": "unnamed_group", "descriptor": "the roofers"},
		"guild": {"id": "guild", "type": "named_org", "name": "the guild", "members": ["roofers"]},
		"moe": {"id": "moe", "type": "named_person", "name": "Aksel Moe", "speaks_for": ["guild"]},
	},
	"targets": {"botched": {"id": "botched", "text": "The roofers did a bad job.", "about": ["roofers"], "adverse": true}},
	"claims": {"no-felt": {"id": "no-felt", "source": "oda", "modality": "asserted", "stance": {"botched": "favor"}, "at": {"content": 1}}},
	"tensions": [],
	"index": {
		"by_source": {"narrator": [], "oda": ["no-felt"]},
		"by_target": {"botched": {"favor": ["no-felt"], "against": [], "none": []}},
		"entailed_by": {},
		"contrary": {},
		"groups": {"roofers": ["guild"]},
		"spokespeople": {"guild": ["moe"]},
	},
}

# A reply of a source.
reply_of(source, change) := object.union(accused, {
	"claims": {"reply": object.union({"id": "reply", "source": source, "modality": "asserted", "at": {"content": 2}}, change)},
	"index": {"by_source": {source: ["reply"]}},
})

# One on the other side.
opposing(source, change) := object.union(
	reply_of(source, object.union({"stance": {"botched": "against"}}, change)),
	{"index": {"by_target": {"botched": {"against": ["reply"]}}}},
)

test_hits_a_claim_without_reply if {
	missing.report == {{
		"at": 1,
		"claims": ["no-felt"],
		"message": "no reply from the roofers, whom this damages: “The roofers did a bad job”",
		"help": "ask for a reply and print it, or that there was none (declined, unanswered); in the ledger, link it with denies, responds_to or answers",
	}} with input as accused
}

test_tells_all_targets_of_a_claim_at_once if {
	some report in missing.report with input as object.union(accused, {
		"targets": {"cheats": {"id": "cheats", "text": "They cheat.", "about": ["roofers", "guild"], "adverse": true}},
		"claims": {"no-felt": {"stance": {"cheats": "favor"}}},
		"index": {"by_target": {"cheats": {"favor": ["no-felt"], "against": [], "none": []}}},
	})
	report.message == "no reply from the roofers and the guild, whom this damages: “The roofers did a bad job” and “They cheat”"
}

test_tells_of_each_claim_its_own_targets if {
	messages := {report.claims[0]: report.message | some report in missing.report} with input as object.union(accused, {
		"targets": {"cheats": {"id": "cheats", "text": "They cheat.", "about": ["roofers"], "adverse": true}},
		"claims": {"no-nails": {"id": "no-nails", "source": "oda", "modality": "asserted", "stance": {"cheats": "favor"}, "at": {"content": 2}}},
		"index": {
			"by_source": {"oda": ["no-felt", "no-nails"]},
			"by_target": {"cheats": {"favor": ["no-nails"], "against": [], "none": []}},
		},
	})
	messages == {
		"no-felt": "no reply from the roofers, whom this damages: “The roofers did a bad job”",
		"no-nails": "no reply from the roofers, whom this damages: “They cheat”",
	}
}

# A reply to one of the two is none to the other.
test_tells_only_the_targets_without_reply if {
	[report.message | some report in missing.report] == ["no reply from the roofers, whom this damages: “The roofers did a bad job”"] with input as object.union(accused, {
		"targets": {"cheats": {"id": "cheats", "text": "They cheat.", "about": ["roofers", "guild"], "adverse": true}},
		"claims": {
			"no-felt": {"stance": {"cheats": "favor"}},
			"reply": {"id": "reply", "source": "roofers", "modality": "asserted", "stance": {"cheats": "against"}, "at": {"content": 2}},
		},
		"index": {
			"by_source": {"roofers": ["reply"]},
			"by_target": {"cheats": {"favor": ["no-felt"], "against": ["reply"], "none": []}},
		},
	})
}

test_hits_all_the_same[what] if {
	some what, document in {
		"a possible claim": object.union(accused, {"claims": {"no-felt": {"modality": "possible"}}}),
		"somebody else’s denial": object.union(accused, {"claims": {"reply": {"source": "oda", "denies": ["no-felt"], "at": {"content": 2}}}, "index": {"by_source": {"oda": ["no-felt", "reply"]}}}),
		"a reply to another claim": reply_of("moe", {"denies": ["other"]}),
		"a refusal on another question": opposing("moe", {"declined": true, "answers": ["other"]}),
		"no answer on another question": opposing("moe", {"unanswered": true, "answers": ["other"]}),
		"a claim on no side": reply_of("roofers", {"stance": {"botched": "none"}}),
		"the party’s words by way of another": object.union(accused, {"claims": {"no-felt": {"source": "roofers", "via": ["oda"]}}, "index": {"by_source": {"oda": [], "roofers": ["no-felt"]}}}),
	}
	count(missing.report) == 1 with input as document
}

test_leaves_alone[what] if {
	some what, document in {
		"a denial": reply_of("roofers", {"denies": ["no-felt"]}),
		"a response": reply_of("roofers", {"responds_to": ["no-felt"]}),
		"an answer": reply_of("roofers", {"answers": ["botched"]}),
		"a claim on the other side": opposing("roofers", {}),
		"a possible claim on the other side": opposing("roofers", {"modality": "possible"}),
		"a reply with a fault in its modality": reply_of("roofers", {"unsettled": true}),
		"a reply with a fault in its link": reply_of("roofers", {"broken": ["denies"]}),
		"a refusal": reply_of("roofers", {"declined": true, "responds_to": ["no-felt"]}),
		"no answer": reply_of("roofers", {"unanswered": true, "answers": ["botched"]}),
		"the group’s reply": reply_of("guild", {"denies": ["no-felt"]}),
		"the reply of who speaks for the group": reply_of("moe", {"denies": ["no-felt"]}),
		"the party’s own words": object.union(accused, {"claims": {"no-felt": {"source": "roofers"}}}),
		"the words of who speaks for it": object.union(accused, {"claims": {"no-felt": {"source": "moe"}}}),
		"what damages nobody": object.union(accused, {"targets": {"botched": {"adverse": false}}}),
		"what is about nobody": object.union(accused, {"targets": {"botched": {"about": []}}}),
		"a claim on the other side only": object.union(accused, {"claims": {"no-felt": {"stance": {"botched": "against"}}}, "index": {"by_target": {"botched": {"favor": [], "against": ["no-felt"]}}}}),
	}
	count(missing.report) == 0 with input as document
}

# A member does not answer for its group.
test_hits_where_only_a_member_replies if {
	count(missing.report) == 1 with input as object.union(reply_of("roofers", {"denies": ["no-felt"]}), {"targets": {"botched": {"about": ["guild"]}}})
}
