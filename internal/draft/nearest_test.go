package draft

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNearest(t *testing.T) {
	const text = "Vik left.\n\n“The *whole* team is fully\nunified around Ada Brenn’s plan,” he said.\n\nThe port costs 3.5 million, the mayor said. Nothing else is known.\n"
	for name, tc := range map[string]struct {
		sought, span string
		changes      []Change
	}{
		"a word replaced": {"team is wholly unified", "team is fully\nunified",
			[]Change{{Same, "team is "}, {Removed, "wholly "}, {Added, "fully "}, {Same, "unified"}}},
		"a word left out": {"The whole team is unified", "The *whole* team is fully\nunified",
			[]Change{{Same, "The whole team is "}, {Added, "fully "}, {Same, "unified"}}},
		"a word put in": {"The whole big team", "The *whole* team",
			[]Change{{Same, "The whole "}, {Removed, "big "}, {Same, "team"}}},
		"punctuation": {"3.5 million the mayor said", "3.5 million, the mayor said",
			[]Change{{Same, "3.5 million"}, {Added, ", "}, {Same, "the mayor said"}}},
		"the first word": {"Every whole team is fully unified", "The *whole* team is fully\nunified",
			[]Change{{Removed, "Every "}, {Added, "The "}, {Same, "whole team is fully unified"}}},
		"the last word": {"The whole team is fully united", "The *whole* team is fully\nunified",
			[]Change{{Same, "The whole team is fully "}, {Removed, "united"}, {Added, "unified"}}},
		"a number": {"costs 4.5 million", "costs 3.5 million",
			[]Change{{Same, "costs "}, {Removed, "4.5 "}, {Added, "3.5 "}, {Same, "million"}}},
		"quotation marks are the same": {"around Ada Brenn's plans", "around Ada Brenn’s plan",
			[]Change{{Same, "around Ada Brenn’s "}, {Removed, "plans"}, {Added, "plan"}}},
		"too little in common": {"the president of the republic resigned on Monday", "", nil},
		"no words":             {"?!", "", nil},
		"nothing":              {"", "", nil},
		"invalid":              {"\xff\xfe costs 4.5 million", "costs 3.5 million", []Change{{Removed, "\xff\xfe "}, {Same, "costs "}, {Removed, "4.5 "}, {Added, "3.5 "}, {Same, "million"}}},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, "a.md", text)
			p, ok := d.Nearest(tc.sought)
			if ok != (tc.span != "") {
				t.Fatalf("got %v, %q", ok, d.File.Text(p.Span))
			}
			if diff := cmp.Diff(tc.span, string(d.File.Text(p.Span))); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tc.changes, p.Changes); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNearestTooLong(t *testing.T) {
	d := read(t, "a.txt", "one two three")
	if _, ok := d.Nearest(strings.Repeat("one ", mostTokens+1)); ok {
		t.Error("a text too long to compare was compared")
	}
}
