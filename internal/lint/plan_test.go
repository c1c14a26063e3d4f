package lint

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/source"
	"github.com/stancelint/stancelint/rules"
)

// A ledger that was not held since it was looked into is read again, and the same is
// found in it.
func TestLedgersAreReadAgain(t *testing.T) {
	dir := t.TempDir()
	for n := range 3 {
		ledger := fmt.Sprintf("[claims.c%d]\ncontent = \"The pier is closed.\"\n\n[sources.idle]\ntype = \"anonymous\"\n", n)
		for name, text := range map[string]string{"%d.claims.toml": ledger, "%d.md": "The pier is open.\n"} {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf(name, n)), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	engine, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	found := func(kept int64) []diag.Diagnostic {
		defer func(before int64) { maxKept = before }(maxKept)
		maxKept = kept
		result, err := Run(context.Background(), Options{Dir: dir, Select: engine.Select(policy.Choice{Rules: engine.Rules()})})
		if err != nil || len(result.Errors) > 0 {
			t.Fatal(err, result.Errors)
		}
		return result.Diagnostics
	}
	held, again := found(maxKept), found(0)
	if len(held) == 0 {
		t.Fatal("nothing is found")
	}
	if diff := cmp.Diff(held, again, cmpopts.IgnoreUnexported(source.File{})); diff != "" {
		t.Error(diff)
	}
}
