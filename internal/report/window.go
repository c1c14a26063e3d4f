package report

import "strings"

// A window is the part of a source line that one row shows. What is cut, at
// the sides or within a long span, is shown as "…".
type window struct {
	cells cells
	parts []part
	marks []span
}

// A part is a run of cells that is shown whole.
type part struct{ from, to int }

// A span is a piece of a mark in cells.
type span struct {
	from, to int
	piece    piece
	empty    bool // marks a point, whatever the width of the cell there
}

const (
	cut     = "…"
	cutWide = " … "

	cutWidth     = 1
	cutWideWidth = 3

	// maxSnap is how many columns are given up to cut between words.
	maxSnap = 20
)

// windows shows all spans of a line, in order, on as few rows as have room for
// them and their labels.
func windows(c cells, spans []span, room int) []window {
	var out []window
	for len(spans) > 0 {
		w := newWindow(c, spans[:1], room)
		n := 1
		for ; n < len(spans); n++ {
			next := newWindow(c, spans[:n+1], room)
			if len(next.parts) > 1 && !same(spans[:n+1]) || !next.roomForLabels(room) {
				break
			}
			w = next
		}
		out = append(out, w)
		spans = spans[n:]
	}
	return out
}

// same reports whether the spans are all one.
func same(spans []span) bool {
	for _, s := range spans {
		if s.from != spans[0].from || s.to != spans[0].to {
			return false
		}
	}
	return true
}

// newWindow shows the spans with what room there is around them; spans too
// wide for the room show where they begin and where they end.
func newWindow(c cells, spans []span, room int) window {
	from, to := spans[0].from, spans[0].to
	for _, s := range spans {
		from, to = min(from, s.from), max(to, s.to)
	}
	w := window{cells: c, marks: spans}
	switch n := len(c.list); {
	case c.width(0, n) <= room:
		w.parts = []part{{0, n}}
	case c.width(from, to) <= room-2*cutWidth:
		w.parts = []part{c.around(from, to, room)}
	default:
		w.parts = c.ends(from, to, room)
	}
	return w
}

// around is the cells [from,to) and as much on both sides as there is room for
// with the signs of the cuts.
func (c cells) around(from, to, room int) part {
	n := len(c.list)
	free := room - 2*cutWidth - c.width(from, to)
	left, right := c.width(0, from), c.width(to, n)
	switch {
	case left <= free/2:
		return part{0, c.snapEnd(to, c.forward(0, room-cutWidth))}
	case right <= free/2:
		return part{c.snapStart(c.backward(n, room-cutWidth), from), n}
	}
	start := c.backward(from, free/2)
	end := c.forward(to, free-c.width(start, from))
	return part{c.snapStart(start, from), c.snapEnd(to, end)}
}

// ends is the beginning and the end of the cells [from,to), with a little
// around them.
func (c cells) ends(from, to, room int) []part {
	n := len(c.list)
	context := min(room/6, 12)
	start, end := 0, n
	left, right := c.width(0, from), c.width(to, n)
	if left > context {
		start = c.snapStart(c.backward(from, context-cutWidth), from)
		left = c.width(start, from) + cutWidth
	}
	if right > context {
		end = c.snapEnd(to, c.forward(to, context-cutWidth))
		right = c.width(to, end) + cutWidth
	}
	free := room - left - right - cutWideWidth
	head := c.forward(from, free/2)
	tail := c.backward(to, free-free/2)
	if h := c.lastSpace(from, head); h > from {
		head = h
	}
	if t := c.firstSpace(tail, to); t+1 < to {
		tail = t + 1
	}
	return []part{{start, max(head, from)}, {max(tail, head), end}}
}

// snapStart moves the start of what is shown to a space before from.
func (c cells) snapStart(start, from int) int {
	if start == 0 {
		return 0
	}
	if s := c.firstSpace(start, from); s < from {
		return s
	}
	return start
}

// snapEnd moves the end of what is shown to after a space behind to.
func (c cells) snapEnd(to, end int) int {
	if end == len(c.list) {
		return end
	}
	if s := c.lastSpace(to, end); s >= to {
		return s + 1
	}
	return end
}

// firstSpace is the first space in [from,to) not far from from, or else to.
func (c cells) firstSpace(from, to int) int {
	for i := from; i < to && c.width(from, i) <= maxSnap; i++ {
		if c.list[i].space() {
			return i
		}
	}
	return to
}

// lastSpace is the last space in [from,to) not far from to, or else -1.
func (c cells) lastSpace(from, to int) int {
	for i := to - 1; i >= from && c.width(i, to) <= maxSnap; i-- {
		if c.list[i].space() {
			return i
		}
	}
	return -1
}

// text is the row, with cuts in the style that paint gives them.
func (w window) text(paint painter) string {
	var b strings.Builder
	if w.parts[0].from > 0 {
		b.WriteString(paint.text(dimStyle, cut))
	}
	for i, p := range w.parts {
		if i > 0 {
			b.WriteString(paint.text(dimStyle, cutWide))
		}
		b.WriteString(w.cells.text(p.from, p.to))
	}
	if w.parts[len(w.parts)-1].to < len(w.cells.list) {
		b.WriteString(paint.text(dimStyle, cut))
	}
	return b.String()
}

// columns is where the underline of s begins and ends on the row: at least one
// column.
func (w window) columns(s span) (from, to int) {
	from = w.column(s.from, 1)
	if !s.empty {
		to = w.column(s.to, 0)
	}
	return from, max(to, from+1)
}

// column is where the edge before cell i lies on the row. An edge at which the
// line is cut has two columns: past is 1 for the one behind the cut, 0 for the
// one before.
func (w window) column(i, past int) int {
	column := 0
	if w.parts[0].from > 0 {
		column = cutWidth
	}
	for k, p := range w.parts {
		if k > 0 {
			column += cutWideWidth
		}
		if i+past <= p.to {
			return column + w.cells.width(p.from, max(i, p.from))
		}
		column += w.cells.width(p.from, p.to)
	}
	return column
}
