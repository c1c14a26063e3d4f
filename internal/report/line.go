package report

import (
	"bytes"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

// A cell is the least part of a source line that can be shown or cut: a
// grapheme cluster, an escaped character, an expanded tab.
type cell struct {
	text       string
	width      int // columns
	start, end int // bytes of the file
}

func (c cell) space() bool { return c.text == " " }

// cells is a source line as it is shown.
type cells struct {
	list []cell
	at   []int // at[i] is the column of cell i, from 0; at[len(list)] is the width
}

const (
	tab = "    "

	// reach is how many bytes of a long line are looked at on either side of
	// an end of a span: enough to fill a row of the greatest width.
	reach = 1024

	// unseen is the width of a part of a line that is out of reach. No row
	// has room for it, so it is always cut.
	unseen = 1 << 20
)

// rooms are cells that other lines may have: there is one for each byte of a line.
var rooms = sync.Pool{New: func() any { return new(cells) }}

// read makes the cells of line n, or of as much of it as can be shown with the
// given spans, in the room of those of another line.
func (c *cells) read(f *source.File, n int, spans []source.Span) cells {
	l := f.Line(n)
	text := f.Text(l)
	if l.Start == 0 && bytes.HasPrefix(text, []byte("\ufeff")) {
		l.Start = len("\ufeff")
		text = text[l.Start:]
	}
	c.list = c.list[:0]
	at := l.Start
	for _, r := range reaches(f, l, text, spans) {
		c.skip(at, r.Start)
		c.add(string(text[r.Start-l.Start:r.End-l.Start]), r.Start)
		at = r.End
	}
	c.skip(at, l.End)
	if pastEnd(l, spans) {
		c.list = append(c.list, cell{" ", 1, l.End, l.End + 1})
	}
	c.at = slices.Grow(c.at[:0], len(c.list)+1)[:len(c.list)+1]
	c.at[0] = 0
	for i := range c.list {
		c.at[i+1] = c.at[i] + c.list[i].width
	}
	return *c
}

// pastEnd reports whether a span is empty and at the end of the line.
func pastEnd(l source.Span, spans []source.Span) bool {
	return slices.ContainsFunc(spans, func(s source.Span) bool { return s.Start >= l.End })
}

func (c *cells) skip(start, end int) {
	if start < end {
		c.list = append(c.list, cell{"", unseen, start, end})
	}
}

func (c *cells) add(text string, base int) {
	c.list = slices.Grow(c.list, len(text)+1)
	if ordinary(text) {
		for at, r := range text {
			end := at + utf8.RuneLen(r)
			c.list = append(c.list, cell{text[at:end], 1, base + at, base + end})
		}
		return
	}
	eachGlyph(text, func(shown string, start, end int) {
		if text[start:end] == "\t" {
			shown = tab
		}
		c.list = append(c.list, cell{shown, columns(shown), base + start, base + end})
	})
}

// reaches gives the parts of line l that spans can show, in order and apart.
func reaches(f *source.File, l source.Span, text []byte, spans []source.Span) []source.Span {
	if l.Len() <= 4*reach {
		return []source.Span{l}
	}
	var ends []int
	for _, s := range spans {
		ends = append(ends, s.Start, s.End)
	}
	if len(ends) == 0 {
		ends = []int{l.Start}
	}
	slices.Sort(ends)
	var out []source.Span
	for _, e := range ends {
		r := source.Span{Start: max(l.Start, e-reach), End: min(l.End, e+reach)}
		if k := len(out) - 1; k >= 0 && r.Start <= out[k].End+reach {
			out[k].End = max(out[k].End, r.End)
			continue
		}
		out = append(out, r)
	}
	for i, r := range out {
		out[i] = source.Span{Start: boundary(f, r.Start, l, text), End: boundary(f, r.End, l, text)}
	}
	return out
}

// boundary is a place near i, in line l, where no cluster is cut: between two ASCII
// characters if there are any.
func boundary(f *source.File, i int, l source.Span, text []byte) int {
	if i <= l.Start || i >= l.End {
		return i
	}
	for j := i; j < min(i+reach/4, l.End); j++ {
		if isText(text[j-l.Start]) && isText(text[j-l.Start-1]) {
			return j
		}
	}
	return f.Character(i).Start
}

func isText(b byte) bool { return 0x20 <= b && b < 0x7f }

// find gives the cells that s lies in, at least one if there is any.
func (c cells) find(s source.Span) (from, to int) {
	from = sort.Search(len(c.list), func(i int) bool { return c.list[i].end > s.Start })
	to = sort.Search(len(c.list), func(i int) bool { return c.list[i].start >= s.End })
	from = min(from, max(len(c.list)-1, 0))
	return from, min(max(to, from+1), len(c.list))
}

// width is how many columns the cells [from,to) take.
func (c cells) width(from, to int) int { return c.at[to] - c.at[from] }

// forward is the end of the longest run of cells from i on that fits.
func (c cells) forward(i, columns int) int {
	k := sort.Search(len(c.list)-i, func(k int) bool { return c.width(i, i+k+1) > columns })
	return i + k
}

// backward is the start of the longest run of cells up to i that fits.
func (c cells) backward(i, columns int) int {
	k := sort.Search(i, func(k int) bool { return c.width(i-k-1, i) > columns })
	return i - k
}

func (c cells) text(from, to int) string {
	var b strings.Builder
	if from < to {
		b.Grow(c.list[to-1].end - c.list[from].start)
	}
	for _, cell := range c.list[from:to] {
		b.WriteString(cell.text)
	}
	return b.String()
}
