package loader

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/draft"
)

// dates tells which days the draft prints, and which of them is its own.
func (b *inputBuilder) dates(o *object, d *draft.Draft) {
	dates := d.Dates()
	list := make([]*ast.Term, len(dates))
	for i, a := range dates {
		entry := b.printed(d, a.Span)
		if a.HasWeekday {
			entry.set("weekday", ast.StringTerm(a.Weekday.String()))
		}
		if a.Year != 0 {
			entry.set("year", ast.IntNumberTerm(a.Year))
		}
		entry.set("month", ast.IntNumberTerm(int(a.Month)))
		entry.set("day", ast.IntNumberTerm(a.Day))
		if iso := a.ISO(); iso != "" {
			entry.set("date", ast.StringTerm(iso))
		}
		entry.set("exists", ast.InternedTerm(a.Exists()))
		entry.set("paragraph", ast.IntNumberTerm(d.ParagraphAt(a.Span.Start)))
		entry.set("sentence", ast.IntNumberTerm(d.SentenceAt(a.Span.Start)))
		_, quoted := d.QuotationAt(a.Span)
		entry.set("quoted", ast.InternedTerm(quoted))
		list[i] = entry.term()
	}
	o.set("dates", ast.ArrayTerm(list...))
	if i := d.Dateline(dates); i >= 0 {
		o.set("dateline", ast.IntNumberTerm(i))
	}
}
