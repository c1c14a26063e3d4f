package stancelint.rules.draft["relative-date_test"]

import data.stancelint.rules.draft["relative-date"] as relative_date

undated := {"draft": {"dates": [], "words": {"relative_dates": [
	place(1, "Last week", "own"),
	place(2, "yesterday", "quoted"),
	place(3, "last week", "attributed"),
	place(4, "next year", "own"),
	place(5, "tonight", "own"),
	place(6, "last year", "own"),
]}}}

place(at, text, voice) := {"at": at, "text": text, "voice": voice}

test_hits_once_at_the_first if {
	relative_date.report == {{
		"at": 1,
		"message": "“Last week”, “next year” and “tonight”, and the draft has no date to read them against",
		"related": [{"at": 3, "message": "read against the same date"}, {"at": 4, "message": "read against the same date"}],
		"help": "date the draft: date in its front matter, published in its ledger, or a dateline; or print the day",
	}} with input as undated
}

test_names_one if {
	some report in relative_date.report with input as undated with input.draft.words.relative_dates as [place(9, "yesterday", "own")]
	report.message == "“yesterday”, and the draft has no date to read it against"
}

test_hits_weekdays_and_the_start_of_a_sentence if {
	some report in relative_date.report with input as undated
		with input.draft.words.relative_dates as [place(1, "last Friday", "own"), place(2, "This week", "own")]
	report.message == "“last Friday” and “This week”, and the draft has no date to read them against"
}

test_leaves_alone[what] if {
	some what, change in {
		"a ledger with a date": {"ledger": {"published": "2027-03-03"}},
		"front matter with a date": {"draft": {"published": "2027-03-03"}},
		"a dateline": {"draft": {"dateline": 0, "dates": [{"month": 3, "day": 3}]}},
		"quotations": {"draft": {"words": {"relative_dates": [place(2, "yesterday", "quoted")]}}},
		"the name of a programme": {"draft": {"words": {"relative_dates": [place(2, "This Morning", "own")]}}},
		"none of them": {"draft": {"words": {"relative_dates": []}}},
	}
	count(relative_date.report) == 0 with input as object.union(undated, change)
}
