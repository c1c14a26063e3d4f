package lint_test

import (
	"context"
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

// A conflict points at the words of every claim in it, and at no other words.
func TestConflictsPointAtTheWords(t *testing.T) {
	e, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	selection := e.Select(policy.Choice{Rules: e.Rules()})
	root := filepath.Join("..", "..")
	drafts := []string{"fixtures/harbour/harbour.md", "fixtures/ferry/ferry.txt", "fixtures/clinic/clinic.md"}
	examples, err := filepath.Glob(filepath.Join(root, "rules", "contradiction", "*", "bad*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range examples {
		rel, err := filepath.Rel(root, name)
		if err != nil {
			t.Fatal(err)
		}
		drafts = append(drafts, filepath.ToSlash(rel))
	}
	conflicts := 0
	for _, name := range drafts {
		o := lint.Options{Dir: root, Paths: []string{name}, Select: selection}
		result, err := lint.Run(context.Background(), o)
		if err != nil || result.Errors != nil {
			t.Fatal(name, err, result.Errors)
		}
		words := contents(t, o)
		for _, d := range result.Diagnostics {
			if d.Conflict != nil {
				conflicts++
				checkPlaces(t, d, words)
			}
		}
	}
	if conflicts < len(examples)-1 {
		t.Errorf("%d conflicts found in %d examples", conflicts, len(examples))
	}
}

// contents are the first pieces of all claims in the input document.
func contents(t *testing.T, o lint.Options) map[string]string {
	t.Helper()
	input, err := lint.Input(o)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Claims map[string]struct{ Content []string }
	}
	if err := json.Unmarshal([]byte(input.Value.String()), &doc); err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	for id, c := range doc.Claims {
		if len(c.Content) > 0 {
			words[id] = draft.Fold(c.Content[0])
		}
	}
	return words
}

func checkPlaces(t *testing.T, d diag.Diagnostic, words map[string]string) {
	t.Helper()
	shown := map[string]bool{draft.Fold(string(d.Place.Text())): true}
	for _, r := range d.Related {
		shown[draft.Fold(string(r.Place.Text()))] = true
	}
	for _, id := range d.Claims {
		if !shown[words[id]] {
			t.Errorf("%s: the words of %s, %q, are not among the places: %q", d.Rule, id, words[id], slices.Sorted(maps.Keys(shown)))
		}
		delete(shown, words[id])
	}
	for _, id := range append(d.Conflict.Favor, d.Conflict.Against...) {
		if words[id] == "" {
			t.Errorf("%s: claim %q has no words", d.Rule, id)
		}
	}
	if d.Rule != "contradiction/unity-vs-division" && len(shown) > 0 {
		t.Errorf("%s points at %q, which is no claim of the conflict", d.Rule, slices.Sorted(maps.Keys(shown)))
	}
}
