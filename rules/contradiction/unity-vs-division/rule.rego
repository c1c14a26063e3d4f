# METADATA
# title: Unity claimed, division reported
# description: |
#   A claim says that a group is of one mind, and another claim says that it
#   is not; or two members of the group take opposite sides on something else
#   while a claim says that the group is of one mind.
# related_resources:
# - description: BBC, Editorial Guidelines, section 3 Accuracy
#   ref: https://www.bbc.co.uk/editorialguidelines/guidelines/accuracy
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.contradiction["unity-vs-division"]

import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.conflicts
import data.stancelint.lib.index
import data.stancelint.lib.phrase

report contains conflicts.diagnostic(target, conflict, conflict.favor[0], message) if {
	count(index.targets_with.kind) > 0 # equivalent: only saves time
	some target, by_rule in conflicts.by_target
	conflict := by_rule["unity-vs-division"]
	input.targets[target].kind == "unity"
	message := sprintf("unity is claimed and division reported, on %s: %s", [
		phrase.proposition(target),
		conflicts.both_sides(conflict),
	])
}

report contains object.union(base, {"related": array.concat(base.related, claims_of_unity)}) if {
	count(index.targets_with.kind) > 0 # equivalent: only saves time
	some target, by_rule in conflicts.by_target
	conflict := by_rule["unity-vs-division"]
	not input.targets[target].kind == "unity"
	behind := {pair | some ids in conflict.pairs; some pair in conflicts.unity_behind(ids[0], ids[1])}
	unity := claims_lib.in_order({pair[1] | some pair in behind})
	groups := phrase.distinct([input.targets[pair[0]].group | some pair in behind])
	message := sprintf("members of %s, said to be of one mind, take opposite sides on %s: %s", [
		phrase.list([phrase.quoted(phrase.name(group)) | some group in groups]),
		phrase.proposition(target),
		conflicts.both_sides(conflict),
	])
	base := conflicts.diagnostic(target, conflict, conflict.favor[0], message)
	claims_of_unity := [{"at": input.claims[claim].at.content, "message": label} |
		some claim in unity
		label := sprintf("unity claimed: %s", [phrase.claim_by(claim)])
	]
}
