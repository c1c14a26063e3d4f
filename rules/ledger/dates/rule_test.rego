package stancelint.rules.ledger.dates_test

import data.stancelint.rules.ledger.dates

# A ferry is late back from its refit. Each claim has its dates right.
refit := {
	"ledger": {"published": "2026-09-08"},
	"claims": {
		"august": {"said_on": "2026-08-04", "at": {"said_on": 1, "holds_from": 2}},
		"september": {
			"said_on": "2026-09-07",
			"supersedes": ["august"],
			"at": {"said_on": 11, "holds_from": 12, "supersedes": 13, "supersedes.august": 14, "supersedes.spring#due": 15},
		},
	},
}

september(fields) := object.union(refit, {"claims": {"september": fields}})

test_hits_words_said_after_publication if {
	dates.report == {{
		"at": 11,
		"claims": ["september"],
		"message": "claim \"september\" was said on 2026-09-09, after publication on 2026-09-08",
		"help": "set said_on or published right",
	}} with input as september({"said_on": "2026-09-09"})
}

test_hits_a_time_that_ends_before_it_starts if {
	dates.report == {{
		"at": 12,
		"claims": ["september"],
		"message": "claim \"september\" is about a time that starts on 2026-06-02 and ends before that, on 2026-06-01",
		"help": "set holds_from or holds_to right",
	}} with input as september({"holds_from": "2026-06-02", "holds_to": "2026-06-01"})
}

test_hits_a_claim_that_supersedes_a_later_one if {
	dates.report == {{
		"at": 14,
		"claims": ["september", "august"],
		"message": "claim \"september\", said on 2026-08-03, supersedes \"august\", said later, on 2026-08-04",
		"related": [{"at": 1, "message": "claim \"august\" was said later"}],
		"help": "turn supersedes round, or set said_on right",
	}} with input as september({"said_on": "2026-08-03"})
}

# Each fault of a claim is a diagnostic of its own.
test_hits_all_three_in_one_ledger if {
	{report.at | some report in dates.report} == {1, 12, 14} with input as object.union(
		september({"holds_from": "2026-06-02", "holds_to": "2026-06-01"}),
		{"claims": {"august": {"said_on": "2026-09-09"}}},
	)
}

test_leaves_alone[what] if {
	some what, document in {
		"dates that fit": refit,
		"words said on the day of publication": september({"said_on": "2026-09-08"}),
		"a time of one day": september({"holds_from": "2026-06-02", "holds_to": "2026-06-02"}),
		"a time after publication": september({"holds_from": "2026-09-14", "holds_to": "2026-10-01"}),
		"a time with no end": september({"holds_from": "2026-09-14"}),
		"a time with no start": september({"holds_to": "2026-06-01"}),
		"a correction on the same day": september({"said_on": "2026-08-04"}),
		"a claim of another ledger": september({"said_on": "2026-01-15", "supersedes": ["spring#due"]}),
		"an earlier claim that is not superseded": september({"said_on": "2026-08-03", "supersedes": []}),
	}
	count(dates.report) == 0 with input as document
}

# Where a date is not given, nothing is known to be wrong.
test_leaves_dates_that_are_not_given_alone[what] if {
	some what, path in {
		"of publication": "/ledger/published",
		"of the claim": "/claims/september/said_on",
		"of the claim superseded": "/claims/august/said_on",
	}
	document := json.remove(september({"said_on": "2026-09-07"}), [path])
	count(dates.report) == 0 with input as document
}
