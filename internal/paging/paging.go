// Package paging spares the start of a run most of its page faults, where the system lets a
// program ask for that. It is imported for what it does when it is initialized: before most
// other packages, which need memory for that already. So it imports none that waits for
// others.
package paging

// ready is how much of the heap is in large pages, in bytes: what a ledger of tens of
// thousands of claims takes.
const ready = 368 << 20

func init() {
	mapExecutable()
	inLargePages(ready)
}
