package loader_test

import (
	"bytes"
	"encoding/json"
	"flag"
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
		Ledger:    merged,
		Problems:  slices.Concat(problems, more, loader.CheckReferences(merged)),
		Absolutes: lexicon.NewMatcher([]string{"never", "all"}),
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
		if p.Span.Start > p.Span.End || p.Span.End > len(p.File.Data) {
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
