package config

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/source"
)

// Settings are what holds for a file. What no config sets is not there.
type Settings struct {
	Rules     map[string]RuleSettings // by id
	FailLevel diag.Level              // 0 where none is set
	FailAt    source.Place
	Registry  []string // paths of registry files, absolute, sorted
	RulesDirs []string // likewise of folders with rules
	words     []wordChange
}

// RuleSettings are what is set for one rule.
type RuleSettings struct {
	Off     bool
	Level   diag.Level // 0 where none is set
	LevelAt source.Place
	Options map[string]Option
}

// An Option is the value of an option, with the place that set it.
type Option struct {
	Value any
	At    source.Place
}

// layers are a config and those that it extends, the last of these first.
func (c *Config) layers() []*Config {
	var all []*Config
	for ; c != nil; c = c.base {
		all = append(all, c)
	}
	slices.Reverse(all)
	return all
}

// For settles what holds for a file, by its absolute path. What stands later
// counts: first the config that is extended, then the one that extends it; and
// after all tables of rules, the overrides. In one table the pattern counts less
// than the id. A nil config settles nothing.
func (c *Config) For(full string, rules []policy.Rule) Settings {
	s := Settings{Rules: map[string]RuleSettings{}}
	layers := c.layers()
	for _, layer := range layers {
		if layer.failLevel != nil {
			s.FailLevel, s.FailAt = layer.failLevel.Level, layer.failLevel.at
		}
		s.Registry = append(s.Registry, layer.files(layer.registry)...)
		s.RulesDirs = append(s.RulesDirs, layer.files(layer.rulesDirs)...)
		s.words = append(s.words, layer.lexicon...)
		s.apply(layer.rules, rules)
	}
	for _, layer := range layers {
		for _, o := range layer.overrides {
			if matchesAny(o.files, full) {
				s.apply(o.rules, rules)
			}
		}
	}
	s.Registry = sortedPaths(s.Registry)
	s.RulesDirs = sortedPaths(s.RulesDirs)
	return s
}

// Overrides tells which overrides are for a file, by its absolute path. Files with
// the same of one config have the same settings.
func (c *Config) Overrides(full string) string {
	var which []byte
	for _, layer := range c.layers() {
		for _, o := range layer.overrides {
			mark := byte('-')
			if matchesAny(o.files, full) {
				mark = '+'
			}
			which = append(which, mark)
		}
	}
	return string(which)
}

func sortedPaths(paths []string) []string {
	slices.Sort(paths)
	return slices.Compact(paths)
}

// RulesDirs are the folders with rules that a config names.
func (c *Config) RulesDirs() []string { return c.For("", nil).RulesDirs }

// files lists what some patterns match on disk.
func (c *Config) files(patterns []Pattern) []string {
	var found []string
	for _, p := range patterns {
		for _, g := range p.globs {
			matches, _ := doublestar.Glob(os.DirFS(g.folder), g.rest, doublestar.WithNoFollow())
			for _, m := range matches {
				found = append(found, filepath.Join(g.folder, filepath.FromSlash(m)))
			}
		}
	}
	return found
}

// Excludes reports whether a file, by its absolute path, is left out.
func (c *Config) Excludes(full string) bool {
	for _, layer := range c.layers() {
		if matchesAny(layer.exclude, full) {
			return true
		}
	}
	return false
}

func matchesAny(patterns []Pattern, full string) bool {
	return slices.ContainsFunc(patterns, func(p Pattern) bool { return p.Matches(full) })
}

// Matches reports whether the pattern is for a file, by its absolute path.
func (p Pattern) Matches(full string) bool {
	for _, g := range p.globs {
		if rel, err := filepath.Rel(g.folder, full); err == nil && filepath.IsLocal(rel) && g.matches(filepath.ToSlash(rel)) {
			return true
		}
	}
	return false
}

// apply sets what one table of rules says, globs first.
func (s *Settings) apply(settings []ruleSetting, rules []policy.Rule) {
	for _, exact := range []bool{false, true} {
		for _, set := range settings {
			if isGlob(set.pattern) == exact {
				continue
			}
			for _, r := range rules {
				if r.Matches(set.pattern) {
					s.Rules[r.ID] = s.Rules[r.ID].with(set, r)
				}
			}
		}
	}
}

func (rs RuleSettings) with(set ruleSetting, r policy.Rule) RuleSettings {
	if set.level != nil {
		rs.Off, rs.LevelAt = set.level.off, set.level.at
		if !set.level.off {
			rs.Level = set.level.Level
		}
	}
	rs.Options = maps.Clone(rs.Options)
	for _, o := range set.options {
		if _, known := r.Options[o.name]; !known {
			continue // a glob may be for rules that lack it
		}
		if rs.Options == nil {
			rs.Options = map[string]Option{}
		}
		rs.Options[o.name] = Option{Value: o.value, At: o.at}
	}
	return rs
}

