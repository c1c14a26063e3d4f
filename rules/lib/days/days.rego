# METADATA
# title: Days of the calendar
# description: The draft's own day, and what can be said of a day.
package stancelint.lib.days

# published is the day of publication: the ledger's, or that in the front
# matter, or a dateline with its year. It is undefined where none is given.
published := input.ledger.published

published := input.draft.published if not input.ledger.published

published := input.draft.dates[input.draft.dateline].date if {
	not input.ledger.published
	not input.draft.published
}

# weekday is the English name of the weekday of "2027-03-03".
weekday(date) := time.weekday(time.parse_ns("2006-01-02", date))

# between is the number of days from one date to another, earlier or later.
between(date, other) := abs(time.parse_ns("2006-01-02", date) - time.parse_ns("2006-01-02", other)) / 86400000000000
