package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/diag"
)

// A Rule is what its METADATA says of it.
type Rule struct {
	ID          string // "<category>/<name>"
	Title       string
	Description string
	Level       diag.Level
	Needs       []string // what it can't run without: "ledger", "draft"
	Scope       Scope
	Options     map[string]Option
	Aliases     []string
	Deprecated  bool
	Related     []Resource // the standards that it comes from
	Page        string     // its README, Markdown; "" if it has none
	Custom      bool       // it is a newsroom's own

	ref   ast.Ref
	file  string
	asks  Asks
	gate  gate
	reads []string // which of the Parts it may read, sorted
}

// A Scope is what a rule looks at in one go.
type Scope string

// The scopes. A rule is evaluated for each draft with its ledger, unless its
// METADATA has custom.scope.
const (
	ScopeDraft   Scope = ""
	ScopeRun     Scope = "run"     // all ledgers of a run, as far as they share a registry
	ScopeIgnores Scope = "ignores" // the comments that let diagnostics stand, once they have
)

var scopes = []Scope{ScopeDraft, ScopeRun, ScopeIgnores}

// An Option is a setting of a rule.
type Option struct {
	Type        string `json:"type"`
	Default     any    `json:"default"`
	Description string `json:"description"`
}

// A Resource is something to read on a rule.
type Resource struct {
	Description, URL string
}

// Category is the part of the id before the slash.
func (r Rule) Category() string {
	category, _, _ := strings.Cut(r.ID, "/")
	return category
}

// URL is where the rule's standard can be read, or "".
func (r Rule) URL() string {
	if len(r.Related) == 0 {
		return ""
	}
	return r.Related[0].URL
}

// packages that rules live in; the id follows.
var (
	builtinLibrary = ast.MustParseRef("data.stancelint.lib")
	builtinRules   = ast.MustParseRef("data.stancelint.rules")
	customRules    = ast.MustParseRef("data.custom.rules")
	customPackages = ast.MustParseRef("data.custom")
)

// ruleOf reads the rule that a module defines, from its package and METADATA.
// ok is false for a module that is in none of the packages for rules.
func ruleOf(m *ast.Module, file string) (r Rule, ok bool, err error) {
	path := m.Package.Path
	custom := path.HasPrefix(customRules)
	if !custom && !path.HasPrefix(builtinRules) {
		return Rule{}, false, nil
	}
	names := path[len(builtinRules):]
	if len(names) != 2 {
		return Rule{}, false, fmt.Errorf("%s: package %s: a rule’s package is <category>[\"<name>\"] below %s", file, path, path[:len(builtinRules)])
	}
	r = Rule{
		ID:     text(names[0]) + "/" + text(names[1]),
		Custom: custom,
		ref:    path.Append(ast.StringTerm("report")),
		file:   file,
	}
	for _, a := range m.Annotations {
		if a.Scope == "package" {
			return r, true, r.annotate(a)
		}
	}
	return r, true, fmt.Errorf("%s: rule %s has no METADATA on its package", file, r.ID)
}

func text(t *ast.Term) string {
	s, _ := t.Value.(ast.String)
	return string(s)
}

func (r *Rule) annotate(a *ast.Annotations) error {
	r.Title, r.Description = a.Title, strings.TrimSpace(a.Description)
	for _, res := range a.RelatedResources {
		r.Related = append(r.Related, Resource{Description: res.Description, URL: res.Ref.String()})
	}
	if r.Title == "" {
		return fmt.Errorf("%s: rule %s has no title in its METADATA", r.file, r.ID)
	}
	return r.custom(a.Custom)
}

// custom reads what stands under `custom` in the METADATA.
func (r *Rule) custom(fields map[string]any) error {
	wrong := func(field, want string) error {
		return fmt.Errorf("%s: rule %s: METADATA custom.%s must be %s", r.file, r.ID, field, want)
	}
	level, _ := fields["level"].(string)
	var err error
	if r.Level, err = diag.ParseLevel(level); err != nil {
		return wrong("level", "error, warning or info")
	}
	var ok bool
	if r.Needs, ok = stringList(fields["needs"]); !ok || !subset(r.Needs, "ledger", "draft") {
		return wrong("needs", "a list of ledger and draft")
	}
	scope, _ := fields["scope"].(string)
	if r.Scope = Scope(scope); !slices.Contains(scopes, r.Scope) {
		return wrong("scope", "run or ignores, or be left out")
	}
	if r.Aliases, ok = stringList(fields["aliases"]); !ok {
		return wrong("aliases", "a list of rule ids")
	}
	r.Deprecated, _ = fields["deprecated"].(bool)
	if r.Options, ok = options(fields["options"]); !ok {
		return wrong("options", "a table of name to type, default and description")
	}
	return nil
}

func stringList(v any) ([]string, bool) {
	if v == nil {
		return nil, true
	}
	items, ok := v.([]any)
	var list []string
	for _, item := range items {
		s, isString := item.(string)
		ok = ok && isString
		list = append(list, s)
	}
	return list, ok
}

func subset(items []string, of ...string) bool {
	return !slices.ContainsFunc(items, func(s string) bool { return !slices.Contains(of, s) })
}

func options(v any) (map[string]Option, bool) {
	if v == nil {
		return nil, true
	}
	table, ok := v.(map[string]any)
	out := map[string]Option{}
	for name, o := range table {
		fields, isTable := o.(map[string]any)
		kind, isString := fields["type"].(string)
		description, _ := fields["description"].(string)
		if !isTable || !isString || fields["default"] == nil {
			return nil, false
		}
		out[name] = Option{Type: kind, Default: fields["default"], Description: description}
	}
	return out, ok
}
