package report

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// The sarifX types are the part of SARIF 2.1.0 that is written. A field with
// omitzero is there if its list is made, even if the list is empty.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool                `json:"tool"`
		Invocations []sarifInvocation        `json:"invocations"`
		BaseIDs     map[string]sarifArtifact `json:"originalUriBaseIds"`
		ColumnKind  string                   `json:"columnKind"`
		Results     []sarifResult            `json:"results"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level   string    `json:"level"`
		Message sarifText `json:"message"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string          `json:"name"`
		Version        string          `json:"version,omitempty"`
		InformationURI string          `json:"informationUri"`
		Rules          []sarifRule     `json:"rules"`
		Properties     sarifComponents `json:"properties"`
	}
	sarifComponents struct {
		OPA   string `json:"opa,omitempty"`
		Rules string `json:"rules,omitempty"`
	}
	sarifRule struct {
		ID               string              `json:"id"`
		ShortDescription sarifText           `json:"shortDescription"`
		FullDescription  sarifText           `json:"fullDescription"`
		Help             sarifText           `json:"help"`
		HelpURI          string              `json:"helpUri,omitempty"`
		Default          sarifConfiguration  `json:"defaultConfiguration"`
		Properties       sarifRuleProperties `json:"properties"`
	}
	sarifConfiguration struct {
		Level string `json:"level"`
	}
	sarifRuleProperties struct {
		Tags []string `json:"tags"`
	}
	sarifText struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	sarifResult struct {
		RuleID       string                `json:"ruleId"`
		RuleIndex    int                   `json:"ruleIndex"`
		Level        string                `json:"level"`
		Message      sarifText             `json:"message"`
		Locations    []sarifLocation       `json:"locations"`
		Related      []sarifLocation       `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string     `json:"partialFingerprints,omitempty"`
		Fixes        []sarifFix            `json:"fixes,omitempty"`
		Suppressions []sarifSuppression    `json:"suppressions,omitzero"`
		Properties   sarifResultProperties `json:"properties"`
	}
	sarifResultProperties struct {
		Claims   []string      `json:"claims"`
		Sources  []string      `json:"sources"`
		Conflict *jsonConflict `json:"conflict,omitempty"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI         string     `json:"uri,omitempty"`
		BaseID      string     `json:"uriBaseId,omitempty"`
		Description *sarifText `json:"description,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification,omitempty"`
	}
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

	// sarifRoot is the base of relative paths, which the consumer knows.
	sarifRoot = "%SRCROOT%"

	// sarifFingerprint names how fingerprints are made; see diag.Stamp.
	sarifFingerprint = "stancelint/v1"
)

// SARIF writes a log of SARIF 2.1.0 with one run. Columns count UTF-16 code
// units, as most of those that show SARIF do. Paths are relative to the folder
// of the run; no absolute one is given away.
func SARIF(w io.Writer, r Result, _ Options) error {
	rules := newSARIFRules(r.Rules)
	results := each(r.Diagnostics, rules.result)
	if len(r.Suppressed) > 0 { // then every result has to say whether it is
		for i := range results {
			results[i].Suppressions = []sarifSuppression{}
		}
	}
	for _, s := range r.Suppressed {
		result := rules.result(s.Diagnostic)
		result.Suppressions = []sarifSuppression{toSARIFSuppression(s)}
		results = append(results, result)
	}
	tool := r.tool()
	return writeJSON(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{{
		Tool: sarifTool{sarifDriver{
			Name: "stancelint", Version: tool.Version, InformationURI: homepage,
			Rules: rules.list, Properties: sarifComponents{tool.OPA, tool.Rules},
		}},
		Invocations: []sarifInvocation{toSARIFInvocation(r.Errors)},
		BaseIDs:     map[string]sarifArtifact{sarifRoot: {Description: &sarifText{Text: "the folder in which stancelint ran"}}},
		ColumnKind:  "utf16CodeUnits",
		Results:     results,
	}}})
}

// toSARIFInvocation tells whether all was linted, so that a log without results
// is not taken for a clean one.
func toSARIFInvocation(errs []string) sarifInvocation {
	out := sarifInvocation{Successful: len(errs) == 0}
	for _, e := range errs {
		out.Notifications = append(out.Notifications, sarifNotification{"error", sarifText{Text: sarifPlain(oneLine(e))}})
	}
	return out
}

func toSARIFSuppression(s Suppressed) sarifSuppression {
	kind := "inSource"
	if s.Baseline {
		kind = "external"
	}
	return sarifSuppression{kind, Safe(s.Reason)}
}

// sarifRules are the rules of a run, and where each stands.
type sarifRules struct {
	list  []sarifRule
	index map[string]int
}

func newSARIFRules(rules []Rule) *sarifRules {
	s := &sarifRules{list: []sarifRule{}, index: map[string]int{}}
	for _, r := range rules {
		s.add(r)
	}
	return s
}

func (s *sarifRules) add(r Rule) int {
	s.index[r.ID] = len(s.list)
	s.list = append(s.list, toSARIFRule(r))
	return s.index[r.ID]
}

// find is the index of the rule of a diagnostic, which is listed if it was not
// among the rules of the run.
func (s *sarifRules) find(d diag.Diagnostic) int {
	if i, ok := s.index[d.Rule]; ok {
		return i
	}
	return s.add(Rule{ID: d.Rule, Level: d.Level, URL: d.URL})
}

// toSARIFRule gives every rule all its texts, since GitHub asks for them.
func toSARIFRule(r Rule) sarifRule {
	category, _, _ := strings.Cut(r.ID, "/")
	title := cmp.Or(r.Title, Safe(r.ID))
	description := cmp.Or(r.Description, title)
	return sarifRule{
		ID:               Safe(r.ID),
		ShortDescription: sarifText{Text: title},
		FullDescription:  sarifText{Text: description},
		Help:             sarifText{Text: description, Markdown: r.Page},
		HelpURI:          webAddress(r.URL),
		Default:          sarifConfiguration{sarifLevel(r.Level)},
		Properties:       sarifRuleProperties{[]string{Safe(category)}},
	}
}

