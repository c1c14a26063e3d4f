package typecheck_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/typecheck"
)

var world = typecheck.World{
	Input: loader.RuleSchema(),
	Library: map[string][]string{
		"stancelint.lib.claims": {"committed", "meet"},
		"stancelint.lib.phrase": {"name"},
	},
	Options: map[string][]string{"reply/distant": {"paragraphs"}},
	Lists:   []string{"absolute", "deictic"},
}

// faults checks the bodies of modules, each a package of its own, and gives the
// messages with their lines.
func faults(t *testing.T, texts ...string) []string {
	t.Helper()
	modules := map[string]*ast.Module{}
	for i, text := range texts {
		if !strings.HasPrefix(text, "package") {
			text = "package custom.rules.desk.test\n" + text
		}
		name := fmt.Sprintf("m%d.rego", i)
		m, err := ast.ParseModuleWithOpts(name, text, ast.ParserOptions{})
		if err != nil {
			t.Fatal(err)
		}
		modules[name] = m
	}
	var out []string
	for _, f := range world.Check(modules) {
		out = append(out, f.Error())
	}
	return out
}

func TestFaults(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want string // the end of the one message
	}{
		"a claim in passing":             {`r if input.claims[_].sorce`, `2:22: input.claims[…] has no field "sorce"; did you mean "source"?`},
		"a claim by some":                {`r if { some c in input.claims; c.sorce == "a" }`, `input.claims[…] has no field "sorce"; did you mean "source"?`},
		"a claim by some, with its id":   {`r if { some id, c in input.claims; c.sorce == id }`, `"sorce"; did you mean "source"?`},
		"a claim by assignment":          {`r if { c := input.claims["a"]; not c.sorce }`, `"sorce"; did you mean "source"?`},
		"a claim by unification":         {`r if { input.claims[id] = c; c.sorce = id }`, `"sorce"; did you mean "source"?`},
		"bound below its use":            {`r if { c.sorce == "a"; c := input.claims.a }`, `"sorce"; did you mean "source"?`},
		"every":                          {`r if every c in input.claims { c.sorce }`, `"sorce"; did you mean "source"?`},
		"a comprehension":                {`r := {c.sorce | some c in input.claims}`, `"sorce"; did you mean "source"?`},
		"what a comprehension holds":     {`r if { xs := [c | some c in input.claims]; some x in xs; x.sorce }`, `"sorce"; did you mean "source"?`},
		"what a rule holds":              {"cs contains c if some c in input.claims\nr if { some x in cs; x.sorce }", `"sorce"; did you mean "source"?`},
		"what a rule stands for":         {"cs := input.claims\nr if cs.a.sorce", `"sorce"; did you mean "source"?`},
		"what a function gives":          {"f(id) := input.claims[id]\nr if f(\"a\").sorce", `"sorce"; did you mean "source"?`},
		"what a function is given":       {"f(c) if c.sorce\nr if { some c in input.claims; f(c) }", `2:11: input.claims[…] has no field "sorce"; did you mean "source"?`},
		"given on":                       {"f(c) if g(c)\ng(c) if c.sorce\nr if { some c in input.claims; f(c) }", `"sorce"; did you mean "source"?`},
		"object.get":                     {`r := [object.get(c, "sorce", "") | some c in input.claims]`, `"sorce"; did you mean "source"?`},
		"object.get with a path":         {`r := [object.get(c, ["at", "cue", "line"], "") | some c in input.claims]`, `is a place: hand it on as “at”, there is nothing in it`},
		"an import of the input":         {"import input.claims as cs\nr if cs.a.sorce", `"sorce"; did you mean "source"?`},
		"the top":                        {`r if input.clams`, `input has no field "clams"; did you mean "claims"?`},
		"an else":                        {"r := 1 if { false } else := 2 if input.clams", `did you mean "claims"?`},
		"a head":                         {`r contains {"at": c.att} if some c in input.claims`, `"att"; did you mean "at"?`},
		"into text":                      {`r if { some c in input.claims; c.source.name }`, `input.claims[…].source is text, and has nothing in it`},
		"into a list":                    {`r if { some c in input.claims; c.content.text }`, `input.claims[…].content is a list, and has no field "text"`},
		"a value that never is":          {`r if { some c in input.claims; c.quote_type == "direkt" }`, `input.claims[…].quote_type is never "direkt"; did you mean "direct"?`},
		"a value that never is, in some": {`r if { some c in input.claims; c.modality in {"possible", "likely"} }`, `is never "likely"; there are asserted, believed, conditional, intended, possible, presupposed`},
		"the library":                    {"import data.stancelint.lib.claims as cl\nr if cl.comitted", `stancelint.lib.claims has no "comitted"; did you mean "committed"?`},
		"a function of the library":      {`r if data.stancelint.lib.claims.comitted("a")`, `stancelint.lib.claims has no "comitted"; did you mean "committed"?`},
		"a package of the library":       {"import data.stancelint.lib.clams\nr if true", `the library has no package "clams"; did you mean "claims"?`},
		"a word list":                    {"import data.stancelint.lexicon\nr := lexicon.absolut", `there is no word list "absolut"; did you mean "absolute"?`},
		"an option":                      {`r := data.stancelint.options["reply/distant"].paragraf`, `rule reply/distant has no option "paragraf"; there are paragraphs`},
		"a rule’s options":               {`r := data.stancelint.options["reply/distand"].paragraphs`, `there is no rule "reply/distand"; did you mean "reply/distant"?`},
		"in a test, around the input":    {"test_r if { input.clams; r with input as {} }\nr := 1", `did you mean "claims"?`},
	} {
		t.Run(name, func(t *testing.T) {
			got := faults(t, tc.text)
			if len(got) != 1 || !strings.HasSuffix(got[0], tc.want) {
				t.Errorf("got %q, want one that ends in %q", got, tc.want)
			}
		})
	}
}

