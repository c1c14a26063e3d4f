package loader

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/stancelint/stancelint/internal/ledger"
)

// values decodes stated quantities, places and dates.
func (d *decoder) values(s spot, v any) (any, bool) {
	table, ok := v.(map[string]any)
	if !ok {
		d.wrongType(s, v, s.node.value)
		return nil, false
	}
	values := map[string]ledger.Value{}
	for _, name := range slices.Sorted(maps.Keys(table)) {
		n := s.node.child(name)
		s.markPair(name, n)
		q := quantity{decoder: d, spot: s, name: name}
		if value, ok := q.decode(table[name], n); ok {
			values[name] = value
		}
	}
	return values, true
}

// A quantity is one attribute that is being decoded.
type quantity struct {
	*decoder
	spot
	name string
}

func (q quantity) wrong(n *node, wrong, help string) (ledger.Value, bool) {
	q.invalid(q.spot, n.value, fmt.Sprintf("value %q in %s %s", q.name, q.rec, wrong), help)
	return ledger.Value{}, false
}

func (q quantity) decode(v any, n *node) (ledger.Value, bool) {
	if ends, ok := v.(map[string]any); ok {
		return q.interval(ends, n)
	}
	kind, value, text := plain(v)
	switch {
	case kind == "":
		return q.wrong(n, "can’t be "+describe(v), remedyValue(v))
	case kind == "string" && strings.TrimSpace(text) == "":
		return q.wrong(n, "is empty", fillIn)
	}
	return ledger.Value{Type: kind, Min: value, Max: value, Text: text}, true
}

// plain is a single value and its type, "" if it can't be one.
func plain(v any) (kind string, value any, text string) {
	switch v := v.(type) {
	case string:
		return "string", v, v
	case bool:
		return "bool", v, fmt.Sprint(v)
	case int64:
		return "number", v, fmt.Sprint(v)
	case float64:
		if !finite(v) {
			return "", nil, ""
		}
		return "number", v, fmt.Sprint(v)
	}
	if d, ok := localDate(v); ok {
		return "date", d, d
	}
	return "", nil, ""
}

func remedyValue(v any) string {
	if t, ok := v.(time.Time); ok && t.Location().String() != localTimeZone {
		return "write the date without the time: " + t.Format(day)
	}
	return "a value is a string, a number, true or false, a date, or { min = …, max = … }"
}

// interval decodes { min, max }.
func (q quantity) interval(ends map[string]any, n *node) (ledger.Value, bool) {
	value, ok := ledger.Value{Range: true}, true
	for _, name := range slices.Sorted(maps.Keys(ends)) {
		at := n.child(name)
		if name != "min" && name != "max" {
			ok = false
			q.rec.Broken[q.path] = true
			q.report(Problem{
				Rule:    RuleUnknownKey,
				Message: fmt.Sprintf("unknown key %q in value %q of %s", name, q.name, q.rec),
				Help:    didYouMean(nearest(name, []string{"min", "max"}), "a range has min, max or both"),
			}, q.rec, at.key)
			continue
		}
		kind, v, _ := plain(ends[name])
		if kind != "number" && kind != "date" {
			_, ok = q.wrong(at, fmt.Sprintf("has a %s that must be a number or a date, not %s", name, describe(ends[name])), "")
			continue
		}
		if value.Type != "" && value.Type != kind {
			_, ok = q.wrong(n, fmt.Sprintf("has a %s for one end and a %s for the other", value.Type, kind), "write two numbers or two dates")
			continue
		}
		value.Type = kind
		if name == "min" {
			value.Min = v
		} else {
			value.Max = v
		}
	}
	if !ok {
		return value, false
	}
	return q.ordered(value, n)
}

func (q quantity) ordered(v ledger.Value, n *node) (ledger.Value, bool) {
	switch {
	case v.Min == nil && v.Max == nil:
		return q.wrong(n, "is a range with neither min nor max", "write { min = …, max = … }, or one of the two")
	case v.Max == nil:
		v.Text = fmt.Sprintf("%s %v", either2(v.Type, "at least", "from"), v.Min)
	case v.Min == nil:
		v.Text = fmt.Sprintf("%s %v", either2(v.Type, "at most", "until"), v.Max)
	case compare(v.Min, v.Max) > 0:
		return q.wrong(n, fmt.Sprintf("has a min, %v, above its max, %v", v.Min, v.Max), "swap them?")
	default:
		v.Text = fmt.Sprintf("%v to %v", v.Min, v.Max)
	}
	return v, true
}

func either2(kind, number, date string) string {
	if kind == "number" {
		return number
	}
	return date
}

// compare orders two numbers or two dates.
func compare(a, b any) int {
	if x, ok := a.(string); ok {
		return cmp.Compare(x, b.(string))
	}
	x, exact := a.(int64)
	y, both := b.(int64)
	if exact && both {
		return cmp.Compare(x, y)
	}
	return cmp.Compare(float(a), float(b))
}

func float(v any) float64 {
	if i, ok := v.(int64); ok {
		return float64(i)
	}
	return v.(float64)
}

func finite(f float64) bool { return !math.IsNaN(f) && !math.IsInf(f, 0) }

// meta copies free data into what can be written as JSON.
func (d *decoder) meta(s spot, v any) (any, bool) {
	if _, ok := v.(map[string]any); !ok {
		d.wrongType(s, v, s.node.value)
		return nil, false
	}
	return d.free(s, v, s.node)
}

func (d *decoder) free(s spot, v any, n *node) (any, bool) {
	switch v := v.(type) {
	case map[string]any:
		table := make(map[string]any, len(v))
		for name, inner := range v {
			if copied, ok := d.free(s, inner, n.child(name)); ok {
				table[name] = copied
			}
		}
		return table, true
	case time.Time:
		return rfc3339(v), true
	case float64:
		if !finite(v) {
			d.invalid(s, n.value, fmt.Sprintf("%s holds %s, which is no number", s, describe(v)), "")
			return nil, false
		}
	}
	items, ok := asList(v)
	if !ok {
		return v, true
	}
	list := make([]any, 0, len(items))
	for i, item := range items {
		if copied, ok := d.free(s, item, n.item(i)); ok {
			list = append(list, copied)
		}
	}
	return list, true
}
