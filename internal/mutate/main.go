// Command mutate asks whether the Rego tests of the rules would notice if one of
// their conditions were wrong. It removes each condition in turn, or turns it
// round, and runs the tests of the module: they must fail.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/spf13/pflag"
)

const usage = `Usage: go run ./internal/mutate [PATTERN…]

PATTERN is a rule or a part of the library, contradiction/self or lib/conflicts,
all of a category, quote, or a glob, sourcing/anonymous-*. Without one, all are
looked at.

`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is the command. The status is 1 where fewer mutants are killed than asked
// for, 2 where the command can't do its work.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := pflag.NewFlagSet("mutate", pflag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() { fmt.Fprint(stderr, usage, flags.FlagUsages()) }
	atLeast := flags.Int("at-least", 0, "exit with status 1 if fewer than `PERCENT` of the mutants are killed")
	folder := flags.String("rules", "rules", "the `FOLDER` that holds the rules and lib")
	timeout := flags.Duration("timeout", 20*time.Second, "a mutant that takes the tests longer counts as killed")
	switch err := flags.Parse(args); {
	case errors.Is(err, pflag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	total, err := check(ctx, *folder, flags.Args(), *timeout, stdout)
	if err != nil {
		fmt.Fprintln(stderr, "mutate:", err)
		return 2
	}
	if total.percent() < *atLeast {
		return 1
	}
	return 0
}

// check writes down which mutants survive, and how many of how many.
func check(ctx context.Context, folder string, patterns []string, timeout time.Duration, w io.Writer) (tally, error) {
	modules, err := readModules(folder)
	if err != nil {
		return tally{}, err
	}
	chosen, err := modules.matching(patterns)
	if err != nil {
		return tally{}, err
	}
	t := trial{modules: modules, timeout: timeout, judges: map[string][]tests{}}
	s := summary{}
	for _, name := range chosen {
		if err := t.passes(ctx, name); err != nil {
			return tally{}, err
		}
		for _, f := range modules.of(name) {
			for number, m := range mutants(f.module, f.equivalent) {
				outcome, err := t.try(ctx, f, number, m)
				if err != nil {
					return tally{}, err
				}
				if outcome == survives {
					fmt.Fprintf(w, "%s:%d: %s: %s, and every test passes\n", f.name, m.line, m.condition, m.change)
				}
				s.add(name, outcome)
			}
		}
	}
	return s.write(w), nil
}
