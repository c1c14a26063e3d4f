// Package changes asks git which lines of which files have changed.
package changes

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// A Set tells which lines differ between a revision and what is linted. It may
// be used from several goroutines.
type Set struct {
	git     git
	prefix  string // of the working directory in the repository, with slashes: "desk/" or ""
	against []string
	old     map[string]string // changed files, with the names that they had; "" for new ones
	tracked map[string]bool

	mu    sync.Mutex
	lines map[string][]lineRange
	err   error
}

// A lineRange is lines of the new file, from 1, both included.
type lineRange struct{ first, last int }

// Since compares the working tree with a revision.
func Since(ctx context.Context, dir, revision string) (*Set, error) {
	s, err := open(ctx, dir)
	if err != nil {
		return nil, err
	}
	commit, err := s.git.run("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("git knows no revision %q; is it fetched?", revision)
	}
	return s.compare(strings.TrimSpace(string(commit)))
}

// Staged compares the index with the last commit, or with nothing before the
// first one.
func Staged(ctx context.Context, dir string) (*Set, error) {
	s, err := open(ctx, dir)
	if err != nil {
		return nil, err
	}
	return s.compare("--cached")
}

// open finds the repository that a folder is in.
func open(ctx context.Context, dir string) (*Set, error) {
	s := &Set{git: git{ctx: ctx, dir: dir}, lines: map[string][]lineRange{}}
	out, err := s.git.run("rev-parse", "--show-toplevel", "--show-prefix")
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("git is not installed, so it can’t be asked what has changed")
	case err != nil:
		return nil, fmt.Errorf("%s is in no git repository, so nothing tells what has changed", dir)
	}
	top, prefix, _ := strings.Cut(strings.TrimSuffix(string(out), "\n"), "\n")
	s.git.dir, s.prefix = filepath.FromSlash(top), prefix
	return s, nil
}

// compare lists the files that have changed, and those that git knows.
func (s *Set) compare(against string) (*Set, error) {
	s.against = []string{against}
	out, err := s.git.run("diff", "--no-ext-diff", "--find-renames", "--name-status", "-z", against)
	if err != nil {
		return nil, err
	}
	s.old = parseStatus(out)
	if out, err = s.git.run("ls-files", "-z", "--cached"); err != nil {
		return nil, err
	}
	s.tracked = map[string]bool{}
	for _, name := range split(out) {
		s.tracked[name] = true
	}
	return s, nil
}

// parseStatus reads the output of git diff --name-status -z.
func parseStatus(out []byte) map[string]string {
	old := map[string]string{}
	fields := split(out)
	for len(fields) >= 2 {
		status, name := fields[0], fields[1]
		fields = fields[2:]
		switch {
		case strings.HasPrefix(status, "R") || strings.HasPrefix(status, "C"):
			if len(fields) == 0 {
				return old
			}
			old[fields[0]] = name
			fields = fields[1:]
		case status == "A":
			old[name] = ""
		case status != "D":
			old[name] = name
		}
	}
	return old
}

func split(out []byte) []string {
	text := strings.TrimSuffix(string(out), "\x00")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\x00")
}

// Touches reports whether a line from first to last of a file has changed. A
// name is as seen from the folder that the set was made for. Where lines were
// only taken out, those on both sides count. A file that git does not know is
// new.
func (s *Set) Touches(name string, first, last int) bool {
	name = s.inRepository(name)
	before, changed := s.old[name]
	switch {
	case !changed:
		return !s.tracked[name]
	case before == "":
		return true
	}
	for _, r := range s.linesOf(name, before) {
		if r.first <= last && first <= r.last {
			return true
		}
	}
	return false
}

// Err is what kept git from telling the lines of some file; nil for nothing.
func (s *Set) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.err
}

func (s *Set) inRepository(name string) string {
	if filepath.IsAbs(name) {
		if rel, err := filepath.Rel(s.git.dir, name); err == nil {
			return filepath.ToSlash(rel)
		}
	}
	return path.Join(s.prefix, filepath.ToSlash(name))
}

