package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"
)

// printMan is the command man.
func printMan(_ context.Context, env Env, args []string) (int, error) {
	f := flags(env, "man", "", "Print the manual page, in the form that man reads.", "stancelint man | man -l -", "stancelint man > stancelint.1")
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	m := manual{w: env.Stdout}
	m.write(pages())
	return statusClean, m.err
}

// A manual writes roff until an error.
type manual struct {
	w   io.Writer
	err error
}

func (m *manual) line(format string, args ...any) {
	if m.err == nil {
		_, m.err = fmt.Fprintf(m.w, format+"\n", args...)
	}
}

func (m *manual) write(all []page) {
	m.line(`.TH STANCELINT 1 "" "stancelint %s" "User Commands"`, roff(tool().Version))
	m.line(".SH NAME\nstancelint \\- find where a draft contradicts itself, and what nobody stands behind")
	m.line(".SH SYNOPSIS")
	for _, p := range all {
		m.line(".B stancelint %s\n.br", strings.TrimSpace(roff(p.name)+`\fR `+roff(p.args)))
	}
	m.line(".SH DESCRIPTION")
	m.line(`stancelint lints news drafts. It reads the claims of a draft from a ledger, a TOML file
beside it, and finds where claims contradict each other, what nobody stands behind, who
was never asked, and which quotation is not word for word. Rules are written in Rego.`)
	m.line(".SH COMMANDS")
	for _, p := range all {
		m.page(p)
	}
	m.line(`.SH EXIT STATUS
.TP
.B 0
nothing at or above the fail level
.TP
.B 1
findings at or above the fail level
.TP
.B 2
it could not do its work: nothing is known to be clean
.SH ENVIRONMENT
.TP
.BR NO_COLOR ", " FORCE_COLOR ", " CLICOLOR_FORCE
whether to colour, where \-\-color does not say
.TP
.B GITHUB_STEP_SUMMARY
the file that \-\-output github adds a job summary to
.SH FILES
.TP
.B stancelint.toml
the config; the nearest one above a file holds for it
.TP
.B *.claims.toml
the ledger of the draft of the same name`)
}

func (m *manual) page(p page) {
	m.line(".SS stancelint %s %s", roff(p.name), roff(p.args))
	m.line("%s", roff(strings.ReplaceAll(p.about, "\n", " ")))
	if p.flags != nil {
		p.flags.VisitAll(func(f *pflag.Flag) {
			value, usage := pflag.UnquoteUsage(f)
			name := "--" + f.Name
			if f.Shorthand != "" {
				name = "-" + f.Shorthand + ", " + name
			}
			if value != "" {
				name += " " + value
			}
			m.line(".TP\n.B %s\n%s", roff(name), roff(usage))
		})
	}
	if len(p.examples) > 0 {
		m.line(".PP\nExamples:\n.PP\n.nf")
		for _, e := range p.examples {
			m.line("%s", roff("    "+e))
		}
		m.line(".fi")
	}
}

var roffEscapes = strings.NewReplacer(`\`, `\e`, "-", `\-`, "’", `\(cq`, "“", `\(lq`, "”", `\(rq`, "…", `\&...`, "'", `\(aq`)

// roff is a text as it stands in a manual: none of it is a command.
func roff(text string) string {
	text = roffEscapes.Replace(text)
	if strings.HasPrefix(text, ".") {
		text = `\&` + text
	}
	return text
}
