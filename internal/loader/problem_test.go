package loader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stancelint/stancelint/internal/source"
)

// written renders problems as tests expect them: the rule without its
// category, the text at the place, the message, the help, and the text and
// line of each related place.
func written(problems []Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s at %s\n\t%s\n", strings.TrimPrefix(p.Rule, "ledger/"), p.Place.Text(), p.Message)
		if p.Help != "" {
			fmt.Fprintf(&b, "\thelp: %s\n", p.Help)
		}
		for _, r := range p.Related {
			fmt.Fprintf(&b, "\tsee line %d, %s: %s\n", r.Place.File.Position(r.Place.Span.Start).Line, r.Place.Text(), r.Message)
		}
	}
	return b.String()
}

func expect(t *testing.T, problems []Problem, want string) {
	t.Helper()
	if diff := cmp.Diff(strings.TrimLeft(want, "\n"), written(problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func file(text string) *source.File { return source.NewFile("quarry.claims.toml", []byte(text)) }

func TestNearest(t *testing.T) {
	tests := []struct{ word, want string }{
		{"sorce", "source"},
		{"Source", "source"},
		{"saidOn", "said_on"},
		{"said", "said_on"},
		{"cotnent", "content"},
		{"vai", "via"},
		{"vie", "via"},
		{"responds_to_all", "responds_to"},
		{"role", ""},
		{"cu", ""},
		{"", ""},
		{"quotation", ""},
	}
	known := []string{"source", "said_on", "content", "via", "url", "responds_to", "file"}
	for _, tt := range tests {
		if got := nearest(tt.word, known); got != tt.want {
			t.Errorf("nearest(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
}
