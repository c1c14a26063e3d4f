package report

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// A wrapper breaks text into lines.
type wrapper struct {
	lines []string
	line  strings.Builder
	used  int // columns of line
	width int // of the line
	later int // width of the lines after the first
}

// wrap breaks text, already safe, into lines: the first of width columns, the
// later ones less by indent. It breaks between words where it can, within a
// word that is wider than a line, never within an address. There is always one
// line.
func wrap(text string, width, indent int) []string {
	w := wrapper{width: max(width, 1), later: max(width-indent, 1)}
	for text != "" {
		word := strings.TrimLeft(text, " ")
		gap := text[:len(text)-len(word)]
		end := strings.IndexByte(word, ' ')
		if end < 0 {
			end = len(word)
		}
		w.add(gap, word[:end])
		text = word[end:]
	}
	return append(w.lines, w.line.String())
}

func (w *wrapper) add(gap, word string) {
	width := columns(word)
	switch {
	case width == 0:
	case w.used+len(gap)+width <= w.width:
		w.write(gap, len(gap))
		w.write(word, width)
	case width > w.later && !strings.Contains(word, "://"):
		w.fill(gap, word)
	default:
		if w.used > 0 {
			w.newline()
		}
		w.write(word, width)
	}
}

// fill writes a word that is wider than a line, from where the line stands.
func (w *wrapper) fill(gap, word string) {
	if w.used > 0 && w.used+len(gap) < w.width {
		w.write(gap, len(gap))
	}
	g := displaywidth.StringGraphemes(word)
	for g.Next() {
		if w.used > 0 && w.used+g.Width() > w.width {
			w.newline()
		}
		w.write(g.Value(), g.Width())
	}
}

func (w *wrapper) write(text string, columns int) {
	if w.line.Len() == 0 {
		w.line.Grow(min(w.width, mostWidth))
	}
	w.line.WriteString(text)
	w.used += columns
}

func (w *wrapper) newline() {
	w.lines = append(w.lines, strings.TrimRight(w.line.String(), " "))
	w.line.Reset()
	w.used, w.width = 0, w.later
}
