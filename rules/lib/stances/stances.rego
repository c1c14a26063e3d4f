# METADATA
# title: Who favors and who opposes what
# description: |
#   Stances after closure. Favor passes along `entails`, against passes back
#   along it, and favoring a target is being against every target contrary to
#   it. A way is what leads from a claim's own stance to a derived one: [steps,
#   the target of its own stance, hops, its own side], each hop being
#   [relation, target]. Of several ways the shortest counts, then the first in
#   order. Claims of every modality are held; a claim that a fault in the ledger
#   leaves open is on no side.
#
#   Everything here is a complete rule or a function: grouping in Rego, by
#   partial rules, takes time that grows with the square of the claims.
package stancelint.lib.stances

# steps is how far a claim's own stance is from the one that a way leads to.
steps(way) := way[0]

# favoring maps a target to the claims that favor it, each with its way. A
# target that none favors may be absent.
favoring := object.union(_favoring_apart, {target: claims |
	some target in related
	claims := {claim: favors(claim)[target] |
		some from, _ in _behind(target)
		some claim in input.index.by_target[from].favor
	}
})

# opposing maps a target to the claims that are against it, each with its way.
# A target that none is against may be absent.
opposing := object.union(_opposing_apart, {target: object.union(own, across) |
	some target in related
	ahead := _ahead(target)
	own := {claim: opposes(claim)[target] |
		some from, _ in ahead
		some claim in input.index.by_target[from].against
	}
	across := {claim: opposes(claim)[target] |
		some far, _ in ahead
		some near in input.index.contrary[far]
		some from, _ in _behind(near)
		some claim in input.index.by_target[from].favor
	}
})

# favors maps the targets that a claim favors to the ways there.
favors(claim) := {to: way |
	own := _own(claim, "favor")
	some to in {to | some from in own; some to, _ in _ahead(from)}
	way := min({[path[0], from, path[1], "for"] | some from in own; path := _ahead(from)[to]})
}

# opposes maps the targets that a claim is against to the ways there.
opposes(claim) := {to: way |
	against := _own(claim, "against")
	favor := _own(claim, "favor")
	back := {to | some from in against; some to, _ in _behind(from)}
	across := {to | some from in favor; some to, _ in _crossing[from]}
	some to in (back | across)
	way := min({[path[0], from, path[1], "against"] | some from in against; path := _behind(from)[to]} | {[path[0], from, path[1], "for"] | some from in favor; path := _crossing[from][to]})
}

_own(claim, side) := {target |
	record := input.claims[claim]
	not record.unsettled
	some target, taken in record.stance
	taken == side
	input.targets[target]
}

# related are the targets that stand in some relation to another. What holds
# for the rest is plain, and found without closure.
related := (object.keys(input.index.entailed_by) | object.keys(input.index.contrary)) | {target |
	some others in input.index.entailed_by
	some target in others
}

_favoring_apart := {target: claims |
	some target, sides in input.index.by_target
	not target in related
	input.targets[target]
	claims := {claim: [0, target, [], "for"] | some claim in sides.favor}
}

_opposing_apart := {target: claims |
	some target, sides in input.index.by_target
	sides.against != []
	not target in related
	input.targets[target]
	claims := {claim: [0, target, [], "against"] | some claim in sides.against}
}

# entailed maps a target that entails others to those, directly or through
# others, each with the shortest path there, [steps, hops].
entailed := _closed({target: paths |
	some target in related
	paths := {other: [1, [["entails", other]]] |
		some other in input.targets[target].entails
		other != target
	}
	count(paths) > 0
})

# entailing maps a target to those that entail it, likewise.
entailing := _closed({target: paths |
	some target, others in input.index.entailed_by
	paths := {other: [1, [["is entailed by", other]]] |
		some other in others
		other != target
	}
	count(paths) > 0
})

# _closed adds all longer paths to those of one step. Each round takes paths of
# up to n steps to paths of up to 2n: ten rounds reach over a thousand. Once
# nothing is added, a round is a call that has been made before, and is free.
_closed(paths) := _double(_double(_double(_double(_double(_double(_double(_double(_double(_double(paths))))))))))

_double(paths) := {target: shortest |
	some target, near in paths
	reached := {other | some other, _ in near} | {other |
		some middle, _ in near
		some other, _ in paths[middle]
		other != target
	}
	shortest := {other: min(_between(near, paths, other)) | some other in reached}
}

_between(near, paths, other) := {path | path := near[other]} | {path |
	some middle, first in near
	second := paths[middle][other]
	path := _join(first, second)
}

_join(first, second) := [first[0] + second[0], array.concat(first[1], second[1])]

# _ahead and _behind are the paths along `entails`, and against it, with the
# path of no steps to the target itself.
_ahead(target) := object.union(object.get(entailed, target, {}), {target: [0, []]})

_behind(target) := object.union(object.get(entailing, target, {}), {target: [0, []]})

# _crossing maps a target to those that one is against by favoring it: along
# `entails`, over one `contrary`, and back along `entails`.
_crossing := {from: paths |
	some from in related
	crossed := [[_join(there, [1, [["is contrary to", far]]]), _behind(far)] |
		some near, there in _ahead(from)
		some far in input.index.contrary[near]
	]
	paths := {to: min(ways) |
		some to in {to | some [_, behind] in crossed; some to, _ in behind}
		ways := {_join(there, behind[to]) | some [there, behind] in crossed}
	}
	count(paths) > 0
}
