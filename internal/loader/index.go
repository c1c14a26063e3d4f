package loader

import "github.com/stancelint/stancelint/internal/source"

// maxDepth is how deep tables, lists and dotted keys may be nested. A ledger
// needs 5; the rest is for meta tables. Without a limit, a file of brackets
// would overflow the stack.
const maxDepth = 100

// An index tells where the keys and values of a TOML file stand. It reads the
// file with a parser of its own, since BurntSushi/toml keeps places to itself,
// and finds what is defined twice.
type index struct {
	text  string // what was read
	root  *node
	twice []twice
	deep  *source.Span // where the nesting goes beyond maxDepth
	err   error        // why the file could not be read to its end

	stopped int // where the line is that could not be read
}

// A form is how a node came to be; it decides on what may be added to it.
type form int

const (
	scalar   form = iota
	list          // [ … ]
	inline        // { … }
	implicit      // the a of [a.b]
	dotted        // the a of a.b = 1
	header        // [a]
	tables        // [[a]]: its items are the tables
)

// A node is a key with its value, or an element of a list.
type node struct {
	form  form
	key   source.Span // an element of a list: the same as value
	value source.Span // a table of its own header: the same as key
	table *children
	items []*node
}

// children are what stands under the keys of a table, as written. Few tables have more
// than a few keys, and only those are worth a map. nil has none.
type children struct {
	nodes  []entry
	byName map[string]*node // nil up to fewKeys
}

type entry struct {
	name string
	*node
}

const fewKeys = 12

func (c *children) get(name string) *node {
	switch {
	case c == nil:
		return nil
	case c.byName != nil:
		return c.byName[name]
	}
	for _, n := range c.nodes {
		if n.name == name {
			return n.node
		}
	}
	return nil
}

// all are the children, in no order that counts.
func (c *children) all() []entry {
	if c == nil {
		return nil
	}
	return c.nodes
}

// set puts a node under a key that has none.
func (c *children) set(name string, n *node) {
	c.nodes = append(c.nodes, entry{name, n})
	switch {
	case c.byName != nil:
		c.byName[name] = n
	case len(c.nodes) > fewKeys:
		c.byName = map[string]*node{}
		for _, known := range c.nodes {
			c.byName[known.name] = known.node
		}
	}
}

// child is the node under a key. Where the index has none it makes one up,
// placed at its parent.
func (n *node) child(name string) *node {
	if c := n.table.get(name); c != nil {
		return c
	}
	return &node{key: n.key, value: n.value}
}

// item is the element i, made up likewise.
func (n *node) item(i int) *node {
	if i < len(n.items) {
		return n.items[i]
	}
	return &node{key: n.key, value: n.value}
}

func (n *node) add(name string, c *node) *node {
	if n.table == nil {
		n.table = &children{nodes: make([]entry, 0, 4)}
	}
	n.table.set(name, c)
	return c
}

// open is the table that a path goes on in: for a list of tables its last.
func (n *node) open() *node {
	if n.form == tables {
		return n.items[len(n.items)-1]
	}
	return n
}

// A twice is a second definition of what is there already.
type twice struct {
	path          []string
	first, second source.Span // the keys
	blank         source.Span // what to take out to be left with the first
}
