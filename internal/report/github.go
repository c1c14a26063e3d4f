package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
)

// shownOfAKind is how many annotations of a kind GitHub shows for a step.
const shownOfAKind = 10

// GitHub writes a workflow command for each diagnostic, the worst first, as
// GitHub shows only the first ten errors, warnings and notices of a step. If
// there are more, the last notice that is shown says how many. Columns count
// code points, both ends counted in.
func GitHub(w io.Writer, r Result, _ Options) error {
	b := bufio.NewWriter(w)
	for _, e := range r.Errors {
		b.WriteString("::error title=stancelint::" + githubData.Replace(oneLine(e)) + "\n")
	}
	kinds := map[string][]diag.Diagnostic{}
	for _, d := range r.Diagnostics {
		kind := githubKind(d.Level)
		kinds[kind] = append(kinds[kind], d)
	}
	for _, kind := range []string{"error", "warning"} {
		for _, d := range kinds[kind] {
			b.WriteString(githubCommand(kind, d))
		}
	}
	notices, more := githubNotices(kinds, len(r.Errors))
	for _, d := range notices {
		b.WriteString(githubCommand("notice", d))
	}
	if more > 0 {
		fmt.Fprintf(b, "::notice title=stancelint::%d more than GitHub shows here: the log and the job summary have them all\n", more)
	}
	for _, d := range kinds["notice"][len(notices):] {
		b.WriteString(githubCommand("notice", d))
	}
	return b.Flush()
}

func githubKind(l diag.Level) string {
	switch l {
	case diag.Error:
		return "error"
	case diag.Warning:
		return "warning"
	}
	return "notice"
}

// githubNotices gives the notices that GitHub will show, and how many
// annotations of all kinds it won’t; if any, the last of the ten notices is for
// saying so.
func githubNotices(kinds map[string][]diag.Diagnostic, failures int) (shown []diag.Diagnostic, more int) {
	for _, n := range []int{len(kinds["error"]) + failures, len(kinds["warning"]), len(kinds["notice"])} {
		more += max(0, n-shownOfAKind)
	}
	notices := kinds["notice"]
	if more == 0 {
		return notices, 0
	}
	if len(notices) >= shownOfAKind {
		more++
		notices = notices[:shownOfAKind-1]
	}
	return notices, more
}

// githubCommand is the command for a diagnostic. The message starts with the
// place, since the log shows nothing but the message.
func githubCommand(kind string, d diag.Diagnostic) string {
	var properties []string
	add := func(name, value string) {
		properties = append(properties, name+"="+githubProperty.Replace(value))
	}
	message := plain(d)
	if p := resolve(d.Place); p.File != nil {
		from, to := p.File.Position(p.Span.Start), last(p)
		add("file", pathOf(p.File))
		add("line", strconv.Itoa(from.Line))
		add("endLine", strconv.Itoa(to.Line))
		if from.Line == to.Line { // GitHub refuses columns on several lines
			add("col", strconv.Itoa(from.Column))
			add("endColumn", strconv.Itoa(to.Column))
		}
		message = where(p) + ": " + message
	}
	add("title", Safe(d.Rule))
	return "::" + kind + " " + strings.Join(properties, ",") + "::" + githubData.Replace(message) + "\n"
}

// What the runner takes back when it reads a command.
var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
