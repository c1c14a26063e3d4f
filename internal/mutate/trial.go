package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/tester"
)

// An outcome is what came of a mutant.
type outcome int

const (
	killed     outcome = iota // a test fails
	survives                  // every test passes
	impossible                // without the condition the module can’t be compiled
	equivalent                // every test passes, and it is marked as equal in meaning
)

// A trial runs the tests that mutants must fail.
type trial struct {
	modules collection
	timeout time.Duration // of a mutant
	judges  map[string][]tests
}

// tests are the modules that the tests of a folder need, and the tests.
type tests map[string]*ast.Module

// of are the tests that tell of a change in a folder: its own and, for the library,
// those of what depends on it.
func (t *trial) of(folder string) []tests {
	if t.judges[folder] != nil {
		return t.judges[folder]
	}
	all := []tests{t.modules.needed(folder)}
	if strings.HasPrefix(folder, "lib/") {
		for _, other := range t.modules.dependents(folder) {
			all = append(all, t.modules.needed(other))
		}
	}
	t.judges[folder] = all
	return all
}

// passes fails if the tests of a folder do, or don't compile, without any change.
func (t *trial) passes(ctx context.Context, folder string) error {
	for _, tests := range t.of(folder) {
		switch pass, err := t.run(ctx, tests); {
		case err != nil:
			return err
		case !pass:
			return fmt.Errorf("the tests of %s fail as it is", folder)
		}
	}
	return nil
}

// try runs the tests on a mutant, those of its folder first.
func (t *trial) try(ctx context.Context, f file, number int, m mutant) (outcome, error) {
	module := changed(f.module, number)
	for _, tests := range t.of(f.folder) {
		tests = maps.Clone(tests)
		tests[f.name] = module
		pass, err := t.run(ctx, tests)
		switch wrong := (ast.Errors)(nil); {
		case errors.As(err, &wrong):
			return impossible, nil
		case err != nil:
			return 0, err
		case !pass:
			return killed, nil
		}
	}
	if m.equivalent {
		return equivalent, nil
	}
	return survives, nil
}

// run reports whether all tests pass, and stops at the first that doesn't, or when
// they take too long. The error is for modules that can't be compiled.
func (t *trial) run(ctx context.Context, tests tests) (bool, error) {
	limited, cancel := context.WithTimeout(ctx, t.timeout)
	defer cancel()
	results, err := tester.NewRunner().SetModules(tests).SetTimeout(t.timeout).RunTests(limited, nil)
	if err != nil {
		return false, err
	}
	for r := range results {
		if !r.Pass() {
			cancel()
		}
	}
	return limited.Err() == nil, ctx.Err()
}
