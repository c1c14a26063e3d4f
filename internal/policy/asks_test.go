package policy

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/rules"
)

// engineWith adds a newsroom's rule with the body given to the built-in rules.
func engineWith(t *testing.T, body string) (*Engine, error) {
	t.Helper()
	dir := t.TempDir()
	text := "# METADATA\n# title: A test\n# custom:\n#   level: info\n#   needs: [draft]\npackage custom.rules.desk[\"test\"]\n\n" + body
	if err := os.WriteFile(filepath.Join(dir, "rule.rego"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return New(Options{Builtin: rules.FS, Dirs: []string{dir}})
}

func asksOfTest(t *testing.T, e *Engine) Asks {
	t.Helper()
	for _, r := range e.Rules() {
		if r.ID == "desk/test" {
			return e.Select(Choice{Rules: []Rule{r}}).Asks()
		}
	}
	t.Fatal("the rule is not there")
	return Asks{}
}

func TestAsks(t *testing.T) {
	for name, tc := range map[string]struct {
		body string
		want Asks
	}{
		"nothing":      {`report contains {"at": q.at, "message": "x"} if { some q in input.draft.quotations; q.words > 3 }`, Asks{}},
		"attributions": {`report contains {"at": a.cue.at, "message": "x"} if some a in input.draft.attributions`, Asks{Attributions: true}},
		"word lists": {
			"# words.common_verbs\nreport contains {\"at\": w.at, \"message\": \"x\"} if { d := input.draft; some w in array.concat(d.words.factive_cues, d.words[\"absolute\"]) }",
			Asks{Words: []string{"absolute", "factive_cues"}, Attributions: true},
		},
		"lists in the index": {
			`report contains {"at": 1, "message": "x"} if { a := input.index.attributions; some n in array.concat(a.with_lemma.loaded_cues, a.in_source.vague_sources); n in input.index.in_cue.denial_cues }`,
			Asks{InCue: []string{"denial_cues"}, InSource: []string{"vague_sources"}, WithLemma: []string{"loaded_cues"}, Attributions: true},
		},
	} {
		t.Run(name, func(t *testing.T) {
			e, err := engineWith(t, tc.body)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, asksOfTest(t, e)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAsksForAnUnknownList(t *testing.T) {
	_, err := engineWith(t, `report contains {"at": w.at, "message": "x"} if some w in input.draft.words.absolut`)
	if err == nil || !strings.Contains(err.Error(), "rule.rego:8") || !strings.Contains(err.Error(), `did you mean "absolute"?`) {
		t.Errorf("got %v", err)
	}
}
