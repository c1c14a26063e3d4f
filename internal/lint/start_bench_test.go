package lint

import (
	"context"
	"testing"

	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

// What a run pays before its first draft.
func BenchmarkStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		e, err := policy.New(policy.Options{Builtin: rules.FS})
		if err != nil {
			b.Fatal(err)
		}
		e.Select(policy.Choice{Rules: e.Rules()})
	}
}

// One whole draft with its ledger, all rules, compiled already.
func BenchmarkDraft(b *testing.B) {
	e, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		b.Fatal(err)
	}
	o := Options{Dir: "../../fixtures", Paths: []string{"harbour"}, Select: e.Select(policy.Choice{Rules: e.Rules()})}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Run(context.Background(), o); err != nil {
			b.Fatal(err)
		}
	}
}
