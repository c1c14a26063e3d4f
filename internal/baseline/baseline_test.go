package baseline_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/baseline"
)

func TestWrittenAndRead(t *testing.T) {
	b := baseline.Baseline{Findings: []baseline.Finding{
		{Rule: "quote/altered", File: "b.md", Message: "a \"b\"\n[[finding]] \x1b[31m", Fingerprint: "2"},
		{Rule: "quote/altered", File: "a.md", Message: "“c”", Fingerprint: "1"},
	}}
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	got, err := baseline.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]baseline.Finding{b.Findings[1], b.Findings[0]}, got.Findings); diff != "" {
		t.Error(diff)
	}
	if strings.Contains(string(data), "\x1b") {
		t.Errorf("a control character is written raw: %q", data)
	}
}

func TestEachCountsOnce(t *testing.T) {
	f := baseline.Finding{Rule: "quote/altered", Fingerprint: "1"}
	m := baseline.Baseline{Findings: []baseline.Finding{f}}.Match()
	if !m.Take(f) || m.Take(f) || len(m.Left()) > 0 {
		t.Error("a known finding counts once")
	}
}

func TestUnreadable(t *testing.T) {
	for text, want := range map[string]string{
		"version = 1\n[[finding]\n":    "line",
		"version = 2\n":                "version 2 is not one",
		"":                             "version 0 is not one",
		"version = 1\nfindings = []\n": `unknown key "findings"`,
		"version = 1\n[[finding]]\nrule = \"x\"\n": "finding 1 has no rule or no fingerprint",
		"version = \"1\"\n":                        "incompatible types",
	} {
		if _, err := baseline.Read([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("version = 1\n[[finding]]\nrule = \"a\"\nfingerprint = \"1\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := baseline.Read(data)
		if err != nil {
			return
		}
		again, err := b.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := baseline.Read(again); err != nil {
			t.Fatalf("%v in %q", err, again)
		}
	})
}
