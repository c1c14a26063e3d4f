package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

func TestColumns(t *testing.T) {
	f := file("a.md", "\ufeffa🙂é\xff港b\r\n🙂x\n")
	place := func(from, to string) source.Place { return between(f, from, to) }
	for _, tt := range []struct {
		name         string
		in           source.Place
		bytes, utf16 region
		last         source.Position
	}{
		{"after a byte order mark", place("a", "a"), region{1, 4, 1, 5}, region{1, 1, 1, 2}, source.Position{Line: 1, Column: 1}},
		{"of two code units", place("🙂", "🙂"), region{1, 5, 1, 9}, region{1, 2, 1, 4}, source.Position{Line: 1, Column: 2}},
		{"after all kinds", place("b", "b"), region{1, 15, 1, 16}, region{1, 7, 1, 8}, source.Position{Line: 1, Column: 6}},
		{"a line with its break", place("a", "\n"), region{1, 4, 2, 1}, region{1, 1, 2, 1}, source.Position{Line: 1, Column: 8}},
		{"over lines", place("港", "x"), region{1, 12, 2, 6}, region{1, 6, 2, 4}, source.Position{Line: 2, Column: 2}},
		{"nothing", source.Place{File: f, Span: source.Span{Start: 4, End: 4}}, region{1, 5, 1, 5}, region{1, 2, 1, 2}, source.Position{Line: 1, Column: 2}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := resolve(tt.in)
			if diff := cmp.Diff(tt.bytes, regionIn(p, inBytes)); diff != "" {
				t.Error("bytes", diff)
			}
			if diff := cmp.Diff(tt.utf16, regionIn(p, (*source.File).PositionUTF16)); diff != "" {
				t.Error("UTF-16", diff)
			}
			if diff := cmp.Diff(tt.last, last(p)); diff != "" {
				t.Error("last", diff)
			}
		})
	}
}

var sarifLink = regexp.MustCompile(`\[([^\]\\]+)\]\((\d+)\)`)

// TestSARIFReferences follows what a log refers to within itself.
func TestSARIFReferences(t *testing.T) {
	var log sarifLog
	if err := json.Unmarshal(written(t, Format{Write: SARIF}, contradiction()), &log); err != nil {
		t.Fatal(err)
	}
	run, links := log.Runs[0], 0
	for _, r := range run.Results {
		if got := run.Tool.Driver.Rules[r.RuleIndex].ID; got != r.RuleID {
			t.Errorf("rule %s is said to be %s", r.RuleID, got)
		}
		for _, link := range sarifLink.FindAllStringSubmatch(r.Message.Text, -1) {
			links++
			id, _ := strconv.Atoi(link[2])
			l := r.Related[id-1]
			want := fmt.Sprintf("%s:%d:%d", l.Physical.Artifact.URI, l.Physical.Region.StartLine, l.Physical.Region.StartColumn)
			if l.ID != id || link[1] != want {
				t.Errorf("link %s leads to %d, %s", link[0], l.ID, want)
			}
		}
	}
	if links != 3 {
		t.Errorf("%d links, want 3", links)
	}
}

func TestSARIFText(t *testing.T) {
	for in, want := range map[string]string{
		`set [[tensions]] with claims = ["a"] (see there)`: `set [[tensions]] with claims = ["a"] (see there)`,
		`a \x1b and {0}`:   `a \x1b and {{0}}`,
		`[-out-], {+in+}`:  `[-out-], {+in+}`,
		`[go](1)`:          `\[go\](1)`,
		`\[go](1)`:         `\\\[go\](1)`,
		`one [ alone`:      `one \[ alone`,
		`] then [`:         `\] then \[`,
		`[[a](https://b)]`: `\[\[a\](https://b)\]`,
	} {
		if got := sarifPlain(in); got != want {
			t.Errorf("%s is %s, want %s", in, got, want)
		}
	}
}

