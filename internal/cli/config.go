package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/stancelint/stancelint/internal/config"
	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/report"
	"github.com/stancelint/stancelint/internal/source"
	"github.com/stancelint/stancelint/rules"
)

// A settler finds out what holds for each file, from the flags and the configs.
type settler struct {
	env             Env
	finder          *config.Finder
	file            string // --config: the one that holds for all; "" for the nearest
	isolated        bool
	ruleDirs        []string
	enable, disable []string
	fail            diag.Level // --fail-level; 0 where it is not given
	lints           bool       // rules are evaluated once it is settled what holds

	engine  *policy.Engine
	made    map[string]lint.Setup // by the settings’ key
	settled map[layered]lint.Setup
}

// layered is what decides on the settings of a file.
type layered struct {
	config    *config.Config
	overrides string
}

func newSettler(env Env, file string, isolated bool, ruleDirs []string) *settler {
	return &settler{env: env, finder: config.NewFinder(env.Dir), file: file, isolated: isolated, ruleDirs: ruleDirs, made: map[string]lint.Setup{}, settled: map[layered]lint.Setup{}}
}

// policyOptions are for the built-in rules and those in some folders.
func policyOptions(env Env, dirs []string) policy.Options {
	o := policy.Options{Builtin: rules.FS, Dirs: dirs, Base: env.Dir}
	if len(dirs) > 0 {
		o.Input = loader.RuleSchema()
	}
	return o
}

// engineFor has the built-in rules, those in some folders, and those of the
// config that holds for the working directory.
func engineFor(env Env, config string, isolated bool, dirs []string) (*policy.Engine, error) {
	s := newSettler(env, config, isolated, dirs)
	if _, err := s.setup([]string{"draft.md"}); err != nil {
		return nil, err
	}
	return s.engine, nil
}

// configFlags are those of every command that goes by a config.
func configFlags(f *pflag.FlagSet, file *string, isolated *bool, ruleDirs *[]string) {
	f.StringVar(file, "config", "", "use the config `FILE` for all files, whichever is nearest")
	f.BoolVar(isolated, "isolated", false, "use no config")
	f.StringArrayVar(ruleDirs, "rules", nil, "a folder `DIR` with rules of your own; repeatable")
	values(f, "config", fileValues)
	values(f, "rules", fileValues)
}

// configFor is the config that holds for a file; nil is none.
func (s *settler) configFor(name string) (*config.Config, error) {
	switch {
	case s.isolated:
		return nil, nil
	case s.file != "":
		return s.finder.Read(s.file)
	}
	return s.finder.Nearest(name)
}

// exclude tells why a config leaves a file out; "" is that it does not. Files
// that are named are linted all the same. A config that can’t be read is told
// later.
func (s *settler) exclude(name string, named bool) string {
	if named {
		return ""
	}
	c, err := s.configFor(name)
	if err != nil || !c.Excludes(s.path(name)) {
		return ""
	}
	return "excluded by " + c.File.Name
}

// shared is the folder for which a file holds that is shared between drafts, as
// seen from the working directory: a registry, a config, a rule. "" is for others.
func (s *settler) shared(name string) string {
	if ext := filepath.Ext(name); ext != ".toml" && ext != ".rego" || strings.HasSuffix(name, ".claims.toml") {
		return ""
	}
	c, err := s.configFor(name)
	if err != nil || c == nil || !c.Uses(s.path(name)) {
		return ""
	}
	return shown(s.env.Dir, c.Folder())
}

// path is absolute.
func (s *settler) path(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(s.env.Dir, filepath.FromSlash(name))
}

// setup reads the configs of all files, compiles the rules that they ask for,
// and tells what holds for each file.
func (s *settler) setup(names []string) (func(string) lint.Setup, error) {
	configs := map[string]*config.Config{}
	dirs := slices.Clone(s.ruleDirs)
	for _, name := range names {
		c, err := s.configFor(name)
		if err != nil {
			return nil, err
		}
		configs[name] = c
		if c != nil {
			for _, full := range c.RulesDirs() {
				dirs = append(dirs, shown(s.env.Dir, full))
			}
		}
	}
	if err := s.compile(dirs, len(names) > fewDrafts); err != nil {
		return nil, err
	}
	setups := map[string]lint.Setup{}
	for _, name := range names {
		setups[name] = s.settle(name, configs[name])
	}
	return func(name string) lint.Setup { return setups[name] }, nil
}

// fewDrafts are linted sooner with rules that start up side by side; with more,
// what both parts of the rules find would be found twice too often.
const fewDrafts = 8

// compile makes the engine, and checks what was typed and what the configs say
// against the rules that there are.
func (s *settler) compile(dirs []string, many bool) error {
	slices.Sort(dirs)
	var err error
	o := policyOptions(s.env, slices.Compact(dirs))
	o.Many, o.Soon = many, s.lints
	if s.engine, err = policy.New(o); err != nil {
		return err
	}
	for _, pattern := range slices.Concat(s.enable, s.disable) {
		if err := checkPattern(s.engine.Rules(), pattern); err != nil {
			return err
		}
	}
	return s.finder.Check(s.engine.Rules(), s.engine.Lexicon())
}

// settle makes the setup of a file; files with the same settings share one.
func (s *settler) settle(name string, c *config.Config) lint.Setup {
	full := s.path(name)
	place := layered{c, c.Overrides(full)}
	setup, known := s.settled[place]
	if !known {
		setup = s.setupOf(c.For(full, s.engine.Rules()))
		s.settled[place] = setup
	}
	return setup
}

