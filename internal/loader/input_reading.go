package loader

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"sort"
	"strconv"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/source"
)

// A Reader looks in prose for what rules ask. What is nil is not looked for.
type Reader struct {
	Absolutes    *lexicon.Matcher    // absolute and superlative terms in the claims
	Words        *lexicon.Finder     // listed words in the draft
	InContent    *lexicon.Finder     // listed words in the contents of claims
	InCue        *lexicon.Finder     // listed words in their cues
	InSource     *lexicon.Finder     // listed words in the sources of attributions
	WithLemma    map[string][]string // by list, lemmas of the cues of attributions
	Attributions *attribution.Reader // who says what in the draft
}

// readAttributions reads who says what in the draft, if rules ask for it.
func (r Reader) readAttributions(d *draft.Draft) []attribution.Attribution {
	if r.Attributions == nil {
		return nil
	}
	return r.Attributions.Read(d)
}

// attributions lists who says what in the draft, in the order of the contents; nil
// where rules do not ask for it.
func (b *inputBuilder) attributions() *ast.Term {
	if b.unit.Reader.Attributions == nil {
		return nil
	}
	d, found := b.unit.Draft, b.read.attributions
	claimed := b.claimsAt(b.read.claims)
	list := make([]*ast.Term, len(found))
	for i, a := range found {
		entry := newObject()
		if len(a.Source) > 0 {
			entry.set("source", b.printed(d, a.Source[0]).term())
		}
		if len(a.Cue) > 0 {
			cue := b.printed(d, a.Cue[0])
			cue.set("lemma", b.shared(a.Lemma))
			entry.set("cue", cue.term())
		}
		content := make([]*ast.Term, len(a.Content))
		for i, span := range a.Content {
			content[i] = b.printed(d, span).term()
		}
		entry.set("content", ast.ArrayTerm(content...))
		entry.set("type", wordTerm(string(a.Type)))
		entry.set("source_type", wordTerm(string(a.SourceType)))
		entry.set("source_id", b.shared(a.SourceID))
		entry.set("carried", ast.InternedTerm(a.Carried))
		entry.set("confidence", confidenceTerm(a.Confidence))
		entry.set("paragraph", ast.IntNumberTerm(d.ParagraphAt(a.Content[0].Start)))
		entry.set("sentence", ast.IntNumberTerm(d.SentenceAt(a.Content[0].Start)))
		entry.set("sources", b.sharedList(b.read.speakers[i]))
		entry.set("claims", b.sharedList(claimed.overlapping(a.Content)))
		list[i] = entry.term()
	}
	return ast.ArrayTerm(list...)
}

// confidenceTerm is the term of a share. Most attributions have one of a few.
func confidenceTerm(share float64) *ast.Term {
	percent := math.Round(100 * share)
	if percent < 0 || percent > 100 || percent/100 != share {
		return shareTerm(share)
	}
	return shareTerms()[int(percent)]
}

var shareTerms = sync.OnceValue(func() []*ast.Term {
	terms := make([]*ast.Term, 101)
	for percent := range terms {
		terms[percent] = shareTerm(float64(percent) / 100)
	}
	return terms
})

func shareTerm(share float64) *ast.Term {
	return ast.NumberTerm(json.Number(strconv.FormatFloat(share, 'f', -1, 64)))
}

// printed is a place in the draft with the words there.
func (b *inputBuilder) printed(d *draft.Draft, s source.Span) *object {
	text := ast.StringTerm
	if s.Len() < fewBytes {
		text = b.shared
	}
	o := newObject()
	o.set("at", b.draftPlace(s))
	o.set("text", text(d.Text(s)))
	return o
}

// Words of fewer bytes, such as a name or a cue, are likely to be printed again.
const fewBytes = 24

// Speakers lists for each attribution the sources of a ledger that its source
// may be.
func Speakers(d *draft.Draft, found []attribution.Attribution, l *ledger.Ledger) [][]string {
	return knownSources(found, mentionsIn(d, namesOf(l)))
}

