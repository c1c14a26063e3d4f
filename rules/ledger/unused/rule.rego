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

import data.stancelint.lib.parties

report contains {
	"at": target.at.record,
	"message": sprintf("target %q is not used: no claim takes a stance on it or answers it, and no target is related to it", [id]),
	"help": "give a claim a stance on it, or take it out",
} if {
	some id, target in input.targets
	not target.registry
	not id in used_targets
}

report contains {
	"at": source.at.record,
	"sources": [id],
	"message": sprintf("source %q is not used: no claim, target or used source names it", [id]),
	"help": "take it out, or name it where it belongs",
} if {
	some id, source in input.sources
	not source.registry
	not id in used_sources
}

used_targets contains target if {
	some claim in input.claims
	some target, _ in claim.stance
}

used_targets contains target if {
	some claim in input.claims
	some target in claim.answers
}

used_targets contains target if {
	some id, record in input.targets
	some field in ["entails", "contrary"]
	some other in record[field]
	some target in [id, other]
}

# used_sources settles in as many rounds as there are groups of which each is
# used only because the one before is. Four is more than a ledger has.
used_sources := graph.reachable(named_by, with_groups(with_groups(with_groups(with_groups(named_sources)))))

named_sources contains source if {
	some claim in input.claims
	some source in names_of(claim, ["source"], ["via", "evidence", "derived_from"])
}

named_sources contains source if {
	some target in input.targets
	some source in names_of(target, ["group"], ["about"])
}

names_of(record, single, several) := {record[field] | some field in single} | {name |
	some field in several
	some name in record[field]
}

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
	names := names_of(source, [], ["members", "speaks_for", "derived_from"])
}
