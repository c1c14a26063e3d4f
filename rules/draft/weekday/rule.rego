# METADATA
# title: Weekday and date don’t agree
# description: |
#   A date is printed with a weekday that it does not have, or there is no such
#   day. Without a year it is taken for the one nearest to the day of
#   publication.
# related_resources:
# - description: AP Stylebook, dates and days of the week
#   ref: https://www.apstylebook.com/
# custom:
#   level: error
#   needs: [draft]
package stancelint.rules.draft.weekday

import data.stancelint.lib.days
import data.stancelint.lib.phrase

report contains {
	"at": printed.at,
	"message": sprintf("%s: %s", [phrase.quoted(printed.text), fault]),
	"help": "check the date against a calendar, and correct the weekday or the day",
} if {
	some printed in input.draft.dates
	printed.weekday
	fault := fault_of(printed)
}

fault_of(printed) := "there is no such day" if not printed.exists

fault_of(printed) := sprintf("this day is a %s", [weekday]) if {
	printed.date >= gregorian
	weekday := days.weekday(printed.date)
	weekday != printed.weekday
}

fault_of(printed) := sprintf("in %s this day is a %s", [substring(date, 0, 4), weekday]) if {
	printed.exists # equivalent: from other days there is no distance
	not printed.year
	not printed.quoted
	not printed.paragraph in of_other_years
	date := near(printed)
	weekday := days.weekday(date)
	weekday != printed.weekday
}

# From here on, dates in English are of the calendar that we count by.
gregorian := "1753-01-01"

# near is the day of that name nearest to the day of publication, where no other
# of them can be meant.
near(printed) := [date |
	[printed.month, printed.day] != [2, 29]
	year := to_number(substring(days.published, 0, 4))
	some candidate in [year - 1, year, year + 1]
	date := sprintf("%04d-%02d-%02d", [candidate, printed.month, printed.day])
	days.between(date, days.published) <= nearness
][0]

# Papers leave the year out for some months back and ahead (AP: within the year).
nearness := 90 # days

# of_other_years are the paragraphs that tell of another year.
of_other_years := {sentence.paragraph |
	some sentence in input.draft.sentences
	some year in regex.find_n(`\b(?:1[5-9]|20|21)\d\d\b`, sentence.text, -1)
	not startswith(days.published, year)
}
