package cli

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/report"
)

// template is a complete folder of a rule, with ID, CATEGORY, NAME and TITLE to
// be filled in.
//
//go:embed newrule
var template embed.FS

const ruleID = `^[a-z][a-z0-9_]*/[a-z][a-z0-9-]*$`

// newRule is the command new-rule.
func newRule(_ context.Context, env Env, args []string) (int, error) {
	var dir string
	f := flags(env, "new-rule", "ID",
		"Make the folder of a rule of your own: rule, tests, page and examples. It finds\nwords of a list; write your own in its place.",
		"stancelint new-rule house/jargon",
		"stancelint new-rule --dir desk/rules house/jargon",
	)
	f.StringVar(&dir, "dir", "rules", "`DIR` that your rules are in (rules_dirs in the config)")
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	if f.NArg() != 1 {
		return statusFailed, errors.New("new-rule takes the id of the rule, <category>/<name>")
	}
	id := f.Arg(0)
	if !regexp.MustCompile(ruleID).MatchString(id) {
		return statusFailed, fmt.Errorf("%q is no id: write <category>/<name> in small letters, digits and, in the name, hyphens", id)
	}
	folder := path.Join(filepath.ToSlash(dir), id)
	if _, err := os.Stat(absolute(env, folder)); err == nil {
		return statusFailed, fmt.Errorf("%s is there already: nothing was written", folder)
	}
	if err := scaffold(absolute(env, folder), id); err != nil {
		return statusFailed, err
	}
	_, err := fmt.Fprintf(env.Stdout, "made %s\n\n  stancelint test %s\n  stancelint check --rules %s %s/bad.md\n", report.Safe(folder), report.Safe(dir), report.Safe(dir), report.Safe(folder))
	return statusClean, err
}

// scaffold fills in the template.
func scaffold(folder, id string) error {
	category, name, _ := strings.Cut(id, "/")
	title := strings.ToUpper(name[:1]) + strings.ReplaceAll(name[1:], "-", " ")
	fill := strings.NewReplacer("CATEGORY", category, "NAME", name, "TITLE", title, "ID", id)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	return fs.WalkDir(template, "newrule", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := template.ReadFile(file)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(folder, path.Base(file)), []byte(fill.Replace(string(text))), 0o644)
	})
}

// testRules is the command test.
func testRules(ctx context.Context, env Env, args []string) (int, error) {
	var coverage bool
	f := flags(env, "test", "[DIR…]",
		"Run the Rego tests of your own rules, with the library at hand. Without a\nfolder, those that the config names (rules_dirs).",
		"stancelint test desk/rules",
		"stancelint test --coverage",
	)
	f.BoolVar(&coverage, "coverage", false, "say which lines of the rules no test has reached")
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	dirs, err := testDirs(env, f.Args())
	if err != nil {
		return statusFailed, err
	}
	results, covered, err := policy.Test(ctx, policyOptions(env, dirs), coverage)
	if err != nil {
		return statusFailed, err
	}
	if len(results) == 0 {
		return statusFailed, fmt.Errorf("no tests found in %s: a test is a rule test_… in a file that ends in _test.rego", strings.Join(dirs, ", "))
	}
	return printTests(env, results, covered)
}

// testDirs are the folders that are named, or those of the nearest config.
func testDirs(env Env, named []string) ([]string, error) {
	if len(named) > 0 {
		return named, nil
	}
	s := newSettler(env, "", false, nil)
	c, err := s.configFor("draft.md")
	if err != nil {
		return nil, err
	}
	if c == nil || len(c.RulesDirs()) == 0 {
		return nil, errors.New("test takes a folder with rules, or a config that names one (rules_dirs)")
	}
	var dirs []string
	for _, full := range c.RulesDirs() {
		dirs = append(dirs, shown(env.Dir, full))
	}
	return dirs, nil
}

func printTests(env Env, results []policy.TestResult, covered []policy.Coverage) (int, error) {
	failed := 0
	var b strings.Builder
	for _, r := range results {
		if r.Err != nil {
			failed++
			fmt.Fprintf(&b, "%s: %s: %s\n", report.Safe(r.At), report.Safe(r.Name), report.Safe(r.Err.Error()))
		}
	}
	for _, c := range covered {
		fmt.Fprintf(&b, "%s: %.0f%% covered", report.Safe(c.File), c.Percent)
		if len(c.Missing) > 0 {
			fmt.Fprintf(&b, ", not in lines %s", strings.Join(c.Missing, ", "))
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "%s passed, %d failed\n", counted(len(results)-failed, "test"), failed)
	if _, err := fmt.Fprint(env.Stdout, b.String()); err != nil {
		return statusFailed, err
	}
	if failed > 0 {
		return statusFound, nil
	}
	return statusClean, nil
}
