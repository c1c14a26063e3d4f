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
	Attributions bool     `json:"attributions,omitempty"` // input.draft.attributions; the voice of a word needs them too
	Words        []string `json:"words,omitempty"`        // each list L of input.draft.words.L or input.index.in_own_voice.L; sorted
	InContent    []string `json:"in_content,omitempty"`   // each list L of input.index.in_content.L; sorted
	InCue        []string `json:"in_cue,omitempty"`       // each list L of input.index.in_cue.L; sorted
	InSource     []string `json:"in_source,omitempty"`    // each list L of input.index.attributions.in_source.L; sorted
	WithLemma    []string `json:"with_lemma,omitempty"`   // each list L of input.index.attributions.with_lemma.L; sorted
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
	a.Words = united(a.Words, b.Words)
	a.InContent = united(a.InContent, b.InContent)
	a.InCue = united(a.InCue, b.InCue)
	a.InSource = united(a.InSource, b.InSource)
	a.WithLemma = united(a.WithLemma, b.WithLemma)
}

func (a Asks) none() bool {
	return !a.Attributions && len(a.Words)+len(a.InContent)+len(a.InCue)+len(a.InSource)+len(a.WithLemma) == 0
}

// united is what is in one of two sorted lists, sorted.
func united(a, b []string) []string {
	for _, list := range b {
		if at, known := slices.BinarySearch(a, list); !known {
			a = slices.Insert(a, at, list)
		}
	}
	return a
}

// noteAsks tells each rule what it asks, itself and through what it imports.
func (e *Engine) noteAsks(modules map[string]*ast.Module, texts map[string]string) error {
	asks := map[string]Asks{}
	for file, m := range modules {
		a, err := e.asksOf(m, texts[file])
		if err != nil {
			return err
		}
		if !a.none() {
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
	if !strings.Contains(text, "attributions") && !slices.ContainsFunc(listKeys, func(key string) bool { return strings.Contains(text, key) }) {
		return a, nil
	}
	var unknown error
	ast.WalkRefs(m, func(ref ast.Ref) bool {
		for i, term := range ref {
			key, _ := term.Value.(ast.String)
			if key == "attributions" {
				a.Attributions = true
			}
			if i+1 == len(ref) || !slices.Contains(listKeys, string(key)) {
				continue
			}
			list, ok := ref[i+1].Value.(ast.String)
			switch {
			case !ok:
			case e.lexicon[string(list)] != nil:
				a.add(askFor(string(key), string(list)))
			case i > 0 && (isNamed(ref[i-1], "draft") || isNamed(ref[i-1], "index")):
				unknown = e.unknownList(ref[i+1].Location, string(list))
			}
		}
		return false
	})
	return a, unknown
}

// listKeys are the keys of the input document below which rules name word lists.
var listKeys = []string{"words", "in_own_voice", "in_content", "in_cue", "in_source", "with_lemma"}

// askFor is what a rule asks that names a word list below one of the keys. The voice
// of a word in the draft needs the attributions too.
func askFor(key, list string) Asks {
	switch key {
	case "words", "in_own_voice":
		return Asks{Words: []string{list}, Attributions: true}
	case "in_content":
		return Asks{InContent: []string{list}}
	case "in_cue":
		return Asks{InCue: []string{list}}
	case "in_source":
		return Asks{InSource: []string{list}, Attributions: true}
	case "with_lemma":
		return Asks{WithLemma: []string{list}, Attributions: true}
	}
	return Asks{}
}

// isNamed reports whether a part of a reference has a name, as a key or a variable.
func isNamed(t *ast.Term, name string) bool {
	return t.Value.Compare(ast.String(name)) == 0 || t.Value.Compare(ast.Var(name)) == 0
}

func (e *Engine) unknownList(at *ast.Location, name string) error {
	message := fmt.Sprintf("there is no word list %q", name)
	if nearest := nearestName(name, slices.Sorted(maps.Keys(e.lexicon))); nearest != "" {
		message += fmt.Sprintf("; did you mean %q?", nearest)
	}
	return fmt.Errorf("%s: %s", at, message)
}
