package stancelint.lib.days_test

import data.stancelint.lib.days

known := {
	"ledger": {"published": "2027-03-03"},
	"draft": {"published": "2027-03-04", "dateline": 1, "dates": [{"date": "2027-03-06"}, {"date": "2027-03-05"}]},
}

test_takes_the_day_of_the_ledger if days.published == "2027-03-03" with input as known

test_takes_the_day_of_the_ledger_before_that_of_the_dateline if {
	days.published == "2027-03-03" with input as json.remove(known, ["draft/published"])
}

test_takes_the_day_of_the_front_matter if {
	days.published == "2027-03-04" with input as object.remove(known, ["ledger"])
}

test_takes_the_day_of_the_dateline if {
	days.published == "2027-03-05" with input as json.remove(known, ["ledger", "draft/published"])
}

test_knows_no_day[what] if {
	some what, document in {
		"no dateline": {"draft": {"dates": [{"date": "2027-03-06"}]}},
		"a dateline without a year": {"draft": {"dateline": 0, "dates": [{"month": 3, "day": 6}]}},
		"no draft": {"ledger": {"file": "quay.claims.toml"}},
	}
	not days.published with input as document
}

test_tells_the_weekday if days.weekday("2027-03-03") == "Wednesday"

test_counts_days_either_way if {
	days.between("2027-02-27", "2027-03-03") == 4
	days.between("2027-03-03", "2027-02-27") == 4
}
