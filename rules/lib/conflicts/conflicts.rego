# METADATA
# title: Claims that can't stand side by side
# description: |
#   The conflict finder. Two claims conflict where one favors a target and the
#   other is against it (after closure, see lib.stances), unless they are
#   hedged, about different times, linked, or told by a tension. Every pair is
#   settled on one target and goes to one rule.
# custom:
#   cost: 6
package stancelint.lib.conflicts

import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.index
import data.stancelint.lib.parties
import data.stancelint.lib.phrase
import data.stancelint.lib.stances

# by_target maps a target to the conflicts settled on it: the name of a rule of
# contradiction/ → {"favor": [claim], "against": [claim], "claims": [claim of either
# side], "pairs": {[favoring, opposing]}}, each side in reading order.
by_target := {target: by_rule |
	some target, sides in two_sided
	by_rule := {rule: _conflict(sides, pairs) |
		some rule, pairs in _ruled(target, sides, _standing(target, sides))
		pairs != set()
	}
}

# by_rule is the same by the name of the rule: rule → target → conflict.
by_rule := {rule: conflicts |
	some rule in {rule | some conflicts in by_target; some rule, _ in conflicts}
	conflicts := {target: conflict | some target, on_target in by_target; conflict := on_target[rule]}
}

# values maps an attribute to the pairs of claims [first id, second id] that
# state values of it that can't both be right.
values := {attribute: pairs |
	some attribute, claims in input.index.by_value
	count(_ends(attribute, claims)) > 1 # equivalent: only saves time
	pairs := {[id, other] |
		some id in claims
		some other in claims
		id < other
		_differ(input.claims[id].values[attribute], input.claims[other].values[attribute])
		not [id, other] in _told
		_at_odds(id, other)
	}
	count(pairs) > 0
}

# _ends are the distinct values of an attribute.
_ends(attribute, claims) := {[value.type, object.get(value, "min", null), object.get(value, "max", null)] |
	some claim in claims # equivalent: only saves time
	value := input.claims[claim].values[attribute]
}

# clash: the claims conflict, in stance or in values, tensions aside.
clash(id, other) if {
	_at_odds(id, other)
	_settlement(id, other)
}

clash(id, other) if {
	_at_odds(id, other)
	not input.claims[id].unsettled
	not input.claims[other].unsettled
	some attribute, value in input.claims[id].values
	_differ(value, input.claims[other].values[attribute])
}

# tensions_of are the tensions that name both claims, as numbers in the order
# of the ledger.
tensions_of(id, other) := {number |
	some number, tension in input.tensions
	id in tension.claims
	other in tension.claims
}

# linked are the pairs of claims, both ways round, of which one speaks to the
# other: the reader sees both.
linked := _links | {[other, id] | some [id, other] in _links}

_links := set() if {
	count(_speaking) == 0
} else := (_denying | _superseding) | _answering

_denying := {[id, other] |
	some id, claim in _speaking
	some field in ["denies", "responds_to"]
	some other in claim[field]
}

_superseding := {[id, other] |
	some id, earlier in _supersession
	some other in graph.reachable(_supersession, earlier)
}

# graph.reachable passes over what is no node: what supersedes nothing must be
# one too.
_supersession := object.union(
	{other: [] | some claim in _speaking; some other in claim.supersedes},
	{id: claim.supersedes | some id, claim in _speaking},
)

_answering := {[id, other] |
	some id, claim in _speaking
	some target in claim.answers
	some other in stances.favoring[target]
}

# _speaking are the claims that speak to others.
_speaking := {id: input.claims[id] |
	some field in ["denies", "responds_to", "supersedes", "answers"] # equivalent: only saves time
	some id in index.claims_with[field] # equivalent: only saves time
}

# _told are the pairs of claims, both ways round, that a tension names.
_told := {[id, other] |
	some tension in input.tensions
	some id in tension.claims
	some other in tension.claims
}

_exempt := _told | linked

_unity_kind := {target | some target in index.targets_with.kind; input.targets[target].kind == "unity"} # equivalent: the first only saves time

