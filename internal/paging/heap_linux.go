package paging

import (
	"math/bits"
	"syscall"
	"unsafe"
)

// inLargePages asks Linux to hold the heap in large pages: what of it is there already,
// and about n bytes more. A run goes through all the memory that it may have: to be given
// it 2 MB at a time and not 4 kB takes a tenth off many drafts, and a third off one. Go’s
// runtime does not ask: a service that lives for weeks would hold on to memory that it no
// longer uses (https://go.dev/doc/gc-guide#Linux_transparent_huge_pages).
//
// Memory that is asked for and let go of untouched costs next to nothing. The collector
// finds at once that nothing needs it; until then the packages go on behind it, where the
// heap has grown by more than that.
func inLargePages(n int) {
	if !mayAskFor(n) {
		return
	}
	first := allocated(1)
	end := (first+uintptr(n))&^(grown-1) + grown/4 // most of what it grows by is left
	allocated(int(end - first))
	begun := first &^ (large - 1)
	advise(begun, end+grown-begun, syscall.MADV_HUGEPAGE)
	advise(begun, large, collapse)
}

const (
	grown = 4 << 20 // bytes that the heap grows by, to a multiple of that
	large = 2 << 20 // bytes of a large page

	// collapse is MADV_COLLAPSE, of Linux 6.1, which package syscall does not know: a
	// page that is in use already is made a large one.
	collapse = 25
)

// allocated is where n bytes of the heap are. It is a number, which keeps nothing: the
// collector may take them back before the system is asked.
func allocated(n int) uintptr {
	return uintptr(unsafe.Pointer(unsafe.SliceData(make([]byte, n))))
}

// mayAskFor reports whether the system gives so much without keeping it ready: with
// little memory, few addresses (32 bits, or ulimit -v) or strict accounting, asking might
// end the run.
func mayAskFor(n int) bool {
	if bits.UintSize < 64 {
		return false
	}
	var system syscall.Sysinfo_t
	if err := syscall.Sysinfo(&system); err != nil || uint64(system.Totalram)*uint64(system.Unit) < 2*uint64(n) {
		return false
	}
	var addresses syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &addresses); err != nil || addresses.Cur < 1<<40 {
		return false
	}
	const strict = '2' // https://docs.kernel.org/mm/overcommit-accounting.html
	var accounting [1]byte
	told := readFile("/proc/sys/vm/overcommit_memory", accounting[:])
	return told == 1 && accounting[0] != strict
}
