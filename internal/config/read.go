package config

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/source"
)

// A reader turns the TOML of one config file into a Config.
type reader struct {
	finder    *Finder
	config    *Config
	extending []string // the files that extend each other to this one, it included
}

// keys are those of the top level, in the order of the docs.
var keys = []string{"extend", "registry", "rules_dirs", "exclude", "fail_level", "rules", "lexicon", "overrides"}

func (r *reader) read() {
	top, problems, ok := loader.ReadTOML(r.config.File)
	for _, p := range problems {
		r.finder.faults = append(r.finder.faults, Problem{Place: p.Place, Message: p.Message, Help: p.Help})
	}
	if !ok {
		return
	}
	pairs, _ := top.Table()
	for _, p := range pairs {
		switch p.Name {
		case "extend":
			r.extends(p.Value)
		case "registry":
			r.config.registry = r.patterns(p.Name, p.Value, true)
		case "rules_dirs":
			r.config.rulesDirs = r.patterns(p.Name, p.Value, true)
		case "exclude":
			r.config.exclude = r.patterns(p.Name, p.Value, false)
		case "fail_level":
			r.config.failLevel = r.level(p.Value, "error", "warning", "info", "never")
		case "rules":
			r.config.rules = r.rules(p.Value)
		case "lexicon":
			r.config.lexicon = r.lexicon(p.Value)
		case "overrides":
			r.overrides(p.Value)
		default:
			r.unknownKey(p, keys)
		}
	}
}

func (r *reader) place(s source.Span) source.Place { return source.Place{File: r.config.File, Span: s} }

func (r *reader) fault(at source.Span, message, help string) {
	r.finder.faults = append(r.finder.faults, Problem{Place: r.place(at), Message: message, Help: help})
}

func (r *reader) wrong(v loader.Value, message, help string) { r.fault(v.At, message, help) }

func (r *reader) wrongType(key string, v loader.Value, want string) {
	r.wrong(v, fmt.Sprintf("%q must be %s, not %s", key, want, v), "")
}

func (r *reader) unknownKey(p loader.Pair, known []string) {
	r.fault(p.Key, fmt.Sprintf("unknown key %q", p.Name), didYouMean(p.Name, known, "a config has "+listed(known)))
}

// strings reads a list of strings.
func (r *reader) strings(key string, v loader.Value) []string {
	items, ok := v.List()
	if !ok {
		r.wrongType(key, v, "a list of strings")
		return nil
	}
	var list []string
	for _, item := range items {
		if s, ok := item.Any.(string); ok {
			list = append(list, s)
		} else {
			r.wrongType(key, item, "a list of strings")
		}
	}
	return list
}

// patterns reads a list of globs. Where they name files to be read, they stay in
// the repository.
func (r *reader) patterns(key string, v loader.Value, read bool) []Pattern {
	items, ok := v.List()
	if !ok {
		r.wrongType(key, v, "a list of paths or globs")
		return nil
	}
	var list []Pattern
	for _, item := range items {
		text, ok := item.Any.(string)
		if !ok || strings.TrimSpace(text) == "" {
			r.wrongType(key, item, "a list of paths or globs")
			continue
		}
		p, wrong, help := newPattern(text, r.config.folder)
		switch {
		case wrong != "":
			r.wrong(item, fmt.Sprintf("%q %s", text, wrong), help)
			continue
		case read && (filepath.IsAbs(text) || !r.staysInside(p)):
			r.wrong(item, fmt.Sprintf("%q is outside of the repository", text), "name what is in this repository")
			continue
		}
		p.At = r.place(item.At)
		list = append(list, p)
	}
	return list
}

func (r *reader) staysInside(p Pattern) bool {
	for _, g := range p.globs {
		if !r.finder.inside(r.config.folder, g.folder) {
			return false
		}
	}
	return true
}

// level reads one of the levels that are allowed.
func (r *reader) level(v loader.Value, allowed ...string) *level {
	name, _ := v.Any.(string)
	for _, ok := range allowed {
		if name != ok {
			continue
		}
		l := &level{at: r.place(v.At)}
		switch name {
		case "off":
			l.off = true
		case "never":
			l.Level = diag.Never
		default:
			l.Level, _ = diag.ParseLevel(name)
		}
		return l
	}
	r.wrong(v, fmt.Sprintf("%s is no level", v), didYouMean(name, allowed, "use "+loader.Either(allowed)))
	return nil
}

var ruleLevels = []string{"error", "warning", "info", "off"}

// rules reads a table of rules, a level or a table with a level and options
// each.
func (r *reader) rules(v loader.Value) []ruleSetting {
	pairs, ok := v.Table()
	if !ok {
		r.wrongType("rules", v, "a table")
		return nil
	}
	var list []ruleSetting
	for _, p := range pairs {
		s := ruleSetting{pattern: p.Name, at: r.place(p.Key)}
		if fields, isTable := p.Table(); isTable {
			for _, f := range fields {
				if f.Name == "level" {
					s.level = r.level(f.Value, ruleLevels...)
					continue
				}
				s.options = append(s.options, optionSetting{f.Name, f.Any, r.place(f.Key), r.place(f.At)})
			}
		} else {
			s.level = r.level(p.Value, ruleLevels...)
		}
		list = append(list, s)
	}
	return list
}

func (r *reader) lexicon(v loader.Value) []wordChange {
	pairs, ok := v.Table()
	if !ok {
		r.wrongType("lexicon", v, "a table")
		return nil
	}
	var list []wordChange
	for _, p := range pairs {
		c := wordChange{list: p.Name, at: r.place(p.Key)}
		fields, isTable := p.Table()
		if !isTable {
			r.wrongType(p.Name, p.Value, "a table with add or remove")
			continue
		}
		for _, f := range fields {
			switch f.Name {
			case "add":
				c.add = r.strings("add", f.Value)
			case "remove":
				c.remove = r.strings("remove", f.Value)
			default:
				r.unknownKey(f, []string{"add", "remove"})
			}
		}
		list = append(list, c)
	}
	return list
}

func (r *reader) overrides(v loader.Value) {
	items, ok := v.List()
	if !ok {
		r.wrongType("overrides", v, "a list of tables, [[overrides]]")
		return
	}
	for _, item := range items {
		fields, isTable := item.Table()
		if !isTable {
			r.wrongType("overrides", item, "a list of tables, [[overrides]]")
			continue
		}
		var o override
		files := false
		for _, f := range fields {
			switch f.Name {
			case "files":
				files = true
				o.files = r.patterns("files", f.Value, false)
			case "rules":
				o.rules = r.rules(f.Value)
			default:
				r.unknownKey(f, []string{"files", "rules"})
			}
		}
		if !files {
			r.wrong(item, "this override names no files", `say which: files = ["opinion/**"]`)
		}
		r.config.overrides = append(r.config.overrides, o)
	}
}
