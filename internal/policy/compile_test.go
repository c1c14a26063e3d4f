package policy

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"testing"
	"weak"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/source"
	"github.com/stancelint/stancelint/rules"
)

// A fault in what is compiled is an error, not the end of the process.
func TestFaultInCompiling(t *testing.T) {
	whatCannotBe := func() (*ast.Module, error) { return &ast.Module{}, nil } // without a package
	_, err := modules{"a.rego": whatCannotBe}.program([]string{"a.rego"}, false).compiler()
	if err == nil || !strings.Contains(err.Error(), "a fault of stancelint") {
		t.Errorf("the error is %v", err)
	}
}

// A fault in one part of the rules keeps nothing back that another finds.
func TestFaultInAProgram(t *testing.T) {
	e, err := New(Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	two := slices.DeleteFunc(e.Rules(), func(r Rule) bool { return r.ID != "draft/encoding" && r.ID != "ledger/syntax" })
	e.start(two[1:])
	e.programs[two[0].file] = &program{func() (*ast.Compiler, error) { panic("no compiler") }}
	problem := ast.MustParseTerm(`{"problems": [{"rule": "ledger/syntax", "at": 0, "message": "the key has no value"}]}`)
	found, err := e.Select(Choice{Rules: two, Thorough: true}).Eval(context.Background(), Document{
		Value:  problem.Value,
		Places: []source.Place{{File: source.NewFile("a.claims.toml", []byte("key =")), Span: source.Span{Start: 0, End: 5}}},
		Has:    []string{"ledger", "draft"},
	})
	if err == nil || !strings.Contains(err.Error(), "a fault of stancelint, please report it: no compiler") {
		t.Errorf("the error is %v", err)
	}
	if len(found) != 1 || found[0].Rule != "ledger/syntax" {
		t.Errorf("found %+v", found)
	}
}

// What a document is made from is let go of before rules look at it: a large ledger is
// large.
func TestDocumentIsAllThatIsHeld(t *testing.T) {
	e, err := New(Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	doc, ledger := madeOf(new([1 << 20]byte))
	looks := 0
	ctx := watched{t.Context(), func() {
		if looks++; looks == 1 {
			runtime.GC()
			if ledger.Value() != nil {
				t.Error("the ledger is held while rules are evaluated")
			}
		}
	}}
	if _, err := e.Select(Choice{Rules: e.Rules(), Thorough: true}).Eval(ctx, doc); err != nil || looks == 0 {
		t.Errorf("the error is %v, after %d looks", err, looks)
	}
}

// madeOf is a document that needs a ledger only to be made.
func madeOf(ledger *[1 << 20]byte) (Document, weak.Pointer[[1 << 20]byte]) {
	return Document{Value: ast.NewObject(), Has: []string{"ledger", "draft"}, With: func([]string) (ast.Value, []source.Place) {
		return ast.NewObject(ast.Item(ast.StringTerm("first"), ast.IntNumberTerm(int(ledger[0])))), nil
	}}, weak.Make(ledger)
}

// A watched context tells when it is asked whether it has ended, as it is before each rule.
type watched struct {
	context.Context
	asked func()
}

func (w watched) Err() error {
	w.asked()
	return w.Context.Err()
}
