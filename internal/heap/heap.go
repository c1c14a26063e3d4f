// Package heap holds the heap in large pages, where the system lets a program ask
// for them. It is imported for what it does when it is initialized: before most other
// packages, which need memory for that already. So it imports none that waits for others.
package heap

// ready is how much of the heap is in large pages, in bytes: what a ledger of tens of
// thousands of claims takes.
const ready = 368 << 20

func init() { inLargePages(ready) }
