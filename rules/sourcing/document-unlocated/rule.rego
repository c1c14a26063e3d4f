# METADATA
# title: Document that nobody could find again
# description: |
#   A document in use has neither a url nor a file; or a url, but not the day on
#   which it was seen; or is quoted directly without a page or timestamp.
# related_resources:
# - description: Reuters, Handbook of Journalism, sourcing
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.sourcing["document-unlocated"]

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": input.sources[id].at.record,
	"sources": [id],
	"message": sprintf("the ledger does not say where %s can be found", [phrase.name(id)]),
	"help": "give its url, or keep a copy in the repository (file)",
} if {
	some id in documents
	source := input.sources[id]
	lacks(source, "url")
	lacks(source, "file")
}

report contains {
	"at": source.at.url,
	"sources": [id],
	"message": sprintf("the ledger does not say when %s was seen", [phrase.name(id)]),
	"help": "give the day (retrieved): pages change",
} if {
	some id in documents
	source := input.sources[id]
	not lacks(source, "url")
	not "url" in object.get(source, "broken", [])
	lacks(source, "retrieved")
}

report contains {
	"at": claim.at.content,
	"claims": [id],
	"sources": [claim.source],
	"message": sprintf("the ledger does not say where in %s this stands", [phrase.name(claim.source)]),
	"help": "give the page or the timestamp (locator)",
} if {
	some document in documents
	some id in input.index.by_source[document]
	claim := input.claims[id]
	claim.quote_type == "direct"
	lacks(claim, "locator")
	lacks(input.sources[claim.source], "locator")
}

documents := {id | some id in index.by_type.document; id in sourcing.in_use}

# lacks: nothing is written; what is written but wrong is reported for itself.
lacks(record, field) if {
	trim_space(object.get(record, field, "")) == ""
	not field in object.get(record, "broken", [])
}
