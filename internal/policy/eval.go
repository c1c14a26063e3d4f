package policy

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
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
	Large  bool // it is worth preparing the rules to look things up in it

	// With is the document with those of the Parts that are named, and its places, for
	// one that comes without them; nil for one that has them.
	With func(parts []string) (ast.Value, []source.Place)

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

	// Thorough evaluates all rules on all of a document, also where that can find
	// nothing. What is found is the same: tests compare it.
	Thorough bool
}

// A Selection is a choice made ready. It may be used from several goroutines.
type Selection struct {
	engine *Engine
	choice Choice
	store  storage.Store
	gates  gates // of the rules, in their order

	mu      sync.Mutex
	queries map[string]*query // by rule id
}

// Select makes a choice ready. Options are taken as they are: the config
// checks them.
func (e *Engine) Select(c Choice) *Selection {
	if c.Lexicon == nil {
		c.Lexicon = e.lexicon
	}
	return &Selection{engine: e, choice: c, store: e.newStore(c), gates: gatesOf(c.Rules), queries: map[string]*query{}}
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

// Eval runs the selected rules of the document's scope that it has enough for. Where
// a rule fails, what the others find is returned with an error that names it.
func (s *Selection) Eval(ctx context.Context, doc Document) ([]diag.Diagnostic, error) {
	groups := s.prepare(doc)
	if doc.With != nil {
		doc.Value, doc.Places = doc.With(s.partsRead(groups))
		doc.With = nil // it holds what the document was made from
	}
	found := make([][]diag.Diagnostic, len(groups))
	failed := make([]error, len(groups))
	run := func(i int) error {
		defer tell(&failed[i])
		found[i], failed[i] = s.run(ctx, groups[i], doc)
		return nil
	}
	var group errgroup.Group
	if doc.Profile != nil {
		group.SetLimit(1) // what runs beside a query would count as its time
	}
	// The last group is evaluated here, where the stack may be deep enough already.
	last := len(groups) - 1
	for i := range max(last, 0) {
		group.Go(func() error { return run(i) })
	}
	if last >= 0 {
		_ = run(last)
	}
	_ = group.Wait() // each has its own error
	all := slices.Concat(found...)
	diag.Fingerprint(all)
	return all, errors.Join(failed...)
}

// Wants reports whether some selected rule has the scope.
func (s *Selection) Wants(scope Scope) bool {
	return slices.ContainsFunc(s.choice.Rules, func(r Rule) bool { return r.Scope == scope })
}

// run evaluates some queries of one program in turn. What the library finds for one
// rule is kept for the others.
func (s *Selection) run(ctx context.Context, queries []*query, doc Document) ([]diag.Diagnostic, error) {
	if _, err := queries[0].program.compiler(); err != nil {
		return nil, err // not once for each query
	}
	txn, err := s.store.NewTransaction(ctx)
	if err != nil {
		return nil, fmt.Errorf("preparing the rules: %w", err)
	}
	defer s.store.Abort(ctx, txn)
	e := evaluation{doc: doc, input: ast.NewTerm(doc.Value), store: s.store, txn: txn, cache: topdown.NewVirtualCache()}
	var found []diag.Diagnostic
	var failed []error
	for _, q := range queries {
		if ctx.Err() != nil {
			if len(failed) == 0 {
				failed = append(failed, fmt.Errorf("rule %s: %w", q.rule.ID, context.Cause(ctx)))
			}
			break
		}
		reports, err := e.reports(ctx, q)
		for _, report := range reports {
			d, malformed := s.decode(q.rule, report, doc.Places)
			if malformed != nil {
				err = fmt.Errorf("rule %s: %w", q.rule.ID, malformed)
				break
			}
			found = append(found, d)
		}
		if err != nil {
			failed = append(failed, err)
		}
	}
	return found, errors.Join(failed...)
}

// prepare makes queries of the rules that may find something in a document, by the
// program that they are in, which may be being compiled still.
func (s *Selection) prepare(doc Document) [][]*query {
	opens := s.gates.in(doc.Value)
	open := make([]*Rule, 0, len(s.choice.Rules))
	for i := range s.choice.Rules {
		if r := &s.choice.Rules[i]; r.runsOn(doc) && (s.choice.Thorough || opens(i)) {
			open = append(open, r)
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.addQueries(open, doc.Large)
	var groups [][]*query
	index := map[*program]int{}
	for _, r := range open {
		q := s.queries[r.ID]
		i, known := index[q.program]
		if !known {
			i = len(groups)
			index[q.program] = i
			groups = append(groups, make([]*query, 0, len(open)))
		}
		groups[i] = append(groups[i], q)
	}
	return groups
}

// addQueries makes those of rules that have none yet, or none for a large document.
func (s *Selection) addQueries(rules []*Rule, large bool) {
	var missing []Rule
	for _, r := range rules {
		if q := s.queries[r.ID]; q == nil || large && !q.program.indexed {
			missing = append(missing, *r)
		}
	}
	if len(missing) == 0 {
		return
	}
	for i, p := range s.engine.start(missing, large) {
		s.queries[missing[i].ID] = newQuery(missing[i], p)
	}
}

// runsOn reports whether the document is of the rule's scope, and has what it needs.
func (r *Rule) runsOn(doc Document) bool {
	return r.Scope == doc.Scope && !slices.ContainsFunc(r.Needs, func(need string) bool { return !slices.Contains(doc.Has, need) })
}
