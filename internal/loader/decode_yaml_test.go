package loader

import (
	"testing"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

func TestDecodeYAML(t *testing.T) {
	for name, tc := range map[string]struct{ body, date, title string }{
		"date and title":     {"title: The quay\ndate: 2027-03-03\n", "2027-03-03", "The quay"},
		"date and time":      {"date: 2027-03-03T23:30:00-05:00\n", "2027-03-03", ""},
		"date as a string":   {"date: \"2027-03-03 10:00:00 +0100\"\n", "2027-03-03", ""},
		"title in quotes":    {"title: 'The quay: a story'\r\ndate: 2027-03-03\r\n", "2027-03-03", "The quay: a story"},
		"no date":            {"date: soon\ntitle: x\n", "", "x"},
		"no such day":        {"date: 2027-02-30\n", "", ""},
		"deeper than on top": {"page:\n  date: 2027-03-03\n  title: x\n", "", ""},
		"of other types":     {"date: [2027-03-03]\ntitle: {a: b}\n", "", ""},
		"an alias":           {"day: &day 2027-03-03\ndate: *day\n", "", ""},
		"the first of two":   {"title: x\ntitle: y\n", "", "x"},
		"not YAML":           {"title: [x\ndate: 2027-03-03\n", "", ""},
		"no mapping":         {"- date\n", "", ""},
		"nothing":            {"", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := source.NewFile("quay.md", []byte("---\n"+tc.body+"---\nProse: [\n"))
			fm := DecodeYAML(f, source.Span{Start: 4, End: 4 + len(tc.body)})
			if fm.Date != tc.date || fm.Title != tc.title {
				t.Errorf("date %q, title %q; want %q, %q", fm.Date, fm.Title, tc.date, tc.title)
			}
		})
	}
}

func FuzzDecodeYAML(f *testing.F) {
	for _, seed := range []string{"title: x\ndate: 2027-03-03\n", "a: &a [*a, *a]\n", "? {a: b}\n: - c\n", "--- |\n x\n...\n", "%YAML 9\n", "\t\x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		fm := DecodeYAML(source.NewFile("a.md", data), source.Span{End: len(data)})
		if fm.Date != "" && len(fm.Date) != len(day) {
			t.Errorf("date %q", fm.Date)
		}
		if utf8.Valid(data) && !utf8.ValidString(fm.Title) {
			t.Errorf("title %q is not UTF-8", fm.Title)
		}
	})
}
