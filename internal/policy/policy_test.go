package policy_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/source"
	"github.com/stancelint/stancelint/rules"
)

// header is the METADATA and the package of the house rule of the tests.
const header = `# METADATA
# title: A house rule
# custom:
#   level: warning
#   needs: [draft]
package custom.rules.house.test

`

// with makes an engine of the built-in rules and one module of a newsroom.
func with(t *testing.T, module string) (*policy.Engine, error) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "rule.rego"), []byte(module), 0o644); err != nil {
		t.Fatal(err)
	}
	return policy.New(policy.Options{Builtin: rules.FS, Dirs: []string{dir}})
}

// eval runs the house rule alone on a document of one place.
func eval(t *testing.T, ctx context.Context, module string) ([]diag.Diagnostic, error) {
	t.Helper()
	e, err := with(t, module)
	if err != nil {
		t.Fatal(err)
	}
	f := source.NewFile("a.md", []byte("The pier is open."))
	doc := policy.Document{
		Value:  ast.NewObject(ast.Item(ast.StringTerm("version"), ast.IntNumberTerm(1))),
		Places: []source.Place{{File: f, Span: source.Span{Start: 4, End: 8}}, {File: f, Span: source.Span{Start: 9, End: 11}}},
		Has:    []string{"draft"},
	}
	var house []policy.Rule
	for _, r := range e.Rules() {
		if r.ID == "house/test" {
			house = append(house, r)
		}
	}
	if len(house) != 1 || !house[0].Custom {
		t.Fatalf("house/test is not among the rules, or not as a newsroom’s own: %+v", house)
	}
	return e.Select(policy.Choice{Rules: house}).Eval(ctx, doc)
}

// The project checks its own rules as strictly as a newsroom's; at start-up
// the stages that can only find faults are left out.
func TestBuiltinRulesPassEveryStage(t *testing.T) {
	if _, err := policy.New(policy.Options{Builtin: rules.FS, Check: true}); err != nil {
		t.Error(err)
	}
}

func TestReport(t *testing.T) {
	got, err := eval(t, context.Background(), header+`report contains {
	"at": 0, "message": "m", "claims": ["c1"], "sources": ["s1"],
	"related": [{"at": 1, "message": "r"}],
	"conflict": {"target": "t", "favor": ["c1"], "against": ["c2"]},
	"notes": ["n"], "help": "h", "level": "info",
	"fixes": [{"message": "f", "edits": [{"at": 1, "text": "was"}]}],
}
`)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 {
		t.Fatalf("found %d, want 1", len(got))
	}
	d := got[0]
	words := func(p source.Place) string { return string(p.Text()) }
	summary := []string{d.Rule, d.Level.String(), d.Message, words(d.Place), d.Claims[0], d.Sources[0], words(d.Related[0].Place),
		d.Related[0].Message, d.Conflict.Target, d.Conflict.Favor[0], d.Conflict.Against[0], d.Notes[0], d.Help,
		d.Fixes[0].Message, words(d.Fixes[0].Edits[0].Place), d.Fixes[0].Edits[0].Text}
	want := []string{"house/test", "info", "m", "pier", "c1", "s1", "is", "r", "t", "c1", "c2", "n", "h", "f", "is", "was"}
	if diff := cmp.Diff(want, summary); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What is not a report is an error with the rule's name: it must never pass
// for "nothing found".
func TestMalformedReports(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{`report contains "x"`, "report must be an object"},
		{`report contains {"message": "m"}`, "at must be a place"},
		{`report contains {"at": 2, "message": "m"}`, "at must be a place"},
		{`report contains {"at": -1, "message": "m"}`, "at must be a place"},
		{`report contains {"at": 0.5, "message": "m"}`, "at must be a place"},
		{`report contains {"at": "0", "message": "m"}`, "at must be a place"},
		{`report contains {"at": 0}`, "message must be text"},
		{`report contains {"at": 0, "message": " "}`, "message must be text"},
		{`report contains {"at": 0, "message": 7}`, "message must be text"},
		{`report contains {"at": 0, "message": "m", "colour": "red"}`, `report has no key "colour"`},
		{`report contains {"at": 0, "message": "m", "level": "fatal"}`, "level must be error, warning or info"},
		{`report contains {"at": 0, "message": "m", "level": 3}`, "level must be text"},
		{`report contains {"at": 0, "message": "m", "claims": "c1"}`, "claims must be a list"},
		{`report contains {"at": 0, "message": "m", "claims": [1]}`, "claims must be text"},
		{`report contains {"at": 0, "message": "m", "related": [{"at": 9, "message": "m"}]}`, "related.at must be a place"},
		{`report contains {"at": 0, "message": "m", "related": [{"at": 0}]}`, "related.message must be text"},
		{`report contains {"at": 0, "message": "m", "related": [{"at": 0, "message": "m", "x": 1}]}`, `related has no key "x"`},
		{`report contains {"at": 0, "message": "m", "conflict": {"favor": ["c"], "against": ["d"]}}`, "conflict.target must be text"},
		{`report contains {"at": 0, "message": "m", "notes": "n"}`, "notes must be a list"},
		{`report contains {"at": 0, "message": "m", "help": ["h"]}`, "help must be text"},
		{`report contains {"at": 0, "message": "m", "fixes": [{"message": "f", "edits": [{"at": 7, "text": ""}]}]}`, "fixes.edits.at must be a place"},
		{`report := ["x"]`, "report must be an object"},
		{`report := 7`, "report is not a set"},
		{`report := {"at": 0}`, "report is not a set"},
		{`report if false`, "report is undefined"},
		{`other := 1`, "report is undefined"},
	} {
		t.Run(c.body, func(t *testing.T) {
			found, err := eval(t, context.Background(), header+c.body+"\n")
			if err == nil {
				t.Fatalf("no error, found %v", found)
			}
			for _, part := range []string{"house/test", c.want} {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("error %q does not have %q", err, part)
				}
			}
		})
	}
}

