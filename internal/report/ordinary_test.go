package report

import (
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// What is said of ordinary characters is what the libraries say of each of them, and of
// each two.
func TestOrdinary(t *testing.T) {
	var all []rune
	for r := range rune(utf8.MaxRune + 1) {
		if isOrdinary(r) {
			all = append(all, r)
		}
	}
	if len(all) < 95+0x190 {
		t.Errorf("only %d characters are ordinary", len(all))
	}
	for _, r := range all {
		s := string(r)
		if !harmless(r) || !stays(r, len(s), s, 0, 0) {
			t.Errorf("%q would be escaped", r)
		}
		if n := displaywidth.String(s); n != 1 {
			t.Errorf("%q is %d columns wide", r, n)
		}
		for _, other := range all {
			g := graphemes.FromString(s + string(other))
			if g.Next(); g.Value() != s {
				t.Errorf("%q and %q are one cluster", r, other)
			}
		}
	}
	for _, s := range []string{"\t", "\n", "\x7f", "\u00a0", "\u00ad", "e\u0301", "\u200b", "\u202e", "\xff", "日"} {
		if ordinary(s) {
			t.Errorf("%q is taken for ordinary", s)
		}
	}
}
