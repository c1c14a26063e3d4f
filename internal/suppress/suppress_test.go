package suppress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/source"
)

// show writes an ignore in one line: rules, what it covers, what is wrong.
func show(i Ignore) string {
	s := strings.Join(i.Rules, "+")
	if i.Until != "" {
		s += " until " + i.Until
	}
	if i.Fault != "" {
		return s + " ! " + i.Fault
	}
	covers := strings.ReplaceAll(string(i.Place.File.Text(i.covers)), "\n", "⏎")
	s += fmt.Sprintf(" (%s) for %q", i.Reason, covers)
	if i.about != (record{}) {
		s += " about " + i.about.table + "." + i.about.id
	}
	return s
}

func TestInLedger(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"none", "# a comment\n[sources.a] # stancelint is good\nname = \"# stancelint: ignore[x/y] -- z\"\n", nil},
		{"end of a header", "[sources.a] # stancelint: ignore[x/y] -- as agreed\nname = \"A\"\n[sources.b]\n", []string{
			`x/y (as agreed) for "[sources.a] # stancelint: ignore[x/y] -- as agreed⏎name = \"A\"⏎" about sources.a`,
		}},
		{"line before a header", "# stancelint: ignore[x/y] -- r\n[claims.a]\nvia = []\n[claims.a.meta]\nk = 1\n[claims.b]\n", []string{
			`x/y (r) for "[claims.a]⏎via = []⏎[claims.a.meta]⏎k = 1⏎" about claims.a`,
		}},
		{"last record", "[targets.a] # stancelint: ignore[x/y] -- r", []string{
			`x/y (r) for "[targets.a] # stancelint: ignore[x/y] -- r" about targets.a`,
		}},
		{"a tension", "[[tensions]] # stancelint: ignore[x/y] -- r\nclaims = []\n", []string{
			`x/y (r) for "[[tensions]] # stancelint: ignore[x/y] -- r⏎claims = []⏎"`,
		}},
		{"end of a key", "[sources.a]\nurl = \"u\" # stancelint: ignore[x/y] -- r\nname = \"A\"\n", []string{
			`x/y (r) for "url = \"u\""`,
		}},
		{"a key over lines", "[claims.a]\ndenies = [\n 'b',\n 'c',\n] # stancelint: ignore[x/y] -- r\n", []string{
			`x/y (r) for "denies = [⏎ 'b',⏎ 'c',⏎]"`,
		}},
		{"in a list", "[claims.a]\ndenies = [\n 'b', # stancelint: ignore[x/y] -- r\n # stancelint: ignore[x/z] -- q\n 'c',\n]\n", []string{
			`x/y (r) for " 'b', "`, `x/z (q) for " 'c',"`,
		}},
		{"what a claim says", "[claims.a]\ncontent = 'c' # stancelint: ignore[x/y] -- r\nstance.t = 'favor' # stancelint: ignore[x/z] -- r\n", []string{
			`x/y (r) for "content = 'c'" about claims.a`, `x/z (r) for "stance.t = 'favor'" about claims.a`,
		}},
		{"two before one", "# stancelint: ignore[x/y] -- r\n# why\n# stancelint: ignore[x/z] -- q\npublished = 2025-01-01\n", []string{
			`x/y (r) for "published = 2025-01-01"`, `x/z (q) for "published = 2025-01-01"`,
		}},
		{"several rules", "[a.b] # stancelint: ignore[x/y, z/*] -- r", []string{
			`x/y+z/* (r) for "[a.b] # stancelint: ignore[x/y, z/*] -- r" about a.b`,
		}},
		{"until", "a = 1 # stancelint: ignore[x/y] until 2027-01-31 -- r", []string{`x/y until 2027-01-31 (r) for "a = 1"`}},
		{"a blank line between", "# stancelint: ignore[x/y] -- r\n\n[sources.a]\n", []string{`x/y ! nothing follows this ignore`}},
		{"nothing after", "a = 1\n# stancelint: ignore[x/y] -- r\n", []string{`x/y ! nothing follows this ignore`}},
		{"no reason", "a = 1 # stancelint: ignore[x/y]", []string{`x/y ! this ignore gives no reason`}},
		{"an empty reason", "a = 1 # stancelint: ignore[x/y] -- ", []string{`x/y ! this ignore gives no reason`}},
		{"no rule", "a = 1 # stancelint: ignore[ , ] -- r", []string{` ! this ignore names no rule`}},
		{"no brackets", "a = 1 # stancelint: ignore x/y -- r", []string{` ! this comment is not one that stancelint knows`}},
		{"no day", "a = 1 # stancelint: ignore[x/y] until 2027-02-30 -- r", []string{`x/y until 2027-02-30 ! this ignore ends on no day: 2027-02-30`}},
		{"no glob", "a = 1 # stancelint: ignore[x/{y] -- r", []string{`x/{y ! x/{y is no rule id or glob`}},
		{"before what is broken", "a = 1 # stancelint: ignore[x/y] -- r\nb = = 2\n# stancelint: ignore[x/z] -- r\n", []string{`x/y (r) for "a = 1"`}},
		{"a byte order mark and CRLF", "\ufeffa = 1 # stancelint: ignore[x/y] -- r\r\n# stancelint: ignore[x/z] -- r\r\nb = 2\r\n", []string{
			`x/y (r) for "a = 1"`, `x/z (r) for "b = 2"`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := source.NewFile("a.claims.toml", []byte(c.text))
			var got []string
			for _, i := range InLedger(f, source.Span{End: len(f.Bytes())}) {
				got = append(got, show(i))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestInFrontMatter(t *testing.T) {
	d := read1(t, "+++\n[stancelint.claims.a] # stancelint: ignore[x/y] -- r\ncontent = \"c\"\n+++\nText.\n")
	found := InLedger(d.File, d.FrontMatter.Body)
	if len(found) != 1 {
		t.Fatalf("found %d ignores", len(found))
	}
	want := `x/y (r) for "[stancelint.claims.a] # stancelint: ignore[x/y] -- r⏎content = \"c\"⏎" about claims.a`
	if got := show(found[0]); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func read1(t *testing.T, text string) *draft.Draft {
	t.Helper()
	d, err := draft.Read(source.NewFile("a.md", []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestInDraft(t *testing.T) {
	const ignore = "<!-- stancelint: ignore[x/y] -- r -->"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"none", "<!-- a note -->\n\nText `" + ignore + "`.\n\n    " + ignore + "\n", nil},
		{"before a paragraph", ignore + "\nOne\ntwo.\n\nThree.\n", []string{`x/y (r) for "One⏎two."`}},
		{"a blank line between", ignore + "\n\nOne.\n\nTwo.\n", []string{`x/y (r) for "One."`}},
		{"before a list", ignore + "\n- One\n- Two\n\nThree.\n", []string{`x/y (r) for "One⏎- Two"`}},
		{"in a list item", "- One\n\n  " + ignore + "\n  Two\n", []string{`x/y (r) for "Two"`}},
		{"before a block quote", ignore + "\n> One\n> two\n", []string{`x/y (r) for "One⏎> two"`}},
		{"before a heading", ignore + "\n# One\n\nTwo.\n", []string{`x/y (r) for "One"`}},
		{"two before one", ignore + "\n<!-- stancelint: ignore[x/z] -- q -->\nOne.\n", []string{`x/y (r) for "One."`, `x/z (q) for "One."`}},
		{"among words", "One " + ignore + " two.\n\nThree.\n", []string{`x/y (r) for "One ` + ignore + ` two."`}},
		{"over lines", "<!-- stancelint:\n  ignore[x/y] -- a\n  reason -->\nOne.\n", []string{`x/y (a reason) for "One."`}},
		{"at the end", "One.\n\n" + ignore + "\n", []string{`x/y ! no block follows this ignore`}},
		{"no reason", "<!-- stancelint: ignore[x/y] -->\nOne.\n", []string{`x/y ! this ignore gives no reason`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, i := range InDraft(read1(t, c.text)) {
				got = append(got, show(i))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCovers(t *testing.T) {
	f := source.NewFile("a.claims.toml", []byte("[claims.a] # stancelint: ignore[x/*] -- r\nvia = []\n[claims.b]\n"))
	other := source.NewFile("a.md", []byte("[claims.a] and more of it, long enough\n"))
	i := InLedger(f, source.Span{End: len(f.Bytes())})[0]
	at := func(f *source.File, start, end int) source.Place {
		return source.Place{File: f, Span: source.Span{Start: start, End: end}}
	}
	for _, c := range []struct {
		name string
		d    diag.Diagnostic
		want bool
	}{
		{"a place in it", diag.Diagnostic{Place: at(f, 8, 9)}, true},
		{"an empty place in it", diag.Diagnostic{Place: at(f, 0, 0)}, true},
		{"a place after it", diag.Diagnostic{Place: at(f, 52, 60)}, false},
		{"a related place", diag.Diagnostic{Place: at(other, 0, 1), Related: []diag.Related{{Place: at(f, 43, 46)}}}, true},
		{"the same bytes of another file", diag.Diagnostic{Place: at(other, 8, 9)}, false},
		{"the claim, in the draft", diag.Diagnostic{Place: at(other, 0, 1), Claims: []string{"b", "a"}}, true},
		{"a source of that id", diag.Diagnostic{Place: at(other, 0, 1), Sources: []string{"a"}}, false},
		{"a target of that id", diag.Diagnostic{Place: at(other, 0, 1), Conflict: &diag.Conflict{Target: "a"}}, false},
		{"no place", diag.Diagnostic{}, false},
	} {
		if got := i.Covers(&c.d); got != c.want {
			t.Errorf("%s: covered is %v", c.name, got)
		}
	}
}

func TestExpired(t *testing.T) {
	until := Ignore{Until: "2027-01-31"}
	if until.Expired("2027-01-31") || !until.Expired("2027-02-01") {
		t.Error("an ignore holds through its last day")
	}
	if (&Ignore{}).Expired("2999-01-01") {
		t.Error("an ignore without an end never expires")
	}
}

// What is found lies in the file, whatever the file is.
func FuzzIgnores(f *testing.F) {
	f.Add("[claims.a] # stancelint: ignore[x/y] -- r\ndenies = [ # stancelint: ignore[*] -- q\n'b']\n")
	f.Add("<!-- stancelint: ignore[x/y] until 2027-01-31 -- r -->\n- One <!-- stancelint: -->\n")
	f.Add("\ufeff+++\n# stancelint: ignore[a]\n+++\n")
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("a.md", []byte(text))
		found := InLedger(file, source.Span{End: len(file.Bytes())})
		if d, err := draft.Read(file); err == nil {
			found = append(found, InDraft(d)...)
		}
		for _, i := range found {
			for _, s := range []source.Span{i.Place.Span, i.covers} {
				if s.Start < 0 || s.End < s.Start || s.End > len(text) {
					t.Fatalf("%v is outside the file of %d bytes", s, len(text))
				}
			}
			if i.Place.Span.Len() == 0 {
				t.Fatalf("an ignore without a place: %+v", i)
			}
		}
	})
}
