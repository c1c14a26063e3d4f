package lint

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func allRules(t *testing.T, dirs ...string) *policy.Selection {
	t.Helper()
	engine, err := policy.New(policy.Options{Builtin: rules.FS, Dirs: dirs})
	if err != nil {
		t.Fatal(err)
	}
	return engine.Select(policy.Choice{Rules: engine.Rules()})
}

func ran(t *testing.T, ctx context.Context, o Options) Result {
	t.Helper()
	result, err := Run(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// wantErrors holds the errors of a run to parts of their texts, in any order.
func wantErrors(t *testing.T, r Result, parts ...string) {
	t.Helper()
	var told []string
	for _, err := range r.Errors {
		told = append(told, err.Error())
	}
	for _, part := range parts {
		if !strings.Contains(strings.Join(told, "\n"), part) {
			t.Errorf("no error says %q: %q", part, told)
		}
	}
	if len(told) != len(parts) {
		t.Errorf("%d errors, want %d: %q", len(told), len(parts), told)
	}
}

const absolute = "Everybody on the quay agreed, and nobody ever doubted it.\n"

// What is too large, too deep or no file is told with the way out, and hides
// nothing in the others.
func TestLimits(t *testing.T) {
	claims := &strings.Builder{}
	for i := range MaxClaims + 1 {
		fmt.Fprintf(claims, "[claims.c%d]\n", i)
	}
	dir := folder(t, map[string]string{
		"fine.md":          absolute,
		"large.md":         strings.Repeat("word ", MaxFileSize/5+1),
		"deep.md":          "Fine.\n\n" + strings.Repeat("> ", 200) + "deep\n",
		"many.md":          "Words.\n",
		"many.claims.toml": claims.String(),
	})
	r := ran(t, context.Background(), Options{Dir: dir, Select: allRules(t)})
	wantErrors(t, r,
		"reading large.md: it has more than 16 MB",
		"deep.md:3: block quotes and lists are nested more than 100 deep",
		"many.md: 50001 claims, and a draft may have 50000; split the ledger",
	)
	if len(r.Diagnostics) == 0 {
		t.Error("what is in fine.md is not found")
	}
	if _, err := Run(context.Background(), Options{Dir: dir, Paths: []string{"-"}, Stdin: strings.NewReader(strings.Repeat("word ", MaxFileSize/5+1)), Select: allRules(t)}); err == nil || !strings.Contains(err.Error(), "more than 16 MB") {
		t.Errorf("of standard input that is too large: %v", err)
	}
}

// A rule that finds a thing everywhere does not bury the others.
func TestMostReports(t *testing.T) {
	dir := folder(t, map[string]string{
		"draft.md": absolute + strings.Repeat("Word.\n", 2500),
		"rules/desk/every/rule.rego": `# METADATA
# title: Every sentence
# custom:
#   level: warning
#   needs: [draft]
package custom.rules.desk.every

report contains {"at": sentence.at, "message": "here"} if some sentence in input.draft.sentences
`,
	})
	r := ran(t, context.Background(), Options{Dir: dir, Paths: []string{"draft.md"}, Select: allRules(t, filepath.Join(dir, "rules"))})
	counted := map[string]int{}
	last := 0
	for _, d := range r.Diagnostics {
		counted[d.Rule]++
		if d.Rule == "desk/every" {
			last = d.Place.File.Position(d.Place.Span.Start).Line
		}
	}
	if counted["desk/every"] != MaxReports || last != MaxReports {
		t.Errorf("%d reports up to line %d, want the first %d", counted["desk/every"], last, MaxReports)
	}
	if counted["draft/absolute"] == 0 {
		t.Error("the other rules’ findings are gone")
	}
	if got := strings.Join(r.Notes, "\n"); got != "draft.md: desk/every finds 2501 things here, of which the first 1000 are told" {
		t.Errorf("told %q", got)
	}
}

const endless = `# METADATA
# title: Endless
# custom:
#   level: warning
#   needs: [draft]
package custom.rules.desk.endless

report contains {"at": 0, "message": "never"} if {
	input.draft.file == "slow.md"
	some a in numbers.range(1, 100000)
	some b in numbers.range(1, 100000)
	a * b < 0
}
`

// A rule of one's own that does not come to an end has a time limit of its own.
func TestRuleTimeout(t *testing.T) {
	dir := folder(t, map[string]string{"a.md": absolute, "slow.md": absolute, "rules/desk/endless/rule.rego": endless})
	r := ran(t, context.Background(), Options{Dir: dir, Paths: []string{"a.md", "slow.md"}, Select: allRules(t, filepath.Join(dir, "rules")), RuleTimeout: 200 * time.Millisecond})
	wantErrors(t, r, "linting slow.md: rule desk/endless: no answer within 200ms (--rule-timeout)")
	found := map[string]bool{}
	for _, d := range r.Diagnostics {
		found[d.Place.File.Name] = true
	}
	if !found["a.md"] || !found["slow.md"] {
		t.Errorf("what the other rules find is told for %v alone", found)
	}
}

// A run that is interrupted has what it found until then.
func TestInterrupted(t *testing.T) {
	dir := folder(t, map[string]string{"a.md": absolute, "b.md": absolute, "c.md": absolute})
	for name, tc := range map[string]struct {
		cause error
		want  string
	}{
		"by a signal":         {nil, "interrupted: 2 of 3 are not linted"},
		"by its time limit":   {ErrRunTimeout, "(--run-timeout): 2 of 3 are not linted"},
		"by something unlike": {errors.New("no more paper"), "interrupted: 2 of 3 are not linted"},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(context.Background())
			o := Options{Dir: dir, Select: allRules(t), Jobs: 1}
			o.Watch.Done = func(done, of int) { cancel(tc.cause) }
			r := ran(t, ctx, o)
			wantErrors(t, r, tc.want)
			if len(r.Diagnostics) == 0 || r.Diagnostics[0].Place.File.Name != "a.md" {
				t.Errorf("found %v, want what is in a.md", r.Diagnostics)
			}
		})
	}
}

