package extract_test

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/extract"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/source"
	"github.com/stancelint/stancelint/rules"
)

func newReader(t testing.TB) *attribution.Reader {
	t.Helper()
	folder, err := fs.Sub(rules.FS, "lexicon")
	if err != nil {
		t.Fatal(err)
	}
	lists, err := lexicon.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	return attribution.NewReader(lists)
}

// document reads a draft, its ledger and a registry.
func document(t testing.TB, reader *attribution.Reader, text, sidecar, registry string) extract.Document {
	t.Helper()
	d, err := draft.Read(source.NewFile("quay.md", []byte(text)))
	if err != nil {
		t.Skip(err)
	}
	f := source.NewFile("quay.claims.toml", []byte(sidecar))
	own, _ := loader.Decode(f)
	shared, _ := loader.DecodeRegistry(source.NewFile("desk.toml", []byte(registry)))
	merged, _ := loader.Merge([]*ledger.Ledger{own}, []*ledger.Ledger{shared})
	return extract.Document{Draft: d, Attributions: reader.Read(d), Ledger: merged, Sidecar: f}
}

func write(t testing.TB, text, sidecar, registry string) extract.Update {
	t.Helper()
	u, err := extract.Write(document(t, newReader(t), text, sidecar, registry))
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// added is what stands behind the ledger as it was.
func added(t testing.TB, u extract.Update, before string) string {
	t.Helper()
	after, ok := strings.CutPrefix(string(u.Data), before)
	if !ok {
		t.Fatalf("what was in the ledger has changed:\n%s", u.Data)
	}
	return after
}

const quay = `# “We are one team,” mayor says

The mayor, Ana Reis, said that the quay was safe. “We are one team,” she said.

Two people familiar with the talks said the bank had refused.
`

func TestNewLedger(t *testing.T) {
	u := write(t, quay, "", "")
	_, records, _ := strings.Cut(string(u.Data), "not a claim: its words\n")
	want := `
[sources.mayor] # machine-read
type = "unnamed_person"
descriptor = "mayor"

[sources.ana-reis] # machine-read
type = "named_person"
name = "Ana Reis"

[sources.people-familiar] # machine-read
type = "anonymous"
descriptor = "two people familiar with the talks"
count = 2

[claims.c01] # machine-read
source = "mayor"
cue = "says"
content = "We are one team"
suffix = ",” mayor"
part = "headline"

[claims.c02] # machine-read
source = "ana-reis"
cue = "said"
content = "the quay was safe"

[claims.c03] # machine-read
source = "ana-reis"
cue = "said"
content = "We are one team"
prefix = "safe. “"

[claims.c04] # machine-read
source = "people-familiar"
cue = "said"
content = "the bank had refused"
`
	if diff := cmp.Diff(want, records); diff != "" {
		t.Error(diff)
	}
}

func TestAnotherRunAddsNothing(t *testing.T) {
	first := write(t, quay, "", "")
	again := write(t, quay, string(first.Data), "")
	if !bytes.Equal(again.Data, first.Data) || len(again.Claims) > 0 || len(again.Stale) > 0 {
		t.Errorf("added %q, stale %v", again.Claims, again.Stale)
	}
}

func TestEditedDraft(t *testing.T) {
	before := string(write(t, quay, "", "").Data) + "\n# A note of mine.\n"
	edited := strings.Replace(quay, "that the quay was safe", "that the old quay was quite safe", 1) +
		"\nKai Holm said the price was wrong.\n"
	u := write(t, edited, before, "")
	want := `
[sources.kai-holm] # machine-read
type = "named_person"
name = "Kai Holm"

[claims.c05] # machine-read
source = "kai-holm"
cue = "said"
content = "the price was wrong"
`
	if diff := cmp.Diff(want, strings.ReplaceAll(added(t, u, before), ", not certain", "")); diff != "" {
		t.Error(diff)
	}
	if len(u.Stale) != 1 || u.Stale[0].Claim.ID != "c02" || u.Stale[0].Piece != "the quay was safe" || u.Stale[0].Now == "" {
		t.Errorf("stale: %+v", u.Stale)
	}
}

func TestSourcesOfARegistry(t *testing.T) {
	registry := "[sources.mayor-reis]\ntype = \"named_person\"\nname = \"Ana Reis\"\n\n[sources.bank]\ntype = \"named_org\"\nname = \"Osmark Bank\"\n"
	u := write(t, "Ana Reis said that the quay was safe. A spokesman for the Osmark Bank said it was dead.\n", "", registry)
	if diff := cmp.Diff([]string{"spokesman"}, u.Sources); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(string(u.Data), `source = "mayor-reis"`) {
		t.Errorf("the source of the registry is not used:\n%s", u.Data)
	}
}

func TestWhatAPersonHasSettled(t *testing.T) {
	const text = "Ana Reis said that the quay was safe and that the bank would pay.\n"
	const reis = "[sources.reis]\ntype = \"named_person\"\nname = \"Ana Reis\"\n"
	for _, c := range []struct{ name, ledger string }{
		{"a shorter content", reis + "[claims.safe]\nsource = \"reis\"\ncue = \"said\"\ncontent = \"the quay was safe\"\n"},
		{"another source", reis + "[sources.holm]\ntype = \"named_person\"\nname = \"Kai Holm\"\n[claims.safe]\nsource = \"holm\"\ncontent = \"the quay was safe and that the bank would pay\"\n"},
		{"no claim", "# not a claim: “the quay was safe and that the bank would pay.”\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if u := write(t, text, c.ledger, ""); len(u.Claims) > 0 {
				t.Errorf("added:\n%s", added(t, u, c.ledger))
			}
		})
	}
}

