package draft

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/source"
)

// story is an invented draft of about size bytes, each paragraph its own.
func story(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "Mayor Ada Brenn said the harbour of Sund, berth %d, would *open* on Jan. %d. "+
			"“It’s the town’s own work — nobody else’s — and pier %d is ours,” she said, adding [more](http://x.example/%d) &amp; more.\n\n",
			i, i%28+1, i, i)
	}
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	for _, size := range []int{100_000, 200_000} {
		for _, name := range []string{"a.md", "a.txt"} {
			b.Run(fmt.Sprintf("%s/%dkB", name, size/1000), func(b *testing.B) {
				f := source.NewFile(name, []byte(story(size)))
				b.SetBytes(int64(size))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := Read(f); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// A benchmark of one claim for each 500 bytes of draft: both grow.
func BenchmarkLocate(b *testing.B) {
	for _, size := range []int{100_000, 200_000} {
		b.Run(fmt.Sprintf("%dkB", size/1000), func(b *testing.B) {
			d, err := Read(source.NewFile("a.md", []byte(story(size))))
			if err != nil {
				b.Fatal(err)
			}
			claims := size / 500
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for i := range claims {
					a := d.Locate(Quote{Content: []string{fmt.Sprintf("pier %d is ours", i), "she said"}})
					if a.State != Found {
						b.Fatal(a)
					}
				}
			}
		})
	}
}

func BenchmarkNear(b *testing.B) {
	d, err := Read(source.NewFile("a.md", []byte(story(200_000))))
	if err != nil {
		b.Fatal(err)
	}
	at := d.Quotations[len(d.Quotations)/2].Inner
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := d.Near("said", at); !ok {
			b.Fatal("not found")
		}
	}
}

func BenchmarkNearest(b *testing.B) {
	for _, size := range []int{100_000, 200_000} {
		b.Run(fmt.Sprintf("%dkB", size/1000), func(b *testing.B) {
			d, err := Read(source.NewFile("a.md", []byte(story(size))))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, ok := d.Nearest("It is the town’s own work, nobody else’s, and pier 77 is theirs"); !ok {
					b.Fatal("not found")
				}
			}
		})
	}
}
