package loader

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/ledger"
)

// relations are what targets say of each other.
type relations struct {
	entails    grouping // target → those that it entails directly
	entailedBy grouping // the other way round
	contrary   grouping // whichever of the two says so
}

// relationsOf reads the relations of targets, in the order given. Those to
// targets that are not there are left out.
func relationsOf(order []string, targets map[string]*ledger.Record) relations {
	r := relations{grouping{}, grouping{}, grouping{}}
	for _, id := range order {
		for _, other := range targets[id].List("entails") {
			if targets[other] != nil {
				r.entails.add(id, other)
				r.entailedBy.add(other, id)
			}
		}
		for _, other := range targets[id].List("contrary") {
			if targets[other] != nil {
				r.contrary.add(id, other)
				r.contrary.add(other, id)
			}
		}
	}
	return r
}

// index is the groupings that tell of relations. The paths are made here, as Rego
// has neither recursion nor queues.
func (r relations) index() *object {
	o := newObject()
	o.set("entailed_by", r.entailedBy.term())
	o.set("contrary", r.contrary.term())
	o.set("entailed", pathsTerm(r.entails.paths()))
	o.set("entailing", pathsTerm(r.entailedBy.paths()))
	return o
}

// A step leads from one target toward another.
type step struct {
	left int    // steps to go, this one included
	next string // the target that it leads to
}

// paths maps a target to all that can be reached from it along a relation,
// itself aside, each with the first step of the shortest path there; of several,
// of the one whose targets come first by id.
func (g grouping) paths() map[string]map[string]step {
	all := make(map[string]map[string]step, len(g))
	for _, from := range sortedKeys(g) {
		if steps := g.pathsFrom(from); len(steps) > 0 {
			all[from] = steps
		}
	}
	return all
}

// pathsFrom goes out from a target in rings, each a step farther.
func (g grouping) pathsFrom(from string) map[string]step {
	steps := map[string]step{}
	ring := slices.Sorted(slices.Values(g[from]))
	for _, to := range ring {
		if to != from {
			steps[to] = step{1, to}
		}
	}
	for left := 2; len(ring) > 0; left++ {
		var farther []string
		for _, near := range ring {
			for _, to := range g[near] {
				switch reached, known := steps[to]; {
				case to == from:
				case !known:
					farther = append(farther, to)
					steps[to] = step{left, steps[near].next}
				case reached.left == left && steps[near].next < reached.next:
					steps[to] = step{left, steps[near].next}
				}
			}
		}
		ring = farther
	}
	return steps
}

// pathsTerm is the paths as rules see them: target → target → [steps, next].
func pathsTerm(paths map[string]map[string]step) *ast.Term {
	o := newObject()
	for _, from := range sortedKeys(paths) {
		steps := newObject()
		for _, to := range sortedKeys(paths[from]) {
			s := paths[from][to]
			steps.set(to, ast.ArrayTerm(ast.IntNumberTerm(s.left), ast.StringTerm(s.next)))
		}
		o.set(from, steps.term())
	}
	return o.term()
}
