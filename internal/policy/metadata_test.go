package policy

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stancelint/stancelint/rules"
)

// changed are the built-in rules with a text of one of them replaced.
func changed(t *testing.T, file, old, text string) fstest.MapFS {
	t.Helper()
	all := fstest.MapFS{}
	err := fs.WalkDir(rules.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(rules.FS, name)
		if name == file {
			if !strings.Contains(string(data), old) {
				t.Fatalf("%s has no %q", file, old)
			}
			data = []byte(strings.ReplaceAll(string(data), old, text))
		}
		all[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// What is kept of the rules beside them does not outlive them: one that was changed is
// read anew, with all that is known of it.
func TestChangedRuleIsReadAnew(t *testing.T) {
	const file = "quote/nested/rule.rego"
	for name, tc := range map[string]struct{ old, text, title, gate string }{
		"as it is":  {"claims_with.via", "claims_with.via", "", "index.claims_with|via"},
		"its body":  {"claims_with.via", "claims_with.evidence", "", "index.claims_with|evidence"},
		"its title": {"# title: ", "# title: New ", "New ", "index.claims_with|via"},
	} {
		t.Run(name, func(t *testing.T) {
			e, err := New(Options{Builtin: changed(t, file, tc.old, tc.text)})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range e.Rules() {
				if r.ID == "quote/nested" && (!strings.HasPrefix(r.Title, tc.title) || len(r.gate) != 1 || r.gate[0].String() != tc.gate) {
					t.Errorf("title %q, gate %v", r.Title, r.gate)
				}
			}
		})
	}
}

func TestGatePlacesAreReadAsPrinted(t *testing.T) {
	for _, want := range []string{"problems", "draft.near_names", "index.claims_with|via", "index.to_introduce|"} {
		p, err := parseGatePlace(want)
		if err != nil || p.String() != want {
			t.Errorf("%q comes out as %q (%v)", want, p, err)
		}
	}
	for _, malformed := range []string{"", ".", "a..b", "|a"} {
		if p, err := parseGatePlace(malformed); err == nil {
			t.Errorf("%q passes for %q", malformed, p)
		}
	}
}
