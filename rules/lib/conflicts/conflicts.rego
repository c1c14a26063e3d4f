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
import data.stancelint.lib.stances

# by_rule maps the name of a rule of contradiction/ to its conflicts: target →
# {"favor": [claim], "against": [claim]}, the claims in reading order. Of a rule that
# is about groups, a conflict also has "pairs": {[favoring, opposing]}.
by_rule := {rule: conflicts |
	some rule in {rule | some on_target in _conflicts; some rule, _ in on_target}
	conflicts := {target: on_target[rule] | some target, on_target in _conflicts}
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

# _conflicts maps a target to the conflicts settled on it: rule → conflict.
_conflicts := {target: conflicts |
	some target, opposing in stances.opposing
	favor := stances.favoring_one(target) - claims_lib.uncommitted
	favor != set() # equivalent: only saves time
	conflicts := _across(target, favor, opposing - claims_lib.uncommitted)
}

# _across are the conflicts between the two sides of a target. Where nothing but the
# sides matters, there is no need to look at each pair.
_across(target, favor, against) := _among_strangers(target, favor, against) if {
	_sides_decide
	not target in stances.related
	sources := {input.claims[claim].source | some claim in favor}
	others := {input.claims[claim].source | some claim in against}
	count(sources & others) == 0
	not "narrator" in sources | others
} else := {rule: _conflict(pairs) |
	some rule in {rule | some [rule, _, _] in placed}
	pairs := {[favoring, opponent] | placed[[rule, favoring, opponent]]}
} if {
	pairs := {[favoring, opponent] | some favoring in favor; some opponent in against; favoring != opponent}
	placed := _ruled(target, _on(target, claims_lib.meeting(pairs - _exempt)))
}

# _sides_decide: no claim is exempt, dated, on several targets or in the headline, no
# source is tied to another, and no target says that a group is of one mind.
_sides_decide if {
	count(_exempt) + count(stances.several) == 0
	claims_lib.all_meet
	count(_tied) + count(in_headline) + count(_unity_kind) == 0
}

# _among_strangers are the conflicts on a target of sources that have nothing to do with each
# other: all on one side with all on the other, absolute terms apart.
_among_strangers(target, favor, against) := {rule: conflict |
	some rule, [favoring, opposing] in {
		"absolute": [_facing(favor, against), _facing(against, favor)],
		"disputed": [favor - _absolute, against - _absolute],
	}
	favoring != set()
	opposing != set()
	sides := input.index.by_target[target]
	conflict := {"favor": _those_of(sides.favor, favoring), "against": _those_of(sides.against, opposing)}
}

# _those_of a side, which is in reading order, are the claims that count.
_those_of(side, claims) := side if {
	count(side) == count(claims)
} else := [claim | some claim in side; claims[claim]]

# _facing are the claims of a side that conflict in absolute terms, their own or those
# of the other side.
_facing(side, other) := side & _absolute if {
	count(other & _absolute) == 0
} else := side

# _ruled gives each pair on a target to its rule.
_ruled(target, pairs) := {[rule, favoring, against] |
	some [favoring, against] in pairs
	rule := _plain_rule(favoring, against)
} if {
	count(in_headline) + count(_unity_kind) == 0
} else := {[rule, favoring, against] |
	some [favoring, against] in pairs
	rule := _rule(favoring, against, target)
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

_conflict(pairs) := {
	"favor": claims_lib.in_order({pair[0] | some pair in pairs}),
	"against": claims_lib.in_order({pair[1] | some pair in pairs}),
	"pairs": pairs,
}

# _rule is the first rule, the most specific, that takes a pair.
_rule(favoring, against, target) := "headline" if {
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
