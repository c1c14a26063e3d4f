package stancelint.lib.conflicts

import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.phrase
import data.stancelint.lib.stances

# diagnostic is all that a report of a conflict holds but its message. It
# points at the claim primary; the others are related places.
diagnostic(rule, target, primary) := {
	"at": input.claims[primary].at.content,
	"claims": claims,
	"related": _related(conflict, claims, primary),
	"conflict": {"target": target, "favor": conflict.favor, "against": conflict.against},
	"notes": derivations(target, conflict.favor, conflict.against),
	"help": _help(claims),
} if {
	conflict := by_rule[rule][target]
	claims := _claims_of(conflict, target)
}

# _claims_of both sides, each once. Only where a target is related to others may one
# claim be on both.
_claims_of(conflict, target) := array.concat(conflict.favor, conflict.against) if {
	not target in stances.related
} else := phrase.distinct(array.concat(conflict.favor, conflict.against))

# both_sides tells who stands where: "Ana Reis for it, Bo Lund against it".
both_sides(favor, against) := sprintf("%s for it, %s against it", [
	phrase.speakers(favor),
	phrase.speakers(against),
])

# sources_of are the sources of the claims, each once, in their order.
sources_of(claims) := phrase.distinct([input.claims[claim].source | some claim in claims])

# by lists those of the claims whose source is id.
by(id, claims) := [claim | some claim in claims; input.claims[claim].source == id]

# not_by lists those of the claims whose source is another than id.
not_by(id, claims) := [claim | some claim in claims; input.claims[claim].source != id]

# derivations says for each side by which targets a claim came to stand on it.
derivations(target, favor, against) := [] if {
	not target in stances.related
} else := array.concat(
	_derived({claim: stances.favors[claim][target] | some claim in favor}, favor, target), # equivalent: only saves time
	_derived({claim: stances.opposes[claim][target] | some claim in against}, against, target), # equivalent: only saves time
)

_derived(ways, claims, target) := [note |
	some way in phrase.distinct([ways[claim] | some claim in claims])
	stances.steps(way) > 0
	same := [claim | some claim in claims; ways[claim] == way]
	note := sprintf("%s %s %s %s, which %s", [
		phrase.list([object.get(input.claims[claim], "name", claim) | some claim in same]),
		phrase.verb(same, "is", "are"),
		way[3],
		phrase.proposition(way[1]),
		concat(", which ", [sprintf("%s %s", [hop[0], phrase.proposition(hop[1])]) | some hop in stances.hops(way, target)]),
	])
]

_related(conflict, claims, primary) := [{"at": input.claims[claim].at.content, "message": label} |
	for_it := {claim: "for it" | some claim in conflict.favor}
	some claim in claims_lib.in_order({claim | some claim in claims} - {primary})
	label := sprintf("%s: %s", [object.get(for_it, claim, "against it"), phrase.claim_by(claim)])
]

_help(claims) := sprintf(
	"if the conflict is the news, tell the reader, and record where in a [[tensions]] entry with claims = %v; if not, correct the draft",
	[claims],
)
