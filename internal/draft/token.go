package draft

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

// Words yields the words and numbers of the draft in order, folded, each with
// its place. "team's" and "3.5" are one word each.
func (d *Draft) Words() iter.Seq2[string, source.Span] {
	return func(yield func(string, source.Span) bool) {
		text := d.folded.text
		for i := 0; i < len(text); {
			r, size := utf8.DecodeRuneInString(text[i:])
			end := i + size
			if inWord(r) {
				end = wordRun(text, i)
				if !yield(text[i:end], d.folded.span(i, end)) {
					return
				}
			}
			i = end
		}
	}
}

// A token is a word, a number or one other printed character of a folded text.
type token struct {
	start, end int // in the folded text
	id         int // equal for equal text
	word       bool
}

// tokenize cuts text into tokens; id numbers their texts.
func tokenize(text string, id func(string) int) []token {
	tokens := make([]token, 0, len(text)/5+1)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end, word := i+size, inWord(r)
		if word {
			end = wordRun(text, i)
		}
		if r != ' ' {
			tokens = append(tokens, token{i, end, id(text[i:end]), word})
		}
		i = end
	}
	return tokens
}

// wordRun is the end of the word that starts at i.
func wordRun(text string, i int) int {
	for {
		for i+1 < len(text) && plainInWord(text[i]) && plainInWord(text[i+1]) {
			i++
		}
		if i+1 == len(text) || plainInWord(text[i]) && text[i+1] == ' ' {
			return i + 1
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		next, _ := utf8.DecodeRuneInString(text[i:])
		if i == len(text) || unspaced(r) || !inWord(next) && wordEnd(text, i) {
			return i
		}
		if !inWord(next) {
			i++ // the apostrophe or the decimal point, each of one byte
		}
	}
}

// A vocabulary is the draft as tokens, and its distinct token texts.
type vocabulary struct {
	tokens []token
	ids    map[string]int
	texts  []string
}

func newVocabulary(text string) *vocabulary {
	v := &vocabulary{ids: map[string]int{}}
	v.tokens = tokenize(text, func(s string) int {
		id, ok := v.ids[s]
		if !ok {
			id = len(v.texts)
			v.ids[s] = id
			v.texts = append(v.texts, s)
		}
		return id
	})
	return v
}

// lookup numbers the texts of another text's tokens: -1 for those that are not
// in the draft.
func (v *vocabulary) lookup(text string) []token {
	return tokenize(text, func(s string) int {
		if id, ok := v.ids[s]; ok {
			return id
		}
		return -1
	})
}

// spacing is a space where one follows the token that ends at end.
func spacing(text string, end int) string {
	if strings.HasPrefix(text[end:], " ") {
		return " "
	}
	return ""
}
