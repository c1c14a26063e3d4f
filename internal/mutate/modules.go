package main

import (
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// A file is a Rego module.
type file struct {
	name       string // as it is opened
	folder     string // "contradiction/self", "lib/conflicts"
	module     *ast.Module
	equivalent map[int]bool // lines with mutants that mean the same
}

func (f file) isTest() bool { return strings.HasSuffix(f.name, "_test.rego") }

// A collection is all the rules, the library and their tests.
type collection []file

func readModules(folder string) (collection, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*/*/*.rego"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no rules in %s", folder)
	}
	var all collection
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		module, err := ast.ParseModule(name, string(data))
		if err != nil {
			return nil, err
		}
		in, err := filepath.Rel(folder, filepath.Dir(name))
		if err != nil {
			return nil, err
		}
		all = append(all, file{
			name:       filepath.ToSlash(name),
			folder:     filepath.ToSlash(in),
			module:     module,
			equivalent: marked(module, strings.Split(string(data), "\n")),
		})
	}
	return all, nil
}

var mark = regexp.MustCompile(`^\s*equivalent: \S`)

// marked are the lines that a comment marks: its own or, where it stands by
// itself, the next one that is no comment.
func marked(module *ast.Module, lines []string) map[int]bool {
	found := map[int]bool{}
	isComment := func(row int) bool {
		return row <= len(lines) && strings.HasPrefix(strings.TrimSpace(lines[row-1]), "#")
	}
	for _, c := range module.Comments {
		if !mark.Match(c.Text) {
			continue
		}
		row := c.Location.Row
		for isComment(row) {
			row++
		}
		found[row] = true
	}
	return found
}

// matching are the folders that one of the patterns stands for, in order.
func (c collection) matching(patterns []string) ([]string, error) {
	var all, chosen []string
	for _, f := range c {
		all = append(all, f.folder)
	}
	all = slices.Compact(all)
	if len(patterns) == 0 {
		return all, nil
	}
	for _, pattern := range patterns {
		found := false
		for _, folder := range all {
			matches, err := path.Match(pattern, folder)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", pattern, err)
			}
			if matches || strings.HasPrefix(folder, strings.TrimSuffix(pattern, "/")+"/") {
				chosen = append(chosen, folder)
				found = true
			}
		}
		if !found {
			return nil, fmt.Errorf("no rule is called %s", pattern)
		}
	}
	slices.Sort(chosen)
	return slices.Compact(chosen), nil
}

// of are the modules in a folder, but for tests.
func (c collection) of(folder string) []file {
	var found []file
	for _, f := range c {
		if f.folder == folder && !f.isTest() {
			found = append(found, f)
		}
	}
	return found
}

// needed are the modules of a folder, its tests, and all that they refer to.
func (c collection) needed(folder string) map[string]*ast.Module {
	found := map[string]*ast.Module{}
	for _, f := range c {
		if f.folder == folder {
			c.follow(f, found)
		}
	}
	return found
}

func (c collection) follow(f file, found map[string]*ast.Module) {
	if found[f.name] != nil {
		return
	}
	found[f.name] = f.module
	ast.WalkRefs(f.module, func(ref ast.Ref) bool {
		for _, other := range c {
			if ref.HasPrefix(other.module.Package.Path) {
				c.follow(other, found)
			}
		}
		return false
	})
}

// dependents are the folders whose modules or tests refer to this one, directly or
// through others.
func (c collection) dependents(folder string) []string {
	found := map[string]bool{}
	for _, f := range c {
		if f.folder != folder && !found[f.folder] && c.needs(f.folder, folder) {
			found[f.folder] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

func (c collection) needs(folder, other string) bool {
	needed := c.needed(folder)
	return slices.ContainsFunc(c.of(other), func(f file) bool { return needed[f.name] != nil })
}
