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
type index struct {
	numbers map[string]int32 // run → its number, from 0
	starts  []int32          // of the runs, those of one number together and in order
	ends    []int32          // by number, the end of its part of starts
}

func newIndex(text string) index {
	x := index{numbers: make(map[string]int32, len(text)/20)} // about as many as prose has
	type place struct{ number, start int32 }
	places := make([]place, 0, len(text)/5)
	var counts []int32
	for start, end := range runs(text) {
		n, known := x.numbers[text[start:end]]
		if !known {
			n = int32(len(counts))
			x.numbers[text[start:end]] = n
			counts = append(counts, 0)
		}
		counts[n]++
		places = append(places, place{n, int32(start)})
	}
	x.starts, x.ends = make([]int32, len(places)), counts
	sum := int32(0)
	for n, count := range counts {
		x.ends[n] = sum // until its places are in, the start of its part
		sum += count
	}
	for _, p := range places {
		x.starts[x.ends[p.number]] = p.start
		x.ends[p.number]++
	}
	return x
}

// of lists where a run starts, in order.
func (x index) of(run string) []int32 {
	n, known := x.numbers[run]
	switch {
	case !known:
		return nil
	case n == 0:
		return x.starts[:x.ends[0]]
	}
	return x.starts[x.ends[n-1]:x.ends[n]]
}

// runs yields the start and end of each run of letters and digits. A character
// of a script without spaces is a run by itself.
func runs(text string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		start := -1 // of the run that is being read
		for i := 0; i < len(text); {
			if start >= 0 && plainInWord(text[i]) {
				i++
				continue
			}
			r, size := utf8.DecodeRuneInString(text[i:])
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
				if !yield(i, i+size) {
					return
				}
			}
			i += size
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
		places := x.of(needle[start:end])
		if !ok || len(places) < len(starts) {
			starts, shift, ok = places, start, true
		}
		if len(places) <= 1 {
			break // few enough
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
