package loader

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
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
	claimed := claimsOf(d.Quotations, claims)
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
func claimsOf(quotations []draft.Quotation, claims []*claim) [][]string {
	claimed := make([][]string, len(quotations))
	for _, c := range claims {
		if !c.anchored || c.anchor.State != draft.Found {
			continue
		}
		for _, piece := range c.anchor.Pieces {
			first := sort.Search(len(quotations), func(i int) bool { return quotations[i].Span.End > piece.Start })
			for i := first; i < len(quotations) && quotations[i].Span.Start < piece.End; i++ {
				if !slices.Contains(claimed[i], c.ID) {
					claimed[i] = append(claimed[i], c.ID)
				}
			}
		}
	}
	return claimed
}

// A nameForm is a way in which a draft may name a source.
type nameForm struct {
	source, kind, text string
}

// The kinds of form. The short form of a person is the last word of the name.
const (
	formName       = "name"
	formAlias      = "alias"
	formShort      = "short"
	formDescriptor = "descriptor"
)

// namesOf lists the forms of all sources, in the ledger's order.
func namesOf(l *ledger.Ledger) []nameForm {
	var forms []nameForm
	short := map[string]int{}
	for _, id := range l.SourceOrder {
		s := l.Sources[id]
		add := func(kind, text string) {
			if text != "" {
				forms = append(forms, nameForm{id, kind, text})
			}
		}
		name := s.Text("name")
		add(formName, name)
		for _, alias := range s.List("aliases") {
			add(formAlias, alias)
		}
		add(formDescriptor, s.Text("descriptor"))
		if words := strings.Fields(name); s.Text("type") == "named_person" && len(words) > 1 {
			last := words[len(words)-1]
			short[last]++
			add(formShort, last)
		}
	}
	// A last name that two people share names neither.
	return slices.DeleteFunc(forms, func(f nameForm) bool { return f.kind == formShort && short[f.text] > 1 })
}

// A mention is a place where the draft names a source.
type mention struct {
	nameForm
	at source.Span
}

// mentions maps a source to the places where the draft names it, in order. Of
// forms that overlap, the longest counts.
func (b *inputBuilder) mentions(d *draft.Draft, known []nameForm) *ast.Term {
	var all []mention
	for _, f := range known {
		for _, at := range d.Find(f.text) {
			all = append(all, mention{f, at})
		}
	}
	slices.SortStableFunc(all, func(x, y mention) int {
		return cmp.Or(cmp.Compare(x.at.Start, y.at.Start), cmp.Compare(y.at.End, x.at.End))
	})
	lists := map[string][]*ast.Term{}
	var last source.Span
	for _, m := range all {
		if m.at.Start < last.End && m.at != last {
			continue
		}
		last = m.at
		lists[m.source] = append(lists[m.source], b.mention(d, m))
	}
	o := newObject()
	for _, id := range sortedKeys(lists) {
		o.set(id, ast.ArrayTerm(lists[id]...))
	}
	return o.term()
}

func (b *inputBuilder) mention(d *draft.Draft, m mention) *ast.Term {
	o := newObject()
	o.set("at", b.draftPlace(m.at))
	o.set("form", ast.StringTerm(m.kind))
	o.set("text", ast.StringTerm(m.text))
	o.set("paragraph", ast.IntNumberTerm(d.ParagraphAt(m.at.Start)))
	o.set("sentence", ast.IntNumberTerm(d.SentenceAt(m.at.Start)))
	o.set("quoted", ast.BooleanTerm(d.InMarks(m.at)))
	return o.term()
}

// A nameWord is a word of a known name.
type nameWord struct {
	source, text string
}

// nearNames lists the capitalised words of the draft that are one or two
// letters off a word of a known name and start with the same letter, each once.
// Words of known names, whole or in the possessive, are not among them.
func (b *inputBuilder) nearNames(d *draft.Draft, known []nameForm) *ast.Term {
	byInitial := map[rune][]nameWord{}
	seen := map[string]bool{}
	for _, f := range known {
		if f.kind == formDescriptor {
			continue
		}
		for _, word := range strings.FieldsFunc(draft.Fold(f.text), notInName) {
			if initial, ok := capital(word); ok && !seen[word] {
				seen[word] = true
				byInitial[initial] = append(byInitial[initial], nameWord{f.source, word})
			}
		}
	}
	var list []*ast.Term
	for word, at := range d.Words() {
		word = strings.TrimSuffix(word, "'s")
		initial, ok := capital(word)
		if !ok || seen[word] {
			continue
		}
		seen[word] = true
		for _, n := range byInitial[initial] {
			if distance := letterDistance(word, n.text); distance <= slip(n.text) {
				list = append(list, b.nearName(d, word, at, n, distance))
			}
		}
	}
	return ast.ArrayTerm(list...)
}

func notInName(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '-' }

// capital is the first letter of a word that starts with a capital.
func capital(word string) (rune, bool) {
	r, _ := utf8.DecodeRuneInString(word)
	return r, unicode.IsUpper(r)
}

// slip is the greatest distance at which a word may be a slip for a known one.
// Of short words two letters make another word: "Ann" is no slip for "Abe".
func slip(known string) int {
	if utf8.RuneCountInString(known) < 6 {
		return 1
	}
	return 2
}

// letterDistance is how many letters must be put in, left out or replaced to
// make one word the other; more than two count as three.
func letterDistance(a, b string) int {
	if n := utf8.RuneCountInString(a) - utf8.RuneCountInString(b); n < -2 || n > 2 {
		return 3
	}
	return min(3, levenshtein.ComputeDistance(a, b))
}

func (b *inputBuilder) nearName(d *draft.Draft, word string, at source.Span, n nameWord, distance int) *ast.Term {
	o := newObject()
	o.set("at", b.draftPlace(at))
	o.set("word", ast.StringTerm(word))
	o.set("known", ast.StringTerm(n.text))
	o.set("source", ast.StringTerm(n.source))
	o.set("distance", ast.IntNumberTerm(distance))
	o.set("quoted", ast.BooleanTerm(d.InMarks(at)))
	return o.term()
}
