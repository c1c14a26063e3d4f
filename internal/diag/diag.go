// Package diag holds what a lint run finds: the one result type that rules
// lead to and that every output format is made from.
package diag

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/source"
)

// A Level says how grave a diagnostic is. Levels are ordered.
type Level int

// The levels, from the mildest up. Never is above them all: as a fail level it
// fails no run.
const (
	Info Level = iota + 1
	Warning
	Error
	Never
)

var levelNames = map[Level]string{Info: "info", Warning: "warning", Error: "error", Never: "never"}

// String is the level's name in output and config.
func (l Level) String() string { return levelNames[l] }

// ParseLevel reads "info", "warning" or "error".
func ParseLevel(s string) (Level, error) {
	switch s {
	case "info":
		return Info, nil
	case "warning":
		return Warning, nil
	case "error":
		return Error, nil
	}
	return 0, fmt.Errorf("unknown level %q: use error, warning or info", s)
}

// A Diagnostic is one finding, in one or more places.
type Diagnostic struct {
	Rule        string // the rule's id, "<category>/<name>"
	Level       Level
	Message     string
	Place       source.Place // the primary place
	Related     []Related
	Claims      []string  // ids of the claims that it is about
	Sources     []string  // ids of the sources that it is about
	Conflict    *Conflict // the two sides, where it rests on stances
	Notes       []string
	Help        string // the way out
	URL         string
	Fixes       []Fix
	Fingerprint string // see Stamp
}

// A Related is another place that a diagnostic speaks of, and its part in it.
type Related struct {
	Place   source.Place
	Message string
}

// A Conflict names the claims on both sides of a target, in reading order.
type Conflict struct {
	Target         string
	Favor, Against []string
}

// A Fix is a mechanical mend. Its edits are made all or none.
type Fix struct {
	Message string
	Edits   []Edit
}

// An Edit replaces the text of a place.
type Edit struct {
	Place source.Place
	Text  string
}

// Compare orders diagnostics by file, place and rule, and then by whatever
// tells them apart, so that a sorted list is the same in every run.
func Compare(a, b Diagnostic) int {
	return cmp.Or(
		comparePlaces(a.Place, b.Place),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Message, b.Message),
		slices.Compare(a.Claims, b.Claims),
		slices.CompareFunc(a.Related, b.Related, func(x, y Related) int {
			return cmp.Or(comparePlaces(x.Place, y.Place), cmp.Compare(x.Message, y.Message))
		}),
	)
}

func comparePlaces(a, b source.Place) int {
	return cmp.Or(
		cmp.Compare(name(a), name(b)),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Span.End, b.Span.End),
	)
}

func name(p source.Place) string {
	if p.File == nil {
		return ""
	}
	return p.File.Name
}

// Stamp sorts the diagnostics and gives each its fingerprint: a hash of the
// rule, the file, what it is about and the words it points at. It holds no
// line number and no message, so it survives edits elsewhere in the file and a
// better wording. Diagnostics that agree in all of that are told apart by
// their order.
func Stamp(ds []Diagnostic) {
	slices.SortFunc(ds, Compare)
	Fingerprint(ds)
	seen := make(map[string]int, len(ds))
	for i := range ds {
		first := ds[i].Fingerprint
		if n := seen[first]; n > 0 {
			ds[i].Fingerprint = fingerprint(ds[i].identity(asNamed), n)
		}
		seen[first]++
	}
}

// Fingerprint gives each diagnostic that has none the fingerprint of the first of its
// kind: the words that it points at are at hand when it is found, and would have to be
// read again for Stamp.
func Fingerprint(ds []Diagnostic) {
	for i := range ds {
		if ds[i].Fingerprint == "" {
			ds[i].Fingerprint = fingerprint(ds[i].identity(asNamed), 0)
		}
	}
}

func asNamed(file string) string { return file }

// fingerprint is that of the diagnostic number n, from 0, with an identity.
func fingerprint(identity string, n int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", identity, n))
	return hex.EncodeToString(sum[:16])
}

// Fingerprints are those of sorted diagnostics, with files by other names than
// those of the run.
func Fingerprints(ds []Diagnostic, named func(file string) string) []string {
	prints := make([]string, len(ds))
	seen := map[string]int{}
	for i := range ds {
		key := ds[i].identity(named)
		n := seen[key]
		seen[key]++
		prints[i] = fingerprint(key, n)
	}
	return prints
}

func (d Diagnostic) identity(named func(string) string) string {
	parts := []string{d.Rule, ""}
	if d.Place.File != nil {
		parts[1] = named(d.Place.File.Name)
	}
	if d.Conflict != nil {
		parts = append(parts, "target", d.Conflict.Target)
	}
	parts = append(parts, "claims")
	parts = append(parts, d.Claims...)
	parts = append(parts, "sources")
	parts = append(parts, d.Sources...)
	parts = append(parts, "text", strings.Join(strings.Fields(string(d.Place.Text())), " "))
	return strings.Join(parts, "\x00")
}
