# METADATA
# title: The draft states what a source disputes
# description: |
#   The draft's own voice states or presupposes what a source disputes, or
#   opposes what a source says.
# related_resources:
# - description: BBC, Editorial Guidelines, 3.2 Accuracy
#   ref: https://www.bbc.co.uk/editorialguidelines/guidelines/accuracy
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.contradiction["house-vs-source"]

import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase

report contains conflicts.diagnostic(target, conflict, own[0], message) if {
	count(input.index.by_source.narrator) > 0 # equivalent: only saves time
	some target, by_rule in conflicts.by_target
	conflict := by_rule["house-vs-source"]
	own := conflicts.by("narrator", conflict.claims)
	message := sprintf("the draft’s own voice takes a side that a source disputes, on %s: %s", [
		phrase.proposition(target),
		conflicts.both_sides(conflict),
	])
}
