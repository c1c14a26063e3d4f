package diag_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

var sameFile = cmp.Comparer(func(x, y *source.File) bool { return x == y })

// some are diagnostics with and without each of the parts that one may have.
func some() []diag.Diagnostic {
	draft, ledger := source.NewFile("a.md", []byte("the pier")), source.NewFile("a.claims.toml", []byte("[claims.c1]"))
	at := func(f *source.File, start, end int) source.Place {
		return source.Place{File: f, Span: source.Span{Start: start, End: end}}
	}
	return []diag.Diagnostic{
		{
			Rule: "a/b", Level: diag.Warning, Message: "message", Help: "help", URL: "url", Fingerprint: "0123",
			Place:  at(draft, 4, 8),
			Claims: []string{"c1", "", "c3"}, Sources: []string{"s"}, Notes: []string{"note"},
			Related:  []diag.Related{{Place: at(ledger, 0, 300), Message: "one"}, {Place: at(draft, 0, 3), Message: "other"}, {Message: "nowhere"}},
			Conflict: &diag.Conflict{Target: "t", Favor: []string{"c1"}, Against: []string{"c3"}},
			Fixes:    []diag.Fix{{Message: "mend", Edits: []diag.Edit{{Place: at(ledger, 1, 2), Text: "x"}, {Text: ""}}}, {}, {Edits: []diag.Edit{}}},
		},
		{},
		{Rule: "a/c", Message: "a message", Claims: []string{}, Notes: []string{"one", "other"}, Related: []diag.Related{}, Fixes: []diag.Fix{}},
		{Rule: "a/d", Level: diag.Never, Conflict: &diag.Conflict{Target: "u", Against: []string{"c2"}}, Related: []diag.Related{{Message: "third"}}},
		{Place: source.Place{Span: source.Span{Start: -1, End: 1 << 40}}},
	}
}

func TestPackChangesNothing(t *testing.T) {
	want := some()
	packed := diag.Pack(want)
	for range 2 { // it can be unpacked again
		if diff := cmp.Diff(want, packed.Unpack(), sameFile); diff != "" {
			t.Error(diff)
		}
	}
	if got := diag.Pack(nil).Unpack(); got != nil {
		t.Errorf("of none there are %v", got)
	}
}

// A part that a diagnostic gets one day must be packed too.
func TestPackIsTestedWithAllParts(t *testing.T) {
	d := reflect.ValueOf(some()[0])
	for _, v := range []reflect.Value{d, d.FieldByName("Related").Index(0), d.FieldByName("Conflict").Elem(), d.FieldByName("Fixes").Index(0), d.FieldByName("Fixes").Index(0).FieldByName("Edits").Index(0)} {
		for i := range v.NumField() {
			if v.Field(i).IsZero() {
				t.Errorf("%s.%s is not tested", v.Type(), v.Type().Field(i).Name)
			}
		}
	}
}

// What is packed is one text, and the list of files.
func TestPackPutsTogether(t *testing.T) {
	var ds []diag.Diagnostic
	for range 100 {
		ds = append(ds, some()...)
	}
	packed := diag.Pack(ds)
	const (
		lists     = 3   // of diagnostics, texts and related places
		reader    = 1   // of what is packed
		conflicts = 200 // each by itself
		fixes     = 200 // two lists in every five diagnostics
	)
	if n := testing.AllocsPerRun(10, func() { packed.Unpack() }); n > lists+reader+conflicts+fixes {
		t.Errorf("%d diagnostics come out in %v pieces of memory", len(ds), n)
	}
}

// What is appended to one diagnostic’s list does not change another’s.
func TestUnpackedListsAreApart(t *testing.T) {
	want := some()
	got := diag.Pack(want).Unpack()
	for _, ds := range [][]diag.Diagnostic{got, want} {
		ds[0].Claims = append(ds[0].Claims, "more")
		ds[0].Related = append(ds[0].Related, diag.Related{Message: "more"})
	}
	if diff := cmp.Diff(want, got, sameFile); diff != "" {
		t.Error(diff)
	}
}
