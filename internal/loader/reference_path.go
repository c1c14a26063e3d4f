package loader

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/stancelint/stancelint/internal/ledger"
)

// A Resolve finds a file: its absolute path with no symbolic link in it, with
// forward slashes, and its mode. The error is fs.ErrNotExist where there is
// nothing.
type Resolve func(name string) (real string, mode fs.FileMode, err error)

// OnDisk resolves paths on the disk, relative ones from the working directory.
func OnDisk(workingDir string) Resolve {
	return func(name string) (string, fs.FileMode, error) {
		if !filepath.IsAbs(name) {
			name = filepath.Join(workingDir, name)
		}
		real, err := filepath.EvalSymlinks(name)
		if err != nil {
			return "", 0, err
		}
		info, err := os.Stat(real)
		if err != nil {
			return "", 0, err
		}
		return filepath.ToSlash(real), info.Mode(), nil
	}
}

// CheckPaths reports the paths in a ledger that name no file, or one outside
// the folder root. Paths are relative to the file that they stand in. As with
// CheckReferences, those of registries are checked by themselves.
func CheckPaths(l *ledger.Ledger, root string, resolve Resolve) []Problem {
	if real, _, err := resolve(root); err == nil {
		root = real
	}
	c := &paths{root: root, resolve: resolve, folders: map[string]string{}}
	for _, kind := range ledger.Kinds() {
		for _, f := range kind.Fields {
			if f.Type == ledger.Path {
				c.field(l, kind.Name, f.Name)
			}
		}
	}
	sortProblems(c.problems)
	return c.problems
}

type paths struct {
	root     string
	resolve  Resolve
	folders  map[string]string // a ledger's folder → the real one
	problems []Problem
}

func (c *paths) field(l *ledger.Ledger, kind, name string) {
	for _, rec := range l.Records() {
		written, ok := rec.Fields[name].(string)
		if !ok || rec.Kind != kind || rec.Registry && l.Form != ledger.Registry {
			continue
		}
		if p, bad := c.check(written, path.Dir(rec.File.Name)); bad {
			p.Place = rec.Place(name)
			c.problems = append(c.problems, p.about(rec))
		}
	}
}

func (c *paths) check(written, folder string) (Problem, bool) {
	invalid := func(message, help string) (Problem, bool) {
		return Problem{Rule: RuleInvalidValue, Message: message, Help: help}, true
	}
	switch {
	case strings.Contains(written, "://"):
		return invalid(fmt.Sprintf("%q is a web address, not a path", written), "addresses go into url")
	case strings.Contains(written, `\`):
		return invalid(fmt.Sprintf("path %q has a backslash", written), fmt.Sprintf("write %q", strings.ReplaceAll(written, `\`, "/")))
	case absolute(written):
		return invalid(fmt.Sprintf("path %q is absolute", written), "write it relative to the file that it stands in")
	}
	const leaves = "name a file inside the repository"
	from := c.folder(folder)
	joined := path.Join(from, written)
	if !c.inside(joined) {
		return invalid(fmt.Sprintf("path %q leaves the repository", written), leaves)
	}
	real, mode, err := c.resolve(joined)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Problem{
			Rule:    RuleUnknownReference,
			Message: fmt.Sprintf("there is no file %q", written),
			Help:    fmt.Sprintf("looked for %s; a path is relative to the file that it stands in", path.Join(folder, written)),
		}, true
	case err != nil:
		return invalid(fmt.Sprintf("path %q can’t be followed", written), leaves)
	case !c.inside(real):
		return invalid(fmt.Sprintf("path %q leaves the repository through a symbolic link", written), leaves)
	case mode.IsDir():
		return invalid(fmt.Sprintf("path %q is a folder", written), "name a file")
	case !mode.IsRegular():
		return invalid(fmt.Sprintf("path %q is no regular file", written), "name a file")
	}
	return Problem{}, false
}

// folder is the real folder of a ledger. One that is not there, as that of a
// ledger on standard input may be, is taken as written.
func (c *paths) folder(name string) string {
	real, ok := c.folders[name]
	if ok {
		return real
	}
	real, _, err := c.resolve(name)
	if err != nil {
		real = path.Join(c.root, name)
	}
	c.folders[name] = real
	return real
}

func (c *paths) inside(name string) bool {
	return name == c.root || strings.HasPrefix(name, strings.TrimSuffix(c.root, "/")+"/")
}

// absolute reports whether a path is absolute on any system.
func absolute(name string) bool {
	drive := len(name) > 1 && name[1] == ':'
	return strings.HasPrefix(name, "/") || drive || strings.HasPrefix(name, "~/")
}
