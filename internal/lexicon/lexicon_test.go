package lexicon

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFind(t *testing.T) {
	m := NewMatcher([]string{"all", "always", "no one", "not a single", "than ever", "than ever before", "everyone", "100%", "no-one"})
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"as printed, in order":                  {"Always and all", []string{"Always", "all"}},
		"a phrase over white space":             {"not a\n single boat", []string{"not a\n single"}},
		"the longest phrase":                    {"better than ever before", []string{"than ever before"}},
		"no phrase over punctuation":            {"He said no. One left.", nil},
		"a possessive":                          {"everyone’s harbour", []string{"everyone"}},
		"a word inside another":                 {"tall hallways", nil},
		"a hyphenated compound is another word": {"all-party talks", nil},
		"a hyphenated entry":                    {"no‑one came", []string{"no‑one"}},
		"a percentage":                          {"100% sure", []string{"100%"}},
		"nothing":                               {"", nil},
		"bytes that are no text":                {"\xff all \xfe", []string{"all"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, m.Find(tc.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	m := NewMatcher([]string{"all", "no one", "100%"})
	all := NewMatcher([]string{"all", "no one", "100%"})
	for i := range all.finder.sieve {
		all.finder.sieve[i] = ^uint64(0) // lets everything through
	}
	f.Add("all of it’s 100% no one-")
	f.Fuzz(func(t *testing.T, text string) {
		if diff := cmp.Diff(all.Find(text), m.Find(text)); diff != "" {
			t.Error(diff)
		}
	})
}
