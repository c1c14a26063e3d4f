// Command stancelint finds where a draft contradicts itself, what nobody stands
// behind, who was never asked, and which quotation is not word for word.
package main

import (
	"os"
	"runtime/debug"

	"github.com/stancelint/stancelint/internal/cli"
)

// memory is how much a long run may leave uncollected, in bytes. It is no bound on
// what is needed at once.
const memory = 320 << 20

func main() {
	// A run lives for a blink: compiling the rules makes more garbage than all
	// drafts, and collecting it at once would take a fifth of the time.
	debug.SetGCPercent(800)
	debug.SetMemoryLimit(memory)
	os.Exit(cli.Main(os.Args[1:], cli.System()))
}
