package policy

import (
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/rules"
)

// gatesIn maps each rule that has a gate to its places.
func gatesIn(t *testing.T) map[string][]string {
	t.Helper()
	e, err := New(Options{Builtin: rules.FS, Many: true})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for _, r := range e.Rules() {
		for _, p := range r.gate {
			var keys []string
			for _, key := range p.path {
				keys = append(keys, text(key))
			}
			all[r.ID] = append(all[r.ID], strings.Join(keys, "."))
		}
	}
	return all
}

func TestGatesAreReadFromTheRules(t *testing.T) {
	all := gatesIn(t)
	for rule, want := range map[string][]string{
		"quote/nested":             {"index.claims_with.via"},
		"attribution/name-variant": {"draft.near_names"},                                                                                                        // the input document itself
		"ledger/syntax":            {"problems"},                                                                                                                // by a function
		"draft/absolute":           {"index.in_own_voice.sweeping"},                                                                                             // an alias of the library
		"sourcing/second-hand":     {"index.targets_with.impact"},                                                                                               // through rules and comprehensions
		"sourcing/anonymous-alone": {"index.targets_with.adverse", "index.targets_with.impact"},                                                                 // either of two
		"attribution/vague":        {"draft.words.vague_passives", "index.attributions.in_source.vague_pronouns", "index.attributions.in_source.vague_sources"}, // one of several reports, or either of two
		"draft/mind-reading":       {"index.attributions.with_lemma.states_of_mind"},                                                                            // what a document made by hand lacks is found otherwise
		"sourcing/identity-leak":   {"index.by_type"},                                                                                                           // through object.filter
		"contradiction/self":       {"index.by_target", "index.contrary", "index.entailed_by"},
	} {
		got := slices.Compact(slices.Sorted(slices.Values(all[rule])))
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", rule, got, want)
		}
	}
	if len(all) < 40 {
		t.Errorf("only %d rules have a gate", len(all))
	}
}

func TestGateOpens(t *testing.T) {
	place := func(path string, sure int) gatePlace {
		p := gatePlace{sure: sure}
		for _, key := range strings.Split(path, ".") {
			p.path = append(p.path, ast.StringTerm(key))
		}
		return p
	}
	for name, tc := range map[string]struct {
		gate     gate
		document string
		want     bool
	}{
		"no gate":                    {nil, `{}`, true},
		"nothing there":              {gate{place("a.b", 0)}, `{"a": {}}`, false},
		"an empty list":              {gate{place("a.b", 0)}, `{"a": {"b": []}}`, false},
		"an empty table":             {gate{place("a.b", 0)}, `{"a": {"b": {}}}`, false},
		"something":                  {gate{place("a.b", 0)}, `{"a": {"b": [1]}}`, true},
		"something in one of two":    {gate{place("a.b", 0), place("c", 0)}, `{"a": {"b": []}, "c": {"d": 1}}`, true},
		"a document without indexes": {gate{place("a.b.c", 2)}, `{"a": {}}`, true},
		"an index without the key":   {gate{place("a.b.c", 2)}, `{"a": {"b": {}}}`, false},
		"not as it is known":         {gate{place("a.b", 0)}, `{"a": "text"}`, true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := gatesOf([]Rule{{}, {gate: tc.gate}}).in(ast.MustParseTerm(tc.document).Value)(1); got != tc.want {
				t.Errorf("%v, want %v", got, tc.want)
			}
		})
	}
}

// What a gate does not understand keeps it open.
func TestGateOfWhatIsNotUnderstood(t *testing.T) {
	for name, body := range map[string]string{
		"a negation":            `not input.a.b`,
		"a variable that hides": `things := [1]; some x in things`,
		"some of a variable":    `some things in [[1]]; some x in things`,
		"another document":      `some x in things with input as {"a": {"b": [1]}}`,
		"a literal":             `some x in [1]`,
		"a builtin":             `some x in split("a b", " ")`,
		"a part of a variable":  `y := {"z": [1]}; some x in y.z`,
		"what calls itself":     `some x in round`,
		"all of the document":   `some x in input`,
		"another count":         `count(input.a.b) > 1; 1 == 1`,
	} {
		t.Run(name, func(t *testing.T) {
			m := ast.MustParseModule("package stancelint.rules.test[\"one\"]\n\nthings := {x | some x in input.a.b}\n\nround := {x | some x in round}\n\nreport contains x if { " + body + "\n x := 1 }")
			g := gatekeeper{packages: map[string][]*ast.Module{m.Package.Path.String(): {m}}, seen: map[string]bool{}}
			if found, known := g.named(m.Package.Path.Append(ast.StringTerm("report"))); known {
				t.Errorf("taken for %v", found)
			}
		})
	}
}
