package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/source"
)

// A token is a word, a number, a clitic such as 's, or one other printed
// character.
type token struct {
	lower     string // in lower case, with straight apostrophes
	span      source.Span
	word      bool // it has a letter or a digit
	upper     bool // it starts with a capital
	spaced    bool // white space stands before it
	headline  bool // its sentence is printed in headline case
	paragraph int  // index into Draft.Paragraphs
	sentence  int  // index into Draft.Sentences
	quote     int  // index into reading.quotes, or -1

	tag  tag
	verb verbForm // what it would be as a verb; zero for what can be none
}

// A letter is one character of the prose.
type letter struct {
	r  rune
	at int // in the text of the sentence
}

// tokenize cuts the prose of a draft into tokens, sentence by sentence, in a room if
// that is large enough.
func tokenize(d *draft.Draft, room []token) []token {
	tokens := slices.Grow(room[:0], len(d.File.Bytes())/4+1) // one token to four bytes or more
	var letters []letter
	for i, s := range d.Sentences {
		letters = letters[:0]
		plain := d.Plain(s.Span)
		for at, r := range plain.Text {
			letters = append(letters, letter{r, at})
		}
		c := cutter{plain: plain, letters: letters, tokens: tokens, blank: token{paragraph: s.Paragraph, sentence: i, quote: -1}}
		c.cut()
		tokens = c.tokens
	}
	return tokens
}

// A cutter cuts one sentence.
type cutter struct {
	plain   draft.Plain
	letters []letter
	tokens  []token
	blank   token
}

// at is where the letter with an index starts, or the sentence ends.
func (c *cutter) at(i int) int {
	if i == len(c.letters) {
		return len(c.plain.Text)
	}
	return c.letters[i].at
}

func (c *cutter) cut() {
	spaced := true
	for i := 0; i < len(c.letters); {
		r := c.letters[i].r
		end := i + 1
		switch {
		case r == ' ':
			spaced, i = true, end
			continue
		case isWordRune(r):
			end = c.wordEnd(i)
			c.word(i, end, spaced)
		case isDoubled(c.letters, i):
			end = i + 2
			c.add(i, end, spaced, `"`)
		default:
			c.add(i, end, spaced, c.plain.Text[c.at(i):c.at(end)])
		}
		spaced, i = false, end
	}
}

// isDoubled reports whether two apostrophes or grave accents at i are printed
// for one double quotation mark, as on the wires.
func isDoubled(letters []letter, i int) bool {
	r := letters[i].r
	return (r == '\'' || r == '`' || r == '’' || r == '‘') && i+1 < len(letters) && letters[i+1].r == r
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '$' || r == '#' || r == '@' || r == '%'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// wordEnd is the index after the word that starts at i. Hyphens, apostrophes
// and full stops inside it are part of it, and so is the full stop of an
// abbreviation within the sentence.
func (c *cutter) wordEnd(i int) int {
	end := i + 1
	for ; end < len(c.letters); end++ {
		r := c.letters[end].r
		if isWordRune(r) {
			continue
		}
		inner := end+1 < len(c.letters) && isWordRune(c.letters[end+1].r)
		if inner && (isApostrophe(r) || r == '-' || r == '‑' || r == '.' || r == ',' && unicode.IsDigit(c.letters[end-1].r) && unicode.IsDigit(c.letters[end+1].r)) {
			continue
		}
		if r == '.' && c.endsAbbreviation(i, end) {
			end++
		}
		break
	}
	return end
}

// endsAbbreviation reports whether the full stop at end belongs to the word
// before it: the sentence goes on after it.
func (c *cutter) endsAbbreviation(start, end int) bool {
	for _, l := range c.letters[end+1:] {
		if l.r != ' ' {
			return end-start <= 5 && (isWordRune(l.r) || l.r == ',' || l.r == '-')
		}
	}
	return false
}

// word adds the word from i to end, its clitic apart.
func (c *cutter) word(i, end int, spaced bool) {
	text := c.text(i, end)
	clitic := cliticLen(text)
	if cut := end - clitic; cut > i && cut < end {
		c.add(i, cut, spaced, text[:len(text)-clitic])
		c.add(cut, end, false, text[len(text)-clitic:])
		return
	}
	c.add(i, end, spaced, text)
}

// cliticLen is the length, in characters, of the clitic that ends a word.
func cliticLen(word string) int {
	if strings.IndexByte(word, '\'') < 0 {
		return 0
	}
	for _, clitic := range [...]string{"n't", "'s", "'d", "'ll", "'re", "'ve", "'m"} {
		if strings.HasSuffix(word, clitic) && word != clitic && word != "can't" {
			return len(clitic)
		}
	}
	return 0
}

// text is the letters from i to end as token.lower has them.
func (c *cutter) text(i, end int) string {
	text := c.plain.Text[c.at(i):c.at(end)]
	if isLower(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		if isApostrophe(r) {
			r = '\''
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// isLower reports whether a text is plainly in lower case, with straight
// apostrophes.
func isLower(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

func (c *cutter) add(i, end int, spaced bool, lower string) {
	t := c.blank
	t.lower, t.spaced = lower, spaced
	t.span = c.plain.Span(c.at(i), c.at(end))
	t.word = isWordRune(c.letters[i].r) || len(lower) > 1 && cliticLen("x"+lower) == len(lower)
	t.upper = unicode.IsUpper(c.letters[i].r)
	c.tokens = append(c.tokens, t)
}
