package stancelint.lib.conflicts

import data.stancelint.lib.phrase
import data.stancelint.lib.stances

# diagnostic is the report of a conflict on a target. It points at the claim primary;
# the others are related places.
diagnostic(target, {"favor": favor, "against": against, "claims": claims, "pairs": _}, primary, message) := {
	"at": at,
	"claims": claims,
	"message": message,
	"related": _related(favor, against, primary),
	"conflict": {"target": target, "favor": favor, "against": against},
	"notes": derivations(target, favor, against),
	"help": sprintf("if the conflict is the news, tell the reader, and record where in a [[tensions]] entry with claims = %v; if not, correct the draft", [claims]),
} if {
	at := input.claims[primary].at.content
}

# both_sides tells who stands where: "Ana Reis for it, Bo Lund against it".
both_sides({"favor": favor, "against": against, "claims": _, "pairs": _}) := sprintf("%s for it, %s against it", [
	phrase.speakers(favor),
	phrase.speakers(against),
])

# sources_of are the sources of the claims.
sources_of(claims) := {source | some claim in claims; source := input.claims[claim].source}

# by lists those of the claims whose source is id.
by(id, claims) := [claim | some claim in claims; input.claims[claim].source == id]

# not_by lists those of the claims whose source is another than id.
not_by(id, claims) := [claim | some claim in claims; input.claims[claim].source != id]

# derivations says for each side by which targets a claim came to stand on it.
derivations(target, favor, against) := [] if {
	stances.related == set() # equivalent: only saves time
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

# _related are the claims but primary, in reading order, each with its side. A claim
# on both is for it.
_related(favor, against, primary) := [{"at": input.claims[claim].at.content, "message": sprintf("%s: %s", [side, phrase.claim_by(claim)])} |
	some [_, claim, side] in sort([[order, id, its_side] |
		some id, its_side in object.remove(
			object.union({id: "against it" | some id in against}, {id: "for it" | some id in favor}),
			[primary],
		)
		order := input.claims[id].order
	])
]
