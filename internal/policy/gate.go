package policy

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// A gate says what a document must hold for a rule to find anything: something at
// one of the places. Most drafts hold little of what rules are about, and a rule
// whose gate is shut need not be evaluated. nil is a gate that is always open.
type gate []gatePlace

// A gatePlace is a path in the input document.
type gatePlace struct {
	path []*ast.Term
	sure int // so much of the path must be there for the rest to be missed
}

// String is the place as MetadataFile has it: "index.claims_with|via", with a bar
// after what must be there.
func (p gatePlace) String() string {
	var b strings.Builder
	for i, key := range p.path {
		switch {
		case i > 0 && i == p.sure:
			b.WriteByte('|')
		case i > 0:
			b.WriteByte('.')
		}
		b.WriteString(text(key))
	}
	if p.sure == len(p.path) {
		b.WriteByte('|')
	}
	return b.String()
}

// parseGatePlace is the place that String prints.
func parseGatePlace(s string) (gatePlace, error) {
	var p gatePlace
	before, after, sure := strings.Cut(s, "|")
	for _, key := range strings.Split(before, ".") {
		p.path = append(p.path, ast.StringTerm(key))
	}
	if sure {
		p.sure = len(p.path)
	}
	if after != "" {
		for _, key := range strings.Split(after, ".") {
			p.path = append(p.path, ast.StringTerm(key))
		}
	}
	if slices.ContainsFunc(p.path, func(key *ast.Term) bool { return text(key) == "" }) {
		return p, fmt.Errorf("malformed place %q", s)
	}
	return p, nil
}

// The gates of several rules. A place that many of them name is looked at once in a
// document.
type gates struct {
	places []gatePlace
	byRule [][]int // indexes into places; nil for a gate that is always open
}

func gatesOf(rules []Rule) gates {
	var g gates
	numbers := map[string]int{}
	for _, r := range rules {
		var places []int
		for _, p := range r.gate {
			n, known := numbers[p.String()]
			if !known {
				n = len(g.places)
				numbers[p.String()] = n
				g.places = append(g.places, p)
			}
			places = append(places, n)
		}
		g.byRule = append(g.byRule, places)
	}
	return g
}

// in tells of each rule, by its index, whether there is something at one of the places
// of its gate in a document.
func (g gates) in(document ast.Value) (open func(rule int) bool) {
	const unseen, empty, full = 0, 1, 2
	seen := make([]byte, len(g.places))
	holds := func(place int) bool {
		if seen[place] == unseen {
			seen[place] = empty
			if g.places[place].holds(document) {
				seen[place] = full
			}
		}
		return seen[place] == full
	}
	return func(rule int) bool { return g.byRule[rule] == nil || slices.ContainsFunc(g.byRule[rule], holds) }
}

func (p gatePlace) holds(document ast.Value) bool {
	v := document
	for i, key := range p.path {
		object, ok := v.(ast.Object)
		if !ok {
			return true // not as it is known: let the rule see
		}
		term := object.Get(key)
		if term == nil {
			return i < p.sure
		}
		v = term.Value
	}
	switch v := v.(type) {
	case ast.Object:
		return v.Len() > 0
	case *ast.Array:
		return v.Len() > 0
	}
	return true
}

// noteGates reads the gates of the built-in rules from what their bodies begin with:
// a body that goes through the elements of something needs some.
func (e *Engine) noteGates(modules map[string]*ast.Module) {
	g := gatekeeper{packages: byPackage(modules), seen: map[string]bool{}}
	for i, r := range e.rules {
		if r.Custom {
			continue
		}
		if found, known := g.named(r.ref); known && len(found) > 0 {
			e.rules[i].gate = found
		}
	}
}

// A gatekeeper tells from the text of rules where there must be something for them
// to be more than empty. What it does not understand is unknown, and so never shuts.
type gatekeeper struct {
	packages map[string][]*ast.Module
	seen     map[string]bool // the rules that are being read: none is recursive
}

// A frame is where a term stands: its module, and what the arguments of the function
// are that it is in.
type frame struct {
	module *ast.Module
	args   map[ast.Var]framed
	locals map[ast.Var]bool // variables, which hide rules of that name
}

type framed struct {
	term  *ast.Term
	frame frame
}

