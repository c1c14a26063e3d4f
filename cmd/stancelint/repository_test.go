package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/cli"
)

// A repository is a newsroom's, with 300 drafts of which 40 contradict
// themselves and nobody has the time to mend that.
type repository struct {
	t   *testing.T
	dir string
}

const (
	allDrafts = 300
	oldFaults = 40
)

func newRepository(t *testing.T) repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	r := repository{t, t.TempDir()}
	for n := range allDrafts {
		r.write(draftName(n), draftText(n))
		r.write(ledgerName(n), ledgerText(n, n < oldFaults))
	}
	r.git("init", "-q")
	r.git("add", ".")
	r.commit("first")
	return r
}

func (r repository) commit(message string) {
	r.t.Helper()
	r.git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", message)
}

func draftName(n int) string  { return fmt.Sprintf("desk%d/quay-%03d.md", n%7, n) }
func ledgerName(n int) string { return strings.TrimSuffix(draftName(n), ".md") + ".claims.toml" }

func draftText(n int) string {
	return fmt.Sprintf(`# Quay %d stays open

Mayor Ana Reis said on 3 March 2027 that quay %[1]d was safe.

A day before, Ana Reis had said that quay %[1]d was dangerous.

Ana Reis and her deputy, Kai Holm, are one team, said a spokeswoman, Tove Lind.
`, n)
}

func ledgerText(n int, fault bool) string {
	side := "none"
	if fault {
		side = "against"
	}
	return fmt.Sprintf(`[sources.reis]
type = "named_person"
name = "Ana Reis"

[targets.safe]
text = "The quay is safe."

[claims.safe]
source = "reis"
cue = "said"
content = "quay %d was safe"
stance = { safe = "favor" }

[claims.dangerous]
source = "reis"
cue = "had said"
content = "quay %[1]d was dangerous"
stance = { safe = "%[2]s" }
`, n, side)
}

func (r repository) write(name, text string) {
	r.t.Helper()
	full := filepath.Join(r.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o666); err != nil {
		r.t.Fatal(err)
	}
}

func (r repository) git(args ...string) {
	r.t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = r.dir
	if out, err := cmd.CombinedOutput(); err != nil {
		r.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

// check lints the repository with some flags, and returns what is found as
// "rule file".
func (r repository) check(args ...string) (found []string, status int) {
	r.t.Helper()
	var out, errs bytes.Buffer
	env := cli.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Dir: r.dir, Getenv: func(string) string { return "" }}
	status = cli.Main(append([]string{"check", "--isolated", "--show-level", "warning", "--output", "json"}, args...), env)
	if status == 2 {
		r.t.Fatalf("%v: %s", args, errs.String())
	}
	var report struct {
		Diagnostics []struct {
			Rule     string
			Location struct{ File string }
		}
	}
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		r.t.Fatal(err)
	}
	for _, d := range report.Diagnostics {
		found = append(found, d.Rule+" "+d.Location.File)
	}
	return found, status
}

func (r repository) wantOne(rule string, n, status int, args ...string) {
	r.t.Helper()
	found, got := r.check(args...)
	if len(found) != 1 || found[0] != rule+" "+draftName(n) || got != status {
		r.t.Errorf("%v: status %d, found %q, want one %s in %s", args, got, found, rule, draftName(n))
	}
}

func TestAdoptInARepository(t *testing.T) {
	r := newRepository(t)
	if found, status := r.check(); len(found) != oldFaults || status != 1 {
		t.Fatalf("%d findings, status %d", len(found), status)
	}
	if found, status := r.check("--write-baseline", "known.toml"); len(found) > 0 || status != 0 {
		t.Fatalf("%d findings after the baseline is written, status %d", len(found), status)
	}
	r.git("add", "known.toml")
	r.commit("known")

	t.Run("the ledger changes", func(t *testing.T) {
		r := repository{t, r.dir}
		const n = 123
		r.write(ledgerName(n), ledgerText(n, true))
		r.wantOne("contradiction/self", n, 1, "--new-from", "HEAD")
		r.wantOne("contradiction/self", n, 1, "--baseline", "known.toml")
		r.git("add", ".")
		r.wantOne("contradiction/self", n, 1, "--staged")
		r.git("reset", "-q", "--hard")
	})
	t.Run("the draft changes", func(t *testing.T) {
		r := repository{t, r.dir}
		const n = 234
		r.write(draftName(n), draftText(n)+"\nOver the price, Reis and Holm are at odds.\n")
		r.wantOne("draft/unity-vs-division", n, 0, "--new-from", "HEAD")
		r.git("add", ".")
		r.wantOne("draft/unity-vs-division", n, 0, "--staged")
		r.git("reset", "-q", "--hard")
	})
	t.Run("the draft of a known finding changes", func(t *testing.T) {
		r := repository{t, r.dir}
		r.write(draftName(3), "# A new first line\n\n"+draftText(3))
		r.write(draftName(234), draftText(234)+"\nOver the price, Reis and Holm are at odds.\n")
		r.wantOne("draft/unity-vs-division", 234, 0, "--baseline", "known.toml")
	})
}
