# METADATA
# title: Claims that can't stand side by side
# description: |
#   The conflict finder. Two claims conflict where one favors a target and the
#   other is against it (after closure, see lib.stances), unless they are
#   hedged, about different times, linked, or told by a tension. Every pair is
#   settled on one target and goes to one rule.
package stancelint.lib.conflicts

import data.stancelint.lib.parties
import data.stancelint.lib.stances

# by_rule maps the name of a rule of contradiction/ to its conflicts: target →
# {"favor": [claim], "against": [claim], "pairs": {[favoring, opposing]}}, the
# claims in reading order. Rules that find nothing are absent.
by_rule := {rule: {target: _conflict(pairs) | some target, pairs in targets} |
	some rule, targets in _placed
}

# clashes maps each pair of claims [first id, second id] that conflicts unless
# a tension tells it to {"target", "favor", "against"}, or, for a conflict of
# values, to {"attributes"}, or to both.
clashes := {pair: object.union(object.get(_settled, [pair], {}), object.get(_value_clashes, [pair], {})) |
	some pair in (object.keys(_settled) | object.keys(_value_clashes))
}

# told maps each pair of claims that a tension names to the set of those
# tensions, as numbers in the order of the ledger.
told := {pair: numbers | some pair, numbers in _told}

# values maps an attribute to the pairs of claims that state different values
# of it, [first id, second id].
values := {attribute: pairs | some attribute, pairs in _value_pairs}

# committed are the claims that are neither possible nor conditional.
committed := {id |
	some id, claim in input.claims
	not claim.modality in {"possible", "conditional"}
}

# begins and ends bound the time that a claim is about; an open end is before,
# or after, every date.
begins := {id: object.get(claim, ["holds_from"], "") | some id, claim in input.claims}

ends := {id: object.get(claim, ["holds_to"], "~") | some id, claim in input.claims}

# linked are the pairs that a link between the claims exempts.
linked := (_linked_directly | _superseding) | _answered

_linked_directly := {sort([id, other]) |
	some id, claim in input.claims
	some field in ["denies", "responds_to"]
	some other in claim[field]
}

_superseding := {sort([id, other]) |
	some id, claim in input.claims
	claim.supersedes
	some other in graph.reachable(_supersession, claim.supersedes)
}

_supersession := {id: object.get(claim, ["supersedes"], []) | some id, claim in input.claims}

_answered := {sort([id, other]) |
	some id, claim in input.claims
	some target in claim.answers
	some other, _ in stances.favoring[target]
}

_told[pair] contains number if {
	some number, tension in input.tensions
	some id in tension.claims
	some other in tension.claims
	id < other
	pair := [id, other]
}

# _settled decides for each pair on one target: the one of fewest steps, then
# one that a claim of the pair is directly against, then the first by id.
_settled := {pair: {"target": best[2], "favor": best[3], "against": best[4]} |
	some pair, candidates in _candidates
	best := min(candidates)
}

_candidates[pair] contains [steps, indirect, target, favoring, against] if {
	exempt := linked
	some target, favor in _favoring
	some against, against_way in _opposing[target]
	some favoring, favor_way in favor
	favoring != against
	pair := sort([favoring, against])
	not exempt[pair]
	begins[favoring] <= ends[against]
	begins[against] <= ends[favoring]
	steps := stances.steps(favor_way) + stances.steps(against_way)
	indirect := _indirect(favoring, against, target)
}

_favoring := {target: committed_ways |
	some target, ways in stances.favoring
	committed_ways := {claim: way | some claim, way in ways; committed[claim]}
	count(committed_ways) > 0
}

_opposing := {target: {claim: way | some claim, way in ways; committed[claim]} |
	some target, ways in stances.opposing
}

_indirect(favoring, against, target) := 0 if {
	some claim in [against, favoring]
	input.claims[claim].stance[target] == "against"
} else := 1

_placed[rule][target] contains [pair.favor, pair.against] if {
	reported := told
	some ids, pair in _settled
	not reported[ids]
	target := pair.target
	rule := _rule(pair.favor, pair.against, target)
}

_conflict(pairs) := {
	"favor": in_order({pair[0] | some pair in pairs}),
	"against": in_order({pair[1] | some pair in pairs}),
	"pairs": pairs,
}

# in_order lists claims in reading order.
in_order(claims) := [entry[1] |
	some entry in sort([[input.claims[claim].order, claim] | some claim in claims])
]

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

_speaks_for(source, other) if other in parties.principals_of[source]

_speaks_for(source, other) if source in parties.principals_of[other]

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
	some unity, _ in _favoring[target]
	_meet(unity, claim)
	_meet(unity, other)
}

_meet(claim, other) if {
	begins[claim] <= ends[other]
	begins[other] <= ends[claim]
}

_unity_targets[group] contains id if {
	some id, target in input.targets
	target.kind == "unity"
	group := target.group
}

_value_clashes := {pair: {"attributes": attributes} | some pair, attributes in _clashing_attributes}

_clashing_attributes[pair] contains attribute if {
	exempt := linked
	some attribute, claims in input.index.by_value
	some id in claims
	some other in claims
	id < other
	pair := [id, other]
	not exempt[pair]
	committed[id]
	committed[other]
	_meet(id, other)
	_differ(input.claims[id].values[attribute], input.claims[other].values[attribute])
}

_differ(value, other) if {
	value.type == other.type
	value.max < other.min
}

_differ(value, other) if {
	value.type == other.type
	other.max < value.min
}

_value_pairs[attribute] contains pair if {
	reported := told
	some pair, attributes in _clashing_attributes
	not reported[pair]
	some attribute in attributes
}
