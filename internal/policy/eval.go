package policy

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
	"golang.org/x/sync/errgroup"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/source"
)

// A Document is one input document, and the places that its numbers stand for.
type Document struct {
	Value  ast.Value
	Places []source.Place
	Has    []string // what of "ledger" and "draft" it holds
	Scope  Scope

	Profile     *Profile      // where the time goes that it takes; nil for nowhere
	RuleTimeout time.Duration // the time limit for each of a newsroom's own rules; 0 is none
}

// A Choice is which rules a run wants, and how. The zero values are what the
// rules themselves have.
type Choice struct {
	Rules   []Rule
	Levels  map[string]diag.Level     // by rule id
	Options map[string]map[string]any // by rule id and option; what is absent has its default
	Lexicon lexicon.Lists             // nil for the engine's
}

// A Selection is a choice made ready. It may be used from several goroutines.
type Selection struct {
	engine *Engine
	choice Choice
	store  storage.Store

	mu      sync.Mutex
	queries map[string][]query // by scope and what the document has
}

// A query evaluates some rules together. The built-in rules of a shard share
// one, so that what the library finds is found once; a newsroom's own have one
// each, so that a failure names its rule.
type query struct {
	rules    []Rule
	prepared rego.PreparedEvalQuery
}

// Select makes a choice ready. Options are taken as they are: the config
// checks them.
func (e *Engine) Select(c Choice) *Selection {
	if c.Lexicon == nil {
		c.Lexicon = e.lexicon
	}
	return &Selection{engine: e, choice: c, store: e.newStore(c), queries: map[string][]query{}}
}

// newStore holds what rules see as data.stancelint beside the library, and a
// newsroom's own data.
func (e *Engine) newStore(c Choice) storage.Store {
	words := map[string]any{}
	for name := range e.listed {
		if list, known := c.Lexicon[name]; known {
			words[name] = anys(list)
		}
	}
	options := map[string]any{}
	for _, r := range c.Rules {
		set := map[string]any{}
		for name, o := range r.Options {
			set[name] = o.Default
		}
		maps.Copy(set, c.Options[r.ID])
		options[r.ID] = set
	}
	data := map[string]any{
		"stancelint": map[string]any{"lexicon": words, "options": options},
		"custom":     map[string]any{"data": e.data},
	}
	return inmem.NewFromObjectWithOpts(data, inmem.OptRoundTripOnWrite(false), inmem.OptReturnASTValuesOnRead(true))
}

func anys(words []string) []any {
	out := make([]any, len(words))
	for i, w := range words {
		out[i] = w
	}
	return out
}

// Rules are the selected rules, sorted by id.
func (s *Selection) Rules() []Rule { return slices.Clone(s.choice.Rules) }

// Lexicon is the word lists of the selection.
func (s *Selection) Lexicon() lexicon.Lists { return s.choice.Lexicon }

// level is the level of a rule's diagnostic. What the user set comes first,
// then what the report says, then what the rule says.
func (s *Selection) level(r Rule, reported diag.Level) diag.Level {
	if set, ok := s.choice.Levels[r.ID]; ok {
		return set
	}
	return cmp.Or(reported, r.Level)
}

// Eval runs the selected rules of the document's scope that it has enough for.
// An error names the rule that failed.
func (s *Selection) Eval(ctx context.Context, doc Document) ([]diag.Diagnostic, error) {
	queries, err := s.prepare(ctx, doc)
	if err != nil {
		return nil, err
	}
	found := make([][]diag.Diagnostic, len(queries))
	run := func(i int) (err error) {
		if ctx.Err() != nil {
			return fmt.Errorf("%s: %w", queries[i].name(), context.Cause(ctx))
		}
		found[i], err = s.run(ctx, queries[i], doc)
		return err
	}
	var group errgroup.Group
	if doc.Profile != nil {
		group.SetLimit(1) // what runs beside a query would count as its time
	}
	// The last query, of built-in rules, is evaluated here, where the stack may be deep
	// enough already.
	last := len(queries) - 1
	for i := range last {
		group.Go(func() error { return run(i) })
	}
	if last >= 0 {
		err = run(last)
	}
	if err := cmp.Or(err, group.Wait()); err != nil {
		return nil, err
	}
	return slices.Concat(found...), nil
}

// Wants reports whether some selected rule has the scope.
func (s *Selection) Wants(scope Scope) bool {
	return slices.ContainsFunc(s.choice.Rules, func(r Rule) bool { return r.Scope == scope })
}

func (s *Selection) run(ctx context.Context, q query, doc Document) ([]diag.Diagnostic, error) {
	if limit := doc.RuleTimeout; limit > 0 && q.rules[0].Custom {
		limited, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("no answer within %s (--rule-timeout)", limit))
		defer cancel()
		ctx = limited
	}
	results, err := q.measured(doc.Profile, func(o ...rego.EvalOption) (rego.ResultSet, error) {
		return q.prepared.Eval(ctx, append(o, rego.EvalParsedInput(doc.Value))...)
	})
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

// prepare compiles the queries for documents of a scope with the same parts.
func (s *Selection) prepare(ctx context.Context, doc Document) ([]query, error) {
	key := string(doc.Scope) + ":" + strings.Join(doc.Has, "+")
	s.mu.Lock()
	defer s.mu.Unlock()
	if queries, ok := s.queries[key]; ok {
		return queries, nil
	}
	var queries []query
	for _, rules := range together(s.choice.Rules, doc) {
		q, err := s.query(ctx, rules)
		if err != nil {
			return nil, err
		}
		queries = append(queries, q)
	}
	s.queries[key] = queries
	return queries, nil
}

// together groups the rules that can run on what there is: the built-in ones of
// each shard, and each of the others by itself.
func together(rules []Rule, doc Document) [][]Rule {
	builtin := map[int][]Rule{}
	var groups [][]Rule
	for _, r := range rules {
		switch {
		case r.Scope != doc.Scope:
		case slices.ContainsFunc(r.Needs, func(need string) bool { return !slices.Contains(doc.Has, need) }):
		case r.Custom:
			groups = append(groups, []Rule{r})
		default:
			builtin[r.shard] = append(builtin[r.shard], r)
		}
	}
	for _, i := range slices.Sorted(maps.Keys(builtin)) {
		groups = append(groups, builtin[i])
	}
	return groups
}

// query asks for an array with one entry a rule. Each is an array too, holding
// the rule's set of reports, or nothing where the rule defines none.
func (s *Selection) query(ctx context.Context, rules []Rule) (query, error) {
	asked := make([]*ast.Term, len(rules))
	for i, r := range rules {
		v := ast.VarTerm("found")
		asked[i] = ast.ArrayComprehensionTerm(v, ast.NewBody(ast.Equality.Expr(v, ast.NewTerm(r.ref))))
	}
	body := ast.NewBody(ast.Equality.Expr(ast.VarTerm("reports"), ast.ArrayTerm(asked...)))
	prepared, err := rego.New(
		rego.ParsedQuery(body),
		rego.Compiler(s.engine.compilers[rules[0].shard]),
		rego.Store(s.store),
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