// Key is the same for settings that come to the same.
func (s Settings) Key() string {
	var b strings.Builder
	for _, id := range slices.Sorted(maps.Keys(s.Rules)) {
		r := s.Rules[id]
		fmt.Fprintf(&b, "%s:%v:%d", id, r.Off, r.Level)
		for _, name := range slices.Sorted(maps.Keys(r.Options)) {
			fmt.Fprintf(&b, ":%s=%#v", name, r.Options[name].Value)
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "%d\n%q\n%q\n", s.FailLevel, s.Registry, s.RulesDirs)
	for _, w := range s.words {
		fmt.Fprintf(&b, "%s+%q-%q\n", w.list, w.add, w.remove)
	}
	return b.String()
}

// Lexicon is some word lists with what the config adds and takes out; those
// themselves where it changes nothing.
func (s Settings) Lexicon(lists lexicon.Lists) lexicon.Lists {
	if len(s.words) == 0 {
		return lists
	}
	changed := maps.Clone(lists)
	for _, w := range s.words {
		words := slices.DeleteFunc(slices.Clone(changed[w.list]), func(word string) bool { return slices.Contains(w.remove, word) })
		for _, word := range w.add {
			if !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
		changed[w.list] = words
	}
	return changed
}

// Check tells what is wrong with all configs that were read: what was found on
// reading, and rules, options and word lists that there are not.
func (f *Finder) Check(rules []policy.Rule, lists lexicon.Lists) error {
	problems := slices.Clone(f.faults)
	for _, c := range f.byPath {
		k := checker{rules: rules, lists: lists}
		k.config(c)
		problems = append(problems, k.problems...)
	}
	return sorted(problems).err()
}

type checker struct {
	rules    []policy.Rule
	lists    lexicon.Lists
	problems []Problem
}

func (k *checker) wrong(at source.Place, message, help string) {
	k.problems = append(k.problems, Problem{Place: at, Message: message, Help: help})
}

func (k *checker) config(c *Config) {
	k.settings(c.rules)
	for _, o := range c.overrides {
		k.settings(o.rules)
	}
	for _, w := range c.lexicon {
		if _, known := k.lists[w.list]; !known {
			names := slices.Sorted(maps.Keys(k.lists))
			k.wrong(w.at, fmt.Sprintf("unknown word list %q", w.list), didYouMean(w.list, names, "there are "+listed(names)))
		}
		for _, word := range w.remove {
			if words, known := k.lists[w.list]; known && !slices.Contains(words, word) {
				k.wrong(w.at, fmt.Sprintf("%q is not in the word list %q", word, w.list), didYouMean(word, words, "take it out of remove"))
			}
		}
	}
	for _, p := range slices.Concat(c.registry, c.rulesDirs) {
		if len(c.files([]Pattern{p})) == 0 {
			k.wrong(p.At, fmt.Sprintf("%q matches nothing", p.Text), "write the path from the folder of this config")
		}
	}
}

func (k *checker) settings(settings []ruleSetting) {
	for _, s := range settings {
		if !doublestar.ValidatePattern(s.pattern) || !policy.Known(k.rules, s.pattern) {
			help := "stancelint rules lists them"
			if near := policy.Nearest(k.rules, s.pattern); near != "" {
				help = fmt.Sprintf("did you mean %q?", near)
			}
			k.wrong(s.at, fmt.Sprintf("unknown rule %q", s.pattern), help)
			continue
		}
		for _, o := range s.options {
			k.option(s, o)
		}
	}
}

func (k *checker) option(s ruleSetting, o optionSetting) {
	var known []string
	for _, r := range k.rules {
		if !r.Matches(s.pattern) {
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(r.Options)) {
			known = append(known, name)
		}
		if want, ok := r.Options[o.name]; ok {
			if !fits(want.Type, o.value) {
				k.wrong(o.at, fmt.Sprintf("option %q of %s must be %s", o.name, r.ID, article(want.Type)), "")
			}
			return
		}
	}
	rest := "it has none"
	if len(known) > 0 {
		rest = "it has " + listed(known)
	}
	k.wrong(o.key, fmt.Sprintf("unknown option %q of %s", o.name, s.pattern), didYouMean(o.name, append(known, "level"), rest))
}

// fits reports whether a TOML value has the type of an option.
func fits(kind string, v any) bool {
	switch v := v.(type) {
	case int64:
		return kind == "integer" || kind == "number"
	case float64:
		return kind == "number"
	case bool:
		return kind == "boolean"
	case string:
		return kind == "string"
	case []any:
		return kind == "list" && !slices.ContainsFunc(v, func(item any) bool { _, ok := item.(string); return !ok })
	}
	return false
}

func article(kind string) string {
	switch kind {
	case "integer":
		return "a whole number"
	case "list":
		return "a list of strings"
	case "boolean":
		return "true or false"
	}
	return "a " + kind
}

// Uses reports whether a file, by its absolute path, is the config itself, one
// that it extends, a registry of it or in a folder of its own rules: what it says
// of drafts may change with the file.
func (c *Config) Uses(full string) bool {
	for _, layer := range c.layers() {
		if filepath.Join(layer.folder, filepath.Base(layer.File.Name)) == full {
			return true
		}
	}
	settings := c.For("", nil)
	return slices.Contains(settings.Registry, full) || slices.ContainsFunc(settings.RulesDirs, func(dir string) bool {
		rel, err := filepath.Rel(dir, full)
		return err == nil && filepath.IsLocal(rel)
	})
}

// Folder is the folder of the config, absolute: it holds for what is below.
func (c *Config) Folder() string { return c.folder }
