package stancelint.rules.ledger.dates_test

import data.stancelint.rules.ledger.dates

ledger(claims) := {"ledger": {"published": "2026-03-15"}, "claims": claims}

claim(change) := object.union({"at": {"said_on": 1, "holds_from": 2, "supersedes.b": 3}}, change)

test_hits_what_was_said_after_publication if {
	dates.report == {{
		"at": 1,
		"claims": ["a"],
		"message": "claim \"a\" was said on 2026-03-16, after publication on 2026-03-15",
		"help": "set said_on or published right",
	}} with input as ledger({"a": claim({"said_on": "2026-03-16"})})
}

test_hits_a_time_that_runs_backwards if {
	dates.report == {{
		"at": 2,
		"claims": ["a"],
		"message": "claim \"a\" is about a time that starts on 2026-02-02 and ends before that, on 2026-02-01",
		"help": "set holds_from or holds_to right",
	}} with input as ledger({"a": claim({"holds_from": "2026-02-02", "holds_to": "2026-02-01"})})
}

test_hits_what_supersedes_a_later_claim if {
	dates.report == {{
		"at": 3,
		"claims": ["a", "b"],
		"message": "claim \"a\", said on 2026-01-01, supersedes \"b\", said later, on 2026-01-02",
		"related": [{"at": 9, "message": "claim \"b\" was said later"}],
		"help": "turn supersedes round, or set said_on right",
	}} with input as ledger({
		"a": claim({"said_on": "2026-01-01", "supersedes": ["b"]}),
		"b": {"said_on": "2026-01-02", "at": {"said_on": 9}},
	})
}

test_leaves_alone[what] if {
	some what, claims in {
		"no dates": {"a": claim({})},
		"said on the day": {"a": claim({"said_on": "2026-03-15"})},
		"a time of one day": {"a": claim({"holds_from": "2026-02-01", "holds_to": "2026-02-01"})},
		"an open end": {"a": claim({"holds_from": "2026-02-01"})},
		"an open start": {"a": claim({"holds_to": "2026-02-01"})},
		"a time after publication": {"a": claim({"holds_from": "2027-02-01", "holds_to": "2027-03-01"})},
		"superseding one of the same day": {"a": claim({"said_on": "2026-01-01", "supersedes": ["b"]}), "b": claim({"said_on": "2026-01-01"})},
		"superseding an earlier one": {"a": claim({"said_on": "2026-01-02", "supersedes": ["b"]}), "b": claim({"said_on": "2026-01-01"})},
		"superseding one of no day": {"a": claim({"said_on": "2026-01-02", "supersedes": ["b"]}), "b": claim({})},
		"superseding without a day": {"a": claim({"supersedes": ["b"]}), "b": claim({"said_on": "2026-01-01"})},
		"a chain whose ends are out of order": {
			"a": claim({"said_on": "2026-01-01", "supersedes": ["b"]}),
			"b": claim({"supersedes": ["c"]}),
			"c": claim({"said_on": "2026-01-02"}),
		},
	}
	count(dates.report) == 0 with input as ledger(claims)
}

test_needs_a_day_of_publication if {
	count(dates.report) == 0 with input as {"ledger": {}, "claims": {"a": claim({"said_on": "2999-01-01"})}}
}
