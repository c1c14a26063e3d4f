package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/stancelint/stancelint/internal/changes"
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
	noGitignore          bool
	color                string
	timeout, ruleTimeout time.Duration
	runTimeout           time.Duration // 0 is none
	jobs                 int
	quiet                bool
	stdinName            string
	adopt                adoptOptions
	tell                 tellOptions
	fix, diff            bool
	maxWarnings          int // below 0 is any number
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
	f.StringVar(&o.failLevel, "fail-level", "", "the lowest `LEVEL` that fails the run: error, warning, info or never (default error, or the config’s)")
	f.IntVar(&o.maxWarnings, "max-warnings", -1, "more than `N` warnings fail the run (default any number)")
	f.StringVar(&o.showLevel, "show-level", "info", "the lowest `LEVEL` shown: error, warning or info")
	f.StringArrayVar(&o.enable, "enable", nil, "run only `RULE`, an id or a glob such as 'contradiction/*'; repeatable")
	f.StringArrayVar(&o.disable, "disable", nil, "leave out `RULE`, an id or a glob; repeatable")
	configFlags(f, &o.config, &o.isolated, &o.ruleDirs)
	f.BoolVar(&o.forceExclude, "force-exclude", false, "leave out what the config excludes even where it is named")
	o.adopt.flags(f)
	o.tell.flags(f)
	f.BoolVar(&o.fix, "fix", false, "make the mends that findings offer, and tell what is left")
	f.BoolVar(&o.diff, "diff", false, "print these mends as a diff instead; the status is 1 if there are some")
	f.BoolVar(&o.noGitignore, "no-gitignore", false, "walk into what .gitignore leaves out too")
	f.StringVar(&o.color, "color", "auto", "`WHEN` to colour: auto, always or never")
	f.DurationVar(&o.timeout, "timeout", lint.DefaultTimeout, "the time limit for one draft")
	f.DurationVar(&o.ruleTimeout, "rule-timeout", lint.DefaultRuleTimeout, "the time limit for one of your own rules on one draft")
	f.DurationVar(&o.runTimeout, "run-timeout", 0, "the time limit for the whole run; what was found until then is printed (default none)")
	f.IntVarP(&o.jobs, "jobs", "j", 0, "lint `N` drafts at once (default: one a processor)")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "no summary")
	f.StringVar(&o.stdinName, "stdin-filename", "", "`PATH` is the name, and so the ledger, of what comes on standard input")
	values(f, "output", formatNames()...)
	values(f, "fail-level", "error", "warning", "info", "never")
	values(f, "show-level", "error", "warning", "info")
	values(f, "enable", ruleValues)
	values(f, "disable", ruleValues)
	values(f, "color", "auto", "always", "never")
	values(f, "stdin-filename", fileValues)
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	o.adopt.adds = f.Changed("add-ignore")
	return o.run(ctx, env, f.Args())
}

func (o checkOptions) run(ctx context.Context, env Env, paths []string) (status int, err error) {
	c := &checking{checkOptions: o, env: env}
	if err := c.settle(paths); err != nil {
		return statusFailed, err
	}
	cleanup, err := c.choose(ctx)
	defer func() { err = errors.Join(err, cleanup()) }()
	switch {
	case err != nil:
		return statusFailed, err
	case o.tell.showFiles:
		return c.listFiles()
	}
	result, err := c.lint(ctx)
	switch {
	case err != nil:
		return statusFailed, err
	case o.diff:
		return c.printDiff(env, result, c.show)
	}
	return c.report(result)
}

// A checking is a run of check, with what its flags come to.
type checking struct {
	checkOptions
	env     Env
	settler *settler
	fail    diag.Level
	show    diag.Level
	outputs []output
	colored bool
	changed *changes.Set // nil where all lines count
	options lint.Options
}

// settle reads the flags.
func (c *checking) settle(paths []string) (err error) {
	if c.fail, c.show, err = c.parsed(); err != nil {
		return err
	}
	if c.outputs, err = parseOutputs(c.env, c.checkOptions.outputs); err != nil {
		return err
	}
	if c.colored, err = useColor(c.color, c.env); err != nil {
		return err
	}
	if err = c.checkEdits(paths); err != nil {
		return err
	}
	c.options = lint.Options{
		Paths: paths, Stdin: c.env.Stdin, StdinName: c.stdinName,
		Timeout: c.timeout, RuleTimeout: c.ruleTimeout, Jobs: c.jobs, Today: time.Now().Format(time.DateOnly),
		Records: c.adopt.adds,
	}
	return c.adopt.check(paths)
}

