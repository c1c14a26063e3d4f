package suppress

import (
	"bytes"
	"slices"

	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/stancelint/stancelint/internal/source"
)

// InLedger lists the ignores in the comments of TOML: a ledger file, or the
// front matter of a draft, which is at within. A comment at the end of a line
// is for what stands there, one on lines of its own for the record or key on
// the line after them. On a record's header, it is for the whole record; so it
// is on the keys that make up what a claim says. Of TOML that can't be parsed,
// nothing after the fault is read.
func InLedger(f *source.File, within source.Span) []Ignore {
	text := f.Text(within)
	if !bytes.Contains(text, []byte(marker)) {
		return nil
	}
	r := &reader{file: f, offset: within.Start, text: text}
	if bom := []byte("\ufeff"); bytes.HasPrefix(text, bom) {
		r.offset += len(bom)
		r.text = text[len(bom):]
	}
	p := &unstable.Parser{KeepComments: true}
	p.Reset(r.text)
	for p.NextExpression() {
		r.expression(p.Expression())
	}
	r.endRecord(len(r.text))
	r.detach(len(r.text))
	return r.found
}

// A reader goes through the expressions of TOML text. Places in it are counted
// from the start of the text.
type reader struct {
	file   *source.File
	offset int // where the text starts in the file
	text   []byte

	found   []Ignore
	waiting []int // of found: comments on lines of their own, for what follows
	waits   int   // the end of the last of them
	record  []int // of found: for the record that is being read
	table   []string
}

func (r *reader) expression(e *unstable.Node) {
	switch e.Kind {
	case unstable.Comment:
		r.ownLine(e)
		return
	case unstable.Table, unstable.ArrayTable:
		r.header(e)
	case unstable.KeyValue:
		r.pair(e)
	}
}

// ownLine takes a comment that stands on a line of its own, outside of lists.
func (r *reader) ownLine(e *unstable.Node) {
	at := spanOf(e)
	r.detach(at.Start)
	if n := r.take(e); n >= 0 {
		r.waiting = append(r.waiting, n)
	}
	r.waits = at.End
}

// detach lets go of the comments that wait if what starts at next is not on the
// line after them.
func (r *reader) detach(next int) {
	if len(r.waiting) == 0 || next < len(r.text) && bytes.Count(r.text[r.waits:next], []byte("\n")) == 1 {
		return
	}
	for _, n := range r.waiting {
		r.found[n].fault("nothing follows this ignore", "put it on the line before the record or key that it is for, or at the end of its line")
	}
	r.waiting = nil
}

// take reads a comment, and returns its index in found, or -1 for one that is
// not meant for stancelint.
func (r *reader) take(comment *unstable.Node) int {
	i, ok := read(string(bytes.TrimPrefix(comment.Data, []byte("#"))))
	if !ok {
		return -1
	}
	i.place(r.file, r.inFile(spanOf(comment)))
	r.found = append(r.found, i)
	return len(r.found) - 1
}

func (r *reader) inFile(s source.Span) source.Span {
	return source.Span{Start: s.Start + r.offset, End: s.End + r.offset}
}

// header starts a record, or a table within one.
func (r *reader) header(e *unstable.Node) {
	path := keyOf(e)
	start := lineStart(r.text, firstKey(e))
	if !within(path, r.table) {
		r.endRecord(start)
		r.table = path
	}
	r.detach(start)
	mine := r.waiting
	r.waiting = nil
	if comment := e.Next(); comment != nil {
		if n := r.take(comment); n >= 0 {
			mine = append(mine, n)
		}
	}
	for _, n := range mine {
		r.found[n].covers.Start = start + r.offset
		r.found[n].about = recordOf(path)
		r.record = append(r.record, n)
	}
}

// endRecord lets the ignores of the record that was read cover it up to end.
func (r *reader) endRecord(end int) {
	for _, n := range r.record {
		r.found[n].covers.End = end + r.offset
	}
	r.record = nil
}

// pair takes a key and its value with the comments for them.
func (r *reader) pair(e *unstable.Node) {
	at := spanOf(e)
	r.detach(at.Start)
	mine := r.waiting
	r.waiting = nil
	if comment := e.Next(); comment != nil {
		if n := r.take(comment); n >= 0 {
			mine = append(mine, n)
		}
	}
	path := append(slices.Clone(r.table), keyOf(e)...)
	for _, n := range mine {
		r.found[n].covers = r.inFile(at)
		if saysIt(path) {
			r.found[n].about = recordOf(path)
		}
	}
	if v := e.Value(); v.Kind == unstable.Array {
		r.inside(v)
	}
}

// inside takes the comments in a list, each for what shares its line, or, where
// it has that to itself, for the line after it. The parser chains comments that
// follow each other.
func (r *reader) inside(n *unstable.Node) {
	for it := n.Children(); it.Next(); {
		c := it.Node()
		switch c.Kind {
		case unstable.Comment:
			r.inList(c)
			r.inside(c)
		case unstable.Array:
			r.inside(c)
		}
	}
}

func (r *reader) inList(comment *unstable.Node) {
	n := r.take(comment)
	if n < 0 {
		return
	}
	at := spanOf(comment)
	line := source.Span{Start: lineStart(r.text, at.Start), End: at.Start}
	if len(bytes.TrimSpace(r.text[line.Start:line.End])) == 0 {
		next := min(lineEnd(r.text, at.End)+1, len(r.text))
		line = source.Span{Start: next, End: lineEnd(r.text, next)}
	}
	r.found[n].covers = r.inFile(line)
}

// saysIt reports whether a key is one of those that make up what a claim says:
// what is found about them is mostly shown in the draft.
func saysIt(path []string) bool {
	path = withoutFrontMatter(path)
	return len(path) > 2 && path[0] == "claims" && slices.Contains([]string{"source", "cue", "content", "stance"}, path[2])
}

func recordOf(path []string) record {
	path = withoutFrontMatter(path)
	if len(path) < 2 {
		return record{}
	}
	return record{path[0], path[1]}
}

// withoutFrontMatter cuts off the table that a ledger in front matter stands in.
func withoutFrontMatter(path []string) []string {
	if len(path) > 0 && path[0] == "stancelint" {
		return path[1:]
	}
	return path
}

// within reports whether a path is that of a table in another.
func within(path, outer []string) bool {
	return len(outer) > 1 && len(path) > len(outer) && slices.Equal(path[:len(outer)], outer)
}

func keyOf(e *unstable.Node) []string {
	var names []string
	for it := e.Key(); it.Next(); {
		names = append(names, string(it.Node().Data))
	}
	return names
}

func firstKey(e *unstable.Node) int {
	it := e.Key()
	it.Next()
	return int(it.Node().Raw.Offset)
}

func spanOf(n *unstable.Node) source.Span {
	return source.Span{Start: int(n.Raw.Offset), End: int(n.Raw.Offset) + int(n.Raw.Length)}
}

func lineStart(text []byte, at int) int { return bytes.LastIndexByte(text[:at], '\n') + 1 }

func lineEnd(text []byte, at int) int {
	if n := bytes.IndexByte(text[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(text)
}
