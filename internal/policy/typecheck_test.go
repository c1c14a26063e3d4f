package policy

import (
	"testing"

	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/rules"
)

// What is built in asks for nothing that is not there. It is also the best proof
// that what is right is not complained of.
func TestBuiltinRulesAskForWhatThereIs(t *testing.T) {
	files := sources{rego: map[string]string{}, pages: map[string]string{}, data: map[string]any{}, tests: true}
	if err := files.read(rules.FS, builtinPrefix); err != nil {
		t.Fatal(err)
	}
	modules, err := parse(files.rego, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := New(Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range e.world(modules, loader.RuleSchema()).Check(modules) {
		t.Error(f)
	}
}
