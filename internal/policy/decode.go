package policy

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// decode turns a report into a diagnostic. A report that is not as the contract
// of a rule has it is an error: it must not pass for "nothing found".
func (s *Selection) decode(r Rule, report any, places []source.Place) (diag.Diagnostic, error) {
	d := decoder{places: places}
	fields := d.table("report", report)
	d.known("report", fields, "at", "message", "level", "claims", "sources", "related", "conflict", "notes", "help", "fixes")
	out := diag.Diagnostic{
		Rule:     r.ID,
		Level:    s.level(r, d.level(fields["level"])),
		Message:  d.words("message", fields["message"]),
		Place:    d.place("at", fields["at"]),
		Claims:   d.texts("claims", fields["claims"]),
		Sources:  d.texts("sources", fields["sources"]),
		Related:  d.related(fields["related"]),
		Conflict: d.conflict(fields["conflict"]),
		Notes:    d.texts("notes", fields["notes"]),
		Help:     d.text("help", fields["help"]),
		Fixes:    d.fixes(fields["fixes"]),
		URL:      r.URL(),
	}
	return out, d.err
}

// A decoder reads the parts of a report and keeps the first thing wrong.
type decoder struct {
	places []source.Place
	err    error
}

func (d *decoder) wrong(what, want string, got any) {
	if d.err == nil {
		printed, _ := json.Marshal(got)
		d.err = fmt.Errorf("malformed report: %s must be %s, not %s", what, want, cut(string(printed), 80))
	}
}

func cut(s string, n int) string {
	if runes := []rune(s); len(runes) > n {
		return string(runes[:n]) + "…"
	}
	return s
}

func (d *decoder) table(what string, v any) map[string]any {
	fields, ok := v.(map[string]any)
	if !ok {
		d.wrong(what, "an object", v)
	}
	return fields
}

func (d *decoder) known(what string, fields map[string]any, names ...string) {
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if !slices.Contains(names, name) && d.err == nil {
			d.err = fmt.Errorf("malformed report: %s has no key %q; it may have %s", what, name, strings.Join(names, ", "))
		}
	}
}

// text is an optional string, words a required one.
func (d *decoder) text(what string, v any) string {
	s, ok := v.(string)
	if !ok && v != nil {
		d.wrong(what, "text", v)
	}
	return s
}

func (d *decoder) words(what string, v any) string {
	s, ok := v.(string)
	if !ok || strings.TrimSpace(s) == "" {
		d.wrong(what, "text", v)
	}
	return s
}

func (d *decoder) list(what string, v any) []any {
	items, ok := v.([]any)
	if !ok && v != nil {
		d.wrong(what, "a list", v)
	}
	return items
}

func (d *decoder) texts(what string, v any) []string {
	items := d.list(what, v)
	if len(items) == 0 {
		return nil
	}
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = d.words(what, item)
	}
	return out
}

func (d *decoder) level(v any) diag.Level {
	if v == nil {
		return 0
	}
	level, err := diag.ParseLevel(d.text("level", v))
	if err != nil {
		d.wrong("level", "error, warning or info", v)
	}
	return level
}

// place finds the place that a number from the input document stands for.
func (d *decoder) place(what string, v any) source.Place {
	number, _ := v.(json.Number)
	i, err := number.Int64()
	if err != nil || i < 0 || i >= int64(len(d.places)) {
		d.wrong(what, "a place from the input document (a field of some at)", v)
		return source.Place{}
	}
	return d.places[i]
}

func (d *decoder) related(v any) []diag.Related {
	items := d.list("related", v)
	out := make([]diag.Related, 0, len(items))
	for _, item := range items {
		fields := d.table("related", item)
		d.known("related", fields, "at", "message")
		out = append(out, diag.Related{
			Place:   d.place("related.at", fields["at"]),
			Message: d.words("related.message", fields["message"]),
		})
	}
	return out
}

func (d *decoder) conflict(v any) *diag.Conflict {
	if v == nil {
		return nil
	}
	fields := d.table("conflict", v)
	d.known("conflict", fields, "target", "favor", "against")
	return &diag.Conflict{
		Target:  d.words("conflict.target", fields["target"]),
		Favor:   d.texts("conflict.favor", fields["favor"]),
		Against: d.texts("conflict.against", fields["against"]),
	}
}

func (d *decoder) fixes(v any) []diag.Fix {
	var out []diag.Fix
	for _, item := range d.list("fixes", v) {
		fields := d.table("fixes", item)
		d.known("fixes", fields, "message", "edits")
		fix := diag.Fix{Message: d.words("fixes.message", fields["message"])}
		for _, edit := range d.list("fixes.edits", fields["edits"]) {
			parts := d.table("fixes.edits", edit)
			d.known("fixes.edits", parts, "at", "text")
			fix.Edits = append(fix.Edits, diag.Edit{
				Place: d.place("fixes.edits.at", parts["at"]),
				Text:  d.text("fixes.edits.text", parts["text"]),
			})
		}
		out = append(out, fix)
	}
	return out
}
