package policy

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/typecheck"
)

// checkTypes checks what a newsroom's own modules ask for against what there is.
// The built-in ones are checked so by the tests.
func (e *Engine) checkTypes(modules map[string]*ast.Module, input map[string]any) error {
	own := map[string]*ast.Module{}
	for file, m := range modules {
		if m.Package.Path.HasPrefix(customPackages) {
			own[file] = m
		}
	}
	if len(own) == 0 || input == nil {
		return nil
	}
	var faults []error
	for _, f := range e.world(modules, input).Check(own) {
		faults = append(faults, f)
	}
	return errors.Join(faults...)
}

// world is what modules can ask for.
func (e *Engine) world(modules map[string]*ast.Module, input map[string]any) typecheck.World {
	w := typecheck.World{
		Input:   input,
		Library: map[string][]string{},
		Options: map[string][]string{},
		Lists:   slices.Sorted(maps.Keys(e.lexicon)),
	}
	for _, m := range modules {
		if m.Package.Path.HasPrefix(builtinLibrary) {
			pkg := strings.TrimPrefix(m.Package.Path.String(), "data.")
			w.Library[pkg] = append(w.Library[pkg], namesIn(m)...)
		}
	}
	for _, r := range e.rules {
		w.Options[r.ID] = slices.Sorted(maps.Keys(r.Options))
	}
	return w
}

// namesIn are the rules that a module of the library defines, those for its own
// use aside.
func namesIn(m *ast.Module) []string {
	var names []string
	for _, r := range m.Rules {
		if name := r.Head.Name.String(); !strings.HasPrefix(name, "_") {
			names = append(names, name)
		}
	}
	return names
}
