package lint

import (
	"context"
	"fmt"
	"time"

	"github.com/stancelint/stancelint/internal/loader"
)

// A worker lints one unit after the other within their time limits. All of them are
// linted in one goroutine, whose stack then grows once: evaluating rules needs a
// deep one.
type worker struct {
	o    Options
	work chan func()
}

func newWorker(o Options) *worker {
	w := &worker{o: o}
	w.hire()
	return w
}

// hire starts the goroutine that does the work.
func (w *worker) hire() {
	w.work = make(chan func())
	go func(work <-chan func()) {
		for do := range work {
			do()
		}
	}(w.work)
}

// close ends the goroutine once it has done its work.
func (w *worker) close() { close(w.work) }

// lint lints a unit. What can’t be stopped, such as reading a draft, is left behind
// with the goroutine that does it.
func (w *worker) lint(run context.Context, u unit, reader loader.Reader) outcome {
	if run.Err() != nil {
		return outcome{setup: u.setup, missing: true}
	}
	ctx, cancel := w.o.limited(run)
	defer cancel()
	done := make(chan outcome, 1)
	w.work <- func() { done <- w.o.lintSafely(ctx, u, reader) }
	out, ended := await(ctx, done)
	if !ended {
		w.close()
		w.hire()
		out = outcome{setup: u.setup, err: fmt.Errorf("linting %s: %w", u.name(), context.Cause(ctx))}
	}
	if run.Err() != nil && out.err != nil {
		return outcome{setup: u.setup, missing: true}
	}
	return out
}

// patience is how long what has been told to stop has time to do so.
const patience = time.Second

// await waits for an outcome, and a little longer than the context: then the outcome
// knows which rule it was that took so long.
func await(ctx context.Context, done <-chan outcome) (out outcome, ended bool) {
	select {
	case out = <-done:
		return out, true
	case <-ctx.Done():
	}
	select {
	case out = <-done:
		return out, true
	case <-time.After(patience):
		return outcome{}, false
	}
}

// lintSafely tells of a fault of stancelint instead of ending the run.
func (o Options) lintSafely(ctx context.Context, u unit, reader loader.Reader) (out outcome) {
	defer func() {
		if fault := recover(); fault != nil {
			out = outcome{setup: u.setup, err: fmt.Errorf("linting %s: a fault of stancelint, please report it: %v", u.name(), fault)}
		}
	}()
	return o.lintUnit(ctx, u, reader)
}
