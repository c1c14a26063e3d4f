// Package lexicon finds listed words and phrases in prose.
package lexicon

import (
	"bytes"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
)

// Lists are the word lists, by name.
type Lists map[string][]string

// Read reads every word list, <name>.toml, in a folder. A list needs a source:
// where its words come from, or by what they were chosen.
func Read(dir fs.FS) (Lists, error) {
	names, err := fs.Glob(dir, "*.toml")
	if err != nil {
		return nil, err
	}
	lists := Lists{}
	for _, name := range names {
		var list struct {
			Title, Source string
			Words         []string
		}
		text, err := fs.ReadFile(dir, name)
		if err == nil {
			err = toml.Unmarshal(text, &list)
		}
		if err != nil {
			return nil, fmt.Errorf("reading word list %s: %w", name, err)
		}
		if list.Title == "" || list.Source == "" || len(list.Words) == 0 {
			return nil, fmt.Errorf("reading word list %s: it needs a title, a source and words", name)
		}
		lists[strings.TrimSuffix(path.Base(name), ".toml")] = list.Words
	}
	return lists, nil
}

// A Matcher finds the words and phrases of one list. Case, kinds of apostrophe
// and a possessive ending don't count; a word joined to another by a hyphen is
// another word.
type Matcher struct {
	finder Finder
}

// NewMatcher prepares a list.
func NewMatcher(words []string) *Matcher {
	return &Matcher{*NewFinder(Lists{"": words}, []string{""})}
}

// Find lists what of the list is in the text, as printed there, in its order.
func (m *Matcher) Find(text string) []string {
	var found []string
	for _, at := range m.NewSearch().Find(text) {
		found = append(found, text[at[0]:at[1]])
	}
	return found
}

// NewSearch starts a search for the list, which has no name in it.
func (m *Matcher) NewSearch() *Search { return m.finder.NewSearch() }

// A Finder finds the words and phrases of several lists in one reading.
type Finder struct {
	names   []string            // sorted
	phrases map[string][]phrase // by their first word; those of a list together
	sieve   sieve               // of these first words
}

// A phrase of a list.
type phrase struct {
	list  int // index into Finder.names
	words []string
}

// NewFinder prepares those of the lists that are named; there may be no others.
func NewFinder(lists Lists, names []string) *Finder {
	f := &Finder{phrases: map[string][]phrase{}}
	f.names = slices.Compact(slices.Sorted(slices.Values(names)))
	for i, name := range f.names {
		for _, text := range lists[name] {
			var p tokens
			if p.read(text); len(p.at) == 0 {
				continue
			}
			words := make([]string, len(p.at))
			for w := range words {
				words[w] = string(p.folded(w))
			}
			f.phrases[words[0]] = append(f.phrases[words[0]], phrase{i, words})
			f.sieve.add(p.folded(0))
		}
	}
	return f
}

// Names are the names of the lists, sorted.
func (f *Finder) Names() []string { return f.names }

// A sieve tells at a glance that a word is not one of some. It errs on the other side:
// of words that are not among them it lets through those with the ends and the length of
// one that is.
type sieve [64]uint64

func (s *sieve) add(word []byte) {
	n := hole(word)
	s[n/64] |= 1 << (n % 64)
}

func (s *sieve) mayHave(word []byte) bool {
	n := hole(word)
	return s[n/64]&(1<<(n%64)) != 0
}

// hole is a number from 0 to 4095 for a word, which is not empty.
func hole(word []byte) uint {
	return (uint(word[0]) ^ uint(word[len(word)-1])<<4 ^ uint(len(word))<<8) % 4096
}

// A Search looks through one text after the other, in the room of the one before.
// It is not safe for use by several goroutines.
type Search struct {
	finder *Finder
	tokens tokens
	found  [][][2]int // by list
	next   []int      // by list, the first token that is in no phrase found so far
}

// NewSearch starts a search for the lists.
func (f *Finder) NewSearch() *Search {
	return &Search{finder: f, found: make([][][2]int, len(f.names)), next: make([]int, len(f.names))}
}

// Find yields the name of each list with the start and end of each of its words
// in the text, list by list.
func (s *Search) Find(text string) iter.Seq2[string, [2]int] {
	s.read(text)
	return func(yield func(string, [2]int) bool) {
		for list, found := range s.found {
			for _, at := range found {
				if !yield(s.finder.names[list], at) {
					return
				}
			}
		}
	}
}

