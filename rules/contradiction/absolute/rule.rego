# METADATA
# title: An absolute met by a counterexample
# description: |
#   A claim is put in absolute or superlative terms ("always", "entire",
#   "unprecedented"), and another claim on the other side is the exception.
# related_resources:
# - description: Reuters, Handbook of Journalism, Accuracy
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.contradiction.absolute

import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase

report contains conflicts.diagnostic(target, conflict, unqualified[0], message) if {
	some target, by_rule in conflicts.by_target
	conflict := by_rule.absolute
	unqualified := [claim | some claim in conflict.claims; input.claims[claim].absolutes]
	terms := [term | some claim in unqualified; some term in input.claims[claim].absolutes]
	message := sprintf("absolute terms (“%s”) meet a counterexample, on %s: %s", [
		concat("”, “", phrase.distinct(terms)),
		phrase.proposition(target),
		conflicts.both_sides(conflict),
	])
}
