package loader

import (
	"slices"
	"sort"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// draft tells what the draft is made of, but for what draftParts make. Paragraphs,
// sentences and quotations are named by their numbers, from 0.
func (b *inputBuilder) draft(d *draft.Draft, l *ledger.Ledger, claims []*claim) *object {
	o := newObject()
	o.set("file", ast.StringTerm(d.File.Name))
	o.set("format", wordTerm(string(d.Format)))
	if b.unit.Published != "" {
		o.set("published", ast.StringTerm(b.unit.Published))
	}
	if b.unit.Title != "" {
		o.set("title", ast.StringTerm(b.unit.Title))
	}
	known := namesOf(l)
	b.read = b.reading(d, known, claims)
	o.set("quotations", b.quotations(d))
	b.dates(o, d)
	o.set("near_names", b.nearNames(d, known))
	if b.unit.Reader.Words != nil {
		o.set("words", b.words(d))
	}
	return o
}

// reading reads the draft for who says what, and holds it against the ledger.
func (b *inputBuilder) reading(d *draft.Draft, known []nameForm, claims []*claim) reading {
	found := b.unit.Reader.readAttributions(d)
	mentions := mentionsIn(d, known)
	return reading{
		attributions: found,
		claims:       claims,
		claimed:      b.claimsOf(d.Quotations, claims),
		attributed:   attributionsOf(d.Quotations, found),
		speakers:     knownSources(found, mentions),
		mentions:     mentions,
	}
}

func (b *inputBuilder) paragraphs() *ast.Term {
	paragraphs := make([]*ast.Term, 0, len(b.unit.Draft.Paragraphs))
	for _, p := range b.unit.Draft.Paragraphs {
		entry := newObject()
		entry.set("kind", wordTerm(string(p.Kind)))
		entry.set("at", b.draftPlace(p.Span))
		entry.set("first_sentence", ast.IntNumberTerm(p.Sentences[0]))
		entry.set("sentences", ast.IntNumberTerm(p.Sentences[1]-p.Sentences[0]))
		paragraphs = append(paragraphs, entry.term())
	}
	return ast.ArrayTerm(paragraphs...)
}

func (b *inputBuilder) sentences() *ast.Term {
	d := b.unit.Draft
	sentences := make([]*ast.Term, 0, len(d.Sentences))
	for _, s := range d.Sentences {
		entry := newObject()
		entry.set("paragraph", ast.IntNumberTerm(s.Paragraph))
		entry.set("at", b.draftPlace(s.Span))
		entry.set("text", ast.StringTerm(d.Text(s.Span)))
		sentences = append(sentences, entry.term())
	}
	return ast.ArrayTerm(sentences...)
}

func (b *inputBuilder) quotations(d *draft.Draft) *ast.Term {
	quotations := make([]*ast.Term, 0, len(d.Quotations))
	for i, q := range d.Quotations {
		entry := newObject()
		entry.set("paragraph", ast.IntNumberTerm(q.Paragraph))
		entry.set("sentence", ast.IntNumberTerm(q.Sentence))
		entry.set("at", b.draftPlace(q.Span))
		entry.set("text", ast.StringTerm(d.Text(q.Inner)))
		entry.set("words", ast.IntNumberTerm(q.Words))
		entry.set("closed", ast.InternedTerm(q.Closed))
		entry.set("block", ast.InternedTerm(q.Block))
		entry.set("claims", b.sharedList(b.read.claimed[i]))
		if b.unit.Reader.Attributions != nil {
			entry.set("attributions", numberTerms(b.read.attributed[i]))
		}
		quotations = append(quotations, entry.term())
	}
	return ast.ArrayTerm(quotations...)
}

// claimsOf lists for each quotation the claims whose words overlap it.
func (b *inputBuilder) claimsOf(quotations []draft.Quotation, claims []*claim) [][]string {
	claimed := make([][]string, len(quotations))
	for _, c := range claims {
		for _, i := range overlapped(quotations, b.wordsOf(c)) {
			claimed[i] = append(claimed[i], c.ID)
		}
	}
	return claimed
}

// attributionsOf lists for each quotation the attributions whose contents
// overlap it.
func attributionsOf(quotations []draft.Quotation, found []attribution.Attribution) [][]int {
	attributed := make([][]int, len(quotations))
	for n, a := range found {
		for _, i := range overlapped(quotations, a.Content) {
			attributed[i] = append(attributed[i], n)
		}
	}
	return attributed
}

// overlapped are the indexes of the quotations that some of the spans overlap,
// each once.
func overlapped(quotations []draft.Quotation, spans []source.Span) []int {
	var found []int
	for _, s := range spans {
		first := sort.Search(len(quotations), func(i int) bool { return quotations[i].Span.End > s.Start })
		for i := first; i < len(quotations) && quotations[i].Span.Start < s.End; i++ {
			if !slices.Contains(found, i) {
				found = append(found, i)
			}
		}
	}
	return found
}

// wordsOf is where a claim's words are in the draft, or may be: of words that
// are there twice, both places; of words that are not quite there, the nearest.
func (b *inputBuilder) wordsOf(c *claim) []source.Span {
	switch {
	case !c.anchored:
		return nil
	case c.anchor.State == draft.Found:
		return c.anchor.Pieces
	case c.anchor.State == draft.Ambiguous:
		return slices.Concat(c.anchor.Candidates...)
	}
	var places []source.Span
	for _, piece := range c.List("content") {
		places = append(places, b.unit.Draft.Find(piece)...)
	}
	if c.near {
		places = append(places, c.nearest.Span)
	}
	return places
}
