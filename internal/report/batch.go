package report

import (
	"bytes"
	"iter"
	"runtime"
	"slices"

	"github.com/stancelint/stancelint/internal/diag"
)

// batchSize is how many diagnostics one processor draws at a time: enough that those
// of one file mostly come together, since its text is read for them.
const batchSize = 32

// drawn yields what draw makes of the diagnostics, in their order. Several processors
// draw; what is drawn ahead is bounded.
func drawn(ds []diag.Diagnostic, draw func(*bytes.Buffer, diag.Diagnostic)) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		ahead := 2 * runtime.GOMAXPROCS(0)
		batches := slices.Collect(slices.Chunk(ds, batchSize))
		done := make([]chan *bytes.Buffer, len(batches))
		start := func(n int, b *bytes.Buffer) {
			if n >= len(batches) {
				return
			}
			done[n] = make(chan *bytes.Buffer, 1)
			go func() {
				b.Reset()
				for _, d := range batches[n] {
					draw(b, d)
				}
				done[n] <- b
			}()
		}
		for n := range ahead {
			start(n, new(bytes.Buffer))
		}
		for n := range batches {
			b := <-done[n]
			if !yield(b.Bytes()) {
				return
			}
			start(n+ahead, b)
		}
	}
}
