# METADATA
# title: Headline contradicted by the article
# description: |
#   The headline or standfirst states, in the draft's own voice, what a claim
#   of the article disputes, or disputes what a claim of the article says.
# related_resources:
# - description: IPSO, Editors’ Code of Practice, clause 1(i) Accuracy
#   ref: https://www.ipso.co.uk/editors-code-of-practice/
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.contradiction.headline

import data.stancelint.lib.conflicts
import data.stancelint.lib.index
import data.stancelint.lib.phrase

report contains conflicts.diagnostic(target, conflict, printed[0], message) if {
	count(index.claims_with.part) > 0 # equivalent: only saves time
	some target, by_rule in conflicts.by_target
	conflict := by_rule.headline
	printed := [claim | some claim in conflict.claims; claim in conflicts.in_headline]
	message := sprintf("the %s is contradicted by the article on %s: %s", [
		input.claims[printed[0]].part,
		phrase.proposition(target),
		conflicts.both_sides(conflict),
	])
}