// setupOf is the setup that settings make.
func (s *settler) setupOf(settings config.Settings) lint.Setup {
	key := settings.Key()
	if made, known := s.made[key]; known {
		return made
	}
	setup := lint.Setup{Select: s.engine.Select(s.choice(settings)), Fail: s.failLevel(settings)}
	for _, full := range settings.Registry {
		setup.Registries = append(setup.Registries, shown(s.env.Dir, full))
	}
	s.made[key] = setup
	return setup
}

func (s *settler) failLevel(settings config.Settings) diag.Level {
	switch {
	case s.fail != 0:
		return s.fail
	case settings.FailLevel != 0:
		return settings.FailLevel
	}
	return diag.Error
}

// choice is the rules that run: those that the config does not switch off, or
// that --enable asks for, and --disable does not leave out.
func (s *settler) choice(settings config.Settings) policy.Choice {
	c := policy.Choice{Levels: map[string]diag.Level{}, Options: map[string]map[string]any{}}
	for _, r := range s.engine.Rules() {
		set := settings.Rules[r.ID]
		asked := len(s.enable) > 0 && matchesAny(s.enable, r)
		if len(s.enable) > 0 && !asked || matchesAny(s.disable, r) || set.Off && !asked {
			continue
		}
		c.Rules = append(c.Rules, r)
		if set.Level != 0 {
			c.Levels[r.ID] = set.Level
		}
		for option, value := range set.Options {
			if c.Options[r.ID] == nil {
				c.Options[r.ID] = map[string]any{}
			}
			c.Options[r.ID][option] = value.Value
		}
	}
	c.Lexicon = settings.Lexicon(s.engine.Lexicon())
	return c
}

// shown is an absolute path as seen from a folder.
func shown(dir, full string) string {
	if rel, err := filepath.Rel(dir, full); err == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(full)
}

// printConfig is the command config.
func printConfig(_ context.Context, env Env, args []string) (int, error) {
	var file string
	f := flags(env, "config", "[verify] [PATH]",
		"Print the settings that hold for a file or folder, and which config sets each;\nor, with verify, check a config.",
		"stancelint config opinion/column.md",
		"stancelint config verify",
	)
	f.StringVar(&file, "config", "", "use the config `FILE`, whichever is nearest")
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	rest := f.Args()
	verify := len(rest) > 0 && rest[0] == "verify"
	if verify {
		rest = rest[1:]
	}
	if len(rest) > 1 {
		return statusFailed, errors.New("config takes one file or folder")
	}
	name := "draft.md"
	if len(rest) == 1 {
		name = rest[0]
		if verify {
			file = rest[0]
		}
	}
	s := newSettler(env, file, false, nil)
	if _, err := s.setup([]string{name}); err != nil {
		return statusFailed, err
	}
	c, err := s.configFor(name)
	if err != nil {
		return statusFailed, err
	}
	if verify {
		if c == nil {
			return statusFailed, errors.New("there is no config here: it is named stancelint.toml")
		}
		_, err := fmt.Fprintf(env.Stdout, "%s is in order\n", report.Safe(c.File.Name))
		return statusClean, err
	}
	return statusClean, writeConfig(env.Stdout, env.Dir, c.For(s.path(name), s.engine.Rules()), s.engine.Rules())
}

// writeConfig lists what holds, in the form of a config, with where each setting
// comes from.
func writeConfig(w io.Writer, dir string, s config.Settings, all []policy.Rule) error {
	p := printer{w: w}
	fail, from := diag.Error, "default"
	if s.FailLevel != 0 {
		fail, from = s.FailLevel, where(s.FailAt)
	}
	p.line(fmt.Sprintf("fail_level = %q", fail), from)
	for _, list := range []struct {
		key   string
		paths []string
	}{{"registry", s.Registry}, {"rules_dirs", s.RulesDirs}} {
		for _, full := range list.paths {
			p.line(fmt.Sprintf("%s = [%q]", list.key, shown(dir, full)), "")
		}
	}
	p.line("", "")
	p.line("[rules]", "")
	for _, r := range all {
		set := s.Rules[r.ID]
		level, from := r.Level.String(), "default"
		switch {
		case set.Off:
			level, from = "off", where(set.LevelAt)
		case set.Level != 0:
			level, from = set.Level.String(), where(set.LevelAt)
		}
		p.line(fmt.Sprintf("%q.level = %q", r.ID, level), from)
		for _, name := range slices.Sorted(maps.Keys(r.Options)) {
			value, from := r.Options[name].Default, "default"
			if o, ok := set.Options[name]; ok {
				value, from = o.Value, where(o.At)
			}
			p.line(fmt.Sprintf("%q.%s = %s", r.ID, name, tomlText(value)), from)
		}
	}
	return p.err
}

func where(p source.Place) string { return config.Where(p) }

// tomlText writes a value as TOML has it.
func tomlText(v any) string {
	if list, ok := v.([]any); ok {
		text := "["
		for i, item := range list {
			if i > 0 {
				text += ", "
			}
			text += tomlText(item)
		}
		return text + "]"
	}
	if s, ok := v.(string); ok {
		return fmt.Sprintf("%q", s)
	}
	return fmt.Sprint(v)
}

// A printer writes lines with a comment each, until an error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(text, comment string) {
	if p.err != nil {
		return
	}
	if comment != "" {
		text = fmt.Sprintf("%-60s # %s", text, comment)
	}
	_, p.err = fmt.Fprintln(p.w, report.Safe(text))
}
