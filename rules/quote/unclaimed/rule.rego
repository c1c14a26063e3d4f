# METADATA
# title: Quotation is in no claim
# description: |
#   A quotation of four words or more, or a block quote, that no claim of the
#   ledger takes in: nobody has said whose words they are.
# related_resources:
# - description: Reuters, Handbook of Journalism, Quotes
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger, draft]
package stancelint.rules.quote.unclaimed

report contains {
	"at": quotation.at,
	"message": "no claim of the ledger takes in this quotation",
	"help": "add it to the ledger as a claim, with its source and cue",
} if {
	some quotation in input.draft.quotations
	quotation.words >= shortest
	count(quotation.claims) == 0
	not repeated(quotation.text)
}

# shortest is the words of a quotation that is not a short one: a scare quote, a
# nickname, a title.
shortest := 4

# repeated: the words are part of a claim that stands elsewhere in the draft, as
# those of a headline often are.
repeated(text) if {
	some claim in input.claims
	some piece in claim.content
	contains(plain(piece), plain(text))
}

# plain is the words of a text, each between two spaces.
plain(text) := sprintf(" %s ", [concat(" ", regex.find_n(`[\pL\pN]+`, lower(text), -1))])