// A module that can't be compiled, or that would meddle with the built-in
// rules, is an error with file and line.
func TestRefusedModules(t *testing.T) {
	for _, c := range []struct{ name, module, want string }{
		{"syntax", header + "report contains {\n", "rule.rego:"},
		{"unknown function", header + "report contains {\"at\": 0, \"message\": m} if m := lower2(\"X\")\n", "undefined function lower2"},
		{"type error", header + "report contains {\"at\": 0, \"message\": m} if m := lower(7)\n", "rule.rego:8"},
		{"network", header + `report contains {"at": 0, "message": "m"} if http.send({"method": "get", "url": "http://x"})`, "undefined function http.send"},
		{"environment", header + `report contains {"at": 0, "message": m} if m := opa.runtime().env.HOME`, "undefined function opa.runtime"},
		{"clock", header + `report contains {"at": 0, "message": m} if m := sprintf("%d", [time.now_ns()])`, "undefined function time.now_ns"},
		{"randomness", header + `report contains {"at": 0, "message": m} if m := uuid.rfc4122("x")`, "undefined function uuid.rfc4122"},
		{"name lookup", header + `report contains {"at": 0, "message": "m"} if net.lookup_ip_addr("x")`, "undefined function net.lookup_ip_addr"},
		{"a built-in package", "package stancelint.rules.contradiction.self\n\nreport := set()\n", "below custom"},
		{"the library", "package stancelint.lib.conflicts\n\nby_rule := {}\n", "below custom"},
		{"a rule without a category", "# METADATA\n# title: T\n# custom: {level: error}\npackage custom.rules.lonely\n\nreport := set()\n", "<category>"},
		{"no METADATA", "package custom.rules.house.test\n\nreport := set()\n", "no METADATA"},
		{"no title", "# METADATA\n# custom:\n#   level: error\npackage custom.rules.house.test\n\nreport := set()\n", "no title"},
		{"no level", "# METADATA\n# title: T\npackage custom.rules.house.test\n\nreport := set()\n", "custom.level must be error, warning or info"},
		{"unknown need", "# METADATA\n# title: T\n# custom:\n#   level: error\n#   needs: [photo]\npackage custom.rules.house.test\n\nreport := set()\n", "custom.needs must be a list of ledger and draft"},
		{"recursion", header + "report contains {\"at\": 0, \"message\": a}\n\na := b\n\nb := a\n", "recursive"},
		{"unsafe variable", header + "report contains {\"at\": 0, \"message\": m}\n", "unsafe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := with(t, c.module)
			if err == nil {
				t.Fatal("no error")
			}
			for _, part := range []string{"rule.rego", c.want} {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("error %q does not have %q", err, part)
				}
			}
		})
	}
}

