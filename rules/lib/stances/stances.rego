# METADATA
# title: Who favors and who opposes what
# description: |
#   Stances after closure. Favor passes along `entails`, against passes back
#   along it, and favoring a target is being against every target contrary to
#   it. A way is what leads from a claim's own stance to a derived one: [steps,
#   the target of its own stance, hops], each hop being [relation, target]. Of
#   several ways the shortest counts, then the first in order.
package stancelint.lib.stances

# favoring maps a target to the claims that favor it, each with its way. It
# holds claims of every modality.
favoring := {target: claims |
	some target, _ in input.targets
	claims := object.union(
		{claim: [0, target, []] | some claim in input.index.by_target[target].favor},
		object.get(_derived_favor, [target], {}),
	)
}

# opposing maps a target to the claims that are against it, each with its way.
opposing := {target: claims |
	some target, _ in input.targets
	claims := object.union(
		object.get(_derived_against, [target], {}),
		{claim: [0, target, []] | some claim in input.index.by_target[target].against},
	)
}

# steps is how far a claim's own stance is from the one that a way leads to.
steps(way) := way[0]

# entailed maps a target to the targets that it entails, directly or through
# others, each with the shortest path there, [steps, hops].
entailed := _double(_double(_double(_double(_double(_double(_double(_double(_double(_double(_entails))))))))))

# contrary maps a target to the set of those that can't hold beside it.
contrary := {target: others | some target, others in _contrary}

_contrary[target] contains other if {
	some target, record in input.targets
	some other in record.contrary
	input.targets[other]
}

_contrary[other] contains target if {
	some target, record in input.targets
	some other in record.contrary
	input.targets[other]
}

_entails := {target: ways |
	some target, record in input.targets
	record.entails
	ways := {other: [1, [["entails", other]]] |
		some other in record.entails
		input.targets[other]
		other != target
	}
}

# _double takes the ways of up to n steps to those of up to 2n: ten rounds
# reach over a thousand. Once nothing is added, the call is one that has been
# made before, and costs nothing.
_double(ways) := {target: shortest |
	some target, near in ways
	reached := {other | some other, _ in near} | {other |
		some middle, _ in near
		some other, _ in ways[middle]
		other != target
	}
	shortest := {other: min(_ways_between(near, ways, other)) | some other in reached}
}

_ways_between(near, ways, other) := {way | way := near[other]} | {way |
	some middle, first in near
	second := ways[middle][other]
	way := _join(first, second)
}

_join(first, second) := [first[0] + second[0], array.concat(first[1], second[1])]

# _back turns the way by which a target entails another round: it starts at the
# entailed one, and so leads to the first.
_back(target, way) := [way[0], hops] if {
	passed := array.concat([target], [hop[1] | some hop in way[1]])
	hops := [["is entailed by", passed[i]] |
		some i in numbers.range(count(passed) - 2, 0)
	]
}

_entailing[other][target] := _back(target, way) if {
	some target, ways in entailed
	some other, way in ways
}

# _forward and _backward are the paths along `entails`, and against it, with
# the path of no steps from each target to itself.
_forward := {target: paths |
	some target in _linked
	paths := object.union(object.get(entailed, [target], {}), {target: [0, []]})
}

_backward := {target: paths |
	entailing := _entailing
	some target in _linked
	paths := object.union(object.get(entailing, [target], {}), {target: [0, []]})
}

# _linked are the targets that stand in any relation: only their stances are
# passed on.
_linked := ({target |
	some target, _ in _entails
} | {other |
	some _, ways in _entails
	some other, _ in ways
}) | {target |
	some target, _ in contrary
}

_favor_ways[to][claim] contains way if {
	forward := _forward
	some from in _linked
	some claim in input.index.by_target[from].favor
	some to, path in forward[from]
	to != from
	way := [path[0], from, path[1]]
}

_derived_favor := {to: {claim: min(ways) | some claim, ways in claims} |
	some to, claims in _favor_ways
}

_against_ways[to][claim] contains way if {
	backward := _backward
	some from in _linked
	some claim in input.index.by_target[from].against
	some to, path in backward[from]
	to != from
	way := [path[0], from, path[1]]
}

_against_ways[to][claim] contains way if {
	crossing := _crossing
	some from in _linked
	some claim in input.index.by_target[from].favor
	some to, path in crossing[from]
	way := [path[0], from, path[1]]
}

_derived_against := {to: {claim: min(ways) | some claim, ways in claims} |
	some to, claims in _against_ways
}

# _crossing maps a target to those that one is against by favoring it: along
# `entails`, over one `contrary`, and back along `entails`.
_crossing := {from: {to: min(paths) | some to, paths in ends} |
	some from, ends in _crossings
}

_crossings[from][to] contains path if {
	forward := _forward
	backward := _backward
	some from in _linked
	some near, there in forward[from]
	some far in contrary[near]
	some to, back in backward[far]
	path := _join(_join(there, [1, [["is contrary to", far]]]), back)
}
