package policy

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/rules"
)

// What start-up skips must leave the built-in rules as they are.
func TestSkippedStagesChangeNothing(t *testing.T) {
	files, err := readAll(Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	compiled := func(skip ...ast.StageID) map[string][]string {
		modules, err := parse(files.rego, nil)
		if err != nil {
			t.Fatal(err)
		}
		c := ast.NewCompiler().WithCapabilities(sandbox()).WithSkipStages(skip...)
		if c.Compile(modules); c.Failed() {
			t.Fatal(c.Errors)
		}
		texts := map[string][]string{}
		for file, m := range c.Modules {
			for _, r := range m.Rules {
				texts[file] = append(texts[file], r.String())
			}
		}
		return texts
	}
	if d := cmp.Diff(compiled(), compiled(skipped()...)); d != "" {
		t.Errorf("(-with all stages +at start-up)\n%s", d)
	}
}
