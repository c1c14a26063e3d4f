package loader

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

const fillIn = "fill it in, or leave the key out"

// A spot is a value that is being decoded: what it should be, and where it is.
type spot struct {
	rec   *ledger.Record
	kind  *ledger.Kind
	field *ledger.Field
	path  string // the field's name, in a sub-table with the table's before it
	node  *node
}

// String names the value in a message.
func (s spot) String() string {
	if s.rec.IsTop() {
		return fmt.Sprintf("%q", s.path)
	}
	return fmt.Sprintf("%q in %s", s.path, s.rec)
}

// mark notes where a part of the value stands.
func (s spot) mark(part string, at source.Span) { s.rec.At[s.path+"."+part] = at }

// markPair notes where a key in a table stands, and its value.
func (s spot) markPair(key string, n *node) {
	name := s.path + "." + key
	s.rec.At[name], s.rec.KeyAt[name] = n.value, n.key
}

// invalid reports a value that is wrong, wholly or in part.
func (d *decoder) invalid(s spot, at source.Span, message, help string) {
	s.rec.Broken[s.path] = true
	d.report(Problem{Rule: RuleInvalidValue, Message: message, Help: help}, s.rec, at)
}

// wrongType reports a value, or an element of a list, that is not what the
// field wants.
func (d *decoder) wrongType(s spot, v any, at source.Span) {
	but := "not"
	if at != s.node.value {
		but = "but holds"
	}
	d.invalid(s, at, fmt.Sprintf("%s must be %s, %s %s", s, wants(s.field), but, describe(v)), s.remedy(v))
}

// field decodes the value of a key into the record. ok is false if nothing of
// it can be used.
func (d *decoder) field(s spot, v any) (value any, ok bool) {
	s.rec.At[s.path] = s.node.value
	value, ok = d.value(s, v)
	if ok && s.rec.IsTop() {
		s.rec.Fields[s.path] = value
	}
	return value, ok
}

func (d *decoder) value(s spot, v any) (any, bool) {
	switch s.field.Type {
	case ledger.String, ledger.Path:
		return d.text(s, v, s.node)
	case ledger.Enum:
		return d.enum(s, v, s.node)
	case ledger.Strings:
		return d.texts(s, v)
	case ledger.Bool:
		return d.truth(s, v)
	case ledger.Count:
		return d.count(s, v)
	case ledger.Date:
		return d.date(s, v)
	case ledger.Ref:
		return d.ref(s, v, s.node)
	case ledger.Refs:
		return d.refs(s, v)
	case ledger.Table:
		return d.table(s, v)
	case ledger.StanceTable:
		return d.stance(s, v)
	case ledger.ValuesTable:
		return d.values(s, v)
	case ledger.Meta:
		return d.meta(s, v)
	}
	panic(fmt.Sprintf("no decoder for the type of %s", s))
}

// text decodes a string that stands at n: the whole value, or an element.
func (d *decoder) text(s spot, v any, n *node) (any, bool) {
	str, ok := v.(string)
	if !ok {
		d.wrongType(s, v, n.value)
		return nil, false
	}
	if (s.field.Words || s.field.Type == ledger.Path) && strings.TrimSpace(str) == "" {
		d.invalid(s, n.value, fmt.Sprintf("%s is empty", s), fillIn)
		return nil, false
	}
	return str, true
}

func (d *decoder) enum(s spot, v any, n *node) (any, bool) {
	str, ok := v.(string)
	if !ok {
		d.wrongType(s, v, n.value)
		return nil, false
	}
	if !slices.Contains(s.field.Enum, str) {
		d.invalid(s, n.value,
			fmt.Sprintf("%s must be %s, not %q", s, either(s.field.Enum), shorten(str)),
			didYouMean(nearest(str, s.field.Enum), ""))
		return nil, false
	}
	return str, true
}

// elements calls decode for each element of a list. Where one will do, a lone
// value is a list of itself.
func (d *decoder) elements(s spot, v any, decode func(v any, n *node)) bool {
	items, ok := asList(v)
	switch {
	case ok:
		for i, item := range items {
			decode(item, s.node.item(i))
		}
	case s.field.OneOrMany:
		decode(v, s.node)
	default:
		d.wrongType(s, v, s.node.value)
		return false
	}
	return true
}

