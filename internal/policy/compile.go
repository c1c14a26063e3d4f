package policy

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
)

// A compilation is what of the modules is compiled so far, or will be soon.
type compilation struct {
	precompiled bool // the modules are those of CompiledFile

	mu       sync.Mutex
	indexed  bool                // programs are made for large documents too
	programs map[string]*program // by the file of a rule
	uncompiledModules
}

// The uncompiledModules are what rules are compiled from. They are let go of once all
// rules are: the collector would look through them with all else that a run holds.
type uncompiledModules struct {
	texts    map[string]string      // all modules, by file
	outlines map[string]*ast.Module // packages, imports and annotations, at least
	modules  modules
	ahead    *readAhead // nil for none
}

// A program is some of the rules with what they import, compiled together. Compiling
// starts with it, beside other programs; compiler waits until that has ended.
type program struct {
	indexed  bool // it is made for large documents too
	compiler func() (*ast.Compiler, error)
}

// start starts to compile rules with what they import, as far as that has not started
// yet, and tells the program of each. For the first large document all begins anew: what
// there is would find the same in it, and look at each of its records for each other.
func (e *Engine) start(rules []Rule, large bool) []*program {
	e.mu.Lock()
	defer e.mu.Unlock()
	if large && !e.indexed {
		e.indexed, e.programs = true, nil
	}
	if missing := e.unstarted(rules); len(missing) > 0 {
		e.startAlso(missing)
	}
	programs := make([]*program, len(rules))
	for i, r := range rules {
		programs[i] = e.programs[r.file]
	}
	return programs
}

// startAlso starts to compile some rules more. What comes in one draft is likely to be
// all; where it is not, all the others are compiled too.
func (e *Engine) startAlso(rules []Rule) {
	if len(e.programs) > 0 || e.many {
		rules = e.unstarted(e.rules)
	}
	e.ahead.stop()
	needed := map[string]*ast.Module{}
	imports := newSplitter(e.outlines, nil)
	for _, r := range rules {
		for file := range imports.closure(r.file) {
			needed[file] = e.outlines[file]
		}
	}
	e.compile(needed)
	if e.indexed && len(e.unstarted(e.rules)) == 0 {
		e.uncompiledModules = uncompiledModules{} // the programs have what they need
	}
}

func (e *Engine) unstarted(rules []Rule) []Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(r Rule) bool { return e.programs[r.file] != nil })
}

// compileAll compiles all modules, those of no rule included.
func (e *Engine) compileAll() error {
	e.indexed = true
	programs := e.compile(e.outlines)
	e.uncompiledModules = uncompiledModules{}
	for _, p := range programs {
		if _, err := p.compiler(); err != nil {
			return err
		}
	}
	return nil
}

// compile starts programs of some modules, by their outlines, and notes which rule is
// in which.
func (e *Engine) compile(outlines map[string]*ast.Module) []*program {
	if e.programs == nil {
		e.programs = map[string]*program{}
	}
	var programs []*program
	for _, s := range split(outlines, sizesOf(outlines, e.texts), !e.precompiled || e.many) {
		p := e.modules.program(slices.Collect(maps.Keys(s.modules)), e.unneeded())
		p.indexed = e.indexed
		programs = append(programs, p)
		for _, r := range e.rules {
			if s.modules[r.file] != nil && e.programs[r.file] == nil {
				e.programs[r.file] = p
			}
		}
	}
	return programs
}

// program starts to read some modules and to compile them together, without stages that
// they do not need.
func (m modules) program(files []string, unneeded []ast.StageID) *program {
	p := &program{compiler: sync.OnceValues(func() (c *ast.Compiler, err error) {
		defer tell(&err)
		parsed, err := m.read(files)
		if err != nil {
			return nil, err
		}
		c = ast.NewCompiler().WithCapabilities(sandbox()).WithSkipStages(unneeded...)
		if c.Compile(parsed); c.Failed() {
			return nil, fmt.Errorf("compiling the rules: %w", c.Errors)
		}
		return c, nil
	})}
	go func() { _, _ = p.compiler() }()
	return p
}

// tell, deferred, makes an error of a fault: nothing else would catch it in a goroutine
// of its own.
func tell(err *error) {
	if fault := recover(); fault != nil {
		*err = fmt.Errorf("a fault of stancelint, please report it: %v", fault)
	}
}
