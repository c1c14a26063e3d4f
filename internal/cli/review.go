package cli

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/report"
)

// review is the command review.
func review(_ context.Context, env Env, args []string) (int, error) {
	f := flags(env, "review", "DRAFT…",
		"Stamp the claims of a draft as reviewed: later edits of their words show up\n(quote/stale-review). Nothing else in the ledger is touched.",
		"stancelint review summit.md",
	)
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	if f.NArg() == 0 {
		return statusFailed, errors.New("review takes a draft or a ledger")
	}
	ledgers, err := lint.Ledgers(lint.Options{Dir: env.Dir, Paths: f.Args()})
	if err != nil {
		return statusFailed, err
	}
	if len(ledgers) == 0 {
		return statusFailed, errors.New("there is no ledger to stamp")
	}
	for _, l := range ledgers {
		if err := stamp(env, l); err != nil {
			return statusFailed, err
		}
	}
	return statusClean, nil
}

func stamp(env Env, l *ledger.Ledger) error {
	stamped, err := loader.Stamp(l)
	if err != nil {
		return err
	}
	if len(stamped.Stamped) > 0 {
		err = writeWhole(absolute(env, l.File.Name), func(w io.Writer) error {
			_, err := w.Write(stamped.Data)
			return err
		})
		if err != nil {
			return fmt.Errorf("writing %s: %w", l.File.Name, cause(err))
		}
	}
	_, err = fmt.Fprintf(env.Stdout, "%s: stamped %s, %d as they were\n", report.Safe(l.File.Name), counted(len(stamped.Stamped), "claim"), stamped.Kept)
	return err
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
