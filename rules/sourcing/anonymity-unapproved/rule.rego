# METADATA
# title: Anonymity that no editor vouches for
# description: |
#   An anonymous source who is not known to an editor, or whose use nobody
#   approved.
# related_resources:
# - description: AP, Statement of News Values and Principles, Anonymous sources
#   ref: https://www.ap.org/about/news-values-and-principles/
# - description: New York Times, Guidelines on Integrity, anonymity
#   ref: https://www.nytco.com/company/standards-ethics/guidelines-on-integrity/
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.sourcing["anonymity-unapproved"]

import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": object.get(source.at, "anonymity", source.at.record),
	"sources": [id],
	"message": sprintf("%s: %s", [phrase.name(id), phrase.list(lacking)]),
	"help": "tell an editor who it is, have it approved, and record that: anonymity = { known_to_editor = true, approved_by = … }",
} if {
	some id in sourcing.anonymous
	source := input.sources[id]
	not vouched_for(source) # equivalent: only saves time
	lacking := [what |
		some field, what in {
			"approved_by": "nobody has approved the anonymity",
			"known_to_editor": "no editor knows who this is",
		}
		not given(source, field)
		not broken(source, field)
	]
	count(lacking) > 0
}

vouched_for(source) if {
	source.anonymity.known_to_editor
	trim_space(source.anonymity.approved_by) != ""
}

given(source, "known_to_editor") if source.anonymity.known_to_editor

given(source, "approved_by") if trim_space(source.anonymity.approved_by) != ""

# What is written but wrong is reported for itself.
broken(source, field) if {
	some fault in source.broken
	fault in {"anonymity", sprintf("anonymity.%s", [field])}
}
