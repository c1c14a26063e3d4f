package loader

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPaths(t *testing.T) {
	type steps = map[string]step
	for name, tc := range map[string]struct {
		direct grouping
		want   map[string]map[string]step
	}{
		"nothing":         {grouping{}, map[string]map[string]step{}},
		"itself":          {grouping{"a": {"a"}}, map[string]map[string]step{}},
		"a chain":         {grouping{"a": {"b"}, "b": {"c"}}, map[string]map[string]step{"a": steps{"b": {1, "b"}, "c": {2, "b"}}, "b": steps{"c": {1, "c"}}}},
		"the shorter way": {grouping{"a": {"b", "c"}, "b": {"c"}}, map[string]map[string]step{"a": steps{"b": {1, "b"}, "c": {1, "c"}}, "b": steps{"c": {1, "c"}}}},
		"of two as short, over the first id": {
			grouping{"a": {"y", "x"}, "y": {"z"}, "x": {"z"}},
			map[string]map[string]step{"a": steps{"x": {1, "x"}, "y": {1, "y"}, "z": {2, "x"}}, "x": steps{"z": {1, "z"}}, "y": steps{"z": {1, "z"}}},
		},
		"of two as short, over the first id of the first step": {
			grouping{"a": {"b", "c"}, "b": {"y"}, "c": {"x"}, "x": {"z"}, "y": {"z"}},
			map[string]map[string]step{
				"a": steps{"b": {1, "b"}, "c": {1, "c"}, "y": {2, "b"}, "x": {2, "c"}, "z": {3, "b"}},
				"b": steps{"y": {1, "y"}, "z": {2, "y"}}, "c": steps{"x": {1, "x"}, "z": {2, "x"}},
				"x": steps{"z": {1, "z"}}, "y": steps{"z": {1, "z"}},
			},
		},
		"a ring": {
			grouping{"a": {"b"}, "b": {"c"}, "c": {"a"}},
			map[string]map[string]step{"a": steps{"b": {1, "b"}, "c": {2, "b"}}, "b": steps{"c": {1, "c"}, "a": {2, "c"}}, "c": steps{"a": {1, "a"}, "b": {2, "a"}}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, tc.direct.paths(), cmp.AllowUnexported(step{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Following the steps takes as many as were told.
func TestPathsLead(t *testing.T) {
	direct := grouping{}
	for i := range 40 {
		for _, to := range []int{i*7 + 1, i*3 + 2, i / 2} {
			direct.add(fmt.Sprint(i), fmt.Sprint(to%40))
		}
	}
	all := direct.paths()
	for from, paths := range all {
		for to, first := range paths {
			at, left := from, first.left
			for at != to {
				s := all[at][to]
				if s.left != left || !slices.Contains(direct[at], s.next) {
					t.Fatalf("from %s to %s: at %s the step is %v, with %d to go", from, to, at, s, left)
				}
				at, left = s.next, left-1
			}
			if left != 0 {
				t.Errorf("from %s to %s: %d steps too many", from, to, left)
			}
		}
	}
}

func BenchmarkPaths(b *testing.B) {
	for _, n := range []int{100, 200, 400} {
		b.Run(fmt.Sprintf("chain of %d", n), func(b *testing.B) {
			direct := grouping{}
			for i := range n {
				direct.add(fmt.Sprintf("t%04d", i), fmt.Sprintf("t%04d", i+1))
			}
			b.ReportAllocs()
			for b.Loop() {
				pathsTerm(direct.paths())
			}
		})
	}
}
