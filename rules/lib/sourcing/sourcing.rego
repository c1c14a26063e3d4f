# METADATA
# title: Where a claim comes from
# description: |
#   Unnamed sources, ground rules, access and origins. A claim's own
#   derived_from, access and ground_rules replace its source's. A claim is an
#   unnamed source's only where that source is the one who claims, not where it
#   relays a named one.
package stancelint.lib.sourcing

import data.stancelint.lib.conflicts
import data.stancelint.lib.parties
import data.stancelint.lib.stances

# unnamed are the sources that the draft does not name.
unnamed := {id | some id, source in input.sources; source.type in {"anonymous", "unnamed_person", "unnamed_group"}}

# from_unnamed: the claim is an unnamed source's.
from_unnamed(claim) if input.claims[claim].source in unnamed

# concerned are the sources that rules on sources look at: those of the ledger
# itself, and those of a registry that it uses.
concerned := {id | some id, source in input.sources; not source.registry} | in_use

# in_use are the sources that some claim names.
in_use := union({
	{id | some id, claims in input.index.by_source; count(claims) > 0; input.sources[id]},
	{id | some claim in input.claims; some id in claim.via},
	{id | some claim in input.claims; some id in claim.evidence},
	{id | some claim in input.claims; some id in claim.derived_from},
})

# ground_rules_of are those of a claim, or of its source.
ground_rules_of(claim) := rules if {
	rules := input.claims[claim].ground_rules
} else := input.sources[input.claims[claim].source].ground_rules

# access_of is that of a claim, or of its source; of neither, it is undefined.
access_of(claim) := access if {
	access := input.claims[claim].access
} else := input.sources[input.claims[claim].source].access

# favoring lists the claims that favor a target, in reading order.
favoring(target) := conflicts.in_order(object.keys(object.get(stances.favoring, target, {})))

# committed_favoring leaves out the possible and conditional ones.
committed_favoring(target) := [claim | some claim in favoring(target); conflicts.committed(claim)]

# origins maps a source to itself and what it derives from, directly or through
# others.
origins := {id: from |
	some id, source in input.sources
	from := ({id} | graph.reachable(_derived, object.get(source, "derived_from", []))) | _unknown(source)
}

# origins_of a claim: its source, and what the claim derives from.
origins_of(claim) := {record.source} | union({object.get(origins, id, {id}) |
	some id in object.get(record, "derived_from", object.get(_source_of(record), "derived_from", []))
}) if {
	record := input.claims[claim]
}

_source_of(claim) := object.get(input.sources, claim.source, {})

# _unknown are sources derived from that the ledger does not define.
_unknown(source) := {id | some id in source.derived_from; not input.sources[id]}

_derived := {id: object.get(source, "derived_from", []) | some id, source in input.sources}

# people is how many independent people stand behind some claims: sources with
# a common origin are one person, a source by itself as many as its count.
people(claims) := sum([size |
	some circle in _circles(claims)
	size := _size(circle)
])

_size(circle) := 1 if {
	count(circle) > 1
} else := object.get(input.sources[source], "count", 1) if {
	some source in circle
}

# _circles are the sources of some claims, put together where their origins
# meet.
_circles(claims) := {circle |
	some source, _ in roots
	circle := graph.reachable(near, [source])
} if {
	roots := {source: from |
		some source in {input.claims[claim].source | some claim in claims}
		from := union({origins_of(claim) | some claim in claims; input.claims[claim].source == source})
	}
	near := {source: others |
		some source, from in roots
		others := {other | some other, theirs in roots; count(from & theirs) > 0}
	}
}

# its_own are those who speak as a party: itself, its members, and whoever
# speaks for it.
its_own(party) := ({party} | object.get(parties.members_of, party, set())) | object.get(parties.voices_of, party, set())
