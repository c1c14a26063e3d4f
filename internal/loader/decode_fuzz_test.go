package loader

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// FuzzDecode holds the decoder to what it promises for any bytes: it does not
// panic, every place is inside its file, and what is in a ledger is valid.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		everyKey,
		"\ufeff" + strings.ReplaceAll(everyKey, "\n", "\r\n"),
		"",
		"[claims.c1]\ncue = 1\ncue = 2\n[claims.c1]\n[[claims.c1]]\n",
		"tensions = [{ claims = [\"a\", \"b\",], told = '''x\n''' }, # c\n [], 3, { told.x = 1 }]\n",
		"claims.a.cue = 1\nclaims.a.cue.x = 2\nclaims = 3\n[claims]\na = { b = 1, b.c = 2, b = 3 }\n",
		"[a.b]\nx=1\n[a]\nb.y=2\n[a.b]\nb.y=3\n[[a.b.y]]\n[a.b.y.z]\n[[a.b.y]]\n",
		"\"\" = 1\n'a.b'.\"\\u0063\" = 2025-02-30\n[ stancelint . claims ]\n\"é\" = {}\n",
		"x = \"\"\"\\\n  a\"\"\"\"\ny = '''''x'''\nz = [[], [{}], {}, ]\n\u2028 = \"\\x\"",
		"meta = { a = nan, b = -inf, c = 0x1F, d = 1e3, e = 07:32, f = 1979-05-27T07:32Z }\n",
		"[claims.c1]\nvalues = { a = { min = 1, max = 0.5 }, b = { min = 2025-01-01 }, c = {\n}\n}\n",
		"a = [\n\n# only a comment\n]\nb = {\n# c\n}\r\n\r",
		"a = \"\xff\"", "\xff\xfea\x00", "a = 1\x00", "[[[[[[", "a.a.a.a.a", "\ufeff\ufeff",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		before := bytes.Clone(data)
		file := source.NewFile("a.claims.toml", data)
		l, problems := Decode(file)
		if !bytes.Equal(data, before) {
			t.Error("decoding changes the text")
		}
		holds(t, l, problems)
		if _, again := Decode(file); written(again) != written(problems) {
			t.Error("decoding again finds something else")
		}
		merged, problems := Merge([]*ledger.Ledger{l}, nil)
		holds(t, merged, append(problems, CheckReferences(merged)...))

		l, problems = DecodeRegistry(file)
		holds(t, l, problems)

		body := source.Span{Start: len(data) / 4, End: len(data) - len(data)/4}
		fm, problems := DecodeFrontMatter(file, body)
		if fm.Ledger == nil {
			fm.Ledger = ledger.New(file, ledger.FrontMatter)
		}
		fm.Default(fm.Ledger)
		holds(t, fm.Ledger, problems)
		for _, p := range problems {
			if !body.Contains(p.Place.Span) {
				t.Errorf("a problem with the front matter is at %v, outside %v", p.Place.Span, body)
			}
		}
	})
}

func holds(t *testing.T, l *ledger.Ledger, problems []Problem) {
	t.Helper()
	for _, p := range problems {
		inside(t, p.Place, p.Message)
		if strings.ContainsAny(p.Message+p.Help, "\n\r") || p.Message == "" {
			t.Errorf("message %q is not one line", p.Message)
		}
		for _, r := range p.Related {
			inside(t, r.Place, r.Message)
		}
	}
	for _, rec := range l.Records() {
		for part, span := range rec.At {
			inside(t, source.Place{File: rec.File, Span: span}, part)
		}
		pieces, _ := rec.Fields["content"].([]string)
		for i := range pieces {
			at, ok := rec.At[fmt.Sprint("content.", i)]
			if !ok || bytes.TrimSpace(rec.File.Text(at)) == nil {
				t.Errorf("piece %d of %s is nowhere", i, rec)
			}
		}
	}
	if len(l.Claims) != len(l.ClaimOrder) || len(l.Sources) != len(l.SourceOrder) {
		t.Error("the order does not hold each record once")
	}
}

func inside(t *testing.T, p source.Place, what string) {
	t.Helper()
	if p.File == nil || p.Span.Start < 0 || p.Span.End < p.Span.Start || p.Span.End > len(p.File.Bytes()) {
		t.Errorf("the place of %q is outside the file: %v", what, p.Span)
	}
}
