package loader

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// CheckReferences reports every reference to a source, target or claim that
// the ledger, merged with its registries, does not define. The records of a
// registry are left out unless the ledger is one: they may only refer to what
// registries define, and are checked once, by Merge(nil, registries). Claims
// in other ledgers ("stem#id") are not looked for.
//
// Where a file could not be parsed, what is missing may be in it: then nothing
// is reported.
func CheckReferences(l *ledger.Ledger) []Problem {
	if l.Partial {
		return nil
	}
	c := &references{ledger: l, hints: map[string]string{}}
	for _, rec := range l.Records() {
		if rec.Registry && l.Form != ledger.Registry {
			continue
		}
		for _, f := range referring()[rec.Kind] {
			c.field(rec, f)
		}
	}
	sortProblems(c.problems)
	return c.problems
}

// referring are the fields that refer to records, by the kind of record.
var referring = sync.OnceValue(func() map[string][]*ledger.Field {
	byKind := map[string][]*ledger.Field{}
	for _, kind := range ledger.Kinds() {
		for i := range kind.Fields {
			switch f := &kind.Fields[i]; f.Type {
			case ledger.Ref, ledger.Refs, ledger.StanceTable:
				byKind[kind.Name] = append(byKind[kind.Name], f)
			}
		}
	}
	return byKind
})

type references struct {
	ledger   *ledger.Ledger
	problems []Problem
	hints    map[string]string // help for an unknown id, by its table and id
}

func (c *references) field(rec *ledger.Record, f *ledger.Field) {
	switch f.Type {
	case ledger.Ref:
		if id := rec.Text(f.Name); id != "" && id != f.Reserved {
			c.id(rec, f, id, rec.Place(f.Name))
		}
	case ledger.Refs:
		for _, id := range rec.List(f.Name) {
			c.id(rec, f, id, rec.Place(f.Name+"."+id, f.Name))
		}
	case ledger.StanceTable:
		sides, _ := rec.Fields[f.Name].(map[string]string)
		for _, id := range slices.Sorted(maps.Keys(sides)) {
			c.id(rec, f, id, rec.KeyPlace(f.Name, id))
		}
	}
}

func (c *references) id(rec *ledger.Record, f *ledger.Field, id string, at source.Place) {
	if f.Foreign && strings.Contains(id, "#") || c.ledger.Find(f.Refers, id) != nil {
		return
	}
	c.problems = append(c.problems, Problem{
		Rule:    RuleUnknownReference,
		Place:   at,
		Message: fmt.Sprintf("unknown %s %q in %q of %s", singular(f.Refers), id, f.Name, rec),
		Help:    c.hint(f.Refers, id),
	}.about(rec))
}

// hint is the way out. Ids are compared once for each that is unknown.
func (c *references) hint(table, id string) string {
	key := table + "." + id
	help, ok := c.hints[key]
	if !ok {
		help = c.newHint(table, id)
		c.hints[key] = help
	}
	return help
}

func (c *references) newHint(table, id string) string {
	if table == "sources" && id == ledger.Narrator {
		return "the narrator is the draft’s own voice: it stands behind claims, and nowhere else"
	}
	for _, other := range []string{"sources", "targets", "claims"} {
		if other != table && c.ledger.Find(other, id) != nil {
			return fmt.Sprintf("%q is a %s; here goes the id of a %s", id, singular(other), singular(table))
		}
	}
	if strings.Contains(id, "#") {
		return "only denies, responds_to, corroborates and supersedes reach into another ledger"
	}
	if near := nearest(id, c.ids(table)); near != "" {
		return didYouMean(near, "")
	}
	if !isID(id) {
		return "an id is made of A to Z, a to z, 0 to 9, - and _"
	}
	return fmt.Sprintf("define it: [%s.%s]", table, id)
}

func (c *references) ids(table string) []string {
	switch table {
	case "sources":
		return c.ledger.SourceOrder
	case "targets":
		return c.ledger.TargetOrder
	}
	return c.ledger.ClaimOrder
}
