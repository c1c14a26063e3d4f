package loader

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/lexicon"
)

// A reading is what was found in a draft.
type reading struct {
	attributions []attribution.Attribution
	claims       []*claim   // what the ledger has to hold against them
	claimed      [][]string // for each quotation, the claims whose words overlap it
	attributed   [][]int    // for each quotation, the attributions whose contents overlap it
	speakers     [][]string // for each attribution, the sources that its source may be
	mentions     []mention
	ownWords     map[string][]int // for each list, the places of its words where the draft itself speaks
}

// draftIndex groups what was read in the draft by what rules look it up by. Most
// attributions and quotations are as they should be, and rules would look at each
// in vain.
func (b *inputBuilder) draftIndex(o *object, l *ledger.Ledger) {
	o.set("to_introduce", b.sharedList(b.toIntroduce(l)))
	o.set("quotations", b.quotationIndex(l))
	if b.unit.Reader.Attributions != nil {
		o.set("attributions", b.attributionIndex())
	}
	if b.unit.Reader.Words != nil {
		o.set("in_own_voice", numbersBy(b.read.ownWords))
	}
}

// attributionIndex groups attributions, named by their numbers.
func (b *inputBuilder) attributionIndex() *ast.Term {
	byLemma, bySource, byType := map[string][]int{}, map[string][]int{}, map[string][]int{}
	byParagraph := make([][]int, len(b.unit.Draft.Paragraphs))
	for i, a := range b.read.attributions {
		if len(a.Cue) > 0 {
			byLemma[a.Lemma] = append(byLemma[a.Lemma], i)
		}
		bySource[string(a.SourceType)] = append(bySource[string(a.SourceType)], i)
		byType[string(a.Type)] = append(byType[string(a.Type)], i)
		if p := b.unit.Draft.ParagraphAt(a.Content[0].Start); p >= 0 {
			byParagraph[p] = append(byParagraph[p], i)
		}
	}
	paragraphs := make([]*ast.Term, len(byParagraph))
	for i, numbers := range byParagraph {
		paragraphs[i] = numberTerms(numbers)
	}
	o := newObject()
	o.set("by_lemma", numbersBy(byLemma))
	o.set("by_source_type", numbersBy(bySource))
	o.set("by_type", numbersBy(byType))
	o.set("by_paragraph", ast.ArrayTerm(paragraphs...))
	if f := b.unit.Reader.InSource; f != nil {
		o.set("in_source", b.inSource(f))
	}
	if lists := b.unit.Reader.WithLemma; lists != nil {
		o.set("with_lemma", numbersBy(withLemma(lists, byLemma)))
	}
	return o.term()
}

// inSource maps each list that rules ask for to the attributions whose source, as
// printed, has some word of it.
func (b *inputBuilder) inSource(f *lexicon.Finder) *ast.Term {
	search := f.NewSearch()
	found := map[string][]int{}
	for _, list := range f.Names() {
		found[list] = nil
	}
	for i, a := range b.read.attributions {
		if len(a.Source) == 0 {
			continue
		}
		for list := range search.Find(b.unit.Draft.Text(a.Source[0])) {
			if n := len(found[list]); n == 0 || found[list][n-1] != i {
				found[list] = append(found[list], i)
			}
		}
	}
	return numbersBy(found)
}

// withLemma maps each list that rules ask for to the attributions whose cue has one of
// its words as its lemma, in order.
func withLemma(lists map[string][]string, byLemma map[string][]int) map[string][]int {
	found := map[string][]int{}
	for list, words := range lists {
		found[list] = nil
		for _, lemma := range words {
			found[list] = append(found[list], byLemma[lemma]...)
		}
		slices.Sort(found[list])
		found[list] = slices.Compact(found[list])
	}
	return found
}

func numbersBy(groups map[string][]int) *ast.Term {
	o := newObject()
	for _, key := range sortedKeys(groups) {
		o.set(key, numberTerms(groups[key]))
	}
	return o.term()
}

// quotationIndex groups the quotations that rules may have something to say of, by
// their numbers: those that no claim overlaps, those that nobody is read to say, and
// of these those with no source near, those that one attribution gives to others than
// their claims, those that never close, and those in headings. And how many words the
// shortest has.
func (b *inputBuilder) quotationIndex(l *ledger.Ledger) *ast.Term {
	d := b.unit.Draft
	var unclaimed, unattributed, lone, differing, open, headings []int
	for i, q := range d.Quotations {
		claims, attributions := b.read.claimed[i], b.read.attributed[i]
		if len(claims) == 0 {
			unclaimed = append(unclaimed, i)
		}
		if len(attributions) == 0 {
			unattributed = append(unattributed, i)
			if !b.sourceNear(q) {
				lone = append(lone, i)
			}
		}
		if len(claims) > 0 && len(attributions) == 1 && !sameSources(l, claims, b.read.speakers[attributions[0]]) {
			differing = append(differing, i)
		}
		if !q.Closed {
			open = append(open, i)
		}
		if d.Paragraphs[q.Paragraph].Kind == draft.Heading {
			headings = append(headings, i)
		}
	}
	o := newObject()
	if len(d.Quotations) > 0 {
		shortest := slices.MinFunc(d.Quotations, func(q, r draft.Quotation) int { return q.Words - r.Words })
		o.set("fewest_words", ast.IntNumberTerm(shortest.Words))
	}
	o.set("unclaimed", numberTerms(unclaimed))
	o.set("open", numberTerms(open))
	o.set("in_headings", numberTerms(headings))
	if b.unit.Reader.Attributions != nil {
		o.set("unattributed", numberTerms(unattributed))
		o.set("lone", numberTerms(lone))
		o.set("differing", numberTerms(differing))
	}
	return o.term()
}