# two_sided maps a target that has claims on both sides to these, in reading order.
two_sided := _own_two_sided if {
	stances.related == set() # equivalent: only saves time
} else := object.union(_own_two_sided, {target: {"favor": favor, "against": against} |
	some target in stances.related # equivalent: only saves time
	favor := claims_lib.in_order(stances.favoring[target])
	against := claims_lib.in_order(stances.opposing[target])
})

# _own_two_sided are those of the claims that take the side themselves.
_own_two_sided := {target: sides |
	some target, sides in input.index.by_target
	sides.against[0] # equivalent: only saves time
	sides.favor[0] # equivalent: only saves time
	input.targets[target]
}

# _standing are the pairs [favoring claim, opposing claim] on a target that conflict,
# and whose conflict is told there.
_standing(target, sides) := {[favoring, opponent] | some favoring in sides.favor; some opponent in sides.against} if {
	_plain
} else := _on(target, claims_lib.meeting(pairs - _exempt)) if {
	favor := {claim | some claim in sides.favor} - claims_lib.uncommitted
	against := {claim | some claim in sides.against} - claims_lib.uncommitted
	pairs := {[favoring, opponent] | some favoring in favor; some opponent in against; favoring != opponent}
}

# _plain: no claim is hedged, dated, linked, told by a tension or on several targets,
# and no target is related to another. All claims on opposite sides conflict then.
_plain if {
	stances.related == set()
	input.index.on_several == []
	input.tensions == []
	object.filter(index.claims_with, ["modality", "holds_from", "holds_to", "denies", "responds_to", "supersedes", "answers"]) == {}
}

# _ruled gives the pairs on a target to their rules: rule → pairs. Between strangers
# there are but three.
_ruled(target, sides, pairs) := {"self": own, "absolute": absolute, "disputed": others - absolute} if {
	_strangers
	own := {[favoring, opponent] |
		some [favoring, opponent] in pairs
		input.claims[favoring].source == input.claims[opponent].source
	}
	others := pairs - own
	bold := {[favoring, opponent] |
		some favoring in sides.favor # equivalent: only saves time
		_absolute[favoring]
		some opponent in sides.against
	}
	countered := {[favoring, opponent] |
		some opponent in sides.against # equivalent: only saves time
		_absolute[opponent]
		some favoring in sides.favor
	}
	absolute := others & (bold | countered)
} else := {rule: taken |
	ruled := {[_rule(favoring, opponent, target), favoring, opponent] | some [favoring, opponent] in pairs}
	some [rule, _, _] in ruled
	taken := {[favoring, opponent] | ruled[[rule, favoring, opponent]]}
}

# _strangers: the draft itself claims nothing, no target is of unity, and no source
# speaks for another or is in a group.
_strangers if {
	input.index.by_source.narrator == []
	_unity_kind == set()
	input.index.spokespeople == {}
	input.index.groups == {}
}

# _on keeps the pairs whose conflict is told on the target.
_on(target, pairs) := pairs if {
	count(stances.several) == 0
	not target in stances.related
} else := {pair | some pair in pairs; settled(pair[0], pair[1], target)}

# settled: the conflict of the pair is told on this target. Where each takes a
# side on one target, and that has no relations, there is no other.
settled(favoring, against, target) if {
	not target in stances.related
	not favoring in stances.several # equivalent: one of the two is enough
	not against in stances.several # equivalent: one of the two is enough
} else if {
	[_, _, target, favoring, against] = _settlement(favoring, against)
}

# _at_odds: nothing exempts the claims from conflicting, but for a tension.
_at_odds(id, other) if {
	claims_lib.committed(id)
	claims_lib.committed(other)
	not [id, other] in linked
	claims_lib.meet(id, other)
}

# _settlement is what the conflict of two claims is settled on: of the targets
# that they conflict on, each [steps, 0 if a claim of the pair is directly against
# it, target, favoring claim, opposing claim], the least.
_settlement(id, other) := min({meeting |
	some [favoring, against] in [[id, other], [other, id]]
	opposed := stances.opposes[against]
	some target, way in stances.favors[favoring]
	back := opposed[target]
	indirect := min([back[0], _indirect[object.get(input.claims[favoring].stance, target, "none")]])
	meeting := [way[0] + back[0], indirect, target, favoring, against]
})

