// Package report writes what a run found, one function a format. It prints and
// decides nothing: what is shown, and what fails the run, is settled before.
package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/stancelint/stancelint/internal/diag"
)

// A Result is what a run gives to every format.
type Result struct {
	Tool        func() Tool       // asked only by formats that name it; nil is none
	Rules       []Rule            // those that ran; formats that describe rules take them from here
	Diagnostics []diag.Diagnostic // sorted and stamped; only those to be shown
	Suppressed  []Suppressed      // SARIF: what is not shown, where it is asked for
	Summary     Summary
	Old         int      // what was found that has to do with no changed line
	Errors      []string // what could not be linted, and why
}

// A Rule is what a format tells of a rule.
type Rule struct {
	ID          string
	Title       string
	Description string
	Level       diag.Level
	Page        string // Markdown; "" if it has none
	URL         string
}

// A Suppressed is a diagnostic that somebody set aside.
type Suppressed struct {
	Diagnostic diag.Diagnostic
	Baseline   bool   // by the baseline, and not by a comment in the text
	Reason     string // what the comment says
}

// A Tool says what made the result.
type Tool struct {
	Name    string
	Version string
	OPA     string // the version of OPA
	Rules   string // a digest of the rules
}

func (r Result) tool() Tool {
	if r.Tool == nil {
		return Tool{}
	}
	return r.Tool()
}

// homepage is where the tool is to be found.
const homepage = "https://github.com/stancelint/stancelint"

// A Summary counts what was read and found. Errors, Warnings and Infos count
// also what is not shown; what is ignored or in the baseline is in neither.
type Summary struct {
	Drafts, Ledgers, Claims int
	Errors, Warnings, Infos int
	Ignored, Baselined      int
}

// Options holds for every format. The zero value is output into a file or a
// pipe.
type Options struct {
	Width int  // columns of the terminal; 0, for no terminal, counts as 100
	Color bool // pretty and concise: colour with ANSI SGR sequences
	Links bool // pretty: rules are links to the standard behind them (OSC 8)
	Quiet bool // pretty and concise: no summary
}

// A Format is a way to write a result.
type Format struct {
	Name  string
	Doc   string // what it is for, in one line
	Write func(w io.Writer, r Result, o Options) error
}

// Formats lists the formats, the default for a terminal first.
func Formats() []Format {
	return []Format{
		{"pretty", "for people: the lines of the drafts and ledgers, with the places marked", Pretty},
		{"concise", "one line a diagnostic, for grep and editors", Concise},
		{"json", "one JSON document, for programs", JSON},
		{"jsonl", "one JSON object a diagnostic and a line, for streams", JSONL},
		{"sarif", "SARIF 2.1.0, for code scanning and editors", SARIF},
		{"github", "workflow commands, for annotations by GitHub Actions", GitHub},
		{"gitlab", "a Code Quality report, for GitLab CI", GitLab},
		{"checkstyle", "Checkstyle XML, for Jenkins and others", Checkstyle},
		{"junit", "JUnit XML, for CI systems that know tests alone", JUnit},
		{"rdjson", "Reviewdog Diagnostic Format, for reviewdog", RDJSON},
		{"markdown", "a list in Markdown, for comments and job summaries", Markdown},
	}
}

// Lookup finds a format by name. The error for an unknown name lists the known
// ones, and the nearest if one is near.
func Lookup(name string) (Format, error) {
	var names []string
	nearest, distance := "", 3
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
		if d := levenshtein.ComputeDistance(strings.ToLower(name), f.Name); d < distance {
			nearest, distance = f.Name, d
		}
	}
	hint := ""
	if nearest != "" {
		hint = fmt.Sprintf(", did you mean %q?", nearest)
	}
	return Format{}, fmt.Errorf("unknown output format %q%s (known: %s)", name, hint, strings.Join(names, ", "))
}
