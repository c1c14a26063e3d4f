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

// indexOf is the index of the input document, as it is printed.
func indexOf(t *testing.T, u loader.Unit) map[string]any {
	t.Helper()
	var out bytes.Buffer
	if err := loader.Print(&out, loader.NewInput(u)); err != nil {
		t.Fatal(err)
	}
	var doc struct{ Index map[string]any }
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	return doc.Index
}

func builtinLists(t *testing.T) lexicon.Lists {
	t.Helper()
	folder, err := fs.Sub(rules.FS, "lexicon")
	if err != nil {
		t.Fatal(err)
	}
	lists, err := lexicon.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	return lists
}

func TestPersonsToIntroduce(t *testing.T) {
	const who = "[sources.reis]\ntype = \"named_person\"\nname = \"Ana Reis\"\ntitle = \"harbour master\"\naliases = [\"the master\"]\n"
	for name, tc := range map[string]struct {
		text, more string
		want       []any
	}{
		"in full":                         {"Ana Reis, the harbour master, spoke. Reis left.", "", []any{}},
		"in full, the other way round":    {"The harbour master of Sund, Ana Reis, spoke.", "", []any{}},
		"not at all":                      {"The boats stayed in.", "", []any{}},
		"without the title":               {"Ana Reis spoke.", "", []any{"reis"}},
		"by the last name":                {"Reis spoke. Ana Reis, the harbour master, left.", "", []any{"reis"}},
		"by an alias":                     {"The master spoke. Ana Reis, the harbour master, left.", "", []any{"reis"}},
		"in a headline before":            {"# Reis speaks\n\nAna Reis, the harbour master, spoke.", "", []any{}},
		"in a quotation before":           {"“Reis is wrong,” he said. Ana Reis, the harbour master, spoke.", "", []any{}},
		"in the possessive before":        {"Reis’s boat stayed in. Ana Reis, the harbour master, spoke.", "", []any{"reis"}},
		"an alias in the possessive":      {"The master's boat stayed in. Ana Reis, the harbour master, spoke.", "", []any{"reis"}},
		"somebody else in the possessive": {"Lund’s boat stayed in. Ana Reis, the harbour master, spoke.", "", []any{}},
		"a title that is not all there":   {"Ana Reis, the master, spoke.", "", []any{"reis"}},
		"a title with a hyphen":           {"Bo Lund, vice-mayor, spoke.", "[sources.lund]\ntype = \"named_person\"\nname = \"Bo Lund\"\ntitle = \"vice-mayor\"\n", []any{}},
		"a title with a hyphen too few":   {"Bo Lund, vice mayor, spoke.", "[sources.lund]\ntype = \"named_person\"\nname = \"Bo Lund\"\ntitle = \"vice-mayor\"\n", []any{"lund"}},
		"a name of one word":              {"Most, a clerk, spoke.", "[sources.most]\ntype = \"named_person\"\nname = \"Most\"\ntitle = \"clerk\"\n", []any{"most"}},
		"an organisation":                 {"Sund Board spoke.", "[sources.board]\ntype = \"named_org\"\nname = \"Sund Board\"\ntitle = \"regulator\"\n", []any{}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, indexOf(t, unit(t, tc.text, who+tc.more))["to_introduce"]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestIndexOfWhatIsReadInADraft(t *testing.T) {
	u := unit(t, `“Nobody asked the people of Sund.”

The rain went on.

“The wall will stand for good,” said Ana Reis. “The wall will fall this winter,” Bo Lund said.

Critics say that the wall is old.

He said: “It is open and

The end.
`, `
[sources.reis]
type = "named_person"
name = "Ana Reis"

[sources.lund]
type = "named_person"
name = "Bo Lund"

[claims.stands]
source = "reis"
cue = "said"
content = "The wall will stand for good"

[claims.falls]
source = "reis"
cue = "pointed out"
content = "The wall will fall this winter"
`)
	lists := builtinLists(t)
	u.Reader.Attributions = attribution.NewReader(lists)
	u.Reader.InContent = lexicon.NewFinder(lists, []string{"deictic", "absolute"})
	u.Reader.InCue = lexicon.NewFinder(lists, []string{"factive_cues"})
	u.Reader.InSource = lexicon.NewFinder(lists, []string{"vague_sources", "bare_sources"})
	u.Reader.WithLemma = map[string][]string{"loaded_cues": {"boast", "claim"}, "speech": {"say", "tell", "say"}}
	index := indexOf(t, u)
	want := map[string]any{
		"quotations": map[string]any{
			"unclaimed":    []any{0.0, 3.0},
			"unattributed": []any{0.0},
			"lone":         []any{0.0},
			"in_headings":  []any{},
			"fewest_words": 4.0,
			"differing":    []any{2.0}, // Lund says it, and the ledger has Reis
			"open":         []any{3.0},
		},
		"attributions": map[string]any{
			"by_lemma":       map[string]any{"say": []any{0.0, 1.0, 2.0, 3.0}},
			"by_source_type": map[string]any{"named_person": []any{0.0, 1.0, 3.0}, "unnamed_group": []any{2.0}},
			"by_type":        map[string]any{"direct": []any{0.0, 1.0, 3.0}, "indirect": []any{2.0}},
			"by_paragraph":   []any{[]any{}, []any{}, []any{0.0, 1.0}, []any{2.0}, []any{3.0}, []any{}},
			"in_source":      map[string]any{"vague_sources": []any{2.0}, "bare_sources": []any{}},
			"with_lemma":     map[string]any{"loaded_cues": []any{}, "speech": []any{0.0, 1.0, 2.0, 3.0}},
		},
		"in_content": map[string]any{"absolute": []any{}, "deictic": []any{"falls"}},
		"in_cue":     map[string]any{"factive_cues": []any{"falls"}},
	}
	for key, part := range want {
		if diff := cmp.Diff(part, index[key]); diff != "" {
			t.Errorf("%s: %s", key, diff)
		}
	}
}

func TestIndexOfRecords(t *testing.T) {
	index := indexOf(t, unit(t, "", `
[sources.reis]
type = "named_person"
name = "Ana Reis"

[sources.clerk]
type = "anonymous"
descriptor = "a clerk"
derived_from = ["reis"]
count = 0

[targets.open]
text = "The pier is open."
adverse = false

[claims.one]
source = "reis"
via = "clerk"
content = "It never closed"
stance = { open = "favor", shut = "against" }

[claims.two]
source = "clerk"
modality = "maybe"
stance = { open = "against", dry = "against" }

[claims.three]
stance = { open = "favor", dry = "favor" }

[targets.dry]
text = "The pier is dry."
`))
	want := map[string]any{
		"by_type":      map[string]any{"anonymous": []any{"clerk"}, "named_person": []any{"reis"}},
		"claims_with":  map[string]any{"via": []any{"one"}, "broken": []any{"two"}, "absolutes": []any{"one"}},
		"sources_with": map[string]any{"descriptor": []any{"clerk"}, "derived_from": []any{"clerk"}, "broken": []any{"clerk"}},
		"targets_with": map[string]any{"adverse": []any{"open"}},
		"on_several":   []any{"one", "three"}, // what two says is open
	}
	for key, part := range want {
		if diff := cmp.Diff(part, index[key]); diff != "" {
			t.Errorf("%s: %s", key, diff)
		}
	}
	for _, key := range []string{"to_introduce", "quotations", "attributions"} {
		if index[key] != nil {
			t.Errorf("%s without a draft: %v", key, index[key])
		}
	}
}

func TestIndexOfQuotationsWithNoSourceNear(t *testing.T) {
	const ledger = "[sources.reis]\ntype = \"named_person\"\nname = \"Ana Reis\"\n"
	for name, tc := range map[string]struct {
		text string
		want []any
	}{
		"nobody":                          {"It rained. “Nobody asked the people of Sund.”", []any{0.0}},
		"a speaker in its paragraph":      {"“Nobody asked the people of Sund.” The mayor said that it rained.", []any{}},
		"a speaker in another paragraph":  {"“Nobody asked the people of Sund.”\n\nThe mayor said that it rained.", []any{0.0}},
		"a source in its sentence":        {"At the door stood Ana Reis with a sign, “Nobody asked the people of Sund.”", []any{}},
		"a source in the sentence before": {"At the door stood Ana Reis.\n\n“Nobody asked the people of Sund.”", []any{}},
		"a source two sentences before":   {"At the door stood Ana Reis. It rained.\n\n“Nobody asked the people of Sund.”", []any{0.0}},
		"a source in the sentence after":  {"“Nobody asked the people of Sund.”\n\nAt the door stood Ana Reis.", []any{0.0}},
		"a source in quotation marks":     {"On the door is a sign, “Nobody asked Ana Reis of Sund.”", []any{0.0}},
	} {
		t.Run(name, func(t *testing.T) {
			u := unit(t, tc.text+"\n", ledger)
			u.Reader.Attributions = attribution.NewReader(builtinLists(t))
			quotations := indexOf(t, u)["quotations"].(map[string]any)
			if diff := cmp.Diff(tc.want, quotations["lone"]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestIndexOfWordsInTheDraftsOwnVoice(t *testing.T) {
	u := unit(t, "# It always rains\n\n“It always rains,” said Ana Reis. It always does. Reis said that it always will. It always did.\n", "")
	lists := builtinLists(t)
	u.Reader.Attributions = attribution.NewReader(lists)
	u.Reader.Words = lexicon.NewFinder(lists, []string{"sweeping", "evaluation"})
	if diff := cmp.Diff(map[string]any{"sweeping": []any{2.0, 4.0}, "evaluation": []any{}}, indexOf(t, u)["in_own_voice"]); diff != "" {
		t.Error(diff)
	}
}

func TestIndexOfWhatClaimsAreOf(t *testing.T) {
	index := indexOf(t, unit(t, "", `
[sources.reis]
type = "named_person"
name = "Ana Reis"
ground_rules = "on_record"

[sources.clerk]
type = "anonymous"
descriptor = "a clerk"
ground_rules = "on_background"

[sources.most]
type = "unnamed_person"
descriptor = "a neighbour"
aliases = ["the man next door"]
ground_rules = "on_background"

[sources.lund]
type = "named_person"
name = "Bo Lund"

[targets.stands]
text = "The wall stands."

[targets.falls]
text = "The wall falls."

[targets.shut]
text = "The port is shut."

[claims.a]
source = "reis"
stance = { stands = "favor" }

[claims.b]
source = "nobody"

[claims.c]
source = "clerk"
stance = { falls = "against", shut = "sideways" }

[claims.d]
cue = "said"
`))
	for key, want := range map[string]any{
		"attributed":     2.0,
		"without_claims": map[string]any{"sources": []any{"most", "lund"}, "targets": []any{"falls", "shut"}}, // c is unsettled
		"named_on_terms": []any{"reis", "most"},
	} {
		if diff := cmp.Diff(want, index[key]); diff != "" {
			t.Errorf("%s: %s", key, diff)
		}
	}
}
