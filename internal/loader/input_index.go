package loader

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/lexicon"
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
	ofSource, onTarget := bySource(claims), byTarget(claims)
	o.set("by_source", b.groups(ofSource))
	o.set("by_target", b.sides(onTarget))
	o.set("by_value", b.byValue(claims))
	o.set("on_several", b.sharedList(onSeveral(claims)))
	o.set("claims_with", b.groups(b.claimsWith(claims)))
	o.set("sources_with", b.groups(recordsWith(l.SourceOrder, l.Sources)))
	o.set("targets_with", b.groups(recordsWith(l.TargetOrder, l.Targets)))
	o.set("by_type", b.groups(byType(l)))
	if f := b.unit.Reader.InContent; f != nil {
		o.set("in_content", b.saying(f, claims, func(c *claim) []string { return c.List("content") }))
	}
	if f := b.unit.Reader.InCue; f != nil {
		o.set("in_cue", b.saying(f, claims, func(c *claim) []string { return []string{c.Text("cue")} }))
	}
	o.set("not_found", b.sharedList(notFound(claims)))
	o.set("attributed", ast.IntNumberTerm(attributed(l, ofSource)))
	without := newObject()
	without.set("sources", b.sharedList(missingIn(ofSource, l.SourceOrder)))
	without.set("targets", b.sharedList(missingIn(onTarget, l.TargetOrder)))
	o.set("without_claims", without.term())
	o.set("named_on_terms", b.sharedList(namedOnTerms(l)))
	o.merge(relationsOf(l.TargetOrder, l.Targets).index())
	o.set("groups", invert(l, "members"))
	o.set("spokespeople", invert(l, "speaks_for"))
	if b.unit.Draft != nil {
		b.draftIndex(o, l)
	}
	return o.term()
}

// groups is the term of a grouping. Ids are in many of them.
func (b *inputBuilder) groups(g map[string][]string) *ast.Term {
	o := newObject()
	for _, key := range sortedKeys(g) {
		o.pairs = append(o.pairs, [2]*ast.Term{b.shared(key), b.sharedList(g[key])})
	}
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

// bySource groups the claims by who makes them. The narrator is always there.
func bySource(claims []*claim) map[string][]string {
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
	return g
}

// byTarget groups claims by the side that they take themselves. A claim whose
// stance can't be told for a fault in the ledger is on no side.
func byTarget(claims []*claim) map[string]map[string][]string {
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
	return sides
}

func (b *inputBuilder) sides(byTarget map[string]map[string][]string) *ast.Term {
	o := newObject()
	for _, target := range sortedKeys(byTarget) {
		o.set(target, b.groups(byTarget[target]))
	}
	return o.term()
}

// onSeveral lists the claims that take sides on several targets.
func onSeveral(claims []*claim) []string {
	var ids []string
	for _, c := range claims {
		if stance, _ := c.Fields["stance"].(map[string]string); len(stance) > 1 && !c.unsettled {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func (b *inputBuilder) byValue(claims []*claim) *ast.Term {
	g := map[string][]string{}
	for _, c := range claims {
		values, _ := c.Fields["values"].(map[string]ledger.Value)
		for attribute := range values {
			if !c.unsettled {
				g[attribute] = append(g[attribute], c.ID)
			}
		}
	}
	return b.groups(g)
}

// common are the fields that most records of their kind have: of these nobody asks
// which have them.
var common = []string{"source", "cue", "content", "stance", "type", "name", "title", "text"}

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
		if b.sweeping[c.ID] {
			g["absolutes"] = append(g["absolutes"], c.ID)
		}
	}
	return g
}

// recordsWith maps each field that few records have to those that do, in the order
// of the ledger.
func recordsWith(order []string, records map[string]*ledger.Record) map[string][]string {
	g := map[string][]string{}
	for _, id := range order {
		r := records[id]
		for field := range r.Fields {
			if !slices.Contains(common, field) {
				g[field] = append(g[field], id)
			}
		}
		if len(r.Broken) > 0 {
			g["broken"] = append(g["broken"], id)
		}
	}
	return g
}

// byType groups the sources by their type.
func byType(l *ledger.Ledger) map[string][]string {
	g := map[string][]string{}
	for _, id := range l.SourceOrder {
		if kind := l.Sources[id].Text("type"); kind != "" {
			g[kind] = append(g[kind], id)
		}
	}
	return g
}

// saying maps each list that rules ask for to the claims that have some word of it
// in the texts given.
func (b *inputBuilder) saying(f *lexicon.Finder, claims []*claim, texts func(*claim) []string) *ast.Term {
	search := f.NewSearch()
	found := map[string][]string{} // the lists that a text has words of, by text
	g := grouping{}
	for _, list := range f.Names() {
		g[list] = nil
	}
	for _, c := range claims {
		for _, text := range texts(c) {
			lists, known := found[text]
			if !known {
				for list := range search.Find(text) {
					lists = append(lists, list)
				}
				found[text] = lists
			}
			for _, list := range lists {
				g.add(list, c.ID)
			}
		}
	}
	return b.groups(g)
}

// attributed is how many claims have a source that the ledger knows.
func attributed(l *ledger.Ledger, bySource map[string][]string) int {
	n := 0
	for id, claims := range bySource {
		if l.Sources[id] != nil {
			n += len(claims)
		}
	}
	return n
}

// missingIn lists the ids that a grouping does not have.
func missingIn[V any](groups map[string]V, ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { _, known := groups[id]; return known })
}

// namedOnTerms lists the sources that have ground rules, and a name or aliases too.
func namedOnTerms(l *ledger.Ledger) []string {
	var ids []string
	for _, id := range l.SourceOrder {
		f := l.Sources[id].Fields
		if f["ground_rules"] != nil && (f["name"] != nil || f["aliases"] != nil) {
			ids = append(ids, id)
		}
	}
	return ids
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
