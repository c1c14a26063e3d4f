package lint_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

// probe is a rule that reports each draft, ledger and claim that it sees, so
// that tests can tell what was linted with what.
const probe = `# METADATA
# title: What is linted together
# custom:
#   level: info
package custom.rules.test.probe

report contains {"at": input.ledger.at.record, "message": sprintf("ledger %s with %s", [input.ledger.file, draft])} if {
	draft := object.get(input, ["draft", "file"], "no draft")
}

report contains {"at": input.draft.sentences[0].at, "message": sprintf("draft %s alone", [input.draft.file])} if not input.ledger
`

// probing selects the rules of loading and the probe.
func probing(t testing.TB) *policy.Selection {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, map[string]string{"probe/rule.rego": probe})
	e, err := policy.New(policy.Options{Builtin: rules.FS, Dirs: []string{dir}})
	if err != nil {
		t.Fatal(err)
	}
	var chosen []policy.Rule
	for _, r := range e.Rules() {
		switch r.ID {
		case "test/probe", "ledger/syntax", "ledger/duplicate", "ledger/unknown-reference", "ledger/invalid-value", "draft/encoding":
			chosen = append(chosen, r)
		}
	}
	return e.Select(policy.Choice{Rules: chosen})
}

func write(t testing.TB, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		full := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

const (
	text   = "The pier is open.\n"
	claims = "[claims.a]\ncontent = \"The pier is open.\"\n"
)

func TestPairing(t *testing.T) {
	selection := probing(t)
	for _, c := range []struct {
		name  string
		files map[string]string
		paths []string
		stdin string
		as    string // the name of what is on stdin
		want  []string
	}{
		{
			name:  "a draft and its sidecar, by either name or both",
			files: map[string]string{"a.md": text, "a.claims.toml": claims},
			paths: []string{"a.md", "a.claims.toml", "a.md"},
			want:  []string{"test/probe ledger a.claims.toml with a.md"},
		},
		{
			name:  "the ledger alone brings its draft",
			files: map[string]string{"d/a.txt": text, "d/a.claims.toml": claims},
			paths: []string{"d/a.claims.toml"},
			want:  []string{"test/probe ledger d/a.claims.toml with d/a.txt"},
		},
		{
			name:  "a ledger without a draft, and a draft without a ledger",
			files: map[string]string{"a.claims.toml": claims, "b.markdown": text},
			want:  []string{"test/probe ledger a.claims.toml with no draft", "test/probe draft b.markdown alone"},
		},
		{
			name:  "of drafts with one stem, Markdown has the ledger",
			files: map[string]string{"a.md": text, "a.txt": text, "a.claims.toml": claims},
			want:  []string{"test/probe ledger a.claims.toml with a.md", "test/probe draft a.txt alone"},
		},
		{
			name:  "a ledger that names its draft",
			files: map[string]string{"drafts/pier.md": text, "claims/x.claims.toml": "draft = \"../drafts/pier.md\"\n" + claims},
			want:  []string{"test/probe ledger claims/x.claims.toml with drafts/pier.md"},
		},
		{
			name:  "two ledgers for one draft: the second is linted without it, and told",
			files: map[string]string{"a.md": text, "a.claims.toml": claims, "b.claims.toml": "draft = \"a.md\"\n" + claims},
			want: []string{
				"test/probe ledger a.claims.toml with a.md",
				"test/probe ledger b.claims.toml with no draft",
				`ledger/duplicate the draft "a.md" has a ledger already`,
			},
		},
		{
			name:  "a draft that is not there",
			files: map[string]string{"a.claims.toml": "draft = \"gone.md\"\n" + claims},
			want: []string{
				"test/probe ledger a.claims.toml with no draft",
				`ledger/unknown-reference there is no file "gone.md"`,
			},
		},
		{
			name:  "a draft outside of the repository is not read",
			files: map[string]string{"repo/.git/HEAD": "", "a.md": text, "repo/a.claims.toml": "draft = \"../a.md\"\n" + claims},
			paths: []string{"repo"},
			want: []string{
				"test/probe ledger repo/a.claims.toml with no draft",
				`ledger/invalid-value path "../a.md" leaves the repository`,
			},
		},
		{
			name: "a transcript is no draft",
			files: map[string]string{
				"a.md": text, "interviews/reis.txt": text,
				"a.claims.toml": "[sources.s]\ntype = \"named_person\"\nname = \"Ana Reis\"\nfile = \"interviews/reis.txt\"\n" + claims,
			},
			want: []string{"test/probe ledger a.claims.toml with a.md"},
		},
		{
			name:  "hidden folders and packages are passed over, but not when named",
			files: map[string]string{".drafts/a.md": text, "node_modules/x/readme.md": text, "b.md": text},
			paths: []string{".", ".drafts"},
			want:  []string{"test/probe draft .drafts/a.md alone", "test/probe draft b.md alone"},
		},
		{
			name:  "front matter is a ledger too",
			files: map[string]string{"a.md": "+++\n[stancelint.claims.a]\ncontent = \"The pier is open.\"\n+++\n" + text},
			want:  []string{"test/probe ledger a.md with a.md"},
		},
		{
			name:  "standard input takes the ledger of its name, not the file",
			files: map[string]string{"d/a.md": "Old words.\n", "d/a.claims.toml": claims},
			paths: []string{"-"}, stdin: text, as: "d/a.md",
			want: []string{"test/probe ledger d/a.claims.toml with d/a.md"},
		},
		{
			name:  "standard input without a name is Markdown",
			paths: []string{"-"}, stdin: text,
			want: []string{"test/probe draft stdin.md alone"},
		},
		{
			name:  "a ledger on standard input",
			files: map[string]string{"a.md": text},
			paths: []string{"-"}, stdin: claims, as: "a.claims.toml",
			want: []string{"test/probe ledger a.claims.toml with a.md"},
		},
		{
			name:  "what can't be read is told, and hides nothing",
			files: map[string]string{"a.md": "caf\xe9\n", "a.claims.toml": claims, "b.claims.toml": "= 1\n", "c.md": text},
			want: []string{
				"test/probe ledger a.claims.toml with no draft",
				"draft/encoding the draft is not UTF-8 text from here on, so it can’t be read",
				"test/probe ledger b.claims.toml with no draft",
				"ledger/syntax no key before =",
				"test/probe draft c.md alone",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, c.files)
			result, err := lint.Run(context.Background(), lint.Options{
				Dir: dir, Paths: c.paths, Stdin: strings.NewReader(c.stdin), StdinName: c.as, Select: selection,
			})
			if err != nil || result.Errors != nil {
				t.Fatal(err, result.Errors)
			}
			var got []string
			for _, d := range result.Diagnostics {
				got = append(got, d.Rule+" "+d.Message)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Links are followed within the repository, each file once, and never out of it.
func TestLinks(t *testing.T) {
	selection := probing(t)
	outside, dir := t.TempDir(), t.TempDir()
	write(t, outside, map[string]string{"secret.md": text, "secret.claims.toml": claims})
	write(t, dir, map[string]string{".git/HEAD": "", "drafts/a.md": text, "shared/b.md": text, "shared/deep/c.md": text, "kept/e.md": text})
	for link, to := range map[string]string{
		"drafts/folder":        outside,
		"drafts/secret.md":     filepath.Join(outside, "secret.md"),
		"drafts/shared":        filepath.Join("..", "shared"),
		"drafts/d.md":          filepath.Join("..", "kept", "e.md"),
		"drafts/twice.md":      "a.md",
		"drafts/round":         ".",
		"shared/back":          filepath.Join("..", "drafts"),
		"drafts/dangling.md":   "gone.md",
		"drafts/a.claims.toml": filepath.Join(outside, "secret.claims.toml"),
		"kept/named.md":        filepath.Join(outside, "secret.md"),
		"kept/named-inside.md": filepath.Join("..", "drafts", "a.md"),
	} {
		if err := os.Symlink(to, filepath.Join(dir, filepath.FromSlash(link))); err != nil {
			t.Skip(err)
		}
	}
	o := lint.Options{Dir: dir, Paths: []string{"drafts"}, Select: selection}
	result, err := lint.Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range result.Diagnostics {
		got = append(got, d.Message)
	}
	want := []string{"draft drafts/a.md alone", "draft drafts/d.md alone", "draft drafts/shared/b.md alone", "draft drafts/shared/deep/c.md alone"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	o.Paths = []string{"kept/named.md"}
	if _, err := lint.Run(context.Background(), o); err == nil || !strings.Contains(err.Error(), "leaves the repository") {
		t.Errorf("a named link that leaves the repository: %v", err)
	}
	o.Paths = []string{"kept/named-inside.md"}
	if _, err := lint.Run(context.Background(), o); err != nil {
		t.Errorf("a named link inside the repository: %v", err)
	}
}

// However many work at once, the result is the same.
func TestJobs(t *testing.T) {
	selection := probing(t)
	dir := t.TempDir()
	files := map[string]string{}
	for i := range 40 {
		name := string(rune('a'+i%26)) + strings.Repeat("x", i/26)
		files[name+".md"], files[name+".claims.toml"] = text, claims
	}
	write(t, dir, files)
	var results []lint.Result
	for _, jobs := range []int{1, 2, 16} {
		r, err := lint.Run(context.Background(), lint.Options{Dir: dir, Select: selection, Jobs: jobs})
		if err != nil {
			t.Fatal(err)
		}
		results = append(results, r)
	}
	for _, r := range results[1:] {
		if len(r.Diagnostics) != 40 || r.Summary != results[0].Summary {
			t.Fatalf("found %d, %+v; want 40, %+v", len(r.Diagnostics), r.Summary, results[0].Summary)
		}
		for i, d := range r.Diagnostics {
			if d.Fingerprint != results[0].Diagnostics[i].Fingerprint {
				t.Errorf("diagnostic %d differs", i)
			}
		}
	}
}

// A draft that runs out of time is an error; the others are linted all the same.
func TestTimeLimit(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"slow.md": "Slow.\n", "quick.md": "Quick.\n", "house/rule.rego": `# METADATA
# title: Slow on one draft
# custom:
#   level: info
#   needs: [draft]
package custom.rules.test.slow

report contains {"at": input.draft.sentences[0].at, "message": input.draft.file} if slow >= 0

slow := count([1 | some a in numbers.range(1, 5000); some b in numbers.range(1, 5000); some c in numbers.range(1, 5000); a + b + c < 0]) if {
	input.draft.file == "slow.md"
} else := 0
`})
	e, err := policy.New(policy.Options{Builtin: rules.FS, Dirs: []string{filepath.Join(dir, "house")}})
	if err != nil {
		t.Fatal(err)
	}
	var slow []policy.Rule
	for _, r := range e.Rules() {
		if r.Custom {
			slow = append(slow, r)
		}
	}
	result, err := lint.Run(context.Background(), lint.Options{
		Dir: dir, Paths: []string{"slow.md", "quick.md"}, Select: e.Select(policy.Choice{Rules: slow}), Timeout: 300 * time.Millisecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Errors) != 1 || !strings.Contains(result.Errors[0].Error(), "slow.md") || !strings.Contains(result.Errors[0].Error(), "test/slow") {
		t.Errorf("errors %v do not name the draft and the rule", result.Errors)
	}
	if len(result.Diagnostics) != 1 || result.Diagnostics[0].Message != "quick.md" {
		t.Errorf("found %v, want quick.md", result.Diagnostics)
	}
}
