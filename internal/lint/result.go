package lint

import (
	"slices"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/report"
	"github.com/stancelint/stancelint/internal/source"
)

// A Result is what a run found, and what kept it from its work.
type Result struct {
	Diagnostics []diag.Diagnostic // sorted and stamped
	Ignored     []Ignored         // what some comment lets stand, likewise
	Failed      bool              // something is at or above the level that fails the run
	Summary     report.Summary
	Errors      []error  // one for each draft that could not be linted
	Notes       []string // what else there is to tell of the run
	Old         int      // what was found that has to do with no changed line
	Files       []string // the drafts, ledgers and registries that were linted

	fails map[string]bool // the fingerprints of what fails the run
	about *records
}

// About lists the records of ledgers that a diagnostic is about, if the options
// asked to keep them.
func (r Result) About(d diag.Diagnostic) []*ledger.Record {
	if r.about == nil {
		return nil
	}
	return r.about.of(d)
}

func collect(outcomes []outcome) Result {
	var r Result
	most := 0
	for _, o := range outcomes {
		most += len(o.found)
	}
	r.Diagnostics = make([]diag.Diagnostic, 0, most)
	fails := make(map[identity]bool, most)
	for _, o := range outcomes {
		for _, d := range o.found {
			key := identityOf(d)
			if _, seen := fails[key]; !seen {
				fails[key] = o.setup.Fail != 0 && d.Level >= o.setup.Fail
				r.Diagnostics = append(r.Diagnostics, d)
			}
		}
		r.Ignored = append(r.Ignored, o.ignored...)
		r.Files = append(r.Files, o.files...)
		r.Summary.Drafts += o.summary.Drafts
		r.Summary.Ledgers += o.summary.Ledgers
		r.Summary.Claims += o.summary.Claims
		if o.err != nil {
			r.Errors = append(r.Errors, o.err)
		}
		r.Notes = append(r.Notes, o.notes...)
	}
	r.Summary.Ignored = len(r.Ignored)
	diag.Stamp(r.Diagnostics)
	r.stampIgnored()
	r.fails = map[string]bool{}
	for _, d := range r.Diagnostics {
		if fails[identityOf(d)] {
			r.fails[d.Fingerprint] = true
		}
	}
	r.count()
	return r
}

// An identity is the same for what is found twice: in a registry, for each ledger
// that uses it.
type identity struct {
	rule, file string
	span       source.Span
	message    string
}

func identityOf(d diag.Diagnostic) identity {
	id := identity{rule: d.Rule, span: d.Place.Span, message: d.Message}
	if d.Place.File != nil {
		id.file = d.Place.File.Name
	}
	return id
}

// Drop takes diagnostics out of the result, and tells how many.
func (r *Result) Drop(drop func(diag.Diagnostic) bool) int {
	var kept []diag.Diagnostic
	for _, d := range r.Diagnostics {
		if !drop(d) {
			kept = append(kept, d)
		}
	}
	dropped := len(r.Diagnostics) - len(kept)
	r.Diagnostics = kept
	r.count()
	return dropped
}

// count sums up what is in the result.
func (r *Result) count() {
	r.Failed, r.Summary.Errors, r.Summary.Warnings, r.Summary.Infos = false, 0, 0, 0
	for _, d := range r.Diagnostics {
		r.Failed = r.Failed || r.fails[d.Fingerprint]
		switch d.Level {
		case diag.Error:
			r.Summary.Errors++
		case diag.Warning:
			r.Summary.Warnings++
		case diag.Info:
			r.Summary.Infos++
		}
	}
}

// stampIgnored gives what is ignored its fingerprints.
func (r *Result) stampIgnored() {
	slices.SortFunc(r.Ignored, func(x, y Ignored) int { return diag.Compare(x.Diagnostic, y.Diagnostic) })
	ds := make([]diag.Diagnostic, len(r.Ignored))
	for i, ignored := range r.Ignored {
		ds[i] = ignored.Diagnostic
	}
	diag.Stamp(ds)
	for i, d := range ds {
		r.Ignored[i].Diagnostic.Fingerprint = d.Fingerprint
	}
}
