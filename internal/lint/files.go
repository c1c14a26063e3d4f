package lint

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/stancelint/stancelint/internal/source"
)

// files is the disk as a run sees it: names are relative to a working
// directory, symbolic links are followed within the repository alone. It may be
// used from several goroutines.
type files struct {
	dir   string       // absolute
	stdin *source.File // stands in for the file of its name; nil for none
	roots sync.Map     // folder → the repository that it is in
	reals sync.Map     // folder → where the links in it lead
	held  atomic.Int64 // bytes of texts that were linted and are not let go of

	ignored func(folder string) map[string]bool // what git leaves out below a real folder; nil asks nobody
	skipped func(name, why string)              // is told what a walk passes over
}

// path is where a name is on disk.
func (f *files) path(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(f.dir, filepath.FromSlash(name))
}

// root is the repository that a file is in: the nearest folder above it with a
// .git, or else the working directory, or else its own folder.
func (f *files) root(name string) string {
	own := filepath.Dir(f.path(name))
	root, known := f.roots.Load(own)
	if !known {
		root, _ = f.roots.LoadOrStore(own, f.findRoot(own))
	}
	return root.(string)
}

func (f *files) findRoot(own string) string {
	for dir := own; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			break
		}
	}
	if below(f.dir, own) {
		return f.dir
	}
	return own
}

// below reports whether a path is root or in it.
func below(root, name string) bool {
	rel, err := filepath.Rel(root, name)
	return err == nil && filepath.IsLocal(rel)
}

// inside reports whether a file is in a folder.
func (f *files) inside(root, name string) bool { return below(root, f.path(name)) }

// errLeaves is what a link that leaves the repository comes to: the words that
// it leads to would be printed.
var errLeaves = errors.New("the symbolic link leaves the repository")

// stat follows the links in a name, but not out of the repository.
func (f *files) stat(name string) (real string, info fs.FileInfo, err error) {
	full := f.path(name)
	if real, info, err = f.follow(full); err != nil {
		return "", nil, err
	}
	if real != full && !f.leadsInside(name, real) {
		return "", nil, errLeaves
	}
	return real, info, nil
}

// follow follows the links in a path. Those of a folder are the same for all its
// files: a run looks at each file several times, and asks about the folder once.
func (f *files) follow(full string) (real string, info fs.FileInfo, err error) {
	if full == filepath.Clean(full) {
		folder, err := f.realFolder(filepath.Dir(full))
		if err != nil {
			return "", nil, err
		}
		real = filepath.Join(folder, filepath.Base(full))
		if info, err = os.Lstat(real); err != nil || info.Mode().IsRegular() {
			return real, info, err
		}
	}
	if real, err = filepath.EvalSymlinks(full); err != nil {
		return "", nil, err
	}
	info, err = os.Stat(real)
	return real, info, err
}

func (f *files) realFolder(folder string) (string, error) {
	if real, known := f.reals.Load(folder); known {
		return real.(string), nil
	}
	real, err := filepath.EvalSymlinks(folder)
	if err == nil {
		f.reals.Store(folder, real)
	}
	return real, err
}

func (f *files) leadsInside(name, real string) bool {
	root, err := filepath.EvalSymlinks(f.root(name))
	return err == nil && below(root, real)
}

func (f *files) exists(name string) bool {
	if f.stdin != nil && f.stdin.Name == name {
		return true
	}
	_, info, err := f.stat(name)
	return err == nil && info.Mode().IsRegular()
}

func (f *files) read(name string) (*source.File, error) {
	if f.stdin != nil && f.stdin.Name == name {
		return f.stdin, nil
	}
	data, err := f.Bytes(name)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, cause(err))
	}
	return source.NewFile(name, data), nil
}

// release lets go of a file that was linted, to be read again where it is shown; but not
// of the lines of some places in it, as long as those of the run are maxKept bytes.
func (f *files) release(file *source.File, shown []source.Span) {
	if file == f.stdin {
		return
	}
	f.held.Add(int64(file.Release(f, shown, int(maxKept-f.held.Load()))))
}

// Bytes are those of a regular file: to open a named pipe would wait for a writer.
func (f *files) Bytes(name string) ([]byte, error) {
	real, info, err := f.stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errIrregular
	}
	return readFile(real)
}

// cause is the reason of a file error without the path, which is told already.
func cause(err error) error {
	if e, ok := err.(*fs.PathError); ok {
		return e.Err
	}
	return err
}

// walk hands over the names of the regular files in a folder. Hidden folders
// and what packages bring along are passed over. A link is followed where it
// leads to what the walk would not come to by itself; one that leaves the
// repository is passed over.
func (f *files) walk(folder string, take func(name string)) error {
	top, err := filepath.EvalSymlinks(f.path(folder))
	if err != nil {
		return fmt.Errorf("reading %s: %w", folder, cause(err))
	}
	w := walker{files: f, take: take, walked: []string{top}}
	if f.ignored != nil && f.inRepository(folder) {
		w.left = f.ignored(top)
	}
	return w.folder(folder, top)
}

// inRepository reports whether a folder is in one of git's.
func (f *files) inRepository(folder string) bool {
	_, err := os.Stat(filepath.Join(f.root(path.Join(folder, "draft.md")), ".git"))
	return err == nil
}

type walker struct {
	*files
	take   func(name string)
	left   map[string]bool // real files and folders that git leaves out
	walked []string        // real folders that are walked, or about to be
}

// folder walks the real folder that stands under a name.
func (w *walker) folder(name, real string) error {
	return filepath.WalkDir(real, func(full string, entry fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("reading %s: %w", name, cause(err))
		}
		if full == real {
			return nil
		}
		base := entry.Name()
		rel, err := filepath.Rel(real, full)
		if err != nil {
			return err
		}
		under := path.Join(filepath.ToSlash(name), filepath.ToSlash(rel))
		switch {
		case entry.IsDir() && (strings.HasPrefix(base, ".") || base == "node_modules"):
			return filepath.SkipDir
		case w.left[full]:
			return w.leave(under, entry)
		case entry.Type().IsRegular():
			w.take(under)
		case entry.Type()&fs.ModeSymlink != 0:
			return w.link(under)
		}
		return nil
	})
}

// leave passes over what git leaves out.
func (w *walker) leave(name string, entry fs.DirEntry) error {
	if entry.IsDir() {
		return filepath.SkipDir
	}
	if isDraft(name) || isLedger(name) {
		w.skipped(name, "ignored by git")
	}
	return nil
}

// link follows a link. What can't be followed is passed over, as git does.
func (w *walker) link(name string) error {
	real, info, err := w.stat(name)
	if err != nil {
		return nil
	}
	for _, folder := range w.walked {
		if below(folder, real) {
			return nil
		}
	}
	switch {
	case info.Mode().IsRegular():
		w.take(name)
	case info.IsDir():
		w.walked = append(w.walked, real)
		return w.folder(name, real)
	}
	return nil
}
