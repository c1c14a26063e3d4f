// Package source holds the texts that are linted, as they are on disk, and the
// places in them. Every place is a byte range; this package is the only one
// that turns bytes into lines and columns.
package source

import (
	"bytes"
	"sort"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// A File is one text, byte for byte as it is on disk. It may be used from several
// goroutines.
type File struct {
	Name string // the path as the user would type it, with forward slashes

	held     atomic.Pointer[content] // nil once it is released
	released released                // what there is then
}

// content is a text, or some whole lines of one.
type content struct {
	data        []byte
	start, line int // so many bytes and lines of the text stand before data

	index  sync.Once
	starts []int // the offset in data at which each line starts, once they are asked for

	count sync.Once // of the marks, for the first long line that is asked about
	marks []mark
}

// A mark says how many code points stand before an offset, and for how many of them
// UTF-16 takes two units.
type mark struct {
	offset, runes, pairs int
}

// apart is how many bytes lie between two marks, and how many are counted at most to
// tell a column.
const apart = 4096

// NewFile is a file with a text. A line ends in "\n" or "\r\n".
func NewFile(name string, data []byte) *File {
	f := &File{Name: name}
	f.held.Store(&content{data: data})
	return f
}

// lines are the offsets in data at which its lines start.
func (c *content) lines() []int {
	c.index.Do(func() {
		c.starts = make([]int, 1, 1+bytes.Count(c.data, []byte{'\n'}))
		for start := 0; ; {
			end := bytes.IndexByte(c.data[start:], '\n')
			if end < 0 {
				break
			}
			start += end + 1
			c.starts = append(c.starts, start)
		}
	})
	return c.starts
}

// Bytes is the text. It must not be written to.
func (f *File) Bytes() []byte { return f.content().data }

func (f *File) content() *content {
	switch c := f.held.Load(); {
	case c != nil:
		return c
	case f.released.from != nil:
		return f.released.content(f.Name)
	}
	return empty
}

var empty = new(content)

// around is the text, or whole lines of it with all of a span.
func (f *File) around(s Span) *content {
	if f.held.Load() == nil {
		if c := f.released.kept(s); c != nil {
			return c
		}
	}
	return f.content()
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
	c := f.around(Span{offset, offset})
	line, start, offset := c.lineOf(offset - c.start)
	return Position{Line: c.line + line, Column: c.runes(start, offset) + 1}
}

// PositionUTF16 is Position with columns that count units of UTF-16, as editors do that
// hold texts so. They show a byte that is not UTF-8 as U+FFFD, which is one.
func (f *File) PositionUTF16(offset int) Position {
	c := f.around(Span{offset, offset})
	line, start, offset := c.lineOf(offset - c.start)
	return Position{Line: c.line + line, Column: c.runes(start, offset) + c.pairs(start, offset) + 1}
}

// lineOf is the line of an offset in data, counted from 1, and where its text starts.
func (c *content) lineOf(offset int) (line, start, within int) {
	offset = min(max(offset, 0), len(c.data))
	line = sort.SearchInts(c.lines(), offset+1) - 1
	start = c.lines()[line]
	if c.start+start == 0 && bytes.HasPrefix(c.data[:offset], []byte(bom)) {
		start = len(bom)
	}
	return line + 1, start, offset
}

// counted is how many there are from the start of a code point, and of its line, to an
// offset: in counts them in a text, and before says how many a mark has before it.
func (c *content) counted(start, offset int, in func([]byte) int, before func(mark) int) int {
	if offset-start <= apart {
		return in(c.data[start:offset])
	}
	upTo := func(offset int) int {
		m := c.markBefore(offset)
		return before(m) + in(c.data[m.offset:offset])
	}
	return upTo(offset) - upTo(start)
}

func (c *content) runes(start, offset int) int {
	return c.counted(start, offset, utf8.RuneCount, func(m mark) int { return m.runes })
}

// pairs counts the code points for which UTF-16 takes two units.
func (c *content) pairs(start, offset int) int {
	return c.counted(start, offset, countPairs, func(m mark) int { return m.pairs })
}

func countPairs(text []byte) (n int) {
	for len(text) > 0 {
		_, size := utf8.DecodeRune(text)
		n += pairsOf(size)
		text = text[size:]
	}
	return n
}

// pairsOf is 1 for a code point of four bytes, which UTF-16 takes two units for.
func pairsOf(size int) int { return size / utf8.UTFMax }

// markBefore is the last mark at an offset, or before it.
func (c *content) markBefore(offset int) mark {
	c.count.Do(c.mark)
	next := sort.Search(len(c.marks), func(i int) bool { return c.marks[i].offset > offset })
	return c.marks[next-1]
}

// mark counts the code points of the text, and keeps every so often how many there were.
func (c *content) mark() {
	c.marks = append(make([]mark, 0, len(c.data)/apart+1), mark{})
	for at := (mark{}); at.offset < len(c.data); at.runes++ {
		if at.offset-c.marks[len(c.marks)-1].offset >= apart {
			c.marks = append(c.marks, at)
		}
		_, size := utf8.DecodeRune(c.data[at.offset:])
		at.offset += size
		at.pairs += pairsOf(size)
	}
}

// Lines is the number of lines; the text after the last line break is one,
// even if it is empty.
func (f *File) Lines() int {
	if f.held.Load() == nil && f.released.from != nil {
		return f.released.lines
	}
	return len(f.content().lines())
}

// Line is the span of line n, counted from 1, without its line break. A line
// that does not exist is an empty span at the nearest end of the file.
func (f *File) Line(n int) Span {
	if n < 1 {
		return Span{}
	}
	if f.held.Load() == nil {
		if c := f.released.keptLine(n); c != nil {
			return c.lineSpan(n)
		}
	}
	return f.content().lineSpan(n)
}

// lineSpan is the span of line n of the text.
func (c *content) lineSpan(n int) Span {
	lines := c.lines()
	if n -= c.line; n > len(lines) {
		return Span{c.start + len(c.data), c.start + len(c.data)}
	}
	start, end := lines[n-1], len(c.data)
	if n < len(lines) {
		end = lines[n] - 1
		if end > start && c.data[end-1] == '\r' {
			end--
		}
	}
	return Span{c.start + start, c.start + end}
}

// Clamp is the part of s that lies inside the file.
func (f *File) Clamp(s Span) Span {
	size := f.size()
	start := min(max(s.Start, 0), size)
	return Span{start, min(max(s.End, start), size)}
}

func (f *File) size() int {
	if f.held.Load() == nil && f.released.from != nil {
		return f.released.size
	}
	return len(f.content().data)
}

// Text is the bytes of s, as far as they are in the file.
func (f *File) Text(s Span) []byte {
	s = f.Clamp(s)
	c := f.around(s)
	return c.data[s.Start-c.start : s.End-c.start]
}

// Character is the span of the character that has an offset within it; an empty one for
// an offset between two, or in bytes that are not UTF-8.
func (f *File) Character(offset int) Span {
	c := f.around(Span{offset, offset})
	i := offset - c.start
	for b := i; b >= 0 && b > i-utf8.UTFMax && b < len(c.data); b-- {
		if utf8.RuneStart(c.data[b]) {
			if _, n := utf8.DecodeRune(c.data[b:]); b < i && b+n > i {
				return Span{c.start + b, c.start + b + n}
			}
			break
		}
	}
	return Span{offset, offset}
}
