# METADATA
# title: Time told by a day that the draft does not give
# description: |
#   “Last week” or “earlier this month” outside quotations, in a draft that has
#   no date: in its front matter, in its ledger or in a dateline. Told once a
#   draft, at the first such words.
# related_resources:
# - description: AP Stylebook, time element
#   ref: https://www.apstylebook.com/
# custom:
#   level: warning
#   needs: [draft]
package stancelint.rules.draft["relative-date"]

import data.stancelint.lib.days
import data.stancelint.lib.phrase

report contains {
	"at": relative[0].at,
	"message": sprintf("%s, and the draft has no date to read %s against", [
		phrase.list([phrase.quoted(words) | some words in array.slice(printed, 0, shown)]),
		phrase.verb(array.slice(printed, 0, shown), "it", "them"),
	]),
	"related": [{"at": place.at, "message": "read against the same date"} | some place in array.slice(relative, 1, shown)],
	"help": "date the draft: date in its front matter, published in its ledger, or a dateline; or print the day",
} if {
	not dated
	count(relative) > 0 # equivalent: without one there is no place
}

dated if days.published

dated if is_number(input.draft.dateline)

# relative are the expressions outside quotations; those that an attribution
# carries are read by the day of the draft too.
relative := [place |
	some place in input.draft.words.relative_dates
	place.voice != "quoted"
	not titled(place.text)
]

# titled: a name such as that of a programme, “Harbour This Morning”. Weekdays
# have a capital anyway.
titled(text) if {
	regex.match(`\s\p{Lu}`, text)
	not endswith(text, "day")
}

# printed are their words, each once, whatever its case.
printed := [relative[first].text | some first in sort([min(places) | some places in places_of])]

# places_of maps the words of an expression, in small letters, to its places in relative.
places_of := {words: places |
	some words in {lower(place.text) | some place in relative}
	places := [i | some i, place in relative; lower(place.text) == words]
}

# So many are shown; all of them hang on the same day.
shown := 3
