# METADATA
# title: Who favors and who opposes what
# description: |
#   Stances after closure. Favor passes along `entails`, against passes back
#   along it, and favoring a target is being against every target contrary to
#   it. A way is what leads from a claim's own stance to a derived one: [steps,
#   the target of its own stance, the two contrary targets that it passes over
#   or [], its own side]. Of several ways the shortest counts, then the first in
#   order. Claims of every modality are held; a claim that a fault in the ledger
#   leaves open is on no side.
#
#   Everything here is a complete rule or a function: grouping in Rego, by
#   partial rules, takes time that grows with the square of the claims.
package stancelint.lib.stances

# steps is how far a claim's own stance is from the one that a way leads to.
steps(way) := way[0]

# favoring maps a target to the claims that favor it. A target that none favors
# may be absent.
favoring := _own_favoring if {
	related == set()
} else := object.union(_own_favoring, {target: claims |
	some target in related
	claims := {claim |
		some from, _ in _behind(target)
		some claim in input.index.by_target[from].favor
	}
})

# opposing maps a target to the claims that are against it. A target that none
# is against may be absent.
opposing := _own_opposing if {
	related == set()
} else := object.union(_own_opposing, {target: (own | across) |
	some target in related
	ahead := _ahead(target)
	own := {claim |
		some from, _ in ahead
		some claim in input.index.by_target[from].against
	}
	across := {claim |
		some far, _ in ahead
		some near in input.index.contrary[far]
		some from, _ in _behind(near)
		some claim in input.index.by_target[from].favor
	}
})

# favors maps a claim to the targets that it favors, each with the way there. A
# claim that favors none may be absent.
favors := object.union(
	{claim: _along[from] |
		some from, sides in input.index.by_target
		some claim in sides.favor
		not claim in several
	},
	{claim: _nearest([_along[from] | some from, "favor" in input.claims[claim].stance]) | some claim in several},
)

# opposes maps a claim to the targets that it is against, each with the way
# there. A claim that is against none may be absent.
opposes := object.union_n([
	{claim: _back[from] |
		some from, sides in input.index.by_target
		some claim in sides.against
		not claim in several
	},
	{claim: _across[from] |
		some from, sides in input.index.by_target
		some claim in sides.favor
		not claim in several
	},
	{claim: _nearest(array.concat(
		[_back[from] | some from, "against" in input.claims[claim].stance],
		[_across[from] | some from, "favor" in input.claims[claim].stance],
	)) |
		some claim in several
	},
])

# several are the claims with stances on several targets.
several := {claim | some claim in input.index.on_several} if {
	input.index.on_several
} else := {claim |
	some sides in input.index.by_target
	some claims in sides
	some claim in claims
	count(input.claims[claim].stance) > 1 # equivalent: only saves time
}

# hops are the steps of a way to a target, each [relation, target].
hops(way, target) := [["entails", to] | some to in _path(input.index.entailed, way[1], target)] if {
	way[2] == []
	way[3] == "for"
} else := [["is entailed by", to] | some to in _path(input.index.entailing, way[1], target)] if {
	way[2] == []
} else := array.concat(
	array.concat(
		[["entails", to] | some to in _path(input.index.entailed, way[1], way[2][0])],
		[["is contrary to", way[2][1]]],
	),
	[["is entailed by", to] | some to in _path(input.index.entailing, way[2][1], target)],
)

# related are the targets that stand in some relation to another. What holds
# for the rest is plain, and found without closure.
related := set() if {
	input.index.entailed_by == {}
	input.index.contrary == {}
} else := (object.keys(input.index.entailed_by) | object.keys(input.index.contrary)) | {target |
	some others in input.index.entailed_by
	some target in others
}

# _own_favoring and _own_opposing are those that take the side themselves, on
# targets without relations.
_own_favoring := {target: claims |
	some target, sides in input.index.by_target
	sides.favor[0] # equivalent: only saves time
	not related[target] # equivalent: only saves time
	input.targets[target]
	claims := {claim | some claim in sides.favor}
}

_own_opposing := {target: claims |
	some target, sides in input.index.by_target
	sides.against[0] # equivalent: only saves time
	not related[target] # equivalent: only saves time
	input.targets[target]
	claims := {claim | some claim in sides.against}
}

# _along maps a target to what follows from favoring it, each with the way there;
# _back to what follows from being against it; _across to what favoring it is
# against.
_along := {from: ways |
	some from, _ in input.index.by_target # equivalent: only saves time
	input.targets[from]
	ways := {to: [left, from, [], "for"] | some to, [left, _] in _ahead(from)}
}

_back := {from: ways |
	some from, _ in input.index.by_target # equivalent: only saves time
	input.targets[from]
	ways := {to: [left, from, [], "against"] | some to, [left, _] in _behind(from)}
}

_across := {from: _nearest(across) |
	some from, _ in input.index.by_target
	across := [ways |
		some near, [there, _] in _ahead(from)
		some far in input.index.contrary[near]
		ways := {to: [(there + 1) + left, from, [near, far], "for"] | some to, [left, _] in _behind(far)}
	]
	count(across) > 0 # equivalent: only saves time
}

# _nearest keeps of each target the least of its ways.
_nearest(maps) := maps[0] if {
	count(maps) == 1
} else := {to: min({ways[to] | some ways in maps}) |
	some to in {to | some ways in maps; some to, _ in ways}
}

# _ahead and _behind are the targets along `entails`, and against it, each with
# [steps, first target on the way], the target itself among them.
_ahead(target) := object.union(object.get(input.index, ["entailed", target], {}), {target: [0, target]})

_behind(target) := object.union(object.get(input.index, ["entailing", target], {}), {target: [0, target]})

# _path lists the targets on the way from one to another, without the first.
_path(steps_to, from, to) := [] if {
	from == to
} else := [to] if {
	steps_to[from][to][0] == 1
} else := [target |
	some [_, target] in sort([[0 - _left(steps_to, target, to), target] |
		some target in graph.reachable({near: [first] | some near, [_, first] in _toward(steps_to, to)}, [from])
		target != from
	])
]

# _toward maps each target that leads to another to its step there; that one
# leads to itself.
_toward(steps_to, to) := object.union({near: far[to] | some near, far in steps_to}, {to: [0, to]})

_left(steps_to, target, to) := _toward(steps_to, to)[target][0]
