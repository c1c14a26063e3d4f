# METADATA
# title: Who belongs to whom
# description: |
#   Membership and representation among the sources of a ledger. Members of a
#   group are its members, and theirs in turn. Whoever speaks for a group
#   speaks for its members; speaking for a spokesperson is not speaking for
#   that spokesperson's principals.
package stancelint.lib.parties

# members_of maps a group's or organisation's id to the set of its members.
members_of := {id: members |
	some id, source in input.sources
	source.members
	members := graph.reachable(_membership, source.members) - {id}
}

# groups_of maps a source's id to the set of groups that it is a member of.
groups_of := {id: groups |
	some id, groups in _groups
}

# principals_of maps a spokesperson's id to the set of those spoken for.
principals_of := {id: principals |
	some id, source in input.sources
	source.speaks_for
	direct := {p | some p in source.speaks_for}
	principals := direct | {m | some p in direct; some m in members_of[p]}
}

# voices_of maps a source's id to the set of those who speak for it.
voices_of := {id: voices |
	some id, voices in _voices
}

# repliers_for maps a party's id to all who may answer for it: itself, the
# groups that it belongs to, and whoever speaks for it.
repliers_for := {id: all_voices |
	some id, _ in input.sources
	own := {id} | object.get(groups_of, [id], set())
	all_voices := own | {v | some p in own; some v in voices_of[p]}
}

_membership := {id: object.get(source, ["members"], []) | some id, source in input.sources}

_groups[member] contains group if {
	some group, members in members_of
	some member in members
}

_voices[principal] contains voice if {
	some voice, principals in principals_of
	some principal in principals
}
