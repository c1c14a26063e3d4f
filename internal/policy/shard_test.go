package policy

import (
	"testing"

	"github.com/stancelint/stancelint/rules"
)

// Every rule is in one shard, with all that it imports.
func TestSplit(t *testing.T) {
	files, err := readAll(Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	modules, err := parse(files.rego, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := newSplitter(modules, sizesOf(modules, files.rego))
	shards := s.split(2)
	if len(shards) != 2 {
		t.Fatalf("%d shards", len(shards))
	}
	in := map[string]int{}
	for _, sh := range shards {
		for file, m := range sh.modules {
			in[file]++
			for needed := range s.closure(file) {
				if sh.modules[needed] == nil {
					t.Errorf("%s is in a shard without %s", file, needed)
				}
			}
			if m.Package.Path.HasPrefix(builtinRules) && in[file] > 1 {
				t.Errorf("%s is in two shards", file)
			}
		}
		if larger := max(shards[0].size, shards[1].size); 4*sh.size < larger {
			t.Errorf("a shard of %d bytes beside one of %d", sh.size, larger)
		}
	}
	for file, m := range modules {
		if m.Package.Path.HasPrefix(builtinRules) && in[file] == 0 {
			t.Errorf("%s is in no shard", file)
		}
	}
	// The conflict finder is the dearest part of the library.
	finder := 0
	for _, sh := range shards {
		if sh.modules[builtinPrefix+"lib/conflicts/conflicts.rego"] != nil {
			finder++
		}
	}
	if finder != 1 {
		t.Errorf("the conflict finder is in %d shards", finder)
	}
}
