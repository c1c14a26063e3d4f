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
	following := [paragraph |
		some paragraph in array.slice(input.draft.paragraphs, number + 1, count(input.draft.paragraphs))
		paragraph.kind in {"body", "list_item", "block_quote"}
	]
	regex.match(`^[^\pL\pN]*["“”„«»'‘’]`, input.draft.sentences[following[0].first_sentence].text)
}
