// Package policy compiles the rules, evaluates them on an input document and
// turns what they report into diagnostics. Rules run in a sandbox: the same
// input always gives the same diagnostics.
package policy

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/open-policy-agent/opa/v1/ast"
	"golang.org/x/sync/errgroup"

	"github.com/stancelint/stancelint/internal/lexicon"
)

// Options say which rules an engine has.
type Options struct {
	Builtin fs.FS    // the built-in rules: lib/, lexicon/ and a folder a rule
	Dirs    []string // folders with a newsroom's own rules
	Base    string   // what Dirs are relative to; "" is the working directory
	Check   bool     // check the built-in rules as strictly as a newsroom's own
	Many    bool     // for many documents: slower to start with, and quicker for each
	Soon    bool     // rules are evaluated soon: those likely to be are read meanwhile

	// Input is the JSON Schema of the input document as rules see it; a newsroom's
	// own rules are held to it. nil holds them to nothing.
	Input map[string]any
}

// An Engine holds the rules. It may be used from several goroutines.
type Engine struct {
	rules   []Rule // sorted by id
	lexicon lexicon.Lists
	listed  map[string]bool // the word lists that rules look for
	data    map[string]any  // a newsroom's own, data.custom.data
	many    bool

	compilation
}

// New reads the rules. Built-in ones are compiled when they are first to be
// evaluated, a newsroom's own at once. An error names the file and the line.
func New(o Options) (*Engine, error) {
	e := &Engine{many: o.Many}
	var group errgroup.Group
	group.Go(func() (err error) {
		e.lexicon, err = readLexicon(o.Builtin)
		return err
	})
	files, err := readAll(o)
	if err != nil {
		return nil, err
	}
	known, err := o.metadata()
	if err != nil {
		return nil, err
	}
	e.data, e.listed, e.texts = files.data, listsIn(files.rego), files.rego
	covered := len(o.Dirs) == 0 && known.covers(files.rego)
	if covered {
		e.modules, e.precompiled, e.indexed = newModules(known.compiled, known.annotations), true, o.Many
		if err := e.fromMetadata(known, files.pages); err != nil {
			return nil, err
		}
		if o.Soon {
			e.ahead = e.readAhead()
		}
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	if covered {
		return e, nil
	}
	e.modules = newModules(files.rego, known.unchanged(files.rego))
	return e, e.fromModules(files.pages, o)
}

// fromMetadata takes what there is to know of the rules from MetadataFile. None of
// them is read before it is needed.
func (e *Engine) fromMetadata(known knownModules, pages map[string]string) (err error) {
	e.outlines = known.outlines
	if e.rules, err = rulesOf(known.outlines, pages); err != nil {
		return err
	}
	for i, r := range e.rules {
		e.rules[i].asks, e.rules[i].gate, e.rules[i].reads = known.asks[r.file], known.gates[r.file], known.reads[r.file]
	}
	return nil
}

// fromModules reads, checks and compiles all modules.
func (e *Engine) fromModules(pages map[string]string, o Options) error {
	modules, err := e.modules.read(slices.Collect(maps.Keys(e.texts)))
	if err != nil {
		return err
	}
	e.outlines = modules
	if e.rules, err = rulesOf(modules, pages); err != nil {
		return err
	}
	if err := e.checkTypes(modules, o.Input); err != nil {
		return err
	}
	if err := e.noteAsks(modules, e.texts); err != nil {
		return err
	}
	e.noteGates(modules)
	e.noteReads(modules)
	return e.compileAll()
}

// Rules are all rules, sorted by id.
func (e *Engine) Rules() []Rule { return slices.Clone(e.rules) }

// Lexicon is the built-in word lists, which rules and loader share.
func (e *Engine) Lexicon() lexicon.Lists { return e.lexicon }

// sources are the texts that an engine is made of, by file name.
type sources struct {
	rego  map[string]string
	pages map[string]string // folder → its README.md
	data  map[string]any    // a newsroom's own, by folder
	tests bool              // tests are modules too
}

func readAll(o Options) (sources, error) {
	s := sources{rego: map[string]string{}, pages: map[string]string{}, data: map[string]any{}}
	if err := s.read(o.Builtin, builtinPrefix); err != nil {
		return s, err
	}
	return s, s.readDirs(o)
}

func readLexicon(builtin fs.FS) (lexicon.Lists, error) {
	words, err := fs.Sub(builtin, "lexicon")
	if err != nil {
		return nil, err
	}
	return lexicon.Read(words)
}

// listsIn names the word lists that modules speak of. Only those are put before
// rules: the rest, for reading prose, is larger.
func listsIn(modules map[string]string) map[string]bool {
	names := map[string]bool{}
	for _, text := range modules {
		for _, rest := range strings.Split(text, "lexicon")[1:] {
			name := strings.TrimLeft(rest, `.["`)
			end := strings.IndexFunc(name, func(r rune) bool { return r != '_' && (r < 'a' || r > 'z') })
			if end > 0 {
				names[name[:end]] = true
			}
		}
	}
	return names
}

// readDirs takes in a newsroom's folders.
func (s *sources) readDirs(o Options) error {
	for _, dir := range o.Dirs {
		real := dir
		if !filepath.IsAbs(dir) {
			real = filepath.Join(o.Base, dir)
		}
		info, err := os.Stat(real)
		if err == nil && !info.IsDir() {
			err = fmt.Errorf("%s is not a folder", dir)
		}
		if err == nil {
			err = s.read(os.DirFS(real), dir)
		}
		if err != nil {
			return fmt.Errorf("reading rules: %w", err)
		}
	}
	return nil
}

// builtinPrefix starts the names of the built-in files. It can't start a path
// of a newsroom's, which is a folder's.
const builtinPrefix = "builtin:"

func isBuiltin(file string) bool { return strings.HasPrefix(file, builtinPrefix) }

// read takes in a tree of rules; names are told with prefix before them.
func (s *sources) read(tree fs.FS, prefix string) error {
	return fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		full := prefix + name
		if prefix != builtinPrefix {
			full = path.Join(prefix, name)
		}
		kind := s.kindOf(name)
		if kind == other || kind == data && prefix == builtinPrefix {
			return nil
		}
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		switch kind {
		case module:
			s.rego[full] = string(text)
		case page:
			s.pages[path.Dir(full)] = string(text)
		case data:
			return s.addData(full, path.Dir(name), text)
		}
		return nil
	})
}

