package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"

	"github.com/stancelint/stancelint/internal/baseline"
	"github.com/stancelint/stancelint/internal/changes"
	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/report"
)

// adoptOptions are the flags of check for taking it up step by step.
type adoptOptions struct {
	baseline, writeBaseline string
	newFrom                 string
	staged                  bool
	addIgnore               string
	adds                    bool // --add-ignore is given
	showIgnored             bool

	baselined []diag.Diagnostic // what the baseline has taken out
}

func (a *adoptOptions) flags(f *pflag.FlagSet) {
	f.StringVar(&a.newFrom, "new-from", "", "only what has to do with lines that differ from the git revision `REV`")
	f.BoolVar(&a.staged, "staged", false, "lint what is staged in git, and only what has to do with its changed lines")
	f.StringVar(&a.baseline, "baseline", "", "leave out what `FILE` lists as known")
	f.StringVar(&a.writeBaseline, "write-baseline", "", "list what is found in `FILE`, as known from now on")
	f.BoolVar(&a.showIgnored, "show-ignored", false, "give SARIF what is ignored or in the baseline too, as suppressions")
	f.StringVar(&a.addIgnore, "add-ignore", "", "write ignore comments, with `REASON`, for what is found")
	values(f, "baseline", fileValues)
	values(f, "write-baseline", fileValues)
}

func (a *adoptOptions) check(paths []string) error {
	switch {
	case a.staged && a.newFrom != "":
		return errors.New("--staged and --new-from: use one of them")
	case a.staged && len(paths) == 1 && paths[0] == "-":
		return errors.New("--staged lints what git has staged, not standard input")
	}
	return nil
}

// changed finds out which lines have changed, if only they count. With --staged
// it puts what is staged in a folder of its own, and the environment there.
func (a *adoptOptions) changed(ctx context.Context, env Env) (inside Env, set *changes.Set, cleanup func() error, err error) {
	cleanup = func() error { return nil }
	switch {
	case a.newFrom != "":
		set, err = changes.Since(ctx, env.Dir, a.newFrom)
	case a.staged:
		if set, err = changes.Staged(ctx, env.Dir); err == nil {
			env.Dir, cleanup, err = changes.Checkout(ctx, env.Dir)
		}
	}
	return env, set, cleanup, err
}

// known takes out what a baseline lists, and writes one.
func (a *adoptOptions) known(env Env, r *lint.Result) error {
	if a.baseline != "" && a.baseline != a.writeBaseline {
		if err := a.useBaseline(env, r); err != nil {
			return err
		}
	}
	if a.writeBaseline == "" {
		return nil
	}
	return a.makeBaseline(env, r)
}

// namedFrom names files as seen from the folder of a baseline.
func namedFrom(env Env, name string) func(string) string {
	folder := filepath.Dir(absolute(env, name))
	return func(file string) string { return shown(folder, absolute(env, filepath.FromSlash(file))) }
}

func readBaseline(env Env, name string) (baseline.Baseline, error) {
	data, err := os.ReadFile(absolute(env, name))
	if err != nil {
		return baseline.Baseline{}, err
	}
	b, err := baseline.Read(data)
	if err != nil {
		return b, fmt.Errorf("%s can’t be read as a baseline: %w; check --write-baseline %s writes it anew", name, err, name)
	}
	return b, nil
}

func (a *adoptOptions) useBaseline(env Env, r *lint.Result) error {
	b, err := readBaseline(env, a.baseline)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no baseline %s; check --write-baseline %s writes one", a.baseline, a.baseline)
	case err != nil:
		return err
	}
	match := b.Match()
	found := baseline.Of(r.Diagnostics, namedFrom(env, a.baseline)).Findings
	next := 0
	r.Summary.Baselined = r.Drop(func(d diag.Diagnostic) bool {
		next++
		known := match.Take(found[next-1])
		if known {
			a.baselined = append(a.baselined, d)
		}
		return known
	})
	if stale := a.stale(env, match.Left(), r.Files); stale > 0 && a.writeBaseline == "" {
		verb := "are"
		if stale == 1 {
			verb = "is"
		}
		fmt.Fprintf(env.Stderr, "stancelint: %s of the baseline %s no longer there; --write-baseline %s takes them out\n", counted(stale, "finding"), verb, report.Safe(a.baseline))
	}
	return nil
}

// stale counts what a baseline lists and is no longer found in files that were
// linted, or whose files are gone. With only what has changed to look at, nobody
// can tell.
func (a *adoptOptions) stale(env Env, left []baseline.Finding, linted []string) int {
	if a.newFrom != "" || a.staged {
		return 0
	}
	named := namedFrom(env, a.baseline)
	in := map[string]bool{}
	for _, name := range linted {
		in[named(name)] = true
	}
	folder := filepath.Dir(absolute(env, a.baseline))
	n := 0
	for _, f := range left {
		_, err := os.Stat(filepath.Join(folder, filepath.FromSlash(f.File)))
		if in[f.File] || errors.Is(err, fs.ErrNotExist) {
			n++
		}
	}
	return n
}

// makeBaseline writes what is found, and keeps what the file has of files that
// were not linted this time.
func (a *adoptOptions) makeBaseline(env Env, r *lint.Result) error {
	if a.newFrom != "" || a.staged {
		return errors.New("--write-baseline lists all that is found, so it does not go with --new-from or --staged")
	}
	named := namedFrom(env, a.writeBaseline)
	b := baseline.Of(r.Diagnostics, named)
	linted := map[string]bool{}
	for _, name := range r.Files {
		linted[named(name)] = true
	}
	before, err := readBaseline(env, a.writeBaseline)
	if err == nil {
		folder := filepath.Dir(absolute(env, a.writeBaseline))
		for _, f := range before.Findings {
			_, gone := os.Stat(filepath.Join(folder, filepath.FromSlash(f.File)))
			if !linted[f.File] && gone == nil {
				b.Findings = append(b.Findings, f)
			}
		}
	}
	data, err := b.Bytes()
	if err != nil {
		return err
	}
	err = writeWhole(absolute(env, a.writeBaseline), func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return fmt.Errorf("writing %s: %w", a.writeBaseline, cause(err))
	}
	r.Summary.Baselined += r.Drop(func(diag.Diagnostic) bool { return true })
	fmt.Fprintf(env.Stderr, "stancelint: %s lists %s as known\n", report.Safe(a.writeBaseline), counted(len(b.Findings), "finding"))
	return nil
}

// suppressed lists what is not shown because somebody has set it aside, if it is
// asked for.
func (a *adoptOptions) suppressed(r lint.Result) []report.Suppressed {
	if !a.showIgnored {
		return nil
	}
	var all []report.Suppressed
	for _, i := range r.Ignored {
		all = append(all, report.Suppressed{Diagnostic: i.Diagnostic, Reason: i.Reason})
	}
	for _, d := range a.baselined {
		all = append(all, report.Suppressed{Diagnostic: d, Baseline: true})
	}
	return all
}
