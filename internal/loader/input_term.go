package loader

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/ledger"
)

// An object is an ast.Object in the making. No key is set twice. Once it is made, by
// term, value or take, it is used no more: the next one has its room.
type object struct {
	pairs [][2]*ast.Term
}

// A document has hundreds of objects, most of them of a few keys.
var objects = sync.Pool{New: func() any { return new(object) }}

func newObject() *object { return objects.Get().(*object) }

func pair(key string, v *ast.Term) [2]*ast.Term { return [2]*ast.Term{wordTerm(key), v} }

func (o *object) set(key string, v *ast.Term) { o.pairs = append(o.pairs, pair(key, v)) }

// merge sets all that another object has.
func (o *object) merge(other *object) { o.pairs = append(o.pairs, other.pairs...) }

func (o *object) value() ast.Value {
	v := ast.NewObject(o.pairs...)
	o.free()
	return v
}

// take is what the object is made of, for one that grows yet.
func (o *object) take() [][2]*ast.Term {
	pairs := slices.Clone(o.pairs)
	o.free()
	return pairs
}

func (o *object) free() {
	clear(o.pairs)
	o.pairs = o.pairs[:0]
	objects.Put(o)
}

func (o *object) term() *ast.Term {
	if len(o.pairs) == 0 {
		return ast.InternedEmptyObject
	}
	return ast.NewTerm(o.value())
}

// termOf is a value of a record's field as OPA has it.
func termOf(v any) *ast.Term {
	switch v := v.(type) {
	case string:
		return wordTerm(v)
	case bool:
		return ast.InternedTerm(v)
	case int64:
		return ast.NumberTerm(json.Number(strconv.FormatInt(v, 10)))
	case float64:
		return ast.FloatNumberTerm(v)
	case []string:
		return stringTerms(v)
	case []any:
		terms := make([]*ast.Term, len(v))
		for i, item := range v {
			terms[i] = termOf(item)
		}
		return ast.ArrayTerm(terms...)
	case map[string]string:
		return tableOf(v)
	case map[string]any:
		return tableOf(v)
	case map[string]ledger.Value:
		o := newObject()
		for _, name := range sortedKeys(v) {
			o.set(name, valueTerm(v[name]))
		}
		return o.term()
	}
	return ast.NullTerm()
}

func tableOf[V any](table map[string]V) *ast.Term {
	o := newObject()
	for _, name := range sortedKeys(table) {
		o.set(name, termOf(table[name]))
	}
	return o.term()
}

// valueTerm is a stated value; an open end of a range is left out.
func valueTerm(v ledger.Value) *ast.Term {
	o := newObject()
	o.set("type", wordTerm(v.Type))
	o.set("text", ast.StringTerm(v.Text))
	if v.Min != nil {
		o.set("min", termOf(v.Min))
	}
	if v.Max != nil {
		o.set("max", termOf(v.Max))
	}
	return o.term()
}

func stringTerms(list []string) *ast.Term {
	if len(list) == 0 {
		return ast.InternedEmptyArray
	}
	terms := make([]*ast.Term, len(list))
	for i, s := range list {
		terms[i] = ast.StringTerm(s)
	}
	return ast.ArrayTerm(terms...)
}

func numberTerms(list []int) *ast.Term {
	if len(list) == 0 {
		return ast.InternedEmptyArray
	}
	terms := make([]*ast.Term, len(list))
	for i, n := range list {
		terms[i] = ast.IntNumberTerm(n)
	}
	return ast.ArrayTerm(terms...)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := slices.AppendSeq(make([]string, 0, len(m)), maps.Keys(m))
	slices.Sort(keys)
	return keys
}

func pieceName(i int) string {
	if i == 0 {
		return "content.0" // most claims are in one piece
	}
	return "content." + strconv.Itoa(i)
}
