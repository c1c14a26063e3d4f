package draft

import (
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"github.com/stancelint/stancelint/internal/source"
)

// An Op tells where the words of a Change stand.
type Op int

// The ops of a Change.
const (
	Same    Op = iota
	Removed    // only in the text asked for
	Added      // only in the draft
)

func (o Op) String() string {
	return [...]string{"same", "removed", "added"}[o]
}

// A Passage is a part of the draft that is like a text.
type Passage struct {
	Span    source.Span
	Changes []Change
}

// A Change is a run of words that are the same in a passage and in the text it
// was sought by, or stand in one of them only. Its text ends in a space where
// a space follows: Same and Added together are the passage, as it is in the
// draft, but for single spaces instead of runs of white space. Same and Removed
// together are the text asked for, spaced as the draft is. Of a replacement,
// Removed comes first.
type Change struct {
	Op   Op
	Text string
}

// The costs of an alignment. A word that is replaced costs no more than one
// that is left out, so that a changed word at the end of a passage is shown
// with what stands there now.
const (
	wordCost    = 2
	likeCost    = 1 // a word is replaced by one that is spelt much like it
	signCost    = 1 // punctuation
	unlikely    = 1 << 30
	leastShared = 0.5
)

// A text of more tokens is not sought: its alignment would take too much
// memory, and nobody reads a comparison of that length.
const mostTokens = 2000

// Nearest is the passage of the draft that is most like text, and how it
// differs, word by word. It is false where less than half of the words of
// text, by number, stand there in order (one that is spelt much like it counts
// half): then chance alone brings as many common words together, and the
// passage would mislead more than help.
func (d *Draft) Nearest(text string) (Passage, bool) {
	v := d.words()
	sought := foldString(text)
	a := alignment{sought: v.lookup(sought.text), draft: v.tokens}
	if len(a.sought) > mostTokens {
		return Passage{}, false
	}
	a.costs(v, sought.text)
	lo, hi := a.window()
	if lo == hi {
		return Passage{}, false
	}
	steps := a.trace(lo, hi)
	if !a.alike(steps) {
		return Passage{}, false
	}
	from, to := a.draft[lo].start, a.draft[hi-1].end
	return Passage{
		Span:    d.folded.span(from, to),
		Changes: d.changes(&a, steps, text, &sought),
	}, true
}

// An alignment is the state of an approximate search, after Sellers (1980):
// edit distance in which the draft before and after the passage is free.
type alignment struct {
	sought, draft []token
	like          [][]bool // sought token → texts of the draft that are spelt much like it; nil: none
}

// costs finds out which words of the draft are spelt much like the sought ones.
func (a *alignment) costs(v *vocabulary, sought string) {
	a.like = make([][]bool, len(a.sought))
	for i, t := range a.sought {
		if !t.word {
			continue
		}
		word := sought[t.start:t.end]
		for id, other := range v.texts {
			if speltLike(word, other) {
				if a.like[i] == nil {
					a.like[i] = make([]bool, len(v.texts))
				}
				a.like[i][id] = true
			}
		}
	}
}

// speltLike reports whether two words differ in case, or in no more than one
// letter in three. The cheap tests come first: they spare most words of a
// draft the distance.
func speltLike(a, b string) bool {
	if abs(len(a)-len(b)) > max(len(a), len(b))/3 {
		return false
	}
	ra, _ := utf8.DecodeRuneInString(a)
	rb, _ := utf8.DecodeRuneInString(b)
	if ra|0x20 != rb|0x20 || !inWord(ra) || !inWord(rb) {
		return false
	}
	return strings.EqualFold(a, b) || levenshtein.ComputeDistance(a, b) <= max(len(a), len(b))/3
}

func abs(n int) int { return max(n, -n) }

func weight(t token) int {
	if t.word {
		return wordCost
	}
	return signCost
}

// replace is the cost of sought token i in the place of draft token t.
func (a *alignment) replace(i int, t token) int {
	s := a.sought[i]
	switch {
	case s.id == t.id:
		return 0
	case s.word != t.word:
		return unlikely
	case a.like[i] != nil && a.like[i][t.id]:
		return likeCost
	}
	return weight(s)
}

