package typecheck

import (
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// A scope is a body with the variables that are known in it.
type scope struct {
	*checker
	module *ast.Module
	outer  *scope
	vars   map[ast.Var]*typ // nil is unknown
	open   map[ast.Var]bool // those that two bindings disagree on
}

func (s *scope) inner() *scope {
	return &scope{checker: s.checker, module: s.module, outer: s, vars: map[ast.Var]*typ{}, open: map[ast.Var]bool{}}
}

// lookup finds a variable here or further out.
func (s *scope) lookup(v ast.Var) (t *typ, local bool) {
	for at := s; at != nil; at = at.outer {
		if t, ok := at.vars[v]; ok {
			return t, true
		}
	}
	return nil, false
}

// bind notes what a variable stands for. What is bound to two things is unknown.
func (s *scope) bind(term *ast.Term, t *typ) {
	v, ok := term.Value.(ast.Var)
	if !ok {
		s.bindParts(term)
		return
	}
	old, known := s.vars[v]
	switch {
	case s.open[v] || known && old == nil && t == nil:
	case !known || old == nil:
		s.vars[v] = t
	case t != nil && !old.same(t):
		s.vars[v], s.open[v] = nil, true
	}
}

// bindParts makes the variables in a pattern, such as [a, b], known as unknown.
func (s *scope) bindParts(pattern *ast.Term) {
	ast.WalkVars(pattern, func(v ast.Var) bool {
		if _, known := s.vars[v]; !known {
			s.vars[v] = nil
		}
		return false
	})
}

// infer finds what the variables of a body stand for. The order of expressions
// means nothing, so it is read until nothing is learnt.
func (s *scope) infer(body ast.Body) {
	for before := -1; before != s.known(); {
		before = s.known()
		for _, e := range body {
			s.inferExpr(e)
		}
	}
}

func (s *scope) known() int {
	n := len(s.open)
	for _, t := range s.vars {
		if n++; t != nil {
			n++
		}
	}
	return n
}

func (s *scope) inferExpr(e *ast.Expr) {
	if mocked(e) {
		return
	}
	switch terms := e.Terms.(type) {
	case *ast.SomeDecl:
		s.inferSome(terms)
	case []*ast.Term:
		switch {
		case len(terms) != 3 || e.Negated:
		case isOperator(e, ast.Assign.Name):
			s.bind(terms[1], s.typeOf(terms[2]))
		case isOperator(e, ast.Equality.Name):
			s.inferEqual(terms[1], terms[2])
		}
	}
}

// mocked reports whether an expression is evaluated on another input.
func mocked(e *ast.Expr) bool {
	return slices.ContainsFunc(e.With, func(w *ast.With) bool {
		ref, ok := w.Target.Value.(ast.Ref)
		return w.Target.Equal(ast.InputRootDocument) || ok && ref.HasPrefix(ast.InputRootRef)
	})
}

func isOperator(e *ast.Expr, names ...string) bool {
	return e.IsCall() && slices.Contains(names, e.Operator().String())
}

// inferSome reads `some x in xs` and `some k, x in xs`.
func (s *scope) inferSome(d *ast.SomeDecl) {
	for _, symbol := range d.Symbols {
		call, ok := symbol.Value.(ast.Call)
		if !ok {
			s.bind(symbol, nil)
			continue
		}
		var element *typ
		if collection := s.typeOf(call[len(call)-1]); collection != nil {
			element = collection.element()
		}
		s.bind(call[len(call)-2], element)
		if len(call) == 4 {
			s.bind(call[1], nil)
		}
	}
}

func (s *scope) inferEqual(a, b *ast.Term) {
	for _, pair := range [][2]*ast.Term{{a, b}, {b, a}} {
		if _, isVar := pair[0].Value.(ast.Var); isVar && s.isLocal(pair[0]) {
			s.bind(pair[0], s.typeOf(pair[1]))
		}
	}
}

// isLocal reports whether a variable is one of the body, and not a rule or an
// import of the module.
func (s *scope) isLocal(v *ast.Term) bool {
	name := v.Value.(ast.Var)
	if _, local := s.lookup(name); local {
		return true
	}
	return name != "input" && name != "data" && s.imported(name) == nil && s.bodies[s.ruleName(name)] == nil
}

func (s *scope) ruleName(v ast.Var) string {
	return fullName(s.module.Package.Path, ast.Ref{ast.NewTerm(v)})
}

// imported is what the name of an import stands for, or nil.
func (s *scope) imported(name ast.Var) ast.Ref {
	for _, i := range s.module.Imports {
		if i.Name() == name {
			ref, _ := i.Path.Value.(ast.Ref)
			return ref
		}
	}
	return nil
}

// typeOf is what a term stands for, or nil.
func (s *scope) typeOf(t *ast.Term) *typ {
	switch v := t.Value.(type) {
	case ast.Var:
		return s.typeOfRef(ast.Ref{t})
	case ast.Ref:
		return s.typeOfRef(v)
	case ast.Call:
		return s.typeOfCall(v)
	case *ast.ArrayComprehension:
		return listOf(s.typeWithin(v.Body, v.Term))
	case *ast.SetComprehension:
		return listOf(s.typeWithin(v.Body, v.Term))
	}
	return nil
}

func (s *scope) typeWithin(body ast.Body, t *ast.Term) *typ {
	in := s.inner()
	in.infer(body)
	return in.typeOf(t)
}

// typeOfRef follows a reference through the schema.
func (s *scope) typeOfRef(ref ast.Ref) *typ {
	t, rest := s.headOf(ref)
	for _, key := range rest {
		if t == nil {
			return nil
		}
		t, _ = t.at(key)
	}
	return t
}

// headOf is what the head of a reference stands for, and what follows it.
func (s *scope) headOf(ref ast.Ref) (*typ, ast.Ref) {
	head, ok := ref[0].Value.(ast.Var)
	if !ok {
		return s.typeOf(ref[0]), ref[1:]
	}
	if t, local := s.lookup(head); local {
		return t, ref[1:]
	}
	if path := s.imported(head); path != nil {
		ref = append(slices.Clone(path), ref[1:]...)
	}
	if ref.HasPrefix(ast.InputRootRef) {
		return &typ{s.world.Input, "input"}, ref[1:]
	}
	if s.bodies[s.ruleName(head)] != nil {
		return s.valueOf(s.ruleName(head)), ref[1:]
	}
	return nil, nil
}

// typeOfCall is what a function gives back: object.get its field, one of our own
// the value of its only clause.
func (s *scope) typeOfCall(call ast.Call) *typ {
	name := call[0].String()
	if name == ast.ObjectGet.Name && len(call) == 4 {
		if record := s.typeOf(call[1]); record != nil {
			return s.gotten(record, call[2])
		}
		return nil
	}
	if full := s.functionName(call); full != "" {
		return s.valueOf(full)
	}
	return nil
}

// gotten is what object.get finds under a key or a path.
func (s *scope) gotten(record *typ, key *ast.Term) *typ {
	t := record
	for _, k := range pathOf(key) {
		if t == nil {
			return nil
		}
		t, _ = t.at(k)
	}
	return t
}

// pathOf is a key of object.get as a path.
func pathOf(key *ast.Term) []*ast.Term {
	path, ok := key.Value.(*ast.Array)
	if !ok {
		return []*ast.Term{key}
	}
	var keys []*ast.Term
	path.Foreach(func(k *ast.Term) { keys = append(keys, k) })
	return keys
}

// functionName is the full name of the function of ours that is called, or "".
func (s *scope) functionName(call ast.Call) string {
	ref, ok := call[0].Value.(ast.Ref)
	if !ok {
		return ""
	}
	head, _ := ref[0].Value.(ast.Var)
	full := ""
	switch path := s.imported(head); {
	case path != nil:
		full = joined(append(slices.Clone(path), ref[1:]...))
	case head == "data":
		full = joined(ref)
	case len(ref) == 1:
		full = s.ruleName(head)
	}
	if s.bodies[full] == nil {
		return ""
	}
	return full
}

func joined(ref ast.Ref) string {
	var names []string
	for _, t := range ref[1:] {
		name, _ := t.Value.(ast.String)
		names = append(names, string(name))
	}
	return strings.Join(names, ".")
}

// valueOf is what a rule stands for that has one clause: its value, or, of a set,
// a list of its elements.
func (c *checker) valueOf(name string) *typ {
	clauses := c.bodies[name]
	if len(clauses) != 1 || slices.Contains(c.resolving, name) {
		return nil
	}
	m, r := clauses[0].module, clauses[0].rule
	if r.Default || r.Else != nil || len(r.Head.Reference) > 1 {
		return nil
	}
	c.resolving = append(c.resolving, name)
	defer func() { c.resolving = c.resolving[:len(c.resolving)-1] }()
	s := c.scopeOf(m, r)
	switch {
	case r.Head.Key != nil && r.Head.Value == nil:
		return listOf(s.typeOf(r.Head.Key))
	case r.Head.Key == nil && r.Head.Value != nil:
		return s.typeOf(r.Head.Value)
	}
	return nil
}
