package policy

import (
	"cmp"
	"runtime"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// A shard is a part of the rules that is compiled and evaluated by itself, with
// what of the library it uses.
type shard struct {
	modules map[string]*ast.Module // by file
	size    int                    // in bytes, see sizesOf
}

// split divides the built-in rules among as many shards as there are
// processors, so that start-up and the evaluation of a single draft use them
// all. A library that two shards have is compiled twice, and what it finds is
// found twice: rules that share much of it stay together. Beside one with a
// newsroom's own modules there is no other: those may import anything.
func split(modules map[string]*ast.Module, sizes map[string]int, one bool) []*shard {
	n := min(runtime.GOMAXPROCS(0), mostShards)
	if one || n == 1 {
		return []*shard{{modules: modules}}
	}
	return newSplitter(modules, sizes).split(n)
}

// sizesOf are the sizes of modules, in bytes, as a measure of what they cost.
// What is before the package, the METADATA of a rule, is not evaluated. The
// library does more with its bytes than rules do, which pick from what it finds;
// a package of it may say in its METADATA, as custom.cost, how much more.
func sizesOf(modules map[string]*ast.Module, texts map[string]string) map[string]int {
	costs := map[string]int{}
	for _, m := range modules {
		for _, a := range m.Annotations {
			if cost, ok := a.Custom["cost"].(int); ok && a.Scope == "package" {
				costs[m.Package.Path.String()] = cost
			}
		}
	}
	sizes := make(map[string]int, len(modules))
	for name, m := range modules {
		text := texts[name]
		sizes[name] = len(text) - max(0, strings.Index(text, "\npackage "))
		if m.Package.Path.HasPrefix(builtinLibrary) {
			sizes[name] *= cmp.Or(costs[m.Package.Path.String()], libraryCost)
		}
	}
	return sizes
}

// libraryCost is how much more a part of the library costs than its size, unless
// it says otherwise.
const libraryCost = 3

// mostShards is how many are worth it: with more, the library that is compiled
// again costs what the other processors gain.
const mostShards = 2

type splitter struct {
	modules map[string]*ast.Module
	sizes   map[string]int
	byPath  map[string][]string // package → files
	shards  []*shard
}

func newSplitter(modules map[string]*ast.Module, sizes map[string]int) *splitter {
	s := &splitter{modules: modules, sizes: sizes, byPath: map[string][]string{}}
	for file, m := range modules {
		pkg := m.Package.Path.String()
		s.byPath[pkg] = append(s.byPath[pkg], file)
	}
	return s
}

// split hands the rules out, those with most of the library first, each to
// where it makes the least of the largest shard.
func (s *splitter) split(n int) []*shard {
	for range n {
		s.shards = append(s.shards, &shard{modules: map[string]*ast.Module{}})
	}
	needs := map[string]map[string]bool{}
	var rules []string
	for file, m := range s.modules {
		if m.Package.Path.HasPrefix(builtinRules) {
			rules = append(rules, file)
			needs[file] = s.closure(file)
		}
	}
	slices.SortFunc(rules, func(a, b string) int {
		return cmp.Or(cmp.Compare(s.total(needs[b]), s.total(needs[a])), cmp.Compare(a, b))
	})
	for _, file := range rules {
		s.place(needs[file])
	}
	return slices.DeleteFunc(s.shards, func(sh *shard) bool { return len(sh.modules) == 0 })
}

// closure is a module's file with all files that it imports, directly or
// through others.
func (s *splitter) closure(file string) map[string]bool {
	files := map[string]bool{}
	next := []string{file}
	for len(next) > 0 {
		file, next = next[0], next[1:]
		if files[file] {
			continue
		}
		files[file] = true
		pkg := s.modules[file].Package.Path.String()
		next = append(next, s.byPath[pkg]...)
		for _, i := range s.modules[file].Imports {
			if ref, ok := i.Path.Value.(ast.Ref); ok {
				next = append(next, s.byPath[ref.String()]...)
			}
		}
	}
	return files
}

func (s *splitter) total(files map[string]bool) int {
	size := 0
	for file := range files {
		size += s.sizes[file]
	}
	return size
}

func (s *splitter) place(files map[string]bool) {
	best := slices.MinFunc(s.shards, func(a, b *shard) int {
		return cmp.Compare(a.size+repeated*s.added(a, files), b.size+repeated*s.added(b, files))
	})
	best.size += s.added(best, files)
	for file := range files {
		best.modules[file] = s.modules[file]
	}
}

// repeated is how much more it costs to have a part of the library in one more
// shard than to have it at all: it is evaluated there too.
const repeated = 2

func (s *splitter) added(sh *shard, files map[string]bool) int {
	size := 0
	for file := range files {
		if sh.modules[file] == nil {
			size += s.sizes[file]
		}
	}
	return size
}