// window is the range of draft tokens that is least different from the sought
// ones; of several, the first. It takes memory for one column only, so each
// cell carries along where its passage starts.
func (a *alignment) window() (lo, hi int) {
	n := len(a.sought)
	cost, start := make([]int, n+1), make([]int, n+1)
	for i, t := range a.sought {
		cost[i+1] = cost[i] + weight(t)
	}
	best := cost[n]
	for j, t := range a.draft {
		diagonal, from := 0, j
		start[0] = j + 1
		for i := range n {
			c, s := diagonal+a.replace(i, t), from
			if left := cost[i+1] + weight(t); left < c {
				c, s = left, start[i+1]
			}
			if up := cost[i] + weight(a.sought[i]); up < c {
				c, s = up, start[i]
			}
			diagonal, from = cost[i+1], start[i+1]
			cost[i+1], start[i+1] = c, s
		}
		// At the same cost a longer passage has a word in the place of one
		// that another has left out.
		if cost[n] < best || cost[n] == best && start[n] == lo && hi > 0 {
			best, lo, hi = cost[n], start[n], j+1
		}
	}
	return lo, hi
}

// A step takes the next token of the sought text, of the draft, or of both.
type step struct {
	sought, draft int // index of the token, or -1
}

// trace aligns the draft tokens lo to hi with the sought ones.
func (a *alignment) trace(lo, hi int) []step {
	n, m := len(a.sought), hi-lo
	row := func(i int) int { return i * (m + 1) }
	cost := make([]int, (n+1)*(m+1))
	// Backwards, so that the steps come out forwards.
	for i := n; i >= 0; i-- {
		for j := m; j >= 0; j-- {
			if i == n && j == m {
				continue
			}
			c := unlikely
			if i < n && j < m {
				c = min(c, cost[row(i+1)+j+1]+a.replace(i, a.draft[lo+j]))
			}
			if i < n {
				c = min(c, cost[row(i+1)+j]+weight(a.sought[i]))
			}
			if j < m {
				c = min(c, cost[row(i)+j+1]+weight(a.draft[lo+j]))
			}
			cost[row(i)+j] = c
		}
	}
	var steps []step
	for i, j := 0, 0; i < n || j < m; {
		c := cost[row(i)+j]
		switch {
		case i < n && j < m && c == cost[row(i+1)+j+1]+a.replace(i, a.draft[lo+j]):
			steps = append(steps, step{i, lo + j})
			i, j = i+1, j+1
		case i < n && c == cost[row(i+1)+j]+weight(a.sought[i]):
			steps = append(steps, step{i, -1})
			i++
		default:
			steps = append(steps, step{-1, lo + j})
			j++
		}
	}
	return steps
}

// alike reports whether the steps keep enough of the sought words.
func (a *alignment) alike(steps []step) bool {
	words, shared := 0, 0.0
	for _, t := range a.sought {
		if t.word {
			words++
		}
	}
	for _, s := range steps {
		if s.sought < 0 || s.draft < 0 || !a.sought[s.sought].word {
			continue
		}
		switch a.replace(s.sought, a.draft[s.draft]) {
		case 0:
			shared++
		case likeCost:
			shared += 0.5
		}
	}
	return words > 0 && shared >= leastShared*float64(words)
}

// changes tells the steps in words.
func (d *Draft) changes(a *alignment, steps []step, text string, sought *folded) []Change {
	var w changeWriter
	for _, s := range steps {
		printed, wanted := "", ""
		if s.draft >= 0 {
			t := a.draft[s.draft]
			printed = string(d.File.Text(d.folded.span(t.start, t.end))) + spacing(d.folded.text, t.end)
		}
		if s.sought >= 0 {
			t := a.sought[s.sought]
			place := sought.span(t.start, t.end)
			wanted = text[place.Start:place.End] + spacing(sought.text, t.end)
		}
		if s.draft >= 0 && s.sought >= 0 && a.sought[s.sought].id == a.draft[s.draft].id {
			w.same(printed)
		} else {
			w.removed += wanted
			w.added += printed
		}
	}
	return w.finish()
}

// A changeWriter joins changes of the same kind.
type changeWriter struct {
	changes              []Change
	kept, removed, added string
}

func (w *changeWriter) same(text string) {
	w.flushEdit()
	w.kept += text
}

func (w *changeWriter) flushEdit() {
	if w.removed == "" && w.added == "" {
		return
	}
	w.put(Same, &w.kept)
	w.put(Removed, &w.removed)
	w.put(Added, &w.added)
}

func (w *changeWriter) put(op Op, text *string) {
	if *text != "" {
		w.changes = append(w.changes, Change{op, *text})
	}
	*text = ""
}

// finish is the changes. No space follows the last of the passage and of the
// text asked for.
func (w *changeWriter) finish() []Change {
	w.flushEdit()
	w.put(Same, &w.kept)
	for i := len(w.changes) - 1; i >= 0; i-- {
		last := &w.changes[i]
		if last.Op == Same && i < len(w.changes)-1 {
			break
		}
		last.Text = strings.TrimSuffix(last.Text, " ")
		if last.Op == Same {
			break
		}
	}
	return w.changes
}
