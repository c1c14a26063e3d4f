package draft

import (
	"bytes"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/stancelint/stancelint/internal/source"
)

// markdownParser parses CommonMark with tables and footnotes. The footnote
// extension's own transformer is left out: it drops notes that nothing refers
// to and moves the others away from where they stand.
//
// One parser is for all drafts: what it knows of a text is in the context of the
// text.
var markdownParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewFootnoteParser(), 101))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
	)
})

// readMarkdown reads the prose of a Markdown text. goldmark sees only what
// follows the front matter; all places in its tree are counted from p.from.
func (p *prose) readMarkdown() {
	m := &markdown{prose: p}
	m.blocks(markdownParser().Parse(text.NewReader(p.data[p.from:])), block{kind: Body})
}

// A markdown walks goldmark's tree.
type markdown struct {
	*prose
	leafSpan source.Span // of the block whose inlines are read
}

// blocks reads the blocks under n; b is what a paragraph there would be.
func (m *markdown) blocks(n ast.Node, b block) {
	switch n := n.(type) {
	case *ast.Blockquote:
		b.kind, b.quoted = BlockQuote, true
	case *ast.ListItem:
		b.kind = ListItem
	case *extast.Footnote:
		b = block{kind: Footnote} // its parent is where the first note stands, not its own place
	case *ast.Heading:
		b.kind = Heading
		m.leaf(n, b)
		return
	case *extast.TableCell:
		b.kind = TableCell
		m.leaf(n, b)
		return
	case *ast.Paragraph, *ast.TextBlock:
		m.leaf(n, b)
		return
	case *ast.HTMLBlock:
		m.commentBlock(n)
		m.htmlBlock(n, b)
		return
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.ThematicBreak, *ast.LinkReferenceDefinition:
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.blocks(c, b)
	}
}

// leaf makes a paragraph of a block that holds inlines.
func (m *markdown) leaf(n ast.Node, b block) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	if image := onlyImage(n); image != nil {
		b.kind = Caption
		n = image
	}
	m.leafSpan = source.Span{
		Start: lines.At(0).Start + m.from,
		End:   lines.At(lines.Len()-1).Stop + m.from,
	}
	m.inlines(n)
	m.end(b, m.leafSpan)
}

// onlyImage is the image that a paragraph consists of, or nil. Its text is
// printed below it by most systems; that of an image among words is not.
func onlyImage(n ast.Node) ast.Node {
	for n.ChildCount() == 1 {
		n = n.FirstChild()
		if n.Kind() == ast.KindImage {
			return n
		}
		if n.Kind() != ast.KindLink && n.Kind() != ast.KindEmphasis {
			return nil
		}
	}
	return nil
}

// inlines reads the text under n.
func (m *markdown) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			m.text(c)
		case *ast.CodeSpan, *ast.AutoLink, *ast.Image:
			m.opaque(c)
		case *ast.RawHTML:
			m.rawHTML(c)
		case *extast.FootnoteLink:
		default:
			m.inlines(c)
		}
	}
}

func (m *markdown) text(n *ast.Text) {
	start, end := n.Segment.Start+m.from, n.Segment.Stop+m.from
	m.addMarkup(start, end, true)
	after := min(end+1, len(m.data))
	switch {
	case n.HardLineBreak():
		m.add(lineBreak, end, after)
	case n.SoftLineBreak():
		m.add('\n', end, after)
	}
}

// opaque puts one char in the place of a code span, an automatic link or an
// image.
func (m *markdown) opaque(n ast.Node) {
	start := n.Pos() + m.from
	if n.Pos() < 0 || start >= len(m.data) {
		return
	}
	end := start + 1
	switch n := n.(type) {
	case *ast.CodeSpan:
		if last, ok := n.LastChild().(*ast.Text); ok {
			end = m.codeEnd(last.Segment.Stop + m.from)
		}
	case *ast.AutoLink:
		end += len(n.Label(m.data[m.from:])) + len(">")
	}
	m.add(opaque, start, min(end, len(m.data)))
}

// codeEnd is the offset after the backticks that close the code which ends at
// offset. goldmark may have cut a space there.
func (m *markdown) codeEnd(offset int) int {
	rest := m.data[offset:]
	rest = bytes.TrimLeft(rest[:min(len(rest), 2)], " \n")
	offset += min(2, len(m.data)-offset) - len(rest)
	for offset < len(m.data) && m.data[offset] == '`' {
		offset++
	}
	return offset
}

// rawHTML reads an HTML tag between words: nothing is printed for it, but for
// a line break.
func (m *markdown) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	s := n.Segments.At(0)
	start, end := s.Start+m.from, s.Stop+m.from
	if bytes.HasPrefix(m.data[start:end], commentStart) {
		m.addComments(source.Span{Start: start, End: n.Segments.At(n.Segments.Len()-1).Stop + m.from}, m.leafSpan)
	}
	if tagAt(m.data, start, end).name == "br" {
		m.add(lineBreak, start, end)
	}
}

// addMarkup appends the text from start to end, entities, and backslash
// escapes if there are such, as what they stand for.
func (p *prose) addMarkup(start, end int, escapes bool) {
	plain := start
	for i := start; i < end; {
		r, n := rune(0), 0
		switch c := p.data[i]; {
		case c == '&':
			r, n = entity(p.data[i:end])
		case c == '\\' && escapes && i+1 < end && util.IsPunct(p.data[i+1]):
			r, n = rune(p.data[i+1]), 2
		}
		if n == 0 {
			i++
			continue
		}
		p.addText(plain, i)
		p.add(r, i, i+n)
		i += n
		plain = i
	}
	p.addText(plain, end)
}
