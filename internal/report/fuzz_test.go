package report

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

func FuzzPretty(f *testing.F) {
	add := func(d diag.Diagnostic, width int) {
		text, name := "", ""
		var s source.Span
		if d.Place.File != nil {
			text, name, s = string(d.Place.File.Bytes()), d.Place.File.Name, d.Place.Span
		}
		label, other := "", s
		if len(d.Related) > 0 {
			label, other = d.Related[0].Message, d.Related[0].Place.Span
		}
		f.Add(text, name, d.Message, label, d.Help, s.Start, s.End, other.Start, other.End, width)
	}
	for _, d := range []diag.Diagnostic{
		onePlace(), farApart(), twoFiles(), closeTogether(), longSpan(), nested(), wide(),
		multiLine(), hostile(), zeroWidth(), manyPlaces(), noPlace(),
	} {
		add(d, 80)
		add(d, 1)
	}
	f.Fuzz(func(t *testing.T, text, name, message, label, help string, a, b, c, d, width int) {
		file := source.NewFile(name, []byte(text))
		place := func(a, b int) source.Place { return source.Place{File: file, Span: source.Span{Start: a, End: b}} }
		r := only(diag.Diagnostic{
			Rule: label, Level: diag.Warning, Message: message, Place: place(a, b), Help: help, Notes: []string{message},
			Related: []diag.Related{{Place: place(c, d), Message: label}, {Place: place(a, d), Message: help}, {Place: place(b, b)}},
		})
		var out bytes.Buffer
		if err := Pretty(&out, r, Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		checkPretty(t, out.String(), Options{Width: width}.width())
		if err := Concise(&out, r, Options{}); err != nil {
			t.Fatal(err)
		}
		if err := JSON(&out, r, Options{}); err != nil {
			t.Fatal(err)
		}
		checkSafe(t, out.String())
	})
}

// FuzzFormats puts arbitrary bytes everywhere and makes sure that every format
// is well-formed.
func FuzzFormats(f *testing.F) {
	add := func(d diag.Diagnostic) {
		f.Add(string(d.Place.File.Bytes()), d.Place.File.Name, d.Rule, d.Message, d.URL, d.Place.Span.Start, d.Place.Span.End)
	}
	add(injection().Diagnostics[0])
	add(hostile())
	add(wide())
	f.Add("", "", "", "", "", -1, 1)
	f.Add("a\rb", "C:/a:b", "a/b", "]]>\ufffe`` `\\", "https://[::1]/%zz", 1, 9)
	f.Fuzz(func(t *testing.T, text, name, rule, message, url string, a, b int) {
		file := source.NewFile(name, []byte(text))
		place := func(a, b int) source.Place { return source.Place{File: file, Span: source.Span{Start: a, End: b}} }
		r := only(diag.Diagnostic{
			Rule: rule, Level: diag.Error, Message: message, Place: place(a, b), Help: message, Notes: []string{message}, URL: url,
			Related: []diag.Related{{Place: place(b, a), Message: message}, {Message: message}, {Place: place(0, b)}},
			Claims:  []string{message}, Conflict: &diag.Conflict{Target: message},
			Fixes: []diag.Fix{{Message: message, Edits: []diag.Edit{{Place: place(a, b), Text: message}}}},
		})
		r.Rules = []Rule{{ID: message, Title: message, Description: message, Page: message, URL: url}}
		diag.Stamp(r.Diagnostics)
		for _, format := range Formats() {
			out := written(t, format, r)
			checkSafe(t, string(out))
			if check := conforms[format.Name]; check != nil {
				if err := check(out); err != nil {
					t.Errorf("%s: %v in\n%s", format.Name, err, out)
				}
			}
		}
	})
}

func checkSafe(t *testing.T, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Errorf("not UTF-8: %q", out)
	}
	for _, r := range out {
		if r != '\n' && (r < 0x20 || 0x7f <= r && r < 0xa0 || r == '\u202e' || r == '\u2028') {
			t.Fatalf("%U in %q", r, out)
		}
	}
}

