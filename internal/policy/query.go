package policy

import (
	"context"
	"fmt"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/metrics"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// A query asks for what one rule reports.
//
// It is evaluated with OPA's topdown package and not through rego, which starts a
// goroutine and a transaction for each query and turns the whole result into JSON:
// there are seventy rules, and most find nothing.
type query struct {
	rule     Rule
	program  *program
	compiled func() (compiledQuery, error) // waits for the program
}

type compiledQuery struct {
	body          ast.Body // found = data.….report
	compiler      *ast.Compiler
	queryCompiler ast.QueryCompiler
}

// found is the variable of a query.
const found = ast.Var("found")

func newQuery(r Rule, p *program) *query {
	return &query{r, p, sync.OnceValues(func() (compiledQuery, error) {
		compiler, err := p.compiler()
		if err != nil {
			return compiledQuery{}, err
		}
		q := compiledQuery{compiler: compiler, queryCompiler: compiler.QueryCompiler()}
		q.body, err = q.queryCompiler.Compile(ast.NewBody(ast.Equality.Expr(ast.NewTerm(found), ast.NewTerm(r.ref))))
		if err != nil {
			return compiledQuery{}, fmt.Errorf("preparing rule %s: %w", r.ID, err)
		}
		return q, nil
	})}
}

// An evaluation is that of several queries on one document, one after the other.
type evaluation struct {
	doc   Document
	input *ast.Term
	store storage.Store
	txn   storage.Transaction
	cache topdown.VirtualCache // what rules and the library have found
}

// reports are what a rule reports, as JSON has it. An error names the rule.
func (e *evaluation) reports(ctx context.Context, q *query) ([]any, error) {
	if limit := e.doc.RuleTimeout; limit > 0 && q.rule.Custom {
		limited, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("no answer within %s (--rule-timeout)", limit))
		defer cancel()
		ctx = limited
	}
	compiled, err := q.compiled()
	if err != nil {
		return nil, err
	}
	value, err := e.value(ctx, q.rule, compiled)
	switch {
	case err != nil:
		return nil, q.failure(ctx, err)
	case value == nil:
		return nil, fmt.Errorf("rule %s: report is undefined: it must be a set, as in `report contains {…} if {…}`", q.rule.ID)
	}
	if set, ok := value.Value.(ast.Set); ok && set.Len() == 0 {
		return nil, nil
	}
	reported, err := ast.JSON(value.Value)
	if err != nil {
		return nil, fmt.Errorf("rule %s: %w", q.rule.ID, err)
	}
	reports, ok := reported.([]any)
	if !ok {
		return nil, fmt.Errorf("rule %s: report is not a set: write `report contains {…} if {…}`", q.rule.ID)
	}
	return reports, nil
}

// value is what a query of a rule finds, nil for undefined.
func (e *evaluation) value(ctx context.Context, r Rule, q compiledQuery) (*ast.Term, error) {
	cancel := topdown.NewCancel()
	defer context.AfterFunc(ctx, cancel.Cancel)()
	query := topdown.NewQuery(q.body).
		WithCompiler(q.compiler).
		WithQueryCompiler(q.queryCompiler).
		WithStore(e.store).
		WithTransaction(e.txn).
		WithInput(e.input).
		WithVirtualCache(e.cache).
		WithStrictBuiltinErrors(true).
		WithMetrics(metrics.NoOp()).
		WithCancel(cancel)
	var value *ast.Term
	err := e.doc.Profile.measure(query, r, func() error {
		return query.Iter(ctx, func(r topdown.QueryResult) error {
			value = r[found]
			return nil
		})
	})
	return value, err
}

// failure says that the rule failed, and why.
func (q *query) failure(ctx context.Context, err error) error {
	if ctx.Err() != nil && topdown.IsCancel(err) {
		return fmt.Errorf("rule %s: %w", q.rule.ID, context.Cause(ctx))
	}
	return fmt.Errorf("rule %s failed: %w", q.rule.ID, err)
}
