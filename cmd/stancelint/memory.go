package main

import (
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// garbage is how much a run may leave uncollected, in bytes, as long as it needs less
// than half of it.
const garbage = 320 << 20

// collectSeldom lets the collector run seldom. A run lives for a blink: reading the
// rules makes more garbage than all drafts, and collecting it at once would take a
// fifth of the time. A ledger of tens of thousands of claims needs more memory than
// that; held to the same limit, the collector would do little else but run.
func collectSeldom() {
	debug.SetGCPercent(800)
	debug.SetMemoryLimit(garbage)
	go func() {
		limit := uint64(garbage)
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		for range time.Tick(20 * time.Millisecond) {
			metrics.Read(live)
			if needed := live[0].Value.Uint64(); needed > limit/2 {
				limit = 3 * needed
				debug.SetMemoryLimit(int64(limit))
			}
		}
	}()
}
