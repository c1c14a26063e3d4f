# METADATA
# title: Fragment of a quotation
# description: |
#   Quotation marks around a word or two of what somebody said: too little to
#   tell what was meant, and it reads like a sneer.
# related_resources:
# - description: AP Stylebook, quotations in the news
#   ref: https://www.apstylebook.com/
# custom:
#   level: info
#   needs: [draft]
#   options:
#     words:
#       type: integer
#       default: 3
#       description: how many words are no fragment
package stancelint.rules.quote.fragment

import data.stancelint.lib.index
import data.stancelint.lib.phrase

report contains {
	"at": quotation.at,
	"message": sprintf("only %s of what was said: %s", [words_of(quotation), phrase.quoted(trim_right(quotation.text, ".,;:"))]),
	"help": "quote more of it, or report it in indirect speech, without quotation marks",
} if {
	most := data.stancelint.options["quote/fragment"].words
	index.fewest_words < most # equivalent: only saves time
	some number, quotation in input.draft.quotations
	quotation.words < most
	quotation.closed
	count(quotation.attributions) > 0
	not capitalised(quotation.text)
	not broken(number, quotation)
	not number in index.in_headings
}

words_of(quotation) := "1 word" if {
	quotation.words == 1
} else := sprintf("%d words", [quotation.words])

# capitalised: it is all that was said (“Never,” she said), a name or a title.
capitalised(text) if regex.match(`^\P{L}*\p{Lu}`, text)

direct := {number | some number in index.of_type.direct}

# broken: it goes on after the cue, or before it: “we will,” she said, “in May”.
broken(number, quotation) if {
	some attribution in quotation.attributions
	attribution in direct
	some beside in [number - 1, number + 1]
	attribution in input.draft.quotations[beside].attributions
}
