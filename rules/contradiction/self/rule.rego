# METADATA
# title: A source contradicts itself
# description: One source takes both sides of the same question.
# related_resources:
# - description: Reuters, Handbook of Journalism, Accuracy
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.contradiction.self

import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase

report contains conflicts.diagnostic(target, conflict, conflict.favor[0], message) if {
	some target, by_rule in conflicts.by_target
	conflict := by_rule.self
	message := sprintf("%s %s both sides of %s", [
		phrase.speakers(conflict.favor),
		phrase.verb(conflicts.sources_of(conflict.favor), "takes", "each take"),
		phrase.proposition(target),
	])
}
