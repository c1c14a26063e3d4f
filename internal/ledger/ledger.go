// Package ledger holds the vocabulary of the claims ledger, version 1: which
// records there are, which keys each has, and what they hold once read. The
// decoder, the JSON Schema and the docs are all made from its tables.
package ledger

import (
	"fmt"

	"github.com/stancelint/stancelint/internal/source"
)

// Narrator is the reserved id of the draft's own voice.
const Narrator = "narrator"

// The forms that a ledger comes in.
const (
	Sidecar     = "sidecar"      // a file beside the draft
	FrontMatter = "front_matter" // the table [stancelint] of the draft itself
	Registry    = "registry"     // sources and targets shared by many drafts
)

// A Ledger is what could be read of one ledger, or of all those of a draft.
type Ledger struct {
	File *source.File
	Form string  // Sidecar, FrontMatter or Registry
	Top  *Record // draft, published, meta

	Sources, Targets, Claims             map[string]*Record
	SourceOrder, TargetOrder, ClaimOrder []string // as written
	Tensions                             []*Record

	// Partial says that a file could not be parsed: what is not here may be
	// defined all the same.
	Partial bool
}

// New is an empty ledger.
func New(f *source.File, form string) *Ledger {
	top := NewRecord(Top().Name, "", f)
	top.At["record"] = source.Span{}
	return &Ledger{
		File:    f,
		Form:    form,
		Top:     top,
		Sources: map[string]*Record{},
		Targets: map[string]*Record{},
		Claims:  map[string]*Record{},
	}
}

// Add puts a record into its table, at the end of the order. It reports false
// and changes nothing if the id is taken.
func (l *Ledger) Add(r *Record) bool {
	table, order := l.table(r.Kind)
	if table == nil {
		l.Tensions = append(l.Tensions, r)
		return true
	}
	if table[r.ID] != nil {
		return false
	}
	table[r.ID] = r
	*order = append(*order, r.ID)
	return true
}

func (l *Ledger) table(kind string) (map[string]*Record, *[]string) {
	switch kind {
	case "source":
		return l.Sources, &l.SourceOrder
	case "target":
		return l.Targets, &l.TargetOrder
	case "claim":
		return l.Claims, &l.ClaimOrder
	}
	return nil, nil
}

// Find is the record with the id in "sources", "targets" or "claims", or nil.
func (l *Ledger) Find(table, id string) *Record {
	switch table {
	case "sources":
		return l.Sources[id]
	case "targets":
		return l.Targets[id]
	case "claims":
		return l.Claims[id]
	}
	return nil
}

// Records are all the records, the top level first, then sources, targets,
// claims and tensions, each as written.
func (l *Ledger) Records() []*Record {
	records := append(make([]*Record, 0, 1+len(l.Sources)+len(l.Targets)+len(l.Claims)+len(l.Tensions)), l.Top)
	for _, kind := range []string{"source", "target", "claim"} {
		table, order := l.table(kind)
		for _, id := range *order {
			records = append(records, table[id])
		}
	}
	return append(records, l.Tensions...)
}

// A Record is one [sources.ID], [targets.ID], [claims.ID] or [[tensions]], or
// the top level.
type Record struct {
	Kind string // "source", "target", "claim", "tension" or "ledger"
	ID   string // "" for a tension and the top level
	File *source.File

	// Registry says that the record stands in a registry.
	Registry bool

	// Fields holds what is written and valid. A string, enum, path or reference
	// is a string; lists of strings and of references are []string, also where
	// only one is written; then bool, int64, and a date as "2006-01-02". stance
	// is a map[string]string, values a map[string]Value, a sub-table a
	// map[string]any. meta is a map[string]any of the same, []any, bool, int64,
	// finite float64 and string, with dates and times as in RFC 3339.
	Fields map[string]any

	// At says where things stand in File. "record" is the id in its header or
	// key (the word "tensions" for a tension, an empty span for the top level);
	// "cue" the value of cue; "content.0" the first piece, also of a lone string;
	// "denies.c1" an element of a list of references; "stance.t1" the side taken
	// on t1, and so for values; "anonymity.reason" the value in a sub-table.
	At map[string]source.Span

	// KeyAt says where the keys of stance and values stand: "stance.t1" is the t1.
	KeyAt map[string]source.Span

	// Broken holds the fields that are written but wrong, wholly or in part.
	// What is left of them may still be in Fields. A key that looks like a
	// misspelt field breaks that field.
	Broken map[string]bool
}

// topName is the kind of the top level.
const topName = "ledger"

// IsTop reports whether the record is the top level of a ledger.
func (r *Record) IsTop() bool { return r.Kind == topName }

// NewRecord is an empty record.
func NewRecord(kind, id string, f *source.File) *Record {
	return &Record{
		Kind:   kind,
		ID:     id,
		File:   f,
		Fields: map[string]any{},
		At:     map[string]source.Span{},
		KeyAt:  map[string]source.Span{},
		Broken: map[string]bool{},
	}
}

// Place is where the first of the keys stands that is known; failing all, the
// record.
func (r *Record) Place(keys ...string) source.Place {
	for _, key := range keys {
		if span, ok := r.At[key]; ok {
			return source.Place{File: r.File, Span: span}
		}
	}
	return source.Place{File: r.File, Span: r.At["record"]}
}

// KeyPlace is where a key of stance or values stands: "stance.t1". Failing that, it is
// where the table does.
func (r *Record) KeyPlace(table, key string) source.Place {
	if span, ok := r.KeyAt[table+"."+key]; ok {
		return source.Place{File: r.File, Span: span}
	}
	return r.Place(table)
}

// String names the record in a message: `claim "c1"`, `a tension`.
func (r *Record) String() string {
	switch {
	case r.Kind == Top().Name:
		return "the top level"
	case r.ID == "" && r.Kind == "tension":
		return "a tension"
	}
	return fmt.Sprintf("%s %q", r.Kind, r.ID)
}

// Text is the string in a field, or "".
func (r *Record) Text(field string) string {
	s, _ := r.Fields[field].(string)
	return s
}

// List is the strings in a field, or nil.
func (r *Record) List(field string) []string {
	list, _ := r.Fields[field].([]string)
	return list
}

// A Value is a stated quantity, place or date, or a range of quantities or
// dates. Two values of one type can't both be right where one's Max is less
// than the other's Min.
type Value struct {
	Type string // "string", "number", "bool" or "date"

	// Range tells { min, max } from a single value.
	Range bool

	// Min and Max are the ends, both included, and the same for a single value:
	// a string, int64, float64 or bool, a date as "2006-01-02". An open end is
	// nil.
	Min, Max any

	Text string // in words: "2", "290 to 310", "at least 290"
}
