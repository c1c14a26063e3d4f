package report

import (
	"net/url"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// plain is all that a diagnostic says, for formats that have one field of text:
// the message, and a line for each other place, each note and the help.
func plain(d diag.Diagnostic) string {
	lines := []string{oneLine(d.Message)}
	for _, r := range d.Related {
		lines = append(lines, remark(r))
	}
	return strings.Join(append(lines, advice(d)...), "\n")
}

// remark is a related place as a line. It starts with a word of ours, as those
// of advice do, so that no text of a draft begins a line.
func remark(r diag.Related) string {
	if p := resolve(r.Place); p.File != nil {
		return see(where(p), oneLine(r.Message))
	}
	return "note: " + oneLine(r.Message)
}

func see(at, message string) string {
	if message == "" {
		return "see " + at
	}
	return "see " + at + ": " + message
}

// advice is the notes and the help, a line each.
func advice(d diag.Diagnostic) []string {
	var lines []string
	for _, n := range d.Notes {
		lines = append(lines, "note: "+oneLine(n))
	}
	if d.Help != "" {
		lines = append(lines, "help: "+oneLine(d.Help))
	}
	return lines
}

// oneLine is s made safe, its lines joined.
func oneLine(s string) string {
	isBreak := func(r rune) bool { return r == '\n' || r == '\r' }
	return Safe(strings.Join(strings.FieldsFunc(s, isBreak), " "))
}

// webAddress is s if it is an address on the web that needs no escaping, or "".
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return ""
	}
	if !printableASCII(s) || strings.ContainsAny(s, " \"<>\\^`{|}") {
		return ""
	}
	return s
}

// here is what a diagnostic without a place is filed under in formats that ask
// for a path.
const here = "."

// fileName is the path of a file as it is, or here.
func fileName(f *source.File) string {
	if f == nil || f.Name == "" {
		return here
	}
	return f.Name
}

// A group is the diagnostics of one file.
type group struct {
	file        string // safe
	diagnostics []diag.Diagnostic
}

// byFile groups diagnostics by the file of their place, in the order in which
// the files come.
func byFile(ds []diag.Diagnostic) []group {
	var groups []group
	at := map[string]int{}
	for _, d := range ds {
		name := here
		if f := d.Place.File; f != nil && f.Name != "" {
			name = pathOf(f)
		}
		i, known := at[name]
		if !known {
			i = len(groups)
			at[name] = i
			groups = append(groups, group{file: name})
		}
		groups[i].diagnostics = append(groups[i].diagnostics, d)
	}
	return groups
}
