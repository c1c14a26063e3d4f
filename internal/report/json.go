package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// The jsonX types are the wire format, version 1. Fields keep their order;
// arrays are never null; conflict, help and url are left out where a
// diagnostic has none.
type (
	jsonResult struct {
		Version     int              `json:"version"`
		Tool        jsonTool         `json:"tool"`
		Diagnostics []jsonDiagnostic `json:"diagnostics"`
		Summary     jsonSummary      `json:"summary"`
	}
	jsonTool struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		OPA     string `json:"opa"`
		Rules   string `json:"rules"`
	}
	jsonDiagnostic struct {
		Rule        string        `json:"rule"`
		Level       string        `json:"level"`
		Message     string        `json:"message"`
		Location    jsonLocation  `json:"location"`
		Related     []jsonRelated `json:"related"`
		Claims      []string      `json:"claims"`
		Sources     []string      `json:"sources"`
		Conflict    *jsonConflict `json:"conflict,omitempty"`
		Notes       []string      `json:"notes"`
		Help        string        `json:"help,omitempty"`
		URL         string        `json:"url,omitempty"`
		Fixes       []jsonFix     `json:"fixes"`
		Fingerprint string        `json:"fingerprint"`
	}
	jsonLocation struct {
		File      string `json:"file"`
		Line      int    `json:"line"`
		Column    int    `json:"column"`
		EndLine   int    `json:"end_line"`
		EndColumn int    `json:"end_column"`
		Start     int    `json:"start"`
		End       int    `json:"end"`
	}
	jsonRelated struct {
		Location jsonLocation `json:"location"`
		Message  string       `json:"message"`
	}
	jsonConflict struct {
		Target  string   `json:"target"`
		Favor   []string `json:"favor"`
		Against []string `json:"against"`
	}
	jsonFix struct {
		Message string     `json:"message"`
		Edits   []jsonEdit `json:"edits"`
	}
	jsonEdit struct {
		File  string `json:"file"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
	jsonSummary struct {
		Drafts    int `json:"drafts"`
		Ledgers   int `json:"ledgers"`
		Claims    int `json:"claims"`
		Errors    int `json:"errors"`
		Warnings  int `json:"warnings"`
		Infos     int `json:"infos"`
		Ignored   int `json:"ignored"`
		Baselined int `json:"baselined"`
	}
)

// JSON writes the whole result as one document, version 1. Lines and columns
// start at 1 and count code points, ends are exclusive, start and end are
// bytes. A diagnostic without a place has the file "" and zeros. Characters
// that a terminal would obey or hide are written as \u escapes, and bytes that
// are not UTF-8 as U+FFFD.
func JSON(w io.Writer, r Result, _ Options) error {
	return writeJSON(w, toJSON(r))
}

// writeJSON writes a document, indented.
func writeJSON(w io.Writer, document any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(document); err != nil {
		return fmt.Errorf("encoding JSON: %w", err)
	}
	_, err := w.Write(escapeJSON(b.Bytes()))
	return err
}

// escapeJSON escapes what Safe would. In JSON all of it lies within strings,
// where the encoder has dealt with the characters below U+0020.
func escapeJSON(doc []byte) []byte {
	out := make([]byte, 0, len(doc)+len(doc)/16)
	for i := 0; i < len(doc); {
		if c := doc[i]; c < utf8.RuneSelf && c != 0x7f {
			out = append(out, c)
			i++
			continue
		}
		r, n := utf8.DecodeRune(doc[i:])
		switch {
		case harmless(r):
			out = append(out, doc[i:i+n]...)
		case r < 0x10000:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			r -= 0x10000
			out = fmt.Appendf(out, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		}
		i += n
	}
	return out
}

func toJSON(r Result) jsonResult {
	return jsonResult{
		Version:     1,
		Tool:        jsonTool(r.tool()),
		Diagnostics: each(r.Diagnostics, toJSONDiagnostic),
		Summary:     jsonSummary(r.Summary),
	}
}

func toJSONDiagnostic(d diag.Diagnostic) jsonDiagnostic {
	out := jsonDiagnostic{
		Rule:     d.Rule,
		Level:    d.Level.String(),
		Message:  d.Message,
		Location: toJSONLocation(d.Place),
		Related: each(d.Related, func(r diag.Related) jsonRelated {
			return jsonRelated{toJSONLocation(r.Place), r.Message}
		}),
		Claims:      list(d.Claims),
		Sources:     list(d.Sources),
		Notes:       list(d.Notes),
		Help:        d.Help,
		URL:         d.URL,
		Fixes:       each(d.Fixes, toJSONFix),
		Fingerprint: d.Fingerprint,
	}
	if c := d.Conflict; c != nil {
		out.Conflict = &jsonConflict{c.Target, list(c.Favor), list(c.Against)}
	}
	return out
}

func toJSONLocation(p source.Place) jsonLocation {
	p = resolve(p)
	if p.File == nil {
		return jsonLocation{}
	}
	from, to := p.File.Position(p.Span.Start), p.File.Position(p.Span.End)
	return jsonLocation{
		File: p.File.Name,
		Line: from.Line, Column: from.Column,
		EndLine: to.Line, EndColumn: to.Column,
		Start: p.Span.Start, End: p.Span.End,
	}
}

// toJSONFix keeps the spans as they are: an edit has to be exact.
func toJSONFix(f diag.Fix) jsonFix {
	return jsonFix{f.Message, each(f.Edits, func(e diag.Edit) jsonEdit {
		out := jsonEdit{Start: e.Place.Span.Start, End: e.Place.Span.End, Text: e.Text}
		if e.Place.File != nil {
			out.File = e.Place.File.Name
		}
		return out
	})}
}

func each[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

// list is in, and never nil.
func list(in []string) []string {
	if in == nil {
		return []string{}
	}
	return in
}
