// Command generate writes drafts with their ledgers, to measure stancelint on.
// The same seed gives the same bytes.
//
// What it writes is no more than a stand-in for news: people and places are put
// together from lists, and each draft has a few things to find, as drafts do.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(2)
	}
}

func run() error {
	f := pflag.NewFlagSet("generate", pflag.ContinueOnError)
	drafts := f.Int("drafts", 1, "how many drafts")
	claims := f.Int("claims", 40, "how many claims each has")
	seed := f.Uint64("seed", 1, "what all choices follow from")
	if err := f.Parse(os.Args[1:]); err != nil {
		return err
	}
	if f.NArg() != 1 || *drafts < 1 || *claims < 1 {
		return fmt.Errorf("usage: generate [--drafts N] [--claims N] [--seed N] FOLDER")
	}
	for i := range *drafts {
		if err := write(f.Arg(0), i, newArticle(*seed, i, *claims)); err != nil {
			return err
		}
	}
	return nil
}

// perFolder keeps folders at a size that a person would have.
const perFolder = 100

func write(dir string, i int, a *article) error {
	folder := filepath.Join(dir, fmt.Sprintf("%03d", i/perFolder))
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	stem := filepath.Join(folder, fmt.Sprintf("draft-%05d", i))
	if err := os.WriteFile(stem+".md", []byte(a.prose()), 0o666); err != nil {
		return err
	}
	return os.WriteFile(stem+".claims.toml", []byte(a.ledger()), 0o666)
}
