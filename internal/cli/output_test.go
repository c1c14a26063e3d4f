package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/report"
)

func TestParseOutputs(t *testing.T) {
	for _, tt := range []struct {
		name  string
		flags string
		want  string
		err   string
	}{
		{"the default", "", "pretty>", ""},
		{"one", "json", "json>", ""},
		{"a file", "sarif:out.sarif", "sarif>/w/out.sarif", ""},
		{"several", "sarif:a pretty junit:b/c.xml", "sarif>/w/a pretty> junit>/w/b/c.xml", ""},
		{"a colon in the file", "json:a:b", "json>/w/a:b", ""},
		{"an absolute file", "json:/tmp/x", "json>/tmp/x", ""},
		{"two on stdout", "json sarif", "", "one format at most"},
		{"two in a file", "json:a sarif:./a", "", "two formats"},
		{"unknown", "sarfi:a", "", `did you mean "sarif"?`},
		{"no file", "sarif:", "", "names no file"},
		{"no format", ":a", "", "unknown output format"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			outputs, err := parseOutputs(Env{Dir: "/w"}, strings.Fields(tt.flags))
			if (err != nil) != (tt.err != "") || err != nil && !strings.Contains(err.Error(), tt.err) {
				t.Fatalf("error %v, want %q", err, tt.err)
			}
			var got []string
			for _, o := range outputs {
				got = append(got, o.format.Name+">"+o.file)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// names lists a folder.
func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func says(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func TestWriteWhole(t *testing.T) {
	dir := t.TempDir()
	name, link := filepath.Join(dir, "out"), filepath.Join(dir, "link")
	check := func(want, folder string) {
		t.Helper()
		if got, _ := os.ReadFile(name); string(got) != want {
			t.Errorf("file %q, want %q", got, want)
		}
		if got := names(t, dir); got != folder {
			t.Errorf("folder %s, want %s", got, folder)
		}
	}
	broken := errors.New("broken")
	half := func(w io.Writer) error { return errors.Join(says("half")(w), broken) }

	if err := writeWhole(name, half); !errors.Is(err, broken) {
		t.Error(err)
	}
	check("", "")
	if err := writeWhole(name, says("one")); err != nil {
		t.Error(err)
	}
	check("one", "out")
	if err := writeWhole(name, half); !errors.Is(err, broken) {
		t.Error(err)
	}
	check("one", "out")

	if err := errors.Join(os.Chmod(name, 0o640), os.Symlink("out", link), writeWhole(link, says("two"))); err != nil {
		t.Error(err)
	}
	check("two", "link out")
	if info, err := os.Lstat(name); err != nil || info.Mode() != 0o640 {
		t.Errorf("mode %v, error %v", info.Mode(), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link is gone")
	}

	if err := writeWhole(dir, says("three")); err == nil {
		t.Error("a folder is written to")
	}
	if err := writeWhole(filepath.Join(dir, "no", "out"), says("three")); err == nil {
		t.Error("a folder that is not there is written to")
	}
	if err := writeWhole(os.DevNull, says("three")); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Error("the null device is gone")
	}
	check("two", "link out")
}

func TestJobSummary(t *testing.T) {
	name := filepath.Join(t.TempDir(), "summary")
	env := Env{Stdout: io.Discard, Getenv: func(string) string { return name }}
	github, err := parseOutputs(env, []string{"github"})
	if err != nil {
		t.Fatal(err)
	}
	r := report.Result{Diagnostics: []diag.Diagnostic{{Level: diag.Error, Message: "first"}}}
	if err := os.WriteFile(name, []byte("# Before\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := writeAll(env, github, r, report.Options{}); err != nil {
		t.Fatal(err)
	}
	once, _ := os.ReadFile(name)
	if !bytes.HasPrefix(once, []byte("# Before\n## stancelint\n")) || !bytes.Contains(once, []byte("first")) {
		t.Errorf("summary %q", once)
	}
	if err := writeAll(env, []output{{format: report.Formats()[0]}}, r, report.Options{}); err != nil {
		t.Fatal(err)
	}
	if again, _ := os.ReadFile(name); !bytes.Equal(once, again) {
		t.Error("a run without GitHub’s format writes a job summary")
	}
	if err := os.WriteFile(name, bytes.Repeat([]byte{'\n'}, maxJobSummary-10), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := writeAll(env, github, r, report.Options{}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(name); err != nil || info.Size() != maxJobSummary-10 {
		t.Errorf("a full summary grew to %d: %v", info.Size(), err)
	}
}