func TestSARIFPaths(t *testing.T) {
	for _, name := range []string{
		"a.md", "ä ö/%41.md", "a:b.md", "../up.md", "a?b#c.md", "a\nb\xff.md", "drafts/[1].md", "/tmp/a b.md", "C:/drafts/a.md",
	} {
		a := toSARIFArtifact(file(name, ""))
		u, err := url.Parse(a.URI)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		absolute := strings.HasPrefix(name, "/") || strings.HasPrefix(name, "C:")
		if absolute != (u.Scheme == "file") || absolute != (a.BaseID == "") {
			t.Errorf("%q is %+v", name, a)
		}
		path := strings.TrimPrefix(strings.TrimPrefix(u.Path, "./"), "/")
		if path != strings.TrimPrefix(name, "/") || strings.ContainsAny(a.URI, " \n[]\"") {
			t.Errorf("%q is %q", name, a.URI)
		}
	}
}

func TestSARIFSuppressions(t *testing.T) {
	r := contradiction()
	if out := written(t, Format{Write: SARIF}, r); bytes.Contains(out, []byte(`"suppressions"`)) {
		t.Error("suppressions that were not asked for")
	}
	r.Suppressed = []Suppressed{{Diagnostic: farApart(), Reason: "agreed with the desk"}, {Diagnostic: farApart(), Baseline: true}}
	var log sarifLog
	if err := json.Unmarshal(written(t, Format{Write: SARIF}, r), &log); err != nil {
		t.Fatal(err)
	}
	var got [][]sarifSuppression
	for _, r := range log.Runs[0].Results {
		got = append(got, r.Suppressions)
	}
	want := [][]sarifSuppression{{}, {}, {}, {{"inSource", "agreed with the desk"}}, {{"external", ""}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestFixes makes sure that a fix is given whole and exact, or not at all.
func TestFixes(t *testing.T) {
	f, other := harbour(), ledger()
	edit := func(p source.Place) diag.Edit { return diag.Edit{Place: p, Text: "x"} }
	mine, theirs := edit(at(f, "board", 1)), edit(at(other, "orrick", 1))
	beyond := edit(source.Place{File: f, Span: source.Span{Start: 5, End: 1 << 20}})
	inside := edit(source.Place{File: f, Span: source.Span{Start: bytes.Index(f.Bytes(), []byte("—")) + 1, End: 60}})
	for _, tt := range []struct {
		name      string
		edits     []diag.Edit
		rd, sarif int // edits
	}{
		{"one", []diag.Edit{mine}, 1, 1},
		{"in two files", []diag.Edit{mine, theirs, mine}, 0, 3},
		{"without edits", nil, 0, 0},
		{"beyond the end", []diag.Edit{mine, beyond}, 0, 0},
		{"within a character", []diag.Edit{inside}, 0, 0},
		{"nowhere", []diag.Edit{mine, {Text: "x"}}, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := diag.Diagnostic{Place: at(f, "chair", 1), Fixes: []diag.Fix{{Edits: tt.edits}}}
			if got := len(toRD(d).Suggestions); got != tt.rd {
				t.Errorf("rdjson: %d, want %d", got, tt.rd)
			}
			n := 0
			for _, fix := range toSARIFFixes(d.Fixes) {
				for _, c := range fix.Changes {
					n += len(c.Replacements)
				}
			}
			if n != tt.sarif {
				t.Errorf("SARIF: %d, want %d", n, tt.sarif)
			}
		})
	}
}

func TestGitHubShowsTenOfAKind(t *testing.T) {
	for _, tt := range []struct {
		name                    string
		errors, warnings, infos int
		want                    string
		at                      int // the notice that says it, from 1
	}{
		{"few", 10, 10, 10, "", 0},
		{"errors", 13, 0, 0, "3 more", 1},
		{"all", 11, 12, 13, "7 more", 10},
		{"with ten notices", 0, 11, 10, "2 more", 10},
		{"with nine notices", 0, 11, 9, "1 more", 10},
		{"notices", 0, 0, 11, "2 more", 10},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var r Result
			for level, n := range map[diag.Level]int{diag.Error: tt.errors, diag.Warning: tt.warnings, diag.Info: tt.infos} {
				for range n {
					r.Diagnostics = append(r.Diagnostics, diag.Diagnostic{Level: level, Message: "m"})
				}
			}
			out := string(written(t, Format{Write: GitHub}, r))
			kinds := ""
			for line := range strings.Lines(out) {
				kinds += line[2:3]
			}
			want := strings.Repeat("e", tt.errors) + strings.Repeat("w", tt.warnings) + strings.Repeat("n", tt.infos)
			if tt.want != "" {
				want += "n"
			}
			if kinds != want {
				t.Errorf("order %s, want %s", kinds, want)
			}
			said := 0
			for i, line := range strings.Split(out[strings.Index(out+"::notice", "::notice"):], "\n") {
				if strings.Contains(line, " more than GitHub shows") {
					said = i + 1
				}
			}
			if said != tt.at || !strings.Contains(out, tt.want) {
				t.Errorf("notice %d, want %d with %q, in\n%s", said, tt.at, tt.want, out)
			}
		})
	}
}

