package cli

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/report"
)

//go:embed init
var starters embed.FS

// initialize is the command init.
func initialize(ctx context.Context, env Env, args []string) (int, error) {
	f := flags(env, "init", "",
		"Begin with stancelint in this folder: write a config with comments, a first\nledger and the entry for pre-commit. What is there already stays as it is.",
		"stancelint init",
	)
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	if f.NArg() > 0 {
		return statusFailed, errors.New("init works on the folder that it runs in, and takes no names")
	}
	s := starter{env: env}
	s.put("stancelint.toml", "stancelint.toml")
	s.firstLedger(ctx)
	s.put(".pre-commit-config.yaml", "pre-commit-config.yaml")
	if s.err != nil {
		return statusFailed, s.err
	}
	s.say("\nNext: stancelint check %s", report.Safe(s.draft))
	return statusClean, s.err
}

// A starter writes the first files, until an error.
type starter struct {
	env   Env
	draft string // to be linted first
	err   error
}

func (s *starter) say(format string, args ...any) {
	if s.err == nil {
		_, s.err = fmt.Fprintf(s.env.Stdout, format+"\n", args...)
	}
}

// put writes a file from a template, unless it is there.
func (s *starter) put(name, template string) {
	if s.err != nil {
		return
	}
	text, err := starters.ReadFile(path.Join("init", template))
	if err != nil {
		s.err = err
		return
	}
	made := strings.ReplaceAll(string(text), "vVERSION", "v"+release())
	file, err := os.OpenFile(absolute(s.env, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	switch {
	case errors.Is(err, fs.ErrExist) && name == ".pre-commit-config.yaml":
		if there, _ := os.ReadFile(absolute(s.env, name)); strings.Contains(string(there), "id: stancelint") {
			s.say("%s is there, with stancelint", name)
			return
		}
		s.say("%s is there; add to its repos:\n\n%s", name, strings.TrimPrefix(made, "repos:\n"))
		return
	case errors.Is(err, fs.ErrExist):
		s.say("%s is there", name)
		return
	case err != nil:
		s.err = fmt.Errorf("writing %s: %w", name, cause(err))
		return
	}
	_, err = file.WriteString(made)
	if s.err = errors.Join(err, file.Close()); s.err == nil {
		s.say("%s: written", name)
	}
}

// firstLedger writes the ledger of the first draft that has none; where there is
// no draft, an example with its ledger.
func (s *starter) firstLedger(ctx context.Context) {
	if s.err != nil {
		return
	}
	files, err := lint.List(lint.Options{Dir: s.env.Dir})
	drafts := 0
	for _, f := range files {
		if f.Draft == "" || aboutProject(f.Draft) {
			continue
		}
		if drafts++; s.draft == "" {
			s.draft = f.Draft
		}
		if f.Ledger == "" {
			s.draft = f.Draft
			s.extract(ctx)
			return
		}
	}
	switch {
	case drafts > 0:
		s.say("every draft has its ledger")
	case err == nil || errors.Is(err, lint.ErrNothing):
		s.draft = "example.md"
		s.put("example.md", "example.md")
		s.put("example.claims.toml", "example.claims.toml")
	default:
		s.err = err
	}
}

// aboutProject reports whether a text is one about a repository and no draft.
func aboutProject(name string) bool {
	switch strings.ToUpper(strings.TrimSuffix(path.Base(name), path.Ext(name))) {
	case "README", "CHANGELOG", "CONTRIBUTING", "LICENSE", "SECURITY", "CODE_OF_CONDUCT", "REQUIREMENTS":
		return true
	}
	return false
}

func (s *starter) extract(ctx context.Context) {
	settler := newSettler(s.env, "", false, nil)
	drafts, err := lint.Drafts(lint.Options{Dir: s.env.Dir, Paths: []string{s.draft}, Setup: settler.setup})
	if s.err = err; err != nil || ctx.Err() != nil {
		return
	}
	for _, a := range drafts {
		if s.err = a.Err; s.err == nil {
			s.err = extractOptions{}.update(s.env, a, attribution.NewReader(a.Setup.Select.Lexicon()))
		}
	}
}
