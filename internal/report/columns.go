package report

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

// A region is a place as lines and columns from 1, the end exclusive.
type region struct {
	StartLine, StartColumn, EndLine, EndColumn int
}

// A counter counts the columns that the bytes of a line take up.
type counter func(line []byte) int

// regionIn is the region of a resolved place in columns that count counts.
func regionIn(p source.Place, count counter) region {
	var r region
	r.StartLine, r.StartColumn = position(p.File, p.Span.Start, count)
	r.EndLine, r.EndColumn = position(p.File, p.Span.End, count)
	return r
}

func position(f *source.File, offset int, count counter) (line, column int) {
	line = f.Position(offset).Line
	return line, count(f.Bytes()[f.Line(line).Start:offset]) + 1
}

func countBytes(line []byte) int { return len(line) }

// countUTF16 counts as editors do that hold text in UTF-16: they take away a
// byte order mark, and show a byte that is not UTF-8 as U+FFFD.
func countUTF16(line []byte) int {
	line = bytes.TrimPrefix(line, []byte("\ufeff"))
	n := 0
	for len(line) > 0 {
		r, size := utf8.DecodeRune(line)
		n += utf16.RuneLen(r)
		line = line[size:]
	}
	return n
}

// last is the position of the last character of a resolved place, for formats
// that count the end in.
func last(p source.Place) source.Position {
	if p.Span.Len() == 0 {
		return p.File.Position(p.Span.Start)
	}
	return p.File.Position(runeStart(p.File.Bytes(), p.Span.End-1))
}
