package policy

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/open-policy-agent/opa/v1/ast"
	"golang.org/x/sync/errgroup"
)

// The modules are parsed when they are asked for, each once, by file. One that is nil
// is a file of comments only.
type modules map[string]func() (*ast.Module, error)

// newModules are those of some texts. The METADATA that is known is not read again.
func newModules(texts map[string]string, known map[string]*ast.Annotations) modules {
	capabilities := sync.OnceValue(func() *ast.Capabilities { return ast.CapabilitiesForThisVersion() })
	m := make(modules, len(texts))
	for name, text := range texts {
		m[name] = sync.OnceValues(func() (module *ast.Module, err error) {
			defer tell(&err)
			options := ast.ParserOptions{ProcessAnnotation: known[name] == nil, Capabilities: capabilities()}
			module, err = ast.ParseModuleWithOpts(name, text, options)
			if module != nil && known[name] != nil {
				module.Annotations = []*ast.Annotations{known[name]}
			}
			return module, err
		})
	}
	return m
}

// parse reads all modules.
func parse(texts map[string]string, known map[string]*ast.Annotations) (map[string]*ast.Module, error) {
	return newModules(texts, known).read(slices.Collect(maps.Keys(texts)))
}

// read parses modules side by side: that is a good part of start-up.
func (m modules) read(files []string) (map[string]*ast.Module, error) {
	slices.Sort(files)
	parsed := make([]*ast.Module, len(files))
	var group errgroup.Group
	for i, file := range files {
		group.Go(func() (err error) {
			parsed[i], err = m[file]()
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, fmt.Errorf("reading the rules: %w", err)
	}
	byFile := make(map[string]*ast.Module, len(files))
	for i, file := range files {
		if parsed[i] != nil {
			byFile[file] = parsed[i]
		}
	}
	return byFile, nil
}

// A readAhead reads modules that are likely to be needed, while it is not known yet
// which are.
type readAhead struct{ stopped atomic.Bool }

// widely is by how many modules one is imported, at least, that most drafts need.
const widely = 7

// readAhead starts to read the modules that many others import, what most do first.
func (e *Engine) readAhead() *readAhead {
	importers := map[string]int{} // by package
	for _, m := range e.outlines {
		for _, i := range m.Imports {
			importers[i.Path.String()]++
		}
	}
	imported := func(file string) int { return importers[e.outlines[file].Package.Path.String()] }
	var files []string
	for file := range e.outlines {
		if imported(file) >= widely {
			files = append(files, file)
		}
	}
	slices.SortFunc(files, func(a, b string) int {
		return cmp.Or(cmp.Compare(imported(b), imported(a)), cmp.Compare(a, b))
	})
	ahead, m := &readAhead{}, e.modules
	go func() {
		for _, file := range files {
			if ahead.stopped.Load() {
				return
			}
			_, _ = m[file]()
		}
	}()
	return ahead
}

// stop ends reading ahead with the module that is being read.
func (a *readAhead) stop() {
	if a != nil {
		a.stopped.Store(true)
	}
}
