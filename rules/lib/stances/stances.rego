# METADATA
# title: Who favors and who opposes what
# description: |
#   Stances after closure. Favor passes along `entails`, against passes back
#   along it, and favoring a target is being against every target contrary to
#   it. A way is what leads from a claim's own stance to a derived one: [steps,
#   the target of its own stance, hops, its own side], each hop being
#   [relation, target]. Of several ways the shortest counts, then the first in
#   order.
#
#   Everything here is a complete rule over the groupings of the input:
#   grouping in Rego, by partial rules, takes time that grows with the square
#   of the claims.
package stancelint.lib.stances

# steps is how far a claim's own stance is from the one that a way leads to.
steps(way) := way[0]

# favors maps a claim to the targets that it favors, each with its way. It
# holds claims of every modality.
favors := {id: _shortest(ways) |
	some id, claim in input.claims
	not claim.unsettled
	ways := {[to, [path[0], from, path[1], "for"]] |
		some from, side in claim.stance
		side == "favor"
		some to, path in _ahead(from)
	}
}

# opposes maps a claim to the targets that it is against, each with its way.
opposes := {id: _shortest(back | across) |
	some id, claim in input.claims
	not claim.unsettled
	back := {[to, [path[0], from, path[1], "against"]] |
		some from, side in claim.stance
		side == "against"
		some to, path in _behind(from)
	}
	across := {[to, [path[0], from, path[1], "for"]] |
		some from, side in claim.stance
		side == "favor"
		some to, path in _crossing[from]
	}
}

# favoring maps a target to the claims that favor it, each with its way.
favoring := {target: claims |
	some target, _ in input.targets
	claims := {claim: favors[claim][target] |
		some from, _ in _behind(target)
		some claim in input.index.by_target[from].favor
	}
}

# opposing maps a target to the claims that are against it, each with its way.
opposing := {target: object.union(own, across) |
	some target, _ in input.targets
	ahead := _ahead(target)
	own := {claim: opposes[claim][target] |
		some from, _ in ahead
		some claim in input.index.by_target[from].against
	}
	across := {claim: opposes[claim][target] |
		some far, _ in ahead
		some near in input.index.contrary[far]
		some from, _ in _behind(near)
		some claim in input.index.by_target[from].favor
	}
}

# entailed maps a target that entails others to those, directly or through
# others, each with the shortest path there, [steps, hops].
entailed := _closed({target: paths |
	some target, record in input.targets
	paths := {other: [1, [["entails", other]]] |
		some other in record.entails
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
_crossing := {from: _shortest(paths) |
	some from, _ in input.targets
	paths := {[to, path] |
		some near, there in _ahead(from)
		some far in input.index.contrary[near]
		some to, back in _behind(far)
		path := _join(_join(there, [1, [["is contrary to", far]]]), back)
	}
	count(paths) > 0
}

# _shortest keeps, of pairs [target, path], the least path to each target.
_shortest(paths) := {to: least |
	some [to, _] in paths
	least := min({path | some [end, path] in paths; end == to})
}
