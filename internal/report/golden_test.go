package report

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const harbourText = `# Varnmouth harbour board closes ranks

VARNMOUTH — The harbour board is "one, unified team", its chair, Odalys Brenn, said on Tuesday.

The vote was unanimous, according to the minutes.

Three members say that they were not asked, and that the chair decided alone.

Brenn did not reply.

"We disagree on nearly everything," said Tam Orrick, who sits on the board.
`

const paragraphText = `VARNMOUTH — After a summer in which the ferries stood still, the fish market moved twice and two harbour masters resigned, the board of the harbour met on Tuesday behind closed doors. "We leave this room as one, unified team," its chair, Odalys Brenn, told the reporters who had waited on the quay since the early morning, and added that the new timetable would hold through the winter, whatever the weather. Minutes of the meeting, which were seen by this newspaper, record that four of the nine members, among them Tam Orrick and Iris Vell, left before the vote and called the chair's account of the talks "a fairy tale for the press".
`

const ledgerText = `[[claim]]
id      = "c02"
source  = "orrick"
content = "four members left before the vote"
against = ["board-unified"]

[[claim]]
id      = "c05"
source  = "brenn"
content = "one, unified team"
favor   = ["board-unified"]
`

// at is the place of the nth occurrence of words in f, counted from 1.
func at(f *source.File, words string, nth int) source.Place {
	from := 0
	for ; nth > 1; nth-- {
		from += bytes.Index(f.Bytes()[from:], []byte(words)) + len(words)
	}
	i := bytes.Index(f.Bytes()[from:], []byte(words))
	if i < 0 {
		panic("no " + words)
	}
	return source.Place{File: f, Span: source.Span{Start: from + i, End: from + i + len(words)}}
}

// between is the place from the first occurrence of one text to the end of
// another.
func between(f *source.File, from, to string) source.Place {
	return source.Place{File: f, Span: source.Span{Start: at(f, from, 1).Span.Start, End: at(f, to, 1).Span.End}}
}

func file(name, text string) *source.File { return source.NewFile(name, []byte(text)) }

func harbour() *source.File   { return file("drafts/harbour.md", harbourText) }
func paragraph() *source.File { return file("drafts/quay.md", paragraphText) }
func ledger() *source.File    { return file("drafts/quay.claims.toml", ledgerText) }

func onePlace() diag.Diagnostic {
	return diag.Diagnostic{
		Rule: "sourcing/unsourced", Level: diag.Warning,
		Message: `claim "c07" has no source`,
		Place:   at(harbour(), "The vote was unanimous", 1),
		Help:    "name its source, or say what it rests on with basis or evidence",
	}
}

func farApart() diag.Diagnostic {
	f := harbour()
	return diag.Diagnostic{
		Rule: "contradiction/unity-vs-division", Level: diag.Error,
		Message: `the draft reports both that the board is united and that it is divided, and no sentence owns up to it`,
		Place:   at(f, `"one, unified team"`, 1),
		Related: []diag.Related{{Place: at(f, `"We disagree on nearly everything,"`, 1), Message: "against it: Tam Orrick"}},
		Notes:   []string{"both claims are of the target \"board-unified\"\nneither is marked as contested"},
		Help:    "attribute the unity to the chair where it first stands, or report the dispute beside it",
	}
}

func twoFiles() diag.Diagnostic {
	f, l := paragraph(), ledger()
	return diag.Diagnostic{
		Rule: "contradiction/unity-vs-division", Level: diag.Error,
		Message: `"one, unified team" and "left before the vote" do not go together`,
		Place:   at(f, "one, unified team", 1),
		Related: []diag.Related{
			{Place: at(f, "left before the vote", 1), Message: "division is reported here"},
			{Place: at(l, `"four members left before the vote"`, 1), Message: "claim c02, against"},
			{Place: at(l, `["board-unified"]`, 2), Message: "claim c05, in favour"},
		},
	}
}

func closeTogether() diag.Diagnostic {
	f := paragraph()
	return diag.Diagnostic{
		Rule: "sourcing/quote-owner", Level: diag.Warning,
		Message: "a quotation with two owners",
		Place:   at(f, "unified team", 1),
		Related: []diag.Related{
			{Place: at(f, "Odalys Brenn", 1), Message: "one owner"},
			{Place: at(f, "one, unified", 1), Message: "the words that both are given"},
			{Place: at(f, "told", 1), Message: "the cue"},
		},
	}
}

