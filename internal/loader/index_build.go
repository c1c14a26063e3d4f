package loader

import (
	"bytes"
	"slices"

	"github.com/pelletier/go-toml/v2/unstable"
	"github.com/stancelint/stancelint/internal/source"
)

// newIndex reads data as far as it is TOML. data must be UTF-8, without a byte
// order mark.
func newIndex(data []byte) *index {
	b := &indexer{data: data, index: &index{text: string(data), root: &node{form: header}}}
	b.table = b.root
	p := &unstable.Parser{}
	p.Reset(data)
	for p.NextExpression() && b.deep == nil {
		e := p.Expression()
		b.done = endOf(e)
		switch {
		case e.Kind == unstable.KeyValue && !b.skipping:
			b.pair(b.table, b.path, e, 0)
		case e.Kind == unstable.Table, e.Kind == unstable.ArrayTable:
			b.header(e)
		}
	}
	b.endSkip(len(data))
	if b.err = p.Error(); b.err != nil {
		b.stopped = b.nextLine(b.done)
	}
	return b.index
}

type indexer struct {
	*index
	data  []byte
	table *node    // the table that keys go into
	path  []string // its path
	nodes []node   // room for the next ones

	done     int  // the end of what was read last
	skipping bool // a table defined twice, the last in index.twice, until its end
}

// newNode is a node in the index. They are made many at a time: a ledger has thousands.
func (b *indexer) newNode(n node) *node {
	if len(b.nodes) == 0 {
		b.nodes = make([]node, 64)
	}
	made := &b.nodes[0]
	*made, b.nodes = n, b.nodes[1:]
	return made
}

// endOf is where an expression ends, its closing brackets and comment aside.
func endOf(e *unstable.Node) int {
	if e.Kind == unstable.KeyValue {
		return span(e.Raw).End
	}
	end := 0
	for it := e.Key(); it.Next(); {
		end = span(it.Node().Raw).End
	}
	return end
}

// nextLine is where the next line starts that is not blank, after the one with
// pos, which may be the first.
func (b *indexer) nextLine(pos int) int {
	if end := bytes.IndexByte(b.data[pos:], '\n'); pos > 0 && end >= 0 {
		pos += end
	}
	return b.skipBlank(pos)
}

// A part is one part of a dotted key.
type part struct {
	name string
	span source.Span
}

// keyParts appends the parts of a key. Most keys have one: there is room for them.
func (b *indexer) keyParts(parts []part, e *unstable.Node) []part {
	for it := e.Key(); it.Next(); {
		k := it.Node()
		at := span(k.Raw)
		name := b.text[at.Start:at.End]
		if name != string(k.Data) {
			name = string(k.Data) // it is quoted
		}
		parts = append(parts, part{name, at})
	}
	return parts
}

// below is the path of a key in the table of a path. It shares nothing with that.
func below(path []string, parts []part) []string {
	path = slices.Grow(slices.Clip(path), len(parts))
	for _, p := range parts {
		path = append(path, p.name)
	}
	return path
}

func span(r unstable.Range) source.Span {
	return source.Span{Start: int(r.Offset), End: int(r.Offset) + int(r.Length)}
}

// header opens the table of [a.b] or [[a.b]].
func (b *indexer) header(e *unstable.Node) {
	var room [3]part
	parts := b.keyParts(room[:0], e)
	if b.tooDeep(len(parts), parts[0].span) {
		return
	}
	names := below(nil, parts)
	line := bytes.LastIndexByte(b.data[:parts[0].span.Start], '\n') + 1
	if b.skipping {
		// A table within one that is skipped goes with it.
		if last := b.twice[len(b.twice)-1].path; len(names) > len(last) && slices.Equal(names[:len(last)], last) {
			return
		}
		b.endSkip(line)
	}
	open := b.openTable
	if e.Kind == unstable.ArrayTable {
		open = b.openItem
	}
	parent, taken, depth := b.walk(b.root, parts, implicit)
	if taken == nil {
		b.table, taken = open(parent, parts[len(parts)-1])
	}
	b.path = names
	if taken != nil {
		b.skipping = true
		b.define(twice{path: names[:depth+1], first: taken.key, second: parts[depth].span, blank: source.Span{Start: line}})
	}
}

// walk goes down all parts but the last, and makes what is not there. taken is
// what stands in the way, if anything does, at parts[depth].
func (b *indexer) walk(n *node, parts []part, made form) (at, taken *node, depth int) {
	for i, p := range parts[:len(parts)-1] {
		next := n.table.get(p.name)
		switch {
		case next == nil:
			next = n.add(p.name, b.newNode(node{form: made, key: p.span, value: p.span}))
		case next.form == scalar, next.form == list, next.form == inline,
			next.form == header && made == dotted, next.form == tables && made == dotted:
			return nil, next, i
		}
		n = next.open()
	}
	return n, nil, len(parts) - 1
}

