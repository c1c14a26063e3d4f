// Package config reads config files, stancelint.toml: which one holds for a
// file, what is wrong with it, and what it settles for that file.
package config

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/source"
)

// Names are those that a config file may have; the first counts where a folder
// has both.
var Names = []string{"stancelint.toml", ".stancelint.toml"}

// A Config is one config file, with the one that it extends.
type Config struct {
	File   *source.File
	folder string  // absolute
	base   *Config // nil where it extends none

	registry, rulesDirs, exclude []Pattern
	failLevel                    *level
	rules                        []ruleSetting
	lexicon                      []wordChange
	overrides                    []override
}

// A level is one that is set, Never and off among them.
type level struct {
	diag.Level
	off bool
	at  source.Place
}

// A ruleSetting is what is set for the rules that a pattern matches.
type ruleSetting struct {
	pattern string
	at      source.Place // the pattern
	level   *level
	options []optionSetting
}

// An optionSetting is an option of a rule, with its value as in TOML.
type optionSetting struct {
	name  string
	value any
	key   source.Place
	at    source.Place
}

// A wordChange is what is added to a word list, and taken out.
type wordChange struct {
	list        string
	at          source.Place
	add, remove []string
}

// An override is what is set for some files.
type override struct {
	files []Pattern
	rules []ruleSetting
}

// A Finder finds and reads config files, each once. Names of files are relative
// to a working directory.
type Finder struct {
	dir    string             // absolute
	byPath map[string]*Config // by absolute path
	near   map[string]string  // folder → the config file that holds there, or ""
	faults []Problem
}

// NewFinder finds configs for files below or beside a working directory.
func NewFinder(dir string) *Finder {
	return &Finder{dir: dir, byPath: map[string]*Config{}, near: map[string]string{}}
}

// Nearest is the config that holds for a file: the nearest one above it, within
// its repository. nil is none.
func (f *Finder) Nearest(name string) (*Config, error) {
	full := f.path(name)
	found, err := f.above(filepath.Dir(full))
	if err != nil || found == "" {
		return nil, err
	}
	return f.Read(f.shown(found))
}

func (f *Finder) path(name string) string {
	if filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	return filepath.Join(f.dir, filepath.FromSlash(name))
}

// shown is a path as messages name it: from the working directory.
func (f *Finder) shown(full string) string {
	if rel, err := filepath.Rel(f.dir, full); err == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(full)
}

// above is the path of the config file in a folder or the nearest above it.
func (f *Finder) above(folder string) (string, error) {
	if found, known := f.near[folder]; known {
		return found, nil
	}
	found, err := f.inFolder(folder)
	if err == nil && found == "" && !isRoot(folder) {
		found, err = f.above(filepath.Dir(folder))
	}
	if err == nil {
		f.near[folder] = found
	}
	return found, err
}

func (f *Finder) inFolder(folder string) (string, error) {
	for _, name := range Names {
		full := filepath.Join(folder, name)
		switch info, err := os.Stat(full); {
		case err == nil && info.Mode().IsRegular():
			return full, nil
		case err != nil && !os.IsNotExist(err):
			return "", err
		}
	}
	return "", nil
}

// isRoot reports whether a folder is that of a repository, or of the disk.
func isRoot(folder string) bool {
	if folder == filepath.Dir(folder) {
		return true
	}
	_, err := os.Stat(filepath.Join(folder, ".git"))
	return err == nil
}

// Read reads one config file and those that it extends. The error is for a file
// that can't be read; what is wrong in it is told by Check.
func (f *Finder) Read(name string) (*Config, error) { return f.read(name, nil) }

func (f *Finder) read(name string, extending []string) (*Config, error) {
	full := f.path(name)
	if c, known := f.byPath[full]; known {
		return c, nil
	}
	data, err := os.ReadFile(full)
	if err != nil {
		return nil, fmt.Errorf("reading the config: %w", err)
	}
	c := &Config{File: source.NewFile(f.shown(full), data), folder: filepath.Dir(full)}
	r := &reader{finder: f, config: c, extending: append(slices.Clone(extending), full)}
	r.read()
	f.byPath[full] = c
	return c, nil
}

// extends reads the config that another one extends.
func (r *reader) extends(v loader.Value) {
	name, ok := v.Any.(string)
	if !ok {
		r.wrongType("extend", v, "a path")
		return
	}
	full := filepath.Join(r.config.folder, filepath.FromSlash(name))
	if slices.Contains(r.extending, full) {
		r.wrong(v, fmt.Sprintf("%q leads back to this config", name), "take it out: a config can’t extend itself")
		return
	}
	if !r.finder.inside(r.config.folder, full) {
		r.wrong(v, fmt.Sprintf("%q is outside of the repository", name), "extend a config of this repository")
		return
	}
	base, err := r.finder.read(r.finder.shown(full), r.extending)
	if err != nil {
		r.wrong(v, fmt.Sprintf("%q can’t be read", name), "write the path from the folder of this config")
		return
	}
	r.config.base = base
}

// inside reports whether a path is in the repository that a folder is in.
func (f *Finder) inside(folder, full string) bool {
	root := folder
	for !isRoot(root) {
		root = filepath.Dir(root)
	}
	if root == filepath.Dir(root) {
		root = f.dir // no repository: the working directory is the limit
		if rel, err := filepath.Rel(root, folder); err != nil || !filepath.IsLocal(rel) {
			root = folder
		}
	}
	rel, err := filepath.Rel(root, full)
	return err == nil && filepath.IsLocal(rel)
}
