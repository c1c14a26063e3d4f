package loader_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// unit reads a draft and its ledger as a run does.
func unit(t testing.TB, text, claims string) loader.Unit {
	t.Helper()
	l, problems := loader.Decode(source.NewFile("note.claims.toml", []byte(claims)))
	merged, more := loader.Merge([]*ledger.Ledger{l}, nil)
	u := loader.Unit{
		Ledger:   merged,
		Problems: slices.Concat(problems, more, loader.CheckReferences(merged)),
		Reader:   loader.Reader{Absolutes: lexicon.NewMatcher([]string{"never", "all"})},
	}
	if text != "" {
		d, err := draft.Read(source.NewFile("note.md", []byte(text)))
		if err != nil {
			t.Fatal(err)
		}
		u.Draft = d
	}
	return u
}

const noteText = `The pier never closed, *Ana Reis*, the harbour master, said on Monday: "All ferries ran, and nobody
was turned away." Two stall keepers said otherwise.

"We were turned away," said one of them. "We were turned away," said the other.
`

const noteLedger = `published = 2027-03-02
meta = { desk = "city", slots = [1, 2.5, true] }

[sources.reis]
type = "named_person"
name = "Ana Reis"
title = "harbour master"
speaks_for = ["port"]

[sources.port]
type = "named_org"
name = "The Port"
members = ["reis"]

[targets.open]
text = "The pier was open."
entails = ["ran"]

[targets.ran]
text = "The ferries ran."
contrary = ["shut"]

[targets.shut]
text = "The pier was shut."

[claims.c1]
source = "reis"
cue = "said"
content = "All ferries ran, and nobody was turned away"
stance = { ran = "favor" }
values = { ferries = { min = 3 }, opened = 2027-03-01 }

[claims.c2]
content = "The pier never closed"
stance = { open = "favor" }
holds_from = 2027-03-01

[claims.c3]
source = "reis"
content = "We were turned away"
stance = { shut = "favour" }

[claims.c4]
content = "Two stall keepers told otherwise"
denies = ["c1"]

[[tensions]]
claims = ["c1", "c4"]
told = "said otherwise"

[[tensions]]
claims = ["c1", "c2"]
told = "say otherwise"
`

// The whole document, as `stancelint input` prints it.
func TestInputGolden(t *testing.T) {
	var got bytes.Buffer
	if err := loader.Print(&got, loader.NewInput(unit(t, noteText, noteLedger))); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join("testdata", "input.json")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every number under an `at` stands for a place, and no place for nothing.
func TestInputPlaces(t *testing.T) {
	in := loader.NewInput(unit(t, noteText, noteLedger))
	doc, err := ast.JSON(in.Value)
	if err != nil {
		t.Fatal(err)
	}
	used := make([]bool, len(in.Places))
	var walk func(key string, v any)
	walk = func(key string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, field := range v {
				if key == "at" {
					name = "at"
				}
				if name != "meta" {
					walk(name, field)
				}
			}
		case []any:
			for _, item := range v {
				walk(key, item)
			}
		case json.Number:
			if key != "at" && key != "places" {
				return
			}
			i, err := v.Int64()
			if err != nil || i < 0 || int(i) >= len(in.Places) {
				t.Errorf("%s: %v is no place", key, v)
				return
			}
			used[i] = true
		}
	}
	walk("", doc)
	for i, u := range used {
		if !u {
			t.Errorf("place %d, %q, is not in the document", i, in.Places[i].Text())
		}
	}
	for i, p := range in.Places {
		if p.Span.Start > p.Span.End || p.Span.End > len(p.File.Bytes()) {
			t.Errorf("place %d is outside its file: %v", i, p.Span)
		}
	}
}

// Without a draft there is nothing of one, and claims keep the ledger's order.
func TestInputWithoutDraft(t *testing.T) {
	doc, err := ast.JSON(loader.NewInput(unit(t, "", noteLedger)).Value)
	if err != nil {
		t.Fatal(err)
	}
	in := doc.(map[string]any)
	if _, ok := in["draft"]; ok {
		t.Error("there is a draft")
	}
	for i, id := range []string{"c1", "c2", "c3", "c4"} {
		c := in["claims"].(map[string]any)[id].(map[string]any)
		if got := c["order"].(json.Number).String(); got != string(rune('0'+i)) {
			t.Errorf("claim %s has order %s, want %d", id, got, i)
		}
		if _, ok := c["anchor"]; ok {
			t.Errorf("claim %s is anchored", id)
		}
	}
}

// With a broken anchor the places are in the ledger, where they can be mended.
func TestInputMissingWords(t *testing.T) {
	in := loader.NewInput(unit(t, "Nothing of the kind.\n", "[claims.a]\ncontent = [\"one\", \"two\"]\n"))
	doc, err := ast.JSON(in.Value)
	if err != nil {
		t.Fatal(err)
	}
	c := doc.(map[string]any)["claims"].(map[string]any)["a"].(map[string]any)
	at := c["at"].(map[string]any)
	n, err := at["content"].(json.Number).Int64()
	if err != nil {
		t.Fatal(err)
	}
	if p := in.Places[n]; p.File.Name != "note.claims.toml" || !strings.Contains(string(p.Text()), "one") {
		t.Errorf("content is at %s %q", p.File.Name, p.Text())
	}
}

// draftPart is one part of what the input document tells of a draft.
func draftPart(t *testing.T, text, claims, part string) any {
	t.Helper()
	doc, err := ast.JSON(loader.NewInput(unit(t, text, claims)).Value)
	if err != nil {
		t.Fatal(err)
	}
	return doc.(map[string]any)["draft"].(map[string]any)[part]
}