func longSpan() diag.Diagnostic {
	f := paragraph()
	return diag.Diagnostic{
		Rule: "draft/long-sentence", Level: diag.Info,
		Message: "a sentence of 40 words",
		Place:   between(f, `"We leave this room`, "whatever the weather."),
		Related: []diag.Related{{Place: at(f, "Odalys Brenn", 1), Message: "its subject comes only here, after a quotation of eight words and a comma"}},
	}
}

func wide() diag.Diagnostic {
	f := file("drafts/kōwan.md", "\tThe chair\tsaid 港湾委員会は一つ 👩‍👩‍👧‍👦 and cafe\u0301 owners agreed.\n\n"+
		"港湾委員会は「一つの、団結したチーム」だと委員長のオダリス・ブレンは火曜日に述べたが、四人の委員は採決の前に退席し、議長の説明は「報道向けのおとぎ話」だと述べた。\n")
	return diag.Diagnostic{
		Rule: "contradiction/unity-vs-division", Level: diag.Error,
		Message: "委員会は一つであり、かつ分裂している",
		Place:   at(f, "団結したチーム", 1),
		Related: []diag.Related{
			{Place: at(f, "👩‍👩‍👧‍👦", 1), Message: "a family"},
			{Place: at(f, "cafe\u0301", 1), Message: "a mark"},
			{Place: at(f, "The chair", 1), Message: "behind a tab"},
			{Place: at(f, "港湾委員会", 1), Message: "港湾"},
			{Place: at(f, "退席し", 1), Message: "分裂"},
		},
	}
}

func multiLine() diag.Diagnostic {
	f := harbour()
	short := file("drafts/wrapped.txt", "The board said that it was\n  one, unified\n  team\nand went home.\n")
	return diag.Diagnostic{
		Rule: "reply/missing", Level: diag.Warning,
		Message: "three accusations and no reply",
		Place:   between(f, "Three members", "did not reply.\n"),
		Related: []diag.Related{
			{Place: between(f, "unanimous", "on the board."), Message: "from the vote on"},
			{Place: between(short, "it was", "team\n"), Message: "a phrase over three lines"},
		},
	}
}

func hostile() diag.Diagnostic {
	f := file("drafts/\x1b[31mred\u202e\n.md", "The\x1b]0;owned\x07 board \u202eis\u202c one\u200b team\xff, \u0085said\u2028Brenn\r again.\n")
	return diag.Diagnostic{
		Rule: "draft/\x1b[0m", Level: diag.Error,
		Message: "say \x1b[2Jnothing\nerror: \u202eforged",
		Place:   at(f, "is\u202c one\u200b team\xff", 1),
		Related: []diag.Related{{Place: at(f, "Brenn", 1), Message: "a\x1b[1mb\u2066c\nd"}},
		Notes:   []string{"first\x00\n  = help: forged\r\nlast"},
		Help:    "\x9b31m \u0301",
	}
}

func zeroWidth() diag.Diagnostic {
	f := harbour()
	end := at(f, "the minutes.", 1)
	end.Span.Start = end.Span.End
	start := at(f, "Three", 1)
	start.Span.End = start.Span.Start
	return diag.Diagnostic{
		Rule: "draft/attribution", Level: diag.Warning, Message: "a paragraph without a source",
		Place:   start,
		Related: []diag.Related{{Place: end, Message: "the last source ends here"}},
	}
}

func manyPlaces() diag.Diagnostic {
	var b strings.Builder
	for i := range 30 {
		fmt.Fprintf(&b, "Member %d said the board was united.\n\n", i+1)
	}
	f := file("drafts/members.md", b.String())
	d := diag.Diagnostic{
		Rule: "sourcing/echo", Level: diag.Info, Message: "25 claims say the same",
		Place: at(f, "the board was united", 1),
	}
	for i := range 24 {
		d.Related = append(d.Related, diag.Related{Place: at(f, "united", i+2), Message: "again"})
	}
	return d
}

