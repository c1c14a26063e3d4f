package policy

import (
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/rogpeppe/go-internal/txtar"
)

// CompiledFile holds, as a txtar archive, the built-in modules as OPA’s compiler rewrites
// them: references in full, `some` and `:=` resolved, nested calls as expressions of
// their own. That was most of a start, and comes to the same each time.
const CompiledFile = "compiled.txtar"

// Compiled is what CompiledFile must hold.
func Compiled(builtin fs.FS) ([]byte, error) {
	s, err := readAll(Options{Builtin: builtin})
	if err != nil {
		return nil, err
	}
	modules, err := precompile(s.rego)
	if err != nil {
		return nil, err
	}
	archive := &txtar.Archive{Comment: []byte("What OPA’s compiler makes of the built-in rules. Written by go test ./rules -update\n")}
	for _, file := range slices.Sorted(maps.Keys(modules)) {
		archive.Files = append(archive.Files, txtar.File{Name: strings.TrimPrefix(file, builtinPrefix), Data: []byte(modules[file])})
	}
	return txtar.Format(archive), nil
}

// readCompiled reads CompiledFile: the modules by file, none if it is not there.
func readCompiled(builtin fs.FS) map[string]string {
	text, err := fs.ReadFile(builtin, CompiledFile)
	if err != nil {
		return nil
	}
	modules := map[string]string{}
	for _, f := range txtar.Parse(text).Files {
		modules[builtinPrefix+f.Name] = string(f.Data)
	}
	return modules
}

// precompile compiles modules, and prints what comes of it.
func precompile(texts map[string]string) (map[string]string, error) {
	modules, err := parse(texts, nil)
	if err != nil {
		return nil, err
	}
	c := ast.NewCompiler().WithCapabilities(sandbox())
	if c.Compile(modules); c.Failed() {
		return nil, fmt.Errorf("compiling the rules: %w", c.Errors)
	}
	out := make(map[string]string, len(texts))
	for file, m := range c.Modules {
		if err := printable(m); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out[file] = printed(m, shortened)
	}
	return out, nil
}

// printed is a compiled module as text, each rule as told by named. Its rules stand on
// the lines on which they begin in the source: what OPA says of one leads there.
func printed(m *ast.Module, named func(rule string) string) string {
	var b strings.Builder
	row := 1
	print := func(at *ast.Location, text string) {
		if down := at.Row - row; down > 0 {
			b.WriteString(strings.Repeat("\n", down))
			row = at.Row
		}
		b.WriteString(text + "\n")
		row++
	}
	print(m.Package.Location, m.Package.String())
	for _, r := range m.Rules {
		print(r.Location, named(r.String()))
	}
	return b.String()
}

var generated = regexp.MustCompile(ast.LocalVarPrefix + `[0-9]+__`)

// shortened is a rule with short names for the variables that the compiler has made, by
// their order in it: the names count in reading and in evaluating.
func shortened(rule string) string {
	names := map[string]string{}
	return generated.ReplaceAllStringFunc(rule, func(name string) string {
		if names[name] == "" {
			names[name] = fmt.Sprint("_", len(names)+1)
		}
		return names[name]
	})
}

// short matches what shortened makes of names.
var short = regexp.MustCompile(`^_[0-9]+$`)

// printable reports what would be lost in print: a wildcard is printed as _, and each of
// these is another variable; and a short name is to be that of one variable alone.
func printable(m *ast.Module) (err error) {
	for _, rule := range m.Rules {
		seen := map[ast.Var]bool{}
		ast.WalkVars(rule, func(v ast.Var) bool {
			switch {
			case v.IsWildcard() && seen[v]:
				err = fmt.Errorf("line %d: one wildcard stands in two places", rule.Location.Row)
			case short.MatchString(string(v)):
				err = fmt.Errorf("line %d: the name %s is one that variables get here, use another", rule.Location.Row, v)
			}
			seen[v] = true
			return false
		})
	}
	return err
}

// unneeded are the stages of the compiler that the modules of CompiledFile have been
// through, or that can only find faults in them. What is left sets up what rules are
// found by, and where comprehensions are to keep what they find by key. Few of them do,
// and finding these takes longer than looking through a small document.
func (c *compilation) unneeded() []ast.StageID {
	if !c.precompiled {
		return nil
	}
	needed := []ast.StageID{ast.StageSetModuleTree, ast.StageSetRuleTree, ast.StageBuildRuleIndices}
	if c.indexed {
		needed = append(needed, ast.StageBuildComprehensionIndices)
	}
	return slices.DeleteFunc(ast.AllStages(), func(s ast.StageID) bool { return slices.Contains(needed, s) })
}
