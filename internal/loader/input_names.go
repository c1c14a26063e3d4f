package loader

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

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

// mentions maps a source to the places where the draft names it, in order.
func (b *inputBuilder) mentions() *ast.Term {
	lists := map[string][]*ast.Term{}
	for _, m := range b.read.mentions {
		lists[m.source] = append(lists[m.source], b.mention(b.unit.Draft, m))
	}
	o := newObject()
	for _, id := range sortedKeys(lists) {
		o.set(id, ast.ArrayTerm(lists[id]...))
	}
	return o.term()
}

// mentionsIn lists the places where the draft names a source, in order. Of forms
// that overlap, the longest counts.
func mentionsIn(d *draft.Draft, known []nameForm) []mention {
	var all []mention
	for _, f := range known {
		for _, text := range asPrinted(f.text) {
			for _, at := range d.Find(text) {
				all = append(all, mention{f, at})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y mention) int {
		return cmp.Or(cmp.Compare(x.at.Start, y.at.Start), cmp.Compare(y.at.End, x.at.End))
	})
	var last source.Span
	return slices.DeleteFunc(all, func(m mention) bool {
		if m.at.Start < last.End && m.at != last {
			return true
		}
		last = m.at
		return false
	})
}

// asPrinted is a form as it stands within a sentence and at its start.
func asPrinted(form string) []string {
	r, size := utf8.DecodeRuneInString(form)
	if upper := unicode.ToUpper(r); upper != r {
		return []string{form, string(upper) + form[size:]}
	}
	return []string{form}
}

func (b *inputBuilder) mention(d *draft.Draft, m mention) *ast.Term {
	o := newObject()
	o.set("at", b.draftPlace(m.at))
	o.set("form", wordTerm(m.kind))
	o.set("text", b.shared(m.text))
	o.set("paragraph", ast.IntNumberTerm(d.ParagraphAt(m.at.Start)))
	o.set("sentence", ast.IntNumberTerm(d.SentenceAt(m.at.Start)))
	o.set("quoted", ast.InternedTerm(d.InMarks(m.at)))
	return o.term()
}

// A nameWord is a word of a known name.
type nameWord struct {
	source, text string
}

// nearNames lists the capitalised words of the draft that are a slip away from
// a word of a known name and start with the same letter, each once. Words of
// known names, whole or in the possessive, are not among them.
func (b *inputBuilder) nearNames(d *draft.Draft, known []nameForm) *ast.Term {
	byInitial := map[rune][]nameWord{}
	seen := map[string]bool{}
	belongs := map[nameWord]bool{}
	for _, f := range known {
		if f.kind == formDescriptor {
			continue
		}
		for _, word := range strings.FieldsFunc(draft.Fold(f.text), notInName) {
			belongs[nameWord{f.source, word}] = true
			if initial, ok := capital(word); ok && !seen[word] {
				seen[word] = true
				byInitial[initial] = append(byInitial[initial], nameWord{f.source, word})
			}
		}
	}
	var list []*ast.Term
	for _, w := range namesIn(d) {
		word := strings.TrimSuffix(w.text, "'s")
		if seen[word] {
			continue
		}
		initial, _ := capital(word)
		for _, n := range byInitial[initial] {
			if w.starts && utf8.RuneCountInString(word) < tellingWord && !belongs[nameWord{n.source, w.next}] {
				continue
			}
			if distance := letterDistance(word, n.text); distance <= slip(n.text) {
				seen[word] = true
				list = append(list, b.nearName(d, word, w.at, n, distance))
			}
		}
	}
	return ast.ArrayTerm(list...)
}

// tellingWord is how many letters a word must have to be taken for a name where
// its capital may be that of the sentence, and the rest of the name does not
// follow.
const tellingWord = 7

// A printedWord is a word of the draft.
type printedWord struct {
	text     string
	at       source.Span
	sentence int
	starts   bool   // the first of its sentence
	next     string // the word after it in the sentence, without a possessive
}

// namesIn lists the words of the draft that have a capital, but for those of
// headlines that capitalise every word.
func namesIn(d *draft.Draft) []printedWord {
	names := make([]printedWord, 0, 2*len(d.Sentences))
	titled := map[int]bool{}       // sentences of headings: whether it is so of all words until now
	previous, follows := -2, false // the sentence of the word before, and whether that is the last name
	sentence := 0
	for text, at := range d.Words() {
		for sentence < len(d.Sentences) && d.Sentences[sentence].Span.End <= at.Start {
			sentence++
		}
		w := printedWord{text: text, at: at, sentence: -1}
		if sentence < len(d.Sentences) && d.Sentences[sentence].Span.Start <= at.Start {
			w.sentence = sentence
		}
		w.starts = w.sentence != previous
		if follows && !w.starts {
			names[len(names)-1].next = strings.TrimSuffix(text, "'s")
		}
		_, follows = capital(text)
		noteTitled(titled, d, w, follows)
		if follows {
			names = append(names, w)
		}
		previous = w.sentence
	}
	return slices.DeleteFunc(names, func(w printedWord) bool { return titled[w.sentence] })
}

// noteTitled notes whether a heading goes on so that every word of four letters or
// more has a capital.
func noteTitled(titled map[int]bool, d *draft.Draft, w printedWord, capital bool) {
	if w.sentence < 0 || d.Paragraphs[d.Sentences[w.sentence].Paragraph].Kind != draft.Heading {
		return
	}
	if _, known := titled[w.sentence]; !known {
		titled[w.sentence] = true
	}
	if !capital && utf8.RuneCountInString(w.text) >= 4 {
		titled[w.sentence] = false
	}
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
	if utf8.RuneCountInString(known) < 8 {
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
	o.set("quoted", ast.InternedTerm(d.InMarks(at)))
	return o.term()
}
