package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"math"

	"github.com/stancelint/stancelint/internal/diag"
)

// The junitX types are the XML of Ant’s JUnit task, as Jenkins reads it.
type (
	junitResult struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name      string        `xml:"name,attr"`
		Classname string        `xml:"classname,attr"`
		Time      string        `xml:"time,attr"`
		Error     *junitFailure `xml:"error"`
		Failure   *junitFailure `xml:"failure"`
		Out       string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Type    string `xml:"type,attr,omitempty"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// JUnit writes a suite for each file and a failed test for each diagnostic,
// whatever its level; columns count code points. The other places stand in the
// text of the failure. What could not be linted is an error, not a failure. Where
// there is nothing to report, one test passes: readers take a report without
// tests for a fault.
func JUnit(w io.Writer, r Result, _ Options) error {
	suites := each(byFile(r.Diagnostics), toJUnit)
	if len(r.Errors) > 0 || len(r.Diagnostics) == 0 {
		suites = append(suites, junitRun(r))
	}
	out := junitResult{Name: "stancelint", Suites: suites}
	for _, s := range suites {
		out.Tests += s.Tests
		out.Failures += s.Failures
		out.Errors += s.Errors
	}
	return writeXML(w, out)
}

func toJUnit(g group) junitSuite {
	n := len(g.diagnostics)
	return junitSuite{Name: g.file, Tests: n, Failures: n, Cases: each(g.diagnostics, func(d diag.Diagnostic) junitCase {
		return junitCase{
			Name: junitName(d), Classname: g.file, Time: "0",
			Failure: &junitFailure{Type: d.Level.String(), Message: oneLine(d.Message), Text: junitText(d)},
		}
	})}
}

// junitName tells the tests of a file apart: readers drop all but one of those
// that have the same name.
func junitName(d diag.Diagnostic) string {
	name := Safe(d.Rule) + ": " + oneLine(d.Message)
	if p := resolve(d.Place); p.File != nil {
		at := p.File.Position(p.Span.Start)
		name += fmt.Sprintf(" (%d:%d)", at.Line, at.Column)
	}
	return name
}

func junitText(d diag.Diagnostic) string {
	if p := resolve(d.Place); p.File != nil {
		return where(p) + ": " + plain(d)
	}
	return plain(d)
}

// junitRun is the suite for the run itself: what could not be linted, or that
// all is well.
func junitRun(r Result) junitSuite {
	const name = "stancelint"
	if len(r.Errors) == 0 {
		ok := junitCase{Name: "check", Classname: name, Time: "0", Out: summarize(r, math.MaxInt)[0]}
		return junitSuite{Name: name, Tests: 1, Cases: []junitCase{ok}}
	}
	n := len(r.Errors)
	return junitSuite{Name: name, Tests: n, Errors: n, Cases: each(r.Errors, func(e string) junitCase {
		e = oneLine(e)
		return junitCase{Name: e, Classname: name, Time: "0", Error: &junitFailure{Message: e}}
	})}
}
