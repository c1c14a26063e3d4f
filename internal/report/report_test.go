package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

func TestLookup(t *testing.T) {
	const known = " (known: pretty, concise, json, jsonl, sarif, github, gitlab, checkstyle, junit, rdjson, markdown)"
	for _, tt := range []struct{ name, want string }{
		{"json", ""},
		{"jsn", `unknown output format "jsn", did you mean "json"?` + known},
		{"PRETTY", `unknown output format "PRETTY", did you mean "pretty"?` + known},
		{"sarfi", `unknown output format "sarfi", did you mean "sarif"?` + known},
		{"yaml-ld", `unknown output format "yaml-ld"` + known},
		{"", `unknown output format ""` + known},
	} {
		f, err := Lookup(tt.name)
		got := ""
		if err != nil {
			got = err.Error()
		} else if f.Name != tt.name {
			t.Errorf("Lookup(%q) is %q", tt.name, f.Name)
		}
		if got != tt.want {
			t.Errorf("Lookup(%q): %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestSafe(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "one, unified team", "one, unified team"},
		{"letters of all kinds", "Ærøskøbing – “naïve” 港湾 ǿ שלום", "Ærøskøbing – “naïve” 港湾 ǿ שלום"},
		{"escape sequence", "\x1b[31mred\x1b]0;t\x07", `\x1b[31mred\x1b]0;t\x07`},
		{"line breaks and tabs", "a\nb\r\nc\td", `a\nb\r\nc\td`},
		{"delete and backspace", "a\x7f\b", `a\x7f\x08`},
		{"C1 as a character", "\u009b31m\u0085", `\u009b31m\u0085`},
		{"C1 as a byte", "\x9b31m", `\x9b31m`},
		{"not UTF-8", "a\xffb\xc3", `a\xffb\xc3`},
		{"the replacement character itself", "\ufffd", "\ufffd"},
		{"bidi", "\u202ea\u2066b\u2069\u200f", `\u202ea\u2066b\u2069\u200f`},
		{"zero width", "a\u200bb\u2060c\ufeffd\u00ade", `a\u200bb\u2060c\ufeffd\u00ade`},
		{"separators", "a\u2028b\u2029", `a\u2028b\u2029`},
		{"invisible letters", "\u3164\u115f\u034f", `\u3164\u115f\u034f`},
		{"joiner in Latin", "a\u200db\u200cc", `a\u200db\u200cc`},
		{"joiner in Persian and Hindi", "می\u200cخواهم क्\u200dष", "می\u200cخواهم क्\u200dष"},
		{"emoji sequences", "👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 🇩🇰 1️⃣", "👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 🇩🇰 1️⃣"},
		{"flag of England", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"},
		{"hidden tags", "a\U000e0041", `a\U000e0041`},
		{"hidden variation selectors", "a\ufe0f\ufe0e\U000e0100", "a\ufe0f" + `\ufe0e\U000e0100`},
		{"mark on nothing", "\u0301 \u0301", `\u0301 \u0301`},
		{"joiner at the end of an emoji", "👩\u200d", `👩\u200d`},
		{"noncharacter", "\ufffe\U0010ffff", `\ufffe\U0010ffff`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Safe(tt.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
	if got := Safe("a" + strings.Repeat("\u0301", 500)); !strings.Contains(got, `\u0301`) {
		t.Error("a tower of marks is shown as it is")
	}
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name          string
		text          string
		width, indent int
		want          []string
	}{
		{"nothing", "", 10, 0, []string{""}},
		{"fits", "one two", 7, 0, []string{"one two"}},
		{"between words", "one two three", 8, 0, []string{"one two", "three"}},
		{"later lines narrower", "one two three four", 8, 2, []string{"one two", "three", "four"}},
		{"long word", "a bbbbbbbbbb c", 4, 0, []string{"a bb", "bbbb", "bbbb", "c"}},
		{"address", "see https://example.org/rules now", 8, 0, []string{"see", "https://example.org/rules", "now"}},
		{"wide characters", "港湾委員会は一つ", 5, 0, []string{"港湾", "委員", "会は", "一つ"}},
		{"blanks are kept", "  a  b", 8, 0, []string{"  a  b"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, wrap(tt.text, tt.width, tt.indent)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSummary(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   Result
		want string
	}{
		{"clean", Result{Summary: Summary{Drafts: 2, Ledgers: 1, Claims: 40}}, "no problems found in 2 drafts (40 claims)"},
		{"ledgers alone", Result{Summary: Summary{Ledgers: 1, Claims: 1}}, "no problems found in 1 ledger (1 claim)"},
		{"found", Result{
			Diagnostics: make([]diag.Diagnostic, 4),
			Summary:     Summary{Drafts: 1, Claims: 40, Errors: 3, Warnings: 1},
		}, "found 3 errors, 1 warning in 1 draft (40 claims)"},
		{"besides", Result{
			Summary: Summary{Drafts: 1, Infos: 2, Ignored: 1, Baselined: 3},
		}, "found 2 infos in 1 draft (0 claims); 2 not shown, 1 ignored, 3 in the baseline"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff([]string{tt.want}, summarize(tt.in, 100)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestJSONOfNothing(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, Result{Diagnostics: []diag.Diagnostic{{Conflict: &diag.Conflict{}, Fixes: []diag.Fix{{}}}}}, Options{}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "null") {
		t.Errorf("null in\n%s", b.String())
	}
	b.Reset()
	if err := JSON(&b, Result{}, Options{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `"diagnostics": []`) {
		t.Errorf("no empty array in\n%s", b.String())
	}
}

func TestJSONOfHostileBytes(t *testing.T) {
	text := "<b>&\u202e\u2028\U000e0041\x7f\u0085\ufeff\x00\x1b 港 👩‍👩‍👧‍👦"
	d := diag.Diagnostic{Message: text + "\xff", Place: at(file("a\xff"+text, text), "港", 1)}
	var b bytes.Buffer
	if err := JSON(&b, only(d), Options{}); err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(b.Bytes()) {
		t.Error("not UTF-8")
	}
	for _, r := range b.String() {
		if r != '\n' && !harmless(r) {
			t.Errorf("%U is not escaped", r)
		}
	}
	var got jsonResult
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if want := text + "\ufffd"; got.Diagnostics[0].Message != want {
		t.Errorf("message %q, want %q", got.Diagnostics[0].Message, want)
	}
	if !strings.Contains(b.String(), "<b>&") {
		t.Error("HTML is escaped")
	}
}

func TestResolve(t *testing.T) {
	f := file("a.md", "aé\xff港")
	for _, tt := range []struct {
		name     string
		in, want source.Span
	}{
		{"inside", source.Span{Start: 0, End: 1}, source.Span{Start: 0, End: 1}},
		{"from the middle of a character", source.Span{Start: 2, End: 3}, source.Span{Start: 1, End: 3}},
		{"to the middle of one", source.Span{Start: 0, End: 2}, source.Span{Start: 0, End: 3}},
		{"empty in the middle of one", source.Span{Start: 6, End: 6}, source.Span{Start: 4, End: 4}},
		{"a byte that is none", source.Span{Start: 3, End: 4}, source.Span{Start: 3, End: 4}},
		{"beyond the end", source.Span{Start: 5, End: 90}, source.Span{Start: 4, End: 7}},
		{"backwards", source.Span{Start: 3, End: 1}, source.Span{Start: 3, End: 3}},
		{"before the start", source.Span{Start: -9, End: -1}, source.Span{}},
	} {
		if got := resolve(source.Place{File: f, Span: tt.in}); got.Span != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got.Span, tt.want)
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestFormatsReturnWriteErrors(t *testing.T) {
	for _, f := range Formats() {
		if err := f.Write(brokenWriter{}, sample(), Options{}); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}

func TestFormatsTakeTheZeroFile(t *testing.T) {
	for _, f := range Formats() {
		for _, file := range []*source.File{{}, source.NewFile("a.md", []byte("a\nb")), source.NewFile("", nil), source.NewFile("b.md", []byte("\ufeff"))} {
			for _, s := range []source.Span{{}, {Start: 2, End: 3}, {Start: -1, End: 1 << 40}} {
				d := diag.Diagnostic{Place: source.Place{File: file, Span: s}}
				d.Related = []diag.Related{{Place: d.Place}, {}}
				if err := f.Write(io.Discard, only(d), Options{Width: -3}); err != nil {
					t.Error(err)
				}
			}
		}
	}
}

// many is a result of n diagnostics, each over a long line and a ledger.
func many(n int) Result {
	f, l := file("quay.md", strings.Repeat(paragraphText+"\n", 50)), ledger()
	var r Result
	for i := range n {
		d := twoFiles()
		d.Message = fmt.Sprintf("%d: %s", i, d.Message)
		d.Place = at(f, "unified", i%50+1)
		d.Related[0].Place = at(f, "left before", i%50+1)
		d.Related[1].Place = at(l, "four members", 1)
		r.Diagnostics = append(r.Diagnostics, d)
	}
	return r
}

func BenchmarkFormats(b *testing.B) {
	for _, f := range Formats() {
		for _, n := range []int{1000, 2000} {
			r := many(n)
			b.Run(fmt.Sprintf("%s/%d", f.Name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := f.Write(io.Discard, r, Options{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkPrettyOneLongLine(b *testing.B) {
	for _, n := range []int{100_000, 200_000} {
		f := file("long.md", strings.Repeat("a word or two ", n))
		d := diag.Diagnostic{Level: diag.Error, Message: "long", Place: source.Place{File: f, Span: source.Span{Start: len(f.Bytes()) / 3, End: len(f.Bytes()) / 2}}}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if err := Pretty(io.Discard, only(d), Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