// named is for a reference into the rules or the library, as in
// data.stancelint.lib.index.claims_with.via.
func (g *gatekeeper) named(ref ast.Ref) (gate, bool) {
	for n := len(ref) - 1; n > 0; n-- {
		name, ok := ref[n].Value.(ast.String)
		if modules := g.packages[ref[:n].String()]; ok && modules != nil {
			return g.rule(modules, string(name), ref[n+1:], nil)
		}
	}
	return nil, false
}

// rule is for what a rule, or a function that is called with args, finds.
func (g *gatekeeper) rule(modules []*ast.Module, name string, rest ast.Ref, args []framed) (gate, bool) {
	key := modules[0].Package.Path.String() + "." + name
	if g.seen[key] {
		return nil, false
	}
	g.seen[key] = true
	defer delete(g.seen, key)
	all, defined := gate{}, false
	for _, m := range modules {
		for _, r := range m.Rules {
			if r.Head.Ref()[0].Value.Compare(ast.Var(name)) != 0 {
				continue
			}
			if place, ok := alias(r, rest); ok && args == nil {
				return gate{place}, true
			}
			for ; r != nil; r = r.Else {
				found, known := g.definition(m, r, args)
				if !known {
					return nil, false
				}
				all, defined = append(all, found...), true
			}
		}
	}
	return all, defined
}

// alias is where a rule has its value from that stands for a part of the input
// document wherever that has it: `claims_with := input.index.claims_with`.
func alias(r *ast.Rule, rest ast.Ref) (gatePlace, bool) {
	if r.Head.Value == nil || len(r.Head.Args) > 0 || !isTrue(r.Body) {
		return gatePlace{}, false
	}
	ref, ok := r.Head.Value.Value.(ast.Ref)
	if !ok || !ref.HasPrefix(ast.InputRootRef) || !ref.IsGround() {
		return gatePlace{}, false
	}
	return gatePlace{path: append(slices.Clone(ref[1:]), constant(rest)...), sure: len(ref) - 1}, true
}

func isTrue(b ast.Body) bool {
	if len(b) != 1 || b[0].Negated {
		return false
	}
	term, ok := b[0].Terms.(*ast.Term)
	return ok && term.Value.Compare(ast.Boolean(true)) == 0
}

// constant is a reference up to its first variable.
func constant(ref ast.Ref) ast.Ref {
	for i, t := range ref {
		if _, ok := t.Value.(ast.String); !ok {
			return ref[:i]
		}
	}
	return ref
}

// definition is for one body of a rule with its value.
func (g *gatekeeper) definition(m *ast.Module, r *ast.Rule, args []framed) (gate, bool) {
	f := frame{module: m, args: map[ast.Var]framed{}}
	for i, parameter := range r.Head.Args {
		if v, ok := parameter.Value.(ast.Var); ok && i < len(args) {
			f.args[v] = args[i]
		}
	}
	if found, known := g.body(f, r.Body); known {
		return found, true
	}
	if r.Head.Key != nil || r.Head.Value == nil {
		return nil, false
	}
	return g.term(f, r.Head.Value)
}

// body is for the first of its expressions that needs something.
func (g *gatekeeper) body(f frame, b ast.Body) (gate, bool) {
	f.locals = f.withLocals(b)
	for _, e := range b {
		if e.Negated || len(e.With) > 0 {
			continue
		}
		if found, known := g.expression(f, e); known {
			return found, true
		}
	}
	return nil, false
}

// withLocals are the variables of the frame with those that a body declares.
func (f frame) withLocals(b ast.Body) map[ast.Var]bool {
	locals := maps.Clone(f.locals)
	if locals == nil {
		locals = map[ast.Var]bool{}
	}
	note := func(t *ast.Term) {
		ast.WalkVars(t, func(v ast.Var) bool {
			locals[v] = true
			return false
		})
	}
	for _, e := range b {
		switch terms := e.Terms.(type) {
		case *ast.SomeDecl:
			for _, symbol := range terms.Symbols {
				if call, ok := symbol.Value.(ast.Call); ok {
					for _, declared := range call[1 : len(call)-1] {
						note(declared)
					}
				} else {
					note(symbol)
				}
			}
		case []*ast.Term:
			if e.IsAssignment() {
				note(terms[1])
			}
		}
	}
	return locals
}

