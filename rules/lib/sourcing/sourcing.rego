# METADATA
# title: Where a claim comes from
# description: |
#   Unnamed sources, ground rules, access and origins. A claim's own
#   derived_from, access and ground_rules replace its source's. A claim is an
#   unnamed source's only where that source is the one who claims, not where it
#   relays a named one.
package stancelint.lib.sourcing

import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.index
import data.stancelint.lib.parties
import data.stancelint.lib.phrase
import data.stancelint.lib.stances

# unnamed are the sources that the draft does not name.
unnamed := {id |
	some ids in object.filter(index.by_type, ["anonymous", "unnamed_person", "unnamed_group"])
	some id in ids
}

# anonymous are those of them that were promised it, as far as concerned.
anonymous := {id | some id in index.by_type.anonymous; is_concerned(id)}

# from_unnamed are the claims of unnamed sources.
from_unnamed := {id | some source in unnamed; some id in input.index.by_source[source]}

# is_concerned: rules on sources look at the sources of the ledger itself, and at
# those of a registry that it uses.
is_concerned(id) if {
	not input.sources[id].registry
} else if {
	id in in_use
}

# in_use are the sources that some claim names.
in_use := union({
	{id | some id, claims in input.index.by_source; count(claims) > 0; input.sources[id]}, # equivalent: no list of a source is empty
	{id |
		some field in ["via", "evidence", "derived_from"]
		some claim in index.claims_with[field] # equivalent: only saves time
		some id in input.claims[claim][field]
	},
})

# speaker_of a claim is whom the newsroom has it from: its source, or the relay
# nearest to the reader.
speaker_of(claim) := speaker if {
	speaker := input.claims[claim].via[0]
} else := input.claims[claim].source

# ground_rules maps claims to their own, or to those of who told them; a claim
# with neither is not in it.
ground_rules := object.union(
	{id: rules |
		some speaker in index.sources_with.ground_rules # equivalent: only saves time
		rules := input.sources[speaker].ground_rules
		some id in _told_by(speaker)
	},
	{id: input.claims[id].ground_rules | some id in index.claims_with.ground_rules}, # equivalent: only saves time
)

_told_by(speaker) := {id | some id in input.index.by_source[speaker]} if {
	_relayed == {} # equivalent: only saves time
} else := {id | some id in input.index.by_source[speaker]; not _relayed[id]} | {id |
	some id, relay in _relayed
	relay == speaker
}

_relayed := {id: input.claims[id].via[0] | some id in index.claims_with.via} # equivalent: only saves time

# access_of is that of a claim, or of its source; of neither, it is undefined.
# What a relay has access to says nothing of what the source has.
access_of(claim) := access if {
	access := input.claims[claim].access
} else := input.sources[input.claims[claim].source].access

# backers_of a claim are whoever stands behind it: its source, and the evidence
# that it rests on beside that. Behind an assertion in the draft's own voice
# stands its evidence, if it says no other basis.
backers_of(claim) := evidence if {
	record := input.claims[claim]
	record.source == "narrator"
	not record.basis
	evidence := {id | some id in record.evidence}
	count(evidence) > 0
} else := {record.source} | {id | some id in record.evidence} if {
	record := input.claims[claim]
}

# favoring lists the claims that favor a target, in reading order.
favoring(target) := claims_lib.in_order(object.get(stances.favoring, target, set()))

# committed_favoring leaves out the possible and conditional ones.
committed_favoring(target) := [claim | some claim in favoring(target); claims_lib.committed(claim)]

# alike lists the targets of a mapping target → claims that have these claims:
# who favors what entails another favors both, and is told of once.
alike(by_target, claims) := sort([target |
	some target, _ in stances.favors[claims[0]] # equivalent: only saves time
	by_target[target] == claims
])

# propositions lists what targets say.
propositions(targets) := phrase.list([phrase.proposition(target) | some target in targets])

# rest are the related places of a report on several claims: all but the
# first, at which it points.
rest(claims) := [{"at": input.claims[claim].at.content, "message": phrase.claim_by(claim)} |
	some claim in array.slice(claims, 1, count(claims))
]

# origins maps a source to itself and what it derives from, directly or through
# others.
origins := {id: from |
	some id, named in _derived
	from := {id} | graph.reachable(_derived, named)
}

# origins_of a claim: its source, and what the claim derives from.
origins_of(claim) := {record.source} | union({object.get(origins, id, {id}) |
	some id in _derived_from(record)
}) if {
	record := input.claims[claim]
}

_derived_from(claim) := from if {
	from := claim.derived_from
} else := object.get(_derived, claim.source, [])

_derived := {id: object.get(source, "derived_from", []) | some id, source in input.sources}

# people is how many independent people stand behind some claims: sources with
# a common origin are one person, a source by itself as many as its count.
people(claims) := sum([_size(circle) | some circle in _circles(claims)])

_size(circle) := 1 if {
	count(circle) > 1
} else := object.get(input.sources[source], "count", 1) if {
	some source in circle
}

# _circles are those who stand behind some claims, put together where their
# origins meet. Whoever derives from nobody, and is nobody's origin, is apart:
# only the others are held against each other.
_circles(claims) := {{backer} | some backer, _ in roots; not backer in tied} | {circle |
	some backer in tied
	circle := graph.reachable(near, [backer])
} if {
	roots := _roots({claim | some claim in claims})
	deriving := {backer | some backer, from in roots; from != {backer}} # equivalent: only saves time
	tied := object.keys(roots) & (deriving | union({roots[backer] | some backer in deriving})) # equivalent: only saves time
	near := {backer: others |
		some backer in tied
		others := {other | some other in tied; count(roots[backer] & roots[other]) > 0} # equivalent: the first only saves time
	}
}

# _roots maps those who stand behind some claims to their origins. A claim's own
# derived_from is about its source, not about its evidence.
_roots(claims) := {backer: from |
	some backer in union({backers_of(claim) | some claim in claims})
	told := union({origins_of(claim) | some claim in input.index.by_source[backer]; claim in claims})
	cited := union({object.get(origins, backer, {backer}) | backer in evidence})
	from := told | cited
} if {
	evidence := {id | some claim in claims; some id in input.claims[claim].evidence}
}

# its_own are those who speak as a party: itself, its members, and whoever
# speaks for it.
its_own(party) := ({party} | object.get(parties.members_of, party, set())) | object.get(parties.voices_of, party, set())
