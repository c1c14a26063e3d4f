package policy

import (
	"fmt"
	"maps"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"golang.org/x/sync/errgroup"
)

// A compilation is what of the modules is compiled so far.
type compilation struct {
	strict bool // with a newsroom's own modules, or to check the built-in ones

	mu        sync.Mutex
	compilers map[string]*ast.Compiler // by the file of a rule
	uncompiledModules
}

// The uncompiledModules are what rules are compiled from. They are let go of once all
// rules are compiled: the collector would look through them with all else that a run holds.
type uncompiledModules struct {
	texts    map[string]string           // all modules, by file
	known    map[string]*ast.Annotations // METADATA that need not be read from them
	outlines map[string]*ast.Module      // packages and imports, at least
	modules  map[string]*ast.Module      // parsed so far
}

// ready compiles rules with what they import, as far as they are not compiled yet.
// What comes in one draft is likely to be all; where it is not, all the others are
// compiled too.
func (e *Engine) ready(rules []Rule) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if len(e.uncompiled(rules)) == 0 {
		return nil
	}
	if len(e.compilers) > 0 || e.many {
		rules = e.rules
	}
	return e.compile(e.uncompiled(rules))
}

// compilerOf is what a rule that is ready was compiled with. For another selection more
// rules may be compiled meanwhile.
func (e *Engine) compilerOf(r Rule) *ast.Compiler {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.compilers[r.file]
}

func (e *Engine) uncompiled(rules []Rule) []Rule {
	var missing []Rule
	for _, r := range rules {
		if e.compilers[r.file] == nil {
			missing = append(missing, r)
		}
	}
	return missing
}

// compileAll compiles all modules, those of no rule included.
func (e *Engine) compileAll() error {
	return e.compileModules(e.modules)
}

// compile compiles rules with what they import.
func (e *Engine) compile(rules []Rule) error {
	texts := map[string]string{}
	needed := map[string]bool{}
	imports := newSplitter(e.outlines, nil)
	for _, r := range rules {
		maps.Copy(needed, imports.closure(r.file))
	}
	for file := range needed {
		if e.modules[file] == nil {
			texts[file] = e.texts[file]
		}
	}
	parsed, err := parse(texts, e.known)
	if err != nil {
		return err
	}
	if e.modules == nil {
		e.modules = map[string]*ast.Module{}
	}
	maps.Copy(e.modules, parsed)
	modules := map[string]*ast.Module{}
	for file := range needed {
		if e.modules[file] != nil {
			modules[file] = e.modules[file]
		}
	}
	return e.compileModules(modules)
}

// compileModules compiles modules in shards, side by side, and notes which rule is
// in which.
func (e *Engine) compileModules(modules map[string]*ast.Module) error {
	shards := split(modules, sizesOf(modules, e.texts), e.strict || e.many)
	compilers := make([]*ast.Compiler, len(shards))
	var group errgroup.Group
	for i, s := range shards {
		c := ast.NewCompiler().WithCapabilities(sandbox())
		if !e.strict {
			c.WithSkipStages(skipped()...)
		}
		compilers[i] = c
		group.Go(func() error {
			if c.Compile(s.modules); c.Failed() {
				return fmt.Errorf("compiling the rules: %w", c.Errors)
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	if e.compilers == nil {
		e.compilers = map[string]*ast.Compiler{}
	}
	for i, s := range shards {
		for _, r := range e.rules {
			if s.modules[r.file] != nil && e.compilers[r.file] == nil {
				e.compilers[r.file] = compilers[i]
			}
		}
	}
	if len(e.uncompiled(e.rules)) == 0 {
		e.uncompiledModules = uncompiledModules{} // the compilers have copies
	}
	return nil
}
