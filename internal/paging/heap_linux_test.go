package paging

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestHeapIsAskedForInLargePages(t *testing.T) {
	if _, err := os.Stat("/sys/kernel/mm/transparent_hugepage"); err != nil {
		t.Skip("this kernel has no large pages:", err)
	}
	if !mayAskFor(ready) {
		t.Skip("this system has too little memory to ask for")
	}
	if got := inLargePagesNow(t); got < ready {
		t.Errorf("%d bytes of the heap may be in large pages, want %d", got, ready)
	}
}

// inLargePagesNow is how much of the memory of this process may be in large pages.
func inLargePagesNow(t *testing.T) int {
	t.Helper()
	mappings, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Skip("this kernel does not tell how memory is mapped:", err)
	}
	sum, kilobytes := 0, 0
	for line := range strings.Lines(string(mappings)) {
		switch key, value, _ := strings.Cut(line, ":"); key {
		case "Size":
			if _, err := fmt.Sscan(value, &kilobytes); err != nil {
				t.Fatal(err)
			}
		case "VmFlags":
			if strings.Contains(value, " hg") {
				sum += kilobytes << 10
			}
		}
	}
	return sum
}