// sourceNear reports whether somebody is read to speak in the paragraph of a quotation,
// or a source of the ledger is named, outside quotation marks, in its sentence or in
// the one before.
func (b *inputBuilder) sourceNear(q draft.Quotation) bool {
	d, attributions, mentions := b.unit.Draft, b.read.attributions, b.read.mentions
	paragraph := d.Paragraphs[q.Paragraph].Span
	first := sort.Search(len(attributions), func(i int) bool { return attributions[i].Content[0].Start >= paragraph.Start })
	for _, a := range attributions[first:] {
		if a.Content[0].Start >= paragraph.End {
			break
		}
		if len(a.Source) > 0 {
			return true
		}
	}
	from := d.Sentences[max(0, q.Sentence-1)].Span.Start
	first = sort.Search(len(mentions), func(i int) bool { return mentions[i].at.Start >= from })
	for _, m := range mentions[first:] {
		sentence := d.SentenceAt(m.at.Start)
		if sentence > q.Sentence {
			break
		}
		if sentence >= q.Sentence-1 && !d.InMarks(m.at) {
			return true
		}
	}
	return false
}

// sameSources reports whether the claims are those of the one speaker.
func sameSources(l *ledger.Ledger, claims, speakers []string) bool {
	return len(speakers) == 1 && !slices.ContainsFunc(claims, func(id string) bool { return l.Claims[id].Text("source") != speakers[0] })
}

// toIntroduce lists the named persons whose first mention in running text may lack
// the name or the title: those that are first called by another name or by one
// word, whose sentence does not have every word of both, or of whom something is
// said in the possessive, which is no mention.
func (b *inputBuilder) toIntroduce(l *ledger.Ledger) []string {
	first := b.firstMentions()
	owning := owners(b.unit.Draft)
	var ids []string
	for _, id := range l.SourceOrder {
		s := l.Sources[id]
		if s.Text("type") != "named_person" {
			continue
		}
		m, mentioned := first[id]
		if owns(owning, s) || mentioned && (m.kind != formName || !b.introduces(m, s)) {
			ids = append(ids, id)
		}
	}
	return ids
}

// firstMentions maps each source to its first mention in running text, outside
// quotation marks.
func (b *inputBuilder) firstMentions() map[string]mention {
	d := b.unit.Draft
	first := map[string]mention{}
	for _, m := range b.read.mentions {
		if _, known := first[m.source]; known || d.InMarks(m.at) {
			continue
		}
		if p := d.ParagraphAt(m.at.Start); p >= 0 && (d.Paragraphs[p].Kind == draft.Body || d.Paragraphs[p].Kind == draft.ListItem) {
			first[m.source] = m
		}
	}
	return first
}

// introduces reports whether the sentence of a mention by name has every word of
// the source’s name, of two words or more, and of its title.
func (b *inputBuilder) introduces(m mention, s *ledger.Record) bool {
	d := b.unit.Draft
	number := d.SentenceAt(m.at.Start)
	if number < 0 || !strings.Contains(m.text, " ") {
		return false
	}
	wanted := proseWords(s.Text("name") + " " + s.Text("title"))
	printed := proseWords(d.Text(d.Sentences[number].Span))
	return !slices.ContainsFunc(wanted, func(word string) bool { return !slices.Contains(printed, word) })
}

// owns reports whether a name of the source, or an alias, ends in one of the words.
func owns(owning map[string]bool, s *ledger.Record) bool {
	if len(owning) == 0 {
		return false
	}
	ends := func(name string) bool {
		words := proseWords(name)
		return len(words) > 0 && owning[words[len(words)-1]]
	}
	return ends(s.Text("name")) || slices.ContainsFunc(s.List("aliases"), ends)
}

// owners are the words, in small letters, that the draft has in the possessive.
func owners(d *draft.Draft) map[string]bool {
	owning := map[string]bool{}
	for _, s := range d.Sentences {
		text := d.Text(s.Span)
		if !strings.Contains(text, "'s") && !strings.Contains(text, "’s") {
			continue
		}
		for _, word := range proseWords(text) {
			if owner, is := strings.CutSuffix(word, "'s"); is {
				owning[owner] = true
			}
		}
	}
	return owning
}

// proseWords are the words of a text in small letters, as rules/lib/prose cuts them:
// letters and digits, with single apostrophes and hyphens between.
func proseWords(text string) []string {
	text = strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	words := make([]string, 0, len(text)/6+1)
	start, joined := -1, false // of the word; whether its last character is a joint
	end := func(at int) {
		switch {
		case start >= 0 && joined:
			words = append(words, text[start:at-1])
		case start >= 0:
			words = append(words, text[start:at])
		}
		start, joined = -1, false
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if start < 0 {
				start = i
			}
			joined = false
		case start >= 0 && !joined && (r == '\'' || r == '-'):
			joined = true
		default:
			end(i)
		}
	}
	end(len(text))
	return words
}