func (d *decoder) texts(s spot, v any) (any, bool) {
	list := []string{}
	ok := d.elements(s, v, func(item any, n *node) {
		if str, ok := d.text(s, item, n); ok {
			s.mark(strconv.Itoa(len(list)), n.value)
			list = append(list, str.(string))
		}
	})
	if ok && len(list) < s.field.Min && !s.rec.Broken[s.path] {
		d.invalid(s, s.node.value, fmt.Sprintf("%s is empty", s), fillIn)
	}
	return list, ok && len(list) >= s.field.Min
}

func (d *decoder) truth(s spot, v any) (any, bool) {
	b, ok := v.(bool)
	if !ok {
		d.wrongType(s, v, s.node.value)
	}
	return b, ok
}

func (d *decoder) count(s spot, v any) (any, bool) {
	i, ok := v.(int64)
	if !ok || i < 1 {
		d.wrongType(s, v, s.node.value)
		return nil, false
	}
	return i, true
}

func (d *decoder) date(s spot, v any) (any, bool) {
	day, ok := localDate(v)
	if !ok {
		d.wrongType(s, v, s.node.value)
	}
	return day, ok
}

// ref decodes an id. Whether there is such a record is for CheckReferences.
func (d *decoder) ref(s spot, v any, n *node) (any, bool) {
	id, ok := v.(string)
	switch {
	case !ok:
		d.wrongType(s, v, n.value)
		return nil, false
	case id == "":
		d.invalid(s, n.value, fmt.Sprintf("%s names no %s", s, singular(s.field.Refers)), "write an id, or leave it out")
		return nil, false
	case strings.Contains(id, "#") && s.field.Foreign && !isForeign(id):
		d.invalid(s, n.value, fmt.Sprintf("malformed reference %q in %s", shorten(id), s.rec),
			"a claim in another ledger is \"stem#id\": the ledger’s name without .claims.toml, and the claim’s id")
		return nil, false
	}
	return id, true
}

// isForeign reports whether a reference has the form stem#id.
func isForeign(ref string) bool {
	stem, id, ok := strings.Cut(ref, "#")
	return ok && strings.TrimSpace(stem) != "" && isID(id)
}

func (d *decoder) refs(s spot, v any) (any, bool) {
	list := []string{}
	ok := d.elements(s, v, func(item any, n *node) {
		id, ok := d.ref(s, item, n)
		if !ok || slices.Contains(list, id.(string)) {
			return
		}
		s.mark(id.(string), n.value)
		list = append(list, id.(string))
	})
	if ok && len(list) < s.field.Min && !s.rec.Broken[s.path] {
		d.invalid(s, s.node.value,
			fmt.Sprintf("%s must name %d different %s, not %d", s, s.field.Min, s.field.Refers, len(list)), "")
	}
	return list, ok && len(list) >= s.field.Min
}

func (d *decoder) table(s spot, v any) (any, bool) {
	table, ok := v.(map[string]any)
	if !ok {
		d.wrongType(s, v, s.node.value)
		return nil, false
	}
	return d.fields(s.rec, s.kind, s.field.Fields, s.path+".", table, s.node), true
}

func (d *decoder) stance(s spot, v any) (any, bool) {
	table, ok := v.(map[string]any)
	if !ok {
		d.wrongType(s, v, s.node.value)
		return nil, false
	}
	sides := map[string]string{}
	for target, side := range table {
		n := s.node.child(target)
		s.markPair(target, n)
		if str, ok := side.(string); ok && slices.Contains(s.field.Enum, str) {
			sides[target] = str
			continue
		}
		got, near := describe(side), ""
		if str, ok := side.(string); ok {
			got, near = fmt.Sprintf("%q", shorten(str)), nearest(str, s.field.Enum)
		}
		d.invalid(s, n.value,
			fmt.Sprintf("the stance of %s on %q must be %s, not %s", s.rec, target, either(s.field.Enum), got),
			didYouMean(near, ""))
	}
	return sides, true
}
