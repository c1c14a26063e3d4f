// Package lexicon finds listed words and phrases in prose.
package lexicon

import (
	"fmt"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
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
		if _, err := toml.DecodeFS(dir, name, &list); err != nil {
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
	phrases map[string][][]string // first word → phrases, longest first
}

// NewMatcher prepares a list.
func NewMatcher(words []string) *Matcher {
	m := &Matcher{phrases: map[string][][]string{}}
	for _, w := range words {
		var phrase []string
		for _, t := range tokens(w) {
			phrase = append(phrase, t.folded)
		}
		if len(phrase) > 0 {
			m.phrases[phrase[0]] = append(m.phrases[phrase[0]], phrase)
		}
	}
	return m
}

// Find lists what of the list is in the text, as printed there, in its order.
func (m *Matcher) Find(text string) []string {
	var found []string
	for _, at := range m.find(tokens(text)) {
		found = append(found, text[at[0]:at[1]])
	}
	return found
}

// find is where in their text words have something of the list.
func (m *Matcher) find(words []token) [][2]int {
	var found [][2]int
	for i := 0; i < len(words); i++ {
		if n := m.longest(words[i:]); n > 0 {
			found = append(found, [2]int{words[i].start, words[i+n-1].end})
			i += n - 1
		}
	}
	return found
}

// A Finder finds the words and phrases of several lists in one reading.
type Finder struct {
	names    []string // sorted
	matchers []*Matcher
}

// NewFinder prepares those of the lists that are named; there may be no others.
func NewFinder(lists Lists, names []string) *Finder {
	f := &Finder{}
	for _, name := range slices.Compact(slices.Sorted(slices.Values(names))) {
		f.names = append(f.names, name)
		f.matchers = append(f.matchers, NewMatcher(lists[name]))
	}
	return f
}

// Names are the names of the lists, sorted.
func (f *Finder) Names() []string { return f.names }

// Find yields the name of each list with the start and end of each of its words
// in the text, list by list.
func (f *Finder) Find(text string) iter.Seq2[string, [2]int] {
	return func(yield func(string, [2]int) bool) {
		words := tokens(text)
		for i, m := range f.matchers {
			for _, at := range m.find(words) {
				if !yield(f.names[i], at) {
					return
				}
			}
		}
	}
}

// longest is the number of words of the longest phrase that words start with.
func (m *Matcher) longest(words []token) int {
	best := 0
	for _, phrase := range m.phrases[words[0].folded] {
		if len(phrase) > best && startsWith(words, phrase) {
			best = len(phrase)
		}
	}
	return best
}

func startsWith(words []token, phrase []string) bool {
	if len(words) < len(phrase) {
		return false
	}
	for i, w := range phrase {
		if words[i].folded != w || i > 0 && !words[i].joined {
			return false
		}
	}
	return true
}

// A token is a word of a text.
type token struct {
	start, end int
	folded     string
	joined     bool // only white space is between it and the word before
}

// tokens cuts a text into words: letters and digits, with the apostrophes and
// hyphens inside them, and a percent sign after a number.
func tokens(text string) []token {
	var out []token
	for i := 0; i < len(text); {
		n := wordLen(text[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		t := token{start: i, end: i + n, folded: fold(text[i : i+n])}
		if len(out) > 0 {
			t.joined = strings.TrimSpace(text[out[len(out)-1].end:i]) == ""
		}
		t.end = t.start + len(strings.TrimSuffix(strings.TrimSuffix(text[i:i+n], "’s"), "'s"))
		out = append(out, t)
		i += n
	}
	return out
}

func wordLen(s string) int {
	end := 0
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			end = i + utf8.RuneLen(r)
		case r == '%' && end > 0 && unicode.IsDigit(rune(s[end-1])):
			return i + 1
		case end > 0 && end == i && isJoiner(r):
			// a joiner counts only if a letter follows
		default:
			return end
		}
	}
	return end
}

func isJoiner(r rune) bool { return strings.ContainsRune("'’-‐‑", r) }

var plain = strings.NewReplacer("’", "'", "‐", "-", "‑", "-")

func fold(word string) string {
	word = strings.ToLower(plain.Replace(word))
	return strings.TrimSuffix(word, "'s")
}
