package stancelint.rules.ledger.tension_test

import data.stancelint.rules.ledger.tension as rule

# Two people on opposite sides, and a tension between them.
told := {
	"sources": {},
	"targets": {"opens": {"id": "opens", "text": "The lock opens."}},
	"claims": {
		"a": {"id": "a", "source": "ameri", "modality": "asserted", "order": 0, "stance": {"opens": "favor"}},
		"b": {"id": "b", "source": "noll", "modality": "asserted", "order": 1, "stance": {"opens": "against"}},
	},
	"tensions": [{"claims": ["a", "b"], "told": "…", "at": {"record": 1, "told": 2}, "anchor": {"state": "found"}}],
	"index": {
		"by_source": {"narrator": []},
		"by_target": {"opens": {"favor": ["a"], "against": ["b"], "none": []}},
		"by_value": {},
		"entailed_by": {},
		"contrary": {},
		"groups": {},
		"spokespeople": {},
	},
}

with_tensions(tensions) := object.union(told, {"tensions": tensions})

agreeing := object.union(told, {
	"claims": {"b": {"stance": {"opens": "favor"}}},
	"index": {"by_target": {"opens": {"favor": ["a", "b"], "against": []}}},
})

test_leaves_a_tension_that_is_told_alone if {
	count(rule.report) == 0 with input as told
}

test_leaves_a_reason_alone if {
	count(rule.report) == 0 with input as with_tensions([{"claims": ["a", "b"], "reason": "…", "at": {"record": 1}}])
}

test_hits_words_that_are_not_there if {
	rule.report == {{
		"at": 2,
		"claims": ["a", "b"],
		"message": "the draft does not tell this conflict: it has neither the words that the ledger gives (told) nor any like them",
		"help": "put the words that the draft tells the conflict with, exactly as printed",
	}} with input as with_tensions([object.union(told.tensions[0], {"anchor": {"state": "missing"}})])
}

test_shows_the_nearest_words if {
	some report in rule.report with input as with_tensions([object.union(told.tensions[0], {"anchor": {"state": "missing", "nearest": {"at": 9, "difference": "a [-b-]"}}})])
	report.message == "the draft does not tell this conflict in the words that the ledger gives (told)"
	report.related == [{"at": 9, "message": "the nearest words in the draft"}]
	report.notes == ["from ledger to draft ([-left out-], {+put in+}): a [-b-]"]
}

test_hits_a_tension_without_a_conflict if {
	rule.report == {{
		"at": 1,
		"level": "warning",
		"claims": ["a", "b"],
		"message": "this tension is not needed: its claims (a, b) would not conflict without it",
		"help": "take it out; if the claims should conflict, look at their stances, times and links",
	}} with input as agreeing
}

test_hits_a_conflict_that_is_none[what] if {
	some what, change in {
		"a possible claim": {"a": {"modality": "possible"}},
		"a denial": {"b": {"denies": ["a"]}},
		"another time": {"a": {"holds_to": "2025-12-31"}, "b": {"holds_from": "2026-01-01"}},
	}
	count(rule.report) == 1 with input as object.union(told, {"claims": change})
}

test_leaves_a_conflict_of_values_alone if {
	values := {
		"a": {"values": {"n": {"type": "number", "min": 1, "max": 1}}},
		"b": {"values": {"n": {"type": "number", "min": 2, "max": 2}}},
	}
	count(rule.report) == 0 with input as object.union(agreeing, {"claims": values})
}

# One conflict among three claims is enough.
test_leaves_a_tension_of_three_alone if {
	count(rule.report) == 0 with input as object.union(with_tensions([object.union(told.tensions[0], {"claims": ["a", "b", "c"]})]), {"claims": {"c": {"id": "c", "source": "x", "modality": "asserted"}}})
}

# Each of two that tell one conflict would do without the other.
test_hits_two_tensions_for_one_conflict if {
	count(rule.report) == 2 with input as with_tensions([told.tensions[0], object.union(told.tensions[0], {"at": {"record": 3}})])
}

test_leaves_a_tension_with_an_unknown_claim_alone if {
	count(rule.report) == 0 with input as object.union(agreeing, {"tensions": [object.union(told.tensions[0], {"claims": ["a", "z"]})]})
}

# A claim at odds with itself is no conflict between two.
test_hits_a_tension_with_one_claim_at_odds_with_itself if {
	count(rule.report) == 1 with input as object.union(told, {
		"targets": {"shut": {"id": "shut", "text": "The lock stays shut.", "contrary": ["opens"]}},
		"claims": {
			"a": {"stance": {"shut": "favor"}},
			"b": {"stance": {"opens": "none"}},
		},
		"index": {
			"by_target": {
				"opens": {"against": [], "none": ["b"]},
				"shut": {"favor": ["a"], "against": [], "none": []},
			},
			"contrary": {"opens": ["shut"], "shut": ["opens"]},
		},
	})
}

test_leaves_a_tension_with_an_unsettled_claim_alone if {
	count(rule.report) == 0 with input as object.union(agreeing, {"claims": {"a": {"unsettled": true}}})
}
