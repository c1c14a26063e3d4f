package policy

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// A Document is one input document, and the places that its numbers stand for.
type Document struct {
	Value  ast.Value
	Places []source.Place
	Has    []string // what of "ledger" and "draft" it holds
}

// A Selection is the rules that a run wants, each with its level. It may be
// used from several goroutines.
type Selection struct {
	engine *Engine
	rules  []Rule
	levels map[string]diag.Level
	set    map[string]bool // rules whose level the user has set

	mu      sync.Mutex
	queries map[string][]query // by what the document has
}

// A query evaluates some rules together. The built-in rules share one, so that
// what the library finds is found once; a newsroom's own have one each, so that
// a failure names its rule.
type query struct {
	rules    []Rule
	prepared rego.PreparedEvalQuery
}

// Select makes a selection of rules. Levels, by rule id, stand in for the
// rules' own; set tells which of them the user chose.
func (e *Engine) Select(rules []Rule, levels map[string]diag.Level) *Selection {
	s := &Selection{engine: e, rules: rules, levels: map[string]diag.Level{}, set: map[string]bool{}, queries: map[string][]query{}}
	for _, r := range rules {
		s.levels[r.ID] = r.Level
		if level, ok := levels[r.ID]; ok {
			s.levels[r.ID], s.set[r.ID] = level, true
		}
	}
	return s
}

// Eval runs the selected rules that the document has enough for. An error
// names the rule that failed.
func (s *Selection) Eval(ctx context.Context, doc Document) ([]diag.Diagnostic, error) {
	queries, err := s.prepare(ctx, doc.Has)
	if err != nil {
		return nil, err
	}
	var found []diag.Diagnostic
	for _, q := range queries {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("%s: %w", q.name(), context.Cause(ctx))
		}
		ds, err := s.run(ctx, q, doc)
		if err != nil {
			return nil, err
		}
		found = append(found, ds...)
	}
	return found, nil
}

func (s *Selection) run(ctx context.Context, q query, doc Document) ([]diag.Diagnostic, error) {
	results, err := q.prepared.Eval(ctx, rego.EvalParsedInput(doc.Value))
	if err != nil {
		return nil, q.failure(ctx, err)
	}
	var found []diag.Diagnostic
	for i, r := range q.rules {
		reports, err := reportsOf(results, i)
		if err != nil {
			return nil, fmt.Errorf("rule %s: %w", r.ID, err)
		}
		for _, report := range reports {
			d, err := s.decode(r, report, doc.Places)
			if err != nil {
				return nil, fmt.Errorf("rule %s: %w", r.ID, err)
			}
			found = append(found, d)
		}
	}
	return found, nil
}

// prepare compiles the queries for documents that have the same parts.
func (s *Selection) prepare(ctx context.Context, has []string) ([]query, error) {
	key := strings.Join(has, "+")
	s.mu.Lock()
	defer s.mu.Unlock()
	if queries, ok := s.queries[key]; ok {
		return queries, nil
	}
	var queries []query
	for _, rules := range together(s.rules, has) {
		q, err := s.engine.query(ctx, rules)
		if err != nil {
			return nil, err
		}
		queries = append(queries, q)
	}
	s.queries[key] = queries
	return queries, nil
}

// together groups the rules that can run on what there is: all of the built-in
// ones, and each of the others by itself.
func together(rules []Rule, has []string) [][]Rule {
	var builtin []Rule
	var groups [][]Rule
	for _, r := range rules {
		switch {
		case slices.ContainsFunc(r.Needs, func(need string) bool { return !slices.Contains(has, need) }):
		case r.Custom:
			groups = append(groups, []Rule{r})
		default:
			builtin = append(builtin, r)
		}
	}
	if builtin != nil {
		groups = append([][]Rule{builtin}, groups...)
	}
	return groups
}

// query asks for an array with one entry a rule. Each is an array too, holding
// the rule's set of reports, or nothing where the rule defines none.
func (e *Engine) query(ctx context.Context, rules []Rule) (query, error) {
	asked := make([]*ast.Term, len(rules))
	for i, r := range rules {
		v := ast.VarTerm("found")
		asked[i] = ast.ArrayComprehensionTerm(v, ast.NewBody(ast.Equality.Expr(v, ast.NewTerm(r.ref))))
	}
	body := ast.NewBody(ast.Equality.Expr(ast.VarTerm("reports"), ast.ArrayTerm(asked...)))
	prepared, err := rego.New(
		rego.ParsedQuery(body),
		rego.Compiler(e.compiler),
		rego.Store(e.store),
		rego.Capabilities(sandbox()),
		rego.StrictBuiltinErrors(true),
	).PrepareForEval(ctx)
	if err != nil {
		return query{}, fmt.Errorf("preparing the rules: %w", err)
	}
	return query{rules: rules, prepared: prepared}, nil
}

// reportsOf is what the i-th rule of a query reports.
func reportsOf(results rego.ResultSet, i int) ([]any, error) {
	if len(results) != 1 {
		return nil, errors.New("the query gave no result")
	}
	all, _ := results[0].Bindings["reports"].([]any)
	if i >= len(all) {
		return nil, errors.New("the query gave no result")
	}
	found, _ := all[i].([]any)
	if len(found) != 1 {
		return nil, errors.New("report is undefined: it must be a set, as in `report contains {…} if {…}`")
	}
	reports, ok := found[0].([]any)
	if !ok {
		return nil, errors.New("report is not a set: write `report contains {…} if {…}`")
	}
	return reports, nil
}

// failure says which rule failed, and why.
func (q query) failure(ctx context.Context, err error) error {
	if ctx.Err() != nil && topdown.IsCancel(err) {
		return fmt.Errorf("%s: %w", q.name(), context.Cause(ctx))
	}
	var evalError *topdown.Error
	if errors.As(err, &evalError) && evalError.Location != nil {
		for _, r := range q.rules {
			if r.file == evalError.Location.File {
				return fmt.Errorf("rule %s failed: %w", r.ID, err)
			}
		}
	}
	return fmt.Errorf("%s failed: %w", q.name(), err)
}

func (q query) name() string {
	if len(q.rules) == 1 {
		return "rule " + q.rules[0].ID
	}
	return "the built-in rules"
}
