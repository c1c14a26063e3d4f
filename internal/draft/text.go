package draft

import (
	"bytes"

	"github.com/stancelint/stancelint/internal/source"
)

// readText reads plain text. A blank line ends a paragraph; where no blank
// line stands between two texts, every line is one.
func (p *prose) readText() {
	blocks, lines := p.textBlocks()
	if len(blocks) <= 1 {
		blocks = lines
	}
	for _, s := range blocks {
		p.addText(s.Start, s.End)
		p.end(block{kind: Body}, s)
	}
}

// textBlocks lists the runs of lines between blank lines, and all lines that
// are not blank.
func (p *prose) textBlocks() (blocks, lines []source.Span) {
	after := true // the line before is blank, or there is none
	for at := p.from; at < len(p.data); {
		_, next := cutLine(p.data, at)
		line := source.Span{Start: at, End: next}
		blank := len(bytes.TrimFunc(p.data[at:next], unseen)) == 0
		switch {
		case blank:
		case after:
			blocks, lines = append(blocks, line), append(lines, line)
		default:
			blocks[len(blocks)-1].End = next
			lines = append(lines, line)
		}
		after, at = blank, next
	}
	return blocks, lines
}
