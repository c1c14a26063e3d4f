package report

import (
	"fmt"
	"strings"
)

// summarize is the end of what people read, as in "found 3 errors, 1 warning in
// 1 draft (40 claims)", and what was found besides, on a line of its own if
// both are too wide for one.
func summarize(r Result, width int) []string {
	main, more := found(r.Summary), strings.Join(besides(r), ", ")
	switch {
	case more == "":
		return wrap(main, width, 0)
	case len(main)+len("; ")+len(more) <= width:
		return []string{main + "; " + more}
	}
	return append(wrap(main, width, 0), wrap(more, width, 0)...)
}

func found(s Summary) string {
	var counts []string
	for _, n := range []struct {
		count int
		noun  string
	}{{s.Errors, "error"}, {s.Warnings, "warning"}, {s.Infos, "info"}} {
		if n.count > 0 {
			counts = append(counts, count(n.count, n.noun))
		}
	}
	text := "no problems found"
	if len(counts) > 0 {
		text = "found " + strings.Join(counts, ", ")
	}
	return fmt.Sprintf("%s in %s (%s)", text, inputs(s), count(s.Claims, "claim"))
}

// inputs names the drafts, or the ledgers where they were linted alone.
func inputs(s Summary) string {
	if s.Drafts == 0 && s.Ledgers > 0 {
		return count(s.Ledgers, "ledger")
	}
	return count(s.Drafts, "draft")
}

// besides says what was found and is not to be seen.
func besides(r Result) []string {
	var out []string
	if n := len(r.Errors); n > 0 {
		out = append(out, fmt.Sprintf("%d could not be linted", n))
	}
	if n := r.Summary.Errors + r.Summary.Warnings + r.Summary.Infos - len(r.Diagnostics); n > 0 {
		out = append(out, fmt.Sprintf("%d not shown", n))
	}
	if n := r.Summary.Ignored; n > 0 {
		out = append(out, fmt.Sprintf("%d ignored", n))
	}
	if n := r.Summary.Baselined; n > 0 {
		out = append(out, fmt.Sprintf("%d in the baseline", n))
	}
	if n := r.Old; n > 0 {
		out = append(out, fmt.Sprintf("%d not in changed lines", n))
	}
	return out
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
