package loader

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// A decoder checks one ledger against the vocabulary, key by key.
type decoder struct {
	file     *source.File
	ledger   *ledger.Ledger
	kinds    []ledger.Kind
	problems []Problem
}

func newDecoder(f *source.File, form string) *decoder {
	return &decoder{file: f, ledger: ledger.New(f, form), kinds: ledger.Kinds()}
}

func (d *decoder) finish() (*ledger.Ledger, []Problem) {
	sortProblems(d.problems)
	return d.ledger, d.problems
}

func (d *decoder) report(p Problem, r *ledger.Record, at source.Span) {
	p.Place = source.Place{File: d.file, Span: d.file.Clamp(at)}
	d.problems = append(d.problems, p.about(r))
}

// top decodes a whole ledger. Keys that it does not know come last, so that a
// record in a misspelt table never takes the id of another.
func (d *decoder) top(tree map[string]any, n *node, keys []toml.Key) {
	top := d.ledger.Top
	top.Registry = d.ledger.Form == ledger.Registry
	var unknown []string
	for _, name := range slices.Sorted(maps.Keys(tree)) {
		if kind, ok := d.section(name); ok {
			d.records(kind, name, tree[name], n.child(name), keys)
		} else if field, ok := d.topFields().Field(name); ok {
			d.field(spot{rec: top, field: &field, path: name, node: n.child(name)}, tree[name])
		} else {
			unknown = append(unknown, name)
		}
	}
	for _, name := range unknown {
		d.unknownTop(name, tree, n.child(name), keys)
	}
}

// section is the kind of record in a table, if this form of ledger has it.
func (d *decoder) section(name string) (*ledger.Kind, bool) {
	for i := range d.kinds {
		kind := &d.kinds[i]
		if kind.Table == "" || kind.Table != name {
			continue
		}
		return kind, d.ledger.Form != ledger.Registry || name == "sources" || name == "targets"
	}
	return nil, false
}

// topFields is the top level, as far as this form of ledger has it.
func (d *decoder) topFields() ledger.Kind {
	top := d.kinds[0]
	if d.ledger.Form == ledger.Registry {
		top.Fields = slices.DeleteFunc(slices.Clone(top.Fields), func(f ledger.Field) bool { return f.Name != "meta" })
	}
	return top
}

// unknownTop reports a key that the top level does not have. Where it looks
// like a misspelt table, its records are read all the same: a reference to
// them is no mistake of its own.
func (d *decoder) unknownTop(name string, tree map[string]any, n *node, keys []toml.Key) {
	var known []string
	for _, f := range d.topFields().Fields {
		known = append(known, f.Name)
	}
	for _, k := range d.kinds {
		if _, ok := d.section(k.Table); ok {
			known = append(known, k.Table)
		}
	}
	near := nearest(name, known)
	p := Problem{
		Rule:    RuleUnknownKey,
		Message: fmt.Sprintf("unknown key %q at the top level", name),
		Help:    didYouMean(near, "free data goes into a meta table"),
	}
	if d.ledger.Form == ledger.Registry && d.elsewhere(name) != "" {
		p.Message = fmt.Sprintf("%q has no place in a registry", name)
		p.Help, near = "a registry holds sources, targets and meta; move it to a draft's own ledger", ""
	} else if home := d.elsewhere(name); home != "" && near == "" {
		p.Help = fmt.Sprintf("%q is a key of a %s", name, home)
	}
	d.report(p, d.ledger.Top, n.key)
	kind, ok := d.section(near)
	_, table := tree[name].(map[string]any)
	if ok && table && kind.Name != "tension" {
		d.records(kind, name, tree[name], n, keys)
	} else if _, written := tree[near]; !written && near != "" {
		d.ledger.Top.Broken[near] = true
	}
}

// elsewhere is a kind of record that has a key of this name.
func (d *decoder) elsewhere(name string) string {
	for _, k := range d.kinds {
		if _, ok := k.Field(name); ok || k.Table == name {
			return k.Name
		}
	}
	return ""
}

// records decodes the table of a kind, as it is named in the file.
func (d *decoder) records(kind *ledger.Kind, name string, v any, n *node, keys []toml.Key) {
	if kind.Name == "tension" {
		d.tensions(kind, v, n)
		return
	}
	table, ok := v.(map[string]any)
	if !ok {
		d.invalid(spot{rec: d.ledger.Top, path: name, node: n}, n.value,
			fmt.Sprintf("%q must be a table, not %s", name, describe(v)),
			fmt.Sprintf("write [%s.ID] for each %s, with an id of its own", kind.Table, kind.Name))
		return
	}
	for _, id := range idsIn(keys, name, table) {
		d.named(kind, id, table[id], n.child(id))
	}
}

// named decodes a record with an id.
func (d *decoder) named(kind *ledger.Kind, id string, v any, n *node) {
	rec := ledger.NewRecord(kind.Name, id, d.file)
	rec.Registry = d.ledger.Form == ledger.Registry
	rec.At["record"] = n.key
	reserved := kind.Name == "source" && id == ledger.Narrator
	switch {
	case reserved:
		d.report(Problem{
			Rule:    RuleInvalidValue,
			Message: fmt.Sprintf("reserved id %q", id),
			Help:    "the narrator is the draft’s own voice and needs no record; give the source another id",
		}, rec, n.key)
	case !isID(id):
		d.report(Problem{
			Rule:    RuleInvalidValue,
			Message: fmt.Sprintf("malformed id %q", id),
			Help:    "an id is made of A to Z, a to z, 0 to 9, - and _",
		}, rec, n.key)
	}
	table, ok := v.(map[string]any)
	if !ok {
		d.report(Problem{
			Rule:    RuleInvalidValue,
			Message: fmt.Sprintf("%s must be a table, not %s", rec, describe(v)),
			Help:    fmt.Sprintf("write [%s.%s], and its keys below", kind.Table, id),
		}, rec, n.value)
		return
	}
	d.record(kind, rec, table, n)
	if !reserved {
		d.ledger.Add(rec)
	}
}

