package loader

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// An Outline is the input document of a unit without some parts of the draft, which
// take long to make, and which no rule reads in most drafts.
type Outline struct {
	Input
	builder *inputBuilder
	whole   [][2]*ast.Term // the keys of the document, but for the draft
	draft   [][2]*ast.Term // those of the draft, but for the parts; nil where there is none
}

// draftParts make the parts, by their keys. A part that nothing asks for is nil.
var draftParts = map[string]func(*inputBuilder) *ast.Term{
	"attributions": (*inputBuilder).attributions,
	"mentions":     (*inputBuilder).mentions,
	"paragraphs":   (*inputBuilder).paragraphs,
	"sentences":    (*inputBuilder).sentences,
}

// NewOutline builds the outline of a unit.
func NewOutline(u Unit) *Outline {
	b := newInputBuilder(u)
	out := &Outline{builder: b}
	doc := newObject()
	doc.set("version", ast.IntNumberTerm(1))
	l := u.Ledger
	if l == nil {
		l = ledger.New(nil, ledger.Sidecar)
	} else {
		doc.set("ledger", b.ledger(l))
	}
	claims := b.claims(l)
	if u.Draft != nil {
		out.draft = b.draft(u.Draft, l, claims).take()
	}
	starts := startsOf(l)
	doc.set("sources", b.table(l.SourceOrder, l.Sources, starts))
	doc.set("targets", b.table(l.TargetOrder, l.Targets, starts))
	doc.set("claims", b.claimTable(l, claims))
	doc.set("tensions", b.tensions(l))
	doc.set("problems", b.problems(u.Problems))
	doc.set("index", b.index(l, claims))
	out.whole = doc.take()
	out.Claims, out.Positions = len(claims), b.positions(l, claims)
	out.Value, out.Places = out.With(nil)
	return out
}

// With is the input document with those of the parts of the draft that are named, by
// their keys, and its places.
func (o *Outline) With(parts []string) (ast.Value, []source.Place) {
	whole := slices.Clip(o.whole)
	if o.draft != nil {
		draft := slices.Clip(o.draft)
		for _, part := range parts {
			if term := draftParts[part](o.builder); term != nil {
				draft = append(draft, pair(part, term))
			}
		}
		whole = append(whole, pair("draft", ast.ObjectTerm(draft...)))
	}
	return ast.NewObject(whole...), o.builder.places
}

func newInputBuilder(u Unit) *inputBuilder {
	b := &inputBuilder{
		unit: u, places: make([]source.Place, 0, expectedPlaces(u)),
		terms: map[string]*ast.Term{}, lists: map[string]*ast.Term{},
		compared: map[string]bool{}, sweeping: map[string]bool{},
	}
	if u.Reader.Absolutes != nil {
		b.absolute = u.Reader.Absolutes.NewSearch()
	}
	return b
}
