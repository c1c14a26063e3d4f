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
	prompt  = regexp.MustCompile(`(?m)^\$ (?:go run \./cmd/)?(stancelint|cat)(.*)\n`)
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
// returns how many there are. What `cat` shows is a file that the commands
// after it find in a folder of their own.
func consoleBlock(t *testing.T, page, block, dir string) int {
	commands := prompt.FindAllStringSubmatchIndex(block, -1)
	for i, c := range commands {
		end := len(block)
		if i+1 < len(commands) {
			end = commands[i+1][0]
		}
		name, args, want := block[c[2]:c[3]], strings.Fields(block[c[4]:c[5]]), block[c[1]:end]
		if name == "cat" {
			dir = t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, args[0]), []byte(want), 0o600); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if diff := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(output(t, dir, args))); diff != "" {
			t.Errorf("%s: stancelint %s: the page shows (-), the command prints (+)\n%s", page, strings.Join(args, " "), diff)
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
