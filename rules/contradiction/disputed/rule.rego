# METADATA
# title: Two sources contradict each other
# description: |
#   Two sources take opposite sides, and neither the draft's words nor the
#   ledger shows that one answers the other.
# related_resources:
# - description: SPJ, Code of Ethics, Seek Truth and Report It
#   ref: https://www.spj.org/spj-code-of-ethics/
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.contradiction.disputed

import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase

report contains conflicts.diagnostic(target, conflict, conflict.favor[0], message) if {
	some target, by_rule in conflicts.by_target
	conflict := by_rule.disputed
	message := sprintf("sources contradict each other on %s: %s", [
		phrase.proposition(target),
		conflicts.both_sides(conflict),
	])
}
