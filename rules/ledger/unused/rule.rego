# METADATA
# title: Source or target that nothing uses
# description: |
#   A target in no stance, relation or answer, or a source that no claim,
#   target or used source names. A group with two used members is used; what
#   comes from a registry need not be.
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.ledger.unused

import data.stancelint.lib.index
import data.stancelint.lib.parties

report contains object.union(taken_out(target), {
	"at": target.at.record,
	"message": sprintf("target %q is not used: no claim takes a stance on it or answers it, and no target is related to it", [id]),
	"help": "give a claim a stance on it, or take it out",
}) if {
	some id in index.targets_without_claims
	target := input.targets[id]
	not id in used_targets
	not target.registry
	not targets_unclear
}

report contains object.union(taken_out(source), {
	"at": source.at.record,
	"sources": [id],
	"message": sprintf("source %q is not used: no claim, target or used source names it", [id]),
	"help": "take it out, or name it where it belongs",
}) if {
	some id in index.sources_without_claims # equivalent: only saves time
	source := input.sources[id]
	not id in used_sources
	not source.registry
	not sources_unclear
}

# taken_out is the mend, where the record has a table of its own.
taken_out(record) := {"fixes": [{"message": sprintf("take out %q", [record.id]), "edits": [{"at": record.at.block, "text": ""}]}]} if {
	record.at.block # equivalent: without it there is no mend
} else := {}

# used_targets are those that are used otherwise than in a stance. It takes in both
# ends of a relation, and the stances of claims that a fault leaves open, of which the
# index does not speak.
used_targets := (object.keys(input.index.contrary) | object.keys(input.index.entailed_by)) | union({
	{target | some id in index.claims_with.broken; some target, _ in input.claims[id].stance}, # equivalent: only saves time
	{target | some id in index.claims_with.answers; some target in input.claims[id].answers}, # equivalent: only saves time
	{target | some targets in input.index.entailed_by; some target in targets},
})

# used_sources settles in as many rounds as there are groups of which each is
# used only because the one before is. Four is more than a ledger has.
used_sources := named_sources if {
	not naming
} else := graph.reachable(named_by, with_groups(with_groups(with_groups(with_groups(named_sources)))))

# naming: some source names another.
naming if {
	some field in ["members", "speaks_for", "derived_from"] # equivalent: only saves time
	index.sources_with[field] # equivalent: only saves time
}

named_sources := object.keys(input.index.by_source) | union({
	{source |
		some field in ["via", "evidence", "derived_from"]
		some id in index.claims_with[field] # equivalent: only saves time
		some source in input.claims[id][field]
	},
	{input.targets[target].group | some target in index.targets_with.group}, # equivalent: only saves time
	{party | some target in index.targets_with.about; some party in input.targets[target].about}, # equivalent: only saves time
})

# with_groups adds all that used sources name, and the groups of which two
# members are used.
with_groups(used) := reached | {group |
	some group, members in parties.members_of
	count(members & reached) > 1
} if {
	reached := graph.reachable(named_by, used)
}

named_by := {id: names |
	some id, source in input.sources
	names := {name |
		some field in ["members", "speaks_for", "derived_from"]
		some name in source[field]
	}
}

# A field that is written but wrong is reported for itself, and may name what
# seems to be unused.
targets_unclear if wrong(input.claims, index.claims_with.broken, {"stance", "answers"})

targets_unclear if wrong(input.targets, index.targets_with.broken, {"entails", "contrary"})

sources_unclear if wrong(input.claims, index.claims_with.broken, {"source", "via", "evidence", "derived_from"})

sources_unclear if wrong(input.targets, index.targets_with.broken, {"about", "group"})

sources_unclear if wrong(input.sources, index.sources_with.broken, {"members", "speaks_for", "derived_from"})

wrong(records, ids, naming) if {
	some id in ids # equivalent: only saves time
	some field in records[id].broken
	field in naming
}
