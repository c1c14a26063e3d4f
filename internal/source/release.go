package source

import (
	"bytes"
	"cmp"
	"hash/maphash"
	"slices"
	"sort"
	"sync"
	"unsafe"
	"weak"
)

// Texts are where the text of a file can be had again, by its name.
type Texts interface {
	Bytes(name string) ([]byte, error)
}

// Release lets go of the text until somebody asks for it again: a run that finds
// something in ten thousand drafts need not hold them all. It is read from texts
// then. Where it is no longer what it was, it is blank. Nobody else may use the file
// meanwhile.
//
// The lines with the places in shown are kept, if they have no more than room bytes:
// what is asked of those is told without reading. kept is how many bytes they have.
func (f *File) Release(texts Texts, shown []Span, room int) (kept int) {
	c := f.held.Load()
	if c == nil {
		return 0
	}
	f.released.from, f.released.size, f.released.lines = texts, len(c.data), len(c.lines())
	f.released.sum = maphash.Bytes(seed, c.data)
	kept = f.released.keep(c, shown, room)
	f.held.Store(nil)
	return kept
}

// seed is another in each run, so that nobody can write a text that passes for another.
var seed = maphash.MakeSeed()

// A released text can be read again. It is a part of its file: ten thousand of them are
// so many things less for the collector to look at.
type released struct {
	from  Texts // nil for a text that is held
	size  int
	lines int
	sum   uint64

	text  []byte // the lines that are kept
	parts []part // which they are, in order

	mu   sync.Mutex
	last weak.Pointer[content] // as long as nothing else needs the memory
}

// A part is some lines of a text that follow each other, in what is kept of it.
type part struct {
	lines      Span // their numbers, counted from 0
	start, end int  // where they are in the text
	at         int  // where they begin in what is kept
}

func (r *released) content(name string) *content {
	r.mu.Lock()
	defer r.mu.Unlock()
	if c := r.last.Value(); c != nil {
		return c
	}
	data, err := r.from.Bytes(name)
	if err != nil || maphash.Bytes(seed, data) != r.sum {
		data = bytes.Repeat([]byte(" "), r.size)
	}
	c := &content{data: data}
	r.last = weak.Make(c)
	return c
}

const (
	// between is how many lines are kept too where they stand between two that are:
	// output shows so many.
	between = 2

	// longest is how many bytes a part has at most. In one of a long line, columns would
	// be counted anew each time.
	longest = 4 * apart
)

// keep keeps the lines of some places.
func (r *released) keep(c *content, places []Span, room int) (kept int) {
	parts := partsOf(c, places)
	size := 0
	for i, p := range parts {
		parts[i].at = size
		size += p.end - p.start
	}
	if kept = size + len(parts)*int(unsafe.Sizeof(part{})); kept > room {
		return 0
	}
	r.parts, r.text = parts, make([]byte, 0, size)
	for _, p := range parts {
		r.text = append(r.text, c.data[p.start:p.end]...)
	}
	return kept
}

// partsOf are the lines of some places in a text, in order and apart.
func partsOf(c *content, places []Span) []part {
	lines := c.lines()
	var found []Span
	for _, s := range places {
		first, _, _ := c.lineOf(s.Start)
		last, _, _ := c.lineOf(s.End)
		found = append(found, Span{first - 1, max(first, last)})
	}
	slices.SortFunc(found, func(a, b Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var parts []part
	for _, s := range found {
		if k := len(parts) - 1; k >= 0 && s.Start <= parts[k].lines.End+between {
			parts[k].lines.End = max(parts[k].lines.End, s.End)
			continue
		}
		parts = append(parts, part{lines: s})
	}
	for i, p := range parts {
		parts[i].start, parts[i].end = lines[p.lines.Start], len(c.data)
		if p.lines.End < len(lines) {
			parts[i].end = lines[p.lines.End]
		}
	}
	parts = slices.DeleteFunc(parts, func(p part) bool { return p.end-p.start > longest })
	return slices.Clip(parts)
}

// kept is the lines with all of a span, nil if they are not kept.
func (r *released) kept(s Span) *content {
	i := sort.Search(len(r.parts), func(i int) bool { return r.parts[i].start > s.Start }) - 1
	if i < 0 || s.End < s.Start || s.End > r.parts[i].end {
		return nil
	}
	return r.part(i)
}

// keptLine is the lines with line n of the text, counted from 1.
func (r *released) keptLine(n int) *content {
	i := sort.Search(len(r.parts), func(i int) bool { return r.parts[i].lines.Start >= n }) - 1
	if i < 0 || n > r.parts[i].lines.End {
		return nil
	}
	return r.part(i)
}

func (r *released) part(i int) *content {
	p := r.parts[i]
	return &content{data: r.text[p.at : p.at+p.end-p.start], start: p.start, line: p.lines.Start}
}
