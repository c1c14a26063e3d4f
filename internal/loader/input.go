package loader

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/source"
)

// A Unit is what is linted together: a draft, its ledger, or both, and what was
// found wrong on loading them.
type Unit struct {
	Ledger   *ledger.Ledger // merged; nil where there is none
	Draft    *draft.Draft   // nil where there is none, or none that can be read
	Problems []Problem
	Reader   Reader

	Published string // the day in the draft's front matter, "2006-01-02", or ""
	Title     string // in the draft's front matter, or ""

	// Transcript reads a text that a record names as its file. The error is a
	// *draft.EncodingError or one that CheckPaths tells. nil reads none.
	Transcript func(record *ledger.Record) (*draft.Draft, error)
}

// An Input is the document that rules are evaluated on. Where it speaks of a
// place it holds a number, the index into Places.
type Input struct {
	Value     ast.Value
	Places    []source.Place
	Claims    int
	Positions []Position // the claims that count beyond the unit
}

// NewInput builds the input document of a unit, as docs/input.md describes it.
func NewInput(u Unit) Input {
	o := NewOutline(u)
	o.Value, o.Places = o.With(slices.Sorted(maps.Keys(draftParts)))
	return o.Input
}

// expectedPlaces is about how many places the document of a unit has.
func expectedPlaces(u Unit) int {
	n := 0
	if u.Ledger != nil {
		n += 12 * len(u.Ledger.ClaimOrder)
	}
	if u.Draft != nil {
		n += 5 * len(u.Draft.Sentences)
	}
	return n
}

type inputBuilder struct {
	unit     Unit
	places   []source.Place
	absolute *lexicon.Search      // nil where nothing is asked
	terms    map[string]*ast.Term // of what is said again and again
	lists    map[string]*ast.Term // of one such thing

	compared map[string]bool // the claims that were held against a transcript
	sweeping map[string]bool // the claims in absolute terms
	read     reading         // of the draft
}

// shared is the term of a string that the document has in several places, such as
// an id.
func (b *inputBuilder) shared(s string) *ast.Term {
	t, known := b.terms[s]
	if !known {
		t = wordTerm(s)
		b.terms[s] = t
	}
	return t
}

func (b *inputBuilder) sharedList(list []string) *ast.Term {
	switch len(list) {
	case 0:
		return ast.InternedEmptyArray
	case 1:
		t, known := b.lists[list[0]]
		if !known {
			t = ast.ArrayTerm(b.shared(list[0]))
			b.lists[list[0]] = t
		}
		return t
	}
	terms := make([]*ast.Term, len(list))
	for i, s := range list {
		terms[i] = b.shared(s)
	}
	return ast.ArrayTerm(terms...)
}

// place is the number that stands for a place.
func (b *inputBuilder) place(p source.Place) *ast.Term {
	b.places = append(b.places, p)
	return ast.IntNumberTerm(len(b.places) - 1)
}

func (b *inputBuilder) draftPlace(s source.Span) *ast.Term {
	return b.place(source.Place{File: b.unit.Draft.File, Span: s})
}

func (b *inputBuilder) ledger(l *ledger.Ledger) *ast.Term {
	o := newObject()
	o.set("file", ast.StringTerm(l.File.Name))
	o.set("form", wordTerm(l.Form))
	b.fields(o, l.Top)
	o.set("at", b.at(l.Top, nil).term())
	return o.term()
}

// fields sets what is written in a record, and the defaults of what is not, under their
// names in the ledger.
func (b *inputBuilder) fields(o *object, r *ledger.Record) {
	for name, v := range r.Fields {
		o.set(name, termOf(v))
	}
	for _, f := range defaults()[r.Kind] {
		if r.Fields[f.Name] == nil && !r.Broken[f.Name] {
			o.set(f.Name, wordTerm(f.Default))
		}
	}
	if r.Registry {
		o.set("registry", ast.InternedTerm(true))
	}
	if len(r.Broken) > 0 {
		o.set("broken", stringTerms(sortedKeys(r.Broken)))
	}
}

// defaults are the fields that have one, by the kind of record.
var defaults = sync.OnceValue(func() map[string][]*ledger.Field {
	byKind := map[string][]*ledger.Field{}
	for _, k := range ledger.Kinds() {
		for i := range k.Fields {
			if f := &k.Fields[i]; f.Default != "" {
				byKind[k.Name] = append(byKind[k.Name], f)
			}
		}
	}
	return byKind
})

