package loader

import (
	"slices"
	"strings"

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
	entailedBy, contrary := grouping{}, grouping{}
	for _, id := range l.TargetOrder {
		for _, other := range l.Targets[id].List("entails") {
			if l.Targets[other] != nil {
				entailedBy.add(other, id)
			}
		}
		for _, other := range l.Targets[id].List("contrary") {
			if l.Targets[other] != nil {
				contrary.add(id, other)
				contrary.add(other, id)
			}
		}
	}
	o.set("entailed_by", entailedBy.term())
	o.set("contrary", contrary.term())
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

// draft tells what the draft is made of. Paragraphs, sentences and quotations
// are named by their numbers, from 0.
func (b *inputBuilder) draft(d *draft.Draft) *ast.Term {
	o := newObject()
	o.set("file", ast.StringTerm(d.File.Name))
	o.set("format", ast.StringTerm(string(d.Format)))
	var paragraphs, sentences, quotations []*ast.Term
	for _, p := range d.Paragraphs {
		entry := newObject()
		entry.set("kind", ast.StringTerm(string(p.Kind)))
		entry.set("at", b.draftPlace(p.Span))
		entry.set("first_sentence", ast.IntNumberTerm(p.Sentences[0]))
		entry.set("sentences", ast.IntNumberTerm(p.Sentences[1]-p.Sentences[0]))
		paragraphs = append(paragraphs, entry.term())
	}
	for _, s := range d.Sentences {
		entry := newObject()
		entry.set("paragraph", ast.IntNumberTerm(s.Paragraph))
		entry.set("at", b.draftPlace(s.Span))
		entry.set("text", ast.StringTerm(string(d.File.Text(s.Span))))
		sentences = append(sentences, entry.term())
	}
	for _, q := range d.Quotations {
		entry := newObject()
		entry.set("paragraph", ast.IntNumberTerm(q.Paragraph))
		entry.set("sentence", ast.IntNumberTerm(q.Sentence))
		entry.set("at", b.draftPlace(q.Span))
		entry.set("text", ast.StringTerm(string(d.File.Text(q.Inner))))
		entry.set("words", ast.IntNumberTerm(q.Words))
		entry.set("closed", ast.BooleanTerm(q.Closed))
		entry.set("block", ast.BooleanTerm(q.Block))
		quotations = append(quotations, entry.term())
	}
	o.set("paragraphs", ast.ArrayTerm(paragraphs...))
	o.set("sentences", ast.ArrayTerm(sentences...))
	o.set("quotations", ast.ArrayTerm(quotations...))
	return o.term()
}

// nearest adds the draft's passage nearest to the words, and the difference.
func (b *inputBuilder) nearest(anchor *object, words string) {
	passage, ok := b.unit.Draft.Nearest(words)
	if !ok {
		return
	}
	o := newObject()
	o.set("at", b.draftPlace(passage.Span))
	o.set("difference", ast.StringTerm(difference(passage.Changes)))
	anchor.set("nearest", o.term())
}

// context is how many words of what is the same a difference shows on each
// side of a change.
const context = 4

// difference writes changes as word-diff tools do, [-left out-]{+put in+},
// with what is the same cut down to the words next to a change.
func difference(changes []draft.Change) string {
	var out strings.Builder
	for i, c := range changes {
		words := strings.TrimSpace(c.Text)
		after := c.Text[len(strings.TrimRight(c.Text, " ")):]
		switch c.Op {
		case draft.Removed:
			out.WriteString("[-" + words + "-]" + after)
		case draft.Added:
			out.WriteString("{+" + words + "+}" + after)
		default:
			out.WriteString(cutSame(c.Text, i == 0, i == len(changes)-1))
		}
	}
	return strings.TrimSpace(out.String())
}

// cutSame keeps the words of an unchanged run that are next to a change: none
// before the first one, none after the last.
func cutSame(run string, first, last bool) string {
	words := strings.Fields(run)
	keep := 2 * context
	if first || last {
		keep = context
	}
	if len(words) <= keep {
		return run
	}
	head, tail := words[:context], words[len(words)-context:]
	end := run[len(strings.TrimRight(run, " ")):]
	switch {
	case first && last:
		return run
	case first:
		return "… " + strings.Join(tail, " ") + end
	case last:
		return strings.Join(head, " ") + " …"
	}
	return strings.Join(head, " ") + " … " + strings.Join(tail, " ") + end
}
