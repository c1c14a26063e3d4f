package policy

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/bmatcuk/doublestar/v4"
)

// Matches reports whether a pattern is for the rule: its id, an old one, or a
// glob such as "contradiction/*". "*" alone is for every rule.
func (r Rule) Matches(pattern string) bool {
	if pattern == "*" || slices.Contains(r.Aliases, pattern) {
		return true
	}
	ok, _ := doublestar.Match(pattern, r.ID)
	return ok
}

// Known reports whether a pattern is for some of the rules.
func Known(rules []Rule, pattern string) bool {
	return slices.ContainsFunc(rules, func(r Rule) bool { return r.Matches(pattern) })
}

// Nearest is the id of the rule that an unknown one most likely stands for, or
// "".
func Nearest(rules []Rule, id string) string {
	best, least := "", max(3, len(id)/3)
	for _, r := range rules {
		_, name, _ := strings.Cut(r.ID, "/")
		if name == id {
			return r.ID
		}
		if d := levenshtein.ComputeDistance(id, r.ID); d < least {
			best, least = r.ID, d
		}
	}
	return best
}

// nearestName is the candidate that an unknown name most likely stands for, or
// "".
func nearestName(name string, candidates []string) string {
	best, least := "", max(2, len(name)/3)
	for _, c := range candidates {
		if d := levenshtein.ComputeDistance(name, c); d < least {
			best, least = c, d
		}
	}
	return best
}

// Known reports whether a pattern is for some rule of the engine, selected or
// not.
func (s *Selection) Known(pattern string) bool { return Known(s.engine.rules, pattern) }

// Nearest is the id of the engine’s rule that an unknown one most likely stands
// for, or "".
func (s *Selection) Nearest(id string) string { return Nearest(s.engine.rules, id) }
