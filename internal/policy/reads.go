package policy

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Parts are the keys of input.draft that a document may come without until it is known
// which rules are evaluated on it. They hold most of a draft, and most drafts have
// nothing that a rule would look at them for.
var Parts = []string{"attributions", "mentions", "paragraphs", "sentences"}

// partsRead are those of the Parts that the rules of some queries may read.
func (s *Selection) partsRead(groups [][]*query) []string {
	if s.choice.Thorough {
		return Parts
	}
	var parts []string
	for _, group := range groups {
		for _, q := range group {
			parts = united(parts, q.rule.reads)
		}
	}
	return parts
}

// noteReads tells each rule which of the Parts it may read, itself or through what it
// names of the library. A newsroom's own rules may read all.
func (e *Engine) noteReads(modules map[string]*ast.Module) {
	s := readSearch{packages: byPackage(modules), known: map[string]*read{}}
	for i, r := range e.rules {
		if r.Custom {
			e.rules[i].reads = Parts
		} else {
			e.rules[i].reads = s.of(r.ref)
		}
	}
}

// byPackage are modules by the path of their package.
func byPackage(modules map[string]*ast.Module) map[string][]*ast.Module {
	packages := map[string][]*ast.Module{}
	for _, m := range modules {
		pkg := m.Package.Path.String()
		packages[pkg] = append(packages[pkg], m)
	}
	return packages
}

// A readSearch looks through rules, and through all that they name, for the Parts that
// they read. What it can't tell reads all of them.
type readSearch struct {
	packages map[string][]*ast.Module
	known    map[string]*read // what the rules of a name read, by package and name
	current  *read            // of the rules that are looked through
}

// A read is what rules of one name read themselves, and what they name.
type read struct {
	parts []string
	named []*read
}

// of are the parts that what a reference below data names reads, itself or through others.
func (s *readSearch) of(ref ast.Ref) []string {
	s.current = &read{}
	s.named(ref)
	var parts []string
	seen := map[*read]bool{}
	next := s.current.named
	for len(next) > 0 {
		r := next[0]
		next = next[1:]
		if !seen[r] {
			seen[r] = true
			parts = united(parts, r.parts)
			next = append(next, r.named...)
		}
	}
	return parts
}

// named notes that what is looked through names a rule or a package below data.
func (s *readSearch) named(ref ast.Ref) {
	for n := len(ref); n > 0; n-- {
		modules := s.packages[ref[:n].String()]
		if modules == nil {
			continue
		}
		name := ""
		if n < len(ref) {
			name = text(ref[n])
		}
		s.current.named = append(s.current.named, s.rules(modules, name))
		return
	}
}

// rules are what the rules of a package read that have a name, or all of them for "".
func (s *readSearch) rules(modules []*ast.Module, name string) *read {
	key := modules[0].Package.Path.String() + "." + name
	if r := s.known[key]; r != nil {
		return r
	}
	outer := s.current
	s.current = &read{}
	s.known[key] = s.current
	for _, m := range modules {
		for _, r := range m.Rules {
			if name == "" || r.Head.Ref()[0].Value.Compare(ast.Var(name)) == 0 {
				s.rule(m, r)
			}
		}
	}
	found := s.current
	s.current = outer
	return found
}

// rule looks through one rule. One that stands for a part of the index finds that
// otherwise only in documents made by hand, which have all parts.
func (s *readSearch) rule(m *ast.Module, r *ast.Rule) {
	if place, ok := alias(r, nil); ok && text(place.path[0]) == "index" {
		return
	}
	visitor := ast.NewGenericVisitor(func(x any) bool { return s.visit(m, x) })
	visitor.Walk(r)
}

// visit looks at a node, and reports whether that is all there is to look at.
func (s *readSearch) visit(m *ast.Module, x any) bool {
	switch x := x.(type) {
	case *ast.Annotations:
		return true
	case *ast.With: // another document
		s.current.parts = Parts
	case ast.Var:
		s.reference(m, ast.Ref{ast.NewTerm(x)})
	case ast.Ref:
		inner := x
		if _, ok := x[0].Value.(ast.Var); ok {
			s.reference(m, x)
			inner = x[1:]
		}
		for _, t := range inner {
			ast.NewGenericVisitor(func(x any) bool { return s.visit(m, x) }).Walk(t)
		}
		return true
	}
	return false
}

// reference looks at what a reference that begins with a variable may reach.
func (s *readSearch) reference(m *ast.Module, ref ast.Ref) {
	switch ref[0].Value.(ast.Var) {
	case ast.InputRootDocument.Value.(ast.Var):
		s.current.parts = united(s.current.parts, partsIn(ref[1:]))
	case ast.DefaultRootDocument.Value.(ast.Var):
		if len(ref) == 1 {
			s.current.parts = Parts
		}
		s.named(ref)
	default:
		s.named(frame{module: m}.global(ref))
	}
}

// partsIn are those of the Parts that a path in the input document may reach.
func partsIn(path ast.Ref) []string {
	if len(path) == 0 || text(path[0]) == "" {
		return Parts // all of the document, or what a variable says
	}
	if text(path[0]) != "draft" {
		return nil
	}
	if len(path) == 1 || text(path[1]) == "" {
		return Parts
	}
	if part := text(path[1]); slices.Contains(Parts, part) {
		return []string{part}
	}
	return nil
}
