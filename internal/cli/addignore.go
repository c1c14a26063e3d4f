package cli

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/source"
)

// checkReason refuses what would end the comment that it is written into.
func checkReason(reason string) error {
	switch {
	case strings.TrimSpace(reason) == "":
		return errors.New("--add-ignore: say why the findings may stand")
	case strings.ContainsFunc(reason, unicode.IsControl):
		return errors.New("--add-ignore: a reason is one line of plain text")
	case strings.Contains(reason, "-->") || strings.Contains(reason, "--!>"):
		return errors.New("--add-ignore: a reason can’t hold -->, which ends a comment")
	}
	return nil
}

// A spot is where a comment goes, and how it is written there.
type spot struct {
	file          *source.File
	at            int
	before, after string // the marks of the comment, with the white space around
}

// ignoreAll writes a comment for each finding, one for all rules at a spot.
func ignoreAll(r lint.Result, found []diag.Diagnostic, reason string) (e edits, written int) {
	rules := map[spot][]string{}
	var spots []spot
	for _, d := range found {
		s, ok := spotFor(r, d)
		if !ok {
			continue
		}
		if rules[s] == nil {
			spots = append(spots, s)
		}
		if !slices.Contains(rules[s], d.Rule) {
			rules[s] = append(rules[s], d.Rule)
		}
	}
	e = edits{}
	for _, s := range spots {
		slices.Sort(rules[s])
		text := fmt.Sprintf("%sstancelint: ignore[%s] -- %s%s", s.before, strings.Join(rules[s], ", "), strings.TrimSpace(reason), s.after)
		at := source.Place{File: s.file, Span: source.Span{Start: s.at, End: s.at}}
		if e.add([]diag.Edit{{Place: at, Text: text}}) {
			written++
		}
	}
	return e, written
}

// spotFor is where the comment for a finding goes: the header of a record that it
// is about, or its own line in TOML, or its block in Markdown.
func spotFor(r lint.Result, d diag.Diagnostic) (spot, bool) {
	for _, record := range r.About(d) {
		if s, ok := headerSpot(record); ok {
			return s, true
		}
	}
	f := d.Place.File
	switch {
	case f == nil:
		return spot{}, false
	case strings.HasSuffix(f.Name, ".toml"):
		return lineSpot(f, d.Place.Span.Start), true
	case draft.FormatOf(f.Name) != draft.Markdown:
		return spot{}, false
	}
	return blockSpot(f, d.Place.Span)
}

// headerSpot is the line before the header of a record.
func headerSpot(r *ledger.Record) (spot, bool) {
	at := r.Place("record")
	start := startOfLine(at.File.Bytes(), at.Span.Start)
	if r.Registry || !bytes.HasPrefix(bytes.TrimLeft(at.File.Bytes()[start:], " \t"), []byte("[")) {
		return spot{}, false
	}
	return spot{file: at.File, at: start, before: "# ", after: newlineOf(at.File)}, true
}

// lineSpot is the end of a line of TOML.
func lineSpot(f *source.File, at int) spot {
	end := len(f.Bytes())
	if i := bytes.IndexByte(f.Bytes()[at:], '\n'); i >= 0 {
		end = at + i
	}
	for end > at && f.Bytes()[end-1] == '\r' {
		end--
	}
	return spot{file: f, at: end, before: " # "}
}

// blockSpot is the line before a block of Markdown that starts its line, or else
// the end of the block’s words.
func blockSpot(f *source.File, at source.Span) (spot, bool) {
	d, err := draft.Read(f)
	if err != nil || len(d.Paragraphs) == 0 {
		return spot{}, false
	}
	if d.FrontMatter != nil && at.Start < d.FrontMatter.Span.End {
		return lineSpot(f, at.Start), true
	}
	p := d.Paragraphs[d.ParagraphAt(at.Start)]
	if !p.Span.Overlaps(at) {
		return spot{}, false
	}
	start := startOfLine(f.Bytes(), p.Span.Start)
	lead := strings.Trim(string(f.Bytes()[start:p.Span.Start]), "# \ufeff")
	if lead == "" && (p.Kind == draft.Body || p.Kind == draft.Heading) && !strings.HasPrefix(string(f.Bytes()[start:]), "    ") {
		if start == 0 && bytes.HasPrefix(f.Bytes(), []byte("\ufeff")) {
			start = len("\ufeff")
		}
		return spot{file: f, at: start, before: "<!-- ", after: " -->" + newlineOf(f)}, true
	}
	return spot{file: f, at: p.Span.End, before: " <!-- ", after: " -->"}, true
}

func startOfLine(data []byte, at int) int { return bytes.LastIndexByte(data[:at], '\n') + 1 }

func newlineOf(f *source.File) string {
	if bytes.Contains(f.Bytes(), []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}

// addIgnores writes comments for what is shown, and returns what is found then.
func (o checkOptions) addIgnores(env Env, r lint.Result, show diag.Level, again func() (lint.Result, error)) (lint.Result, error) {
	e, written := ignoreAll(r, shownOf(r.Diagnostics, show), o.adopt.addIgnore)
	if err := e.write(env); err != nil {
		return r, err
	}
	r, err := again()
	if err != nil {
		return r, err
	}
	fmt.Fprintf(env.Stderr, "stancelint: wrote %s to %s\n", counted(written, "comment"), counted(len(e), "file"))
	if left := len(shownOf(r.Diagnostics, show)); left > 0 {
		fmt.Fprintf(env.Stderr, "stancelint: %s can’t be ignored by a comment\n", counted(left, "finding"))
	}
	return r, nil
}