func (s *Set) linesOf(name, before string) []lineRange {
	s.mu.Lock()
	defer s.mu.Unlock()
	if lines, known := s.lines[name]; known {
		return lines
	}
	args := append([]string{"--literal-pathspecs", "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames", "--unified=0"}, s.against...)
	out, err := s.git.run(append(args, "--", before, name)...)
	if err != nil {
		s.err = err
	}
	s.lines[name] = parseHunks(out)
	return s.lines[name]
}

var hunk = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@`)
})

// parseHunks reads which lines of the new file a diff without context is about.
func parseHunks(diff []byte) []lineRange {
	var ranges []lineRange
	for _, m := range hunk().FindAllSubmatch(diff, -1) {
		first, err := strconv.ParseInt(string(m[1]), 10, 32)
		count := int64(1)
		if len(m[2]) > 0 && err == nil {
			count, err = strconv.ParseInt(string(m[2]), 10, 32)
		}
		switch {
		case err != nil: // no file has such a line
		case count == 0: // taken out after line first
			ranges = append(ranges, lineRange{int(first), int(first) + 1})
		default:
			ranges = append(ranges, lineRange{int(first), int(first + count - 1)})
		}
	}
	return ranges
}

// media are the endings of files that no ledger quotes from.
var media = map[string]bool{
	".jpg": true, ".jpeg": true, ".png": true, ".gif": true, ".webp": true, ".tif": true, ".tiff": true, ".heic": true, ".psd": true,
	".mp3": true, ".wav": true, ".m4a": true, ".flac": true, ".mp4": true, ".mov": true, ".mkv": true, ".avi": true, ".webm": true,
	".zip": true, ".gz": true, ".xz": true, ".7z": true, ".tar": true, ".pdf": true, ".woff": true, ".woff2": true, ".ttf": true, ".otf": true,
}

// Checkout writes the files of the index to a temporary folder, but for pictures,
// sound and the like, and returns the folder that stands for dir there. Remove
// takes all of it away again; it is never nil.
func Checkout(ctx context.Context, dir string) (inside string, remove func() error, err error) {
	remove = func() error { return nil }
	s, err := open(ctx, dir)
	if err != nil {
		return "", remove, err
	}
	out, err := s.git.run("ls-files", "-z", "--cached")
	if err != nil {
		return "", remove, err
	}
	var names bytes.Buffer
	for _, name := range split(out) {
		if !media[strings.ToLower(path.Ext(name))] {
			names.WriteString(name + "\x00")
		}
	}
	folder, err := os.MkdirTemp("", "stancelint-staged-")
	if err != nil {
		return "", remove, err
	}
	remove = func() error { return os.RemoveAll(folder) }
	// A .git of its own keeps paths inside the copy, as they are in the repository.
	inside = filepath.Join(folder, filepath.FromSlash(s.prefix))
	err = errors.Join(os.Mkdir(filepath.Join(folder, ".git"), 0o700), os.MkdirAll(inside, 0o700))
	if err == nil {
		s.git.stdin = &names
		_, err = s.git.run("checkout-index", "-q", "-f", "-z", "--stdin", "--prefix="+filepath.ToSlash(folder)+"/")
	}
	return inside, remove, err
}

// A git runs commands in a folder.
type git struct {
	ctx   context.Context
	dir   string
	stdin *bytes.Buffer // nil for none
}

func (g git) run(args ...string) ([]byte, error) {
	cmd := exec.CommandContext(g.ctx, "git", args...)
	cmd.Dir = g.dir
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	if g.stdin != nil {
		cmd.Stdin = g.stdin
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil && stderr.Len() > 0 {
		return nil, fmt.Errorf("git: %s: %w", strings.TrimSpace(strings.TrimPrefix(stderr.String(), "fatal: ")), err)
	}
	return out, err
}

// Ignored lists the files and folders below a folder that git leaves out, by
// .gitignore and the like; nil where there is no git, or no repository.
func Ignored(ctx context.Context, dir string) map[string]bool {
	g := git{ctx: ctx, dir: dir}
	out, err := g.run("ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z")
	if err != nil {
		return nil
	}
	ignored := map[string]bool{}
	for _, name := range split(out) {
		ignored[filepath.Join(dir, filepath.FromSlash(name))] = true
	}
	return ignored
}
