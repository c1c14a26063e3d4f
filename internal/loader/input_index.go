package loader

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/ledger"
)

// A grouping maps an id to a list of ids, each once, in the order they came.
type grouping map[string][]string

func (g grouping) add(key, id string) {
	if !slices.Contains(g[key], id) {
		g[key] = append(g[key], id)
	}
}

func (g grouping) term() *ast.Term { return tableOf(g) }

// index groups the records by what rules look them up by. Grouping in Rego
// takes time that grows with the square of the claims.
func (b *inputBuilder) index(l *ledger.Ledger, claims []*claim) *ast.Term {
	o := newObject()
	o.set("by_source", bySource(claims))
	o.set("by_target", byTarget(claims))
	o.set("by_value", byValue(claims))
	o.merge(relationsOf(l.TargetOrder, l.Targets).index())
	o.set("groups", invert(l, "members"))
	o.set("spokespeople", invert(l, "speaks_for"))
	return o.term()
}

// invert maps a source to those that name it in a field.
func invert(l *ledger.Ledger, field string) *ast.Term {
	g := grouping{}
	for _, id := range l.SourceOrder {
		for _, named := range l.Sources[id].List(field) {
			g.add(named, id)
		}
	}
	return g.term()
}

func bySource(claims []*claim) *ast.Term {
	g := map[string][]string{ledger.Narrator: {}}
	for _, c := range claims {
		source := c.Text("source")
		if source == "" && !c.Broken["source"] {
			source = ledger.Narrator
		}
		if source != "" {
			g[source] = append(g[source], c.ID)
		}
	}
	return tableOf(g)
}

// byTarget groups claims by the side that they take themselves. A claim whose
// stance can't be told for a fault in the ledger is on no side.
func byTarget(claims []*claim) *ast.Term {
	sides := map[string]map[string][]string{}
	for _, c := range claims {
		stance, _ := c.Fields["stance"].(map[string]string)
		if c.unsettled {
			continue
		}
		for target, side := range stance {
			if sides[target] == nil {
				sides[target] = map[string][]string{"favor": {}, "against": {}, "none": {}}
			}
			sides[target][side] = append(sides[target][side], c.ID)
		}
	}
	o := newObject()
	for _, target := range sortedKeys(sides) {
		o.set(target, tableOf(sides[target]))
	}
	return o.term()
}

func byValue(claims []*claim) *ast.Term {
	g := map[string][]string{}
	for _, c := range claims {
		values, _ := c.Fields["values"].(map[string]ledger.Value)
		for attribute := range values {
			if !c.unsettled {
				g[attribute] = append(g[attribute], c.ID)
			}
		}
	}
	return tableOf(g)
}
