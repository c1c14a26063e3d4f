package loader

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

const everyKey = `
draft = "quarry.md"
published = 2025-10-27
meta = { desk = "metro", at = 10:30:00, seen = [2025-01-02, 2025-01-02T03:04:05Z, 2025-01-02 03:04:05.5], n = 1.5, deep = { yes = true } }

[sources.ida]
type = "named_person"
name = "Ida Brandt"
title = "mayor of Lunden"
aliases = ["Brandt", "the mayor"]
speaks_for = ["council"]
derived_from = ["deed"]
access = "first_hand"
ground_rules = "on_record"

[sources.council]
type = "named_org"
name = "the council"
members = ["ida"]

[sources.deed]
type = "document"
name = "the deed"
url = "https://lunden.example/deed"
locator = "p. 3"
retrieved = 2025-10-01
file = "files/deed.txt"
meta.box = 7

[sources.clerk]
type = "anonymous"
descriptor = "a clerk"
count = 1

[sources.clerk.anonymity]
reason = "fears for her post"
known_to_editor = true
approved_by = "desk"

[targets.sold]
text = "The quarry was sold."
kind = "unity"
group = "council"
about = ["council", "ida"]
adverse = true
impact = "high"
entails = ["open"]
contrary = ["kept"]
meta = { row = 1 }

[claims.c2]
source = "ida"
via = ["clerk", "council"]
cue = "said"
content = ["nobody", "sold it"]
prefix = "that "
suffix = " at all"
part = "body"
stance = { sold = "against", open = "none" }
modality = "asserted"
values = { tonnes = 3, price = { min = 2.5 }, dead = { min = 290, max = 310 }, place = "Lunden", empty = true, on = 2025-01-02, within = { max = 2025-02-01 } }
said_on = 2025-10-26
holds_from = 2025-01-01
holds_to = 2025-12-31
denies = ["c1", "harbour#c9"]
responds_to = ["c1"]
corroborates = []
supersedes = ["c1"]
answers = ["sold"]
declined = false
unanswered = true
evidence = ["deed"]
access = "second_hand"
derived_from = ["deed"]
ground_rules = "on_background"
file = "files/call.txt"
locator = "00:03"
reviewed = "9f2c"
meta = {}

[claims.c1]
content = "The quarry was sold."
basis = "witnessed"
via = "clerk"

[[tensions]]
claims = ["c1", "c2", "c1"]
told = "The mayor denies it"
reason = "both are told"
meta = { by = "desk" }
`

