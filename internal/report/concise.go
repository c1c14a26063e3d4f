package report

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
)

// Concise writes one line a diagnostic, which grep and editors understand:
//
//	path:line:column: level[rule] message (see path:line:column, …)
//
// A diagnostic without a place begins at its level.
func Concise(w io.Writer, r Result, o Options) error {
	b := bufio.NewWriter(w)
	for _, d := range r.Diagnostics {
		if p := resolve(d.Place); p.File != nil {
			b.WriteString(where(p) + ": ")
		}
		paint := painter{color: o.Color, level: d.Level}
		b.WriteString(paint.text(levelStyle, title(d)) + " " + Safe(d.Message))
		b.WriteString(seeAlso(d.Related) + "\n")
	}
	if !o.Quiet {
		b.WriteString(summarize(r, math.MaxInt)[0] + "\n")
	}
	return b.Flush()
}

// maxSeeAlso is how many related places a line of Concise names.
const maxSeeAlso = 3

func seeAlso(related []diag.Related) string {
	var places []string
	for _, r := range related {
		if p := resolve(r.Place); p.File != nil {
			places = append(places, where(p))
		}
	}
	if len(places) == 0 {
		return ""
	}
	if more := len(places) - maxSeeAlso; more > 0 {
		places = append(places[:maxSeeAlso], fmt.Sprintf("+%d", more))
	}
	return " (see " + strings.Join(places, ", ") + ")"
}
