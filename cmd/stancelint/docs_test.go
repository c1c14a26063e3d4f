package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/cli"
)

// The session shown in docs/reading-drafts.md is what happens.
func TestReadingDraftsPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/reading-drafts.md")
	if err != nil {
		t.Fatal(err)
	}
	_, session, _ := strings.Cut(string(page), "```console\n$ cat quay.md\n")
	draft, session, _ := strings.Cut(session, "$ stancelint extract --output json quay.md\n")
	want, _, found := strings.Cut(session, "```")
	if !found {
		t.Fatal("the page has no session")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "quay.md"), []byte(draft), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	env := cli.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: io.Discard, Dir: dir, Getenv: func(string) string { return "" }}
	if status := cli.Main([]string{"extract", "--output", "json", "quay.md"}, env); status != 0 {
		t.Fatalf("status %d", status)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("docs/reading-drafts.md is stale, -page +output:\n%s", diff)
	}
}