func noPlace() diag.Diagnostic {
	return diag.Diagnostic{
		Rule: "ledger/missing", Level: diag.Warning, Message: "the draft has no ledger",
		Related: []diag.Related{{Message: "looked for drafts/quay.claims.toml"}},
		Help:    "run stancelint extract",
	}
}

func nested() diag.Diagnostic {
	f := file("drafts/short.md", "Brenn said that the board is one, unified team.\n")
	return diag.Diagnostic{
		Rule: "lexicon/absolute", Level: diag.Error, Message: "an absolute word",
		Place: at(f, "one, unified team", 1),
		Related: []diag.Related{
			{Place: at(f, "one, unified team", 1), Message: "the phrase"},
			{Place: at(f, "the board is one, unified team", 1), Message: "the claim"},
			{Place: at(f, "unified", 1), Message: "the word"},
			{Place: at(f, "Brenn", 1), Message: "who says it"},
		},
	}
}

func sampleTool() Tool { return Tool{"stancelint", "0.1.0", "1.22.2", "sha256:0123"} }

func sample() Result {
	return Result{
		Tool:        sampleTool,
		Diagnostics: []diag.Diagnostic{farApart(), onePlace(), twoFiles(), noPlace()},
		Summary:     Summary{Drafts: 2, Ledgers: 1, Claims: 40, Errors: 2, Warnings: 3, Infos: 1, Ignored: 1, Baselined: 4},
	}
}

// contradiction is a contradiction with two places in each of two files, behind
// letters of several bytes, and two slighter diagnostics.
func contradiction() Result {
	d := twoFiles()
	d.Claims = []string{"c05", "c02"}
	d.Conflict = &diag.Conflict{Target: "board-unified", Favor: []string{"c05"}, Against: []string{"c02"}}
	d.Notes = []string{"neither claim is marked\nas contested"}
	d.Help = "attribute the unity to the chair, or report the dispute beside it"
	d.URL = "https://example.org/standards#contradiction"
	d.Fixes = []diag.Fix{{Message: "say who says so", Edits: []diag.Edit{
		{Place: d.Place, Text: "one team"},
		{Place: d.Related[0].Place, Text: "left early"},
	}}}
	r := Result{
		Tool: sampleTool,
		Rules: []Rule{
			{
				ID: "contradiction/unity-vs-division", Title: "Unity and division", Level: diag.Error,
				Description: "A draft reports that a group is united and that it is divided.",
				Page:        "# Unity and division\n\nA draft reports both.\n", URL: "https://example.org/standards#contradiction",
			},
			{ID: "sourcing/unsourced", Title: "No source", Description: "A claim without a source.", Level: diag.Warning},
		},
		Diagnostics: []diag.Diagnostic{onePlace(), d, noPlace()},
		Summary:     Summary{Drafts: 2, Ledgers: 1, Claims: 40, Errors: 1, Warnings: 2},
	}
	diag.Stamp(r.Diagnostics)
	return r
}

// injection tries to be taken for something else by the reader of each format.
func injection() Result {
	name := "drafts/%0A::error::,:\n::error::<![CDATA[\"'&\x1b[31m\xff#?[`.md"
	f := file(name, "🙂 The board is `one` ]]> team <script>, said Brenn.\n::error::forged\n")
	text := "%0A::error:: \"'&<b>]]><![CDATA[ \x1b[2J\n::error::forged\r\n##[error] [a](1) {0} @brenn #12 `x` | \\ *y* https://example.org www.example.org \xff\u202e"
	r := only(diag.Diagnostic{
		Rule: "draft/%,:<]]>\n", Level: diag.Error, Message: text, Place: at(f, "`one` ]]>", 1),
		Related: []diag.Related{{Place: at(f, "::error::forged", 1), Message: text}, {Message: text}},
		Claims:  []string{text}, Sources: []string{text}, Notes: []string{text}, Help: text,
		Conflict: &diag.Conflict{Target: text, Favor: []string{text}},
		URL:      "https://example.org/>)\n::error::", Fixes: []diag.Fix{{Message: text, Edits: []diag.Edit{{Place: at(f, "one", 1), Text: text}}}},
	})
	r.Rules = []Rule{{ID: "draft/%,:<]]>\n", Title: text, Description: text, Page: text, URL: "javascript:" + text}}
	diag.Stamp(r.Diagnostics)
	r.Suppressed = []Suppressed{{Diagnostic: r.Diagnostics[0], Reason: text}, {Diagnostic: r.Diagnostics[0], Baseline: true}}
	return r
}

