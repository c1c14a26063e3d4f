# METADATA
# title: Words are not in the draft
# description: |
#   The content of a claim is not in the draft word for word. What a typesetter
#   may change (kinds of quotation mark, dashes, white space, emphasis) is no
#   change; words, their order, their case and their punctuation are.
# related_resources:
# - description: AP, Statement of News Values and Principles, Quotations
#   ref: https://www.ap.org/about/news-values-and-principles/
# - description: Reuters, Handbook of Journalism, Quotes
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: error
#   needs: [ledger, draft]
package stancelint.rules.quote.altered

import data.stancelint.lib.claims
import data.stancelint.lib.replies

report contains object.union(
	{
		"at": claim.at[sprintf("content.%d", [claim.anchor.piece])],
		"claims": [id],
		"help": "print the words as they were said, or set the ledger right; a quotation is never tidied up",
	},
	object.union(comparison, slip(claim)),
) if {
	some id in claims.not_found # equivalent: only saves time
	claim := input.claims[id]
	claim.anchor.state == "missing"
	not replies.is_reply(id) # reply/not-printed tells it
	comparison := compared(id, claim.anchor)
}

compared(id, anchor) := {
	"message": sprintf("the draft does not have the words of claim %q, word for word", [id]),
	"related": [{"at": nearest.at, "message": "the nearest words in the draft"}],
	"notes": [sprintf("from ledger to draft ([-left out-], {+put in+}): %s", [nearest.difference])],
} if {
	nearest := anchor.nearest
} else := {"message": sprintf("the draft has neither the words of claim %q nor any like them", [id])}

# slip offers to set the ledger right where only punctuation or the case of a
# letter differs, as after copying by hand: the words are the same.
slip(claim) := {"fixes": [{
	"message": "set the ledger to the draft’s words",
	"edits": [{"at": claim.at[sprintf("content.%d", [claim.anchor.piece])], "text": json.marshal(printed)}],
}]} if {
	printed := claim.anchor.nearest.text
	not regex.match(`[<>&]`, printed) # written otherwise in JSON
	letters(printed) == letters(claim.content[claim.anchor.piece])
} else := {}

letters(text) := concat(" ", regex.find_n(`[\pL\pN]+`, lower(text), -1))