func TestDecodeEveryKey(t *testing.T) {
	l, problems := Decode(file(everyKey))
	expect(t, problems, "")
	for _, kind := range ledger.Kinds() {
		for _, f := range kind.Fields {
			if !anyHas(l, kind.Name, f.Name) {
				t.Errorf("%s.%s is not in the test, or was not decoded", kind.Name, f.Name)
			}
		}
	}
	for _, tt := range []struct {
		name      string
		got, want any
	}{
		{"orders", [][]string{l.SourceOrder, l.TargetOrder, l.ClaimOrder}, [][]string{{"ida", "council", "deed", "clerk"}, {"sold"}, {"c2", "c1"}}},
		{"top", l.Top.Fields, map[string]any{
			"draft": "quarry.md", "published": "2025-10-27",
			"meta": map[string]any{
				"desk": "metro", "at": "10:30:00", "n": 1.5, "deep": map[string]any{"yes": true},
				"seen": []any{"2025-01-02", "2025-01-02T03:04:05Z", "2025-01-02T03:04:05.5"},
			},
		}},
		{"anonymity", l.Sources["clerk"].Fields, map[string]any{
			"type": "anonymous", "descriptor": "a clerk", "count": int64(1),
			"anonymity": map[string]any{"reason": "fears for her post", "known_to_editor": true, "approved_by": "desk"},
		}},
		{"dotted meta", l.Sources["deed"].Fields["meta"], map[string]any{"box": int64(7)}},
		{"lone content and relay", l.Claims["c1"].Fields, map[string]any{
			"content": []string{"The quarry was sold."}, "basis": "witnessed", "via": []string{"clerk"},
		}},
		{"stance", l.Claims["c2"].Fields["stance"], map[string]string{"sold": "against", "open": "none"}},
		{"values", l.Claims["c2"].Fields["values"], map[string]ledger.Value{
			"tonnes": {Type: "number", Min: int64(3), Max: int64(3), Text: "3"},
			"price":  {Type: "number", Range: true, Min: 2.5, Text: "at least 2.5"},
			"dead":   {Type: "number", Range: true, Min: int64(290), Max: int64(310), Text: "290 to 310"},
			"place":  {Type: "string", Min: "Lunden", Max: "Lunden", Text: "Lunden"},
			"empty":  {Type: "bool", Min: true, Max: true, Text: "true"},
			"on":     {Type: "date", Min: "2025-01-02", Max: "2025-01-02", Text: "2025-01-02"},
			"within": {Type: "date", Range: true, Max: "2025-02-01", Text: "until 2025-02-01"},
		}},
		{"tension", l.Tensions[0].Fields["claims"], []string{"c1", "c2"}},
	} {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func anyHas(l *ledger.Ledger, kind, field string) bool {
	for _, rec := range l.Records() {
		if rec.Kind == kind && rec.Fields[field] != nil {
			return true
		}
	}
	return false
}

func TestDecodePlaces(t *testing.T) {
	l, _ := Decode(file(everyKey))
	inline, _ := Decode(file(`tensions = [ { claims = ["a", "b"], told = "x" } ]` + "\n" + `claims = { "c1" = { cue = "said" } }`))
	tests := []struct {
		rec        *ledger.Record
		part, want string
	}{
		{l.Top, "record", ``},
		{l.Top, "published", `2025-10-27`},
		{l.Sources["ida"], "record", `ida`},
		{l.Sources["ida"], "aliases", `["Brandt", "the mayor"]`},
		{l.Sources["ida"], "aliases.1", `"the mayor"`},
		{l.Sources["ida"], "speaks_for.council", `"council"`},
		{l.Sources["clerk"], "anonymity", `anonymity`},
		{l.Sources["clerk"], "anonymity.reason", `"fears for her post"`},
		{l.Claims["c2"], "cue", `"said"`},
		{l.Claims["c2"], "content.1", `"sold it"`},
		{l.Claims["c1"], "content.0", `"The quarry was sold."`},
		{l.Claims["c1"], "via.clerk", `"clerk"`},
		{l.Claims["c2"], "stance", `{ sold = "against", open = "none" }`},
		{l.Claims["c2"], "stance.open", `"none"`},
		{l.Claims["c2"], "values.dead", `{ min = 290, max = 310 }`},
		{l.Claims["c2"], "denies.harbour#c9", `"harbour#c9"`},
		{l.Tensions[0], "record", `tensions`},
		{l.Tensions[0], "claims.c2", `"c2"`},
		{inline.Tensions[0], "record", `{ claims = ["a", "b"], told = "x" }`},
		{inline.Tensions[0], "told", `"x"`},
		{inline.Claims["c1"], "record", `"c1"`},
		{inline.Claims["c1"], "cue", `"said"`},
	}
	for _, tt := range tests {
		span, ok := tt.rec.At[tt.part]
		if got := string(tt.rec.File.Text(span)); !ok || got != tt.want {
			t.Errorf("%s of %s is at %q, want %q", tt.part, tt.rec, got, tt.want)
		}
	}
	for key, want := range map[string]string{"stance.open": "open", "values.dead": "dead", "stance.none": `{ sold = "against", open = "none" }`} {
		table, name, _ := strings.Cut(key, ".")
		if place := l.Claims["c2"].KeyPlace(table, name); string(place.Text()) != want {
			t.Errorf("the key %s is at %q, want %q", key, place.Text(), want)
		}
	}
}

func TestDecodeBroken(t *testing.T) {
	l, _ := Decode(file("draf = \"x\"\n[claims.c1]\nsorce = \"ida\"\ncontent = [\"a\", 3]\ndenies = 3\nstance = { t = \"favor\", u = 3 }\n"))
	c := l.Claims["c1"]
	if diff := cmp.Diff(map[string]bool{"source": true, "content": true, "denies": true, "stance": true}, c.Broken); diff != "" {
		t.Errorf("broken (-want +got):\n%s", diff)
	}
	want := map[string]any{"content": []string{"a"}, "stance": map[string]string{"t": "favor"}}
	if diff := cmp.Diff(want, c.Fields); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	if !l.Top.Broken["draft"] {
		t.Error("the misspelt draft does not break draft")
	}
}

func TestDecodeReservedAndMisspelt(t *testing.T) {
	l, _ := Decode(file("[sources.narrator]\ntype = \"anonymous\"\n[claim.c2]\n[claims.c1]\n[claim.c1]\ncue = \"x\"\n"))
	if len(l.Sources) != 0 {
		t.Error("the narrator became a source")
	}
	if diff := cmp.Diff([]string{"c1", "c2"}, l.ClaimOrder); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
}

func TestDecodeTOML11(t *testing.T) {
	l, problems := Decode(file("[claims.c1]\nstance = { # sides\n\trise = \"favor\", # comma\n\tfall = 'none',\n}\ncontent = \"\\x41\\e\"\nvalues = {\n a = 1,\n}\nmeta = { t = 10:30 }\n"))
	expect(t, problems, "")
	c := l.Claims["c1"]
	if got := string(c.File.Text(c.At["stance"])); !strings.HasPrefix(got, "{ #") || !strings.HasSuffix(got, "\n}") {
		t.Errorf("stance is at %q", got)
	}
	if got := c.List("content"); len(got) != 1 || got[0] != "A\x1b" {
		t.Errorf("content is %q", got)
	}
}

func TestDecodeOffsetsAreThoseOfTheFile(t *testing.T) {
	text := "# für alle\n[claims.c1]\ncontent = '''a\nb'''\ncue = 3\n"
	for name, in := range map[string]string{
		"LF":               text,
		"CRLF":             strings.ReplaceAll(text, "\n", "\r\n"),
		"BOM":              "\ufeff" + text,
		"BOM and CRLF":     "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"),
		"no last newline":  strings.TrimRight(text, "\n"),
		"BOM and no table": "\ufeffcue = 3\n" + text,
	} {
		t.Run(name, func(t *testing.T) {
			l, problems := Decode(file(in))
			last := problems[len(problems)-1]
			if got, want := last.Place.Span.Start, strings.LastIndex(in, "3"); got != want {
				t.Errorf("the problem is at %d, want %d", got, want)
			}
			c := l.Claims["c1"]
			if got := string(c.File.Text(c.At["content"])); !strings.HasPrefix(got, "'''a") || !strings.HasSuffix(got, "b'''") {
				t.Errorf("content is at %q", got)
			}
		})
	}
}

func TestDecodeNotUTF8(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"stray byte": {"[claims.c1]\ncue = \"caf\xe9\"\n", "syntax at \xe9\n\tnot UTF-8 text: byte 0xe9\n\thelp: save the file as UTF-8\n"},
		"UTF-16":     {"\xff\xfed\x00", "syntax at \xff\n\tnot UTF-8 text: byte 0xff\n\thelp: save the file as UTF-8\n"},
	} {
		t.Run(name, func(t *testing.T) {
			l, problems := Decode(file(tt.in))
			expect(t, problems, tt.want)
			if !l.Partial {
				t.Error("the ledger is not marked as partial")
			}
		})
	}
}

