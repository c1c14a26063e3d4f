package report

import (
	"io"
	"slices"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// The rdX types are Reviewdog Diagnostic Format, rdjson.
type (
	rdResult struct {
		Source      rdSource       `json:"source"`
		Diagnostics []rdDiagnostic `json:"diagnostics"`
	}
	rdSource struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	rdDiagnostic struct {
		Message     string         `json:"message"`
		Location    *rdLocation    `json:"location,omitempty"`
		Severity    string         `json:"severity"`
		Code        rdCode         `json:"code"`
		Related     []rdRelated    `json:"related_locations,omitempty"`
		Suggestions []rdSuggestion `json:"suggestions,omitempty"`
	}
	rdCode struct {
		Value string `json:"value"`
		URL   string `json:"url,omitempty"`
	}
	rdLocation struct {
		Path  string  `json:"path"`
		Range rdRange `json:"range"`
	}
	rdRange struct {
		Start rdPosition `json:"start"`
		End   rdPosition `json:"end"`
	}
	rdPosition struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	}
	rdRelated struct {
		Message  string     `json:"message,omitempty"`
		Location rdLocation `json:"location"`
	}
	rdSuggestion struct {
		Range rdRange `json:"range"`
		Text  string  `json:"text"`
	}
)

// RDJSON writes Reviewdog Diagnostic Format. Columns count bytes. The message
// holds the notes and the help too, for which the format has no field.
func RDJSON(w io.Writer, r Result, _ Options) error {
	return writeJSON(w, rdResult{
		Source:      rdSource{Name: "stancelint", URL: homepage},
		Diagnostics: each(r.Diagnostics, toRD),
	})
}

func toRD(d diag.Diagnostic) rdDiagnostic {
	out := rdDiagnostic{
		Message:     plain(diag.Diagnostic{Message: d.Message, Related: unplaced(d.Related), Notes: d.Notes, Help: d.Help}),
		Location:    toRDLocation(d.Place),
		Severity:    rdSeverity(d.Level),
		Code:        rdCode{Safe(d.Rule), webAddress(d.URL)},
		Suggestions: toRDSuggestions(d),
	}
	for _, r := range d.Related {
		if l := toRDLocation(r.Place); l != nil {
			out.Related = append(out.Related, rdRelated{oneLine(r.Message), *l})
		}
	}
	return out
}

// unplaced is those of the related that have no place.
func unplaced(related []diag.Related) []diag.Related {
	var out []diag.Related
	for _, r := range related {
		if r.Place.File == nil {
			out = append(out, r)
		}
	}
	return out
}

func rdSeverity(l diag.Level) string {
	switch l {
	case diag.Error:
		return "ERROR"
	case diag.Warning:
		return "WARNING"
	case diag.Info:
		return "INFO"
	}
	return "UNKNOWN_SEVERITY"
}

func toRDLocation(p source.Place) *rdLocation {
	p = resolve(p)
	if p.File == nil {
		return nil
	}
	return &rdLocation{fileName(p.File), toRDRange(p)}
}

func toRDRange(p source.Place) rdRange {
	r := regionIn(p, inBytes)
	return rdRange{rdPosition{r.StartLine, r.StartColumn}, rdPosition{r.EndLine, r.EndColumn}}
}

// toRDSuggestions gives the first fix that lies in the file of the diagnostic
// alone: a suggestion names no file, and two fixes would both be made.
func toRDSuggestions(d diag.Diagnostic) []rdSuggestion {
	for _, fix := range d.Fixes {
		edits, ok := exactEdits(fix)
		if ok && !slices.ContainsFunc(edits, func(e diag.Edit) bool { return !sameFile(e.Place, d.Place) }) {
			return each(edits, func(e diag.Edit) rdSuggestion {
				return rdSuggestion{toRDRange(e.Place), e.Text}
			})
		}
	}
	return nil
}

func sameFile(a, b source.Place) bool { return fileName(a.File) == fileName(b.File) }

// exactEdits gives the edits of a fix, resolved. ok is false if there is none,
// or one whose place does not stand as it is: such a fix can't be made.
func exactEdits(f diag.Fix) (edits []diag.Edit, ok bool) {
	for _, e := range f.Edits {
		p := resolve(e.Place)
		if p.File == nil || p.Span != e.Place.Span {
			return nil, false
		}
		edits = append(edits, diag.Edit{Place: p, Text: e.Text})
	}
	return edits, len(edits) > 0
}
