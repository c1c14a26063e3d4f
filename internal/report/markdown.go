package report

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
)

// Markdown writes a list, in GitHub’s dialect. Nothing of a draft, a path or a
// message is read as Markdown: no link, no mention, no HTML comes from them.
func Markdown(w io.Writer, r Result, _ Options) error {
	_, err := w.Write(markdown(r, math.MaxInt))
	return err
}

// JobSummary writes Markdown of at most size bytes, the worst first. What does
// not fit is counted; if nothing fits, nothing is written.
func JobSummary(w io.Writer, r Result, size int) error {
	r.Diagnostics = worstFirst(r.Diagnostics)
	_, err := w.Write(markdown(r, size))
	return err
}

// worstFirst is diagnostics by level, those of a level as they were.
func worstFirst(ds []diag.Diagnostic) []diag.Diagnostic {
	return slices.SortedStableFunc(slices.Values(ds), func(a, b diag.Diagnostic) int { return int(b.Level - a.Level) })
}

// roomForMore is more than the line takes that counts what does not fit.
const roomForMore = 80

func markdown(r Result, size int) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "## stancelint\n\n%s\n", markdownText(summarize(r, math.MaxInt)[0]))
	if len(r.Errors)+len(r.Diagnostics) > 0 {
		b.WriteByte('\n')
	}
	for _, e := range r.Errors {
		b.WriteString("- **failed**: " + markdownText(oneLine(e)) + "\n")
	}
	if b.Len() > size-roomForMore {
		return nil
	}
	for i, d := range r.Diagnostics {
		item := markdownItem(d)
		if len(item) > size-roomForMore-b.Len() {
			fmt.Fprintf(&b, "- and %d more\n", len(r.Diagnostics)-i)
			break
		}
		b.WriteString(item)
	}
	return b.Bytes()
}

func markdownItem(d diag.Diagnostic) string {
	var b strings.Builder
	level, _, _ := strings.Cut(title(d), "[")
	fmt.Fprintf(&b, "- **%s** %s", level, markdownRule(d))
	if p := resolve(d.Place); p.File != nil {
		b.WriteString(" at " + codeSpan(where(p)))
	}
	b.WriteString(": " + markdownText(oneLine(d.Message)) + "\n")
	for _, r := range d.Related {
		b.WriteString("  - " + markdownRelated(r) + "\n")
	}
	for _, line := range advice(d) {
		b.WriteString("  - " + markdownText(line) + "\n")
	}
	return b.String()
}

func markdownRelated(r diag.Related) string {
	p := resolve(r.Place)
	if p.File == nil {
		return markdownText(remark(r))
	}
	return see(codeSpan(where(p)), markdownText(oneLine(r.Message)))
}

// markdownRule is the rule, as a link if it has a page on the web.
func markdownRule(d diag.Diagnostic) string {
	rule := codeSpan(Safe(d.Rule))
	if address := webAddress(d.URL); address != "" {
		return "[" + rule + "](<" + address + ">)"
	}
	return rule
}

// markdownText escapes safe text. Backslashes do for Markdown; a zero-width
// space is what keeps GitHub from notifying people and linking numbers.
func markdownText(s string) string { return markdownEscapes.Replace(s) }

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `\<`, `>`, `\>`,
	`&`, `\&`, `|`, `\|`, `~`, `\~`, `$`, `\$`, `://`, `\://`, `www.`, `www\.`,
	`@`, `@&#8203;`, `#`, `\#&#8203;`,
)

// codeSpan is safe text as code, between more backticks than it has in a row.
func codeSpan(s string) string {
	if strings.TrimSpace(s) == "" {
		return "` `"
	}
	fence := strings.Repeat("`", longestRun(s, '`')+1)
	if strings.Contains(s, "`") || s[0] == ' ' || s[len(s)-1] == ' ' {
		s = " " + s + " "
	}
	return fence + s + fence
}

func longestRun(s string, of byte) int {
	longest, run := 0, 0
	for i := range len(s) {
		if s[i] != of {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}
