// Command stancelint finds where a draft contradicts itself, what nobody stands
// behind, who was never asked, and which quotation is not word for word.
package main

import (
	"os"
	"runtime/debug"

	"github.com/stancelint/stancelint/internal/cli"
)

func main() {
	// A run lives for a blink: compiling the rules makes more garbage than all
	// drafts, and collecting it at once would take a fifth of the time.
	debug.SetGCPercent(800)
	os.Exit(cli.Main(os.Args[1:], cli.System()))
}
