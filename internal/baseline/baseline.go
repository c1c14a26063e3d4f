// Package baseline keeps the findings that a project has decided to live with
// for now, so that only new ones count.
package baseline

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/BurntSushi/toml"

	"github.com/stancelint/stancelint/internal/diag"
)

// version is that of the format.
const version = 1

// A Finding is a diagnostic that is known.
type Finding struct {
	Rule        string `toml:"rule"`
	File        string `toml:"file"` // as seen from the baseline's folder, with slashes
	Message     string `toml:"message"`
	Fingerprint string `toml:"fingerprint"`
}

// A Baseline is a list of known findings.
type Baseline struct {
	Findings []Finding
}

// file is how a baseline is written.
type file struct {
	Version  int       `toml:"version"`
	Findings []Finding `toml:"finding"`
}

// Of lists diagnostics as known findings. The name of a file is as seen from the
// baseline's folder.
func Of(ds []diag.Diagnostic, named func(string) string) Baseline {
	prints := diag.Fingerprints(ds, named)
	var b Baseline
	for i, d := range ds {
		f := Finding{Rule: d.Rule, Message: d.Message, Fingerprint: prints[i]}
		if d.Place.File != nil {
			f.File = named(d.Place.File.Name)
		}
		b.Findings = append(b.Findings, f)
	}
	return b
}

// Read reads a baseline. Errors tell the line where there is one.
func Read(data []byte) (Baseline, error) {
	var f file
	meta, err := toml.Decode(string(data), &f)
	var syntax toml.ParseError
	switch {
	case errors.As(err, &syntax):
		return Baseline{}, fmt.Errorf("line %d: %s", syntax.Position.Line, syntax.Message)
	case err != nil:
		return Baseline{}, err
	case len(meta.Undecoded()) > 0:
		return Baseline{}, fmt.Errorf("unknown key %q", meta.Undecoded()[0].String())
	case f.Version != version:
		return Baseline{}, fmt.Errorf("version %d is not one that this stancelint knows (%d)", f.Version, version)
	}
	for i, known := range f.Findings {
		if known.Rule == "" || known.Fingerprint == "" {
			return Baseline{}, fmt.Errorf("finding %d has no rule or no fingerprint", i+1)
		}
	}
	return Baseline{f.Findings}, nil
}

const heading = `# Findings that stancelint leaves out for now: check --baseline reads them.
# check --write-baseline writes this file anew, without those that are mended.
`

// Bytes is the baseline as it is written: sorted, so that a change shows as one.
func (b Baseline) Bytes() ([]byte, error) {
	sorted := slices.Clone(b.Findings)
	slices.SortFunc(sorted, func(x, y Finding) int {
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Message, y.Message), cmp.Compare(x.Fingerprint, y.Fingerprint))
	})
	var out bytes.Buffer
	out.WriteString(heading)
	encoder := toml.NewEncoder(&out)
	encoder.Indent = ""
	err := encoder.Encode(file{version, sorted})
	return out.Bytes(), err
}

// A Match tells diagnostics that are known from those that are not.
type Match struct {
	left map[string][]Finding // by rule and fingerprint
}

// Match starts to look findings up.
func (b Baseline) Match() *Match {
	m := &Match{left: map[string][]Finding{}}
	for _, f := range b.Findings {
		key := f.Rule + "\x00" + f.Fingerprint
		m.left[key] = append(m.left[key], f)
	}
	return m
}

// Take reports whether a finding is known. Each known one counts once.
func (m *Match) Take(f Finding) bool {
	key := f.Rule + "\x00" + f.Fingerprint
	if len(m.left[key]) == 0 {
		return false
	}
	m.left[key] = m.left[key][1:]
	return true
}

// Left lists the known findings that were not taken.
func (m *Match) Left() []Finding {
	var left []Finding
	for _, fs := range m.left {
		left = append(left, fs...)
	}
	return left
}
