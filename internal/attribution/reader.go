package attribution

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/lexicon"
)

// A Reader reads the attributions of drafts. It is safe for use by several
// goroutines.
type Reader struct {
	tagger *tagger
	cues   cues
	nouns  nouns
}

// NewReader prepares the word lists.
func NewReader(lists lexicon.Lists) *Reader {
	var verbs []string
	for _, name := range [...]string{"cue_clause", "cue_that", "cue_quote", "cue_addressee", "cue_object", "cue_infinitive", "cue_preposition", "common_verbs"} {
		verbs = append(verbs, lists[name]...)
	}
	return &Reader{
		tagger: newTagger(newConjugation(verbs, lists["irregular_verbs"]), set(lists["noun_verbs"]), set(lists["not_verbs"])),
		cues:   newCues(lists),
		nouns:  newNouns(lists),
	}
}

// Read lists the attributions of a draft, in the order of their contents.
func (rd *Reader) Read(d *draft.Draft) []Attribution {
	room := rooms.Get().(*[]token)
	defer rooms.Put(room)
	r := rd.read(d, *room)
	*room = r.tokens
	return r.attributions()
}

// rooms have had the tokens of a draft, and may have those of another.
var rooms = sync.Pool{New: func() any { return new([]token) }}

// read finds the attributions of a draft. Its tokens are in the room, as far as that
// goes.
func (rd *Reader) read(d *draft.Draft, room []token) *reading {
	r := &reading{draft: d, cues: &rd.cues, nouns: &rd.nouns, tokens: tokenize(d, room), used: map[int]bool{}, inverts: map[int]stretch{}}
	r.quotes = findQuotes(d, r.tokens)
	rd.tagger.tag(r.tokens)
	r.countSpeakers()
	turnEnd := 0
	for _, u := range r.units() {
		if u.lo >= turnEnd && r.startsParagraph(u.lo) {
			turnEnd = r.turn(u.lo)
		}
		if u.lo >= turnEnd {
			r.read(u)
			r.previous = u
		}
	}
	slices.SortStableFunc(r.found, func(a, b relation) int { return cmp.Compare(a.content[0].lo, b.content[0].lo) })
	return r
}

// A reading is a draft that is being read.
type reading struct {
	draft  *draft.Draft
	cues   *cues
	nouns  *nouns
	tokens []token
	quotes []quote
	found  []relation
	used   map[int]bool // quotations that the sentence before has announced

	inverts  map[int]stretch // the subjects of inverted verbs, by where the verb starts
	speakers map[string]int
	previous stretch // the sentence before
}

// A stretch is a range of tokens.
type stretch struct{ lo, hi int }

func (s stretch) empty() bool { return s.lo >= s.hi }

// A relation is an attribution in tokens.
type relation struct {
	source, cue stretch
	content     []stretch
	manner      manner
	lemma       string
	carried     bool
}

// attributions are the relations with their bytes and their sources.
func (r *reading) attributions() []Attribution {
	out := make([]Attribution, 0, len(r.found))
	sources := r.findPeople()
	for i := range r.found {
		f := &r.found[i]
		l := sources.resolve(f)
		out = append(out, Attribution{
			Source: r.spans(f.source), Cue: r.spans(f.cue), Content: r.spans(f.content...),
			Lemma: f.lemma, Type: r.typeOf(f.content), SourceType: l.kind, Name: sources.nameOf(l), SourceID: sources.id(l.of),
			Carried: f.carried, Confidence: math.Round(100*confidences[f.manner]*l.sure) / 100,
		})
	}
	return out
}

// cues are the lists that cues are known by.
type cues struct {
	clause, that, quote, addressee, object, infinitive map[string]bool // lemmas
	noun, nounPhrase, adjective                        map[string]bool
	phrasal                                            map[string]bool // "call for"
	occasion                                           map[string]bool // "interview"
}

func newCues(lists lexicon.Lists) cues {
	return cues{
		clause:     set(lists["cue_clause"]),
		that:       set(lists["cue_that"]),
		quote:      set(lists["cue_quote"]),
		addressee:  set(lists["cue_addressee"]),
		object:     set(lists["cue_object"]),
		infinitive: set(lists["cue_infinitive"]),
		phrasal:    set(lists["cue_preposition"]),
		occasion:   set(lists["occasions"]),
		noun:       set(lists["cue_noun"]),
		nounPhrase: set(lists["cue_noun_phrase"]),
		adjective:  set(lists["cue_adjective"]),
	}
}

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[strings.ToLower(w)] = true
	}
	return m
}

// reports tells whether a verb can follow its content.
func (c *cues) reports(lemma string) bool {
	return c.clause[lemma] || c.that[lemma] || c.quote[lemma] || c.addressee[lemma]
}

// isCue reports whether a verb can be a cue without a quotation.
func (r *reading) isCue(lemma string) bool {
	c := r.cues
	return c.clause[lemma] || c.that[lemma] || c.addressee[lemma] || c.object[lemma]
}

// spans are the bytes of stretches, those of no tokens left out.
func (r *reading) spans(stretches ...stretch) []span {
	var out []span
	for _, s := range stretches {
		if !s.empty() {
			out = append(out, span{Start: r.tokens[s.lo].span.Start, End: r.tokens[s.hi-1].span.End})
		}
	}
	return out
}