// A draft that is being linted when the run ends is given up.
func TestInterruptedWithin(t *testing.T) {
	dir := folder(t, map[string]string{"slow.md": absolute, "rules/desk/endless/rule.rego": endless})
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	r := ran(t, ctx, Options{Dir: dir, Paths: []string{"slow.md"}, Select: allRules(t, filepath.Join(dir, "rules"))})
	wantErrors(t, r, "interrupted: 1 of 1 are not linted")
}

// The pipeline holds for any bytes: nothing panics, every place is in its file, and
// what goes wrong is told.
func FuzzPipeline(f *testing.F) {
	seed := func(pattern string) []byte {
		names, _ := filepath.Glob(pattern)
		if len(names) == 0 {
			f.Fatalf("no file %s", pattern)
		}
		data, err := os.ReadFile(names[0])
		if err != nil {
			f.Fatal(err)
		}
		return data
	}
	f.Add(seed("../../fixtures/harbour/*.md"), seed("../../fixtures/harbour/*.claims.toml"))
	f.Add(seed("../../fixtures/clinic/*.md"), []byte{})
	f.Add([]byte("0"), []byte("\"\\")) // ends where the parser expects another byte
	f.Add([]byte("+++\ndate = 2031-05-14\n[stancelint.claims.a]\ncontent = \"“x”\"\n+++\n> “x”\n"), []byte{})
	engine, err := policy.New(policy.Options{Builtin: rules.FS, Many: true})
	if err != nil {
		f.Fatal(err)
	}
	selection := engine.Select(policy.Choice{Rules: engine.Rules()})
	// The rules are compiled now, and not when the first input is linted: it would seem
	// to be an interesting one.
	if _, err := Run(context.Background(), Options{Dir: "../../fixtures/harbour", Select: selection}); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, ledger []byte) {
		if len(text)+len(ledger) > 20_000 {
			t.Skip("long texts are for the benchmarks")
		}
		dir := t.TempDir()
		if err := errors.Join(os.WriteFile(filepath.Join(dir, "d.md"), text, 0o666), os.WriteFile(filepath.Join(dir, "d.claims.toml"), ledger, 0o666)); err != nil {
			t.Fatal(err)
		}
		r := ran(t, context.Background(), Options{Dir: dir, Select: selection, Today: "2031-05-14"})
		for _, err := range r.Errors {
			if !strings.Contains(err.Error(), "nested more than") {
				t.Errorf("%v", err)
			}
		}
		for _, d := range r.Diagnostics {
			places := []struct{ start, end, size int }{{d.Place.Span.Start, d.Place.Span.End, len(d.Place.File.Bytes())}}
			for _, related := range d.Related {
				places = append(places, struct{ start, end, size int }{related.Place.Span.Start, related.Place.Span.End, len(related.Place.File.Bytes())})
			}
			for _, p := range places {
				if p.start < 0 || p.end < p.start || p.end > p.size {
					t.Errorf("%s: place %v is not in the file", d.Rule, p)
				}
			}
			if bytes.ContainsRune([]byte(d.Message), 0) && !bytes.ContainsRune(append(text, ledger...), 0) {
				t.Errorf("%s: a NUL from nowhere in %q", d.Rule, d.Message)
			}
		}
	})
}
