package loader_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/loader"
)

// hearing is a unit with n claims, all in the draft.
func hearing(t testing.TB, n int) loader.Unit {
	t.Helper()
	var text, claims strings.Builder
	claims.WriteString("[targets.wall]\ntext = \"The wall is good for Sund.\"\n")
	for i := range max(1, n/10) {
		fmt.Fprintf(&claims, "[sources.s%d]\ntype = \"named_person\"\nname = \"Ada Brenn%d\"\n", i, i)
	}
	for i := range n {
		fmt.Fprintf(&text, "“The wall of Sund will stand for %d years,” said Ada Brenn%d on March %d, 2031.\n\nAll boats stayed in the harbour.\n\n", i, i/10, i%28+1)
		fmt.Fprintf(&claims, "[claims.c%d]\nsource = \"s%d\"\ncue = \"said\"\ncontent = \"The wall of Sund will stand for %d years\"\nstance = { wall = \"favor\" }\n", i, i/10, i)
	}
	u := unit(t, text.String(), claims.String())
	lists := lexicon.Lists{"cue_clause": {"say", "add"}, "sweeping": {"all", "every"}, "vague": {"some", "a few"}}
	u.Reader.Words = lexicon.NewFinder(lists, []string{"sweeping", "vague"})
	u.Reader.Attributions = attribution.NewReader(lists)
	return u
}

func BenchmarkNewInput(b *testing.B) {
	for _, n := range []int{40, 400, 800} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			u := hearing(b, n)
			b.ReportAllocs()
			for b.Loop() {
				loader.NewInput(u)
			}
		})
	}
}

// What builds objects counts on it that no key is set twice.
func TestKeysDistinct(t *testing.T) {
	u := hearing(t, 12)
	u.Problems = append(u.Problems, loader.Problem{Rule: "ledger/syntax"})
	for name, doc := range map[string]ast.Value{
		"a hearing": loader.NewInput(u).Value,
		"the note":  loader.NewInput(unit(t, noteText, noteLedger)).Value,
		"ignores":   loader.NewIgnores([]loader.Ignore{{Rules: []loader.IgnoredRule{{Pattern: "draft/*"}}}}).Value,
	} {
		ast.WalkTerms(doc, func(term *ast.Term) bool {
			if o, ok := term.Value.(ast.Object); ok {
				noKeyTwice(t, name, o)
			}
			return false
		})
		noKeyTwice(t, name, doc.(ast.Object))
	}
}

func noKeyTwice(t *testing.T, name string, o ast.Object) {
	t.Helper()
	seen := map[string]bool{}
	for _, key := range o.Keys() {
		if seen[key.String()] {
			t.Errorf("%s has %s twice in %v", name, key, o)
		}
		seen[key.String()] = true
	}
}
