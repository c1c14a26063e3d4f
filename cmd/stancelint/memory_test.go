package main

import "testing"

func TestLimitFollowsWhatIsNeeded(t *testing.T) {
	for needed, want := range map[int64]int64{
		0:         256 << 20,
		100 << 20: 306 << 20, // ten thousand drafts
		200 << 20: 600 << 20, // a ledger of tens of thousands of claims
	} {
		if got := limitFor(needed); got != want {
			t.Errorf("for %d MB: %d MB, want %d MB", needed>>20, got>>20, want>>20)
		}
	}
}
