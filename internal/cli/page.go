package cli

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/pflag"
)

// A page is what a command says of itself: help, completion and the manual are
// made from it.
type page struct {
	command
	about    string
	examples []string
	flags    *pflag.FlagSet // nil for a command without flags
}

// pages asks every command for its page.
func pages() []page {
	var all []page
	for _, c := range commands() {
		p := page{command: c, about: c.short}
		env := Env{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: io.Discard, Dir: ".", Getenv: func(string) string { return "" }, page: &p}
		_, _ = c.run(context.Background(), env, []string{"--help"}) // --help does nothing else
		all = append(all, p)
	}
	return all
}

// valuesKey is where a flag keeps the values that it can have.
const valuesKey = "stancelint-values"

// The values of some flags are lists of their own.
const (
	fileValues = ":files"
	ruleValues = ":rules"
)

// values notes the values that a flag can have, for completion.
func values(f *pflag.FlagSet, name string, list ...string) {
	if flag := f.Lookup(name); flag != nil {
		flag.Annotations = map[string][]string{valuesKey: list}
	}
}
