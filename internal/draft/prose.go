package draft

import (
	"bytes"
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

// A char is one character as the reader of the draft sees it, and the bytes
// that it stands in: "&mdash;" is one char of seven bytes. Offsets are 32 bits
// wide, as those of folded are.
type char struct {
	r          rune
	start, end int32
}

func newChar(r rune, start, end int) char { return char{r, int32(start), int32(end)} }

// opaque stands in the prose for what is printed but is not prose, such as
// code, so that the words around it do not become neighbours.
const opaque = '\ufffc'

// A block is a paragraph in the making.
type block struct {
	kind   Kind
	quoted bool // it stands in a block quote
	span   source.Span
	lo, hi int // its part of prose.chars
}

// A prose is the text of a draft without its markup.
type prose struct {
	data     []byte
	from     int // offset of the prose, after a byte order mark and front matter
	blocks   []block
	chars    []char
	lo       int // where the block that is being read begins in chars
	comments []Comment
}

// add appends a char to the block that is being read. Chars that would run
// backwards are left out: every later step counts on their order.
func (p *prose) add(r rune, start, end int) {
	if n := len(p.chars); n > p.lo && start < int(p.chars[n-1].end) {
		return
	}
	p.chars = append(p.chars, newChar(r, start, end))
}

// addText appends the bytes from start to end as they are.
func (p *prose) addText(start, end int) {
	for i := start; i < end; {
		r, n := utf8.DecodeRune(p.data[i:end])
		p.add(r, i, i+n)
		i += n
	}
}

// end makes a paragraph of the chars since the last one. Without a word, or
// anything else printed, there is no paragraph. The span is widened to outer, the place
// of the block with the markup at its ends.
func (p *prose) end(b block, outer source.Span) {
	b.lo, b.hi = trimChars(p.chars, p.lo, len(p.chars))
	if !printed(p.chars[b.lo:b.hi]) {
		p.chars = p.chars[:p.lo]
		return
	}
	p.lo = len(p.chars)
	b.span = spanOf(p.chars[b.lo:b.hi])
	outer = trimSpan(p.data, outer)
	if outer.Contains(b.span) {
		b.span = outer
	}
	p.blocks = append(p.blocks, b)
}

// settle brings the blocks into the order of the file. A parser that read a
// text twice is overruled: the block that comes first keeps it.
func (p *prose) settle() {
	sort.SliceStable(p.blocks, func(i, j int) bool { return p.blocks[i].span.Start < p.blocks[j].span.Start })
	kept, end := p.blocks[:0], 0
	for _, b := range p.blocks {
		if b.span.Start >= end {
			kept, end = append(kept, b), b.span.End
		}
	}
	p.blocks = kept
}

func spanOf(chars []char) source.Span {
	if len(chars) == 0 {
		return source.Span{}
	}
	return source.Span{Start: int(chars[0].start), End: int(chars[len(chars)-1].end)}
}

// trimChars narrows the range lo to hi until it starts and ends with a char
// that is seen.
func trimChars(chars []char, lo, hi int) (int, int) {
	for lo < hi && unseen(chars[lo].r) {
		lo++
	}
	for lo < hi && unseen(chars[hi-1].r) {
		hi--
	}
	return lo, hi
}

func unseen(r rune) bool { return unicode.IsSpace(r) || ignorable(r) }

// printed reports whether chars hold anything beside code and the like.
func printed(chars []char) bool {
	for _, c := range chars {
		if c.r != opaque && !unseen(c.r) {
			return true
		}
	}
	return false
}

func trimSpan(data []byte, s source.Span) source.Span {
	if s.Start >= s.End {
		return source.Span{}
	}
	text := data[s.Start:s.End]
	s.Start += len(text) - len(bytes.TrimLeftFunc(text, unseen))
	s.End = s.Start + len(bytes.TrimFunc(text, unseen))
	return s
}
