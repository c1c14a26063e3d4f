// Package lint is the pipeline: files in, diagnostics out. It prints nothing.
package lint

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/report"
	"github.com/stancelint/stancelint/internal/source"
)

// Options say what to lint, and with which rules.
type Options struct {
	Dir       string    // the working directory; paths are relative to it
	Paths     []string  // drafts, ledgers, folders, or "-" for Stdin; none is Dir
	Stdin     io.Reader // what "-" stands for
	StdinName string    // the name of what comes on Stdin

	// Setup tells what holds for each draft or ledger, once it is known which are
	// linted; nil is Select for all.
	Setup   func(names []string) (func(name string) Setup, error)
	Select  *policy.Selection
	Exclude func(name string, named bool) string // why a file is left out, or ""; nil leaves none out

	// Ignored lists the files and folders below a folder that a walk passes over;
	// nil lists none.
	Ignored func(folder string) map[string]bool

	// Shared tells the folder for which a file that is named holds: a registry, a
	// config, a rule; "" is none. Then all drafts in it are linted. nil is none.
	Shared func(name string) string

	Timeout     time.Duration // for one draft; 0 is one minute
	RuleTimeout time.Duration // for one of a newsroom's own rules on one draft; 0 is DefaultRuleTimeout
	Jobs        int           // how many drafts at once; 0 is one a processor
	Today       string        // the day on which ignores may have expired, "2006-01-02"; "" is before all
	Watch       Watch

	// Changed reports whether some line from first to last of a file has changed;
	// then only what has to do with such lines is found. Lines start at 1.
	Changed func(file string, first, last int) bool
	Records bool // the result is to tell which records diagnostics are about
}

// The time limits, unless something else is asked for.
const (
	DefaultTimeout     = time.Minute      // for one draft
	DefaultRuleTimeout = 10 * time.Second // for one of a newsroom’s own rules on one draft
)

// Run lints. The error is for what keeps the whole run from its work; what
// keeps one draft from being linted is in the result, beside what was found in
// the others. When the context ends, the result has what was found until then,
// and an error that says how much is missing.
func Run(ctx context.Context, o Options) (Result, error) {
	units, err := plan(o)
	if err != nil {
		return Result{}, err
	}
	if units, err = o.set(units); err != nil {
		return Result{}, err
	}
	o.Watch.planned(units)
	outcomes := o.lintAll(ctx, units)
	result := o.conclude(ctx, outcomes)
	if o.Records || o.Changed != nil {
		result.about = newRecords(outcomes)
	}
	if o.Changed != nil {
		o.onlyChanged(&result)
	}
	return result, nil
}

// lintAll lints several units at once.
func (o Options) lintAll(ctx context.Context, units []unit) []outcome {
	readers := newReaders(units)
	outcomes := make([]outcome, len(units))
	var next atomic.Int64
	var group errgroup.Group
	for range min(jobs(o.Jobs), len(units)) {
		group.Go(func() error {
			w := newWorker(o)
			defer func() { w.close() }()
			for i := int(next.Add(1)) - 1; i < len(units); i = int(next.Add(1)) - 1 {
				outcomes[i] = w.lint(ctx, units[i], readers[units[i].setup.Select])
				outcomes[i].pack()
				o.Watch.done()
			}
			return nil
		})
	}
	_ = group.Wait() // an outcome holds its own error
	for i := range outcomes {
		outcomes[i].unpack()
	}
	return outcomes
}

// conclude looks at the run as a whole, if it came to its end.
func (o Options) conclude(ctx context.Context, outcomes []outcome) Result {
	if ctx.Err() == nil {
		outcomes = append(outcomes, o.overall(ctx, outcomes)...)
		outcomes = append(outcomes, o.judged(ctx, outcomes))
	}
	missing := 0
	for _, out := range outcomes {
		if out.missing {
			missing++
		}
	}
	result := collect(outcomes)
	if ctx.Err() != nil {
		result.Errors = append(result.Errors, fmt.Errorf("%w: %d of %d are not linted", ended(ctx), missing, len(outcomes)))
	}
	return result
}

