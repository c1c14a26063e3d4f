package lint_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

// One draft with all rules, made of what they find in their examples: its time must not
// grow faster than its length.
func BenchmarkDraftLength(b *testing.B) {
	e, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		b.Fatal(err)
	}
	selection := e.Select(policy.Choice{Rules: e.Rules()})
	text := badDrafts(b)
	for _, n := range []int{1, 2, 4, 8} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			write(b, dir, map[string]string{"long.md": strings.Repeat(text, n)})
			run := func() {
				result, err := lint.Run(context.Background(), lint.Options{Dir: dir, Select: selection})
				if err != nil || result.Summary.Drafts != 1 {
					b.Fatal(err, result.Summary)
				}
			}
			run() // compiles the rules
			b.ReportAllocs()
			for b.Loop() {
				run()
			}
		})
	}
}

// badDrafts joins the drafts of the rules’ examples.
func badDrafts(b *testing.B) string {
	paths, err := filepath.Glob(filepath.FromSlash("../../rules/*/*/bad.md"))
	if err != nil || len(paths) < 50 {
		b.Fatal(paths, err)
	}
	var all strings.Builder
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		all.Write(bytes.TrimPrefix(bytes.ToValidUTF8(text, []byte("?")), []byte("\ufeff")))
		all.WriteString("\n\n")
	}
	return all.String()
}

// One ledger with all rules, from the file to the diagnostics: its time must not
// grow faster than its claims.
func BenchmarkClaims(b *testing.B) {
	e, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		b.Fatal(err)
	}
	selection := e.Select(policy.Choice{Rules: e.Rules()})
	for _, n := range []int{1000, 2000, 4000, 8000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			write(b, dir, map[string]string{"big.claims.toml": claimsOn(n, 12)})
			b.ReportAllocs()
			for b.Loop() {
				result, err := lint.Run(context.Background(), lint.Options{Dir: dir, Select: selection})
				if err != nil || result.Errors != nil || result.Summary.Claims != n {
					b.Fatal(err, result.Errors, result.Summary.Claims)
				}
			}
		})
	}
}

// claimsOn writes a ledger of n claims, so many on each target and half of them
// against it, by a tenth as many sources. Every second target entails the next.
func claimsOn(n, each int) string {
	var b strings.Builder
	for s := range n / 10 {
		fmt.Fprintf(&b, "[sources.s%d]\ntype = \"named_person\"\nname = \"Person %d\"\n", s, s)
	}
	targets := (n + each - 1) / each
	for t := range targets {
		fmt.Fprintf(&b, "[targets.t%d]\ntext = \"Proposition %d holds.\"\n", t, t)
		if t%2 == 0 && t+1 < targets {
			fmt.Fprintf(&b, "entails = [\"t%d\"]\n", t+1)
		}
	}
	for c := range n {
		side := []string{"favor", "against"}[c%2]
		fmt.Fprintf(&b, "[claims.c%d]\nsource = \"s%d\"\ncue = \"said\"\ncontent = \"Words of claim %d\"\nstance = { t%d = %q }\n", c, c%(n/10), c, c/each, side)
	}
	return b.String()
}
