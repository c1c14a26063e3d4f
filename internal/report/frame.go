package report

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// A frame is one diagnostic on its way into text.
type frame struct {
	out    *bytes.Buffer
	cells  *cells // room for those of a line
	paint  painter
	width  int   // columns of the whole
	gutter int   // columns of the line numbers
	room   int   // columns of the source lines
	runs   []run // room for those of a row
}

// indent is how far the later lines of a message are set in.
const indent = "    "

func newFrame(out *bytes.Buffer, room *cells, ms []mark, width int, p painter) *frame {
	last := 1
	for _, m := range ms {
		last = max(last, m.place.File.Position(m.place.Span.End).Line)
	}
	gutter := len(strconv.Itoa(last))
	return &frame{out: out, cells: room, paint: p, width: width, gutter: gutter, room: width - gutter - len(" | ")}
}

// line writes runs as one line, without blanks at its end.
func (f *frame) line(runs ...run) {
	for len(runs) > 0 {
		last := &runs[len(runs)-1]
		if last.text = strings.TrimRight(last.text, " "); last.text != "" {
			break
		}
		runs = runs[:len(runs)-1]
	}
	for _, r := range runs {
		f.out.WriteString(f.paint.text(r.style, r.text))
	}
	f.out.WriteByte('\n')
}

func (f *frame) header(d diag.Diagnostic) {
	head := title(d)
	lines := wrap(head+": "+Safe(d.Message), f.width, len(indent))
	message, ok := strings.CutPrefix(lines[0], head)
	if !ok { // too long for a line
		head = ""
	}
	if head != "" {
		f.out.WriteString(f.paint.link(d.URL, f.paint.text(levelStyle, head)))
	}
	f.line(run{message, boldStyle})
	for _, l := range lines[1:] {
		f.line(run{lead(indent, l) + l, boldStyle})
	}
}

// lead is the blanks before a line of text, or what keeps the line from being a
// workflow command.
func lead(blanks, text string) string {
	if isCommand(text) {
		return blanks[:len(blanks)-1] + `\`
	}
	return blanks
}

// draw shows the files.
func (f *frame) draw(ss []sheet) {
	for i, s := range ss {
		arrow := "--> "
		if i > 0 {
			f.rule()
			arrow = "::: "
		}
		f.line(run{strings.Repeat(" ", f.gutter) + arrow, gutterStyle}, run{s.at, plainStyle})
		f.rule()
		before := 0
		for _, l := range s.lines {
			f.between(s.file, before, l.number)
			f.source(s.file, l)
			before = l.number
		}
	}
}

// source shows a line and what is marked on it.
func (f *frame) source(file *source.File, l line) {
	marked := make([]source.Span, 0, len(l.pieces))
	for _, p := range l.pieces {
		marked = append(marked, p.span)
	}
	c := f.cells.read(file, l.number, marked)
	spans := make([]span, 0, len(l.pieces))
	for _, p := range l.pieces {
		from, to := c.find(p.span)
		spans = append(spans, span{from, to, p, p.span.Len() == 0})
	}
	for _, w := range windows(c, spans, f.room) {
		f.row(strconv.Itoa(l.number), w.text(f.paint))
		for _, runs := range w.annotation(f.room) {
			f.row("", "", runs...)
		}
	}
}

// between stands for the lines between two marked ones: a single short one and
// blank ones are shown, others are not.
func (f *frame) between(file *source.File, before, next int) {
	n := next - before - 1
	if before == 0 || n <= 0 {
		return
	}
	if n > maxBetween {
		f.line(run{"...", gutterStyle})
		return
	}
	var texts []string
	for k := before + 1; k < next; k++ {
		c := f.cells.read(file, k, nil)
		width := c.width(0, len(c.list))
		if width > f.room || width > 0 && n > 1 {
			f.line(run{"...", gutterStyle})
			return
		}
		texts = append(texts, c.text(0, len(c.list)))
	}
	for i, text := range texts {
		f.row(strconv.Itoa(before+1+i), text)
	}
}

// row writes a line of the frame, with number in the gutter.
func (f *frame) row(number, text string, runs ...run) {
	f.runs = append(f.runs[:0], run{number + strings.Repeat(" ", f.gutter-len(number)) + " |", gutterStyle})
	if text != "" || len(runs) > 0 {
		f.runs = append(append(f.runs, run{" " + text, plainStyle}), runs...)
	}
	f.line(f.runs...)
}

// rule writes an empty line of the frame.
func (f *frame) rule() { f.row("", "") }

// footer writes a note or the help, each of its lines wrapped.
func (f *frame) footer(word, text string) {
	margin := strings.Repeat(" ", f.gutter+1)
	start := []run{{margin + "= ", gutterStyle}, {word + ":", boldStyle}, {" ", plainStyle}}
	hang := len(margin) + len("= "+word+": ")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	for _, paragraph := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		for _, l := range wrap(Safe(paragraph), f.width-hang, 0) {
			if start == nil {
				start = []run{{lead(strings.Repeat(" ", hang), l), plainStyle}}
			}
			f.line(append(start, run{l, plainStyle})...)
			start = nil
		}
	}
}
