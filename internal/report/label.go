package report

import (
	"slices"
	"strings"
)

// An underline is a span on a row, in columns.
type underline struct {
	from, to int
	anchor   int // the column that its label hangs from
	label    string
	style    style
	sign     byte
}

const (
	// fairRoom is the columns that a label is given before it is moved to the
	// left of its anchor, leastRoom what two labels on a row must both have.
	fairRoom  = 36
	leastRoom = 20

	// labelGap keeps a label apart from the connecting line to its left.
	labelGap = 2
)

// underlines gives the underlines of the window in reading order.
func (w window) underlines() []underline {
	var us []underline
	for _, s := range w.marks {
		u := underline{label: s.piece.label, style: secondaryStyle, sign: '-'}
		if s.piece.primary {
			u.style, u.sign = levelStyle, '^'
		}
		u.from, u.to = w.columns(s)
		us = append(us, u)
	}
	owner := owners(us)
	for i := range us {
		us[i].anchor = us[i].from
		if k := slices.Index(owner, int16(i)); k >= 0 {
			us[i].anchor = k
		}
	}
	return us
}

// owners tells for each column which underline is seen there, or -1: a shorter
// one lies over a longer, the primary over one of its length.
func owners(us []underline) []int16 {
	columns := 0
	for _, u := range us {
		columns = max(columns, u.to)
	}
	out := make([]int16, columns)
	for k := range out {
		out[k] = -1
	}
	order := make([]int, len(us))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := us[a], us[b]
		if d := (y.to - y.from) - (x.to - x.from); d != 0 {
			return d
		}
		return int(x.sign) - int(y.sign)
	})
	for _, i := range order {
		for k := us[i].from; k < us[i].to; k++ {
			out[k] = int16(i)
		}
	}
	return out
}

// inline is the underline whose label can stand beside it, or -1: the last on
// the row, touched by no other, so that it is clear whose label it is.
func inline(us []underline, room int) int {
	last := 0
	for i, u := range us {
		if u.to > us[last].to {
			last = i
		}
	}
	for i, u := range us {
		if i != last && u.to > us[last].from {
			return -1
		}
	}
	u := us[last]
	if u.label == "" || u.to+1+columns(u.label) > room {
		return -1
	}
	return last
}

// hanging gives the underlines whose labels stand beneath, the last first.
func hanging(us []underline, room int) []underline {
	beside := inline(us, room)
	var out []underline
	for i, u := range us {
		if u.label != "" && i != beside {
			out = append(out, u)
		}
	}
	slices.SortStableFunc(out, func(a, b underline) int { return b.anchor - a.anchor })
	return out
}

// column is where the label begins, beneath or to the left of the anchor, but
// not before bound.
func (u underline) column(bound, room int) int {
	want := columns(u.label)
	if u.anchor+min(want, fairRoom) <= room {
		return u.anchor
	}
	return min(max(bound, room-min(want, fairRoom)), u.anchor)
}

// bound is the first column that a label may take, with those in others hanging
// beside it.
func bound(u underline, others []underline) int {
	b := 0
	for _, o := range others {
		if o.anchor < u.anchor {
			b = max(b, o.anchor+labelGap)
		}
	}
	return b
}

// roomForLabels reports whether the labels beneath the row can be read.
func (w window) roomForLabels(room int) bool {
	hang := hanging(w.underlines(), room)
	for i, u := range hang {
		at := u.column(bound(u, hang[i+1:]), room)
		if room-at < min(columns(u.label), leastRoom) {
			return false
		}
	}
	return true
}

// A run is text in one style.
type run struct {
	text  string
	style style
}

// annotation gives the rows beneath the window: the underlines, then the labels
// that have no place beside them.
func (w window) annotation(room int) [][]run {
	us := w.underlines()
	rows := [][]run{underlineRow(us)}
	if i := inline(us, room); i >= 0 {
		rows[0] = append(rows[0], run{" " + us[i].label, us[i].style})
	}
	hang := hanging(us, room)
	if len(hang) > 1 || len(hang) == 1 && len(us) > 1 {
		rows = append(rows, connect(hang))
	}
	for i, u := range hang {
		rows = append(rows, labelRows(u, hang[i+1:], room)...)
	}
	return rows
}

func underlineRow(us []underline) []run {
	var row []run
	owner := owners(us)
	for k := 0; k < len(owner); {
		end := k + 1
		for end < len(owner) && owner[end] == owner[k] {
			end++
		}
		if i := owner[k]; i < 0 {
			row = append(row, run{strings.Repeat(" ", end-k), plainStyle})
		} else {
			row = append(row, run{strings.Repeat(string(us[i].sign), end-k), us[i].style})
		}
		k = end
	}
	return row
}

// connect draws the connecting lines of labels that are yet to come.
func connect(hang []underline) []run {
	var row []run
	column := 0
	for i := len(hang) - 1; i >= 0; i-- {
		if u := hang[i]; u.anchor >= column {
			row = append(row, run{strings.Repeat(" ", u.anchor-column), plainStyle}, run{"|", u.style})
			column = u.anchor + 1
		}
	}
	return row
}

// labelRows writes a label, wrapped, with the connecting lines of the labels
// still to come on its left.
func labelRows(u underline, others []underline, room int) [][]run {
	left := slices.DeleteFunc(slices.Clone(others), func(o underline) bool { return o.anchor == u.anchor })
	at := u.column(bound(u, left), room)
	var rows [][]run
	for _, text := range wrap(u.label, room-at, 0) {
		row := connect(left)
		taken := 0
		if len(left) > 0 {
			taken = left[0].anchor + 1
		}
		rows = append(rows, append(row, run{strings.Repeat(" ", at-taken), plainStyle}, run{text, u.style}))
	}
	return rows
}
