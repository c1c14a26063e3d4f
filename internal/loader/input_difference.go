package loader

import (
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/source"
)

// passage is a stretch of a text that is like some words, and the difference.
func (b *inputBuilder) passage(in *draft.Draft, p draft.Passage) *ast.Term {
	o := newObject()
	o.set("at", b.place(source.Place{File: in.File, Span: p.Span}))
	o.set("text", ast.StringTerm(strings.Join(strings.Fields(in.Plain(p.Span).Text), " ")))
	o.set("difference", ast.StringTerm(difference(p.Changes)))
	return o.term()
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
