package report

import (
	"bytes"
	"iter"
	"runtime"
	"slices"
	"sync"

	"github.com/stancelint/stancelint/internal/diag"
)

// batchSize is how many diagnostics one processor draws at a time: enough that those
// of one file mostly come together, since its text is read for them.
const batchSize = 64

// drawn yields what draw makes of the diagnostics, in their order. Several processors
// draw; what is drawn ahead is bounded.
func drawn(ds []diag.Diagnostic, draw func(*bytes.Buffer, diag.Diagnostic)) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		buffers := make([]bytes.Buffer, runtime.GOMAXPROCS(0))
		for round := range slices.Chunk(ds, batchSize*len(buffers)) {
			var group sync.WaitGroup
			for i, batch := range slices.Collect(slices.Chunk(round, batchSize)) {
				b := &buffers[i]
				b.Reset()
				group.Go(func() {
					for _, d := range batch {
						draw(b, d)
					}
				})
			}
			group.Wait()
			for i := range buffers {
				if !yield(buffers[i].Bytes()) {
					return
				}
				buffers[i].Reset()
			}
		}
	}
}
