package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/report"
	"github.com/stancelint/stancelint/internal/source"
)

// edits are changes to files, by name. Those of a file don't overlap.
type edits map[string]*fileEdits

type fileEdits struct {
	file *source.File
	list []diag.Edit
}

// add takes edits in, all or none: none where one overlaps another that is
// there.
func (e edits) add(list []diag.Edit) bool {
	for _, new := range list {
		if f := e[new.Place.File.Name]; f != nil && slices.ContainsFunc(f.list, func(old diag.Edit) bool { return collide(old.Place.Span, new.Place.Span) }) {
			return false
		}
	}
	for _, new := range list {
		f := e[new.Place.File.Name]
		if f == nil {
			f = &fileEdits{file: new.Place.File}
			e[new.Place.File.Name] = f
		}
		f.list = append(f.list, new)
	}
	return true
}

// collide reports whether two edits can't both be made: they overlap, or put
// something in at one place.
func collide(a, b source.Span) bool { return a == b || a.Start < b.End && b.Start < a.End }

// mended is the text of a file with its edits made.
func (f *fileEdits) mended() []byte {
	slices.SortFunc(f.list, func(x, y diag.Edit) int { return cmp.Compare(x.Place.Span.Start, y.Place.Span.Start) })
	var out bytes.Buffer
	at := 0
	for _, edit := range f.list {
		out.Write(f.file.Bytes()[at:edit.Place.Span.Start])
		out.WriteString(edit.Text)
		at = edit.Place.Span.End
	}
	out.Write(f.file.Bytes()[at:])
	return out.Bytes()
}

// write makes the edits. A file that is no longer as it was read is left alone.
func (e edits) write(env Env) error {
	var failed []error
	for _, name := range slices.Sorted(maps.Keys(e)) {
		f := e[name]
		now, err := os.ReadFile(absolute(env, name))
		switch {
		case err != nil:
			failed = append(failed, fmt.Errorf("writing %s: %w", name, cause(err)))
			continue
		case !bytes.Equal(now, f.file.Bytes()):
			failed = append(failed, fmt.Errorf("writing %s: it has changed meanwhile", name))
			continue
		}
		err = writeWhole(absolute(env, name), func(w io.Writer) error {
			_, err := w.Write(f.mended())
			return err
		})
		if err != nil {
			failed = append(failed, fmt.Errorf("writing %s: %w", name, cause(err)))
		}
	}
	return errors.Join(failed...)
}

// diff prints the edits as a unified diff: byte for byte for a program, and
// without what a terminal would obey for people.
func (e edits) diff(env Env) error {
	for _, name := range slices.Sorted(maps.Keys(e)) {
		f := e[name]
		safe := report.Safe(name)
		text := udiff.Unified("a/"+safe, "b/"+safe, string(f.file.Bytes()), string(f.mended()))
		if env.Width > 0 {
			lines := strings.Split(text, "\n")
			for i, line := range lines {
				lines[i] = report.Safe(line)
			}
			text = strings.Join(lines, "\n")
		}
		if _, err := io.WriteString(env.Stdout, text); err != nil {
			return err
		}
	}
	return nil
}

// fixes are the mends that diagnostics offer, the first of each.
func fixes(ds []diag.Diagnostic) (e edits, made int) {
	e = edits{}
	for _, d := range ds {
		if len(d.Fixes) > 0 && e.add(d.Fixes[0].Edits) {
			made++
		}
	}
	return e, made
}

// checkEdits refuses flags that don’t go together.
func (o checkOptions) checkEdits(paths []string) error {
	writes := o.fix || o.adopt.adds
	switch {
	case o.fix && o.diff:
		return errors.New("--fix and --diff: use one of them")
	case writes && o.diff, o.fix && o.adopt.adds:
		return errors.New("--add-ignore goes neither with --fix nor with --diff")
	case writes && o.adopt.staged:
		return errors.New("--staged looks at what git has staged, which can’t be written to")
	case writes && slices.Contains(paths, "-"):
		return errors.New("standard input can’t be written to; name the file")
	case o.adopt.adds:
		return checkReason(o.adopt.addIgnore)
	}
	return nil
}

// edit changes files where the flags ask for it, and returns what is found then.
func (o checkOptions) edit(env Env, r lint.Result, show diag.Level, again func() (lint.Result, error)) (lint.Result, error) {
	switch {
	case o.fix:
		return o.mend(env, r, show, again)
	case o.adopt.adds:
		return o.addIgnores(env, r, show, again)
	}
	return r, nil
}

// printDiff prints the mends that are offered.
func (o checkOptions) printDiff(env Env, r lint.Result, show diag.Level) (int, error) {
	e, made := fixes(shownOf(r.Diagnostics, show))
	if err := e.diff(env); err != nil {
		return statusFailed, err
	}
	if err := errors.Join(r.Errors...); err != nil {
		return statusFailed, err
	}
	if made > 0 {
		return statusFound, nil
	}
	return statusClean, nil
}

// mostRounds is how often mends are made before what is left is told: a mend may
// lay open another.
const mostRounds = 10

// mend makes the mends that are offered, until there are none, and returns what
// is then found.
func (o checkOptions) mend(env Env, r lint.Result, show diag.Level, again func() (lint.Result, error)) (lint.Result, error) {
	total := 0
	for range mostRounds {
		e, made := fixes(shownOf(r.Diagnostics, show))
		if made == 0 {
			break
		}
		total += made
		if err := e.write(env); err != nil {
			return r, err
		}
		var err error
		if r, err = again(); err != nil {
			return r, err
		}
	}
	if total > 0 && !o.quiet {
		fmt.Fprintf(env.Stderr, "stancelint: mended %s\n", counted(total, "finding"))
	}
	return r, nil
}

// shownOf are the diagnostics at or above a level.
func shownOf(ds []diag.Diagnostic, show diag.Level) []diag.Diagnostic {
	hidden := func(d diag.Diagnostic) bool { return d.Level < show }
	if !slices.ContainsFunc(ds, hidden) {
		return ds
	}
	return slices.DeleteFunc(slices.Clone(ds), hidden)
}
