// Package suppress reads the comments by which an editor lets a diagnostic
// stand, and tells which diagnostics they are for:
//
//	# stancelint: ignore[RULE] -- reason                        in a ledger
//	<!-- stancelint: ignore[RULE] until 2027-01-31 -- reason --> in Markdown
//
// RULE is a rule's id, a list of them or a glob.
package suppress

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// An Ignore is one such comment. One with a fault ignores nothing.
type Ignore struct {
	Place  source.Place // the comment, with its marks
	Rules  []string     // ids and globs, as written
	Reason string
	Until  string      // the last day that it holds, "2006-01-02", or ""
	Fault  string      // what is wrong with it, or ""
	Way    string      // the way out of the fault
	Blank  source.Span // what to take out with it, so that no blank line or space is left

	covers source.Span // what it is for, in its own file
	about  record      // the record that it is for, if it is for one as a whole
}

// A record is one of the records of a ledger. The zero value is none.
type record struct{ table, id string }

// marker starts what is meant for stancelint.
const marker = "stancelint:"

var syntax = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?s)^ignore\[([^\]]*)\](?:\s+until\s+([^\s-][^\s]*))?\s*(?:--\s*(.*))?$`)
})

const form = "write ignore[RULE] -- reason, or ignore[RULE] until 2027-01-31 -- reason"

// read reads the text of a comment, its marks aside. It is false for one that
// is not meant for stancelint.
func read(text string) (Ignore, bool) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(text), marker)
	if !ok {
		return Ignore{}, false
	}
	m := syntax().FindStringSubmatch(strings.TrimSpace(rest))
	if m == nil {
		return Ignore{Fault: "this comment is not one that stancelint knows", Way: form}, true
	}
	i := Ignore{Until: m[2], Reason: strings.Join(strings.Fields(m[3]), " ")}
	for _, rule := range strings.Split(m[1], ",") {
		if rule = strings.TrimSpace(rule); rule != "" {
			i.Rules = append(i.Rules, rule)
		}
	}
	i.check()
	return i, true
}

// place says where it stands in its file.
func (i *Ignore) place(f *source.File, at source.Span) {
	i.Place, i.Blank = source.Place{File: f, Span: at}, at
	for i.Blank.Start > 0 && strings.IndexByte(" \t", f.Bytes()[i.Blank.Start-1]) >= 0 {
		i.Blank.Start--
	}
	if i.Blank.Start > 0 && f.Bytes()[i.Blank.Start-1] != '\n' {
		return
	}
	rest := f.Bytes()[at.End:]
	if end := bytes.IndexByte(rest, '\n'); end >= 0 && len(bytes.TrimSpace(rest[:end])) == 0 {
		i.Blank.End = at.End + end + 1
	}
}

func (i *Ignore) check() {
	switch {
	case len(i.Rules) == 0:
		i.fault("this ignore names no rule", form)
	case i.Reason == "":
		i.fault("this ignore gives no reason", "say after -- why the finding may stand")
	case i.Until != "" && !isDay(i.Until):
		i.fault("this ignore ends on no day: "+i.Until, "write the day as 2027-01-31")
	}
	for _, rule := range i.Rules {
		if !doublestar.ValidatePattern(rule) {
			i.fault(rule+" is no rule id or glob", form)
		}
	}
}

func (i *Ignore) fault(what, way string) {
	if i.Fault == "" {
		i.Fault, i.Way = what, way
	}
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// Expired reports whether its last day is before a day, "2006-01-02".
func (i *Ignore) Expired(day string) bool { return i.Fault == "" && i.Until != "" && i.Until < day }

// Holds reports whether it counts on a day, "2006-01-02".
func (i *Ignore) Holds(day string) bool { return i.Fault == "" && !i.Expired(day) }

// Covers reports whether a diagnostic is of what the comment is for: has a place
// in it, or is about the record that it is for. Any place will do.
func (i *Ignore) Covers(d *diag.Diagnostic) bool {
	if i.holds(d.Place) || slices.ContainsFunc(d.Related, func(r diag.Related) bool { return i.holds(r.Place) }) {
		return true
	}
	switch i.about.table {
	case "claims":
		return slices.Contains(d.Claims, i.about.id)
	case "sources":
		return slices.Contains(d.Sources, i.about.id)
	case "targets":
		return d.Conflict != nil && d.Conflict.Target == i.about.id
	}
	return false
}

func (i *Ignore) holds(p source.Place) bool {
	if p.File == nil || p.File.Name != i.Place.File.Name {
		return false
	}
	return p.Span.Start < i.covers.End && i.covers.Start < max(p.Span.End, p.Span.Start+1)
}
