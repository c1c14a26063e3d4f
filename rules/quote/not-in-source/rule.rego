# METADATA
# title: Quotation is not what the source has
# description: |
#   A direct quotation is not word for word in the transcript or document that
#   the ledger names as the file of its claim or its source.
# related_resources:
# - description: AP, Statement of News Values and Principles, Quotations
#   ref: https://www.ap.org/about/news-values-and-principles/
# - description: Guardian, Editorial guidelines, direct quotations
#   ref: https://www.theguardian.com/info/2015/aug/05/the-guardians-editorial-code
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.quote["not-in-source"]

import data.stancelint.lib.index

report contains object.union(
	{
		"at": claim.at[sprintf("content.%d", [claim.transcript.piece])],
		"claims": [id],
		"help": "print the words as they were said, or report them in indirect speech",
	},
	comparison,
) if {
	some id in index.claims_with.transcript # equivalent: only saves time
	claim := input.claims[id]
	claim.transcript.state == "missing"
	comparison := compared(claim.transcript)
}

# One report for each record that names a text, however many claims rest on it.
report contains {
	"at": file,
	"message": "the text named here is not UTF-8, so quotations can’t be checked against it",
	"help": "save it again with the encoding UTF-8",
} if {
	some id in index.claims_with.transcript # equivalent: only saves time
	claim := input.claims[id]
	claim.transcript.state == "unreadable"
	file := named_at(claim)
}

compared(transcript) := {
	"message": sprintf("the source has other words: %s does not have this quotation word for word", [transcript.file]),
	"related": [{"at": transcript.nearest.at, "message": "the nearest words in the source"}],
	"notes": [sprintf("from draft to source ([-left out-], {+put in+}): %s", [transcript.nearest.difference])],
} if {
	transcript.nearest # equivalent: without it there is no place
} else := {"message": sprintf("the source has neither these words nor any like them: %s", [transcript.file])}

named_at(claim) := claim.at.file if {
	claim.at.file # equivalent: without it there is no place
} else := input.sources[claim.source].at.file