// choose settles which files are linted, and which of their lines count. Cleanup
// takes away what it has put on disk; it is never nil.
func (c *checking) choose(ctx context.Context) (cleanup func() error, err error) {
	inside, changed, cleanup, err := c.adopt.changed(ctx, c.env)
	if err != nil {
		return cleanup, err
	}
	s := newSettler(inside, c.config, c.isolated, c.ruleDirs)
	s.enable, s.disable, s.fail, s.lints = c.enable, c.disable, c.fail, true
	c.settler, c.changed = s, changed
	c.options.Dir, c.options.Setup, c.options.Shared = inside.Dir, s.setup, s.shared
	c.options.Exclude = func(name string, named bool) string { return s.exclude(name, named && !c.forceExclude) }
	if !c.noGitignore && !c.adopt.staged {
		c.options.Ignored = func(folder string) map[string]bool { return changes.Ignored(ctx, folder) }
	}
	if changed != nil {
		c.options.Changed = changed.Touches
	}
	return cleanup, nil
}

func (c *checking) listFiles() (int, error) {
	files, err := lint.List(c.options)
	if err != nil {
		return statusFailed, err
	}
	return statusClean, listFiles(c.env.Stdout, files)
}

// lint lints, edits files where the flags ask for it, and tells what is left.
func (c *checking) lint(ctx context.Context) (lint.Result, error) {
	watch, stop := c.tell.watch(c.env, c.settler)
	defer stop()
	if c.runTimeout > 0 {
		limited, cancel := context.WithTimeoutCause(ctx, c.runTimeout, lint.ErrRunTimeout)
		defer cancel()
		ctx = limited
	}
	if c.options.Watch = watch; c.tell.profile {
		c.options.Jobs = 1
	}
	once := func() (lint.Result, error) {
		result, err := lint.Run(ctx, c.options)
		if err == nil && c.changed != nil {
			err = c.changed.Err()
		}
		if err == nil {
			err = c.adopt.known(c.env, &result)
		}
		return result, err
	}
	result, err := once()
	if err == nil && ctx.Err() == nil {
		result, err = c.edit(c.env, result, c.show, once)
	}
	if err == nil && c.tell.profile {
		writeProfile(c.env.Stderr, watch.Profile)
	}
	return result, err
}

// report writes the outputs, and settles the status.
func (c *checking) report(result lint.Result) (int, error) {
	printed := report.Result{
		Tool: tool, Rules: described(c.settler.engine.Rules()),
		Diagnostics: shownOf(result.Diagnostics, c.show), Suppressed: c.adopt.suppressed(result),
		Summary: result.Summary, Old: result.Old,
	}
	for _, err := range result.Errors {
		printed.Errors = append(printed.Errors, err.Error())
	}
	for _, note := range result.Notes {
		fmt.Fprintf(c.env.Stderr, "stancelint: %s\n", report.Safe(note))
	}
	errs := result.Errors
	errs = append(errs, c.keepLinted(result.Files))
	if c.tell.statistics {
		c.outputs = slices.DeleteFunc(c.outputs, func(o output) bool { return o.name == "" })
		errs = append(errs, writeStatistics(c.env.Stdout, printed.Diagnostics))
	}
	errs = append(errs, writeAll(c.env, c.outputs, printed, report.Options{Width: c.env.Width, Color: c.colored, Links: takesLinks(c.env), Quiet: c.quiet}))
	if err := errors.Join(errs...); err != nil {
		return statusFailed, err
	}
	if result.Failed || c.tooManyWarnings(result) {
		return statusFound, nil
	}
	return statusClean, nil
}

// keepLinted leaves out the outputs that would take the place of what was linted.
func (c *checking) keepLinted(files []string) error {
	var errs []error
	c.outputs = slices.DeleteFunc(c.outputs, func(o output) bool {
		linted := o.name != "" && slices.ContainsFunc(files, func(name string) bool { return absolute(c.env, filepath.FromSlash(name)) == o.file })
		if linted {
			errs = append(errs, fmt.Errorf("--output: %s was linted, and is not written over", o.name))
		}
		return linted
	})
	return errors.Join(errs...)
}

func (c *checking) tooManyWarnings(result lint.Result) bool {
	n := result.Summary.Warnings
	if c.maxWarnings < 0 || n <= c.maxWarnings {
		return false
	}
	fmt.Fprintf(c.env.Stderr, "stancelint: %s, more than --max-warnings %d\n", counted(n, "warning"), c.maxWarnings)
	return true
}

func (o checkOptions) parsed() (fail, show diag.Level, err error) {
	for flag, limit := range map[string]time.Duration{"timeout": o.timeout, "rule-timeout": o.ruleTimeout} {
		if limit <= 0 {
			return 0, 0, fmt.Errorf("--%s %s: a time limit is more than 0", flag, limit)
		}
	}
	if o.runTimeout < 0 {
		return 0, 0, fmt.Errorf("--run-timeout %s: a time limit is more than 0, or 0 for none", o.runTimeout)
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