func (b *indexer) openTable(parent *node, p part) (opened, taken *node) {
	n := parent.table.get(p.name)
	switch {
	case n == nil:
		return parent.add(p.name, b.newNode(node{form: header, key: p.span, value: p.span})), nil
	case n.form == implicit:
		n.form, n.key, n.value = header, p.span, p.span
		return n, nil
	}
	return nil, n
}

func (b *indexer) openItem(parent *node, p part) (opened, taken *node) {
	n := parent.table.get(p.name)
	if n == nil {
		n = parent.add(p.name, b.newNode(node{form: tables, key: p.span, value: p.span}))
	}
	if n.form != tables {
		return nil, n
	}
	item := b.newNode(node{form: header, key: p.span, value: p.span})
	n.items = append(n.items, item)
	return item, nil
}

// pair adds a key and its value to the table, and returns the end of the value.
func (b *indexer) pair(table *node, path []string, e *unstable.Node, depth int) (end int) {
	var room [3]part
	parts := b.keyParts(room[:0], e)
	last := parts[len(parts)-1]
	if b.tooDeep(depth+len(parts), last.span) {
		return last.span.End
	}
	at, taken, bad := b.walk(table, parts, dotted)
	if taken == nil {
		taken = at.table.get(last.name)
	}
	if kind := e.Value().Kind; taken != nil || kind == unstable.Array || kind == unstable.InlineTable {
		path = below(path, parts) // else nobody asks for it
	}
	v := b.value(e.Value(), path, b.skip(b.skip(last.span.End)+len("=")), depth+len(parts))
	if taken == nil {
		v.key = last.span
		at.add(last.name, v)
		return v.value.End
	}
	blank := source.Span{Start: parts[0].span.Start, End: v.value.End}
	if table.form == inline {
		// Left alone, the comma after the pair would follow another one.
		if after := b.skipBlank(blank.End); after < len(b.data) && b.data[after] == ',' {
			blank.End = after + 1
		}
	}
	b.define(twice{path: path[:len(path)-len(parts)+bad+1], first: taken.key, second: parts[bad].span, blank: blank})
	return v.value.End
}

// value indexes a value that starts at from. The parser gives no range for a
// list, and only the first byte of an inline table, so that they are measured
// by what is in them.
func (b *indexer) value(v *unstable.Node, path []string, from, depth int) *node {
	start := source.Span{Start: from, End: min(from+1, len(b.data))}
	if b.tooDeep(depth, start) {
		return b.newNode(node{key: start, value: start})
	}
	n := b.newNode(node{form: scalar, value: span(v.Raw)})
	pos := start.End
	switch v.Kind {
	case unstable.Array:
		n.form = list
		for it := v.Children(); it.Next(); {
			item := b.value(it.Node(), path, b.skip(pos), depth+1)
			n.items = append(n.items, item)
			pos = item.value.End
		}
	case unstable.InlineTable:
		n.form = inline
		for it := v.Children(); it.Next(); {
			pos = b.pair(n, path, it.Node(), depth+1)
		}
	}
	if n.form != scalar {
		n.value = source.Span{Start: from, End: min(b.skip(pos)+1, len(b.data))}
	}
	n.key = n.value
	return n
}

// skip is the offset of the next byte that is neither white space nor a comma
// nor in a comment.
func (b *indexer) skip(pos int) int {
	for {
		pos = b.skipBlank(pos)
		if pos >= len(b.data) || b.data[pos] != ',' {
			return pos
		}
		pos++
	}
}

func (b *indexer) skipBlank(pos int) int {
	for pos < len(b.data) {
		switch b.data[pos] {
		case ' ', '\t', '\r', '\n':
			pos++
		case '#':
			end := bytes.IndexByte(b.data[pos:], '\n')
			if end < 0 {
				return len(b.data)
			}
			pos += end
		default:
			return pos
		}
	}
	return pos
}

// define notes a second definition.
func (b *indexer) define(t twice) {
	t.path = slices.Clone(t.path)
	b.twice = append(b.twice, t)
}

func (b *indexer) endSkip(end int) {
	if b.skipping {
		b.twice[len(b.twice)-1].blank.End = end
		b.skipping = false
	}
}

func (b *indexer) tooDeep(depth int, at source.Span) bool {
	if depth > maxDepth && b.deep == nil {
		b.deep = new(source.Span)
		*b.deep = at
	}
	return depth > maxDepth
}
