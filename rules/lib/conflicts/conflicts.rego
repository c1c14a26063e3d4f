# METADATA
# title: Claims that can't stand side by side
# description: |
#   The conflict finder. Two claims conflict where one favors a target and the
#   other is against it (after closure, see lib.stances), unless they are
#   hedged, about different times, linked, or told by a tension. Every pair is
#   settled on one target and goes to one rule.
package stancelint.lib.conflicts

import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.parties
import data.stancelint.lib.stances

# by_rule maps the name of a rule of contradiction/ to its conflicts: target →
# {"favor": [claim], "against": [claim], "pairs": {[favoring, opposing]}}, the
# claims in reading order.
by_rule := {rule: conflicts |
	some rule in {rule | some groups in _grouped; some rule, _ in groups}
	conflicts := {target: _conflict(groups[rule]) | some target, groups in _grouped}
}

# _grouped maps a target to the rules that report a conflict on it, each with
# its pairs.
_grouped := {target: groups |
	some target, placed in _placed
	groups := {rule: pairs |
		some rule in {name | some [name, _, _] in placed}
		pairs := {[favor, against] | some [name, favor, against] in placed; name == rule}
	}
}

# values maps an attribute to the pairs of claims [first id, second id] that
# state values of it that can't both be right.
values := {attribute: pairs |
	some attribute, claims in input.index.by_value
	count(_ends(attribute, claims)) > 1
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
	some claim in claims
	value := input.claims[claim].values[attribute]
}

# clash: the claims conflict, in stance or in values, tensions aside.
clash(id, other) if {
	_at_odds(id, other)
	count(_candidates(id, other)) > 0
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

_links := (_denying | _superseding) | _answering

_denying := {[id, other] | some id, claim in input.claims; some other in claim.denies} | {[id, other] | some id, claim in input.claims; some other in claim.responds_to}

_superseding := {[id, other] |
	some id, _ in _supersession
	some other in graph.reachable(_supersession, _supersession[id])
}

# Each claim is a node, though it supersedes none: graph.reachable passes over
# what is not.
_supersession := {id: object.get(claim, "supersedes", []) | some id, claim in input.claims}

_answering := {[id, other] |
	some id, claim in input.claims
	some target in claim.answers
	some other, _ in stances.favoring[target]
}

# _told are the pairs of claims, both ways round, that a tension names.
_told := {[id, other] |
	some tension in input.tensions
	some id in tension.claims
	some other in tension.claims
}

# _placed maps a target to the conflicts settled on it, each [rule, favoring
# claim, opposing claim].
_placed := {target: placed |
	some target, opposing in stances.opposing
	favor := [claim | some claim, _ in stances.favoring[target]; claims_lib.committed(claim)]
	against := [claim | some claim, _ in opposing; claims_lib.committed(claim)]
	placed := {[_rule(favoring, opponent, target), favoring, opponent] |
		some favoring in favor
		some opponent in against
		favoring != opponent
		not [favoring, opponent] in _told
		not [favoring, opponent] in linked
		claims_lib.meet(favoring, opponent)
		settled(favoring, opponent, target)
	}
	count(placed) > 0
}

# settled: the conflict of the pair is told on this target. Where each takes a
# side on one target, and that has no relations, there is no other.
settled(favoring, against, target) if {
	not target in stances.related
	count(input.claims[favoring].stance) == 1
	count(input.claims[against].stance) == 1
} else if {
	[_, _, target, favoring, against] = min(_candidates(favoring, against))
}

# _at_odds: nothing exempts the claims from conflicting, but for a tension.
_at_odds(id, other) if {
	claims_lib.committed(id)
	claims_lib.committed(other)
	not [id, other] in linked
	claims_lib.meet(id, other)
}

# _candidates are the targets that two claims conflict on, each [steps, 0 if a
# claim of the pair is directly against it, target, favoring claim, opposing
# claim]. The least is the one that the conflict is settled on.
_candidates(id, other) := {[steps, indirect, target, favoring, against] |
	some [favoring, against] in [[id, other], [other, id]]
	some target, way in stances.favors(favoring)
	back := stances.opposes(against)[target]
	steps := stances.steps(way) + stances.steps(back)
	indirect := _indirect(id, other, target)
}

_indirect(id, other, target) := 0 if {
	some claim in [id, other]
	input.claims[claim].stance[target] == "against"
} else := 1

_conflict(pairs) := {
	"favor": claims_lib.in_order({pair[0] | some pair in pairs}),
	"against": claims_lib.in_order({pair[1] | some pair in pairs}),
	"pairs": pairs,
}

# _rule is the first rule, the most specific, that takes a pair.
_rule(favoring, against, target) := "headline" if {
	some claim in [favoring, against]
	in_headline(claim)
} else := "unity-vs-division" if {
	input.targets[target].kind == "unity"
} else := "unity-vs-division" if {
	count(unity_behind(favoring, against)) > 0
} else := "self" if {
	input.claims[favoring].source == input.claims[against].source
	input.claims[favoring].source != "narrator"
} else := "spokesperson" if {
	_speaks_for(input.claims[favoring].source, input.claims[against].source)
} else := "house-voice" if {
	input.claims[favoring].source == "narrator"
	input.claims[against].source == "narrator"
} else := "absolute" if {
	some claim in [favoring, against]
	input.claims[claim].absolutes
} else := "house-vs-source" if {
	some claim in [favoring, against]
	input.claims[claim].source == "narrator"
} else := "members-split" if {
	count(shared_groups(favoring, against)) > 0
} else := "disputed"

# in_headline: the claim is the draft's own voice in its headline or standfirst.
in_headline(claim) if {
	input.claims[claim].source == "narrator"
	input.claims[claim].part in {"headline", "standfirst"}
}

_speaks_for(source, other) if source in parties.voices_of[other]

_speaks_for(source, other) if other in parties.voices_of[source]

# shared_groups are the groups that the sources of both claims, two different
# ones, are members of.
shared_groups(claim, other) := groups if {
	source := input.claims[claim].source
	second := input.claims[other].source
	source != second
	groups := parties.groups_of[source] & parties.groups_of[second]
} else := set()

# unity_behind are the claims [target, claim] of unity for a group that the
# sources of both claims are members of, about a time that meets theirs.
unity_behind(claim, other) := {[target, unity] |
	some group in shared_groups(claim, other)
	some target in _unity_targets[group]
	some unity, _ in stances.favoring[target]
	claims_lib.committed(unity)
	claims_lib.meet(unity, claim)
	claims_lib.meet(unity, other)
}

_unity_targets := {group: targets |
	some group in {target.group | some target in input.targets; target.kind == "unity"}
	targets := {id | some id, target in input.targets; target.kind == "unity"; target.group == group}
}

_differ(value, other) if {
	value.type == other.type
	value.max < other.min
}

_differ(value, other) if {
	value.type == other.type
	other.max < value.min
}
