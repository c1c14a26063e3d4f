// Package typecheck finds what Rego modules ask of the input document, of the
// library and of the word lists that is not there: "claim.sorce". OPA leaves
// such a reference undefined, and the rule silent.
//
// What a variable stands for is told from how it is bound. Where that is not
// certain nothing is said: a rule that is right is never complained of.
package typecheck

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/open-policy-agent/opa/v1/ast"
)

// A World is what there is to ask for.
type World struct {
	Input   map[string]any      // the JSON Schema of the input document
	Library map[string][]string // package, as in "stancelint.lib.claims" → its rules
	Options map[string][]string // rule id → its options
	Lists   []string            // names of word lists
}

// A Fault is a reference to what is not there.
type Fault struct {
	At      *ast.Location
	Message string // what is wrong, and the nearest known name
}

func (f Fault) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", f.At.File, f.At.Row, f.At.Col, f.Message)
}

// Check lists the faults of the modules, in the order of files and lines. The
// modules are those that may call each other.
func (w World) Check(modules map[string]*ast.Module) []Fault {
	c := &checker{world: w, functions: map[string][]*typ{}, bodies: map[string][]*definition{}}
	for _, m := range modules {
		c.define(m)
	}
	// A function learns from its callers what its arguments are, and they from
	// theirs.
	for range rounds {
		c.calls = map[string][][]*typ{}
		c.pass(modules)
		c.learn()
	}
	c.faults = map[string]Fault{}
	c.reporting = true
	c.pass(modules)
	return slices.SortedFunc(maps.Values(c.faults), func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Row, b.At.Row), cmp.Compare(a.At.Col, b.At.Col), cmp.Compare(a.Message, b.Message))
	})
}

// rounds is how many calls deep a function is known by its callers.
const rounds = 4

type checker struct {
	world     World
	bodies    map[string][]*definition // full name of a rule → where it is defined
	functions map[string][]*typ        // full name → what its arguments are; nil is unknown
	calls     map[string][][]*typ      // full name → arguments of each call in this pass
	resolving []string                 // rules whose values are being found out
	reporting bool
	faults    map[string]Fault
}

// A definition is one clause of a rule, and the module that it is in.
type definition struct {
	module *ast.Module
	rule   *ast.Rule
}

func (c *checker) define(m *ast.Module) {
	for _, r := range m.Rules {
		name := fullName(m.Package.Path, r.Head.Ref())
		c.bodies[name] = append(c.bodies[name], &definition{m, r})
	}
}

// fullName is the path of a rule without "data".
func fullName(pkg, ref ast.Ref) string {
	var names []string
	for _, t := range pkg[1:] {
		s, _ := t.Value.(ast.String)
		names = append(names, string(s))
	}
	if len(ref) > 0 {
		names = append(names, strings.Trim(ref[0].Value.String(), `"`))
	}
	return strings.Join(names, ".")
}

// pass walks all rules once.
func (c *checker) pass(modules map[string]*ast.Module) {
	for _, name := range slices.Sorted(maps.Keys(modules)) {
		m := modules[name]
		for _, i := range m.Imports {
			c.checkImport(i)
		}
		for _, r := range m.Rules {
			for ; r != nil; r = r.Else {
				c.rule(m, r)
			}
		}
	}
}

// learn settles what arguments are, by the calls of a pass: what all callers
// agree on.
func (c *checker) learn() {
	for name, calls := range c.calls {
		args := slices.Clone(calls[0])
		for _, call := range calls[1:] {
			for i := range args {
				if i >= len(call) || !args[i].same(call[i]) {
					args[i] = nil
				}
			}
		}
		c.functions[name] = args
	}
}

// rule walks one clause of a rule.
func (c *checker) rule(m *ast.Module, r *ast.Rule) {
	s := c.scopeOf(m, r)
	s.body(r.Body)
	for _, t := range headTerms(r) {
		s.term(t)
	}
}

func headTerms(r *ast.Rule) []*ast.Term {
	var terms []*ast.Term
	if len(r.Head.Reference) > 1 {
		terms = append(terms, r.Head.Reference[1:]...)
	}
	return append(terms, present(r.Head.Key, r.Head.Value)...)
}

func present(terms ...*ast.Term) []*ast.Term {
	return slices.DeleteFunc(terms, func(t *ast.Term) bool { return t == nil })
}

// scopeOf is the scope of a clause: its arguments, as the callers have them, and
// what its body binds.
func (c *checker) scopeOf(m *ast.Module, r *ast.Rule) *scope {
	s := &scope{checker: c, module: m, vars: map[ast.Var]*typ{}, open: map[ast.Var]bool{}}
	known := c.functions[fullName(m.Package.Path, r.Head.Ref())]
	for i, arg := range r.Head.Args {
		var t *typ
		if i < len(known) {
			t = known[i]
		}
		s.bind(arg, t)
	}
	s.infer(r.Body)
	return s
}

func (c *checker) report(at *ast.Location, format string, args ...any) {
	if c.reporting && at != nil {
		f := Fault{at, fmt.Sprintf(format, args...)}
		c.faults[f.Error()] = f
	}
}

// didYouMean names the nearest known name to a wrong one, as the end of a message.
func didYouMean(name string, known []string) string {
	best, least := "", max(2, (len(name)+2)/3)
	for _, k := range slices.Sorted(slices.Values(known)) {
		if d := levenshtein.ComputeDistance(name, k); d < least || strings.EqualFold(name, k) && best == "" {
			best, least = k, d
		}
	}
	switch {
	case best != "":
		return fmt.Sprintf("; did you mean %q?", best)
	case len(known) > 0 && len(known) <= 12:
		return "; there are " + strings.Join(slices.Sorted(slices.Values(known)), ", ")
	}
	return ""
}
