package main

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The rule's tests have no draft of two words, none of five, no quiet word among
// many, and are nowhere lax. The library's own test knows nothing but a sign: the rule's
// tests kill what it lets live.
func TestSurvivors(t *testing.T) {
	holds(t, 0, `testdata/desk/tone/rule.rego:8: count(words) > 2: removed, and every test passes
testdata/desk/tone/rule.rego:18: count([word | some word in words; loud.is(word)]) < 5: removed, and every test passes
testdata/desk/tone/rule.rego:18: loud.is(word): removed, and every test passes
testdata/desk/tone/rule.rego:24: not input.lax: removed, and every test passes
desk: 19 mutants: 10 killed (71 %), 4 survive, 3 can’t be removed, 2 are equivalent
lib: 4 mutants: 4 killed (100 %), 0 survive, 0 can’t be removed
in all: 23 mutants: 14 killed (77 %), 4 survive, 3 can’t be removed, 2 are equivalent
`)
}

func TestPatterns(t *testing.T) {
	const lib = `lib: 4 mutants: 4 killed (100 %), 0 survive, 0 can’t be removed
in all: 4 mutants: 4 killed (100 %), 0 survive, 0 can’t be removed
`
	for _, pattern := range []string{"lib/loud", "lib", "lib/", "l*/loud"} {
		holds(t, 0, lib, pattern)
	}
	holds(t, 2, "mutate: no rule is called lib/lo\n", "lib/lo")
}

func TestAtLeast(t *testing.T) {
	for percent, want := range map[string]int{"77": 0, "78": 1} {
		if status, out := mutate("--at-least", percent); status != want {
			t.Errorf("--at-least %s: status %d\n%s", percent, status, out)
		}
	}
}

// A mutant is killed, too, by tests that don't end in time.
func TestTimeout(t *testing.T) {
	holds(t, 2, "mutate: the tests of desk/tone fail as it is\n", "--timeout", "1ns", "desk")
}

func holds(t *testing.T, wantStatus int, want string, args ...string) {
	t.Helper()
	status, out := mutate(args...)
	if diff := cmp.Diff(want, out); status != wantStatus || diff != "" {
		t.Errorf("%q: status %d, wanted (-) and got (+):\n%s", args, status, diff)
	}
}

func mutate(args ...string) (status int, out string) {
	var b strings.Builder
	status = run(context.Background(), append([]string{"--rules", "testdata"}, args...), &b, &b)
	return status, b.String()
}
