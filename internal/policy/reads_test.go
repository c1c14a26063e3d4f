package policy

import (
	"slices"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/rules"
)

func TestPartsThatRulesRead(t *testing.T) {
	const library = `package stancelint.lib.about

import data.stancelint.lib.deeper

near := {n | some n, _ in input.draft.mentions}

far := deeper.text(3)

direct := input.index.attributions.by_type.direct if {
	true
} else := [n | some n, _ in input.draft.attributions]

length := count(input.draft.sentences) if {
	input.draft.sentences
} else := count(input.draft.paragraphs)
`
	const deeper = `package stancelint.lib.deeper

text(number) := input.draft.sentences[number].text

other := input.draft.paragraphs
`
	for name, tc := range map[string]struct {
		body string
		want []string
	}{
		"nothing":                          {`some x in input.claims`, nil},
		"what always is there":             {`some x in input.draft.quotations`, nil},
		"a part":                           {`some x in input.draft.sentences`, []string{"sentences"}},
		"by a key in brackets":             {`some x in input["draft"]["mentions"]`, []string{"mentions"}},
		"two":                              {`some x in input.draft.sentences; not input.draft.paragraphs[x.paragraph].kind`, []string{"paragraphs", "sentences"}},
		"in a comprehension":               {`x := {y | some y in input.draft.paragraphs}`, []string{"paragraphs"}},
		"within another reference":         {`x := input.claims[input.draft.attributions[0].claims[0]]`, []string{"attributions"}},
		"in a call":                        {`x := count(input.draft.sentences)`, []string{"sentences"}},
		"through the library":              {`some x in about.near`, []string{"mentions"}},
		"by its whole name":                {`some x in data.stancelint.lib.about.near`, []string{"mentions"}},
		"through two of the library":       {`x := about.far`, []string{"sentences"}},
		"through a rule beside it":         {`x := beside`, []string{"paragraphs"}},
		"through a function beside it":     {`x := of(1)`, []string{"attributions"}},
		"through a head":                   {`x := headed`, []string{"mentions"}},
		"otherwise":                        {`x := about.length`, []string{"paragraphs", "sentences"}},
		"but for documents made by hand":   {`some x in about.direct`, nil},
		"a package by a variable":          {`some name; x := data.stancelint.lib.deeper[name]`, []string{"paragraphs", "sentences"}},
		"what calls itself":                {`x := round`, nil},
		"a part by a variable":             {`some part; x := input.draft[part]`, Parts},
		"a key by a variable":              {`some key; x := input[key].sentences`, Parts},
		"all of the draft":                 {`x := input.draft`, Parts},
		"all of the document":              {`x := input`, Parts},
		"all of the data":                  {`x := data`, Parts},
		"another document":                 {`x := about.near with input as {}`, Parts},
		"a variable of that name":          {`sentences := [1]; some x in sentences`, nil},
		"a part’s name, in something else": {`x := input.claims.sentences`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			rule := "package stancelint.rules.test[\"one\"]\n\nimport data.stancelint.lib.about\n\n" +
				"beside := input.draft.paragraphs\n\nof(n) := input.draft.attributions[n]\n\nheaded contains input.draft.mentions\n\nround := round\n\n" +
				"report contains x if { " + tc.body + "\n x = 1 }"
			modules := map[string]*ast.Module{"about": ast.MustParseModule(library), "deeper": ast.MustParseModule(deeper), "rule": ast.MustParseModule(rule)}
			s := readSearch{packages: byPackage(modules), known: map[string]*read{}}
			if parts := s.of(modules["rule"].Package.Path.Append(ast.StringTerm("report"))); !slices.Equal(parts, tc.want) {
				t.Errorf("%q, want %q", parts, tc.want)
			}
		})
	}
}

// Most rules read little of a draft, or the parts were better not apart. A newsroom’s
// own rules may read all.
func TestMostRulesReadNoParts(t *testing.T) {
	e, err := New(Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	reading := 0
	for _, r := range e.Rules() {
		if len(r.reads) > 0 {
			reading++
		}
	}
	if all := len(e.Rules()); reading < 5 || reading > all/2 {
		t.Errorf("%d of %d rules read parts of drafts", reading, all)
	}
	own := &Engine{rules: []Rule{{Custom: true}}}
	own.noteReads(nil)
	if !slices.Equal(own.rules[0].reads, Parts) {
		t.Errorf("a newsroom’s own rule reads %q", own.rules[0].reads)
	}
}
