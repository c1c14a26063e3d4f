package draft

import (
	"errors"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/source"
)

func nestedList(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat("  ", i) + "- item\n")
	}
	return b.String()
}

func TestNesting(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		line int // on which it is too deep; 0 for nowhere
	}{
		"quotes":                 {"Fine.\n\n" + strings.Repeat("> ", 101) + "deep\n", 3},
		"quotes without spaces":  {strings.Repeat(">", 101) + "deep\n", 1},
		"quotes that are fine":   {strings.Repeat("> ", 100) + "deep\n", 0},
		"items on one line":      {strings.Repeat("- ", 101) + "deep\n", 1},
		"numbered":               {strings.Repeat("1. ", 101) + "deep\n", 1},
		"items below each other": {nestedList(101), 101},
		"and fine":               {nestedList(100), 0},
		"quotes and items":       {strings.Repeat("> - ", 51) + "deep\n", 1},
		"a long flat list":       {strings.Repeat("- item\n", 5000), 0},
		"many lists":             {strings.Repeat("- item\n  - in it\n\nText.\n\n", 500), 0},
		"a line across the page": {strings.Repeat("* ", 300) + "\n", 0},
		"code":                   {strings.Repeat(" ", 900) + "x := 1\n", 0},
		"windows":                {strings.Repeat("> ", 101) + "\r\n", 1},
	} {
		t.Run(name, func(t *testing.T) {
			f := source.NewFile("draft.md", []byte(tc.text))
			_, err := Read(f)
			var deep *NestingError
			if !errors.As(err, &deep) {
				if tc.line != 0 || err != nil {
					t.Fatalf("got %v, want an error on line %d", err, tc.line)
				}
				return
			}
			if got := f.Position(deep.Offset).Line; got != tc.line {
				t.Errorf("too deep on line %d, want %d", got, tc.line)
			}
		})
	}
}
