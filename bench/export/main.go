// Command export writes the built-in rules, their data and the input documents of
// some drafts to a folder, for other tools to evaluate.
package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: export FOLDER [DRAFTS]")
		os.Exit(2)
	}
	err := export(os.Args[1])
	if err == nil && len(os.Args) > 2 {
		err = inputs(filepath.Join(os.Args[1], "input"), os.Args[2])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "export:", err)
		os.Exit(2)
	}
}

// findings gives conftest and opa eval one place to ask.
const findings = `package main

import rego.v1

warn contains finding.message if {
	some category in data.stancelint.rules
	some rule in category
	some finding in rule.report
}
`

func export(dir string) error {
	engine, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		return err
	}
	err = fs.WalkDir(rules.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".rego") || strings.HasSuffix(name, "_test.rego") {
			return err
		}
		text, err := fs.ReadFile(rules.FS, name)
		if err != nil {
			return err
		}
		return write(filepath.Join(dir, "policy", filepath.FromSlash(name)), text)
	})
	if err != nil {
		return err
	}
	options := map[string]map[string]any{}
	for _, r := range engine.Rules() {
		options[r.ID] = map[string]any{}
		for name, o := range r.Options {
			options[r.ID][name] = o.Default
		}
	}
	data, err := json.Marshal(map[string]any{"stancelint": map[string]any{"lexicon": engine.Lexicon(), "options": options}})
	if err != nil {
		return err
	}
	if err := write(filepath.Join(dir, "policy", "findings.rego"), []byte(findings)); err != nil {
		return err
	}
	return write(filepath.Join(dir, "data", "data.json"), data)
}

// inputs writes the input document of each draft in a folder.
func inputs(to, drafts string) error {
	engine, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		return err
	}
	selection := engine.Select(policy.Choice{Rules: engine.Rules()})
	return filepath.WalkDir(drafts, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".md" {
			return err
		}
		in, err := lint.Input(lint.Options{Paths: []string{name}, Select: selection})
		if err != nil {
			return err
		}
		var out strings.Builder
		if err := loader.Print(&out, in); err != nil {
			return err
		}
		return write(filepath.Join(to, strings.TrimSuffix(filepath.Base(name), ".md")+".json"), []byte(out.String()))
	})
}

func write(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o666)
}
