package policy

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/rules"
)

// What is printed of a compiled rule is read as that rule, on the line of its source.
func TestPrecompiledIsReadAsPrinted(t *testing.T) {
	files, err := readAll(Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	sources, err := parse(files.rego, nil)
	if err != nil {
		t.Fatal(err)
	}
	compiled := ast.NewCompiler()
	if compiled.Compile(sources); compiled.Failed() {
		t.Fatal(compiled.Errors)
	}
	asItIs := func(rule string) string { return rule }
	texts := map[string]string{}
	for file, m := range compiled.Modules {
		texts[file] = printed(m, asItIs)
	}
	c, err := newModules(texts, nil).program(slices.Collect(maps.Keys(texts)), (&compilation{precompiled: true}).unneeded()).compiler()
	if err != nil {
		t.Fatal(err)
	}
	for file, m := range c.Modules {
		if d := cmp.Diff(texts[file], printed(m, asItIs)); d != "" {
			t.Errorf("%s (-printed +as it is read)\n%s", file, d)
		}
		for i, r := range sources[file].Rules {
			if got := m.Rules[i]; got.Head.Ref().String() != r.Head.Ref().String() || got.Location.Row != r.Location.Row {
				t.Errorf("%s: %s of line %d is %s of line %d", file, r.Head.Ref(), r.Location.Row, got.Head.Ref(), got.Location.Row)
			}
		}
	}
	if len(c.Modules) != len(sources) {
		t.Errorf("%d modules of %d", len(c.Modules), len(sources))
	}
}

// A wildcard that stands in two places is one variable, and would be read as two.
func TestPrintable(t *testing.T) {
	for body, want := range map[string]bool{
		"input[_] = input.b[_]": true,
		"input[x] = input.b[x]": true,
		"input[W] = input.b[W]": false,
		"input[_1] = input.b":   false,
	} {
		m := ast.MustParseModule("package a\n\np if " + body)
		for _, r := range m.Rules {
			_, err := ast.TransformVars(r, func(v ast.Var) (ast.Value, error) {
				if v == "W" {
					return ast.Var("$0"), nil
				}
				return v, nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := printable(m); (err == nil) != want {
			t.Errorf("%s: %v", body, err)
		}
	}
}

// A rule goes by what was compiled of it only as long as that is of this rule.
func TestStaleCompiledFileIsNotRead(t *testing.T) {
	for name, tc := range map[string]struct {
		old, text string
		read      bool
	}{
		"as it is":     {"problems", "problems", true},
		"another rule": {".problems.of_rule(", ".problems.of_a_rule(", false},
		"another name": {"-- ledger/syntax/", "-- ledger/syntaxes/", false},
	} {
		e, err := New(Options{Builtin: changed(t, CompiledFile, tc.old, tc.text)})
		if err != nil {
			t.Fatal(err)
		}
		if e.precompiled != tc.read {
			t.Errorf("%s: read is %v", name, e.precompiled)
		}
		s := e.Select(Choice{Rules: slices.DeleteFunc(e.Rules(), func(r Rule) bool { return r.ID != "ledger/syntax" })})
		if found, err := s.Eval(t.Context(), faulty("ledger/syntax")); err != nil || len(found) != 1 {
			t.Errorf("%s: %+v, %v", name, found, err)
		}
	}
	without := changed(t, CompiledFile, "", "")
	delete(without, CompiledFile)
	e, err := New(Options{Builtin: without})
	if err != nil || e.precompiled {
		t.Errorf("without the file: read is %v, %v", e.precompiled, err)
	}
}

// Names of variables are short, and the same wherever a rule stands.
func TestShortened(t *testing.T) {
	for _, rule := range []string{
		"p(__local12__) = __local3__ if { __local3__ = __local12__[__local123__]; input[_] }",
		"p(__local7__) = __local8__ if { __local8__ = __local7__[__local6__]; input[_] }",
	} {
		if got := shortened(rule); got != "p(_1) = _2 if { _2 = _1[_3]; input[_] }" {
			t.Errorf("%s\n%s", rule, got)
		}
	}
}
