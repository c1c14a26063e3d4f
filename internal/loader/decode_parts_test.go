package loader

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	tomltest "github.com/toml-lang/toml-test/v2"
)

// samePartByPart holds the decoding of a text in as many parts as it has to that of
// the whole.
func samePartByPart(t *testing.T, text string) (parts int) {
	t.Helper()
	ix := newIndex([]byte(text))
	if ix.err != nil || ix.deep != nil || len(ix.twice) > 0 {
		return 0
	}
	want, wantKeys, wantErr := decodeTOML(text)
	got, keys, err := decodeLarge(text, ix, 1)
	if fmt.Sprint(err) != fmt.Sprint(wantErr) {
		t.Errorf("error %v, want %v, for\n%s", err, wantErr, text)
	}
	if wantErr != nil {
		return 0
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateNaNs()); diff != "" {
		t.Errorf("(-whole +parts)\n%s\nfor\n%s", diff, text)
	}
	if diff := cmp.Diff(wantKeys, keys, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("keys (-whole +parts)\n%s\nfor\n%s", diff, text)
	}
	return len(partStarts(text, ix, 1))
}

func TestDecodesPartByPart(t *testing.T) {
	for name, tc := range map[string]struct {
		text  string
		parts int
	}{
		"tables":                          {"published = 2027-01-01\n[claims.a]\ncue = \"said\"\n[claims.b]\ncue = \"added\"\n[sources.a]\ntype = \"document\"\n", 4},
		"lists":                           {"[[tensions]]\ntold = \"x\"\n[claims.a]\n[[tensions]]\ntold = \"y\"\n", 3},
		"an empty text":                   {"", 1},
		"tables within tables":            {"[claims.a]\n[claims.a.values]\nx = 1\n[claims.b]\n", 2},
		"a table in two parts":            {"[claims.a]\n[claims.b]\n[claims.a.values]\nx = 1\n", 2},
		"a table of its own":              {"[claims]\nx = 1\n[claims.a]\n[claims.b]\n", 3},
		"a table of its own, after":       {"[claims.a]\n[claims]\nx = 1\n[claims.b]\n", 2},
		"a list with tables in its items": {"[[tensions]]\n[tensions.a]\nx = 1\n[[tensions]]\n[tensions.a]\nx = 2\n", 2},
		"dotted keys":                     {"claims.a.cue = 1\n[claims.b]\n[claims.c]\n", 0},
		"dotted keys in a table":          {"[claims]\na.cue = 1\n[claims.b]\n[claims.c]\n", 0},
		"dotted keys deeper":              {"[claims.a]\nvalues.x = 1\n[claims.b]\nvalues.x = 1\n", 2},
		"inline tables":                   {"claims = { a = { cue = 1 } }\n[sources.a]\n[sources.b]\n", 3},
		"a list of inline tables":         {"tensions = [{ told = 1 }]\n[sources.a]\n[sources.b]\n", 3},
		"headers as people write them":    {"  [ claims . \"a b\" ] # c\nx = 1\r\n\t['claims'.b]\n", 2},
		"what looks like a header":        {"[claims.a]\nx = \"\"\"\n[claims.b]\n\"\"\"\n[claims.c]\n", 2},
	} {
		t.Run(name, func(t *testing.T) {
			if parts := samePartByPart(t, tc.text); parts != tc.parts {
				t.Errorf("%d parts, want %d", parts, tc.parts)
			}
		})
	}
}

// What is wrong in a part is told of the whole, with its place there.
func TestMistakeInAPart(t *testing.T) {
	text := strings.Repeat("# a line\n", partSize/5) + "[claims.a]\ncue = \"said\"\n[claims.b]\nsaid_on = 2025-02-30\n"
	text += strings.Repeat("# a line\n", partSize/5) + "[claims.c]\n"
	ix := newIndex([]byte(text))
	if n := len(partStarts(text, ix, partSize)); n < 2 {
		t.Fatalf("%d parts", n)
	}
	_, _, want := decodeTOML(text)
	if _, _, err := decodeLarge(text, ix, partSize); want == nil || fmt.Sprint(err) != fmt.Sprint(want) {
		t.Errorf("error %v, want %v", err, want)
	}
}

func TestDecodesTheTOMLSuitePartByPart(t *testing.T) {
	suite := tomltest.TestCases()
	names := slices.Concat(suiteFiles(t, suite, "files-toml-1.1.0"), suiteFiles(t, suite, "files-toml-1.0.0"))
	several := 0
	for _, name := range names {
		data, err := fs.ReadFile(suite, name)
		if err != nil {
			t.Fatal(err)
		}
		if samePartByPart(t, string(data)) > 1 {
			several++
		}
	}
	if several < 20 {
		t.Errorf("only %d files have several parts", several)
	}
}

// FuzzParts decodes texts part by part, and as a whole.
func FuzzParts(f *testing.F) {
	for _, seed := range []string{
		everyKey,
		"[a.b]\nx=1\n[a]\nb2.y=2\n[a.c]\n[[a.d]]\n[a.d.z]\n[[a.d]]\n",
		"[[a]]\n[a.b]\n[[a]]\n[a.b]\n[c.d]\n[c]\n",
		"a = 1\n[b.c]\nd.e = 1\n[b.c.f]\n[b.g]\n[b.c.h]\n",
		"a = [{ b = 1 }]\n[c.d]\n[[e.f]]\n[e.g]\n[[e.f]]\n",
		"[a]\nb = { c = 1 }\n[a.d]\n\"\" = \"\"\"\n[a.e]\n\"\"\"\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { samePartByPart(t, text) })
}