// ended says why a run has ended before its time.
func ended(ctx context.Context) error {
	if cause := context.Cause(ctx); errors.Is(cause, ErrRunTimeout) {
		return cause
	}
	return ErrInterrupted
}

// Why a run ends before its time.
var (
	ErrInterrupted = errors.New("interrupted")
	ErrRunTimeout  = errors.New("no end within the time limit for the run (--run-timeout)")
)

// newReaders makes what each selection reads drafts with.
func newReaders(units []unit) map[*policy.Selection]loader.Reader {
	readers := map[*policy.Selection]loader.Reader{}
	for _, u := range units {
		if _, made := readers[u.setup.Select]; !made {
			readers[u.setup.Select] = newReader(u.setup.Select)
		}
	}
	return readers
}

// newReader looks for what the rules of a selection ask.
func newReader(s *policy.Selection) loader.Reader {
	asked := s.Asks()
	r := loader.Reader{Absolutes: lexicon.NewMatcher(s.Lexicon()["absolute"])}
	r.Words = finder(s, asked.Words)
	r.InContent = finder(s, asked.InContent)
	r.InCue = finder(s, asked.InCue)
	r.InSource = finder(s, asked.InSource)
	if len(asked.WithLemma) > 0 {
		r.WithLemma = map[string][]string{}
		for _, list := range asked.WithLemma {
			r.WithLemma[list] = s.Lexicon()[list]
		}
	}
	if asked.Attributions {
		r.Attributions = attribution.NewReader(s.Lexicon())
	}
	return r
}

// finder looks for the words of some lists; it is nil for none.
func finder(s *policy.Selection, lists []string) *lexicon.Finder {
	if len(lists) == 0 {
		return nil
	}
	return lexicon.NewFinder(s.Lexicon(), lists)
}

func jobs(n int) int {
	if n > 0 {
		return n
	}
	return runtime.GOMAXPROCS(0)
}

// Input is the input document of the one draft or ledger that the options name.
func Input(o Options) (loader.Input, error) {
	units, err := plan(o)
	if err != nil {
		return loader.Input{}, err
	}
	if len(units) != 1 {
		return loader.Input{}, fmt.Errorf("one draft at a time: the paths given hold %d", len(units))
	}
	if units, err = o.set(units); err != nil {
		return loader.Input{}, err
	}
	u := units[0]
	u.open()
	if u.failed != nil {
		return loader.Input{}, u.failed
	}
	return loader.NewInput(u.load(newReader(u.setup.Select))), nil
}

// An outcome is what linting one unit came to.
type outcome struct {
	setup     Setup
	found     []diag.Diagnostic
	packed    diag.Packed // what is found, until all units are linted
	ignored   []Ignored
	ignores   []*ignore
	positions []loader.Position
	summary   report.Summary
	ledger    *ledger.Ledger // of the unit, with its registries; nil for none
	files     []string       // that were read for it
	notes     []string       // what else there is to tell
	missing   bool           // the run ended before it was linted
	err       error
}

func (o *outcome) pack() { o.packed, o.found = diag.Pack(o.found), nil }

func (o *outcome) unpack() { o.found, o.packed = o.packed.Unpack(), diag.Packed{} }

func (o Options) lintUnit(ctx context.Context, u unit, reader loader.Reader) outcome {
	if u.open(); u.failed != nil {
		return outcome{setup: u.setup, err: u.failed}
	}
	loaded := u.load(reader)
	if u.failed != nil {
		return outcome{setup: u.setup, err: u.failed}
	}
	input := loader.NewOutline(loaded)
	out := outcome{setup: u.setup, ignores: u.ignores(loaded.Draft), files: u.names(), summary: report.Summary{Claims: input.Claims, Ledgers: len(u.ledgers)}}
	if u.draft != nil {
		out.summary.Drafts = 1
	}
	if o.Records || o.Changed != nil {
		out.ledger = loaded.Ledger
	}
	if u.setup.Select.Wants(policy.ScopeRun) {
		out.positions = input.Positions
	}
	prose, texts, has, large := loaded.Draft, u.texts(), u.has(), u.large()
	u.ledgers = nil // the document holds what rules see of them; a large one is large
	found, err := u.setup.Select.Eval(ctx, policy.Document{
		Value: input.Value, With: input.With, Has: has, Large: large, Profile: o.Watch.Profile, RuleTimeout: cmp.Or(o.RuleTimeout, DefaultRuleTimeout),
	})
	if err != nil {
		out.err = fmt.Errorf("linting %s: %w", u.name(), err)
	}
	found, more := capped(found)
	for _, text := range more {
		out.notes = append(out.notes, u.name()+": "+text)
	}
	out.found, out.ignored = o.ignoring(u.setup.Select, found, out.ignores)
	if prose != nil {
		prose.Free()
	}
	if !o.Records {
		shown := placesIn(out)
		for _, f := range texts { // what was found in them holds the files
			u.files.release(f, shown[f])
		}
	}
	return out
}

