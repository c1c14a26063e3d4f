package loader_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/rules"
)

const pier = `# All quiet on the pier

Ana Reis, the harbour master, said that *all* the **ferries** had run. “All of them,” she said. All stalls stayed open.

> All is well.

The pier ` + "`all`" + ` [all](all.html) but sank.
`

const pierLedger = `
[sources.reis]
type = "named_person"
name = "Ana Reis"
title = "harbour master"

[claims.ran]
source = "reis"
cue = "said"
content = "all the ferries had run"
`

// readPier is the part of the input document on the draft, with what a reader
// finds in it.
func readPier(t *testing.T) map[string]any {
	t.Helper()
	folder, err := fs.Sub(rules.FS, "lexicon")
	if err != nil {
		t.Fatal(err)
	}
	lists, err := lexicon.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	u := unit(t, pier, pierLedger)
	u.Reader.Attributions = attribution.NewReader(lists)
	u.Reader.Words = lexicon.NewFinder(lexicon.Lists{"quantifiers": {"all"}, "none": {"nowhere"}, "other": {"pier"}}, []string{"quantifiers", "none"})
	var out bytes.Buffer
	if err := loader.Print(&out, loader.NewInput(u)); err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	return doc["draft"].(map[string]any)
}

func TestWordsOfLists(t *testing.T) {
	words := readPier(t)["words"].(map[string]any)
	type word struct {
		Text, Voice         string
		Line, Column        float64
		Paragraph, Sentence float64
	}
	var got []word
	for _, entry := range words["quantifiers"].([]any) {
		w := entry.(map[string]any)
		at := w["at"].(map[string]any)
		if at["text"] != w["text"] {
			t.Errorf("the place holds %q, the text is %q", at["text"], w["text"])
		}
		got = append(got, word{w["text"].(string), w["voice"].(string), at["line"].(float64), at["column"].(float64), w["paragraph"].(float64), w["sentence"].(float64)})
	}
	want := []word{
		{"All", "own", 1, 3, 0, 0},
		{"all", "attributed", 3, 42, 1, 1},
		{"All", "quoted", 3, 73, 1, 2},
		{"All", "own", 3, 97, 1, 3},
		{"All", "quoted", 5, 3, 2, 4},
		{"all", "own", 7, 17, 3, 5},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if none, there := words["none"]; !there || len(none.([]any)) > 0 {
		t.Errorf("a list without words in the draft gives %v, not an empty list", none)
	}
	if _, there := words["other"]; there {
		t.Error("a list that is not asked for is there")
	}
}

func TestAttributionsInInput(t *testing.T) {
	draft := readPier(t)
	type attribution struct{ Source, Cue, Lemma, Content, Type, Known, Claim string }
	first := func(list any) string {
		if items := list.([]any); len(items) > 0 {
			return items[0].(string)
		}
		return ""
	}
	var got []attribution
	for _, entry := range draft["attributions"].([]any) {
		a := entry.(map[string]any)
		cue := a["cue"].(map[string]any)
		got = append(got, attribution{
			a["source"].(map[string]any)["text"].(string), cue["text"].(string), cue["lemma"].(string),
			a["content"].([]any)[0].(map[string]any)["text"].(string), a["type"].(string), first(a["sources"]), first(a["claims"]),
		})
	}
	want := []attribution{
		{"Ana Reis, the harbour master", "said", "say", "that *all* the **ferries** had run", "indirect", "reis", "ran"},
		{"she", "said", "say", "“All of them,”", "direct", "reis", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	quotation := draft["quotations"].([]any)[0].(map[string]any)
	if diff := cmp.Diff([]any{1.0}, quotation["attributions"]); diff != "" {
		t.Error(diff)
	}
}
