package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/cli"
)

var (
	console = regexp.MustCompile("(?s)```console\n(.*?)```")
	prompt  = regexp.MustCompile(`(?m)^\$ (?:go run \./cmd/)?stancelint(.*)\n`)
)

// What the README and the docs show of the command line is what it prints.
func TestConsoleBlocks(t *testing.T) {
	root := filepath.Join("..", "..")
	pages, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for _, page := range append(pages, filepath.Join(root, "README.md")) {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range console.FindAllSubmatch(text, -1) {
			shown += consoleBlock(t, page, string(block[1]), root)
		}
	}
	if shown == 0 {
		t.Error("no page shows a command")
	}
}

// consoleBlock runs the commands of a block and compares what each prints. It
// returns how many there are.
func consoleBlock(t *testing.T, page, block, dir string) int {
	commands := prompt.FindAllStringSubmatchIndex(block, -1)
	for i, c := range commands {
		end := len(block)
		if i+1 < len(commands) {
			end = commands[i+1][0]
		}
		args := strings.Fields(block[c[2]:c[3]])
		want := strings.TrimSpace(block[c[1]:end])
		if got := strings.TrimSpace(output(t, dir, args)); got != want {
			t.Errorf("%s: stancelint %s prints (+), the page shows (-)\n%s", page, strings.Join(args, " "), cmp.Diff(want, got))
		}
	}
	return len(commands)
}

func output(t *testing.T, dir string, args []string) string {
	t.Helper()
	abs, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	cli.Main(args, cli.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out, Dir: abs, Getenv: func(string) string { return "" }})
	return out.String()
}
