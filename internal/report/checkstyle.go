package report

import (
	"encoding/xml"
	"fmt"
	"io"

	"github.com/stancelint/stancelint/internal/diag"
)

// The checkstyleX types are the XML that Checkstyle writes.
type (
	checkstyleResult struct {
		XMLName xml.Name         `xml:"checkstyle"`
		Version string           `xml:"version,attr"`
		Files   []checkstyleFile `xml:"file"`
	}
	checkstyleFile struct {
		Name   string            `xml:"name,attr"`
		Errors []checkstyleError `xml:"error"`
	}
	checkstyleError struct {
		Line     int    `xml:"line,attr"`
		Column   int    `xml:"column,attr,omitempty"`
		Severity string `xml:"severity,attr"`
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"`
	}
)

// checkstyleVersion is the version of Checkstyle that consumers expect at
// least; the format has none of its own.
const checkstyleVersion = "4.3"

// Checkstyle writes the XML of Checkstyle. Columns count code points. An error
// has one place; the others stand in its message.
func Checkstyle(w io.Writer, r Result, _ Options) error {
	return writeXML(w, checkstyleResult{
		Version: checkstyleVersion,
		Files: each(byFile(r.Diagnostics), func(g group) checkstyleFile {
			return checkstyleFile{g.file, each(g.diagnostics, toCheckstyle)}
		}),
	})
}

func toCheckstyle(d diag.Diagnostic) checkstyleError {
	out := checkstyleError{
		Severity: checkstyleSeverity(d.Level),
		Message:  plain(d),
		Source:   Safe(d.Rule),
	}
	if p := resolve(d.Place); p.File != nil {
		at := p.File.Position(p.Span.Start)
		out.Line, out.Column = at.Line, at.Column
	}
	return out
}

func checkstyleSeverity(l diag.Level) string {
	if l == diag.Error || l == diag.Warning {
		return l.String()
	}
	return "info"
}

// writeXML writes a document. Whatever bytes there are in it, encoding/xml
// escapes them, or writes U+FFFD for what XML has no way to hold.
func writeXML(w io.Writer, document any) error {
	text, err := xml.MarshalIndent(document, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding XML: %w", err)
	}
	_, err = io.WriteString(w, xml.Header+string(text)+"\n")
	return err
}
