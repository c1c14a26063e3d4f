package attribution

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/source"
)

var seeds = []string{
	"",
	"“", "”:", ": “", "said", "“,” said", "according to", "As it said, :",
	"# Reis: “quay”\n\n> “a\n>\n> — Lund\n\nREIS: (a) [b; c), said",
	"“The quay,” Reis said, “will open. “Nobody” — said Lund — ‘and’ 6'2\" ''x'' ``y''",
	"told that told to told, “A b c d” which who whom whose said as as as said",
	"said and said and said, saying, saying: “x”\n\n“y\n\n“z” Reis asked? Who? She said.",
	"Mr. Dr. J. K. said in on at by to the of. Reis’s claim that that that is, was, were",
	strings.Repeat("> ", 101) + "too deep, Reis said",
	"「市長」 said Ana é ß İ ŉ «oui» „nein“ \u2028 \u00ad &quot;a&quot; &mdash; b&nbsp;c",
}

// Every span lies inside the file, in order, on whole characters; also where
// the text breaks off.
func FuzzRead(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	rd := testReader(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{"a.md", "a.txt"} {
			checkRead(t, rd, name, text)
			checkRead(t, rd, name, text[:len(text)/2])
		}
	})
}

func checkRead(t *testing.T, rd *Reader, name, text string) {
	t.Helper()
	d, err := draft.Read(source.NewFile(name, []byte(text)))
	var deep *draft.NestingError
	if err != nil {
		if utf8.ValidString(text) && !errors.As(err, &deep) {
			t.Fatal(err)
		}
		return
	}
	for _, a := range rd.Read(d) {
		if len(a.Content) == 0 || len(a.Source) > 1 || len(a.Cue) > 1 {
			t.Fatalf("%q: %+v", text, a)
		}
		checkSpans(t, text, a.Source)
		checkSpans(t, text, a.Cue)
		checkSpans(t, text, a.Content)
		if a.Confidence <= 0 || a.Confidence > 1 {
			t.Fatalf("%q: confidence %v", text, a.Confidence)
		}
	}
}

func checkSpans(t *testing.T, text string, spans []source.Span) {
	t.Helper()
	last := 0
	for _, s := range spans {
		if s.Start < last || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("%q: spans %v", text, spans)
		}
		for _, at := range []int{s.Start, s.End} {
			if at < len(text) && !utf8.RuneStart(text[at]) {
				t.Fatalf("%q: span %v cuts a character", text, s)
			}
		}
		last = s.End
	}
}