// A wording is where the words of a field stand in the draft.
type wording struct {
	field string
	at    source.Span
}

// at are the places of a record's fields: of those that are found in the draft, there,
// and of the others in the ledger.
func (b *inputBuilder) at(r *ledger.Record, inDraft []wording) *object {
	o := newObject()
	for _, name := range sortedKeys(r.At) {
		if !slices.ContainsFunc(inDraft, func(w wording) bool { return w.field == name }) {
			o.set(name, b.place(source.Place{File: r.File, Span: r.At[name]}))
		}
	}
	for _, w := range inDraft {
		o.set(w.field, b.draftPlace(w.at))
	}
	return o
}

func (b *inputBuilder) table(order []string, records map[string]*ledger.Record, starts recordStarts) *ast.Term {
	table := newObject()
	for _, id := range order {
		o := newObject()
		o.set("id", b.shared(id))
		b.fields(o, records[id])
		at := b.at(records[id], nil)
		if block, ok := blockOf(records[id], starts); ok && !records[id].Registry {
			at.set("block", b.place(source.Place{File: records[id].File, Span: block}))
		}
		o.set("at", at.term())
		table.set(id, o.term())
	}
	return table.term()
}

func (b *inputBuilder) tensions(l *ledger.Ledger) *ast.Term {
	var list []*ast.Term
	for _, t := range l.Tensions {
		o := newObject()
		b.fields(o, t)
		o.set("at", b.at(t, nil).term())
		if told := t.Text("told"); told != "" && b.unit.Draft != nil {
			o.set("anchor", b.toldAnchor(told))
		}
		list = append(list, o.term())
	}
	return ast.ArrayTerm(list...)
}

func (b *inputBuilder) problems(problems []Problem) *ast.Term {
	var list []*ast.Term
	for _, p := range problems {
		o := newObject()
		o.set("rule", wordTerm(p.Rule))
		o.set("at", b.place(p.Place))
		o.set("message", ast.StringTerm(p.Message))
		o.set("help", ast.StringTerm(p.Help))
		o.set("claims", stringTerms(p.Claims))
		o.set("sources", stringTerms(p.Sources))
		var related []*ast.Term
		for _, r := range p.Related {
			place := newObject()
			place.set("at", b.place(r.Place))
			place.set("message", ast.StringTerm(r.Message))
			related = append(related, place.term())
		}
		o.set("related", ast.ArrayTerm(related...))
		list = append(list, o.term())
	}
	return ast.ArrayTerm(list...)
}

// A claim is a claim with what the draft tells of it.
type claim struct {
	*ledger.Record
	anchored  bool
	anchor    draft.Anchor
	nearest   draft.Passage // of the missing piece, the nearest words in the draft
	near      bool          // whether there are any
	order     int           // from 0, in reading order
	unsettled bool
}

// claims finds every claim in the draft and puts them in reading order. A claim
// that is not in the draft follows the one before it in the ledger.
func (b *inputBuilder) claims(l *ledger.Ledger) []*claim {
	claims := make([]*claim, len(l.ClaimOrder))
	start := make(map[*claim]int, len(claims))
	last := -1
	for i, id := range l.ClaimOrder {
		c := &claim{Record: l.Claims[id]}
		c.unsettled = c.Broken["source"] || c.Broken["stance"] || c.Broken["modality"] || c.Broken["holds_from"] || c.Broken["holds_to"] || c.Broken["values"]
		if content := c.List("content"); len(content) > 0 && b.unit.Draft != nil {
			c.anchored = true
			c.anchor = b.unit.Draft.Locate(draft.Quote{Content: content, Prefix: c.Text("prefix"), Suffix: c.Text("suffix")})
			switch c.anchor.State {
			case draft.Found:
				last = c.anchor.Pieces[0].Start
			case draft.Missing:
				c.nearest, c.near = b.unit.Draft.Nearest(content[c.anchor.Missing])
			}
		}
		claims[i], start[c] = c, last
	}
	slices.SortStableFunc(claims, func(x, y *claim) int { return cmp.Compare(start[x], start[y]) })
	for i, c := range claims {
		c.order = i
	}
	return claims
}