func TestJobSummaryFits(t *testing.T) {
	r := many(200)
	r.Diagnostics = append(r.Diagnostics, onePlace())
	r.Diagnostics[0].Level = diag.Info
	whole := written(t, Format{Write: Markdown}, r)
	for _, size := range []int{0, 79, 200, 5000, 20000, len(whole) + roomForMore} {
		var b bytes.Buffer
		if err := JobSummary(&b, r, size); err != nil {
			t.Fatal(err)
		}
		if b.Len() > size {
			t.Errorf("%d bytes, more than %d", b.Len(), size)
		}
		shown := strings.Count(b.String(), "\n- **")
		left := 0
		if _, line, ok := strings.Cut(b.String(), "\n- and "); ok {
			fmt.Sscanf(line, "%d more\n", &left)
		}
		if b.Len() > 0 && shown+left != len(r.Diagnostics) {
			t.Errorf("%d bytes: %d shown and %d left out of %d", size, shown, left, len(r.Diagnostics))
		}
	}
	var b bytes.Buffer
	if err := JobSummary(&b, r, 1<<20); err != nil {
		t.Fatal(err)
	}
	if first, last := strings.Index(b.String(), "**error**"), strings.Index(b.String(), "**info**"); first > last {
		t.Error("the worst is not first")
	}
}

// TestErrorsAreTold makes sure that a run that failed is not taken for a clean
// one, in formats that have a way to say so.
func TestErrorsAreTold(t *testing.T) {
	r := Result{Errors: []string{"linting a.md: no answer\n::error::forged %0A ]]> [a](1)"}, Summary: Summary{Drafts: 1}}
	for name, want := range map[string]string{
		"sarif":    `"executionSuccessful": false`,
		"github":   "::error title=stancelint::linting a.md: no answer ::error::forged %250A",
		"junit":    `errors="1"`,
		"markdown": "- **failed**: linting a.md",
		"concise":  "1 could not be linted",
		"pretty":   "1 could not be linted",
	} {
		f, err := Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		out := written(t, f, r)
		if !bytes.Contains(out, []byte(want)) {
			t.Errorf("%s: no %s in\n%s", name, want, out)
		}
		if check := conforms[name]; check != nil && check(out) != nil {
			t.Errorf("%s: %v in\n%s", name, check(out), out)
		}
	}
	if out := written(t, Format{Write: JUnit}, r); bytes.Contains(out, []byte("system-out")) {
		t.Errorf("a test passes in\n%s", out)
	}
}

// TestMarkdownIsText reads Markdown as GitHub does and finds lists and code
// alone, with the words that went in.
func TestMarkdownIsText(t *testing.T) {
	r := injection()
	r.Diagnostics[0].URL = "https://example.org/a"
	out := written(t, Format{Write: Markdown}, r)
	var words strings.Builder
	links := 0
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(out))
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			links++
		case *ast.Text:
			words.Write(n.Segment.Value(out))
		case *ast.Document, *ast.Heading, *ast.Paragraph, *ast.List, *ast.ListItem, *ast.TextBlock, *ast.CodeSpan, *ast.Emphasis:
		default:
			t.Errorf("%s in\n%s", n.Kind(), out)
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if links != 1 {
		t.Errorf("%d links, want that of the rule alone", links)
	}
	read := regexp.MustCompile(`\\([!-/:-@\[-`+"`"+`{-~])`).ReplaceAllString(words.String(), "$1")
	read = strings.ReplaceAll(read, "&#8203;", "")
	if want := oneLine(r.Diagnostics[0].Message); strings.Count(read, want) != 5 {
		t.Errorf("%q is there %d times, want 5, in\n%s", want, strings.Count(read, want), read)
	}
	if strings.Contains(words.String(), "@b") || strings.Contains(words.String(), "#1") {
		t.Errorf("a mention in %s", words.String())
	}
}