func TestMentions(t *testing.T) {
	const people = `
[sources.reis]
type = "named_person"
name = "Ana Reis"
aliases = ["the harbour master"]
[sources.lund]
type = "named_person"
name = "Bo Lund"
[sources.kari]
type = "named_person"
name = "Kari Lund"
[sources.port]
type = "named_org"
name = "The Reis Port"
[sources.crew]
type = "anonymous"
descriptor = "two of the crew"
`
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"names, short forms, aliases and descriptors", "Ana Reis spoke. Later Reis left, and so did the harbour master, two of the crew said.", []string{
			"crew descriptor two of the crew", "reis name Ana Reis", "reis short Reis", "reis alias the harbour master",
		}},
		{"the longest form counts", "The Reis Port is shut.", []string{"port name The Reis Port"}},
		{"a last name that two share names neither", "Bo Lund and Kari Lund met. Lund left.", []string{"kari name Kari Lund", "lund name Bo Lund"}},
		{"at the start of a sentence", "Two of the crew left. The harbour master stayed.", []string{"crew descriptor two of the crew", "reis alias the harbour master"}},
		{"whole words only", "The Reisberg is high, and Reis’s boat is low.", nil},
		{"across a line and emphasis", "Then *Ana\nReis* spoke.", []string{"reis name Ana Reis"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			mentions := draftPart(t, c.text, people, "mentions").(map[string]any)
			var got []string
			for _, id := range slices.Sorted(maps.Keys(mentions)) {
				for _, m := range mentions[id].([]any) {
					m := m.(map[string]any)
					got = append(got, fmt.Sprintf("%s %s %s", id, m["form"], m["text"]))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestNearNames(t *testing.T) {
	const people = `
[sources.a]
type = "named_person"
name = "Marit Halvorsen"
[sources.b]
type = "named_org"
name = "Port of Vik"
`
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Marit Halvorsen spoke, and Halvorsen’s boat left.", nil},
		{"Marit Halverson spoke.", []string{"Halverson for Halvorsen, 2 off"}},
		{"Merit Halvorsen spoke. Merit left.", []string{"Merit for Marit, 1 off"}},
		{"On Friday Mario left Vig for Bergen.", []string{"Mario for Marit, 1 off", "Vig for Vik, 1 off"}},
		{"Mario left. Mario Berg left.", nil},
		{"Mario left. Perk talks.", nil},
		{"Halverson left.", []string{"Halverson for Halvorsen, 2 off"}},
		{"# Halverson Leaves the Vig of Fish\n\nIt is empty.", nil},
		{"# Now Halverson leaves\n\nIt is empty.", []string{"Halverson for Halvorsen, 2 off"}},
		{"We saw Port of Pix, Vikk and Park.", []string{"Vikk for Vik, 1 off"}},
		{"Marta and merit and Larit", nil},
	} {
		var got []string
		for _, n := range draftPart(t, c.text, people, "near_names").([]any) {
			n := n.(map[string]any)
			got = append(got, fmt.Sprintf("%s for %s, %s off", n["word"], n["known"], n["distance"]))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestTranscripts(t *testing.T) {
	const claims = `
[sources.reis]
type = "named_person"
name = "Ana Reis"
file = "reis.txt"
[claims.c1]
source = "reis"
content = "nobody was turned away"
[claims.c2]
source = "reis"
content = "ran"
`
	text := "“All ferries ran,” she said, and “nobody was turned away”. They ran.\n"
	for _, c := range []struct {
		name, transcript string
		want             any
	}{
		{"found", "All ferries ran, and \"nobody\nwas turned away\".", "found"},
		{"changed", "All ferries ran, and nobody was sent away.", "missing"},
		{"not UTF-8", "caf\xe9", "unreadable"},
		{"not there", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			u := unit(t, text, strings.Replace(claims, `"ran"`, `"They ran"`, 1))
			u.Transcript = func(r *ledger.Record) (*draft.Draft, error) {
				if c.transcript == "" {
					return nil, os.ErrNotExist
				}
				return draft.Read(source.NewFile(r.Text("file"), []byte(c.transcript)))
			}
			doc, err := ast.JSON(loader.NewInput(u).Value)
			if err != nil {
				t.Fatal(err)
			}
			all := doc.(map[string]any)["claims"].(map[string]any)
			transcript, _ := all["c1"].(map[string]any)["transcript"].(map[string]any)
			if transcript["state"] != c.want {
				t.Errorf("state is %v, want %v", transcript["state"], c.want)
			}
			if _, ok := all["c2"].(map[string]any)["transcript"]; ok {
				t.Error("indirect speech owes nothing to a transcript")
			}
		})
	}
}

func TestFingerprint(t *testing.T) {
	stamp := func(claims string) string {
		l, _ := loader.Decode(source.NewFile("a.claims.toml", []byte(claims)))
		return loader.Fingerprint(l.Claims["c"])
	}
	want := stamp("[claims.c]\nsource = \"s\"\ncontent = \"it’s safe – all of it\"\n")
	for _, same := range []string{
		"[claims.c]\nsource = \"s\"\ncontent = \"it's  safe - all\\nof it\"\nmodality = \"believed\"\n",
		"[claims.c]\nsource = \"s\"\ncontent = [\"it’s safe – all of it\"]\n",
	} {
		if got := stamp(same); got != want {
			t.Errorf("%s: the fingerprint changed", same)
		}
	}
	for _, other := range []string{
		"[claims.c]\ncontent = \"it’s safe – all of it\"\n",
		"[claims.c]\nsource = \"s\"\ncontent = \"It’s safe – all of it\"\n",
		"[claims.c]\nsource = \"s\"\ncontent = [\"it’s safe\", \"– all of it\"]\n",
	} {
		if got := stamp(other); got == want {
			t.Errorf("%s: the fingerprint is the same", other)
		}
	}
}
