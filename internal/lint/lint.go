// Package lint is the pipeline: files in, diagnostics out. It prints nothing.
package lint

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/report"
)

// Options say what to lint, and with which rules.
type Options struct {
	Dir       string    // the working directory; paths are relative to it
	Paths     []string  // drafts, ledgers, folders, or "-" for Stdin; none is Dir
	Stdin     io.Reader // what "-" stands for
	StdinName string    // the name of what comes on Stdin

	Select  *policy.Selection
	Timeout time.Duration // for one draft; 0 is one minute
	Jobs    int           // how many drafts at once; 0 is one a processor
	Today   string        // the day on which ignores may have expired, "2006-01-02"; "" is before all
}

// DefaultTimeout is the time limit for one draft.
const DefaultTimeout = time.Minute

// A Result is what a run found, and what kept it from its work.
type Result struct {
	Diagnostics []diag.Diagnostic // sorted and stamped
	Ignored     []diag.Diagnostic // what some comment lets stand, likewise
	Summary     report.Summary
	Errors      []error // one for each draft that could not be linted
}

// Run lints. The error is for what keeps the whole run from its work; what
// keeps one draft from being linted is in the result, beside what was found in
// the others.
func Run(ctx context.Context, o Options) (Result, error) {
	units, err := plan(o)
	if err != nil {
		return Result{}, err
	}
	absolutes := lexicon.NewMatcher(o.Select.Lexicon()["absolute"])
	outcomes := make([]outcome, len(units))
	var group errgroup.Group
	group.SetLimit(jobs(o.Jobs))
	for i, u := range units {
		group.Go(func() error {
			outcomes[i] = o.lint(ctx, u, absolutes)
			return nil
		})
	}
	_ = group.Wait() // an outcome holds its own error
	outcomes = append(outcomes, o.judged(ctx, outcomes))
	return collect(outcomes), nil
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
	u := units[0]
	return loader.NewInput(u.load(lexicon.NewMatcher(o.Select.Lexicon()["absolute"]))), nil
}

// An outcome is what linting one unit came to.
type outcome struct {
	found   []diag.Diagnostic
	ignored []diag.Diagnostic
	ignores []*ignore
	summary report.Summary
	err     error
}

func (o Options) lint(ctx context.Context, u unit, absolutes *lexicon.Matcher) outcome {
	ctx, cancel := o.limited(ctx)
	defer cancel()
	loaded := u.load(absolutes)
	input := loader.NewInput(loaded)
	out := outcome{ignores: u.ignores(loaded.Draft), summary: report.Summary{Claims: input.Claims, Ledgers: len(u.ledgers)}}
	if u.draft != nil {
		out.summary.Drafts = 1
	}
	found, err := o.Select.Eval(ctx, policy.Document{Value: input.Value, Places: input.Places, Has: u.has()})
	if err != nil {
		out.err = fmt.Errorf("linting %s: %w", u.name(), err)
	}
	out.found, out.ignored = o.ignoring(found, out.ignores)
	return out
}

// judged is what is found about the ignores of all units.
func (o Options) judged(ctx context.Context, outcomes []outcome) outcome {
	ctx, cancel := o.limited(ctx)
	defer cancel()
	found, err := o.judgeIgnores(ctx, allIgnores(outcomes))
	if err != nil {
		err = fmt.Errorf("looking at what is ignored: %w", err)
	}
	return outcome{found: found, err: err}
}

// limited sets the time limit for one draft, reading it included.
func (o Options) limited(ctx context.Context) (context.Context, context.CancelFunc) {
	limit := o.Timeout
	if limit == 0 {
		limit = DefaultTimeout
	}
	return context.WithTimeoutCause(ctx, limit, fmt.Errorf("no answer within %s (--timeout)", limit))
}

func collect(outcomes []outcome) Result {
	var r Result
	for _, o := range outcomes {
		r.Diagnostics = append(r.Diagnostics, o.found...)
		r.Ignored = append(r.Ignored, o.ignored...)
		r.Summary.Drafts += o.summary.Drafts
		r.Summary.Ledgers += o.summary.Ledgers
		r.Summary.Claims += o.summary.Claims
		if o.err != nil {
			r.Errors = append(r.Errors, o.err)
		}
	}
	for _, d := range r.Diagnostics {
		switch d.Level {
		case diag.Error:
			r.Summary.Errors++
		case diag.Warning:
			r.Summary.Warnings++
		case diag.Info:
			r.Summary.Infos++
		}
	}
	r.Summary.Ignored = len(r.Ignored)
	diag.Stamp(r.Diagnostics)
	diag.Stamp(r.Ignored)
	return r
}

// errNothing says that a run has nothing to lint.
var errNothing = errors.New("no drafts or ledgers found: a draft ends in .md, .markdown or .txt, a ledger in .claims.toml")