// TestXMLKeepsText makes sure that what is read from XML is what was written.
func TestXMLKeepsText(t *testing.T) {
	r := injection()
	var checkstyle checkstyleResult
	if err := xml.Unmarshal(written(t, Format{Write: Checkstyle}, r), &checkstyle); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(plain(r.Diagnostics[0]), checkstyle.Files[0].Errors[0].Message); diff != "" {
		t.Error(diff)
	}
	var junit junitResult
	if err := xml.Unmarshal(written(t, Format{Write: JUnit}, r), &junit); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(junitText(r.Diagnostics[0]), junit.Suites[0].Cases[0].Failure.Text); diff != "" {
		t.Error(diff)
	}
}

func TestGitLabFingerprintsAreUnique(t *testing.T) {
	r := many(300)
	for i := range r.Diagnostics {
		r.Diagnostics[i].Message = "the same"
	}
	diag.Stamp(r.Diagnostics)
	var issues []gitlabIssue
	if err := json.Unmarshal(written(t, Format{Write: GitLab}, r), &issues); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, i := range issues {
		seen[i.Fingerprint] = true
	}
	if len(seen) != 300 {
		t.Errorf("%d fingerprints for 300 issues", len(seen))
	}
}

// TestNoCommandInALog prints what would be a workflow command if it began a line.
func TestNoCommandInALog(t *testing.T) {
	const forged = "::error::forged"
	name, text := forged+".md", forged+"\n\n"+forged+"\n"
	long := strings.Repeat("word ", 14) + forged + strings.Repeat(" word", 20) + "\n" + forged
	for width := 1; width < 120; width++ {
		r := only(diag.Diagnostic{
			Rule: "draft/forged", Level: diag.Error, Message: long, Notes: []string{long}, Help: forged + "\n" + forged,
			Place:   at(file(name, text), forged, 2),
			Related: []diag.Related{{Message: forged}, {Place: at(file(name, text), forged, 1), Message: forged}},
		})
		for _, f := range []Format{{Write: Pretty}, {Write: Concise}, {Write: JUnit}, {Write: Checkstyle}} {
			var out bytes.Buffer
			if err := f.Write(&out, r, Options{Width: width}); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(out.String()) {
				if line = strings.TrimSpace(line); strings.HasPrefix(line, "::") && !strings.HasPrefix(line, "::: ") {
					t.Fatalf("at width %d a command: %q", width, line)
				}
			}
		}
	}
}

func TestFileNamesInXML(t *testing.T) {
	for name, want := range map[string]string{
		"a.md": "a.md", "::error::a.md": "./::error::a.md", "a\n::error::": `a\n::error::`, "": ".",
	} {
		got := byFile([]diag.Diagnostic{{Place: source.Place{File: file(name, "")}}})[0].file
		if got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// TestNoTextBeginsALine holds all lines after the message to words of ours.
func TestNoTextBeginsALine(t *testing.T) {
	const forged = "::error::forged\n::error::forged"
	d := diag.Diagnostic{
		Message: forged, Notes: []string{forged}, Help: forged,
		Related: []diag.Related{{Message: forged}, {Place: at(file("::error::.md", forged), "forged", 1), Message: forged}},
	}
	for _, line := range strings.Split(plain(d), "\n")[1:] {
		if strings.HasPrefix(strings.TrimSpace(line), "::") {
			t.Errorf("a command: %q", line)
		}
	}
}
