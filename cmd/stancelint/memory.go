package main

import (
	"runtime/debug"
	"runtime/metrics"
	"time"

	_ "github.com/stancelint/stancelint/internal/paging" // before all else
)

// garbage is how much a run may have in all, in bytes, as long as it needs little.
const garbage = 256 << 20

// collectSeldom lets the collector run seldom. A run lives for a blink: reading the
// rules makes more garbage than all drafts, and collecting it at once would take a
// fifth of the time. A ledger of tens of thousands of claims needs more memory than
// that; held to the same limit, the collector would do little else but run.
func collectSeldom() {
	debug.SetGCPercent(2000)
	debug.SetMemoryLimit(garbage)
	go func() {
		limit := int64(garbage)
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		for range time.Tick(20 * time.Millisecond) {
			metrics.Read(live)
			if wanted := limitFor(int64(live[0].Value.Uint64())); wanted > limit {
				limit = wanted
				debug.SetMemoryLimit(limit)
			}
		}
	}()
}

// limitFor is how much a run may have that needs so many bytes. What is found in ten
// thousand drafts must not crowd out the garbage: the collector would run the more
// often the more drafts have been linted. A large ledger leaves garbage in proportion.
func limitFor(needed int64) int64 { return max(garbage+needed/2, 3*needed) }
