package lint

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

// Rules are passed over that can't find anything in a draft, and parts of it are left
// out that no other reads. What is found in all examples of all rules is the same as
// where nothing is passed over or left out; with many drafts, too.
func TestNothingIsPassedOverInVain(t *testing.T) {
	found := func(many, thorough bool) []string {
		engine, err := policy.New(policy.Options{Builtin: rules.FS, Many: many})
		if err != nil {
			t.Fatal(err)
		}
		all := engine.Select(policy.Choice{Rules: engine.Rules(), Thorough: thorough})
		var found []string
		for _, example := range examples(t) {
			r := ran(t, context.Background(), Options{Dir: filepath.Dir(example), Paths: []string{filepath.Base(example)}, Select: all})
			for _, d := range r.Diagnostics {
				found = append(found, example+": "+d.Rule+": "+d.Message)
			}
		}
		return found
	}
	want := found(true, true)
	if len(want) < 100 {
		t.Errorf("only %d findings in all examples", len(want))
	}
	for _, many := range []bool{false, true} {
		if diff := cmp.Diff(want, found(many, false)); diff != "" {
			t.Errorf("many drafts: %v: %s", many, diff)
		}
	}
}

// The parts that rules may do without are parts of the document.
func TestPartsAreThere(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "draft.md"), []byte("Ana Reis said that it rains.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	engine, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	in, err := Input(Options{Dir: dir, Paths: []string{"draft.md"}, Select: engine.Select(policy.Choice{Rules: engine.Rules()})})
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range policy.Parts {
		if v, err := in.Value.Find(ast.MustParseRef("input.draft." + part)[1:]); err != nil || v == nil {
			t.Errorf("input.draft has no %s", part)
		}
	}
}

// examples are the drafts and ledgers beside the rules, and the fixtures.
func examples(t *testing.T) []string {
	t.Helper()
	var paths []string
	for _, pattern := range []string{"../../rules/*/*/bad*", "../../rules/*/*/good*", "../../fixtures/*"} {
		matches, err := filepath.Glob(filepath.FromSlash(pattern))
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, matches...)
	}
	return paths
}
