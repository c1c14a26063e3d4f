package lint

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

// A file that can't be read hides nothing in the others.
func TestUnreadableFile(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.md":          "There is no evidence that the bank will pay.\n",
		"b.md":          "There is no sign of a deal.\n",
		"c.md":          "There is no sign of a deal.\n",
		"c.claims.toml": "[claims.c1]\ncontent = \"There is no sign\"\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"b.md", "c.md"} {
		if err := os.Chmod(filepath.Join(dir, name), 0); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.ReadFile(filepath.Join(dir, "b.md")); err == nil {
		t.Skip("this user may read all files")
	}
	engine, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	result, err := Run(context.Background(), Options{Dir: dir, Select: engine.Select(policy.Choice{Rules: engine.Rules(), Lexicon: engine.Lexicon()})})
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Diagnostics) != 1 || result.Diagnostics[0].Place.File.Name != "a.md" {
		t.Errorf("found %v, want one finding in a.md", result.Diagnostics)
	}
	var told []string
	for _, err := range result.Errors {
		told = append(told, err.Error())
	}
	if got := strings.Join(told, "\n"); !strings.Contains(got, "b.md: permission denied") || !strings.Contains(got, "c.md: permission denied") {
		t.Errorf("told %q", got)
	}
}
