package lint

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

// With many drafts, rules are passed over that can't find anything in a draft. What is
// found in all examples of all rules is the same as where none is passed over.
func TestGatesHideNothing(t *testing.T) {
	var found [2][]string
	for i, many := range []bool{false, true} {
		engine, err := policy.New(policy.Options{Builtin: rules.FS, Many: many})
		if err != nil {
			t.Fatal(err)
		}
		all := engine.Select(policy.Choice{Rules: engine.Rules()})
		for _, example := range examples(t) {
			r := ran(t, context.Background(), Options{Dir: filepath.Dir(example), Paths: []string{filepath.Base(example)}, Select: all})
			for _, d := range r.Diagnostics {
				found[i] = append(found[i], example+": "+d.Rule+": "+d.Message)
			}
		}
	}
	if diff := cmp.Diff(found[0], found[1]); diff != "" {
		t.Error(diff)
	}
	if len(found[0]) < 100 {
		t.Errorf("only %d findings in all examples", len(found[0]))
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
