package attribution

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/source"
)

// story is an invented article of some 5 kB.
var story = strings.Repeat(`The quay of Port Elling will open in May, the harbour board’s chair, Ana Reis, said on Monday.

“It has been a long winter,” Reis told reporters outside the hall. “Nobody will be turned away.”

Bo Lund, the board’s treasurer, said that the quay was “a monument to waste” and called for a second vote. He vowed to stop it. People who attended the closed session on Friday said that Lund had left before the vote.

According to the builders, the first ferries could leave on Jan. 4. A spokeswoman for the ferry line declined to comment.

“Who will pay for it?” asked Ida Moe, 53, a fisherwoman who has moored there since 1990.

`, 5)

// The time for one to twenty times an article shows how it grows.
func BenchmarkRead(b *testing.B) {
	rd := testReader(b)
	for _, times := range []int{1, 2, 4, 8, 16, 20} {
		b.Run(fmt.Sprintf("x%d", times), func(b *testing.B) {
			text := strings.Repeat(story, times)
			d, err := draft.Read(source.NewFile("a.md", []byte(text)))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				rd.Read(d)
			}
			b.ReportMetric(float64(times)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}