// placesIn are the places that what was found speaks of, by file.
func placesIn(out outcome) map[*source.File][]source.Span {
	places := map[*source.File][]source.Span{}
	add := func(p source.Place) { places[p.File] = append(places[p.File], p.Span) }
	diagnostic := func(d diag.Diagnostic) {
		add(d.Place)
		for _, r := range d.Related {
			add(r.Place)
		}
	}
	for _, d := range out.found {
		diagnostic(d)
	}
	for _, i := range out.ignored {
		diagnostic(i.Diagnostic)
	}
	return places
}

// overall is what the rules find that look at the whole run.
func (o Options) overall(ctx context.Context, outcomes []outcome) []outcome {
	var positions []loader.Position
	var setup Setup
	ignores := allIgnores(outcomes)
	for _, out := range outcomes {
		if len(out.positions) > 0 && setup.Select == nil {
			setup = out.setup
		}
		positions = append(positions, out.positions...)
	}
	inputs := loader.RunInputs(positions)
	found := make([]outcome, len(inputs))
	var group errgroup.Group
	group.SetLimit(jobs(o.Jobs))
	for i, input := range inputs {
		group.Go(func() error {
			ctx, cancel := o.limited(ctx)
			defer cancel()
			ds, err := setup.Select.Eval(ctx, policy.Document{
				Value: input.Value, Places: input.Places, Has: []string{"ledger"}, Scope: policy.ScopeRun, Large: len(input.Places) >= manyRecords, Profile: o.Watch.Profile,
			})
			if err != nil {
				err = fmt.Errorf("comparing ledgers: %w", err)
			}
			found[i] = outcome{setup: setup, found: ds, err: err}
			return nil
		})
	}
	_ = group.Wait() // an outcome holds its own error
	for i := range found {
		found[i].found, found[i].ignored = o.ignoring(setup.Select, found[i].found, ignores)
	}
	return found
}

// judged is what is found about the ignores of all units.
func (o Options) judged(ctx context.Context, outcomes []outcome) outcome {
	ctx, cancel := o.limited(ctx)
	defer cancel()
	var all outcome
	for _, same := range bySelection(outcomes) {
		found, err := o.judgeIgnores(ctx, same.setup.Select, same.ignores)
		if err != nil {
			all.err = fmt.Errorf("looking at what is ignored: %w", err)
		}
		all.setup = same.setup
		all.found = append(all.found, found...)
	}
	return all
}

// bySelection brings the ignores of units with one selection together.
func bySelection(outcomes []outcome) []outcome {
	var all []outcome
	index := map[*policy.Selection]int{}
	for _, o := range outcomes {
		if len(o.ignores) == 0 {
			continue
		}
		i, known := index[o.setup.Select]
		if !known {
			i = len(all)
			index[o.setup.Select] = i
			all = append(all, outcome{setup: o.setup})
		}
		all[i].ignores = append(all[i].ignores, o.ignores...)
	}
	return all
}

// limited sets the time limit for one draft, reading it included.
func (o Options) limited(ctx context.Context) (context.Context, context.CancelFunc) {
	limit := o.Timeout
	if limit == 0 {
		limit = DefaultTimeout
	}
	return context.WithTimeoutCause(ctx, limit, fmt.Errorf("no answer within %s (--timeout)", limit))
}

// ErrNothing says that a run has nothing to lint.
var ErrNothing = errors.New("no drafts or ledgers found: a draft ends in .md, .markdown or .txt, a ledger in .claims.toml")
