// Package draft reads a draft, Markdown or plain text, into paragraphs,
// sentences and quotations, and finds in it the words that a ledger quotes.
// Every span is a range of bytes of the file as it is on disk.
package draft

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

// A Format is how a draft is marked up.
type Format string

// The formats. What is not Markdown by its name is plain text.
const (
	Markdown Format = "markdown"
	Text     Format = "text"
)

// FormatOf tells the format of a file by its name.
func FormatOf(name string) Format {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown":
		return Markdown
	}
	return Text
}

// A Draft is a text as its reader sees it. It is safe for use by several
// goroutines.
type Draft struct {
	File        *source.File
	Format      Format
	FrontMatter *FrontMatter // nil where there is none
	Paragraphs  []Paragraph  // in the order of the file; they never overlap
	Sentences   []Sentence   // in the order of the file
	Quotations  []Quotation  // in the order of the file; they never overlap
	Comments    []Comment    // HTML comments in Markdown, in the order of the file

	folded folded
	// Made from the file, or from folded, when first asked for.
	text  func() string
	index func() index
	words func() *vocabulary
	plain func() *folded

	printedProse *folded // what plain has made; nil for nothing yet
}

// A Kind tells what a paragraph is in the draft.
type Kind string

// The kinds of paragraph. In nested blocks the innermost decides.
const (
	Body       Kind = "body"
	Heading    Kind = "heading"
	ListItem   Kind = "list_item"
	BlockQuote Kind = "block_quote"
	TableCell  Kind = "table_cell"
	Footnote   Kind = "footnote"
	Caption    Kind = "caption"
)

// A Paragraph is one block of prose. Its span takes in the markup at its ends,
// such as emphasis marks, but not that of the block itself ("#", "-", ">").
type Paragraph struct {
	Span      source.Span
	Kind      Kind
	Sentences [2]int // indexes into Draft.Sentences, the second exclusive
}

// A Sentence lies in one paragraph. Its span starts and ends at a printed
// character, never at markup or white space.
type Sentence struct {
	Span      source.Span
	Paragraph int // index into Draft.Paragraphs
}

// A Quotation lies in one paragraph. Quotations within it are part of it and
// not listed.
type Quotation struct {
	Span, Inner         source.Span // with and without marks
	Paragraph, Sentence int         // indexes; the sentence is the one it starts in
	Words               int         // fewer than 4 make a short quotation
	Closed              bool        // false: the mark never closes in its paragraph
	Block               bool        // a Markdown block quote, marks or none
}

// An EncodingError says that a file is not UTF-8.
type EncodingError struct {
	Offset int // of the first byte that is not, from 0
}

func (e *EncodingError) Error() string {
	return fmt.Sprintf("byte %d is not UTF-8 text", e.Offset)
}

// Read reads f as Markdown or plain text, by its name. The error is an
// *EncodingError or a *NestingError.
func Read(f *source.File) (*Draft, error) {
	if offset := invalidByte(f.Bytes()); offset >= 0 {
		return nil, &EncodingError{Offset: offset}
	}
	d := &Draft{File: f, Format: FormatOf(f.Name)}
	d.FrontMatter = findFrontMatter(f.Bytes())
	if d.Format == Markdown {
		if err := checkNesting(f.Bytes(), d.proseStart()); err != nil {
			return nil, err
		}
	}
	room := rooms.Get().(*[]char)
	defer rooms.Put(room)
	p := prose{data: f.Bytes(), from: d.proseStart(), chars: slices.Grow((*room)[:0], len(f.Bytes()))}
	if d.Format == Markdown {
		p.readMarkdown()
	} else {
		p.readText()
	}
	p.settle()
	d.Comments = p.comments
	slices.SortStableFunc(d.Comments, func(a, b Comment) int { return cmp.Compare(a.Span.Start, b.Span.Start) }) // notes stand apart
	d.build(&p)
	d.text = sync.OnceValue(func() string { return string(f.Bytes()) })
	d.index = sync.OnceValue(func() index { return newIndex(d.folded.text) })
	d.words = sync.OnceValue(func() *vocabulary { return newVocabulary(d.folded.text) })
	d.plain = sync.OnceValue(d.newPlain)
	*room = p.chars
	return d, nil
}

