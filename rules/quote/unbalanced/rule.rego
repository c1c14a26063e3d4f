# METADATA
# title: Quotation never closes
# description: |
#   A quotation mark that opens and has no partner, where the next paragraph does
#   not open again: the reader can’t tell where the quoted words end.
# related_resources:
# - description: AP Stylebook, punctuation guide, quotation marks
#   ref: https://www.apstylebook.com/
# custom:
#   level: warning
#   needs: [draft]
package stancelint.rules.quote.unbalanced

import data.stancelint.lib.index

report contains {
	"at": quotation.at,
	"message": "this quotation opens and never closes",
	"help": "put the closing mark where the quoted words end; a quotation that runs on opens each paragraph with a mark",
} if {
	some number in {quotation.paragraph | some quotation in left_open}
	not runs_on(number)

	# With one mark missing, those after it in the paragraph are read the wrong
	# way round.
	quotation := [first | some first in left_open; first.paragraph == number][0]
}

left_open := [quotation |
	some number in index.open
	quotation := input.draft.quotations[number]

	# The wires’ '' is one mark made of two.
	not contains(input.draft.sentences[quotation.sentence].text, "''")
]

# runs_on: the next paragraph of the text starts with a quotation mark.
runs_on(number) if {
	following := input.draft.paragraphs[next[number]]
	regex.match(`^[^\pL\pN]*["“”„«»'‘’]`, input.draft.sentences[following.first_sentence].text)
}

# next maps a paragraph to the next one of the text.
next := {number: of_text[i + 1] |
	some i, paragraph in of_text
	some number in numbers.range(paragraph, of_text[i + 1] - 1)
}

# of_text are the paragraphs of the text, and -1 for where it begins.
of_text := array.concat([-1], [number |
	some number, paragraph in input.draft.paragraphs
	paragraph.kind in {"body", "list_item", "block_quote"}
])