// read finds the places of all lists. Those of one list don't overlap: of phrases
// that start with one word, the longest counts.
func (s *Search) read(text string) {
	s.tokens.read(text)
	for i := range s.found {
		s.found[i], s.next[i] = s.found[i][:0], 0
	}
	for i := range s.tokens.at {
		word := s.tokens.folded(i)
		if !s.finder.sieve.mayHave(word) {
			continue
		}
		phrases := s.finder.phrases[string(word)]
		for lo, hi := 0, 0; lo < len(phrases); lo = hi {
			list, longest := phrases[lo].list, 0
			for hi = lo; hi < len(phrases) && phrases[hi].list == list; hi++ {
				if p := phrases[hi].words; len(p) > longest && s.tokens.startWith(i, p) {
					longest = len(p)
				}
			}
			if longest > 0 && i >= s.next[list] {
				s.next[list] = i + longest
				s.found[list] = append(s.found[list], [2]int{s.tokens.at[i].start, s.tokens.at[i+longest-1].end})
			}
		}
	}
}

// tokens are the words of a text: letters and digits, with the apostrophes and
// hyphens inside them, and a percent sign after a number.
type tokens struct {
	text string
	at   []token
	fold []byte // the words one after the other, folded
}

// A token is a word of a text.
type token struct {
	start, end int // in the text, without a possessive ending
	lo, hi     int // in the folded words
}

// folded is a word as lists are searched for it.
func (t *tokens) folded(i int) []byte { return t.fold[t.at[i].lo:t.at[i].hi] }

// startWith reports whether the words from i on are those of a phrase, with nothing
// but white space between them.
func (t *tokens) startWith(i int, phrase []string) bool {
	if len(t.at)-i < len(phrase) {
		return false
	}
	for n, word := range phrase {
		if string(t.folded(i+n)) != word || n > 0 && !t.joined(i+n) {
			return false
		}
	}
	return true
}

// joined reports whether only white space is between a word and the one before.
func (t *tokens) joined(i int) bool {
	return strings.TrimSpace(t.text[t.at[i-1].end:t.at[i].start]) == ""
}

// read cuts a text into words.
func (t *tokens) read(text string) {
	t.text, t.at, t.fold = text, slices.Grow(t.at[:0], len(text)/5), slices.Grow(t.fold[:0], len(text))
	for i := 0; i < len(text); {
		if c := text[i]; c == ' ' || c == ',' || c == '.' {
			i++ // what is between most words: a seventh of the time is gained
			continue
		}
		if n := plainLen(text[i:]); n > 0 {
			t.at = append(t.at, token{start: i, end: i + n, lo: len(t.fold), hi: len(t.fold) + n})
			t.fold = append(t.fold, text[i:i+n]...)
			i += n
			continue
		}
		n := wordLen(text[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		word := text[i : i+n]
		bare := strings.TrimSuffix(strings.TrimSuffix(word, "’s"), "'s")
		lo := len(t.fold)
		t.fold = appendFolded(t.fold, word)
		hi := lo + len(bytes.TrimSuffix(t.fold[lo:], possessive))
		t.at = append(t.at, token{start: i, end: i + len(bare), lo: lo, hi: hi})
		i += n
	}
}

var possessive = []byte("'s")

// plainLen is the length of the word that the text starts with, where that is one of
// lower-case letters, as most are, and plainly ends; else 0.
func plainLen(s string) int {
	n := 0
	for n < len(s) && 'a' <= s[n] && s[n] <= 'z' {
		n++
	}
	if n == len(s) || s[n] == ' ' || s[n] == ',' {
		return n
	}
	return 0
}

// wordLen is the length of the word that the text starts with.
func wordLen(s string) int {
	end := 0
	for i := 0; i < len(s); {
		if isPlain(s[i]) {
			i++
			end = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			end = i + size
		case r == '%' && end > 0 && unicode.IsDigit(rune(s[end-1])):
			return i + 1
		case end > 0 && end == i && isJoiner(r):
			// a joiner counts only if a letter follows
		default:
			return end
		}
		i += size
	}
	return end
}

// isPlain reports whether a byte is a letter or a digit by itself.
func isPlain(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func isJoiner(r rune) bool { return r == '\'' || r == '-' || foldJoiner(r) != r }

// foldJoiner is the typewriter's form of an apostrophe or a hyphen.
func foldJoiner(r rune) rune {
	switch r {
	case '’':
		return '\''
	case '‐', '‑':
		return '-'
	}
	return r
}

func appendFolded(to []byte, word string) []byte {
	for i, r := range word {
		switch c := word[i]; {
		case 'A' <= c && c <= 'Z':
			to = append(to, c+'a'-'A')
		case isPlain(c):
			to = append(to, c)
		default:
			to = utf8.AppendRune(to, unicode.ToLower(foldJoiner(r)))
		}
	}
	return to
}
