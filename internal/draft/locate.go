package draft

import (
	"strings"

	"github.com/stancelint/stancelint/internal/source"
)

// A Quote is words of a draft as a ledger writes them.
type Quote struct {
	Content        []string // the pieces of a quotation, in order; one where it is not broken
	Prefix, Suffix string   // words right before and after the first piece
}

// A State tells whether the words of a Quote are in the draft.
type State int

// The states of an Anchor.
const (
	Found     State = iota
	Missing         // a piece is not in the draft, or not after the piece before it
	Ambiguous       // there are several places, and prefix and suffix do not settle which
)

func (s State) String() string {
	return [...]string{"found", "missing", "ambiguous"}[s]
}

// An Anchor is where the words of a Quote are in the draft.
type Anchor struct {
	State      State
	Pieces     []source.Span   // Found: one for each piece
	Missing    int             // Missing: index of the first piece that is not there
	Candidates [][]source.Span // Ambiguous: the possible places, in order
}

// Locate finds the words of q. Prefix and suffix only choose between several
// places: words that stand in the draft once are found whatever these say.
func (d *Draft) Locate(q Quote) Anchor {
	if len(q.Content) == 0 {
		return Anchor{State: Missing}
	}
	c, missing := d.chains(q.Content)
	if missing >= 0 {
		return Anchor{State: Missing, Missing: missing}
	}
	if len(c.places) > 1 {
		if chosen := d.choose(c, q.Prefix, q.Suffix); len(chosen) > 0 {
			c.places = chosen
		}
		c.keepTightest()
	}
	spans := make([][]source.Span, len(c.places))
	for i, place := range c.places {
		spans[i] = c.spans(&d.folded, place)
	}
	if len(spans) > 1 {
		return Anchor{State: Ambiguous, Candidates: spans}
	}
	return Anchor{State: Found, Pieces: spans[0]}
}

// A chain holds the folded pieces of a quotation, and its possible places: the
// offset of each piece in the folded draft.
type chain struct {
	needles []string
	places  [][]int
}

// chains starts at every occurrence of the first piece and goes on with the
// next occurrence of each further one. Where that leads nowhere, missing is
// the index of the piece that stops it, else -1.
func (d *Draft) chains(content []string) (c chain, missing int) {
	for i, piece := range content {
		needle := d.needle(piece)
		if i == 0 {
			for at := range d.occurrences(needle) {
				c.places = append(c.places, []int{at})
			}
		} else {
			c.places = d.extend(c, needle)
		}
		if len(c.places) == 0 {
			return c, i
		}
		c.needles = append(c.needles, needle)
	}
	return c, -1
}

// extend adds to each place the next one of needle after it. Places without
// one are dropped.
func (d *Draft) extend(c chain, needle string) [][]int {
	size := len(c.needles[len(c.needles)-1])
	kept, next := c.places[:0], -1
	for _, place := range c.places {
		// Places grow in step with their last pieces, so next only moves on.
		if end := place[len(place)-1] + size; next < end {
			var ok bool
			if next, ok = d.next(needle, end); !ok {
				break
			}
		}
		kept = append(kept, append(place, next))
	}
	return kept
}

// keepTightest drops each place when another starts later and ends no later.
func (c *chain) keepTightest() {
	kept := c.places[:0]
	for i, place := range c.places {
		last := len(place) - 1
		if last > 0 && i+1 < len(c.places) && c.places[i+1][last] == place[last] {
			continue
		}
		kept = append(kept, place)
	}
	c.places = kept
}

func (c *chain) spans(f *folded, place []int) []source.Span {
	spans := make([]source.Span, len(place))
	for i, at := range place {
		spans[i] = f.span(at, at+len(c.needles[i]))
	}
	return spans
}

// choose keeps the places whose first piece stands between prefix and suffix;
// none of them where neither is given.
func (d *Draft) choose(c chain, prefix, suffix string) [][]int {
	prefix, suffix = d.beside(prefix), d.beside(suffix)
	if prefix == "" && suffix == "" {
		return nil
	}
	var chosen [][]int
	for _, place := range c.places {
		before := strings.TrimRight(d.folded.text[:place[0]], " '")
		after := place[0] + len(c.needles[0])
		after = len(d.folded.text) - len(strings.TrimLeft(d.folded.text[after:], " '"))
		if d.endsWith(len(before), prefix) && d.startsWith(after, suffix) {
			chosen = append(chosen, place)
		}
	}
	return chosen
}

// beside folds a prefix or suffix. The white space and quotation marks at its
// ends do not count.
func (d *Draft) beside(text string) string {
	needle := strings.Trim(Fold(text), " '")
	if d.Format == Markdown && !strings.Contains(d.folded.text, needle) {
		needle = strings.Trim(d.withoutMarkup(text), " '")
	}
	return needle
}

func (d *Draft) endsWith(end int, prefix string) bool {
	return prefix == "" || strings.HasSuffix(d.folded.text[:end], prefix) &&
		wordStart(d.folded.text, end-len(prefix))
}

func (d *Draft) startsWith(start int, suffix string) bool {
	return suffix == "" || strings.HasPrefix(d.folded.text[start:], suffix) &&
		wordEnd(d.folded.text, start+len(suffix))
}

// A QuoteType tells how far a claim's words are quoted.
type QuoteType string

// The quote types.
const (
	Direct   QuoteType = "direct"   // every word stands inside quotation marks
	Mixed    QuoteType = "mixed"    // some do
	Indirect QuoteType = "indirect" // none does
)

// QuoteType tells whether the words of pieces stand inside quotation marks, or
// a block quote. Of no pieces it is Indirect.
func (d *Draft) QuoteType(pieces []source.Span) QuoteType {
	quoted, plain := false, false
	for _, piece := range pieces {
		at := piece.Start
		for i := d.quotationNear(piece.Start); i < len(d.Quotations) && d.Quotations[i].Span.Start < piece.End; i++ {
			q := d.Quotations[i].Span
			plain = plain || d.hasWord(source.Span{Start: at, End: q.Start})
			quoted = true
			at = q.End
		}
		plain = plain || d.hasWord(source.Span{Start: at, End: piece.End})
	}
	switch {
	case quoted && plain:
		return Mixed
	case quoted:
		return Direct
	}
	return Indirect
}

// hasWord reports whether prose with a letter or digit stands in s.
func (d *Draft) hasWord(s source.Span) bool {
	if s.Start >= s.End {
		return false
	}
	from, to := d.folded.index(s.Start), d.folded.index(s.End)
	return strings.ContainsFunc(d.folded.text[from:to], isAlnum)
}