func TestWhatIsReportedWithinAReport(t *testing.T) {
	const inner = "[sources.reis]\ntype = \"named_person\"\nname = \"Ana Reis\"\n[claims.pays]\nsource = \"reis\"\ncue = \"had said\"\ncontent = \"the bank would pay\"\n"
	u := write(t, "Kai Holm said that Ana Reis had said that the bank would pay.\n", inner, "")
	if want := `content = "Ana Reis had said that the bank would pay"`; !strings.Contains(string(u.Data), want) {
		t.Errorf("no %s in\n%s", want, u.Data)
	}
}

func TestQuotationOverParagraphs(t *testing.T) {
	u := write(t, "“Nobody asked us about the quay,” Ana Reis said. “We heard of it in the street.\n\n“We will not pay for it.”\n", "", "")
	for _, piece := range []string{`"Nobody asked us about the quay"`, `"We heard of it in the street."`} {
		if !strings.Contains(string(u.Data), piece) {
			t.Errorf("%s is missing:\n%s", piece, u.Data)
		}
	}
}

func TestSourceThatIsNotClear(t *testing.T) {
	u := write(t, "They said that it was dead.\n", "", "")
	if len(u.Claims) > 0 || len(u.Unclear) != 1 {
		t.Errorf("claims %q, unclear %v", u.Claims, u.Unclear)
	}
}

func TestLineEnds(t *testing.T) {
	before := "[sources.holm]\r\ntype = \"named_person\"\r\nname = \"Kai Holm\""
	u := write(t, "Kai Holm said that the price was wrong.\r\n", before, "")
	got := added(t, u, before)
	if strings.Count(got, "\n") != strings.Count(got, "\r\n") || !strings.HasPrefix(got, "\r\n\r\n[claims.c01]") {
		t.Errorf("%q", got)
	}
}

func TestLedgerThatCantBeAddedTo(t *testing.T) {
	doc := document(t, newReader(t), quay, "claims = { c1 = { content = \"the quay was safe\" } }\nsources = {}\n", "")
	u, err := extract.Write(doc)
	if err == nil || !strings.Contains(err.Error(), "write sources and claims as tables of their own") {
		t.Errorf("%v:\n%s", err, u.Data)
	}
}

func TestTextIsEscaped(t *testing.T) {
	u := write(t, "Ana Reis said the \\quay \"is\" '''safe''' and \"\"\"dear\"\"\".\n", "", "")
	if _, problems := loader.Decode(source.NewFile("quay.claims.toml", u.Data)); len(problems) > 0 || len(u.Claims) == 0 {
		t.Errorf("%v\n%s", problems, u.Data)
	}
}

func FuzzWrite(f *testing.F) {
	f.Add(quay, "")
	f.Add(quay, "[claims.c1]\ncontent = \"the quay was safe\"\n")
	f.Add("“A,” Ana Reis said. “A,” she said. “A\n\n“B,” he said\r\n", "# not a claim: A\r\n")
	f.Add("Reis: “\x00”. *Holm* said [x](y) that <b>it</b> “was” ‘so’", "x")
	reader := newReader(f)
	f.Fuzz(func(t *testing.T, text, sidecar string) {
		doc := document(t, reader, text, sidecar, "")
		if doc.Ledger.Partial {
			t.Skip("such a ledger is refused before")
		}
		u, err := extract.Write(doc)
		if err != nil {
			return
		}
		if !bytes.HasPrefix(u.Data, doc.Sidecar.Bytes()) {
			t.Fatalf("what was there has changed: %q", u.Data)
		}
		again, err := extract.Write(document(t, reader, text, string(u.Data), ""))
		if err != nil {
			t.Fatalf("what was written can't be added to: %v", err)
		}
		if len(again.Claims) > 0 {
			t.Fatalf("another run adds %q to\n%s", again.Claims, u.Data)
		}
	})
}
