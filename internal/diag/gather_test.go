package diag_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/diag"
)

// some are diagnostics with and without each of the parts that one may have.
func some() []diag.Diagnostic {
	return []diag.Diagnostic{
		{
			Rule: "a/b", Message: "message", Help: "help", URL: "url",
			Claims: []string{"c1", "", "c3"}, Sources: []string{"s"}, Notes: []string{"note"},
			Related:  []diag.Related{{Message: "one"}, {Message: "other"}},
			Conflict: &diag.Conflict{Target: "t", Favor: []string{"c1"}, Against: []string{"c3"}},
			Fixes:    []diag.Fix{{Message: "mend", Edits: []diag.Edit{{Text: "x"}, {Text: ""}}}},
		},
		{},
		{Rule: "a/c", Message: "a message", Claims: []string{}, Notes: []string{"one", "other"}},
		{Rule: "a/d", Conflict: &diag.Conflict{Target: "u", Against: []string{"c2"}}, Related: []diag.Related{{Message: "third"}}},
	}
}

func TestGatherChangesNothing(t *testing.T) {
	got := some()
	diag.Gather(got)
	if diff := cmp.Diff(some(), got); diff != "" {
		t.Error(diff)
	}
	diag.Gather(nil)
}

// Texts, lists, related places and conflicts are a piece of memory each.
func TestGatherPutsTogether(t *testing.T) {
	var ds []diag.Diagnostic
	for range 100 {
		ds = append(ds, some()...)
	}
	if n := testing.AllocsPerRun(100, func() { diag.Gather(ds) }); n > 4 {
		t.Errorf("%d diagnostics are in %v pieces of memory", len(ds), n)
	}
}

// What is appended to one diagnostic’s list does not change another’s.
func TestGatheredListsAreApart(t *testing.T) {
	ds := some()
	diag.Gather(ds)
	ds[0].Claims = append(ds[0].Claims, "more")
	ds[0].Related = append(ds[0].Related, diag.Related{Message: "more"})
	want := some()
	want[0].Claims = append(want[0].Claims, "more")
	want[0].Related = append(want[0].Related, diag.Related{Message: "more"})
	if diff := cmp.Diff(want, ds); diff != "" {
		t.Error(diff)
	}
}
