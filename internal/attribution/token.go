package attribution

import (
	"strings"
	"unicode"

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
	r    rune
	span source.Span
}

// tokenize cuts the prose of a draft into tokens, sentence by sentence.
func tokenize(d *draft.Draft) []token {
	tokens := make([]token, 0, len(d.File.Bytes())/4+1) // one token to four bytes or more
	var letters []letter
	for i, s := range d.Sentences {
		letters = letters[:0]
		for r, span := range d.Runes(s.Span) {
			letters = append(letters, letter{r, span})
		}
		c := cutter{letters: letters, tokens: tokens, blank: token{paragraph: s.Paragraph, sentence: i, quote: -1}}
		c.cut()
		tokens = c.tokens
	}
	return tokens
}

// A cutter cuts one sentence.
type cutter struct {
	letters []letter
	tokens  []token
	blank   token
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
			c.add(i, end, spaced, string(r))
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
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '$' || r == '#' || r == '@' || r == '%'
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
	cut := end - cliticLen(text)
	if cut > i && cut < end {
		c.add(i, cut, spaced, c.text(i, cut))
		c.add(cut, end, false, c.text(cut, end))
		return
	}
	c.add(i, end, spaced, text)
}

// cliticLen is the length, in characters, of the clitic that ends a word.
func cliticLen(word string) int {
	for _, clitic := range [...]string{"n't", "'s", "'d", "'ll", "'re", "'ve", "'m"} {
		if strings.HasSuffix(word, clitic) && word != clitic && word != "can't" {
			return len(clitic)
		}
	}
	return 0
}

func (c *cutter) text(i, end int) string {
	var b strings.Builder
	for _, l := range c.letters[i:end] {
		if isApostrophe(l.r) {
			l.r = '\''
		}
		b.WriteRune(unicode.ToLower(l.r))
	}
	return b.String()
}

func (c *cutter) add(i, end int, spaced bool, lower string) {
	t := c.blank
	t.lower, t.spaced = lower, spaced
	t.span = source.Span{Start: c.letters[i].span.Start, End: c.letters[end-1].span.End}
	t.word = isWordRune(c.letters[i].r) || cliticLen("x"+lower) == len(lower) && len(lower) > 1
	t.upper = unicode.IsUpper(c.letters[i].r)
	c.tokens = append(c.tokens, t)
}
