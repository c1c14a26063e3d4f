package report

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/source"
)

// A sheet is what a frame shows of one file.
type sheet struct {
	file  *source.File
	at    string // path:line:column to jump to
	lines []line
}

// A line is a source line with the pieces of marks on it, in reading order.
type line struct {
	number int
	pieces []piece
}

// A piece is the part of a mark that lies on one line.
type piece struct {
	span    source.Span
	label   string
	primary bool
}

// sheets puts marks in reading order: the file of the primary place first, the
// others by name.
func sheets(ms []mark) []sheet {
	if len(ms) == 0 {
		return nil
	}
	first := ms[0].place.File
	ms = slices.Clone(ms)
	slices.SortStableFunc(ms, func(a, b mark) int {
		return cmp.Or(
			rank(a.place.File, first)-rank(b.place.File, first),
			cmp.Compare(a.place.File.Name, b.place.File.Name),
			cmp.Compare(a.place.Span.Start, b.place.Span.Start),
			cmp.Compare(a.place.Span.End, b.place.Span.End),
		)
	})
	var out []sheet
	for len(ms) > 0 {
		f := ms[0].place.File
		n := slices.IndexFunc(ms, func(m mark) bool { return m.place.File != f })
		if n < 0 {
			n = len(ms)
		}
		out = append(out, newSheet(ms[:n]))
		ms = ms[n:]
	}
	return out
}

func rank(f, first *source.File) int {
	if f == first {
		return 0
	}
	return 1
}

// newSheet lays out marks of one file.
func newSheet(ms []mark) sheet {
	f := ms[0].place.File
	at := ms[0].place
	byLine := map[int][]piece{}
	for _, m := range ms {
		if m.primary {
			at = m.place
		}
		addPieces(byLine, m)
	}
	s := sheet{file: f, at: where(at)}
	for n, ps := range byLine {
		slices.SortStableFunc(ps, func(a, b piece) int {
			return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End))
		})
		s.lines = append(s.lines, line{n, ps})
	}
	slices.SortFunc(s.lines, func(a, b line) int { return a.number - b.number })
	return s
}

// maxBetween is how many lines between the first and the last of a span are
// shown.
const maxBetween = 2

// addPieces cuts a mark into its lines. The label stands at the last. Where
// lines are left out between the first and the last, both say so.
func addPieces(byLine map[int][]piece, m mark) {
	f, s := m.place.File, trimBreaks(m.place)
	first, last := f.Position(s.Start).Line, f.Position(s.End).Line
	add := func(n int, s source.Span, label string) {
		byLine[n] = append(byLine[n], piece{s, label, m.primary})
	}
	if first == last {
		add(first, s, m.label)
		return
	}
	start := source.Span{Start: s.Start, End: f.Line(first).End}
	end := source.Span{Start: min(indented(f, last).Start, s.End), End: s.End}
	if last-first-1 > maxBetween {
		add(first, start, fmt.Sprintf("to line %d", last))
		add(last, end, strings.TrimSpace(fmt.Sprintf("%s (from line %d)", m.label, first)))
		return
	}
	add(first, start, "")
	for n := first + 1; n < last; n++ {
		if between := indented(f, n); between.Len() > 0 {
			add(n, between, "")
		}
	}
	add(last, end, m.label)
}

// trimBreaks is the span of p without the line breaks at its ends, and if it
// is of several lines even then, without the other white space there.
func trimBreaks(p source.Place) source.Span {
	s := trim(p, "\r\n")
	p.Span = s
	if bytes.ContainsRune(p.Text(), '\n') {
		return trim(p, " \t\r\n")
	}
	return s
}

func trim(p source.Place, white string) source.Span {
	text := bytes.TrimRight(p.Text(), white)
	end := p.Span.Start + len(text)
	start := end - len(bytes.TrimLeft(text, white))
	if start == end {
		return source.Span{Start: p.Span.Start, End: p.Span.Start}
	}
	return source.Span{Start: start, End: end}
}

// indented is line n without the white space that it begins with.
func indented(f *source.File, n int) source.Span {
	s := f.Line(n)
	s.Start = s.End - len(bytes.TrimLeft(f.Text(s), " \t"))
	return s
}
