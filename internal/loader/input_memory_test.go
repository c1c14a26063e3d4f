package loader_test

import (
	"runtime"
	"testing"

	"github.com/stancelint/stancelint/internal/loader"
)

// A run holds the documents that are being linted, and no others. What documents share,
// and the room that the next one has from the one before, must not hold on to them.
func TestDocumentsAreLetGoOf(t *testing.T) {
	u := hearing(t, 40)
	heap := func() int64 {
		runtime.GC() // once: a second time would empty the room for the next document
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	loader.NewInput(u) // makes what all documents share
	before := heap()
	const documents = 100
	for range documents {
		loader.NewInput(u)
	}
	if grown := heap() - before; grown > 5<<20 {
		t.Errorf("%d documents leave %d MB", documents, grown>>20)
	}
	runtime.KeepAlive(u)
}
