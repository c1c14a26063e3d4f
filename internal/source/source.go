// Package source holds the texts that are linted, as they are on disk, and the
// places in them. Every place is a byte range; this package is the only one
// that turns bytes into lines and columns.
package source

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// A File is one text, byte for byte as it is on disk.
type File struct {
	Name string // the path as the user would type it, with forward slashes
	Data []byte

	lines []int // the offset at which each line starts
}

// NewFile indexes the lines of data. A line ends in "\n" or "\r\n".
func NewFile(name string, data []byte) *File {
	lines := make([]int, 1, 1+bytes.Count(data, []byte{'\n'}))
	for i, b := range data {
		if b == '\n' {
			lines = append(lines, i+1)
		}
	}
	return &File{Name: name, Data: data, lines: lines}
}

// A Span is a range of bytes, End exclusive.
type Span struct {
	Start, End int
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether all of t lies in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t have a byte in common.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// A Place is a span of a file. The zero Place is nowhere.
type Place struct {
	File *File
	Span Span
}

// Text is the bytes of the place, or nil for the zero Place.
func (p Place) Text() []byte {
	if p.File == nil {
		return nil
	}
	return p.File.Text(p.Span)
}

// A Position is a line and a column, both from 1. Columns count Unicode code
// points; a byte that is not UTF-8 counts as one, and a byte order mark at the
// start of the file as none.
type Position struct {
	Line, Column int
}

const bom = "\ufeff"

// Position tells where the byte at offset stands. An offset outside the file
// is taken as the nearest end of it.
func (f *File) Position(offset int) Position {
	offset = min(max(offset, 0), len(f.Data))
	line := sort.SearchInts(f.lines, offset+1) - 1
	start := f.lines[line]
	if start == 0 && bytes.HasPrefix(f.Data[:offset], []byte(bom)) {
		start = len(bom)
	}
	return Position{Line: line + 1, Column: utf8.RuneCount(f.Data[start:offset]) + 1}
}

// Lines is the number of lines; the text after the last line break is one,
// even if it is empty.
func (f *File) Lines() int { return len(f.lines) }

// Line is the span of line n, counted from 1, without its line break. A line
// that does not exist is an empty span at the nearest end of the file.
func (f *File) Line(n int) Span {
	if n < 1 {
		return Span{}
	}
	if n > len(f.lines) {
		return Span{len(f.Data), len(f.Data)}
	}
	start, end := f.lines[n-1], len(f.Data)
	if n < len(f.lines) {
		end = f.lines[n] - 1
		if end > start && f.Data[end-1] == '\r' {
			end--
		}
	}
	return Span{start, end}
}

// Clamp is the part of s that lies inside the file.
func (f *File) Clamp(s Span) Span {
	start := min(max(s.Start, 0), len(f.Data))
	return Span{start, min(max(s.End, start), len(f.Data))}
}

// Text is the bytes of s, as far as they are in the file.
func (f *File) Text(s Span) []byte {
	s = f.Clamp(s)
	return f.Data[s.Start:s.End]
}
