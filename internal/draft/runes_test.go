package draft

import (
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/source"
)

func TestRunes(t *testing.T) {
	text := "“It’s *the* town’s\nown” -- &ldquo;she&rdquo; ‘said’ to-day."
	d, err := Read(source.NewFile("a.md", []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	var printed, raw strings.Builder
	last := 0
	for r, span := range d.Runes(d.Paragraphs[0].Span) {
		if span.Start < last {
			t.Errorf("%q at %v is out of order", r, span)
		}
		last = span.End
		printed.WriteRune(r)
		raw.Write(d.File.Text(span))
	}
	if want := `“It’s the town’s own” — "she" ‘said’ to-day.`; printed.String() != want {
		t.Errorf("got %s, want %s", printed.String(), want)
	}
	if want := strings.ReplaceAll(text, "*", ""); raw.String() != want {
		t.Errorf("the spans hold %s, not %s", raw.String(), want)
	}
}
