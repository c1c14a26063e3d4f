package ledger

import "sync"

// A Type is what the value of a key must be.
type Type int

// The types of values.
const (
	String      Type = iota + 1
	Strings          // a list of strings; with OneOrMany a lone string too
	Bool             // true or false
	Count            // a whole number of 1 or more
	Date             // a day, without a time
	Path             // a path relative to the file that it stands in
	Enum             // one of Field.Enum
	Ref              // an id in the table Field.Refers
	Refs             // a list of them; with OneOrMany a lone one too
	Table            // a table with the keys of Field.Fields
	StanceTable      // a table of target id → one of Field.Enum
	ValuesTable      // a table of attribute → Value
	Meta             // a table of anything
)

// A Field is a key of a record.
type Field struct {
	Name string
	Type Type
	Doc  string // the meaning, as in the docs

	Enum      []string
	Refers    string // "sources", "targets" or "claims"
	Foreign   bool   // a reference may also be "stem#id", to another ledger
	Reserved  string // an id that is known without being defined
	OneOrMany bool
	Words     bool // every string must hold more than white space
	Min       int  // how many elements a list must have
	Default   string
	Fields    []Field

	Required bool
	When     *Condition // required only if it holds
	Needs    []string   // where true, one of these keys must be there and hold something
}

// A Condition holds where the value of a key is one of some.
type Condition struct {
	Field string
	In    []string
}

// A Kind is a kind of record.
type Kind struct {
	Name   string // "source"
	Table  string // "sources"; "" for the top level
	Doc    string
	Fields []Field

	OneOf   []string // one of these keys is required
	Derived []string // names that rules see, but that no ledger may write
}

// Field is the field with the name.
func (k Kind) Field(name string) (Field, bool) { return find(k.Fields, name) }

func find(fields []Field, name string) (Field, bool) {
	for _, f := range fields {
		if f.Name == name {
			return f, true
		}
	}
	return Field{}, false
}

// Kinds are the kinds of records that a ledger holds, the top level first. All
// callers share them.
func Kinds() []Kind { return kinds() }

var kinds = sync.OnceValue(func() []Kind {
	return []Kind{Top(), Sources(), Targets(), Claims(), Tensions()}
})
