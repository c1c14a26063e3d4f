package report

import (
	"github.com/stancelint/stancelint/internal/source"
)

// A region is a place as lines and columns from 1, the end exclusive.
type region struct {
	StartLine, StartColumn, EndLine, EndColumn int
}

// regionIn is the region of a resolved place, with positions as position tells them.
func regionIn(p source.Place, position func(*source.File, int) source.Position) region {
	start, end := position(p.File, p.Span.Start), position(p.File, p.Span.End)
	return region{start.Line, start.Column, end.Line, end.Column}
}

// inBytes is the position of an offset with columns that count bytes.
func inBytes(f *source.File, offset int) source.Position {
	line := f.Position(offset).Line
	return source.Position{Line: line, Column: offset - f.Line(line).Start + 1}
}

// last is the position of the last character of a resolved place, for formats
// that count the end in.
func last(p source.Place) source.Position {
	if p.Span.Len() == 0 {
		return p.File.Position(p.Span.Start)
	}
	return p.File.Position(p.File.Character(p.Span.End - 1).Start)
}
