package loader

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/draft"
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
	o.set("by_cue", byText(claims, "cue"))
	o.set("by_quote_type", tableOf(b.quoteTypes))
	o.set("claims_with", tableOf(b.claimsWith(claims)))
	o.set("not_found", stringTerms(notFound(claims)))
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

func byText(claims []*claim, field string) *ast.Term {
	g := map[string][]string{}
	for _, c := range claims {
		if text := c.Text(field); text != "" {
			g[text] = append(g[text], c.ID)
		}
	}
	return tableOf(g)
}

// common are the fields that most claims have: of these nobody asks which have
// them.
var common = []string{"source", "cue", "content", "stance"}

// claimsWith maps each field that few claims have to those that do. Most rules are
// about such a field, and would look at every claim in vain.
func (b *inputBuilder) claimsWith(claims []*claim) map[string][]string {
	g := map[string][]string{}
	for _, c := range claims {
		for field := range c.Fields {
			if !slices.Contains(common, field) {
				g[field] = append(g[field], c.ID)
			}
		}
		if len(c.Broken) > 0 {
			g["broken"] = append(g["broken"], c.ID)
		}
		if b.compared[c.ID] {
			g["transcript"] = append(g["transcript"], c.ID)
		}
	}
	return g
}

func notFound(claims []*claim) []string {
	var ids []string
	for _, c := range claims {
		if c.anchored && c.anchor.State != draft.Found {
			ids = append(ids, c.ID)
		}
	}
	return ids
}
