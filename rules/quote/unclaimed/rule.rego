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

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.prose

report contains object.union(
	{
		"at": quotation.at,
		"message": "no claim of the ledger takes in this quotation",
		"help": "add it to the ledger as a claim, with its source and cue",
	},
	speaker(quotation),
) if {
	some number in index.unclaimed
	quotation := input.draft.quotations[number]
	quotation.words >= prose.shortest
	not is_named(quotation)
	not repeated(quotation.text)
}

# is_named: it is the title of a work, which nobody says.
is_named(quotation) if {
	prose.is_title(quotation.text)
	not quotation.block
}

# speaker tells who says it, where the draft names a person of the ledger there.
speaker(quotation) := {
	"sources": [id],
	"related": [{"at": attribution.source.at, "message": sprintf("said by %s", [phrase.name(id)])}],
	"help": sprintf("add it to the ledger as a claim with source = %q and cue = %q", [id, cue]),
} if {
	count(quotation.attributions) == 1
	attribution := input.draft.attributions[quotation.attributions[0]]
	not attribution.carried
	id := prose.named_speaker(attribution)
	cue := attribution.cue.text
} else := {}

# repeated: the words are part of a claim that stands elsewhere in the draft, as
# those of a headline often are.
repeated(text) if contains(claimed, prose.plain(text))

# claimed is what all claims say, one piece a line.
claimed := concat("\n", [prose.plain(piece) | some claim in input.claims; some piece in claim.content])