// A rule that is defined in two folders is told with both.
func TestDefinedTwice(t *testing.T) {
	var dirs []string
	for range 2 {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "rule.rego"), []byte(header+"report := set()\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		dirs = append(dirs, dir)
	}
	_, err := policy.New(policy.Options{Builtin: rules.FS, Dirs: dirs})
	if err == nil || !strings.Contains(err.Error(), dirs[0]) || !strings.Contains(err.Error(), dirs[1]) {
		t.Errorf("error %v does not name both folders", err)
	}
}

func TestMissingFolder(t *testing.T) {
	gone := filepath.Join(t.TempDir(), "gone")
	if _, err := policy.New(policy.Options{Builtin: rules.FS, Dirs: []string{gone}}); err == nil || !strings.Contains(err.Error(), "gone") {
		t.Errorf("error %v does not name the folder", err)
	}
}

// A builtin that fails is not "nothing found".
func TestFailingBuiltin(t *testing.T) {
	_, err := eval(t, context.Background(), header+`report contains {"at": 0, "message": m} if m := sprintf("%d", [to_number(input.version == 1)])
report contains {"at": 0, "message": m} if m := sprintf("%d", [to_number("x")])
`)
	if err == nil || !strings.Contains(err.Error(), "rule house/test") || !strings.Contains(err.Error(), "to_number") {
		t.Errorf("error %v does not name the rule and the function", err)
	}
}

// An endless rule ends at the deadline, with its name and the reason.
func TestDeadline(t *testing.T) {
	reason := errors.New("the time is up")
	ctx, cancel := context.WithTimeoutCause(context.Background(), 50*time.Millisecond, reason)
	defer cancel()
	_, err := eval(t, ctx, header+`report contains {"at": 0, "message": "m"} if {
	count([1 | some a in numbers.range(1, 5000); some b in numbers.range(1, 5000); some c in numbers.range(1, 5000); a + b + c < 0]) > 0
}
`)
	if !errors.Is(err, reason) || !strings.Contains(err.Error(), "rule house/test") {
		t.Errorf("error %v does not name the rule and the reason", err)
	}
}

// Levels that the user sets win over the rule's and over a report's own.
func TestLevels(t *testing.T) {
	e, err := with(t, header+`report contains {"at": 0, "message": "m", "level": "info"}`+"\n")
	if err != nil {
		t.Fatal(err)
	}
	f := source.NewFile("a.md", []byte("x"))
	doc := policy.Document{Value: ast.NewObject(), Places: []source.Place{{File: f}}, Has: []string{"draft"}}
	var house []policy.Rule
	for _, r := range e.Rules() {
		if r.Custom {
			house = append(house, r)
		}
	}
	for _, c := range []struct {
		levels map[string]diag.Level
		want   diag.Level
	}{
		{nil, diag.Info},
		{map[string]diag.Level{"house/test": diag.Error}, diag.Error},
	} {
		got, err := e.Select(policy.Choice{Rules: house, Levels: c.levels}).Eval(context.Background(), doc)
		if err != nil || len(got) != 1 || got[0].Level != c.want {
			t.Errorf("levels %v: got %v, %v; want level %s", c.levels, got, err, c.want)
		}
	}
}

// A rule runs only where there is what it needs.
func TestNeeds(t *testing.T) {
	e, err := with(t, strings.Replace(header, "[draft]", "[ledger, draft]", 1)+`report contains {"at": 0, "message": "m"}`+"\n")
	if err != nil {
		t.Fatal(err)
	}
	f := source.NewFile("a.md", []byte("x"))
	for _, c := range []struct {
		has  []string
		want int
	}{{nil, 0}, {[]string{"draft"}, 0}, {[]string{"ledger"}, 0}, {[]string{"ledger", "draft"}, 1}} {
		var house []policy.Rule
		for _, r := range e.Rules() {
			if r.Custom {
				house = append(house, r)
			}
		}
		got, err := e.Select(policy.Choice{Rules: house}).Eval(context.Background(), policy.Document{Value: ast.NewObject(), Places: []source.Place{{File: f}}, Has: c.has})
		if err != nil || len(got) != c.want {
			t.Errorf("has %v: found %d, %v; want %d", c.has, len(got), err, c.want)
		}
	}
}
