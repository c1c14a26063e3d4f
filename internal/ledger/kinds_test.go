package ledger

import "testing"

func TestKindsAreConsistent(t *testing.T) {
	tables := map[string]bool{}
	for _, kind := range Kinds() {
		tables[kind.Table] = true
	}
	for _, kind := range Kinds() {
		seen := map[string]bool{}
		for _, f := range kind.Fields {
			if seen[f.Name] {
				t.Errorf("%s.%s is there twice", kind.Name, f.Name)
			}
			seen[f.Name] = true
			checkField(t, kind, f, tables)
		}
		if !seen["meta"] {
			t.Errorf("%s has no meta", kind.Name)
		}
		for _, name := range kind.OneOf {
			if !seen[name] {
				t.Errorf("%s asks for an unknown %s", kind.Name, name)
			}
		}
	}
}

func checkField(t *testing.T, kind Kind, f Field, tables map[string]bool) {
	t.Helper()
	name := kind.Name + "." + f.Name
	if f.Type < String || f.Type > Meta || f.Doc == "" {
		t.Errorf("%s has no type, or no doc", name)
	}
	if choice := f.Type == Enum || f.Type == StanceTable; choice != (len(f.Enum) > 0) {
		t.Errorf("%s: only a choice has values to choose from", name)
	}
	if ref := f.Type == Ref || f.Type == Refs || f.Type == StanceTable; ref != (f.Refers != "") || !tables[f.Refers] && ref {
		t.Errorf("%s refers to %q", name, f.Refers)
	}
	if (f.Type == Table) != (len(f.Fields) > 0) {
		t.Errorf("%s: only a table has fields", name)
	}
	needs := f.Needs
	if f.When != nil {
		needs = append(needs, f.When.Field)
	}
	for _, need := range needs {
		if _, ok := kind.Field(need); !ok {
			t.Errorf("%s depends on an unknown %s", name, need)
		}
	}
}

func TestLedgerAddKeepsTheFirst(t *testing.T) {
	l := New(nil, Sidecar)
	first := NewRecord("claim", "c1", nil)
	if !l.Add(first) || l.Add(NewRecord("claim", "c1", nil)) {
		t.Error("the first was refused, or the second taken")
	}
	if l.Find("claims", "c1") != first || len(l.ClaimOrder) != 1 {
		t.Error("the first is gone, or in the order twice")
	}
	l.Add(NewRecord("tension", "", nil))
	l.Add(NewRecord("tension", "", nil))
	if got := len(l.Records()); got != 4 {
		t.Errorf("%d records, want the top level, a claim and two tensions", got)
	}
}