// Free lets another draft have the room that the prose of this one takes: a tenth of
// all memory goes there. What was read from the draft stays; nothing more may be
// asked of it.
func (d *Draft) Free() {
	d.folded.free()
	if d.printedProse != nil {
		d.printedProse.free()
	}
	d.text, d.index, d.words, d.plain = nil, nil, nil, nil
}

// rooms have had the chars of a draft, and may have those of another.
var rooms = sync.Pool{New: func() any { return new([]char) }}

// proseStart is the offset after the byte order mark and the front matter.
func (d *Draft) proseStart() int {
	if d.FrontMatter != nil {
		return d.FrontMatter.Span.End
	}
	return bomLen(d.File.Bytes())
}

// Text is what the file has at s, markup and all. All such texts share their memory.
func (d *Draft) Text(s source.Span) string { return d.text()[s.Start:s.End] }

// build lists the paragraphs, sentences and quotations of p, and folds it.
func (d *Draft) build(p *prose) {
	f := newFolder(len(p.chars))
	for _, b := range p.blocks {
		chars := p.chars[b.lo:b.hi]
		first := len(d.Sentences)
		for _, s := range splitSentences(chars) {
			d.Sentences = append(d.Sentences, Sentence{spanOf(chars[s[0]:s[1]]), len(d.Paragraphs)})
		}
		for _, q := range b.quotations(chars, d.afterBlockQuote()) {
			q.Paragraph = len(d.Paragraphs)
			q.Sentence = first + d.sentenceFrom(first, q.Span.Start)
			d.Quotations = append(d.Quotations, q)
		}
		d.Paragraphs = append(d.Paragraphs, Paragraph{b.span, b.kind, [2]int{first, len(d.Sentences)}})
		f.block(chars)
	}
	d.folded = f.finish()
}

// afterBlockQuote reports whether the last paragraph listed so far is quoted in
// a block, and not a line of dialogue.
func (d *Draft) afterBlockQuote() bool {
	if len(d.Quotations) == 0 {
		return false
	}
	q := d.Quotations[len(d.Quotations)-1]
	first, _ := utf8.DecodeRune(d.File.Text(q.Inner))
	return q.Block && q.Paragraph == len(d.Paragraphs)-1 && !isDash(first)
}

// sentenceFrom is the index, counted from the sentence first, of the last
// sentence that starts at offset or before it.
func (d *Draft) sentenceFrom(first, offset int) int {
	rest := d.Sentences[first:]
	return max(0, sort.Search(len(rest), func(i int) bool { return rest[i].Span.Start > offset })-1)
}

// ParagraphAt is the index of the paragraph that holds the byte at offset, or
// -1 where there is none.
func (d *Draft) ParagraphAt(offset int) int {
	i := d.paragraphNear(offset)
	if i < len(d.Paragraphs) && d.Paragraphs[i].Span.Start <= offset {
		return i
	}
	return -1
}

// SentenceAt is the index of the sentence that holds the byte at offset, or -1
// where there is none, as between two sentences.
func (d *Draft) SentenceAt(offset int) int {
	i := d.sentenceNear(offset)
	if i < len(d.Sentences) && d.Sentences[i].Span.Start <= offset {
		return i
	}
	return -1
}

// paragraphNear is the first paragraph that ends after offset; past the last
// it is one more than there are.
func (d *Draft) paragraphNear(offset int) int {
	return sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].Span.End > offset })
}

// sentenceNear is the first sentence that ends after offset.
func (d *Draft) sentenceNear(offset int) int {
	return sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Span.End > offset })
}

// quotationNear is the first quotation that ends after offset.
func (d *Draft) quotationNear(offset int) int {
	return sort.Search(len(d.Quotations), func(i int) bool { return d.Quotations[i].Span.End > offset })
}

// invalidByte is the offset of the first byte that is not UTF-8, or -1.
func invalidByte(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return -1
}
