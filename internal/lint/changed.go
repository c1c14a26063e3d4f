package lint

import (
	"path"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// names are the files of a unit.
func (u unit) names() []string {
	var names []string
	if u.draft != nil {
		names = append(names, u.draft.Name)
	}
	for _, l := range u.ledgers {
		if l.Form != ledger.FrontMatter {
			names = append(names, l.File.Name)
		}
	}
	if u.draft == nil && len(u.ledgers) == 0 {
		for _, l := range u.shared {
			names = append(names, l.File.Name)
		}
	}
	return names
}

// onlyChanged leaves in a result what has to do with changed lines.
func (o Options) onlyChanged(r *Result) {
	c := changed{lines: o.Changed, records: r.about}
	r.Old = r.Drop(func(d diag.Diagnostic) bool { return !c.has(d) })
}

// changed tells what has to do with changed lines.
type changed struct {
	lines   func(file string, first, last int) bool
	records *records
}

// has reports whether a diagnostic has a place in a changed line, or is about a
// record that has: its places are often in the draft when the ledger has changed.
func (c changed) has(d diag.Diagnostic) bool {
	if c.at(d.Place) {
		return true
	}
	for _, r := range d.Related {
		if c.at(r.Place) {
			return true
		}
	}
	for _, record := range c.records.of(d) {
		if c.at(extent(record)) {
			return true
		}
	}
	return false
}

func (c changed) at(p source.Place) bool {
	if p.File == nil {
		return false
	}
	first := p.File.Position(p.Span.Start).Line
	last := p.File.Position(max(p.Span.Start, p.Span.End-1)).Line
	return c.lines(p.File.Name, first, last)
}

// records finds what diagnostics are about.
type records struct {
	ledgers map[string]*ledger.Ledger   // by the files of their units
	stems   map[string][]*ledger.Ledger // by the name that other ledgers know them by
}

func newRecords(outcomes []outcome) *records {
	r := &records{ledgers: map[string]*ledger.Ledger{}, stems: map[string][]*ledger.Ledger{}}
	for _, out := range outcomes {
		if out.ledger == nil {
			continue
		}
		for _, name := range out.files {
			r.ledgers[name] = out.ledger
			if isLedger(name) {
				stem := strings.TrimSuffix(path.Base(name), ledgerSuffix)
				r.stems[stem] = append(r.stems[stem], out.ledger)
			}
		}
	}
	return r
}

// of lists the records that a diagnostic is about: claims, sources, the target.
func (r *records) of(d diag.Diagnostic) []*ledger.Record {
	var found []*ledger.Record
	add := func(l *ledger.Ledger, table, id string) {
		if record := l.Find(table, id); record != nil {
			found = append(found, record)
		}
	}
	ledgers := r.ledgersOf(d)
	for _, id := range d.Claims {
		stem, id, elsewhere := strings.Cut(id, "#")
		if elsewhere {
			for _, l := range r.stems[stem] {
				add(l, "claims", id)
			}
			continue
		}
		for _, l := range ledgers {
			add(l, "claims", stem)
		}
	}
	for _, l := range ledgers {
		for _, id := range d.Sources {
			add(l, "sources", id)
		}
		if d.Conflict != nil {
			add(l, "targets", d.Conflict.Target)
		}
	}
	return found
}

// ledgersOf are the ledgers of the files that a diagnostic has places in.
func (r *records) ledgersOf(d diag.Diagnostic) []*ledger.Ledger {
	var found []*ledger.Ledger
	add := func(p source.Place) {
		if p.File == nil {
			return
		}
		if l := r.ledgers[p.File.Name]; l != nil && !slices.Contains(found, l) {
			found = append(found, l)
		}
	}
	add(d.Place)
	for _, related := range d.Related {
		add(related.Place)
	}
	return found
}

// extent is all of a record that is written.
func extent(r *ledger.Record) source.Place {
	p := r.Place("record")
	for _, at := range r.At {
		p.Span.Start, p.Span.End = min(p.Span.Start, at.Start), max(p.Span.End, at.End)
	}
	return p
}
