package typecheck

import (
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// body checks the expressions of a body whose variables are known.
func (s *scope) body(body ast.Body) {
	for _, e := range body {
		s.expr(e)
	}
}

func (s *scope) expr(e *ast.Expr) {
	for _, w := range e.With {
		s.term(w.Value)
	}
	if mocked(e) {
		s.mockedCalls(e)
		return
	}
	switch terms := e.Terms.(type) {
	case *ast.Term:
		s.term(terms)
	case []*ast.Term:
		s.call(ast.Call(terms))
		if isOperator(e, ast.Equality.Name, ast.Assign.Name, ast.Equal.Name, ast.NotEqual.Name) && len(terms) == 3 {
			s.compare(terms[1], terms[2])
			s.compare(terms[2], terms[1])
		}
		if isOperator(e, ast.Member.Name) && len(terms) == 3 {
			s.oneOf(terms[1], terms[2])
		}
	case *ast.SomeDecl:
		for _, symbol := range terms.Symbols {
			if call, ok := symbol.Value.(ast.Call); ok {
				s.term(call[len(call)-1])
			}
		}
	case *ast.Every:
		s.every(terms)
	}
}

// mockedCalls notes that functions are called with what is not known.
func (s *scope) mockedCalls(e *ast.Expr) {
	ast.WalkTerms(e, func(t *ast.Term) bool {
		if call, ok := t.Value.(ast.Call); ok {
			s.noteCall(call, nil)
		}
		return false
	})
	if terms, ok := e.Terms.([]*ast.Term); ok {
		s.noteCall(ast.Call(terms), nil)
	}
}

func (s *scope) every(e *ast.Every) {
	s.term(e.Domain)
	in := s.inner()
	var element *typ
	if domain := s.typeOf(e.Domain); domain != nil {
		element = domain.element()
	}
	in.bind(e.Value, element)
	if e.Key != nil {
		in.bind(e.Key, nil)
	}
	in.infer(e.Body)
	in.body(e.Body)
}

// term checks a term and all that is in it.
func (s *scope) term(t *ast.Term) {
	switch v := t.Value.(type) {
	case ast.Ref:
		s.ref(v)
	case ast.Call:
		s.call(v)
	case *ast.ArrayComprehension:
		s.comprehension(v.Body, v.Term)
	case *ast.SetComprehension:
		s.comprehension(v.Body, v.Term)
	case *ast.ObjectComprehension:
		s.comprehension(v.Body, v.Key, v.Value)
	case *ast.Array:
		v.Foreach(s.term)
	case ast.Set:
		v.Foreach(s.term)
	case ast.Object:
		v.Foreach(func(key, value *ast.Term) {
			s.term(key)
			s.term(value)
		})
	}
}

func (s *scope) comprehension(body ast.Body, terms ...*ast.Term) {
	in := s.inner()
	in.infer(body)
	in.body(body)
	for _, t := range terms {
		in.term(t)
	}
}

// ref checks each step of a reference, up to the first that is unknown.
func (s *scope) ref(ref ast.Ref) {
	for _, key := range ref[1:] {
		s.term(key)
	}
	if _, isVar := ref[0].Value.(ast.Var); !isVar {
		s.term(ref[0])
	}
	s.library(ref)
	t, rest := s.headOf(ref)
	for _, key := range rest {
		if t == nil {
			return
		}
		inner, fault := t.at(key)
		if fault != "" {
			s.report(place(key, ref), "%s", fault)
			return
		}
		t = inner
	}
}

// place is where a part of a reference is written.
func place(key *ast.Term, ref ast.Ref) *ast.Location {
	if key.Location != nil {
		return key.Location
	}
	return ref[0].Location
}

func (s *scope) call(call ast.Call) {
	s.library(refOf(call[0]))
	args := make([]*typ, len(call)-1)
	for i, arg := range call[1:] {
		s.term(arg)
		args[i] = s.typeOf(arg)
	}
	s.noteCall(call, args)
	if call[0].String() == ast.ObjectGet.Name && len(call) == 4 {
		s.got(call)
	}
}

func refOf(t *ast.Term) ast.Ref {
	ref, _ := t.Value.(ast.Ref)
	return ref
}

// noteCall remembers what a function is called with; nil is unknown.
func (s *scope) noteCall(call ast.Call, args []*typ) {
	name := s.functionName(call)
	if name == "" {
		return
	}
	if args == nil {
		args = make([]*typ, len(call)-1)
	}
	if s.calls != nil {
		s.calls[name] = append(s.calls[name], args)
	}
}

// got checks the key of object.get.
func (s *scope) got(call ast.Call) {
	t := s.typeOf(call[1])
	for _, key := range pathOf(call[2]) {
		if t == nil {
			return
		}
		if _, constant := key.Value.(ast.String); !constant {
			return
		}
		inner, fault := t.at(key)
		if fault != "" {
			s.report(place(key, ast.Ref{call[2]}), "%s", fault)
			return
		}
		t = inner
	}
}

// compare checks a text that is held against one with known values.
func (s *scope) compare(t, other *ast.Term) {
	text, ok := other.Value.(ast.String)
	if !ok {
		return
	}
	known := s.typeOf(t)
	if known == nil || known.values() == nil || slices.Contains(known.values(), string(text)) {
		return
	}
	s.report(other.Location, "%s is never %q%s", known.path, string(text), didYouMean(string(text), known.values()))
}

// oneOf checks the texts of a list or set that one with known values is looked
// for in.
func (s *scope) oneOf(t, list *ast.Term) {
	switch v := list.Value.(type) {
	case *ast.Array:
		v.Foreach(func(item *ast.Term) { s.compare(t, item) })
	case ast.Set:
		v.Foreach(func(item *ast.Term) { s.compare(t, item) })
	}
}

// checkImport checks the import of a part of the library.
func (c *checker) checkImport(i *ast.Import) {
	ref, _ := i.Path.Value.(ast.Ref)
	c.libraryPath(ref)
}

// library checks a reference to the library, to options and to word lists.
func (s *scope) library(ref ast.Ref) {
	if len(ref) == 0 {
		return
	}
	head, ok := ref[0].Value.(ast.Var)
	if !ok {
		return
	}
	if _, local := s.lookup(head); local {
		return
	}
	if path := s.imported(head); path != nil {
		ref = append(slices.Clone(path), ref[1:]...)
	}
	s.libraryPath(ref)
}

const ours = "stancelint"

func (c *checker) libraryPath(ref ast.Ref) {
	names := constants(ref)
	if len(names) < 3 || names[0] != "data" || names[1] != ours {
		return
	}
	at := func(i int) *ast.Location { return place(ref[i], ref) }
	switch names[2] {
	case "lib":
		c.libraryRule(names, at)
	case "lexicon":
		if len(names) > 3 && !slices.Contains(c.world.Lists, names[3]) {
			c.report(at(3), "there is no word list %q%s", names[3], didYouMean(names[3], c.world.Lists))
		}
	case "options":
		c.option(names, at)
	}
}

func (c *checker) libraryRule(names []string, at func(int) *ast.Location) {
	if len(names) < 4 {
		return
	}
	pkg := strings.Join(names[1:4], ".")
	rules, known := c.world.Library[pkg]
	if !known {
		c.report(at(3), "the library has no package %q%s", names[3], didYouMean(names[3], c.packages()))
		return
	}
	if len(names) > 4 && !slices.Contains(rules, names[4]) {
		c.report(at(4), "%s has no %q%s", pkg, names[4], didYouMean(names[4], rules))
	}
}

func (c *checker) packages() []string {
	var names []string
	for pkg := range c.world.Library {
		names = append(names, pkg[strings.LastIndexByte(pkg, '.')+1:])
	}
	return names
}

func (c *checker) option(names []string, at func(int) *ast.Location) {
	if len(names) < 4 {
		return
	}
	options, known := c.world.Options[names[3]]
	if !known {
		var ids []string
		for id := range c.world.Options {
			ids = append(ids, id)
		}
		c.report(at(3), "there is no rule %q%s", names[3], didYouMean(names[3], ids))
		return
	}
	if len(names) > 4 && !slices.Contains(options, names[4]) {
		c.report(at(4), "rule %s has no option %q%s", names[3], names[4], didYouMean(names[4], options))
	}
}

// constants are the first parts of a reference, as far as they are names.
func constants(ref ast.Ref) []string {
	var names []string
	for i, t := range ref {
		switch v := t.Value.(type) {
		case ast.String:
			names = append(names, string(v))
		case ast.Var:
			if i > 0 {
				return names
			}
			names = append(names, string(v))
		default:
			return names
		}
	}
	return names
}
