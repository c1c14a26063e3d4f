package draft

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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

// A draft that has the room of another is read as any other, and leaves what was read
// from that one as it is.
func TestFreedRoomIsReadAnew(t *testing.T) {
	long := source.NewFile("long.md", []byte("# The pier\n\n“It opens in June,” she said — twice. "+strings.Repeat("Nobody asked. ", 200)))
	short := source.NewFile("short.md", []byte("“It opens -- perhaps -- in May,” he said.\n"))
	type reading struct {
		Plain string
		Found []source.Span
	}
	read := func(f *source.File, free bool) reading {
		d, err := Read(f)
		if err != nil {
			t.Fatal(err)
		}
		if free {
			defer d.Free()
		}
		return reading{d.Plain(source.Span{End: len(f.Bytes())}).Text, d.Find("It opens")}
	}
	for range 20 {
		for _, f := range []*source.File{long, short} {
			want, got := read(f, false), read(f, true)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatal(diff)
			}
			if again := read(short, true); cmp.Diff(want, got) != "" || again.Plain == "" {
				t.Fatal("what was read has changed")
			}
		}
	}
}
