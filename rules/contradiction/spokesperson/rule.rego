# METADATA
# title: A spokesperson contradicts the one spoken for
# description: |
#   A spokesperson and a principal (somebody the spokesperson speaks for, or a
#   member of a group that the spokesperson speaks for) take opposite sides.
# related_resources:
# - description: Reuters, Handbook of Journalism, Accuracy
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.contradiction.spokesperson

import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase

report contains conflicts.diagnostic(target, conflict, conflict.favor[0], message) if {
	count(input.index.spokespeople) > 0 # equivalent: only saves time
	some target, by_rule in conflicts.by_target
	conflict := by_rule.spokesperson
	message := sprintf("a spokesperson and the one spoken for take opposite sides on %s: %s", [
		phrase.proposition(target),
		conflicts.both_sides(conflict),
	])
}
