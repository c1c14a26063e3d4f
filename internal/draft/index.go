package draft

import (
	"iter"
	"sort"
	"strings"
	"unicode/utf8"
)

// An index tells where each run of letters and digits stands in a folded text.
// It is finer than tokens: "it’s" is two runs, as words may be found that
// start after an apostrophe.
type index map[string][]int32

func newIndex(text string) index {
	x := index{}
	for start, end := range runs(text) {
		run := text[start:end]
		x[run] = append(x[run], int32(start))
	}
	return x
}

// runs yields the start and end of each run of letters and digits. A character
// of a script without spaces is a run by itself.
func runs(text string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		start := -1 // of the run that is being read
		for i, r := range text {
			alone := unspaced(r)
			within := inWord(r) && !alone
			if start >= 0 && !within {
				if !yield(start, i) {
					return
				}
				start = -1
			}
			switch {
			case within && start < 0:
				start = i
			case alone:
				if !yield(i, i+utf8.RuneLen(r)) {
					return
				}
			}
		}
		if start >= 0 {
			yield(start, len(text))
		}
	}
}

// rarest lists where needle may start: one offset for each place of that of
// its runs which the text has least of. It is false for a needle without runs.
func (x index) rarest(needle string) (starts []int32, shift int, ok bool) {
	for start, end := range runs(needle) {
		places := x[needle[start:end]]
		if !ok || len(places) < len(starts) {
			starts, shift, ok = places, start, true
		}
		if len(places) == 0 {
			break
		}
	}
	return starts, shift, ok
}

// occurrences yields the offsets at which needle stands between lo and hi of
// text, overlapping places too, its ends at the ends of words.
func (x index) occurrences(text, needle string, lo, hi int) iter.Seq[int] {
	starts, shift, ok := x.rarest(needle)
	if !ok {
		return signs(text, needle, lo, hi)
	}
	from := sort.Search(len(starts), func(i int) bool { return int(starts[i])-shift >= lo })
	return func(yield func(int) bool) {
		for _, start := range starts[from:] {
			i := int(start) - shift
			if i+len(needle) > hi {
				return
			}
			stands := strings.HasPrefix(text[i:], needle) && wordStart(text, i) && wordEnd(text, i+len(needle))
			if stands && !yield(i) {
				return
			}
		}
	}
}

// signs yields the places of a needle without words, such as a dash.
func signs(text, needle string, lo, hi int) iter.Seq[int] {
	return func(yield func(int) bool) {
		_, step := utf8.DecodeRuneInString(needle)
		for from := lo; from < hi && needle != ""; {
			i := strings.Index(text[from:hi], needle)
			if i < 0 || !yield(from+i) {
				return
			}
			from += i + step
		}
	}
}
