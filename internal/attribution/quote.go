package attribution

import (
	"github.com/stancelint/stancelint/internal/draft"
)

// A quote is a quotation as a range of tokens, its marks included.
type quote struct {
	lo, hi int
	words  int
	closed bool
	block  bool // a block quote, marks or none
}

// findQuotes lists the quotations and tells each token which one it is in.
// They are the draft's, except where doubled apostrophes stand for marks, or
// curly marks stand within straight ones.
func findQuotes(d *draft.Draft, tokens []token) []quote {
	f := quoteFinder{tokens: tokens}
	next := 0
	for lo := 0; lo < len(tokens); {
		hi := paragraphEnd(tokens, lo)
		first := next
		for next < len(d.Quotations) && d.Quotations[next].Paragraph == tokens[lo].paragraph {
			next++
		}
		if hasDoubled(tokens[lo:hi]) || nestsCurly(tokens[lo:hi]) {
			f.pairStraight(lo, hi)
		} else {
			f.take(d.Quotations[first:next], lo, hi)
		}
		lo = hi
	}
	f.limitUnclosed()
	for n, q := range f.quotes {
		for i := q.lo; i < q.hi; i++ {
			tokens[i].quote = n
		}
	}
	return f.quotes
}

func paragraphEnd(tokens []token, lo int) int {
	hi := lo
	for hi < len(tokens) && tokens[hi].paragraph == tokens[lo].paragraph {
		hi++
	}
	return hi
}

func hasDoubled(tokens []token) bool {
	for i := range tokens {
		if isDoubledMark(&tokens[i]) {
			return true
		}
	}
	return false
}

// isDoubledMark reports whether t is a double mark printed as two single ones.
func isDoubledMark(t *token) bool { return t.lower == `"` && t.span.Len() > 1 }

// nestsCurly reports whether straight marks stand outside and curly ones, in
// pairs, inside.
func nestsCurly(tokens []token) bool {
	straight, open, closed := 0, 0, 0
	for i := range tokens {
		switch tokens[i].lower {
		case `"`:
			straight++
		case "“":
			open++
		case "”":
			closed++
		}
		if straight == 0 && open > 0 {
			return false
		}
	}
	return straight > 0 && open > 0 && open == closed
}

type quoteFinder struct {
	tokens []token
	quotes []quote
}

// take makes tokens of the draft's quotations in the paragraph lo to hi.
func (f *quoteFinder) take(quotations []draft.Quotation, lo, hi int) {
	i := lo
	for _, q := range quotations {
		for i < hi && f.tokens[i].span.Start < q.Span.Start {
			i++
		}
		start := i
		for i < hi && f.tokens[i].span.End <= q.Span.End {
			i++
		}
		if start < i {
			f.quotes = append(f.quotes, quote{start, i, q.Words, q.Closed, q.Block})
		}
	}
}

// pairStraight pairs the straight and doubled marks of the paragraph lo to hi.
// Where the space around a mark does not tell, it closes what is open.
func (f *quoteFinder) pairStraight(lo, hi int) {
	open := -1
	for i := lo; i < hi; i++ {
		if f.tokens[i].lower != `"` {
			continue
		}
		spacedAfter := i+1 == hi || f.tokens[i+1].spaced
		switch {
		case open < 0 && !(spacedAfter && !f.tokens[i].spaced):
			open = i
		case open >= 0 && f.tokens[i].spaced && !spacedAfter:
			f.add(open, i, false)
			open = i
		case open >= 0:
			f.add(open, i+1, true)
			open = -1
		}
	}
	if open >= 0 {
		f.add(open, hi, false)
	}
}

func (f *quoteFinder) add(lo, hi int, closed bool) {
	words := 0
	for i := lo; i < hi; i++ {
		if f.tokens[i].word {
			words++
		}
	}
	f.quotes = append(f.quotes, quote{lo: lo, hi: hi, words: words, closed: closed})
}

// limitUnclosed ends a quotation that never closes with its sentence, unless
// the next paragraph reopens it.
func (f *quoteFinder) limitUnclosed() {
	end := 0 // of the paragraph
	for n := range f.quotes {
		q := &f.quotes[n]
		if q.lo >= end {
			end = paragraphEnd(f.tokens, q.lo)
		}
		if q.closed || q.block || f.reopened(n, end) {
			continue
		}
		sentence := f.tokens[q.lo].sentence
		for q.hi > q.lo+1 && f.tokens[q.hi-1].sentence != sentence {
			q.hi--
		}
	}
}

// reopened reports whether the paragraph after that of quotation n, which starts
// at next, starts with a mark.
func (f *quoteFinder) reopened(n, next int) bool {
	return n+1 < len(f.quotes) && f.quotes[n+1].lo == next && !f.quotes[n+1].block
}
