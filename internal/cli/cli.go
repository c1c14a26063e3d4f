// Package cli is the command line: flags, commands, exit status.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/pflag"
	"golang.org/x/term"

	"github.com/stancelint/stancelint/internal/report"
)

// The exit status of a run.
const (
	statusClean  = 0 // nothing at or above the fail level
	statusFound  = 1 // diagnostics at or above the fail level
	statusFailed = 2 // it could not do its work
)

// An Env is all that a run sees of the machine.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Dir            string // the working directory
	Getenv         func(string) string
	Width          int // columns of the terminal at Stdout; 0 for no terminal
	StderrWidth    int // likewise at Stderr

	page *page // where a command that is asked for its page puts it; nil for one that is run
}

// System is the environment of this process.
func System() Env {
	dir, err := os.Getwd()
	if err != nil {
		dir = "."
	}
	env := Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Dir: dir, Getenv: os.Getenv}
	env.Width, env.StderrWidth = widthOf(os.Stdout), widthOf(os.Stderr)
	return env
}

// widthOf is the columns of the terminal that a file is; 0 for no terminal.
func widthOf(f *os.File) int {
	fd := int(f.Fd())
	if !term.IsTerminal(fd) {
		return 0
	}
	if width, _, err := term.GetSize(fd); err == nil && width > 0 {
		return width
	}
	return 80
}

// A command is one of the things that stancelint does.
type command struct {
	name, args, short string
	run               func(ctx context.Context, env Env, args []string) (int, error)
}

func commands() []command {
	return []command{
		{"check", "[PATH…]", "lint drafts and ledgers (the default)", check},
		{"init", "", "begin in this folder: a config, a first ledger, pre-commit", initialize},
		{"extract", "DRAFT…", "read who says what in a draft, and write its ledger", extractCommand},
		{"rules", "", "list the rules", listRules},
		{"explain", "RULE", "why a rule is there, with examples", explain},
		{"config", "[PATH]", "print the settings that hold; verify checks a config", printConfig},
		{"input", "DRAFT", "print the document that rules are evaluated on", printInput},
		{"test", "[DIR…]", "run the Rego tests of your own rules", testRules},
		{"new-rule", "ID", "make the folder of a rule of your own", newRule},
		{"schema", "[NAME]", "print a JSON Schema: ledger, config, input or output", printSchema},
		{"review", "DRAFT…", "stamp claims as reviewed; later edits show up", review},
		{"completion", "SHELL", "print the completion script of bash, zsh or fish", completion},
		{"man", "", "print the manual page", printMan},
		{"version", "", "print the version", printVersion},
	}
}

// Main runs the command line and returns the exit status.
func Main(args []string, env Env) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends it at once
	status, err := dispatch(ctx, env, args)
	if err != nil {
		for _, line := range strings.Split(err.Error(), "\n") {
			fmt.Fprintf(env.Stderr, "stancelint: %s\n", report.Safe(line))
		}
		return statusFailed
	}
	return status
}

func dispatch(ctx context.Context, env Env, args []string) (int, error) {
	if len(args) == 1 && (args[0] == "--help" || args[0] == "-h" || args[0] == "help") {
		usage(env.Stdout)
		return statusClean, nil
	}
	if len(args) == 1 && args[0] == "--version" {
		return printVersion(ctx, env, nil)
	}
	if len(args) > 0 && args[0] == completeCommand {
		return statusClean, complete(env, args[1:])
	}
	if len(args) > 0 {
		for _, c := range commands() {
			if c.name == args[0] {
				return c.start(ctx, env, args[1:])
			}
		}
	}
	return commands()[0].start(ctx, env, args)
}

func (c command) start(ctx context.Context, env Env, args []string) (int, error) {
	status, err := c.run(ctx, env, args)
	if errors.Is(err, pflag.ErrHelp) {
		return statusClean, nil
	}
	return status, err
}

func usage(w io.Writer) {
	fmt.Fprint(w, "stancelint finds where a draft contradicts itself, what nobody stands behind,\nwho was never asked, and which quotation is not word for word.\n\nUsage:\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  stancelint %-18s %s\n", strings.TrimSpace(c.name+" "+c.args), c.short)
	}
	fmt.Fprint(w, "\nstancelint COMMAND --help tells the flags of a command.\n")
}

// flags makes the flag set of a command; its help goes to stdout.
func flags(env Env, name, args, about string, examples ...string) *pflag.FlagSet {
	f := pflag.NewFlagSet(name, pflag.ContinueOnError)
	f.SortFlags = false
	f.SetOutput(env.Stdout)
	if env.page != nil {
		env.page.about, env.page.examples, env.page.flags = about, examples, f
	}
	f.Usage = func() {
		fmt.Fprintf(env.Stdout, "%s\n\nUsage:\n  stancelint %s [flags] %s\n", about, name, args)
		if f.HasFlags() {
			fmt.Fprintf(env.Stdout, "\nFlags:\n%s", f.FlagUsagesWrapped(80))
		}
		fmt.Fprint(env.Stdout, "\nExamples:\n")
		for _, e := range examples {
			fmt.Fprintf(env.Stdout, "  %s\n", e)
		}
	}
	return f
}
