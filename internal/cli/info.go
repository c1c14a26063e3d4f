package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"runtime/debug"
	"strings"

	"github.com/open-policy-agent/opa/v1/version"

	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/report"
	"github.com/stancelint/stancelint/rules"
)

// Version is the release that this is on the way to.
const Version = "0.1.0"

func tool() report.Tool {
	return report.Tool{Name: "stancelint", Version: release(), OPA: version.Version, Rules: digest()}
}

// release is the version that the build was made from, where it was made from a
// release, and else the one that is under way.
func release() string {
	tagged := regexp.MustCompile(`^v\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$`)
	between := regexp.MustCompile(`[-.]\d{14}-[0-9a-f]{12}`) // a time and a commit
	if info, ok := debug.ReadBuildInfo(); ok && tagged.MatchString(info.Main.Version) && !between.MatchString(info.Main.Version) {
		return strings.TrimPrefix(info.Main.Version, "v")
	}
	return Version
}

// digest is a hash of the built-in rules, library and word lists.
func digest() string {
	h := sha256.New()
	_ = fs.WalkDir(rules.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasSuffix(name, ".md") || strings.HasSuffix(name, "_test.rego") {
			return err
		}
		data, err := fs.ReadFile(rules.FS, name)
		fmt.Fprintf(h, "%s %d\n%s", name, len(data), data)
		return err
	})
	return "sha256:" + hex.EncodeToString(h.Sum(nil))
}

func printVersion(_ context.Context, env Env, args []string) (int, error) {
	f := flags(env, "version", "", "Print the version, that of OPA, and a digest of the built-in rules.", "stancelint version")
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	t := tool()
	revision := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				revision = " (" + s.Value[:min(12, len(s.Value))] + ")"
			}
		}
	}
	_, err := fmt.Fprintf(env.Stdout, "stancelint %s%s\nopa %s\nrules %s\n", t.Version, revision, t.OPA, t.Rules)
	return statusClean, err
}

// listed is a rule as `rules --output json` prints it.
type listed struct {
	ID          string                   `json:"id"`
	Title       string                   `json:"title"`
	Level       string                   `json:"level"`
	Category    string                   `json:"category"`
	Description string                   `json:"description"`
	Options     map[string]policy.Option `json:"options"`
	Needs       []string                 `json:"needs"`
	URL         string                   `json:"url"`
}

func listRules(_ context.Context, env Env, args []string) (int, error) {
	var output, config string
	var isolated bool
	var dirs []string
	f := flags(env, "rules", "", "List the rules, your own among them.", "stancelint rules", "stancelint rules --output json")
	f.StringVarP(&output, "output", "o", "text", "`FORMAT`: text or json")
	values(f, "output", "text", "json")
	configFlags(f, &config, &isolated, &dirs)
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	engine, err := engineFor(env, config, isolated, dirs)
	if err != nil {
		return statusFailed, err
	}
	switch output {
	case "text":
		return statusClean, rulesText(env.Stdout, engine.Rules())
	case "json":
		return statusClean, rulesJSON(env.Stdout, engine.Rules())
	}
	return statusFailed, fmt.Errorf("unknown output format %q (known: text, json)", output)
}

func rulesText(w io.Writer, all []policy.Rule) error {
	for _, r := range all {
		if _, err := fmt.Fprintf(w, "%-34s %-8s %s\n", report.Safe(r.ID), r.Level, report.Safe(r.Title)); err != nil {
			return err
		}
	}
	return nil
}

func rulesJSON(w io.Writer, all []policy.Rule) error {
	list := make([]listed, len(all))
	for i, r := range all {
		list[i] = listed{
			ID: r.ID, Title: r.Title, Level: r.Level.String(), Category: r.Category(),
			Description: r.Description, Options: r.Options, Needs: r.Needs, URL: r.URL(),
		}
		if r.Options == nil {
			list[i].Options = map[string]policy.Option{}
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}

func explain(_ context.Context, env Env, args []string) (int, error) {
	var config string
	var isolated bool
	var dirs []string
	f := flags(env, "explain", "RULE", "Tell why a rule is there, with a bad and a good example.", "stancelint explain contradiction/unity-vs-division")
	configFlags(f, &config, &isolated, &dirs)
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	if f.NArg() != 1 {
		return statusFailed, errors.New("explain takes one rule; stancelint rules lists them")
	}
	engine, err := engineFor(env, config, isolated, dirs)
	if err != nil {
		return statusFailed, err
	}
	for _, r := range engine.Rules() {
		if r.ID == f.Arg(0) {
			return statusClean, explainRule(env.Stdout, r)
		}
	}
	return statusFailed, unknownRule(engine.Rules(), f.Arg(0))
}

func explainRule(w io.Writer, r policy.Rule) error {
	page := r.Page
	if page == "" {
		page = fmt.Sprintf("# %s\n\n%s\n", r.Title, r.Description)
	}
	for _, line := range pageLines(page) {
		if _, err := fmt.Fprintln(w, report.Safe(line)); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "\nRule %s, %s; needs: %s.\n", r.ID, r.Level, strings.Join(r.Needs, ", "))
	return err
}

// pageLines are the lines of a page as they read in a terminal: code is indented,
// and what only makes the page is left out.
func pageLines(page string) []string {
	var lines []string
	code := false
	for _, line := range strings.Split(strings.TrimSuffix(page, "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "```"):
			code = !code
		case code:
			lines = append(lines, strings.TrimRight("    "+line, " "))
		case !strings.HasPrefix(line, "<!-- output:"):
			lines = append(lines, line)
		}
	}
	return lines
}

func printInput(_ context.Context, env Env, args []string) (int, error) {
	var stdinName, configFile string
	var isolated bool
	var ruleDirs []string
	f := flags(env, "input", "DRAFT", "Print the document that rules are evaluated on, places resolved.", "stancelint input summit.md")
	f.StringVar(&stdinName, "stdin-filename", "", "`PATH` is the name, and so the ledger, of what comes on standard input")
	configFlags(f, &configFile, &isolated, &ruleDirs)
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	if f.NArg() != 1 {
		return statusFailed, errors.New("input takes one draft or ledger")
	}
	settler := newSettler(env, configFile, isolated, ruleDirs)
	input, err := lint.Input(lint.Options{Dir: env.Dir, Paths: f.Args(), Stdin: env.Stdin, StdinName: stdinName, Setup: settler.setup})
	if err != nil {
		return statusFailed, err
	}
	return statusClean, loader.Print(env.Stdout, input)
}
