package loader

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/ledger"
)

// required reports the keys that a record lacks.
func (d *decoder) required(kind *ledger.Kind, rec *ledger.Record) {
	for i := range kind.Fields {
		f := &kind.Fields[i]
		if !f.Required && f.When == nil && len(f.Needs) == 0 {
			continue
		}
		switch {
		case rec.Fields[f.Name] != nil:
			d.needs(kind, rec, f)
		case rec.Broken[f.Name]:
		case f.Required:
			d.missing(rec, fmt.Sprintf("%s has no %s", rec, f.Name), "add "+sample(f))
		case f.When != nil && slices.Contains(f.When.In, rec.Text(f.When.Field)):
			d.missing(rec, fmt.Sprintf("%s has no %s", rec, f.Name),
				fmt.Sprintf("add %s: every %s of %s %q needs one", sample(f), kind.Name, f.When.Field, rec.Text(f.When.Field)))
		}
	}
	if len(kind.OneOf) > 0 && !slices.ContainsFunc(kind.OneOf, func(name string) bool { return rec.Fields[name] != nil || rec.Broken[name] }) {
		d.missing(rec, fmt.Sprintf("%s has neither %s", rec, strings.Join(kind.OneOf, " nor ")),
			"add told, the draft’s words that put the conflict to the reader, or reason, why it may stand")
	}
}

// needs reports a key that makes no sense without another.
func (d *decoder) needs(kind *ledger.Kind, rec *ledger.Record, f *ledger.Field) {
	if on, _ := rec.Fields[f.Name].(bool); !on || len(f.Needs) == 0 {
		return
	}
	for _, name := range f.Needs {
		if len(rec.List(name)) > 0 || rec.Broken[name] {
			return
		}
	}
	d.missing(rec, fmt.Sprintf("%s is %s, but does not say what it was asked about", rec, f.Name),
		fmt.Sprintf("add %s", strings.Join(f.Needs, " or ")))
}

func (d *decoder) missing(rec *ledger.Record, message, help string) {
	d.report(Problem{Rule: RuleInvalidValue, Message: message, Help: help}, rec, rec.At["record"])
}

// sample shows how a key is written.
func sample(f *ledger.Field) string {
	switch f.Type {
	case ledger.Enum:
		return fmt.Sprintf("%s = %s", f.Name, either(f.Enum))
	case ledger.Refs:
		return fmt.Sprintf("%s = [\"…\", \"…\"]", f.Name)
	}
	return fmt.Sprintf("%s = \"…\"", f.Name)
}
