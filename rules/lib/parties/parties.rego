# METADATA
# title: Who belongs to whom
# description: |
#   Membership and representation among the sources of a ledger. Members of a
#   group are its members, and theirs in turn. Whoever speaks for a group
#   speaks for its members; speaking for a spokesperson is not speaking for
#   that spokesperson's principals.
package stancelint.lib.parties

import data.stancelint.lib.index

# members_of maps a group's or organisation's id to the set of its members.
members_of := {id: members |
	some id in index.sources_with.members # equivalent: only saves time
	members := graph.reachable(_membership, input.sources[id].members) - {id}
}

# groups_of maps a source's id to the set of groups that it is a member of.
groups_of := {id: groups |
	some id, direct in input.index.groups
	groups := graph.reachable(_grouping, direct) - {id}
}

# voices_of maps a source's id to the set of those who speak for it, or for a
# group that it is a member of.
voices_of := {id: set() | some id, _ in input.sources} if {
	count(input.index.spokespeople) == 0
} else := {id: voices |
	some id, _ in input.sources
	voices := {voice |
		some party in ({id} | object.get(groups_of, id, set()))
		some voice in input.index.spokespeople[party]
	}
}

# repliers_for a party are all who may answer for it: itself, the
# groups that it belongs to, and whoever speaks for one of them.
repliers_for(id) := ({id} | object.get(groups_of, id, set())) | voices_of[id]

_membership := {id: object.get(source, "members", []) | some id, source in input.sources}

_grouping := {id: object.get(input.index.groups, id, []) | some id, _ in input.sources}
