package diag_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// at is the place of the n-th occurrence of words in a file, from 0.
func at(f *source.File, words string, n int) source.Place {
	start := 0
	for ; ; n-- {
		start += strings.Index(string(f.Bytes()[start:]), words)
		if n == 0 {
			return source.Place{File: f, Span: source.Span{Start: start, End: start + len(words)}}
		}
		start++
	}
}

func TestParseLevel(t *testing.T) {
	for _, level := range []diag.Level{diag.Info, diag.Warning, diag.Error} {
		got, err := diag.ParseLevel(level.String())
		if err != nil || got != level {
			t.Errorf("ParseLevel(%q) = %v, %v", level, got, err)
		}
	}
	for _, name := range []string{"", "never", "ERROR", "fatal"} {
		if _, err := diag.ParseLevel(name); err == nil {
			t.Errorf("ParseLevel(%q) gave no error", name)
		}
	}
}

// fingerprint is that of the one diagnostic about the first word "pier".
func fingerprint(text string, change func(*diag.Diagnostic)) string {
	f := source.NewFile("a.md", []byte(text))
	ds := []diag.Diagnostic{{
		Rule: "quote/altered", Level: diag.Error, Message: "m", Claims: []string{"c1"},
		Conflict: &diag.Conflict{Target: "t", Favor: []string{"c1"}, Against: []string{"c2"}},
		Place:    at(f, "the  pier", 0),
	}}
	if change != nil {
		change(&ds[0])
	}
	diag.Stamp(ds)
	return ds[0].Fingerprint
}

func TestFingerprintSurvives(t *testing.T) {
	text := "She closed the  pier on Monday."
	want := fingerprint(text, nil)
	if len(want) != 32 {
		t.Errorf("fingerprint %q: want 32 hex digits", want)
	}
	same := map[string]string{
		"moved lines":     fingerprint("\n\nA new first line.\n"+text, nil),
		"another message": fingerprint(text, func(d *diag.Diagnostic) { d.Message = "better words" }),
		"another level":   fingerprint(text, func(d *diag.Diagnostic) { d.Level = diag.Warning }),
		"other notes":     fingerprint(text, func(d *diag.Diagnostic) { d.Notes = []string{"n"}; d.Help = "h" }),
		"a third claim in the conflict": fingerprint(text, func(d *diag.Diagnostic) {
			d.Conflict.Against = []string{"c2", "c3"}
		}),
	}
	for what, got := range same {
		if got != want {
			t.Errorf("%s changes the fingerprint", what)
		}
	}
	other := map[string]string{
		"another rule":   fingerprint(text, func(d *diag.Diagnostic) { d.Rule = "quote/ambiguous" }),
		"another claim":  fingerprint(text, func(d *diag.Diagnostic) { d.Claims = []string{"c9"} }),
		"another source": fingerprint(text, func(d *diag.Diagnostic) { d.Sources = []string{"s"} }),
		"another target": fingerprint(text, func(d *diag.Diagnostic) { d.Conflict.Target = "u" }),
		"other words":    fingerprint(text, func(d *diag.Diagnostic) { d.Place.Span.End-- }),
	}
	for what, got := range other {
		if got == want {
			t.Errorf("%s leaves the fingerprint as it is", what)
		}
	}
}

func TestFingerprintsAreUnique(t *testing.T) {
	f := source.NewFile("a.md", []byte("pier pier pier"))
	var ds []diag.Diagnostic
	for n := range 3 {
		ds = append(ds, diag.Diagnostic{Rule: "quote/unclaimed", Message: "m", Place: at(f, "pier", n)})
	}
	diag.Stamp(ds)
	seen := map[string]bool{}
	for _, d := range ds {
		if seen[d.Fingerprint] {
			t.Errorf("fingerprint %s is given twice", d.Fingerprint)
		}
		seen[d.Fingerprint] = true
	}
}

// A fingerprint that was made when the diagnostic was found is the one that Stamp makes.
func TestFingerprintsAreTheSameEarlier(t *testing.T) {
	some := func() []diag.Diagnostic {
		f := source.NewFile("a.md", []byte("pier quay pier pier"))
		var ds []diag.Diagnostic
		for _, n := range []int{2, 0, 1} {
			ds = append(ds, diag.Diagnostic{Rule: "quote/unclaimed", Place: at(f, "pier", n), Claims: []string{"c"}})
		}
		return append(ds, diag.Diagnostic{Rule: "quote/unclaimed", Place: at(f, "quay", 0)}, diag.Diagnostic{Rule: "r/nowhere"})
	}
	prints := func(ds []diag.Diagnostic) []string {
		diag.Stamp(ds)
		var all []string
		for _, d := range ds {
			all = append(all, d.Fingerprint)
		}
		return all
	}
	found := some()
	diag.Fingerprint(found)
	for i, d := range found {
		if d.Fingerprint == "" {
			t.Errorf("diagnostic %d has no fingerprint", i)
		}
	}
	got, want := prints(found), prints(some())
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(diag.Fingerprints(found, func(file string) string { return file }), got); diff != "" {
		t.Error("Fingerprints makes others:", diff)
	}
}

// However diagnostics come, a sorted list is the same.
func TestStampSorts(t *testing.T) {
	a, b := source.NewFile("a.md", []byte("one two")), source.NewFile("b.md", []byte("one two"))
	want := []diag.Diagnostic{
		{Rule: "r/a", Place: at(a, "one", 0), Message: "1"},
		{Rule: "r/b", Place: at(a, "one", 0), Message: "1"},
		{Rule: "r/b", Place: at(a, "one", 0), Message: "2"},
		{Rule: "r/b", Place: at(a, "one", 0), Message: "2", Claims: []string{"c"}},
		{Rule: "r/b", Place: at(a, "one", 0), Message: "2", Claims: []string{"c"}, Related: []diag.Related{{Place: at(a, "one", 0), Message: "x"}}},
		{Rule: "r/b", Place: at(a, "one", 0), Message: "2", Claims: []string{"c"}, Related: []diag.Related{{Place: at(a, "two", 0), Message: "x"}}},
		{Rule: "r/a", Place: at(a, "one two", 0), Message: "1"},
		{Rule: "r/a", Place: at(a, "two", 0), Message: "1"},
		{Rule: "r/a", Place: at(b, "one", 0), Message: "1"},
	}
	for seed := range uint64(20) {
		got := slices.Clone(want)
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		diag.Stamp(got)
		if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(diag.Diagnostic{}, "Fingerprint"), cmp.Comparer(func(x, y *source.File) bool { return x == y })); diff != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
		}
	}
}
