# METADATA
# title: First quotation is an unnamed source’s
# description: |
#   The first quotation that a reader meets is one of an unnamed source.
# related_resources:
# - description: Guardian, Editorial guidelines, anonymous quotes
#   ref: https://www.theguardian.com/info/2015/aug/05/the-guardians-editorial-code
# custom:
#   level: warning
#   needs: [ledger, draft]
package stancelint.rules.sourcing["anonymous-lead"]

import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": first.at,
	"claims": first.claims,
	"sources": speakers,
	"message": sprintf("the first voice that the draft quotes is an unnamed one: %s", [phrase.list([phrase.name(source) | some source in speakers])]),
	"help": "let somebody with a name speak first",
} if {
	sourcing.from_unnamed[first.claims[0]]
	every claim in first.claims {
		claim in sourcing.from_unnamed
	}
	speakers := phrase.distinct([input.claims[claim].source | some claim in first.claims])
}

# first is the first quotation but for short ones that are nobody’s: scare quotes,
# nicknames, titles.
first := quotation if {
	quotation := input.draft.quotations[0]
	counts(quotation)
} else := [quotation | some quotation in input.draft.quotations; counts(quotation)][0]

counts(quotation) if quotation.words >= 4

counts(quotation) if {
	some claim in quotation.claims
	input.claims[claim].source != "narrator"
}
