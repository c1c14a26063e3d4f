package loader

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/source"
)

// An Ignore is a comment that lets diagnostics stand, and what came of it.
type Ignore struct {
	Place, Blank source.Place // the comment, and what to take out with it
	Rules        []IgnoredRule
	Until        string // the last day that it holds, or ""
	Fault, Way   string // what is wrong with it, and the way out; "" if nothing
	Used         bool   // something was found that it is for
	Expired      bool
}

// An IgnoredRule is an id or glob that an ignore names.
type IgnoredRule struct {
	Pattern string
	Known   bool   // it is for some rule that there is
	Ran     bool   // it is for some rule of this run
	Nearest string // the known rule that it most likely stands for, or ""
}

// NewIgnores builds the document that rules on ignores are evaluated on, as
// docs/input.md describes it.
func NewIgnores(ignores []Ignore) Input {
	b := &inputBuilder{}
	list := make([]*ast.Term, len(ignores))
	for n, i := range ignores {
		o := newObject()
		o.set("at", b.place(i.Place))
		o.set("blank", b.place(i.Blank))
		o.set("until", ast.StringTerm(i.Until))
		o.set("fault", ast.StringTerm(i.Fault))
		o.set("way", ast.StringTerm(i.Way))
		o.set("used", ast.InternedTerm(i.Used))
		o.set("expired", ast.InternedTerm(i.Expired))
		rules := make([]*ast.Term, len(i.Rules))
		for m, r := range i.Rules {
			rule := newObject()
			rule.set("pattern", ast.StringTerm(r.Pattern))
			rule.set("known", ast.InternedTerm(r.Known))
			rule.set("ran", ast.InternedTerm(r.Ran))
			rule.set("nearest", ast.StringTerm(r.Nearest))
			rules[m] = rule.term()
		}
		o.set("rules", ast.ArrayTerm(rules...))
		list[n] = o.term()
	}
	doc := newObject()
	doc.set("version", ast.IntNumberTerm(1))
	doc.set("ignores", ast.ArrayTerm(list...))
	return Input{Value: doc.value(), Places: b.places}
}