func (b *inputBuilder) claimTable(l *ledger.Ledger, claims []*claim) *ast.Term {
	table := newObject()
	for _, c := range claims {
		table.set(c.ID, b.claim(l, c))
	}
	return table.term()
}

func (b *inputBuilder) claim(l *ledger.Ledger, c *claim) *ast.Term {
	o := newObject()
	o.set("id", b.shared(c.ID))
	b.fields(o, c.Record)
	o.set("order", ast.IntNumberTerm(c.order))
	if c.unsettled {
		o.set("unsettled", ast.InternedTerm(true))
	}
	var inDraft []wording
	if c.anchored {
		inDraft = b.anchor(o, c)
	}
	at := b.at(c.Record, inDraft)
	if _, ok := c.At["content"]; !ok {
		at.set("content", b.place(c.Place("record")))
	}
	if c.narrated() {
		o.set("quote_type", ast.StringTerm("none"))
	}
	if found := b.absolutes(c); len(found) > 0 {
		o.set("absolutes", stringTerms(found))
		b.sweeping[c.ID] = true
	}
	if transcript, ok := b.transcript(l, c); ok {
		o.set("transcript", transcript)
		b.compared[c.ID] = true
	}
	if c.Text("reviewed") != "" {
		o.set("fingerprint", ast.StringTerm(Fingerprint(c.Record)))
	}
	o.set("at", at.term())
	return o.term()
}

// narrated reports whether the claim is in the draft's own voice.
func (c *claim) narrated() bool {
	source := c.Text("source")
	return (source == "" || source == ledger.Narrator) && !c.Broken["source"]
}

func (b *inputBuilder) absolutes(c *claim) []string {
	if b.absolute == nil {
		return nil
	}
	var found []string
	for _, piece := range c.List("content") {
		for _, at := range b.absolute.Find(piece) {
			found = append(found, piece[at[0]:at[1]])
		}
	}
	return found
}

// anchor says whether the draft has the claim's words, and gives the places of
// what it has.
func (b *inputBuilder) anchor(o *object, c *claim) []wording {
	if c.anchor.State == draft.Found {
		o.set("anchor", foundAnchor)
		return b.found(o, c)
	}
	anchor := newObject()
	anchor.set("state", wordTerm(c.anchor.State.String()))
	switch c.anchor.State {
	case draft.Missing:
		anchor.set("piece", ast.IntNumberTerm(c.anchor.Missing))
		if c.near {
			anchor.set("nearest", b.passage(b.unit.Draft, c.nearest))
		}
	case draft.Ambiguous:
		var places []*ast.Term
		for _, pieces := range c.anchor.Candidates {
			places = append(places, b.draftPlace(pieces[0]))
		}
		anchor.set("places", ast.ArrayTerm(places...))
	}
	o.set("anchor", anchor.term())
	return nil
}

// foundAnchor is that of most claims.
var foundAnchor = ast.ObjectTerm(ast.Item(ast.StringTerm("state"), ast.StringTerm(draft.Found.String())))

func (b *inputBuilder) found(o *object, c *claim) []wording {
	d, pieces := b.unit.Draft, c.anchor.Pieces
	if !c.narrated() {
		o.set("quote_type", wordTerm(string(d.QuoteType(pieces))))
	}
	o.set("paragraph", ast.IntNumberTerm(d.ParagraphAt(pieces[0].Start)))
	o.set("sentence", ast.IntNumberTerm(d.SentenceAt(pieces[0].Start)))
	words := append(make([]wording, 0, 3), wording{"content", pieces[0]})
	for i, piece := range pieces {
		words = append(words, wording{pieceName(i), piece})
	}
	if cue := c.Text("cue"); cue != "" {
		if span, ok := d.Near(cue, pieces[0]); ok {
			words = append(words, wording{"cue", span})
		}
	}
	return words
}

// toldAnchor says where the draft tells a tension.
func (b *inputBuilder) toldAnchor(told string) *ast.Term {
	anchor := newObject()
	if spans := b.unit.Draft.Find(told); len(spans) > 0 {
		anchor.set("state", wordTerm(draft.Found.String()))
		anchor.set("at", b.draftPlace(spans[0]))
		return anchor.term()
	}
	anchor.set("state", wordTerm(draft.Missing.String()))
	if passage, ok := b.unit.Draft.Nearest(told); ok {
		anchor.set("nearest", b.passage(b.unit.Draft, passage))
	}
	return anchor.term()
}
