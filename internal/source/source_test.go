package source

import "testing"

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
