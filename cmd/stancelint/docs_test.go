package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/cli"
)

var (
	console = regexp.MustCompile("(?s)```console\n(.*?)```|<!-- file: (\\S+) -->\n```\\w*\n(.*?)```")
	prompt  = regexp.MustCompile(`(?m)^\$ (?:go run \./cmd/)?(stancelint|cat)(.*)\n`)
)

var update = flag.Bool("update", false, "rewrite what the pages show")

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
		s := session{dir: root}
		fresh := console.ReplaceAllStringFunc(string(text), func(block string) string {
			m := console.FindStringSubmatch(block)
			if m[2] != "" {
				s.file(t, m[2], m[3])
				return block
			}
			return "```console\n" + s.replay(t, m[1]) + "```"
		})
		shown += s.commands
		if fresh == string(text) {
			continue
		}
		if *update {
			if err := os.WriteFile(page, []byte(fresh), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		t.Errorf("%s: the page shows (-), the commands print (+); run go test ./cmd/stancelint -update\n%s", page, cmp.Diff(string(text), fresh))
	}
	if shown == 0 {
		t.Error("no page shows a command")
	}
}

// A session is the commands of a page, one after the other. A block behind a
// comment such as <!-- file: quay.md --> is a file, and so is what `cat` shows,
// unless a command has written it; from the first on, all commands run in a folder
// of their own.
type session struct {
	dir      string
	own      bool
	made     map[string]bool // files that the page gives
	commands int
}

// replay runs the commands of a block and writes down what each prints.
func (s *session) replay(t *testing.T, block string) string {
	var out strings.Builder
	commands := prompt.FindAllStringSubmatchIndex(block, -1)
	for i, c := range commands {
		end := len(block)
		if i+1 < len(commands) {
			end = commands[i+1][0]
		}
		name, args := block[c[2]:c[3]], strings.Fields(block[c[4]:c[5]])
		out.WriteString(block[c[0]:c[1]])
		if name == "cat" {
			if text, ok := s.written(args[0]); ok {
				out.WriteString(text)
				continue
			}
			s.file(t, args[0], block[c[1]:end])
			out.WriteString(block[c[1]:end])
			continue
		}
		s.commands++
		out.WriteString(output(t, s.dir, args))
	}
	return out.String()
}

// written is a file that a command has written.
func (s *session) written(name string) (string, bool) {
	if !s.own || s.made[name] {
		return "", false
	}
	text, err := os.ReadFile(filepath.Join(s.dir, name))
	return string(text), err == nil
}

func (s *session) file(t *testing.T, name, text string) {
	t.Helper()
	if s.made == nil {
		s.made = map[string]bool{}
	}
	s.made[name] = true
	if !s.own {
		s.dir, s.own = t.TempDir(), true
	}
	full := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
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
