package stancelint.rules.attribution["factive-cue_test"]

import data.stancelint.rules.attribution["factive-cue"] as rule

leak := {
	"sources": {
		"brandt": {"id": "brandt", "type": "named_person", "name": "Tove Brandt"},
		"amadi": {"id": "amadi", "type": "named_person", "name": "Joss Amadi"},
	},
	"targets": {"leaks": {"id": "leaks", "text": "It leaks."}},
	"claims": {
		"leaking": {
			"id": "leaking",
			"source": "brandt",
			"cue": "revealed",
			"modality": "asserted",
			"order": 0,
			"stance": {"leaks": "favor"},
			"at": {"content": 1, "cue": 2},
		},
		"dry": {
			"id": "dry",
			"source": "amadi",
			"cue": "said",
			"modality": "asserted",
			"order": 1,
			"stance": {"leaks": "against"},
			"at": {"content": 3},
		},
	},
	"tensions": [],
	"index": {
		"by_source": {"narrator": [], "brandt": ["leaking"], "amadi": ["dry"]},
		"by_target": {"leaks": {"favor": ["leaking"], "against": ["dry"], "none": []}},
		"entailed_by": {},
		"contrary": {},
		"groups": {},
		"spokespeople": {},
	},
}

reported contains report if {
	some report in rule.report with data.stancelint.lexicon as {"factive_cues": ["revealed", "reveals", "pointed out"]}
}

test_hits_a_disputed_revelation if {
	reported == {{
		"at": 2,
		"claims": ["leaking", "dry"],
		"message": "“revealed” tells this as a fact, and Joss Amadi disputes it",
		"related": [{"at": 3, "message": "disputed: Joss Amadi (dry)"}],
		"help": "write “said”, or another cue that leaves open who is right",
	}} with input as leak
}

# Either side may be told as a fact.
test_hits_a_cue_against if {
	some report in reported with input as object.union(leak, {"claims": {"leaking": {"cue": "said"}, "dry": {"cue": "had pointed out"}}})
	report.at == 3
	report.claims == ["dry", "leaking"]
}

test_hits_what_is_disputed_by_way_of_another_target if {
	count(reported) == 1 with input as object.union(leak, {
		"targets": {"sound": {"id": "sound", "text": "It is sound.", "contrary": ["leaks"]}},
		"claims": {"dry": {"stance": {"leaks": "none", "sound": "favor"}}},
		"index": {
			"by_target": {
				"leaks": {"favor": ["leaking"], "against": [], "none": ["dry"]},
				"sound": {"favor": ["dry"], "against": [], "none": []},
			},
			"contrary": {"leaks": ["sound"], "sound": ["leaks"]},
		},
	})
}

test_leaves_alone[what] if {
	some what, change in {
		"a conflict of others": {
			"claims": {"leaking": {"stance": {"leaks": "none", "old": "favor"}}, "wet": {"id": "wet", "source": "brandt", "cue": "said", "order": 2, "stance": {"leaks": "favor"}}},
			"index": {"by_target": {"old": {"favor": ["leaking"], "against": []}, "leaks": {"favor": ["wet"]}}},
		},
		"a claim that a fault leaves open": {"claims": {"leaking": {"unsettled": true}}},
		"an open cue": {"claims": {"leaking": {"cue": "said"}}},
		"a longer word": {"claims": {"leaking": {"cue": "unrevealed"}}},
		"a possible claim on the other side": {"claims": {"dry": {"modality": "possible"}}},
		"a possible claim": {"claims": {"leaking": {"modality": "conditional"}}},
		"another time": {"claims": {"leaking": {"holds_to": "2019-12-31"}, "dry": {"holds_from": "2026-01-01"}}},
		"no other side": {"claims": {"dry": {"stance": {"leaks": "favor"}}}, "index": {"by_target": {"leaks": {"favor": ["leaking", "dry"], "against": []}}}},
		"no side of its own": {"claims": {"leaking": {"stance": {"leaks": "none"}}}, "index": {"by_target": {"leaks": {"favor": []}}}},
	}
	count(reported) == 0 with input as object.union(leak, change)
}

# Both sides at once are ledger/relations.
test_leaves_a_claim_alone_that_only_disputes_itself if {
	count(reported) == 0 with input as object.union(leak, {
		"targets": {"sound": {"id": "sound", "text": "It is sound.", "contrary": ["leaks"]}},
		"claims": {"leaking": {"stance": {"leaks": "favor", "sound": "favor"}}, "dry": {"stance": {"leaks": "none"}}},
		"index": {
			"by_target": {
				"leaks": {"favor": ["leaking"], "against": [], "none": ["dry"]},
				"sound": {"favor": ["leaking"], "against": [], "none": []},
			},
			"contrary": {"leaks": ["sound"], "sound": ["leaks"]},
		},
	})
}
