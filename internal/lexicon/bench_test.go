package lexicon

import (
	"fmt"
	"strings"
	"testing"
)

// A text of a few hundred sentences, and a dozen lists.
func BenchmarkSearch(b *testing.B) {
	lists := Lists{}
	var names []string
	for i := range 12 {
		name := fmt.Sprint("list", i)
		names = append(names, name)
		lists[name] = []string{"all", fmt.Sprint("word", i), "not a single", fmt.Sprint("never ", i), "than ever before", "no one"}
	}
	f := NewFinder(lists, names)
	for _, n := range []int{200, 400} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			sentence := "The mayor’s office said that not a single boat, of all that lay in the harbour, was word7 than ever before. "
			text := strings.Repeat(sentence, n)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				s := f.NewSearch()
				for at := 0; at < len(text); at += len(sentence) {
					for range s.Find(text[at : at+len(sentence)]) {
					}
				}
			}
		})
	}
}