func TestDecodeNesting(t *testing.T) {
	want := "tables and lists are nested more than 100 deep"
	for name, in := range map[string]string{
		"lists":            "meta = { a = " + strings.Repeat("[", 200) + strings.Repeat("]", 200) + " }",
		"two million":      "meta = " + strings.Repeat("[", 2_000_000),
		"braces":           "meta = " + strings.Repeat("{a=", 200) + "1" + strings.Repeat("}", 200),
		"dotted key":       strings.Repeat("a.", 50_000) + "a = 1",
		"header":           "[" + strings.Repeat("a.", 50_000) + "a]",
		"after an error":   "a = \n b = " + strings.Repeat("[", 2_000_000),
		"in a second copy": "[claims.c1]\n[claims.c1]\nmeta = { a = " + strings.Repeat("[", 200_000),
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := Decode(file(in))
			if len(problems) != 1 || problems[0].Message != want || problems[0].Rule != RuleSyntax {
				t.Errorf("got %.300s", written(problems))
			}
		})
	}
	_, problems := Decode(file("meta = { a = " + strings.Repeat("[", 90) + strings.Repeat("]", 90) + " }"))
	expect(t, problems, "")
}

func TestDecodeRegistry(t *testing.T) {
	l, problems := DecodeRegistry(file("draft = \"x\"\nmeta = { a = 1 }\nsauce = 1\n[sources.ida]\ntype = \"anonymous\"\n[targets.rise]\ntext = \"x\"\n[claims.c1]\n[[tensions]]\n"))
	expect(t, problems, `
unknown-key at draft
	"draft" has no place in a registry
	help: a registry holds sources, targets and meta; move it to a draft's own ledger
unknown-key at sauce
	unknown key "sauce" at the top level
	help: free data goes into a meta table
unknown-key at claims
	"claims" has no place in a registry
	help: a registry holds sources, targets and meta; move it to a draft's own ledger
unknown-key at tensions
	"tensions" has no place in a registry
	help: a registry holds sources, targets and meta; move it to a draft's own ledger
`)
	if l.Form != ledger.Registry || !l.Sources["ida"].Registry || !l.Targets["rise"].Registry {
		t.Error("the records are not marked as a registry's")
	}
}

