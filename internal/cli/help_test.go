package cli

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestHelp holds the help of each command to what a person reads at a terminal.
func TestHelp(t *testing.T) {
	for _, c := range commands() {
		t.Run(c.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			env := Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Dir: ".", Getenv: func(string) string { return "" }}
			if status := Main([]string{c.name, "--help"}, env); status != statusClean || errs.Len() > 0 {
				t.Fatalf("status %d: %s", status, errs.String())
			}
			for _, line := range strings.Split(out.String(), "\n") {
				if n := utf8.RuneCountInString(line); n > 80 {
					t.Errorf("%d columns: %s", n, line)
				}
				for _, kind := range []string{"stringArray", " string ", " int "} {
					if strings.Contains(line, kind) {
						t.Errorf("a flag names no value of its own: %s", line)
					}
				}
			}
			_, examples, ok := strings.Cut(out.String(), "\nExamples:\n")
			if !ok || !strings.Contains(examples, "stancelint "+c.name) {
				t.Error("no examples at the end")
			}
		})
	}
}
