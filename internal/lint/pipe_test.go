//go:build unix

package lint

import (
	"context"
	"errors"
	"path/filepath"
	"syscall"
	"testing"
)

// A named pipe is never opened, wherever it is named: that would wait for a writer.
func TestNamedPipes(t *testing.T) {
	dir := folder(t, map[string]string{
		"note.md":          "“The pier is open,” said Ana Reis.\n",
		"note.claims.toml": "[sources.reis]\ntype = \"named_person\"\nname = \"Ana Reis\"\nfile = \"talk.txt\"\n\n[claims.open]\nsource = \"reis\"\ncontent = \"The pier is open\"\n",
	})
	for _, name := range []string{"talk.txt", "piped.md"} {
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r := ran(t, context.Background(), Options{Dir: dir, Paths: []string{"note.md"}, Select: allRules(t)})
	wantErrors(t, r)
	if _, err := Run(context.Background(), Options{Dir: dir, Paths: []string{"piped.md"}, Select: allRules(t)}); err == nil {
		t.Error("a named pipe passes for a draft")
	}
}

// Nor is one waited for that has taken the place of a file since that was looked at.
func TestNamedPipeInPlaceOfAFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "draft.md")
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readFile(name); !errors.Is(err, errIrregular) {
		t.Errorf("the error is %v", err)
	}
}
