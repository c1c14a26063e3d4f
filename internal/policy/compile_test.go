package policy

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"weak"

	"github.com/open-policy-agent/opa/v1/ast"
	"golang.org/x/sync/errgroup"

	"github.com/stancelint/stancelint/internal/source"
	"github.com/stancelint/stancelint/rules"
)

// A fault in what is compiled is an error, not the end of the process.
func TestFaultInCompiling(t *testing.T) {
	whatCannotBe := func() (*ast.Module, error) { return &ast.Module{}, nil } // without a package
	_, err := modules{"a.rego": whatCannotBe}.program([]string{"a.rego"}, nil).compiler()
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
	e.start(two[1:], false)
	e.programs[two[0].file] = &program{compiler: func() (*ast.Compiler, error) { panic("no compiler") }}
	found, err := e.Select(Choice{Rules: two, Thorough: true}).Eval(context.Background(), faulty("ledger/syntax"))
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
	var looks atomic.Int32 // the parts of the rules are evaluated side by side
	ctx := watched{t.Context(), func() {
		if looks.Add(1) == 1 {
			runtime.GC()
			if ledger.Value() != nil {
				t.Error("the ledger is held while rules are evaluated")
			}
		}
	}}
	if _, err := e.Select(Choice{Rules: e.Rules(), Thorough: true}).Eval(ctx, doc); err != nil || looks.Load() == 0 {
		t.Errorf("the error is %v, after %d looks", err, looks.Load())
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

// For a large document rules are compiled so that they look things up in it; what they
// find is the same, and so is what is found in a small one after it.
func TestLargeDocument(t *testing.T) {
	e, err := New(Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	rule := slices.DeleteFunc(e.Rules(), func(r Rule) bool { return r.ID != "ledger/syntax" })
	s := e.Select(Choice{Rules: rule, Thorough: true})
	var compilers []*ast.Compiler
	for _, large := range []bool{false, true, false} {
		doc := faulty("ledger/syntax")
		doc.Large = large
		found, err := s.Eval(t.Context(), doc)
		if err != nil || len(found) != 1 {
			t.Errorf("large is %v: %+v, %v", large, found, err)
		}
		c, err := e.programs[rule[0].file].compiler()
		if err != nil {
			t.Fatal(err)
		}
		compilers = append(compilers, c)
	}
	kept := func(c *ast.Compiler) (n int) {
		ast.WalkTerms(c.Modules[builtinPrefix+"lib/problems/problems.rego"], func(x *ast.Term) bool {
			if c.ComprehensionIndex(x) != nil {
				n++
			}
			return false
		})
		return n
	}
	if kept(compilers[0]) != 0 || kept(compilers[1]) != 1 || compilers[2] != compilers[1] {
		t.Errorf("comprehensions that keep what they find: %d, then %d; compiled again for the last: %v", kept(compilers[0]), kept(compilers[1]), compilers[2] != compilers[1])
	}
}

// A large document has its rules compiled anew while others are evaluated on small ones,
// under other configs too.
func TestLargeDocumentBesideSmallOnes(t *testing.T) {
	e, err := New(Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	var group errgroup.Group
	for _, id := range []string{"draft/encoding", "ledger/syntax", "ledger/unknown-key", "ledger/invalid-value"} {
		rule := slices.DeleteFunc(e.Rules(), func(r Rule) bool { return r.ID != id })
		for _, large := range []bool{false, true} {
			group.Go(func() error {
				doc := faulty(id)
				doc.Large = large
				found, err := e.Select(Choice{Rules: rule, Thorough: true}).Eval(t.Context(), doc)
				if len(found) != 1 {
					t.Errorf("%s, large is %v: %+v", id, large, found)
				}
				return err
			})
		}
	}
	if err := group.Wait(); err != nil {
		t.Error(err)
	}
}

// faulty is a document with a problem for a rule.
func faulty(rule string) Document {
	return Document{
		Value:  ast.MustParseTerm(`{"problems": [{"rule": "` + rule + `", "at": 0, "message": "the key has no value"}]}`).Value,
		Places: []source.Place{{File: source.NewFile("a.claims.toml", []byte("key =")), Span: source.Span{Start: 0, End: 5}}},
		Has:    []string{"ledger", "draft"},
	}
}
