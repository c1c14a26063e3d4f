package policy

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Asks says what rules want to know of a draft beyond its build: to read drafts
// for more than they ask would cost every run.
type Asks struct {
	Attributions bool     // input.draft.attributions; the voice of a word needs them too
	Words        []string // each list L of input.draft.words.L; sorted
}

// Asks is what the selected rules ask.
func (s *Selection) Asks() Asks {
	var all Asks
	for _, r := range s.choice.Rules {
		all.add(r.asks)
	}
	return all
}

func (a *Asks) add(b Asks) {
	a.Attributions = a.Attributions || b.Attributions
	for _, list := range b.Words {
		if at, known := slices.BinarySearch(a.Words, list); !known {
			a.Words = slices.Insert(a.Words, at, list)
		}
	}
}

// noteAsks tells each rule what it asks, itself and through what it imports.
func (e *Engine) noteAsks(modules map[string]*ast.Module, texts map[string]string) error {
	asks := map[string]Asks{}
	for file, m := range modules {
		a, err := e.asksOf(m, texts[file])
		if err != nil {
			return err
		}
		if a.Attributions || len(a.Words) > 0 {
			asks[file] = a
		}
	}
	if len(asks) == 0 {
		return nil
	}
	imports := newSplitter(modules, nil)
	for i, r := range e.rules {
		for file := range imports.closure(r.file) {
			e.rules[i].asks.add(asks[file])
		}
	}
	return nil
}

// asksOf is what a module asks.
func (e *Engine) asksOf(m *ast.Module, text string) (Asks, error) {
	var a Asks
	if !strings.Contains(text, "attributions") && !strings.Contains(text, "words") {
		return a, nil
	}
	var unknown error
	ast.WalkRefs(m, func(ref ast.Ref) bool {
		for i, term := range ref {
			switch key, _ := term.Value.(ast.String); {
			case key == "attributions":
				a.Attributions = true
			case key == "words" && i+1 < len(ref):
				list, ok := ref[i+1].Value.(ast.String)
				switch {
				case !ok:
				case e.lexicon[string(list)] != nil:
					a.add(Asks{Words: []string{string(list)}, Attributions: true})
				case i > 0 && isDraft(ref[i-1]):
					unknown = e.unknownList(ref[i+1].Location, string(list))
				}
			}
		}
		return false
	})
	return a, unknown
}

// isDraft reports whether a part of a reference is named as the draft is.
func isDraft(t *ast.Term) bool {
	return t.Value.Compare(ast.String("draft")) == 0 || t.Value.Compare(ast.Var("draft")) == 0
}

func (e *Engine) unknownList(at *ast.Location, name string) error {
	message := fmt.Sprintf("there is no word list %q", name)
	if nearest := nearestName(name, slices.Sorted(maps.Keys(e.lexicon))); nearest != "" {
		message += fmt.Sprintf("; did you mean %q?", nearest)
	}
	return fmt.Errorf("%s: %s", at, message)
}
