package loader

import (
	"fmt"
	"maps"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// Merge makes one view of the ledgers of a draft (its sidecar, its front
// matter) and of the registries that hold for it. An id that two of them
// define is reported, and stands for what the first defines, the draft's own
// ledgers before registries. Records are shared with the ledgers, not copied,
// but for the top level.
//
// What registries define twice among themselves is only reported where there
// is no draft: Merge(nil, registries) checks them once for all.
func Merge(draftLedgers, registries []*ledger.Ledger) (*ledger.Ledger, []Problem) {
	own, form := draftLedgers, ledger.Registry
	if len(own) == 0 {
		own = registries
	}
	var file *source.File
	if len(own) > 0 {
		file, form = own[0].File, own[0].Form
	}
	m := &merger{ledger: ledger.New(file, form)}
	for _, l := range draftLedgers {
		m.top(l)
		m.records(l, true)
	}
	for _, l := range registries {
		if len(draftLedgers) == 0 {
			m.top(l)
		}
		m.records(l, len(draftLedgers) == 0)
	}
	sortProblems(m.problems)
	return m.ledger, m.problems
}

type merger struct {
	ledger   *ledger.Ledger
	problems []Problem
}

// top takes over what the top level does not have yet. The places are those of
// the first ledger: a record has one file.
func (m *merger) top(l *ledger.Ledger) {
	top := m.ledger.Top
	for name, v := range l.Top.Fields {
		if _, taken := top.Fields[name]; taken {
			m.again(top, l.Top, name)
			continue
		}
		top.Fields[name] = v
	}
	maps.Copy(top.Broken, l.Top.Broken)
	if l.File == top.File {
		maps.Copy(top.At, l.Top.At)
	}
	top.Registry = l.Form == ledger.Registry
}

// again settles a top-level key that two ledgers write. Free data adds up.
func (m *merger) again(top, second *ledger.Record, name string) {
	first, ok := top.Fields[name].(map[string]any)
	if !ok {
		m.problems = append(m.problems, Problem{
			Rule:    RuleDuplicate,
			Place:   second.Place(name),
			Message: fmt.Sprintf("%q is written in two ledgers of the draft", name),
			Help:    "keep one of them",
			Related: []diag.Related{{Place: top.Place(name), Message: "also written here"}},
		})
		return
	}
	both := maps.Clone(second.Fields[name].(map[string]any))
	maps.Copy(both, first)
	top.Fields[name] = both
}

// records adds the records of a ledger. Its own are those of the draft, or of
// registries that are merged by themselves.
func (m *merger) records(l *ledger.Ledger, own bool) {
	m.ledger.Partial = m.ledger.Partial || l.Partial
	for _, rec := range l.Records()[1:] {
		if m.ledger.Add(rec) {
			continue
		}
		first := m.ledger.Find(rec.Kind+"s", rec.ID)
		primary, other := rec, first
		if rec.Registry && !first.Registry {
			primary, other = first, rec
		} else if !own {
			continue
		}
		p := Problem{
			Rule:    RuleDuplicate,
			Place:   primary.Place("record"),
			Message: fmt.Sprintf("%s is defined twice", primary),
			Help:    "give one of them an id of its own, or keep one",
			Related: []diag.Related{{Place: other.Place("record"), Message: "also defined here"}},
		}
		if other.Registry && !primary.Registry {
			p.Message = fmt.Sprintf("%s is defined in the registry already", primary)
			p.Help = "use the registry’s, or give this one an id of its own"
		}
		m.problems = append(m.problems, p.about(primary))
	}
}
