package loader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// The rules that are checked on loading.
const (
	RuleSyntax           = "ledger/syntax"
	RuleUnknownKey       = "ledger/unknown-key"
	RuleInvalidValue     = "ledger/invalid-value"
	RuleDuplicate        = "ledger/duplicate"
	RuleUnknownReference = "ledger/unknown-reference"
)

// A Problem is something wrong with a ledger that is found on loading.
type Problem struct {
	Rule            string
	Place           source.Place
	Message, Help   string
	Related         []diag.Related
	Claims, Sources []string // ids that it is about
}

// about fills in whom a problem with the record is about.
func (p Problem) about(r *ledger.Record) Problem {
	return p.aboutID(r.Kind, r.ID)
}

func (p Problem) aboutID(kind, id string) Problem {
	switch kind {
	case "claim":
		p.Claims = []string{id}
	case "source":
		p.Sources = []string{id}
	}
	return p
}

func sortProblems(problems []Problem) {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Place.File.Name, b.Place.File.Name),
			cmp.Compare(a.Place.Span.Start, b.Place.Span.Start),
			cmp.Compare(a.Place.Span.End, b.Place.Span.End),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// nearest is the candidate that word most likely stands for, or "". A word of
// up to four letters may be one edit off, of up to eight two, a longer one
// three; the first letters of a name will do, too.
func nearest(word string, candidates []string) string {
	word = strings.ToLower(word)
	length := utf8.RuneCountInString(word)
	limit := 3
	if length <= 4 {
		limit = 1
	} else if length <= 8 {
		limit = 2
	}
	best, least := "", limit+1
	for _, candidate := range candidates {
		lower := strings.ToLower(candidate)
		if d := distance(word, lower, length, limit); d < least || d == least && best != "" && candidate < best {
			best, least = candidate, d
		}
	}
	if best == "" && length >= 3 {
		best = extended(word, candidates)
	}
	return best
}

// distance is the edit distance, where two neighbours swapped are one edit; or
// more than limit where the lengths alone tell that it is.
func distance(word, other string, length, limit int) int {
	if d := utf8.RuneCountInString(other) - length; d > limit || -d > limit {
		return limit + 1
	}
	if swapped(word, other) {
		return 1
	}
	return levenshtein.ComputeDistance(word, other)
}

// swapped reports whether two neighbouring bytes make all the difference.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i+1 < len(a); i++ {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}

// extended is the shortest candidate that starts with word, or that word
// starts with.
func extended(word string, candidates []string) string {
	best := ""
	for _, candidate := range candidates {
		lower := strings.ToLower(candidate)
		if !strings.HasPrefix(lower, word) && (len(lower) < 3 || !strings.HasPrefix(word, lower)) {
			continue
		}
		if best == "" || cmp.Or(cmp.Compare(len(candidate), len(best)), cmp.Compare(candidate, best)) < 0 {
			best = candidate
		}
	}
	return best
}

// didYouMean is help that starts with the nearest name, if there is one.
func didYouMean(name, rest string) string {
	if name == "" {
		return rest
	}
	question := fmt.Sprintf("did you mean %q?", name)
	if rest == "" {
		return question
	}
	return question + " " + rest
}

// either lists quoted words: `"a", "b" or "c"`.
func either(words []string) string {
	var b strings.Builder
	for i, word := range words {
		switch {
		case i == 0:
		case i == len(words)-1:
			b.WriteString(" or ")
		default:
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q", word)
	}
	return b.String()
}

// shorten cuts a text that is quoted in a message.
func shorten(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
