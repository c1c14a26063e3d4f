package draft

import (
	"strings"
	"unicode"

	"github.com/stancelint/stancelint/internal/source"
)

// quotations finds the quotations of a paragraph. A block quote is one as a
// whole; the marks in it are part of it. After a paragraph of a block quote,
// one that starts with a dash only says who is quoted.
func (b block) quotations(chars []char, afterBlockQuote bool) []Quotation {
	if b.quoted && afterBlockQuote && isDash(chars[0].r) {
		return nil
	}
	if b.quoted {
		return []Quotation{blockQuotation(b.span, chars)}
	}
	s := newScanner(chars)
	for i := range s.marks {
		s.mark(i)
	}
	if s.open >= 0 {
		s.leaveOpen(len(chars))
	}
	return s.found
}

func blockQuotation(span source.Span, chars []char) Quotation {
	lo, hi := 0, attribution(chars)
	if hi < len(chars) {
		span.End = int(chars[hi-1].end)
	}
	if hi > 1 && isMark(chars[lo].r) && isMark(chars[hi-1].r) {
		lo, hi = lo+1, hi-1
	}
	lo, hi = trimChars(chars, lo, hi)
	return Quotation{Span: span, Inner: innerSpan(chars, lo, hi), Words: countWords(chars[lo:hi]), Closed: true, Block: true}
}

// lineBreak stands for a break that the author put into a paragraph, unlike
// one that only wraps it.
const lineBreak = '\u2028'

// attribution is the index after the words quoted in a paragraph of a block
// quote: a line of its own that starts with a dash, and says who said them, is
// none of them.
func attribution(chars []char) int {
	for i := len(chars) - 1; i >= 0; i-- {
		if !isDash(chars[i].r) || i > 0 && !unseen(chars[i-1].r) {
			continue
		}
		line := i
		for line > 0 && unseen(chars[line-1].r) && chars[line-1].r != lineBreak {
			line--
		}
		if line > 0 && chars[line-1].r == lineBreak {
			_, hi := trimChars(chars, 0, line)
			return hi
		}
	}
	return len(chars)
}

func isDash(r rune) bool { return r == '–' || r == '—' || r == '―' }

func isMark(r rune) bool { return markClass(r) != noMark }

// A class is a kind of quotation mark. Any of its marks can close another.
type class int

const (
	noMark class = iota
	double
	single
	angle
	singleAngle
	corner
	whiteCorner
	classes
)

func markClass(r rune) class {
	if r < '«' && r != '"' && r != '\'' {
		return noMark // as most characters are
	}
	return printedMark(r)
}

func printedMark(r rune) class {
	switch r {
	case '"', '“', '”', '„', '‟', '〝', '〞', '〟', '＂':
		return double
	case '\'', '‘', '’', '‚', '‛':
		return single
	case '«', '»':
		return angle
	case '‹', '›':
		return singleAngle
	case '「', '」':
		return corner
	case '『', '』':
		return whiteCorner
	}
	return noMark
}

// A mark is a quotation mark, and what it can be by the characters around it.
type mark struct {
	at            int // index into chars
	class         class
	opens, closes bool
	afterDigit    bool // so it may be inches
	afterLetter   bool // so it may be an apostrophe at the end of a word
	next          int  // index of the next mark of the class, or -1
}

// A scanner pairs the quotation marks of a paragraph.
type scanner struct {
	chars    []char
	marks    []mark
	balanced [classes]bool // as many marks open as close
	last     [classes]int  // index of the last mark that closes
	open     int           // index of the mark that opened, or -1
	depth    int           // quotations of the same class within it
	found    []Quotation
}

func newScanner(chars []char) *scanner {
	s := &scanner{chars: chars, open: -1}
	var opened [classes]int
	for i := range chars {
		c := markClass(chars[i].r)
		if c == noMark {
			continue
		}
		m, ok := markAt(chars, i, c)
		if !ok {
			continue
		}
		if m.opens {
			opened[m.class]++
		}
		if m.closes {
			opened[m.class]--
			s.last[m.class] = len(s.marks)
		}
		s.marks = append(s.marks, m)
	}
	for c, n := range opened {
		s.balanced[c] = n == 0
	}
	next := [classes]int{-1, -1, -1, -1, -1, -1, -1}
	for i := len(s.marks) - 1; i >= 0; i-- {
		m := &s.marks[i]
		m.next, next[m.class] = next[m.class], i
	}
	return s
}

// markAt reads the mark at i, of the class c. Apostrophes within a word, and those
// that stand for its first letters, are none.
func markAt(chars []char, i int, c class) (mark, bool) {
	before, after := neighbour(chars, i, -1), neighbour(chars, i, +1)
	if c == single && (isAlnum(before) && isAlnum(after) || elides(chars, i)) {
		return mark{}, false
	}
	m := mark{at: i, class: c}
	m.opens, m.closes = sides(chars[i].r, before, after)
	m.afterDigit = unicode.IsDigit(before)
	m.afterLetter = unicode.IsLetter(before)
	return m, true
}

// neighbour is the character beside i, or a space at the end of the paragraph.
func neighbour(chars []char, i, step int) rune {
	for i += step; 0 <= i && i < len(chars); i += step {
		if !ignorable(chars[i].r) {
			return chars[i].r
		}
	}
	return ' '
}

func isAlnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// sides tells whether a mark between two characters opens or closes. Countries
// use the same marks the other way round („…“, »…«, ”…”), so that what stands
// beside them can overrule their shape.
func sides(r, before, after rune) (opens, closes bool) {
	left := unicode.IsSpace(before) || strings.ContainsRune("([{-–—―/¿¡“„‘‚«‹\"'", before)
	right := unicode.IsSpace(after) || unicode.IsPunct(after) && !strings.ContainsRune("([{$¿¡#@", after)
	switch r {
	case '„', '‚', '「', '『', '〝':
		return true, false
	case '」', '』', '〞', '〟':
		return false, true
	case '“', '‟', '‘', '‛', '«', '‹':
		closes = !unicode.IsSpace(before) && right && !isMark(after) && !isMark(before)
		return !closes, closes
	case '”', '»', '›':
		opens = unicode.IsSpace(before) && isAlnum(after)
		return opens, !opens
	case '’':
		return false, !unicode.IsSpace(before)
	}
	opens = left && !unicode.IsSpace(after)
	closes = !unicode.IsSpace(before) && (right || !left)
	return opens, closes
}

// elides reports whether the mark at i stands for the first letters of a word,
// as in ’90s, ’em and ’tis.
func elides(chars []char, i int) bool {
	if isAlnum(neighbour(chars, i, -1)) {
		return false
	}
	var word strings.Builder
	for _, c := range chars[i+1 : min(len(chars), i+8)] {
		if !isAlnum(c.r) {
			break
		}
		word.WriteRune(unicode.ToLower(c.r))
	}
	switch w := word.String(); w {
	case "tis", "twas", "twere", "twill", "em", "til", "nuff", "neath", "n":
		return true
	default:
		return isDecade(w)
	}
}

// isDecade reports whether w is a year or a decade in two digits.
func isDecade(w string) bool {
	w = strings.TrimSuffix(w, "s")
	return len(w) == 2 && isDigit(w, 0) && isDigit(w, 1)
}

// mark takes the next mark.
func (s *scanner) mark(i int) {
	m := s.marks[i]
	switch {
	case s.open < 0:
		if m.opens && s.canOpen(i) {
			s.open, s.depth = i, 0
		}
	case m.class != s.marks[s.open].class:
		// A quotation within the quotation.
	case m.opens && !m.closes:
		s.reopen(i)
	case s.isApostrophe(i), s.isInch(i):
	case s.depth > 0:
		s.depth--
	default:
		s.close(i)
	}
}

// canOpen reports whether a mark that looks like an opening one is. A single
// mark with none to close it is an apostrophe.
func (s *scanner) canOpen(i int) bool {
	return s.marks[i].class != single || s.chars[s.marks[i].at].r == '‘' || s.last[single] > i
}

// reopen takes an opening mark within a quotation of its class: one within it
// where all of them pair up, else the one before was never closed.
func (s *scanner) reopen(i int) {
	switch {
	case s.balanced[s.marks[i].class]:
		s.depth++
	case s.canOpen(i):
		s.leaveOpen(s.marks[i].at)
		s.open = i
	}
}

// isInch reports whether a straight mark after a digit means inches: then
// another one closes the quotation.
func (s *scanner) isInch(i int) bool {
	m := s.marks[i]
	return m.afterDigit && (s.chars[m.at].r == '"' || s.chars[m.at].r == '\'') && s.closesLater(i)
}

// isApostrophe reports whether a single mark ends a word (the workers’,
// runnin’) and not the quotation: then another one closes that.
func (s *scanner) isApostrophe(i int) bool {
	m := s.marks[i]
	if m.class != single || !m.afterLetter {
		return false
	}
	letter := unicode.ToLower(s.chars[m.at-1].r)
	after := neighbour(s.chars, m.at, +1)
	return (letter == 's' || letter == 'n') && unicode.IsSpace(after) && s.closesLater(i)
}

// closesLater reports whether the next mark of the class closes.
func (s *scanner) closesLater(i int) bool {
	next := s.marks[i].next
	return next >= 0 && s.marks[next].closes
}

func (s *scanner) close(i int) {
	lo, hi := s.marks[s.open].at, s.marks[i].at
	s.open = -1
	q := s.quotation(lo, lo+1, hi, hi+1)
	q.Closed = true
	if q.Words > 0 {
		s.found = append(s.found, q)
	}
}

// leaveOpen ends a quotation that is not closed before index end.
func (s *scanner) leaveOpen(end int) {
	lo := s.marks[s.open].at
	s.open, s.depth = -1, 0
	_, hi := trimChars(s.chars, lo, end)
	s.found = append(s.found, s.quotation(lo, lo+1, hi, hi))
}

func (s *scanner) quotation(lo, innerLo, innerHi, hi int) Quotation {
	innerLo, innerHi = trimChars(s.chars, innerLo, innerHi)
	return Quotation{
		Span:  spanOf(s.chars[lo:hi]),
		Inner: innerSpan(s.chars, innerLo, innerHi),
		Words: countWords(s.chars[innerLo:innerHi]),
	}
}

// innerSpan is the span of chars lo to hi; of none it is the end of the one
// before.
func innerSpan(chars []char, lo, hi int) source.Span {
	if lo < hi {
		return spanOf(chars[lo:hi])
	}
	end := int(chars[lo-1].end)
	return source.Span{Start: end, End: end}
}

// countWords counts the words of chars: what stands between spaces or dashes
// and has a letter or a digit. "long-time" is one word.
func countWords(chars []char) int {
	words, within := 0, false
	for _, c := range chars {
		switch {
		case unspaced(c.r):
			words++
		case isAlnum(c.r):
			if !within {
				words++
			}
			within = true
		case unicode.IsSpace(c.r), isDash(c.r):
			within = false
		}
	}
	return words
}
