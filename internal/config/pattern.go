package config

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/stancelint/stancelint/internal/source"
)

// A Pattern is a glob for paths, relative to the folder of the file that it
// stands in. One that ends in a plain name also stands for all that is in the
// folder of that name.
type Pattern struct {
	Text string // as written
	At   source.Place

	globs []glob // it matches what one of these matches
}

// A glob has no braces, and .. only in its folder.
type glob struct {
	folder string // absolute; what rest is relative to
	rest   string
}

// maxGlobs is how many globs a pattern with braces may stand for. It keeps
// matching linear: each pair of braces could double the work.
const maxGlobs = 100

// isGlob reports whether a path has a wildcard in it.
func isGlob(s string) bool { return strings.ContainsAny(s, "*?[{") }

// newPattern reads a pattern that stands in a file of the folder. wrong and
// help tell what is wrong with it.
func newPattern(text, folder string) (p Pattern, wrong, help string) {
	globs, ok := expand(text)
	switch {
	case len(globs) > maxGlobs:
		return p, "stands for more than 100 patterns", "write fewer braces, or several patterns"
	case !ok:
		return p, "is malformed", "a [ needs its ], a { its }; the characters themselves go in brackets: [[] and [{]"
	}
	p.Text = text
	for _, g := range globs {
		if climbs(g) {
			return p, "has .. after a wildcard", "write the path without .."
		}
		p.globs = append(p.globs, newGlob(g, folder))
	}
	return p, "", ""
}

// climbs reports whether .. comes after a wildcard, where it can't be told
// what it leads to.
func climbs(pattern string) bool {
	segments := strings.Split(pattern, "/")
	first := slices.IndexFunc(segments, isGlob)
	return first >= 0 && slices.Contains(segments[first:], "..")
}

func newGlob(pattern, folder string) glob {
	segments := strings.Split(path.Clean(pattern), "/")
	up := 0
	for up < len(segments) && segments[up] == ".." {
		up++
	}
	return glob{
		folder: filepath.Join(folder, filepath.FromSlash(path.Join(segments[:up]...))),
		rest:   path.Join(append([]string{"."}, segments[up:]...)...),
	}
}

// matches reports whether the glob matches a path relative to its folder.
func (g glob) matches(name string) bool {
	switch {
	case g.rest == ".", doublestar.MatchUnvalidated(g.rest, name):
		return true
	case isGlob(path.Base(g.rest)):
		return false
	}
	return doublestar.MatchUnvalidated(g.rest+"/**", name)
}

// expand writes out the braces of a pattern: {a,b}c is ac and bc. Beyond
// maxGlobs it stops. ok is false for what is no pattern.
func expand(pattern string) (globs []string, ok bool) {
	if !doublestar.ValidatePattern(pattern) {
		return nil, false
	}
	left := []string{pattern}
	for len(left) > 0 {
		p := left[len(left)-1]
		left = left[:len(left)-1]
		open, parts, end := braces(p)
		if parts == nil {
			globs = append(globs, p)
			if !doublestar.ValidatePattern(p) {
				return globs, false
			}
			continue
		}
		if len(globs)+len(left)+len(parts) > maxGlobs {
			return make([]string, maxGlobs+1), true
		}
		for _, part := range slices.Backward(parts) {
			left = append(left, p[:open]+part+p[end:])
		}
	}
	return globs, true
}

// braces finds the first {…} of a pattern: where it opens and ends, and what
// is between its commas. parts is nil where there is none.
func braces(p string) (open int, parts []string, end int) {
	depth, from := 0, 0
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case '[': // a class; what is in it stands for itself
			i += max(0, strings.IndexByte(p[i:], ']'))
		case '{':
			if depth++; depth == 1 {
				open, from = i, i+1
			}
		case ',':
			if depth == 1 {
				parts = append(parts, p[from:i])
				from = i + 1
			}
		case '}':
			if depth--; depth == 0 {
				return open, append(parts, p[from:i]), i + 1
			}
		}
	}
	return 0, nil, 0
}
