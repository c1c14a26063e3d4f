package loader

import (
	"runtime"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"golang.org/x/sync/errgroup"
)

// partSize is how much text a part of a large ledger has, in bytes, at least. What the
// parser keeps of a text beside its values is several times as large, and grows with it.
const partSize = 128 << 10

// decodeLarge decodes a text that the index has read to its end, and in which nothing
// is defined twice. A large one is decoded in parts, side by side. What the parts can't
// tell, such as where a mistake is, is told by the whole.
func decodeLarge(text string, ix *index, size int) (tree map[string]any, keys []toml.Key, err error) {
	if len(text) <= size {
		return decodeTOML(text)
	}
	starts := partStarts(text, ix, size)
	if len(starts) < 2 {
		return decodeTOML(text)
	}
	trees := make([]map[string]any, len(starts))
	partKeys := make([][]toml.Key, len(starts))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, start := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		group.Go(func() (err error) {
			trees[i], partKeys[i], err = decodeTOML(text[start:end])
			return err
		})
	}
	if group.Wait() != nil {
		return decodeTOML(text)
	}
	tree = map[string]any{}
	for _, t := range trees {
		if !joined(tree, t) {
			return decodeTOML(text)
		}
	}
	return tree, slices.Concat(partKeys...), nil
}

// partStarts are the offsets at which the parts of a text begin: 0, and then lines with
// the header of a table below one of the first level, [claims.c1], or of an item of a
// list there, [[tensions]]. A table may not be added to by its header where its keys
// come from elsewhere, a.b = 1: of a text with such keys there is one part.
func partStarts(text string, ix *index, size int) []int {
	var headers []int
	for _, first := range ix.root.table.all() {
		if first.form == dotted {
			return nil
		}
		for _, item := range first.items {
			if first.form == tables {
				headers = append(headers, item.key.Start)
			}
		}
		for _, second := range first.table.all() {
			switch second.form {
			case dotted:
				return nil
			case header:
				headers = append(headers, second.key.Start)
			}
		}
	}
	slices.Sort(headers)
	starts := []int{0}
	for _, at := range headers {
		if line := strings.LastIndexByte(text[:at], '\n') + 1; line-starts[len(starts)-1] >= size {
			starts = append(starts, line)
		}
	}
	return starts
}

// joined adds what a part has to what those before it have, and reports whether it
// could: a table of the second level is in one part.
func joined(all, part map[string]any) bool {
	for name, v := range part {
		known, there := all[name]
		if !there {
			all[name] = v
			continue
		}
		switch v := v.(type) {
		case map[string]any:
			table, ok := known.(map[string]any)
			if !ok {
				return false
			}
			for key, inner := range v {
				if _, twice := table[key]; twice {
					return false
				}
				table[key] = inner
			}
		case []map[string]any:
			items, ok := known.([]map[string]any)
			if !ok {
				return false
			}
			all[name] = append(items, v...)
		default:
			return false
		}
	}
	return true
}