func sarifTextOrNone(s string) *sarifText {
	if s == "" {
		return nil
	}
	return &sarifText{Text: s}
}

func sarifLevel(l diag.Level) string {
	switch l {
	case diag.Error, diag.Warning:
		return l.String()
	case diag.Info:
		return "note"
	}
	return "none"
}

func (s *sarifRules) result(d diag.Diagnostic) sarifResult {
	out := sarifResult{
		RuleID: Safe(d.Rule), RuleIndex: s.find(d), Level: sarifLevel(d.Level),
		Message:    sarifText{Text: sarifMessage(d)},
		Locations:  []sarifLocation{{Physical: toSARIFPlace(resolve(d.Place))}},
		Fixes:      toSARIFFixes(d.Fixes),
		Properties: sarifResultProperties{Claims: list(d.Claims), Sources: list(d.Sources)},
	}
	if c := d.Conflict; c != nil {
		out.Properties.Conflict = &jsonConflict{c.Target, list(c.Favor), list(c.Against)}
	}
	if d.Fingerprint != "" {
		out.Fingerprints = map[string]string{sarifFingerprint: d.Fingerprint}
	}
	for i, r := range d.Related {
		if p := resolve(r.Place); p.File != nil {
			out.Related = append(out.Related, sarifLocation{
				ID: i + 1, Physical: toSARIFPlace(p), Message: sarifTextOrNone(sarifPlain(oneLine(r.Message))),
			})
		}
	}
	return out
}

// sarifMessage is all that a diagnostic says, with a link to each related
// location.
func sarifMessage(d diag.Diagnostic) string {
	lines := []string{sarifPlain(oneLine(d.Message))}
	for i, r := range d.Related {
		lines = append(lines, sarifRemark(r, i+1))
	}
	for _, line := range advice(d) {
		lines = append(lines, sarifPlain(line))
	}
	return strings.Join(lines, "\n")
}

func sarifRemark(r diag.Related, id int) string {
	p := resolve(r.Place)
	if p.File == nil {
		return sarifPlain(remark(r))
	}
	link := fmt.Sprintf("[%s](%d)", sarifLabel(where(p)), id)
	return see(link, sarifPlain(oneLine(r.Message)))
}

// sarifLabel is the text of a link.
func sarifLabel(s string) string { return sarifBraces.Replace(sarifBrackets.Replace(s)) }

// sarifPlain keeps text from being read as a link or a placeholder. Brackets
// and braces that can't be part of one stay as they are: few readers take an
// escape back.
func sarifPlain(s string) string {
	if mayLink(s) {
		s = sarifBrackets.Replace(s)
	}
	if sarifPlaceholder.MatchString(s) {
		s = sarifBraces.Replace(s)
	}
	return s
}

// mayLink reports whether s holds a link, or a bracket that one may yet begin or
// end with.
func mayLink(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '[':
			depth++
		case ']':
			depth--
		}
		if depth < 0 {
			return true
		}
	}
	return depth != 0 || strings.Contains(s, "](")
}

var (
	sarifPlaceholder = regexp.MustCompile(`\{\d+\}`)
	sarifBrackets    = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`)
	sarifBraces      = strings.NewReplacer(`{`, `{{`, `}`, `}}`)
)

// toSARIFPlace gives what has no place the start of the folder: GitHub refuses
// a whole log in which one result has no location.
func toSARIFPlace(p source.Place) sarifPhysical {
	if p.File == nil {
		return sarifPhysical{toSARIFArtifact(nil), sarifRegion{1, 1, 1, 1}}
	}
	return sarifPhysical{toSARIFArtifact(p.File), toSARIFRegion(p)}
}

func toSARIFRegion(p source.Place) sarifRegion {
	return sarifRegion(regionIn(p, (*source.File).PositionUTF16))
}

// toSARIFArtifact names a file by a percent-encoded URI. Only a path that is
// absolute as it was typed becomes one.
func toSARIFArtifact(f *source.File) sarifArtifact {
	name := fileName(f)
	switch {
	case strings.HasPrefix(name, "/"):
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: name}).String()}
	case hasDrive(name):
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: "/" + name}).String()}
	}
	return sarifArtifact{URI: (&url.URL{Path: name}).String(), BaseID: sarifRoot}
}

// hasDrive reports whether a path starts as on Windows, "C:/".
func hasDrive(name string) bool {
	return len(name) > 2 && name[1:3] == ":/" && ('a' <= name[0]|0x20 && name[0]|0x20 <= 'z')
}

func toSARIFFixes(fixes []diag.Fix) []sarifFix {
	var out []sarifFix
	for _, f := range fixes {
		if edits, ok := exactEdits(f); ok {
			out = append(out, sarifFix{sarifText{Text: sarifPlain(oneLine(f.Message))}, toSARIFChanges(edits)})
		}
	}
	return out
}

// toSARIFChanges groups edits by file.
func toSARIFChanges(edits []diag.Edit) []sarifChange {
	var out []sarifChange
	for _, e := range edits {
		file := toSARIFArtifact(e.Place.File)
		i := slices.IndexFunc(out, func(c sarifChange) bool { return c.Artifact == file })
		if i < 0 {
			i = len(out)
			out = append(out, sarifChange{Artifact: file})
		}
		out[i].Replacements = append(out[i].Replacements, sarifReplacement{toSARIFRegion(e.Place), sarifText{Text: e.Text}})
	}
	return out
}
