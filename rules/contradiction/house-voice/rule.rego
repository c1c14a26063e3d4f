# METADATA
# title: The draft contradicts itself
# description: The draft's own voice takes both sides of the same question.
# related_resources:
# - description: IPSO, Editors’ Code of Practice, clause 1(i) Accuracy
#   ref: https://www.ipso.co.uk/editors-code-of-practice/
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.contradiction["house-voice"]

import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase

report contains conflicts.diagnostic(target, conflict, conflict.favor[0], message) if {
	count(input.index.by_source.narrator) > 0 # equivalent: only saves time
	some target, by_rule in conflicts.by_target
	conflict := by_rule["house-voice"]
	message := sprintf("the draft’s own voice takes both sides of %s", [phrase.proposition(target)])
}
