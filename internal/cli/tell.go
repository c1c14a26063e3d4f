package cli

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/spf13/pflag"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/report"
)

// tellOptions are the flags of check that tell of the run itself.
type tellOptions struct {
	statistics, profile, showFiles bool
	verbose, noProgress            bool
}

func (t *tellOptions) flags(f *pflag.FlagSet) {
	f.BoolVar(&t.statistics, "statistics", false, "print how often each rule found something, instead of what it found")
	f.BoolVar(&t.profile, "profile", false, "tell on stderr where the time of the rules goes; drafts are linted one by one")
	f.BoolVar(&t.showFiles, "show-files", false, "list what would be linted, and lint nothing")
	f.BoolVarP(&t.verbose, "verbose", "v", false, "tell on stderr what is linted with what, and what is passed over")
	f.BoolVar(&t.noProgress, "no-progress", false, "no progress line on a terminal")
}

// watch tells of a run while it goes on. The progress line is for terminals, and
// for runs that take a while; stop takes it away.
func (t *tellOptions) watch(env Env, s *settler) (w lint.Watch, stop func()) {
	stop = func() {}
	if t.profile {
		w.Profile = new(policy.Profile)
	}
	if t.verbose {
		w.Skipped = func(name, why string) {
			fmt.Fprintf(env.Stderr, "passed over: %s, %s\n", report.Safe(name), report.Safe(why))
		}
		w.Planned = func(files []lint.Files) {
			for _, f := range files {
				if f.Name() != "" {
					fmt.Fprintln(env.Stderr, report.Safe(t.describe(f, s)))
				}
			}
		}
	}
	if env.StderrWidth > 0 && !t.noProgress && !t.verbose && env.Getenv("TERM") != "dumb" {
		p := &progress{w: env.Stderr, since: time.Now()}
		w.Done, stop = p.done, p.clear
	}
	return w, stop
}

// describe says what a draft is linted with.
func (t *tellOptions) describe(f lint.Files, s *settler) string {
	with := []string{"no ledger"}
	switch {
	case f.Draft == "":
		with = []string{"no draft"}
	case f.Ledger != "":
		with = []string{f.Ledger}
	}
	with = append(with, f.Registries...)
	if c, err := s.configFor(f.Name()); err == nil && c != nil {
		with = append(with, c.File.Name)
	}
	return fmt.Sprintf("linting %s with %s, %s", f.Name(), strings.Join(with, ", "), counted(f.Rules, "rule"))
}

// progressAfter is how long a run goes on before it tells how far it is, and
// progressEvery how often it does then.
const (
	progressAfter = time.Second
	progressEvery = 100 * time.Millisecond
)

// A progress is a line that is written over itself.
type progress struct {
	w     io.Writer
	mu    sync.Mutex
	since time.Time
	shown time.Time
}

func (p *progress) done(n, of int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if now.Sub(p.since) < progressAfter || now.Sub(p.shown) < progressEvery {
		return
	}
	p.shown = now
	fmt.Fprintf(p.w, "\r\x1b[Klinted %d of %d", n, of)
}

func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.shown.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
	p.since = time.Now().Add(time.Hour) // nothing more
}

// listFiles prints each draft with its ledger, as --show-files has it.
func listFiles(w io.Writer, files []lint.Files) error {
	for _, f := range files {
		line := report.Safe(f.Name())
		if f.Draft != "" && f.Ledger != "" {
			line += "\t" + report.Safe(f.Ledger)
		}
		if f.Name() == "" {
			continue
		}
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

// writeStatistics prints how often each rule found something, the most first.
func writeStatistics(w io.Writer, ds []diag.Diagnostic) error {
	type row struct {
		rule  string
		level diag.Level
		n     int
	}
	index := map[string]int{}
	var rows []row
	for _, d := range ds {
		key := d.Rule + "\x00" + d.Level.String()
		i, known := index[key]
		if !known {
			i = len(rows)
			index[key] = i
			rows = append(rows, row{rule: d.Rule, level: d.Level})
		}
		rows[i].n++
	}
	slices.SortFunc(rows, func(x, y row) int {
		return cmp.Or(cmp.Compare(y.n, x.n), cmp.Compare(y.level, x.level), cmp.Compare(x.rule, y.rule))
	})
	width := 0
	if len(rows) > 0 {
		width = len(fmt.Sprint(rows[0].n))
	}
	for _, r := range rows {
		if _, err := fmt.Fprintf(w, "%*d  %-7s  %s\n", width, r.n, r.level, r.rule); err != nil {
			return err
		}
	}
	return nil
}

// mostProfiled is how many entries a profile has at most.
const mostProfiled = 25

// writeProfile prints where the time of the rules went, the longest first.
func writeProfile(w io.Writer, p *policy.Profile) {
	spent := p.Spent()
	var all time.Duration
	for _, s := range spent {
		all += s.Time
	}
	fmt.Fprintf(w, "%s in rules and their library:\n", all.Round(10*time.Microsecond))
	for _, s := range spent[:min(mostProfiled, len(spent))] {
		fmt.Fprintf(w, "%10s  %4.1f %%  %8d expressions  %s\n", s.Time.Round(10*time.Microsecond), 100*float64(s.Time)/float64(max(all, 1)), s.Evals, report.Safe(s.Name))
	}
	if more := len(spent) - mostProfiled; more > 0 {
		fmt.Fprintf(w, "and %d more\n", more)
	}
}
