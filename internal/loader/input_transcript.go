package loader

import (
	"errors"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
)

// transcript says whether the text that a claim is quoted from, its own file or
// its source's, has the words. Only a direct quotation owes that.
func (b *inputBuilder) transcript(l *ledger.Ledger, c *claim) (*ast.Term, bool) {
	if b.unit.Transcript == nil || !c.anchored || c.anchor.State != draft.Found || b.unit.Draft.QuoteType(c.anchor.Pieces) != draft.Direct {
		return nil, false
	}
	record := c.Record
	if record.Text("file") == "" {
		record = l.Sources[c.Text("source")]
	}
	if record == nil || record.Text("file") == "" {
		return nil, false
	}
	o := newObject()
	o.set("file", ast.StringTerm(record.Text("file")))
	text, err := b.unit.Transcript(record)
	if err != nil {
		o.set("state", ast.StringTerm("unreadable"))
		var encoding *draft.EncodingError
		return o.term(), errors.As(err, &encoding)
	}
	found := text.Locate(draft.Quote{Content: c.List("content")})
	if found.State == draft.Missing {
		o.set("state", wordTerm(draft.Missing.String()))
		o.set("piece", ast.IntNumberTerm(found.Missing))
		if passage, ok := text.Nearest(c.List("content")[found.Missing]); ok {
			o.set("nearest", b.passage(text, passage))
		}
	} else {
		o.set("state", wordTerm(draft.Found.String())) // more than once will do
	}
	return o.term(), true
}