func only(d diag.Diagnostic) Result { return Result{Diagnostics: []diag.Diagnostic{d}} }

func TestGolden(t *testing.T) {
	quiet := Options{Width: 80, Quiet: true}
	for _, tt := range []struct {
		name   string
		result Result
		write  func(b *bytes.Buffer, r Result) error
	}{
		{"one-place", only(onePlace()), with(Pretty, quiet)},
		{"far-apart", only(farApart()), with(Pretty, quiet)},
		{"two-files", only(twoFiles()), with(Pretty, quiet)},
		{"two-files-120", only(twoFiles()), with(Pretty, Options{Width: 120, Quiet: true})},
		{"two-files-40", only(twoFiles()), with(Pretty, Options{Width: 1, Quiet: true})},
		{"one-line", only(closeTogether()), with(Pretty, quiet)},
		{"one-line-40", only(closeTogether()), with(Pretty, Options{Width: 40, Quiet: true})},
		{"long-span", only(longSpan()), with(Pretty, quiet)},
		{"long-span-120", only(longSpan()), with(Pretty, Options{Width: 120, Quiet: true})},
		{"nested", only(nested()), with(Pretty, quiet)},
		{"wide", only(wide()), with(Pretty, quiet)},
		{"multi-line", only(multiLine()), with(Pretty, quiet)},
		{"hostile", only(hostile()), with(Pretty, quiet)},
		{"hostile-color", only(hostile()), with(Pretty, Options{Width: 80, Quiet: true, Color: true})},
		{"zero-width", only(zeroWidth()), with(Pretty, quiet)},
		{"many-places", only(manyPlaces()), with(Pretty, quiet)},
		{"no-place", only(noPlace()), with(Pretty, quiet)},
		{"sample", sample(), with(Pretty, Options{Width: 80})},
		{"sample-color", sample(), with(Pretty, Options{Color: true})},
		{"clean", Result{Summary: Summary{Drafts: 2, Claims: 40}}, with(Pretty, Options{})},
		{"concise", Result{
			Diagnostics: []diag.Diagnostic{hostile(), manyPlaces(), twoFiles(), noPlace()},
			Summary:     Summary{Drafts: 1, Claims: 1, Errors: 2, Warnings: 1, Infos: 1},
		}, with(Concise, Options{})},
		{"json", sample(), with(JSON, Options{})},
		{"json-hostile", only(hostile()), with(JSON, Options{})},
		{"jsonl", contradiction(), with(JSONL, Options{})},
		{"jsonl-injection", injection(), with(JSONL, Options{})},
		{"sarif", contradiction(), with(SARIF, Options{})},
		{"sarif-injection", injection(), with(SARIF, Options{})},
		{"github", contradiction(), with(GitHub, Options{})},
		{"github-injection", injection(), with(GitHub, Options{})},
		{"gitlab", contradiction(), with(GitLab, Options{})},
		{"gitlab-injection", injection(), with(GitLab, Options{})},
		{"checkstyle", contradiction(), with(Checkstyle, Options{})},
		{"checkstyle-injection", injection(), with(Checkstyle, Options{})},
		{"junit", contradiction(), with(JUnit, Options{})},
		{"junit-injection", injection(), with(JUnit, Options{})},
		{"junit-clean", Result{Summary: Summary{Drafts: 2, Claims: 40}}, with(JUnit, Options{})},
		{"rdjson", contradiction(), with(RDJSON, Options{})},
		{"rdjson-injection", injection(), with(RDJSON, Options{})},
		{"markdown", contradiction(), with(Markdown, Options{})},
		{"markdown-injection", injection(), with(Markdown, Options{})},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := tt.write(&b, tt.result); err != nil {
				t.Fatal(err)
			}
			golden(t, tt.name+".golden", b.Bytes())
		})
	}
}

func with[W any](write func(W, Result, Options) error, o Options) func(*bytes.Buffer, Result) error {
	return func(b *bytes.Buffer, r Result) error { return write(any(b).(W), r, o) }
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs; if it is meant, run go test ./internal/report -update (-want +got):\n%s", path, diff)
	}
}
