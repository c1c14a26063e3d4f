package loader

import (
	"slices"
	"sort"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// draft tells what the draft is made of. Paragraphs, sentences and quotations
// are named by their numbers, from 0.
func (b *inputBuilder) draft(d *draft.Draft, l *ledger.Ledger, claims []*claim) *ast.Term {
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
	claimed := b.claimsOf(d.Quotations, claims)
	for i, q := range d.Quotations {
		entry := newObject()
		entry.set("paragraph", ast.IntNumberTerm(q.Paragraph))
		entry.set("sentence", ast.IntNumberTerm(q.Sentence))
		entry.set("at", b.draftPlace(q.Span))
		entry.set("text", ast.StringTerm(string(d.File.Text(q.Inner))))
		entry.set("words", ast.IntNumberTerm(q.Words))
		entry.set("closed", ast.BooleanTerm(q.Closed))
		entry.set("block", ast.BooleanTerm(q.Block))
		entry.set("claims", stringTerms(claimed[i]))
		quotations = append(quotations, entry.term())
	}
	o.set("paragraphs", ast.ArrayTerm(paragraphs...))
	o.set("sentences", ast.ArrayTerm(sentences...))
	o.set("quotations", ast.ArrayTerm(quotations...))
	known := namesOf(l)
	o.set("mentions", b.mentions(d, known))
	o.set("near_names", b.nearNames(d, known))
	return o.term()
}

// claimsOf lists for each quotation the claims whose words overlap it.
func (b *inputBuilder) claimsOf(quotations []draft.Quotation, claims []*claim) [][]string {
	claimed := make([][]string, len(quotations))
	for _, c := range claims {
		for _, words := range b.wordsOf(c) {
			first := sort.Search(len(quotations), func(i int) bool { return quotations[i].Span.End > words.Start })
			for i := first; i < len(quotations) && quotations[i].Span.Start < words.End; i++ {
				if !slices.Contains(claimed[i], c.ID) {
					claimed[i] = append(claimed[i], c.ID)
				}
			}
		}
	}
	return claimed
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
