# METADATA
# title: Members of one group take opposite sides
# description: |
#   Two members of one group take opposite sides, and no claim says that the
#   group is of one mind.
# related_resources:
# - description: BBC, Editorial Guidelines, section 4 Impartiality
#   ref: https://www.bbc.co.uk/editorialguidelines/guidelines/impartiality
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.contradiction["members-split"]

import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase

report contains conflicts.diagnostic(target, conflict, conflict.favor[0], message) if {
	count(input.index.groups) > 0 # equivalent: only saves time
	some target, by_rule in conflicts.by_target
	conflict := by_rule["members-split"]
	groups := {group | some ids in conflict.pairs; some group in conflicts.shared_groups(ids[0], ids[1])}
	message := sprintf("members of %s take opposite sides on %s: %s", [
		phrase.list([phrase.quoted(phrase.name(group)) | some group in groups]),
		phrase.proposition(target),
		conflicts.both_sides(conflict),
	])
}
