package source

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPosition(t *testing.T) {
	for name, tc := range map[string]struct {
		text   string
		offset int
		want   Position
	}{
		"start":                   {"abc", 0, Position{1, 1}},
		"code points, not bytes":  {"é“x", 5, Position{1, 3}},
		"after a line break":      {"a\nbc", 3, Position{2, 2}},
		"after CRLF":              {"a\r\nb", 3, Position{2, 1}},
		"on the line break":       {"ab\nc", 2, Position{1, 3}},
		"end of file":             {"a\nb", 3, Position{2, 2}},
		"past the end":            {"a", 9, Position{1, 2}},
		"before the start":        {"a", -1, Position{1, 1}},
		"byte order mark":         {"\ufeffab", 4, Position{1, 2}},
		"invalid byte counts one": {"\xff\xfea", 2, Position{1, 3}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := NewFile("f", []byte(tc.text)).Position(tc.offset); got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

// In a long line, columns are told from where they were counted last: they are the same
// as counted from its start, in the middle of a code point and after bytes that are no
// UTF-8, too.
func TestPositionInALongLine(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < 2*apart {
		b.WriteString([]string{"a", "é", "“", "𝄞", "\xff", "\xe2\x80", "\xf0"}[r.IntN(7)])
	}
	long := b.String()
	for name, before := range map[string]string{"first": "", "after a byte order mark": bom, "after others": "é\n" + long + "\n"} {
		t.Run(name, func(t *testing.T) {
			f := NewFile("f", []byte(before+long+"\nb"))
			line := 1 + strings.Count(before, "\n")
			for offset := range len(long) + 1 {
				runes := utf8.RuneCountInString(long[:offset])
				want, wantUTF16 := Position{line, 1 + runes}, Position{line, 1 + runes + strings.Count(long[:offset], "𝄞")}
				if got := f.Position(len(before) + offset); got != want {
					t.Fatalf("at %d: got %v, want %v", offset, got, want)
				}
				if got := f.PositionUTF16(len(before) + offset); got != wantUTF16 {
					t.Fatalf("at %d in UTF-16: got %v, want %v", offset, got, wantUTF16)
				}
			}
		})
	}
}

func TestLine(t *testing.T) {
	f := NewFile("f", []byte("one\r\ntwo\n\nlast"))
	for n, want := range map[int]string{0: "", 1: "one", 2: "two", 3: "", 4: "last", 5: ""} {
		if got := string(f.Text(f.Line(n))); got != want {
			t.Errorf("line %d: got %q, want %q", n, got, want)
		}
	}
	if f.Lines() != 4 {
		t.Errorf("got %d lines, want 4", f.Lines())
	}
}
