package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// A mutant is a change of one condition in a module.
type mutant struct {
	offset     int // in the module’s text
	line       int
	condition  string // as written, its first line
	change     string // "removed", "with < for >="
	equivalent bool   // marked as equal in meaning to what is written
	apply      func()
}

// mutants lists the changes that can be made to a module, in the order of its text.
// Those in lines marked as equivalent are so, unless a test tells otherwise.
func mutants(module *ast.Module, equivalent map[int]bool) []mutant {
	var all []mutant
	for _, rule := range module.Rules {
		ast.WalkBodies(rule, func(body ast.Body) bool {
			for i, e := range body {
				if !isCondition(e) {
					continue
				}
				for _, m := range changes(body, i) {
					m.offset, m.line = e.Location.Offset, e.Location.Row
					m.condition = firstLine(string(e.Location.Text))
					m.equivalent = equivalent[m.line]
					all = append(all, m)
				}
			}
			return false
		})
	}
	slices.SortStableFunc(all, func(a, b mutant) int { return a.offset - b.offset })
	return all
}

func firstLine(text string) string {
	first, _, more := strings.Cut(text, "\n")
	if more {
		return first + " …"
	}
	return first
}

// isCondition: neither the body that the parser gives to what has none, nor a mere
// declaration.
func isCondition(e *ast.Expr) bool {
	switch terms := e.Terms.(type) {
	case *ast.Term:
		return !terms.Equal(always)
	case *ast.SomeDecl:
		_, in := terms.Symbols[0].Value.(ast.Call)
		return in
	}
	return true
}

// always holds in the place of a condition that is removed.
var always = ast.BooleanTerm(true)

var opposite = map[string]*ast.Builtin{
	ast.Equal.Name:         ast.NotEqual,
	ast.NotEqual.Name:      ast.Equal,
	ast.LessThan.Name:      ast.GreaterThanEq,
	ast.GreaterThanEq.Name: ast.LessThan,
	ast.GreaterThan.Name:   ast.LessThanEq,
	ast.LessThanEq.Name:    ast.GreaterThan,
}

// changes are those of the expression at i. What is negated is not turned round as
// well: that would say the same as the expression without its not.
func changes(body ast.Body, i int) []mutant {
	e := body[i]
	all := []mutant{{
		change: "removed",
		apply:  func() { body[i] = ast.NewExpr(always).SetLocation(e.Location) },
	}}
	if e.Negated {
		return append(all, mutant{change: "without not", apply: func() { e.Negated = false }})
	}
	if !e.IsCall() {
		return all
	}
	operator := e.Operator().String()
	other := opposite[operator]
	if other == nil {
		return all
	}
	return append(all, mutant{
		change: fmt.Sprintf("with %s for %s", other.Infix, infix[operator]),
		apply:  func() { e.SetOperator(ast.NewTerm(other.Ref())) },
	})
}

var infix = func() map[string]string {
	signs := map[string]string{}
	for _, b := range opposite {
		signs[b.Name] = b.Infix
	}
	return signs
}()

// changed is a copy of the module with its mutant of that number.
func changed(module *ast.Module, number int) *ast.Module {
	c := module.Copy()
	mutants(c, nil)[number].apply()
	return c
}