func checkPretty(t *testing.T, out string, width int) {
	t.Helper()
	checkSafe(t, out)
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		long := strings.Contains(line, "--> ") || strings.Contains(line, "::: ") || strings.Contains(line, "://")
		if w := displaywidth.String(line); w > width && !long {
			t.Errorf("%d columns, more than %d: %q", w, width, line)
		}
		if strings.TrimRight(line, " ") != line {
			t.Errorf("blanks at the end of %q", line)
		}
	}
}

// TestManyMarks draws random places with labels and finds every label again.
func TestManyMarks(t *testing.T) {
	f := file("a.md", paragraphText+harbourText+string(wide().Place.File.Bytes()))
	rnd := rand.New(rand.NewPCG(3, 4))
	random := func(near int) source.Place {
		start := near + rnd.IntN(200)
		return source.Place{File: f, Span: source.Span{Start: start, End: start + rnd.IntN(40)*rnd.IntN(4)}}
	}
	for range 2000 {
		near := rnd.IntN(len(f.Bytes()))
		d := diag.Diagnostic{Level: diag.Error, Place: random(near)}
		var labels []string
		for i := range 1 + rnd.IntN(maxRelated) {
			label := strings.Repeat(string(rune('A'+i)), 3) + strings.Repeat(" word", rnd.IntN(8))
			labels = append(labels, label[:3])
			d.Related = append(d.Related, diag.Related{Place: random(near), Message: label})
		}
		width := 40 + rnd.IntN(90)
		shown := drawnPretty(d, width)
		checkPretty(t, shown, width)
		for _, l := range labels {
			if strings.Count(shown, l) != 1 {
				t.Fatalf("label %q is not there once in\n%s", l, shown)
			}
		}
	}
}

// TestUnderline looks at frames as a reader does: the text above the carets is
// the text of the span.
func TestUnderline(t *testing.T) {
	text := strings.NewReplacer("\n", " ").Replace(paragraphText + harbourText)
	text += string(wide().Place.File.Bytes()[1:80]) + "\tx\x1b\u202e\xff" + string(wide().Place.File.Bytes())
	text = strings.ReplaceAll(text, "\n", " ")
	f := file("a.md", text)
	var edges []int
	eachGlyph(text, func(_ string, start, _ int) { edges = append(edges, start) })
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		width := 40 + rnd.IntN(100)
		i := rnd.IntN(len(edges) - 1)
		j := min(i+1+rnd.IntN(width+30), len(edges)-1)
		p := source.Place{File: f, Span: source.Span{Start: edges[i], End: edges[j]}}
		shown := drawnPretty(diag.Diagnostic{Level: diag.Error, Place: p}, width)
		want := strings.ReplaceAll(Safe(string(p.Text())), `\t`, tab)
		got := underlined(t, shown)
		head, tail, isCut := strings.Cut(got, cutWide)
		if got != want && !(isCut && strings.HasPrefix(want, head) && strings.HasSuffix(want, tail)) {
			t.Fatalf("underlined is %q, want %q, in\n%s", got, want, shown)
		}
		checkPretty(t, shown, width)
	}
}

// underlined is the text above the carets.
func underlined(t *testing.T, shown string) string {
	t.Helper()
	lines := strings.Split(shown, "\n")
	if len(lines) < 5 {
		t.Fatalf("no frame in\n%s", shown)
	}
	from := strings.Index(lines[4], "^")
	to := strings.LastIndex(lines[4], "^") + 1
	var b strings.Builder
	column := 0
	g := displaywidth.StringGraphemes(lines[3])
	for g.Next() {
		if column >= from && column < to {
			b.WriteString(g.Value())
		}
		column += g.Width()
	}
	if to > column {
		t.Fatalf("underlined is more than there is in\n%s", shown)
	}
	return b.String()
}

func drawnPretty(d diag.Diagnostic, width int) string {
	var b bytes.Buffer
	pretty(&b, d, width, painter{})
	return b.String()
}
