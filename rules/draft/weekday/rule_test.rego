package stancelint.rules.draft.weekday_test

import data.stancelint.rules.draft.weekday

# 3 March 2027 is a Wednesday.
printing(change) := {"draft": {
	"published": "2027-03-05",
	"sentences": [{"paragraph": 0, "text": "It sank on that day."}, {"paragraph": 1, "text": "In 2019 it rose."}],
	"dates": [object.union(
		{"at": 4, "text": "Tuesday, March 3", "weekday": "Tuesday", "month": 3, "day": 3, "exists": true, "paragraph": 0, "quoted": false},
		change,
	)],
}}

with_year := {"text": "Tuesday, March 3, 2027", "year": 2027, "date": "2027-03-03"}

messages contains report.message if some report in weekday.report

test_hits_a_date_with_a_year if {
	weekday.report == {{
		"at": 4,
		"message": "“Tuesday, March 3, 2027”: this day is a Wednesday",
		"help": "check the date against a calendar, and correct the weekday or the day",
	}} with input as printing(with_year)
}

test_hits[what] if {
	some what, [change, message] in {
		"a date near the day of publication": [{}, "“Tuesday, March 3”: in 2027 this day is a Wednesday"],
		"the year before": [{"text": "Monday, Dec. 30", "weekday": "Monday", "month": 12, "day": 30}, "“Monday, Dec. 30”: in 2026 this day is a Wednesday"],
		"a date in a quotation": [object.union(with_year, {"quoted": true}), "“Tuesday, March 3, 2027”: this day is a Wednesday"],
		"a year long ago": [object.union(with_year, {"text": "Tuesday, March 3, 1847", "year": 1847, "date": "1847-03-03"}), "“Tuesday, March 3, 1847”: this day is a Wednesday"],
		"a day that is not there": [{"text": "Tuesday, 31 June", "month": 6, "day": 31, "exists": false}, "“Tuesday, 31 June”: there is no such day"],
	}
	messages == {message} with input as printing(change)
}

test_hits_by_the_day_of_the_ledger if {
	messages == {"“Tuesday, March 3”: in 2027 this day is a Wednesday"} with input as object.union(
		printing({}),
		{"ledger": {"published": "2027-02-01"}, "draft": {"published": "2026-03-05"}},
	)
}

test_leaves_alone[what] if {
	some what, change in {
		"the right weekday": {"weekday": "Wednesday"},
		"the right weekday with a year": object.union(with_year, {"weekday": "Wednesday"}),
		"a date far from publication": {"month": 9},
		"a date without a year in a quotation": {"quoted": true},
		"a date beside another year": {"paragraph": 1},
		"another calendar": object.union(with_year, {"year": 1752, "date": "1752-03-03"}),
		"a leap day without a year": {"month": 2, "day": 29},
	}
	messages == set() with input as printing(change)
}

test_leaves_dates_without_weekdays_alone if {
	messages == set() with input as json.remove(printing(with_year), ["draft/dates/0/weekday"])
}

test_leaves_dates_without_a_year_alone_where_nothing_gives_one if {
	messages == set() with input as json.remove(printing({}), ["draft/published"])
}

test_leaves_a_day_that_is_not_there_alone_without_a_weekday if {
	messages == set() with input as json.remove(printing({"text": "31 June", "month": 6, "day": 31, "exists": false}), ["draft/dates/0/weekday"])
}

# It would be right in most years.
test_leaves_a_leap_day_alone_in_a_leap_year if {
	messages == set() with input as object.union(printing({"text": "Monday, Feb. 29", "weekday": "Monday", "month": 2, "day": 29}), {"draft": {"published": "2028-03-05"}})
}

test_hits_beside_the_year_of_publication if {
	count(messages) == 1 with input as object.union(printing({}), {"draft": {"sentences": [{"paragraph": 0, "text": "It sank in 2027."}]}})
}
