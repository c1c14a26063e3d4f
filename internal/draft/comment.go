package draft

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"github.com/stancelint/stancelint/internal/source"
)

// A Comment is an HTML comment in a Markdown text.
type Comment struct {
	Span  source.Span // with its <!-- and -->
	Block source.Span // the block that follows it; of a comment among words, the one that it stands in; empty where there is none
}

var (
	commentStart = []byte("<!--")
	commentEnd   = []byte("-->")
)

// commentBlock notes the comments of an HTML block that is one.
func (m *markdown) commentBlock(n *ast.HTMLBlock) {
	if n.HTMLBlockType != ast.HTMLBlockType2 || n.Lines().Len() == 0 {
		return
	}
	next := n.NextSibling()
	for isComment(next) {
		next = next.NextSibling()
	}
	in := m.extent(n)
	if n.HasClosure() {
		in.End = n.ClosureLine.Stop + m.from
	}
	m.addComments(in, m.extent(next))
}

func isComment(n ast.Node) bool {
	h, ok := n.(*ast.HTMLBlock)
	return ok && h.HTMLBlockType == ast.HTMLBlockType2
}

// addComments notes the comments that stand in a span of the file.
func (m *markdown) addComments(in, about source.Span) {
	for at := in.Start; at < in.End; {
		start := bytes.Index(m.data[at:in.End], commentStart)
		if start < 0 {
			return
		}
		start += at
		end := bytes.Index(m.data[start:in.End], commentEnd)
		if end < 0 {
			return
		}
		at = start + end + len(commentEnd)
		m.comments = append(m.comments, Comment{Span: source.Span{Start: start, End: at}, Block: about})
	}
}

// extent is the span of the lines of a block and of the blocks in it.
func (m *markdown) extent(n ast.Node) source.Span {
	var all source.Span
	if n == nil {
		return all
	}
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		lines := n.Lines()
		for i := range lines.Len() {
			line := source.Span{Start: lines.At(i).Start + m.from, End: lines.At(i).Stop + m.from}
			if all.End == 0 {
				all = line
			}
			all.Start, all.End = min(all.Start, line.Start), max(all.End, line.End)
		}
		return ast.WalkContinue, nil
	})
	return all
}
