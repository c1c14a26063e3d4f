package rules_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/tester"

	"github.com/stancelint/stancelint/internal/cli"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

var update = flag.Bool("update", false, "rewrite the outputs in the rules’ pages")

func engine(t *testing.T) *policy.Engine {
	t.Helper()
	e, err := policy.New(policy.Options{Builtin: rules.FS, Check: true})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// A rule that lacks a part is not done.
func TestComplete(t *testing.T) {
	for _, r := range engine(t).Rules() {
		for _, part := range []string{"rule.rego", "rule_test.rego", "README.md"} {
			if _, err := os.Stat(path.Join(r.ID, part)); err != nil {
				t.Errorf("rule %s has no %s", r.ID, part)
			}
		}
		for _, kind := range []string{"bad*.md", "good*.md"} {
			if found, _ := filepath.Glob(path.Join(r.ID, kind)); len(found) == 0 {
				t.Errorf("rule %s has no example %s", r.ID, kind)
			}
		}
		if r.Description == "" || len(r.Needs) == 0 {
			t.Errorf("rule %s: METADATA lacks a description or needs", r.ID)
		}
	}
}

// Every example is linted with all rules: a bad one gives exactly the
// diagnostics that it marks, a good one none.
func TestExamples(t *testing.T) {
	e := engine(t)
	selection := e.Select(policy.Choice{Rules: e.Rules()})
	for _, r := range e.Rules() {
		if hasConfig(r.ID) {
			t.Run(r.ID, func(t *testing.T) { testRuns(t, r.ID) })
			continue
		}
		drafts, _ := filepath.Glob(path.Join(r.ID, "*.md"))
		for _, draft := range drafts {
			if path.Base(draft) == "README.md" {
				continue
			}
			t.Run(draft, func(t *testing.T) {
				result, err := lint.Run(context.Background(), lint.Options{Dir: ".", Paths: []string{draft}, Select: selection})
				if err != nil || result.Errors != nil {
					t.Fatal(err, result.Errors)
				}
				var got []string
				hit := false
				for _, d := range result.Diagnostics {
					at := d.Place.File.Position(d.Place.Span.Start)
					got = append(got, fmt.Sprintf("%s:%d %s", path.Base(d.Place.File.Name), at.Line, d.Rule))
					hit = hit || d.Rule == r.ID
				}
				slices.Sort(got)
				if diff := cmp.Diff(marks(t, draft), got); diff != "" {
					t.Errorf("marked (-) and found (+):\n%s", diff)
				}
				if bad := strings.HasPrefix(path.Base(draft), "bad"); bad != hit {
					t.Errorf("rule %s fires: %v", r.ID, hit)
				}
			})
		}
	}
}

// hasConfig reports whether a rule’s examples stand under a config of their own:
// then all bad ones are linted in one run, and all good ones in another.
func hasConfig(dir string) bool {
	_, err := os.Stat(path.Join(dir, "stancelint.toml"))
	return err == nil
}

func testRuns(t *testing.T, id string) {
	for _, kind := range []string{"bad", "good"} {
		drafts, _ := filepath.Glob(path.Join(id, kind+"*.md"))
		var want, args []string
		for _, draft := range drafts {
			want = append(want, marks(t, draft)...)
			args = append(args, path.Base(draft))
		}
		var found struct {
			Diagnostics []struct {
				Rule     string
				Location struct {
					File string
					Line int
				}
			}
		}
		if err := json.Unmarshal(run(t, id, append([]string{"check", "--output", "json"}, args...)), &found); err != nil {
			t.Fatal(err)
		}
		var got []string
		hit := false
		for _, d := range found.Diagnostics {
			got = append(got, fmt.Sprintf("%s:%d %s", d.Location.File, d.Location.Line, d.Rule))
			hit = hit || d.Rule == id
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: marked (-) and found (+):\n%s", kind, diff)
		}
		if hit != (kind == "bad") {
			t.Errorf("%s: rule %s fires: %v", kind, id, hit)
		}
	}
}

var mark = regexp.MustCompile(`(?:#|<!--) want: ([a-z/ -]+?)(?: -->|$)`)

// marks lists what a draft and its ledger say is found in them.
func marks(t *testing.T, draft string) []string {
	t.Helper()
	var want []string
	for _, name := range []string{draft, strings.TrimSuffix(draft, ".md") + ".claims.toml"} {
		data, err := os.ReadFile(name)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(data), "\n") {
			for _, m := range mark.FindAllStringSubmatch(strings.TrimSpace(line), -1) {
				for _, id := range strings.Fields(m[1]) {
					want = append(want, fmt.Sprintf("%s:%d %s", path.Base(name), i+1, id))
				}
			}
		}
	}
	slices.Sort(want)
	return want
}

var output = regexp.MustCompile("(?s)<!-- output: ([^\n]*) -->\n+```text\n(.*?)```")

