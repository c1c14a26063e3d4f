package policy

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// A TestResult is what came of one Rego test.
type TestResult struct {
	Name string // package and name, as in "custom.rules.desk.tone_test.test_hits"
	At   string // file:line
	Err  error  // nil for one that passed
}

// A Coverage is how much of a file the tests have evaluated.
type Coverage struct {
	File    string
	Percent float64
	Missing []string // lines, as in "12" and "14–16"
}

// Test runs the Rego tests in a newsroom's folders, with the library and its
// fixtures at hand. The error is for rules or tests that can't be compiled.
func Test(ctx context.Context, o Options, coverage bool) ([]TestResult, []Coverage, error) {
	e, err := New(o)
	if err != nil {
		return nil, nil, err
	}
	modules, err := testModules(o)
	if err != nil {
		return nil, nil, err
	}
	if err := e.checkTypes(modules, o.Input); err != nil {
		return nil, nil, err
	}
	store := e.newStore(Choice{Rules: e.rules, Lexicon: e.lexicon})
	runner := tester.NewRunner().
		SetCompiler(ast.NewCompiler().WithCapabilities(sandbox())).
		SetModules(modules).
		SetStore(store).
		RaiseBuiltinErrors(true).
		SetTimeout(testTimeout).
		SetPrefixMatchers(customPackages)
	tracer := cover.New()
	if coverage {
		runner.SetCoverageQueryTracer(topdown.QueryTracer(tracer))
	}
	txn, err := store.NewTransaction(ctx, storage.TransactionParams{})
	if err != nil {
		return nil, nil, err
	}
	defer store.Abort(ctx, txn)
	ch, err := runner.RunTests(ctx, txn)
	if err != nil {
		return nil, nil, fmt.Errorf("compiling the tests: %w", err)
	}
	var results []TestResult
	for r := range ch {
		results = append(results, testResult(r))
	}
	if !coverage {
		return results, nil, nil
	}
	return results, coverageOf(tracer.Report(own(modules))), nil
}

// testTimeout is for one Rego test: a busy machine may take a while.
const testTimeout = time.Minute

func testResult(r *tester.Result) TestResult {
	t := TestResult{Name: strings.TrimPrefix(r.Package, "data.") + "." + r.Name}
	if r.Location != nil {
		t.At = fmt.Sprintf("%s:%d", r.Location.File, r.Location.Row)
	}
	switch {
	case r.Error != nil:
		t.Err = r.Error
	case r.Fail:
		t.Err = fmt.Errorf("it does not hold%s", failedCases(r.SubResults))
	}
	return t
}

// failedCases names the cases of a test that failed, in order.
func failedCases(cases tester.SubResultMap) string {
	var failed []string
	for _, name := range slices.Sorted(maps.Keys(cases)) {
		if cases[name].Fail {
			failed = append(failed, name)
		}
	}
	if len(failed) == 0 {
		return ""
	}
	return " for " + strings.Join(failed, ", ")
}

// testModules are the rules and the library, the newsroom's tests, and the
// fixtures that tests may build on.
func testModules(o Options) (map[string]*ast.Module, error) {
	s := sources{rego: map[string]string{}, pages: map[string]string{}, data: map[string]any{}, tests: true}
	if err := s.readDirs(o); err != nil {
		return nil, err
	}
	s.tests = false
	if err := s.read(o.Builtin, builtinPrefix); err != nil {
		return nil, err
	}
	fixtures, err := fs.Glob(o.Builtin, "lib/fixture/*.rego")
	if err != nil {
		return nil, err
	}
	for _, name := range fixtures {
		text, err := fs.ReadFile(o.Builtin, name)
		if err != nil {
			return nil, err
		}
		s.rego[builtinPrefix+name] = string(text)
	}
	return parse(s.rego, nil)
}

// own are the modules of a newsroom's that are no tests.
func own(modules map[string]*ast.Module) map[string]*ast.Module {
	mine := maps.Clone(modules)
	maps.DeleteFunc(mine, func(file string, _ *ast.Module) bool { return !isOwn(file) })
	return mine
}

func isOwn(file string) bool { return !isBuiltin(file) && !strings.HasSuffix(file, "_test.rego") }

func coverageOf(r cover.Report) []Coverage {
	var all []Coverage
	for _, file := range slices.Sorted(maps.Keys(r.Files)) {
		if !isOwn(file) {
			continue // what they import
		}
		f := r.Files[file]
		c := Coverage{File: file, Percent: f.Coverage}
		for _, gap := range f.NotCovered {
			lines := fmt.Sprint(gap.Start.Row)
			if gap.End.Row > gap.Start.Row {
				lines += fmt.Sprintf("–%d", gap.End.Row)
			}
			c.Missing = append(c.Missing, lines)
		}
		all = append(all, c)
	}
	return all
}