func TestNoFaults(t *testing.T) {
	for name, texts := range map[string][]string{
		"fields that there are":            {`r if { some c in input.claims; c.source; c.via[0]; c.stance.t == "favor"; c.at["stance.t"]; c.meta.any.thing }`},
		"fields of what is unknown":        {`r if { x := data.custom.data.desk; x.sorce; some y in x; y.sorce }`},
		"a field by a variable":            {`r if { some c in input.claims; some f in ["sorce"]; c[f] }`},
		"a variable with two meanings":     {`r if { x = input.claims.a; x = input.sources.b; x.name }`},
		"a function of several":            {"f(x) if x.name\nr if { some c in input.claims; f(c) }\ns if { some c in input.sources; f(c) }"},
		"a function of something else":     {"f(x) if x.sorce\nr if { some c in input.claims; f(c) }\ns if f({\"sorce\": 1})"},
		"a function called elsewhere":      {"package custom.lib.a\nf(x) if x.sorce\nr if { some c in input.claims; f(c) }", "package custom.rules.desk.b\nimport data.custom.lib.a\nr if a.f({\"sorce\": 1})"},
		"a function that nobody calls":     {"f(x) if x.sorce"},
		"a function on another input":      {"f(x) if x.sorce\nr if { some c in input.claims; f(c) }\ntest_f if f({\"sorce\": 1}) with input as {}"},
		"another input":                    {`test_r if input.clams with input as {"clams": 1}`},
		"a part of the input replaced":     {`test_r if input.claims.a.sorce with input.claims as {"a": {"sorce": 1}}`},
		"a rule of several clauses":        {"r := input.claims if { true }\nr := input.sources if { false }\ns if r.a.name"},
		"a local that hides a rule":        {"x := input.claims\nr if { x := {\"a\": {\"sorce\": 1}}; x.a.sorce }"},
		"a variable within":                {`r if { c := input.sources.a; xs := [c | some c in [{"sorce": 1}]]; xs[0].sorce; c.name }`},
		"walk":                             {`r if { walk(input, [path, x]); x.sorce; path[0] }`},
		"merged records":                   {`r if { some c in input.claims; x := object.union(c, {"sorce": 1}); x.sorce }`},
		"a pattern":                        {`r if { some [c, d] in [[input.claims.a, 1]]; c.sorce; d }`},
		"a run’s fields":                   {`r if { some c in input.claims; c.ledger; c.rank; input.index.by_ledger[c.ledger] }`},
		"ignores":                          {`r if { some i in input.ignores; i.rules[0].pattern }`},
		"values that are":                  {`r if { some c in input.claims; c.quote_type in {"direct", "none"}; c.source == "narrator" }`},
		"a value of several kinds":         {`r if { some c in input.claims; some v in c.values; v.min; v.max }`},
		"paths of targets":                 {`r if { input.index.entailed.a.b[0] == 1 }`},
		"the library":                      {"import data.stancelint.lib.claims as cl\nimport data.stancelint.lexicon\nr if { cl.committed(\"a\"); lexicon.absolute; lexicon[x]; some x in [\"absolute\"] }"},
		"options, by a variable":           {`r if { some id in ["x"]; data.stancelint.options[id].y }`},
		"what a rule calls that itself is": {"f(x) := y if { y := g(x) }\ng(x) := y if { y := f(x) }\nr if f(1).sorce"},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff([]string(nil), faults(t, texts...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFaultsAreInOrder(t *testing.T) {
	got := faults(t, "r if input.clams\ns if input.sorces", "package custom.rules.desk.b\nr if input.clams")
	want := []string{
		`m0.rego:2:12: input has no field "clams"; did you mean "claims"?`,
		`m0.rego:3:12: input has no field "sorces"; did you mean "sources"?`,
		`m1.rego:2:12: input has no field "clams"; did you mean "claims"?`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
