package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/extract"
)

// BenchmarkWrite writes the ledgers of drafts of one to twenty times a length.
func BenchmarkWrite(b *testing.B) {
	reader := newReader(b)
	for _, times := range []int{1, 2, 4, 8, 20} {
		var text strings.Builder
		for n := range times * 20 {
			fmt.Fprintf(&text, "Ana Reis said that quay %d was safe. “We are team %d,” she said.\n\nTwo people familiar with talk %d said bank %d had refused.\n\n", n, n, n, n)
		}
		doc := document(b, reader, text.String(), "", "")
		b.Run(fmt.Sprint(times), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(text.Len()))
			for b.Loop() {
				if _, err := extract.Write(doc); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
