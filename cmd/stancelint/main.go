// Command stancelint finds where a draft contradicts itself, what nobody stands
// behind, who was never asked, and which quotation is not word for word.
package main

import (
	"os"

	"github.com/stancelint/stancelint/internal/cli"
)

func main() {
	collectSeldom()
	os.Exit(cli.Main(os.Args[1:], cli.System()))
}