func (d *decoder) tensions(kind *ledger.Kind, v any, n *node) {
	items, ok := asList(v)
	if !ok {
		d.invalid(spot{rec: d.ledger.Top, path: kind.Table, node: n}, n.value,
			fmt.Sprintf("%q must be a list of tables, not %s", kind.Table, describe(v)),
			"write [[tensions]], with double brackets, for each tension")
		return
	}
	for i, item := range items {
		at := n.item(i)
		rec := ledger.NewRecord(kind.Name, "", d.file)
		rec.At["record"] = at.key
		table, ok := item.(map[string]any)
		if !ok {
			d.report(Problem{
				Rule:    RuleInvalidValue,
				Message: fmt.Sprintf("a tension must be a table, not %s", describe(item)),
				Help:    "write [[tensions]], and its keys below",
			}, rec, at.value)
			continue
		}
		d.record(kind, rec, table, at)
		d.ledger.Add(rec)
	}
}

func (d *decoder) record(kind *ledger.Kind, rec *ledger.Record, table map[string]any, n *node) {
	d.fields(rec, kind, kind.Fields, "", table, n)
	d.required(kind, rec)
}

// fields decodes the keys of a record, or of a table within it, whose path
// then is prefix.
func (d *decoder) fields(rec *ledger.Record, kind *ledger.Kind, fields []ledger.Field, prefix string, table map[string]any, n *node) map[string]any {
	values := rec.Fields
	if prefix != "" {
		values = map[string]any{}
	}
	for name, v := range table {
		field := named(fields, name)
		if field == nil {
			d.unknownKey(rec, kind, fields, prefix, name, v, table, n.child(name))
			continue
		}
		s := spot{rec: rec, kind: kind, field: field, path: prefix + name, node: n.child(name)}
		if value, ok := d.field(s, v); ok {
			values[name] = value
		}
	}
	return values
}

// named is the field with a name, or nil.
func named(fields []ledger.Field, name string) *ledger.Field {
	for i := range fields {
		if fields[i].Name == name {
			return &fields[i]
		}
	}
	return nil
}

func (d *decoder) unknownKey(rec *ledger.Record, kind *ledger.Kind, fields []ledger.Field, prefix, name string, v any, table map[string]any, n *node) {
	var known []string
	for _, f := range fields {
		known = append(known, f.Name)
	}
	near := nearest(name, known)
	p := Problem{
		Rule:    RuleUnknownKey,
		Message: fmt.Sprintf("unknown key %q in %s", prefix+name, rec),
		Help:    didYouMean(near, "free data goes into a meta table"),
	}
	home := d.elsewhere(name)
	_, isTable := v.(map[string]any)
	switch {
	case slices.Contains(kind.Derived, name):
		p.Help, near = fmt.Sprintf("%s is worked out from the draft, never written: leave it out", name), ""
	case home == ledger.Top().Name:
		p.Help, near = fmt.Sprintf("%q belongs at the top level, above the first line in [brackets]", name), ""
	case home != "" && home != kind.Name && prefix == "":
		p.Help, near = fmt.Sprintf("%q is a key of a %s, not of a %s", name, home, kind.Name), ""
	case near == "" && isTable && prefix == "" && rec.ID != "":
		p.Help = fmt.Sprintf("an id has no dots: write %s-%s? %s", rec.ID, name, p.Help)
	case prefix != "" && near == "":
		p.Help = fmt.Sprintf("%s has the keys %s", strings.TrimSuffix(prefix, "."), strings.ReplaceAll(either(known), " or ", " and "))
	}
	d.report(p, rec, n.key)
	if _, written := table[near]; near != "" && !written {
		rec.Broken[prefix+near] = true
	}
}

// duplicates reports what the file defines twice.
func (d *decoder) duplicates(all []twice) {
	for _, t := range all {
		path := t.path
		if d.ledger.Form == ledger.FrontMatter {
			if path[0] != frontMatterTable || len(path) < 2 {
				continue
			}
			path = path[1:]
		}
		p := Problem{Rule: RuleDuplicate, Place: source.Place{File: d.file, Span: t.second}}
		kind, ok := d.section(path[0])
		rec := d.ledger.Top
		if ok && kind.Name == "tension" {
			rec = ledger.NewRecord(kind.Name, "", d.file)
		} else if ok && len(path) > 1 {
			rec = ledger.NewRecord(kind.Name, path[1], d.file)
		}
		p.Message, p.Help = repeated(rec, path)
		p.Related = []diag.Related{{Place: source.Place{File: d.file, Span: t.first}, Message: "first written here"}}
		d.problems = append(d.problems, p.about(rec))
	}
}

// repeated puts a second definition into words.
func repeated(rec *ledger.Record, path []string) (message, help string) {
	where := " in " + rec.String()
	switch {
	case rec.ID != "" && len(path) == 2:
		return fmt.Sprintf("%s is defined twice", rec), "give one of them an id of its own; until then the first counts"
	case rec.ID != "":
		path = path[2:]
	case rec.Kind == "tension" && len(path) > 1:
		path = path[1:]
	default:
		where = ""
	}
	return fmt.Sprintf("%q is written twice%s", strings.Join(path, "."), where), "keep one of them; until then the first counts"
}

// isID reports whether s could be a bare key.
func isID(s string) bool {
	for _, r := range s {
		if !(r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '_' || r == '-') {
			return false
		}
	}
	return s != ""
}
