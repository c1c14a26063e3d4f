package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/report"
)

// checkOptions are the flags of check as they are typed.
type checkOptions struct {
	outputs              []string
	failLevel, showLevel string
	enable, disable      []string
	ruleDirs             []string
	config               string
	isolated             bool
	forceExclude         bool
	color                string
	timeout              time.Duration
	jobs                 int
	quiet                bool
	stdinName            string
	adopt                adoptOptions
	fix, diff            bool
}

func check(ctx context.Context, env Env, args []string) (int, error) {
	var o checkOptions
	f := flags(env, "check", "[PATH…]",
		"Lint drafts and ledgers. A folder is walked; - is standard input.",
		"stancelint check drafts/",
		"stancelint check --output concise summit.md",
		"stancelint check --output pretty --output sarif:stancelint.sarif drafts/",
		"stancelint check --disable 'contradiction/disputed' --fail-level warning",
		"cat summit.md | stancelint check --stdin-filename drafts/summit.md -",
	)
	f.StringArrayVarP(&o.outputs, "output", "o", nil, outputUsage())
	f.StringVar(&o.failLevel, "fail-level", "", "the lowest level that fails the run: error, warning, info or never (default error, or the config’s)")
	f.StringVar(&o.showLevel, "show-level", "info", "the lowest level shown: error, warning or info")
	f.StringArrayVar(&o.enable, "enable", nil, "run only these rules, an id or a glob such as 'contradiction/*'; repeatable")
	f.StringArrayVar(&o.disable, "disable", nil, "leave these rules out, an id or a glob; repeatable")
	configFlags(f, &o.config, &o.isolated, &o.ruleDirs)
	f.BoolVar(&o.forceExclude, "force-exclude", false, "leave out what the config excludes even where it is named")
	o.adopt.flags(f)
	f.BoolVar(&o.fix, "fix", false, "make the mends that findings offer, and tell what is left")
	f.BoolVar(&o.diff, "diff", false, "print these mends as a diff instead; the status is 1 if there are some")
	f.StringVar(&o.color, "color", "auto", "when to colour: auto, always or never")
	f.DurationVar(&o.timeout, "timeout", lint.DefaultTimeout, "the time limit for one draft")
	f.IntVarP(&o.jobs, "jobs", "j", 0, "how many drafts at once (default: one a processor)")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "no summary")
	f.StringVar(&o.stdinName, "stdin-filename", "", "the name, and so the ledger, of what comes on standard input")
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	o.adopt.adds = f.Changed("add-ignore")
	return o.run(ctx, env, f.Args())
}

func (o checkOptions) run(ctx context.Context, env Env, paths []string) (status int, err error) {
	fail, show, err := o.parsed()
	if err != nil {
		return statusFailed, err
	}
	outputs, err := parseOutputs(env, o.outputs)
	if err != nil {
		return statusFailed, err
	}
	colored, err := useColor(o.color, env)
	if err != nil {
		return statusFailed, err
	}
	if err := o.checkEdits(paths); err != nil {
		return statusFailed, err
	}
	if err := o.adopt.check(paths); err != nil {
		return statusFailed, err
	}
	inside, changed, cleanup, err := o.adopt.changed(ctx, env)
	defer func() { err = errors.Join(err, cleanup()) }()
	if err != nil {
		return statusFailed, err
	}
	settler := newSettler(inside, o.config, o.isolated, o.ruleDirs)
	settler.enable, settler.disable, settler.fail = o.enable, o.disable, fail
	options := lint.Options{
		Dir: inside.Dir, Paths: paths, Stdin: env.Stdin, StdinName: o.stdinName,
		Setup:   settler.setup,
		Shared:  settler.shared,
		Exclude: func(name string, named bool) string { return settler.exclude(name, named && !o.forceExclude) },
		Timeout: o.timeout, Jobs: o.jobs, Today: time.Now().Format(time.DateOnly),
	}
	if changed != nil {
		options.Changed = changed.Touches
	}
	options.Records = o.adopt.adds
	run := func() (lint.Result, error) {
		result, err := lint.Run(ctx, options)
		if err == nil && changed != nil {
			err = changed.Err()
		}
		if err == nil {
			err = o.adopt.known(env, &result)
		}
		return result, err
	}
	result, err := run()
	if err == nil {
		result, err = o.edit(env, result, show, run)
	}
	if err != nil {
		return statusFailed, err
	}
	if o.diff {
		return o.printDiff(env, result, show)
	}
	printed := report.Result{Tool: tool(), Rules: described(settler.engine.Rules()), Summary: result.Summary, Old: result.Old, Suppressed: o.adopt.suppressed(result)}
	for _, err := range result.Errors {
		printed.Errors = append(printed.Errors, err.Error())
	}
	printed.Diagnostics = shownOf(result.Diagnostics, show)
	err = writeAll(env, outputs, printed, report.Options{Width: env.Width, Color: colored, Quiet: o.quiet})
	if err = errors.Join(append(result.Errors, err)...); err != nil {
		return statusFailed, err
	}
	if result.Failed {
		return statusFound, nil
	}
	return statusClean, nil
}

func (o checkOptions) parsed() (fail, show diag.Level, err error) {
	if o.timeout <= 0 {
		return 0, 0, fmt.Errorf("--timeout %s: a time limit is more than 0", o.timeout)
	}
	if o.jobs < 0 {
		return 0, 0, fmt.Errorf("--jobs %d: use 1 or more, or 0 for one a processor", o.jobs)
	}
	switch o.failLevel {
	case "":
	case diag.Never.String():
		fail = diag.Never
	default:
		if fail, err = diag.ParseLevel(o.failLevel); err != nil {
			return 0, 0, fmt.Errorf("--fail-level: %w, or never", err)
		}
	}
	if show, err = diag.ParseLevel(o.showLevel); err != nil {
		return 0, 0, fmt.Errorf("--show-level: %w", err)
	}
	return fail, show, nil
}

// useColor settles whether to colour. What the flag says comes first, then
// NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then the terminal.
func useColor(when string, env Env) (bool, error) {
	switch when {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
	default:
		return false, fmt.Errorf("--color %q: use auto, always or never", when)
	}
	forced := func(name string) bool { v := env.Getenv(name); return v != "" && v != "0" }
	switch {
	case env.Getenv("NO_COLOR") != "":
		return false, nil
	case forced("FORCE_COLOR") || forced("CLICOLOR_FORCE"):
		return true, nil
	}
	return env.Width > 0 && env.Getenv("TERM") != "dumb", nil
}

func matchesAny(patterns []string, r policy.Rule) bool {
	return slices.ContainsFunc(patterns, r.Matches)
}

// checkPattern makes sure that a pattern is one, and that a rule matches it.
func checkPattern(all []policy.Rule, pattern string) error {
	if !doublestar.ValidatePattern(pattern) {
		return fmt.Errorf("%q is not a rule id or glob", pattern)
	}
	if !policy.Known(all, pattern) {
		return unknownRule(all, pattern)
	}
	return nil
}

func unknownRule(all []policy.Rule, id string) error {
	if near := policy.Nearest(all, id); near != "" {
		return fmt.Errorf("unknown rule %q, did you mean %q?", id, near)
	}
	return fmt.Errorf("unknown rule %q; stancelint rules lists them", id)
}

// absolute is a path as the process sees it.
func absolute(env Env, name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(env.Dir, name)
}