// The output in a rule's page is what the tool really prints.
func TestPages(t *testing.T) {
	for _, r := range engine(t).Rules() {
		name := path.Join(r.ID, "README.md")
		page, err := os.ReadFile(name)
		if err != nil {
			continue // TestComplete says so
		}
		blocks := output.FindAllSubmatch(page, -1)
		if len(blocks) == 0 {
			t.Errorf("%s shows no output", name)
		}
		fresh := page
		for _, b := range blocks {
			real := run(t, r.ID, strings.Fields(string(b[1])))
			block := fmt.Sprintf("<!-- output: %s -->\n```text\n%s```", b[1], real)
			fresh = bytes.Replace(fresh, b[0], []byte(block), 1)
		}
		if bytes.Equal(fresh, page) {
			continue
		}
		if *update {
			if err := os.WriteFile(name, fresh, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		t.Errorf("%s is stale; run go test ./rules -update\n%s", name, cmp.Diff(string(page), string(fresh)))
	}
}

func run(t *testing.T, dir string, args []string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	abs, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	if !hasConfig(dir) {
		args = append([]string{args[0], "--isolated"}, args[1:]...)
	}
	status := cli.Main(args, cli.Env{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr, Dir: abs, Getenv: func(string) string { return "" }})
	if status > 1 {
		t.Fatalf("%s: exit status %d: %s", dir, status, &stderr)
	}
	return stdout.Bytes()
}

// The Rego tests of rules and library.
func TestRego(t *testing.T) {
	modules := map[string]*ast.Module{}
	names, _ := filepath.Glob("*/*/*.rego")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if modules[name], err = ast.ParseModuleWithOpts(name, string(data), ast.ParserOptions{ProcessAnnotation: true}); err != nil {
			t.Fatal(err)
		}
	}
	results, err := tester.NewRunner().SetModules(modules).SetTimeout(time.Minute).RunTests(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for r := range results {
		n++
		if r.Fail || r.Error != nil {
			t.Errorf("%s.%s: %v", r.Package, r.Name, r.Error)
		}
	}
	if n == 0 {
		t.Error("no Rego tests found")
	}
}

// The index of the rules is made from their METADATA.
func TestIndex(t *testing.T) {
	const name = "../docs/rules.md"
	fresh := index(engine(t).Rules())
	page, err := os.ReadFile(name)
	if err != nil && !*update {
		t.Fatal(err)
	}
	if string(page) == fresh {
		return
	}
	if *update {
		if err := os.WriteFile(name, []byte(fresh), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s is stale; run go test ./rules -update\n%s", name, cmp.Diff(string(page), fresh))
}

func index(all []policy.Rule) string {
	var b strings.Builder
	b.WriteString("# The rules\n\nMade from the rules themselves; `stancelint explain RULE` shows a rule’s page in the\nterminal, `stancelint rules` this list. Levels are the defaults, which the\n[config](config.md) may change.\n")
	category := ""
	for _, r := range all {
		if r.Category() != category {
			category = r.Category()
			fmt.Fprintf(&b, "\n## %s\n\n| rule | level | needs | finds | options |\n|---|---|---|---|---|\n", category)
		}
		var options []string
		for _, option := range slices.Sorted(maps.Keys(r.Options)) {
			value := fmt.Sprint(r.Options[option].Default)
			if r.Options[option].Type == "list" {
				value = "a list"
			}
			options = append(options, fmt.Sprintf("`%s` (%s)", option, value))
		}
		fmt.Fprintf(&b, "| [%s](../rules/%s/README.md) | %s | %s | %s | %s |\n", r.ID, r.ID, r.Level, strings.Join(r.Needs, ", "), r.Title, strings.Join(options, ", "))
	}
	return b.String()
}

// What start-up knows of the rules must be what they say.
func TestMetadataFile(t *testing.T) {
	testMade(t, policy.MetadataFile, policy.Metadata)
}

// What start-up compiles must be what the compiler makes of them.
func TestCompiledFile(t *testing.T) {
	testMade(t, policy.CompiledFile, policy.Compiled)
}

// testMade holds a file to what it is made from.
func testMade(t *testing.T, name string, made func(fs.FS) ([]byte, error)) {
	t.Helper()
	fresh, err := made(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(name, fresh, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(name)
	if err != nil || !bytes.Equal(kept, fresh) {
		t.Errorf("%s is stale; run go test ./rules -update (%v)\n%s", name, err, cmp.Diff(string(kept), string(fresh)))
	}
}

// What start-up compiles finds the same as the rules, in all their examples.
func TestCompiledFileFindsTheSame(t *testing.T) {
	quick, err := policy.New(policy.Options{Builtin: rules.FS, Many: true})
	if err != nil {
		t.Fatal(err)
	}
	found := func(e *policy.Engine) []string {
		result, err := lint.Run(context.Background(), lint.Options{Dir: ".", Select: e.Select(policy.Choice{Rules: e.Rules()})})
		if err != nil || result.Errors != nil {
			t.Fatal(err, result.Errors)
		}
		var all []string
		for _, d := range result.Diagnostics {
			all = append(all, fmt.Sprintf("%s %v %s %v: %s (%v, %s)", d.Rule, d.Level, d.Place.File.Name, d.Place.Span, d.Message, d.Notes, d.Help))
			for _, r := range d.Related {
				all = append(all, fmt.Sprintf("  %s %v: %s", r.Place.File.Name, r.Place.Span, r.Message))
			}
		}
		return all
	}
	want := found(engine(t))
	if len(want) == 0 {
		t.Error("nothing is found")
	}
	if d := cmp.Diff(want, found(quick)); d != "" {
		t.Errorf("(-rules +%s)\n%s", policy.CompiledFile, d)
	}
}

// An engine that reads it has the same rules as one that reads the modules.
func TestMetadataFileHoldsTheRules(t *testing.T) {
	quick, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(engine(t).Rules(), quick.Rules(), cmpopts.IgnoreUnexported(policy.Rule{})); d != "" {
		t.Errorf("(-modules +%s)\n%s", policy.MetadataFile, d)
	}
}
