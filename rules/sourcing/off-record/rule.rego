# METADATA
# title: Off the record, and in the draft
# description: |
#   The draft has the words of a claim whose source spoke off the record.
# related_resources:
# - description: AP, Statement of News Values and Principles, Anonymous sources
#   ref: https://www.ap.org/about/news-values-and-principles/
# custom:
#   level: error
#   needs: [ledger, draft]
package stancelint.rules.sourcing["off-record"]

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": claim.at.content,
	"claims": [id],
	"sources": [speaker],
	"message": sprintf("%s said this off the record", [phrase.name(speaker)]),
	"help": "take it out, or get it on the record from somebody",
} if {
	kept # equivalent: only saves time
	some id, rules in sourcing.ground_rules
	rules == "off_record"
	claim := input.claims[id]
	claim.anchor.state in {"found", "ambiguous"}
	speaker := sourcing.speaker_of(id)
}

# kept: some source or claim is off the record.
kept if {
	some id in index.sources_with.ground_rules # equivalent: only saves time
	input.sources[id].ground_rules == "off_record" # equivalent: only saves time
}

kept if {
	some id in index.claims_with.ground_rules # equivalent: only saves time
	input.claims[id].ground_rules == "off_record" # equivalent: only saves time
}