func (g *gatekeeper) expression(f frame, e *ast.Expr) (gate, bool) {
	switch terms := e.Terms.(type) {
	case *ast.SomeDecl: // some x in xs
		if call, ok := terms.Symbols[0].Value.(ast.Call); ok {
			return g.term(f, call[len(call)-1])
		}
	case []*ast.Term: // count(xs) > 0
		if e.Operator().String() != ast.GreaterThan.Name || terms[2].Value.Compare(ast.Number("0")) != 0 {
			return nil, false
		}
		if call, ok := terms[1].Value.(ast.Call); ok && call[0].String() == ast.Count.Name {
			return g.term(f, call[1])
		}
	}
	return nil, false
}

// term is for a term to hold something.
func (g *gatekeeper) term(f frame, t *ast.Term) (gate, bool) {
	switch v := t.Value.(type) {
	case ast.Var:
		return g.reference(f, ast.Ref{t})
	case ast.Ref:
		return g.reference(f, v)
	case *ast.SetComprehension:
		return g.body(f, v.Body)
	case *ast.ArrayComprehension:
		return g.body(f, v.Body)
	case *ast.ObjectComprehension:
		return g.body(f, v.Body)
	case ast.Set:
		return gate{}, v.Len() == 0
	case ast.Call:
		return g.call(f, v)
	}
	return nil, false
}

func (g *gatekeeper) reference(f frame, ref ast.Ref) (gate, bool) {
	head, ok := ref[0].Value.(ast.Var)
	if !ok {
		return nil, false
	}
	if f.locals[head] {
		return nil, false
	}
	if arg, bound := f.args[head]; bound {
		if len(ref) > 1 {
			return nil, false
		}
		return g.term(arg.frame, arg.term)
	}
	if head == ast.InputRootDocument.Value.(ast.Var) {
		path := constant(ref[1:])
		return gate{{path: path}}, len(path) > 0
	}
	return g.named(f.global(ref))
}

// global is a reference as other modules write it.
func (f frame) global(ref ast.Ref) ast.Ref {
	head := ref[0].Value.(ast.Var)
	if head == ast.DefaultRootDocument.Value.(ast.Var) {
		return ref
	}
	for _, i := range f.module.Imports {
		if path, ok := i.Path.Value.(ast.Ref); ok && i.Name() == head {
			return append(slices.Clone(path), ref[1:]...)
		}
	}
	return append(f.module.Package.Path.Append(ast.StringTerm(string(head))), ref[1:]...)
}

// call is for what a function returns.
func (g *gatekeeper) call(f frame, call ast.Call) (gate, bool) {
	switch call[0].String() {
	case ast.Or.Name, ast.ArrayConcat.Name, ast.ObjectUnion.Name: // something in one of the two
		return g.either(f, call[1:])
	case ast.Union.Name:
		if sets, ok := call[1].Value.(ast.Set); ok {
			return g.either(f, sets.Slice())
		}
	case ast.And.Name, ast.Minus.Name, ast.ObjectKeys.Name, ast.ObjectFilter.Name, ast.ObjectRemove.Name, ast.ArraySlice.Name, ast.Sort.Name: // something in the first
		return g.term(f, call[1])
	default:
		return g.function(f, call)
	}
	return nil, false
}

func (g *gatekeeper) either(f frame, terms []*ast.Term) (gate, bool) {
	all := gate{}
	for _, t := range terms {
		found, known := g.term(f, t)
		if !known {
			return nil, false
		}
		all = append(all, found...)
	}
	return all, true
}

// function is for a call of a function of the rules or the library.
func (g *gatekeeper) function(f frame, call ast.Call) (gate, bool) {
	ref, ok := call[0].Value.(ast.Ref)
	if !ok {
		return nil, false
	}
	ref = f.global(ref)
	modules := g.packages[ref[:len(ref)-1].String()]
	name, ok := ref[len(ref)-1].Value.(ast.String)
	if !ok || modules == nil {
		return nil, false
	}
	args := make([]framed, len(call)-1)
	for i, t := range call[1:] {
		args[i] = framed{t, f}
	}
	return g.rule(modules, string(name), nil, args)
}