func TestDecodeFrontMatter(t *testing.T) {
	tests := []struct {
		name, body, want string
		ledger           bool
		date             string
	}{
		{"no table of ours", "title = 'x'\ntitle = 'y'\ndate = 2025-10-27T08:00:00+02:00\n", "", false, "2025-10-27"},
		{"date and time", "title = 'x'\ndate = 2025-10-27T00:30:00+02:00\n", "", false, "2025-10-27"},
		{"date", "date = 2025-10-27\n[stancelint]\n", "", true, "2025-10-27"},
		{"date as a string", "date = \"2025-10-27 10:00\"\n", "", false, "2025-10-27"},
		{"no date", "date = \"soon\"\n", "", false, ""},
		{"not TOML, not ours", "title: x\n", "", false, ""},
		{"claims", "[stancelint.claims.c1]\ncontent = \"x\"\n[params]\nclaims = 3\n", "", true, ""},
		{"not TOML, but ours", "[stancelint.claims.c1]\ncue = x\n", `
syntax at x
	"x" is no value
	help: put text in quotation marks: "…"
`, true, ""},
		{"duplicates of others and of ours", "date = 2025-10-27\ntitle = 1\ntitle = 2\n[stancelint]\ndraft = \"a\"\ndraft = \"b\"\n[stancelint.claims.c1]\n[stancelint.claims.c1]\n", `
duplicate at draft
	"draft" is written twice
	help: keep one of them; until then the first counts
	see line 6, draft: first written here
duplicate at c1
	claim "c1" is defined twice
	help: give one of them an id of its own; until then the first counts
	see line 8, c1: first written here
`, true, "2025-10-27"},
		{"no table", "stancelint = 3\n", `
invalid-value at 3
	"stancelint" must be a table, not the number 3
	help: write it as [stancelint]
`, true, ""},
		{"mistakes", "[stancelint]\ntitle = 1\n[stancelint.sources.ida]\ntype = 1\n", `
unknown-key at title
	unknown key "title" at the top level
	help: "title" is a key of a source
invalid-value at 1
	"type" in source "ida" must be a string, not the number 1
	help: put it in quotation marks: type = "1"
`, true, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := []byte("\ufeff+++\n" + tt.body + "+++\nProse = [\n")
			start := bytes.IndexByte(data, '\n') + 1
			f := source.NewFile("quarry.md", data)
			fm, problems := DecodeFrontMatter(f, source.Span{Start: start, End: start + len(tt.body)})
			expect(t, problems, tt.want)
			if (fm.Ledger != nil) != tt.ledger {
				t.Errorf("ledger found: %t, want %t", fm.Ledger != nil, tt.ledger)
			}
			if fm.Date != tt.date || tt.date != "" && !bytes.Contains(fm.Place.Text(), []byte(tt.date)) {
				t.Errorf("date %q at %q, want %q", fm.Date, fm.Place.Text(), tt.date)
			}
			if titled := strings.HasPrefix(tt.body, "title = 'x'"); titled != (fm.Title == "x") {
				t.Errorf("title %q", fm.Title)
			}
		})
	}
}

func TestDatelineDefault(t *testing.T) {
	body := "date = 2025-10-27\n[stancelint]\n"
	f := source.NewFile("quarry.md", []byte(body))
	fm, _ := DecodeFrontMatter(f, source.Span{End: len(body)})
	fm.Default(fm.Ledger)
	if top := fm.Ledger.Top; top.Text("published") != "2025-10-27" || string(top.Place("published").Text()) != "2025-10-27" {
		t.Errorf("published %q at %q", top.Text("published"), top.Place("published").Text())
	}
	sidecar, _ := Decode(file("published = 2025-10-26\n"))
	fm.Default(sidecar)
	if got := sidecar.Top.Text("published"); got != "2025-10-26" {
		t.Errorf("the dateline replaced the ledger's date by %s", got)
	}
	bare, _ := Decode(file(""))
	fm.Default(bare)
	if _, ok := bare.Top.At["published"]; ok || bare.Top.Text("published") != "2025-10-27" {
		t.Error("the dateline has a place in another file, or is not there")
	}
}
