package report

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// The width that pretty output keeps to. Below the least, a frame has no room;
// beyond the most, lines of prose are no longer read.
const (
	defaultWidth = 100
	leastWidth   = 40
	mostWidth    = 240
)

// maxRelated is how many related places a frame marks; the others are listed.
const maxRelated = 8

// Pretty writes for people: for each diagnostic its message, the lines that it
// speaks of with every place underlined and labelled, its notes and its help.
// Nothing of a file, a path or a message reaches w but through Safe. Lines keep
// to the width, but for paths and addresses that are longer.
func Pretty(w io.Writer, r Result, o Options) error {
	b := bufio.NewWriter(w)
	width := o.width()
	draw := func(b *bytes.Buffer, d diag.Diagnostic) {
		pretty(b, d, width, painter{color: o.Color, links: o.Links, level: d.Level})
		b.WriteByte('\n')
	}
	for text := range drawn(r.Diagnostics, draw) {
		b.Write(text)
	}
	if !o.Quiet {
		for _, line := range summarize(r, width) {
			b.WriteString(line + "\n")
		}
	}
	return b.Flush()
}

func (o Options) width() int {
	if o.Width <= 0 {
		return defaultWidth
	}
	return min(max(o.Width, leastWidth), mostWidth)
}

func pretty(b *bytes.Buffer, d diag.Diagnostic, width int, paint painter) {
	shown, rest, notes := marks(d)
	room := rooms.Get().(*cells)
	defer rooms.Put(room)
	f := newFrame(b, room, shown, width, paint)
	f.header(d)
	f.draw(sheets(shown))
	notes = append(notes, d.Notes...)
	if len(rest) > 0 {
		notes = append(notes, more(rest))
	}
	if len(shown) > 0 && (len(notes) > 0 || d.Help != "") {
		f.rule()
	}
	for _, n := range notes {
		f.footer("note", n)
	}
	if d.Help != "" {
		f.footer("help", d.Help)
	}
}

// A mark is a place to be underlined.
type mark struct {
	place   source.Place // resolved
	label   string       // safe
	primary bool
}

// marks gives the places to draw, the primary one first; the places that are
// too many; and what related notes say that have no place.
func marks(d diag.Diagnostic) (shown []mark, rest []source.Place, notes []string) {
	if p := resolve(d.Place); p.File != nil {
		shown = append(shown, mark{place: p, primary: true})
	}
	for i, r := range d.Related {
		m := mark{place: resolve(r.Place), label: Safe(strings.TrimSpace(r.Message))}
		switch {
		case slices.Contains(d.Related[:i], r):
		case m.place.File == nil:
			if m.label != "" {
				notes = append(notes, r.Message)
			}
		case len(shown) > 0 && shown[0].primary && shown[0].label == "" && shown[0].place == m.place:
			shown[0].label = m.label
		case len(shown) > maxRelated:
			rest = append(rest, m.place)
		default:
			shown = append(shown, m)
		}
	}
	return shown, rest, notes
}

// maxListed is how many of the places that are too many are named.
const maxListed = 10

func more(rest []source.Place) string {
	var names []string
	for _, p := range rest {
		n := fmt.Sprintf("%s:%d", pathOf(p.File), p.File.Position(p.Span.Start).Line)
		if !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	if len(names) > maxListed {
		names = append(names[:maxListed], "…")
	}
	return fmt.Sprintf("and %s: %s", count(len(rest), "more place"), strings.Join(names, ", "))
}