// knownSources lists for each attribution the sources of the ledger that its
// source may be: those that its words name, or the words of another attribution
// to the same source.
func knownSources(found []attribution.Attribution, mentions []mention) [][]string {
	named := make([][]string, len(found))
	byID := map[string][]string{}
	for i, a := range found {
		for _, s := range a.Source {
			first := sort.Search(len(mentions), func(i int) bool { return mentions[i].at.Start >= s.Start })
			for _, m := range mentions[first:] {
				if m.at.Start >= s.End {
					break
				}
				if s.Contains(m.at) && !slices.Contains(named[i], m.source) {
					named[i] = append(named[i], m.source)
				}
			}
		}
		if len(named[i]) == 1 && byID[a.SourceID] == nil {
			byID[a.SourceID] = named[i]
		}
	}
	for i, a := range found {
		if len(named[i]) == 0 && a.SourceID != "" {
			named[i] = byID[a.SourceID]
		}
	}
	return named
}

// claimPlaces are the places of claims in the draft, in order.
type claimPlaces struct {
	spans   []source.Span
	ids     []string
	longest int // bytes
}

func (b *inputBuilder) claimsAt(claims []*claim) claimPlaces {
	var p claimPlaces
	type place struct {
		at source.Span
		id string
	}
	var all []place
	for _, c := range claims {
		for _, at := range b.wordsOf(c) {
			all = append(all, place{at, c.ID})
		}
	}
	slices.SortStableFunc(all, func(x, y place) int { return cmp.Compare(x.at.Start, y.at.Start) })
	for _, at := range all {
		p.spans, p.ids, p.longest = append(p.spans, at.at), append(p.ids, at.id), max(p.longest, at.at.Len())
	}
	return p
}

// overlapping lists the claims whose words overlap some of the spans.
func (p claimPlaces) overlapping(spans []source.Span) []string {
	var ids []string
	for _, s := range spans {
		first := sort.Search(len(p.spans), func(i int) bool { return p.spans[i].Start > s.Start-p.longest })
		for i := first; i < len(p.spans) && p.spans[i].Start < s.End; i++ {
			if p.spans[i].End > s.Start && !slices.Contains(ids, p.ids[i]) {
				ids = append(ids, p.ids[i])
			}
		}
	}
	return ids
}

// The voices in which a draft says something.
const (
	voiceOwn        = "own"
	voiceQuoted     = "quoted"     // in quotation marks, or in a block quote
	voiceAttributed = "attributed" // in the content of an attribution, outside quotation marks
)

// words maps each list that rules ask for to the places where the draft has its
// words, in order.
func (b *inputBuilder) words(d *draft.Draft) *ast.Term {
	lists := map[string][]*ast.Term{}
	own := map[string][]int{}
	for _, name := range b.unit.Reader.Words.Names() {
		own[name] = nil
	}
	voices := newVoices(d, b.read.attributions)
	search := b.unit.Reader.Words.NewSearch()
	for i, s := range d.Sentences {
		plain := d.Plain(s.Span)
		for list, at := range search.Find(plain.Text) {
			span := plain.Span(at[0], at[1])
			entry := b.printed(d, span)
			entry.set("paragraph", ast.IntNumberTerm(s.Paragraph))
			entry.set("sentence", ast.IntNumberTerm(i))
			voice := voices.at(span)
			entry.set("voice", wordTerm(voice))
			if voice == voiceOwn && d.Paragraphs[s.Paragraph].Kind != draft.Heading {
				own[list] = append(own[list], len(lists[list]))
			}
			lists[list] = append(lists[list], entry.term())
		}
	}
	o := newObject()
	for _, name := range b.unit.Reader.Words.Names() {
		o.set(name, ast.ArrayTerm(lists[name]...))
	}
	b.read.ownWords = own
	return o.term()
}

// voices tells who speaks at a place.
type voices struct {
	draft      *draft.Draft
	attributed []source.Span // in order, none within another
}

func newVoices(d *draft.Draft, found []attribution.Attribution) voices {
	v := voices{draft: d}
	var contents []source.Span
	for _, a := range found {
		contents = append(contents, a.Content...)
	}
	slices.SortFunc(contents, func(x, y source.Span) int { return cmp.Compare(x.Start, y.Start) })
	for _, c := range contents {
		if last := len(v.attributed) - 1; last >= 0 && c.Start <= v.attributed[last].End {
			v.attributed[last].End = max(v.attributed[last].End, c.End)
			continue
		}
		v.attributed = append(v.attributed, c)
	}
	return v
}

func (v voices) at(s source.Span) string {
	if _, quoted := v.draft.QuotationAt(s); quoted {
		return voiceQuoted
	}
	i := sort.Search(len(v.attributed), func(i int) bool { return v.attributed[i].End > s.Start })
	if i < len(v.attributed) && v.attributed[i].Start < s.End {
		return voiceAttributed
	}
	return voiceOwn
}
