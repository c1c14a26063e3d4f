package loader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// A Value is a value in a TOML file, with its place.
type Value struct {
	Any any         // as BurntSushi/toml decodes it
	Key source.Span // its key; of an element of a list, the element
	At  source.Span // the value; of a table with a header of its own, the key

	node *node
}

// A Pair is a key of a table, with its value.
type Pair struct {
	Name string
	Value
}

// ReadTOML reads a TOML file that is no ledger. What is written twice counts
// but for the first. ok is false if nothing could be read; then the first of
// the problems says why.
func ReadTOML(f *source.File) (top Value, problems []Problem, ok bool) {
	doc, problem := parse(f, source.Span{End: len(f.Bytes())})
	if problem != nil {
		return Value{}, []Problem{*problem}, false
	}
	for _, t := range doc.index.twice {
		problems = append(problems, Problem{
			Rule:    RuleDuplicate,
			Place:   source.Place{File: f, Span: t.second},
			Message: fmt.Sprintf("%q is written twice", strings.Join(t.path, ".")),
			Help:    "keep one of them",
			Related: []diag.Related{{Place: source.Place{File: f, Span: t.first}, Message: "first written here"}},
		})
	}
	return valueAt(doc.tree, doc.index.root), problems, true
}

func valueAt(v any, n *node) Value { return Value{Any: v, Key: n.key, At: n.value, node: n} }

// Table is the pairs of a table, in the order of the file.
func (v Value) Table() (pairs []Pair, ok bool) {
	table, ok := v.Any.(map[string]any)
	for name, value := range table {
		pairs = append(pairs, Pair{name, valueAt(value, v.node.child(name))})
	}
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(a.Key.Start, b.Key.Start), cmp.Compare(a.Name, b.Name))
	})
	return pairs, ok
}

// List is the elements of a list, be it one of tables.
func (v Value) List() (elements []Value, ok bool) {
	items, ok := asList(v.Any)
	for i, item := range items {
		elements = append(elements, valueAt(item, v.node.item(i)))
	}
	return elements, ok
}

// String says what the value is: `the string "x"`, "a list".
func (v Value) String() string { return describe(v.Any) }

// Nearest is the candidate that a word most likely stands for, or "".
func Nearest(word string, candidates []string) string { return nearest(word, candidates) }

// Either lists quoted words: `"a", "b" or "c"`.
func Either(words []string) string { return either(words) }

// Shorten cuts a text that is to be quoted in a message.
func Shorten(s string) string { return shorten(s) }
