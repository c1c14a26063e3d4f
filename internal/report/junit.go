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
		Failure   *junitFailure `xml:"failure"`
		Out       string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// JUnit writes a suite for each file and a failed test for each diagnostic,
// whatever its level; columns count code points. The other places stand in the
// text of the failure. Where there is nothing to report, one test passes:
// readers take a report without tests for a fault.
func JUnit(w io.Writer, r Result, _ Options) error {
	out := junitResult{Name: "stancelint", Tests: len(r.Diagnostics), Failures: len(r.Diagnostics)}
	out.Suites = each(byFile(r.Diagnostics), toJUnit)
	if len(r.Diagnostics) == 0 {
		out.Tests = 1
		out.Suites = []junitSuite{passed(r)}
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

func passed(r Result) junitSuite {
	return junitSuite{Name: "stancelint", Tests: 1, Cases: []junitCase{{
		Name: "check", Classname: "stancelint", Time: "0", Out: summarize(r, math.MaxInt)[0],
	}}}
}