type kind int

const (
	other kind = iota
	module
	page
	data
)

func (s *sources) kindOf(name string) kind {
	switch {
	case strings.HasSuffix(name, "_test.rego") && !s.tests:
		return other
	case strings.HasSuffix(name, ".rego"):
		return module
	case path.Base(name) == "README.md":
		return page
	case path.Base(name) == "data.toml":
		return data
	}
	return other
}

// addData takes in a file of data for the rules in its folder: what stands in
// desk/tone/data.toml they see as data.custom.data.desk.tone.
func (s *sources) addData(file, folder string, text []byte) error {
	var table map[string]any
	if _, err := toml.Decode(string(text), &table); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	at := s.data
	for _, part := range strings.Split(folder, "/") {
		next, ok := at[part].(map[string]any)
		if !ok {
			next = map[string]any{}
			at[part] = next
		}
		at = next
	}
	maps.Copy(at, jsonTable(table))
	return nil
}

// jsonTable is a TOML table as rules see it: days and times are strings.
func jsonTable(table map[string]any) map[string]any {
	out := map[string]any{}
	for key, v := range table {
		out[key] = jsonValue(v)
	}
	return out
}

func jsonValue(v any) any {
	switch v := v.(type) {
	case map[string]any:
		return jsonTable(v)
	case []any:
		list := make([]any, len(v))
		for i, item := range v {
			list[i] = jsonValue(item)
		}
		return list
	case []map[string]any:
		list := make([]any, len(v))
		for i, item := range v {
			list[i] = jsonTable(item)
		}
		return list
	case time.Time:
		return v.Format(time.RFC3339)
	}
	return v
}

// rulesOf lists the rules that the modules define, each once.
func rulesOf(modules map[string]*ast.Module, pages map[string]string) ([]Rule, error) {
	byID := map[string]Rule{}
	for _, file := range slices.Sorted(maps.Keys(modules)) {
		if err := checkPlace(modules[file], file); err != nil {
			return nil, err
		}
		r, ok, err := ruleOf(modules[file], file)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		if first, taken := byID[r.ID]; taken {
			return nil, fmt.Errorf("%s: rule %s is already defined in %s", file, r.ID, first.file)
		}
		r.Page = pages[path.Dir(file)]
		byID[r.ID] = r
	}
	rules := slices.Collect(maps.Values(byID))
	slices.SortFunc(rules, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	return rules, nil
}

// checkPlace keeps a newsroom's modules out of the packages of the built-in
// ones: they could change what those find.
func checkPlace(m *ast.Module, file string) error {
	if isBuiltin(file) || m.Package.Path.HasPrefix(customPackages) {
		return nil
	}
	return fmt.Errorf("%s: package %s: a newsroom’s own modules are in packages below custom, its rules in custom.rules.<category>[\"<name>\"]", file, strings.TrimPrefix(m.Package.Path.String(), "data."))
}