_indirect := {"against": 0, "favor": 1, "none": 1}

# _conflict is what by_target holds of the pairs that a rule takes on a target.
_conflict(sides, pairs) := {
	"favor": favor,
	"against": against,
	"claims": _together(favor, against),
	"pairs": pairs,
} if {
	favoring := {claim | some [claim, _] in pairs}
	opposing := {claim | some [_, claim] in pairs}
	favor := [claim | some claim in sides.favor; favoring[claim]]
	against := [claim | some claim in sides.against; opposing[claim]]
}

# _together lists the claims of both sides. Where no targets are related, no claim is
# on both.
_together(favor, against) := array.concat(favor, against) if {
	stances.related == set() # equivalent: only saves time
} else := phrase.distinct(array.concat(favor, against))

# _rule is the first rule, the most specific, that takes a pair.
_rule(favoring, against, target) := _plain_rule(favoring, against) if {
	in_headline == set()
	_unity_kind == set()
} else := "headline" if {
	count({favoring, against} & in_headline) > 0
} else := "unity-vs-division" if {
	_of_unity(favoring, against, target)
} else := _plain_rule(favoring, against)

# _plain_rule is that of pairs that are neither in the headline nor on unity.
_plain_rule(favoring, against) := _unless_absolute(
	_between(input.claims[favoring].source, input.claims[against].source),
	favoring, against,
)

_of_unity(_, _, target) if target in _unity_kind

_of_unity(favoring, against, _) if count(unity_behind(favoring, against)) > 0

# _unless_absolute: absolute terms matter more than who it is that disagrees, but for
# those who disagree with themselves.
_unless_absolute(rule, favoring, against) := "absolute" if {
	count({favoring, against} & _absolute) > 0
	not rule in {"self", "spokesperson", "house-voice"}
} else := rule

# _absolute are the claims in absolute terms.
_absolute := {claim | some claim in index.claims_with.absolutes}

# in_headline are the claims in the draft's own voice in its headline or
# standfirst.
in_headline := {claim |
	some claim in index.claims_with.part # equivalent: only saves time
	input.claims[claim].part in {"headline", "standfirst"}
	input.claims[claim].source == "narrator"
}

# _between is the rule that a conflict goes to by its two sources alone.
_between(source, other) := rule if {
	source == other
	rule := {true: "house-voice", false: "self"}[source == "narrator"]
} else := "house-vs-source" if {
	"narrator" in [source, other]
} else := "disputed" if {
	count(_tied) == 0
} else := "spokesperson" if {
	_speaks_for(source, other)
} else := "members-split" if {
	count(_groups(source, other)) > 0
} else := "disputed"

# _tied are the sources that somebody speaks for, or that are members of a group.
_tied := object.keys(input.index.spokespeople) | object.keys(input.index.groups)

_speaks_for(source, other) if source in parties.voices_of[other]

_speaks_for(source, other) if other in parties.voices_of[source]

# shared_groups are the groups that the sources of both claims, two different
# ones, are members of.
shared_groups(claim, other) := _groups(input.claims[claim].source, input.claims[other].source)

_groups(source, other) := parties.groups_of[source] & parties.groups_of[other] if {
	source != other
} else := set()

# unity_behind are the claims [target, claim] of unity for a group that the
# sources of both claims are members of, about a time that meets theirs.
unity_behind(claim, other) := {[target, unity] |
	some group in shared_groups(claim, other)
	some target in _unity_targets[group]
	some unity in stances.favoring[target]
	claims_lib.committed(unity)
	claims_lib.meet(unity, claim)
	claims_lib.meet(unity, other)
}

_unity_targets := {group: targets |
	some group in {input.targets[target].group | some target in _unity_kind} # equivalent: only saves time
	targets := {id | some id in _unity_kind; input.targets[id].group == group}
}

_differ(value, other) if {
	value.type == other.type
	value.max < other.min
}

_differ(value, other) if {
	value.type == other.type
	other.max < value.min
}
