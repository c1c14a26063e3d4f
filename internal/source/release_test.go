package source

import (
	"errors"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
)

func TestRelease(t *testing.T) {
	const text = "one\ntwo\n"
	for name, tc := range map[string]struct {
		now  string
		err  error
		want string // of the second line
	}{
		"as it was":  {text, nil, "two"},
		"changed":    {"one\nTWO\n", nil, ""},
		"longer":     {text + text, nil, ""},
		"taken away": {"", errors.New("gone"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := NewFile("f", []byte(text))
			f.Release(texts(func() ([]byte, error) { return []byte(tc.now), tc.err }), nil, 0)
			for range 2 {
				if got := string(f.Text(f.Line(2))); got != tc.want {
					t.Errorf("line 2 is %q, want %q", got, tc.want)
				}
				if got := len(f.Bytes()); got != len(text) {
					t.Errorf("%d bytes, want %d", got, len(text))
				}
				runtime.GC() // then it is read once more
			}
		})
	}
}

// texts has one text, whatever the name.
type texts func() ([]byte, error)

func (t texts) Bytes(string) ([]byte, error) { return t() }

// What is released does not stay in memory.
func TestReleaseFreesMemory(t *testing.T) {
	const size = 1 << 20
	var files []*File
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	for range 50 {
		f := NewFile("f", make([]byte, size))
		f.Release(texts(func() ([]byte, error) { return make([]byte, size), nil }), nil, 0)
		if len(f.Bytes()) != size {
			t.Fatal("it is not read again")
		}
		files = append(files, f)
	}
	if after := heap(); after > before+10*size {
		t.Errorf("50 files of 1 MB hold %d MB", (after-before)>>20)
	}
	runtime.KeepAlive(files)
}

// What is asked of the lines that are kept is told without reading, and is the same as
// of the whole text; so is what is asked of the others, which is read.
func TestReleaseKeepsLines(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		text := randomText(r)
		whole, f := NewFile("f", []byte(text)), NewFile("f", []byte(text))
		var shown []Span
		for range r.IntN(4) {
			start := r.IntN(len(text) + 1)
			shown = append(shown, Span{start, start + r.IntN(len(text)+1-start)/4})
		}
		reads := 0
		f.Release(texts(func() ([]byte, error) { reads++; return []byte(text), nil }), shown, 1<<20)
		for _, s := range shown {
			same(t, whole, f, s)
		}
		if reads > 0 {
			t.Fatalf("%q is read to tell of %v", text, shown)
		}
		for range 20 {
			start := r.IntN(len(text)+5) - 2
			same(t, whole, f, Span{start, start + r.IntN(10)})
		}
	}
}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	if r.IntN(4) == 0 {
		b.WriteString(bom)
	}
	for range 1 + r.IntN(60) {
		b.WriteString([]string{"a", "b ", "é", "“", "𝄞", "\xff", "\xe2\x80", "\n", "\n", "\r\n", bom}[r.IntN(11)])
	}
	return b.String()
}

// same holds a file to another, in all that is asked of a span and its lines.
func same(t *testing.T, want, got *File, s Span) {
	t.Helper()
	if a, b := want.Clamp(s), got.Clamp(s); a != b {
		t.Fatalf("%q: %v is %v within the file, not %v", want.Bytes(), s, b, a)
	}
	if a, b := string(want.Text(s)), string(got.Text(s)); a != b {
		t.Fatalf("%q: the text of %v is %q, not %q", want.Bytes(), s, b, a)
	}
	s = want.Clamp(s)
	for _, offset := range []int{s.Start, s.End} {
		if a, b := want.Position(offset), got.Position(offset); a != b {
			t.Fatalf("%q: %d is at %v, not %v", want.Bytes(), offset, b, a)
		}
		if a, b := want.PositionUTF16(offset), got.PositionUTF16(offset); a != b {
			t.Fatalf("%q: %d is at %v in UTF-16, not %v", want.Bytes(), offset, b, a)
		}
		if a, b := want.Character(offset), got.Character(offset); a != b {
			t.Fatalf("%q: the character at %d is %v, not %v", want.Bytes(), offset, b, a)
		}
	}
	for n := want.Position(s.Start).Line; n <= want.Position(s.End).Line; n++ {
		if a, b := want.Line(n), got.Line(n); a != b {
			t.Fatalf("%q: line %d is %v, not %v", want.Bytes(), n, b, a)
		}
	}
	if a, b := want.Lines(), got.Lines(); a != b {
		t.Fatalf("%q: %d lines, not %d", want.Bytes(), b, a)
	}
}

// Lines for which there is no room, and long ones, are not kept.
func TestReleaseKeepsNoMoreThanIsAsked(t *testing.T) {
	text := "one\n" + strings.Repeat("long ", longest) + "\nthree\n\n\n\n\neight\n"
	place := func(words string) Span {
		start := strings.Index(text, words)
		return Span{start, start + len(words)}
	}
	for name, tc := range map[string]struct {
		shown []Span
		room  int
		want  string
	}{
		"a line":                      {[]Span{place("one")}, 1000, "one\n"},
		"two apart":                   {[]Span{place("eight"), place("three")}, 1000, "three\neight\n"},
		"one place twice":             {[]Span{place("eight"), place("igh")}, 1000, "eight\n"},
		"a long one":                  {[]Span{place("long")}, 1 << 20, ""},
		"beside a long one":           {[]Span{place("long"), place("eight")}, 1 << 20, "eight\n"},
		"more than there is room for": {[]Span{place("one"), place("eight")}, 60, ""},
		"no places":                   {nil, 1000, ""},
		"places outside":              {[]Span{{-5, -3}, {1 << 30, 1 << 31}}, 1000, "one\n"},
	} {
		t.Run(name, func(t *testing.T) {
			f := NewFile("f", []byte(text))
			kept := f.Release(texts(func() ([]byte, error) { return []byte(text), nil }), tc.shown, tc.room)
			if got := string(f.released.text); got != tc.want || kept < len(got) || kept > tc.room {
				t.Errorf("%q is kept, as %d bytes", got, kept)
			}
		})
	}
}
