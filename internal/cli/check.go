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
	"github.com/stancelint/stancelint/rules"
)

// checkOptions are the flags of check as they are typed.
type checkOptions struct {
	outputs              []string
	failLevel, showLevel string
	enable, disable      []string
	ruleDirs             []string
	isolated             bool
	color                string
	timeout              time.Duration
	jobs                 int
	quiet                bool
	stdinName            string
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
	f.StringVar(&o.failLevel, "fail-level", "error", "the lowest level that fails the run: error, warning, info or never")
	f.StringVar(&o.showLevel, "show-level", "info", "the lowest level shown: error, warning or info")
	f.StringArrayVar(&o.enable, "enable", nil, "run only these rules, an id or a glob such as 'contradiction/*'; repeatable")
	f.StringArrayVar(&o.disable, "disable", nil, "leave these rules out, an id or a glob; repeatable")
	f.StringArrayVar(&o.ruleDirs, "rules", nil, "a folder with rules of your own; repeatable")
	f.BoolVar(&o.isolated, "isolated", false, "use no config file")
	f.StringVar(&o.color, "color", "auto", "when to colour: auto, always or never")
	f.DurationVar(&o.timeout, "timeout", lint.DefaultTimeout, "the time limit for one draft")
	f.IntVarP(&o.jobs, "jobs", "j", 0, "how many drafts at once (default: one a processor)")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "no summary")
	f.StringVar(&o.stdinName, "stdin-filename", "", "the name, and so the ledger, of what comes on standard input")
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	return o.run(ctx, env, f.Args())
}

func (o checkOptions) run(ctx context.Context, env Env, paths []string) (int, error) {
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
	selection, err := o.selection()
	if err != nil {
		return statusFailed, err
	}
	result, err := lint.Run(ctx, lint.Options{
		Dir: env.Dir, Paths: paths, Stdin: env.Stdin, StdinName: o.stdinName,
		Select: selection, Timeout: o.timeout, Jobs: o.jobs, Today: time.Now().Format(time.DateOnly),
	})
	if err != nil {
		return statusFailed, err
	}
	printed := report.Result{Tool: tool(), Rules: described(selection.Rules()), Summary: result.Summary}
	for _, err := range result.Errors {
		printed.Errors = append(printed.Errors, err.Error())
	}
	for _, d := range result.Diagnostics {
		if d.Level >= show {
			printed.Diagnostics = append(printed.Diagnostics, d)
		}
	}
	err = writeAll(env, outputs, printed, report.Options{Width: env.Width, Color: colored, Quiet: o.quiet})
	if err = errors.Join(append(result.Errors, err)...); err != nil {
		return statusFailed, err
	}
	if slices.ContainsFunc(result.Diagnostics, func(d diag.Diagnostic) bool { return d.Level >= fail }) {
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
	fail = diag.Never
	if o.failLevel != diag.Never.String() {
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

// selection compiles the rules and selects those that the flags ask for.
func (o checkOptions) selection() (*policy.Selection, error) {
	engine, err := policy.New(policy.Options{Builtin: rules.FS, Dirs: o.ruleDirs})
	if err != nil {
		return nil, err
	}
	selected, err := choose(engine.Rules(), o.enable, o.disable)
	if err != nil {
		return nil, err
	}
	return engine.Select(policy.Choice{Rules: selected}), nil
}

// choose picks the rules that some pattern of enable matches, or all where
// there is none, and that no pattern of disable does.
func choose(all []policy.Rule, enable, disable []string) ([]policy.Rule, error) {
	for _, pattern := range slices.Concat(enable, disable) {
		if err := checkPattern(all, pattern); err != nil {
			return nil, err
		}
	}
	var chosen []policy.Rule
	for _, r := range all {
		if (len(enable) == 0 || matchesAny(enable, r)) && !matchesAny(disable, r) {
			chosen = append(chosen, r)
		}
	}
	return chosen, nil
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
