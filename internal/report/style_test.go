package report

import "testing"

func TestLinks(t *testing.T) {
	p := painter{links: true}
	if got, want := p.link("https://example.org/a", "rule"), "\x1b]8;;https://example.org/a\x1b\\rule\x1b]8;;\x1b\\"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for _, harmful := range []string{"", "javascript:x", "https://example.org/\x1b]8;;", "https://example.org/\a", "file:///etc/passwd"} {
		if got := p.link(harmful, "rule"); got != "rule" {
			t.Errorf("%q became %q", harmful, got)
		}
	}
	if got := (painter{}).link("https://example.org/a", "rule"); got != "rule" {
		t.Errorf("a link where none is taken: %q", got)
	}
}
