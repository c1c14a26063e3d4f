package lint

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/rules"
)

// A rule takes time in proportion to a draft and to its ledger: the examples of each
// are repeated, and twice as many of them take no more than about twice as many
// expressions, in each rule and in each file of the library.
func TestRulesGrowWithWhatTheyRead(t *testing.T) {
	if testing.Short() {
		t.Skip("counts expressions: where tests are to be short, as with -race, that tells nothing more")
	}
	const (
		times = 20 // so many divisions are looked at for each word of unity
		most  = 2.3
		apart = 300 // expressions, which is less than a millisecond
	)
	engine, err := policy.New(policy.Options{Builtin: rules.FS, Many: true})
	if err != nil {
		t.Fatal(err)
	}
	all := engine.Select(policy.Choice{Rules: engine.Rules()})
	for _, draft := range examples(t) {
		name, is := strings.CutSuffix(draft, ".md")
		if !is {
			continue
		}
		t.Run(filepath.Base(filepath.Dir(name))+"/"+filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			files := readExample(t, name)
			_, hasLedger := files["x.claims.toml"]
			for what, longer := range map[string]func(t *testing.T, files map[string]string, times int) map[string]string{
				"a longer draft": withLongerDraft, "a longer paragraph": withLongerParagraph, withLarger: withLargerLedger,
				withItsLedger: withOthers,
			} {
				if !hasLedger && (what == withItsLedger || what == withLarger) {
					continue
				}
				once, twice := evals(t, all, longer(t, files, times)), evals(t, all, longer(t, files, 2*times))
				for rule, n := range twice {
					if what == withItsLedger && tellsOfAll[rule] {
						continue
					}
					if n > int(most*float64(once[rule]))+apart {
						t.Errorf("%s: %s takes %d expressions, and with twice as much %d", what, rule, once[rule], n)
					}
				}
			}
		})
	}
}

const (
	withLarger    = "a larger ledger"
	withItsLedger = "a longer draft and its ledger"
)

// tellsOfAll are the rules that look at all places, or all claims, that have the same
// words. Words without a name or a noun are the same each time.
var tellsOfAll = map[string]bool{"quote/ambiguous": true, "quote/misattributed": true}

// readExample reads a draft and its ledger, if it has one.
func readExample(t *testing.T, name string) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, ext := range []string{".md", ".claims.toml"} {
		text, err := os.ReadFile(name + ext)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		files["x"+ext] = string(text)
	}
	return files
}

// withLongerDraft repeats the text of a draft; each quotation is another.
func withLongerDraft(_ *testing.T, files map[string]string, times int) map[string]string {
	return withText(files, times, func(text string, i int) string {
		return endOfQuotation.ReplaceAllString(text, fmt.Sprintf(" %d$1", i))
	})
}

// withText repeats the text of a draft, with another each time.
func withText(files map[string]string, times int, other func(text string, i int) string) map[string]string {
	files = maps.Clone(files)
	var b strings.Builder
	for i := range times {
		b.WriteString(other(files["x.md"], i))
		b.WriteString("\n\n")
	}
	files["x.md"] = b.String()
	return files
}

// withLongerParagraph repeats the text of a draft, all of it in one paragraph.
func withLongerParagraph(t *testing.T, files map[string]string, times int) map[string]string {
	files = withLongerDraft(t, files, times)
	files["x.md"] = betweenParagraphs.ReplaceAllString(files["x.md"], " ")
	return files
}

var betweenParagraphs = regexp.MustCompile(`\n\s*(?:#+ )?`)

var endOfQuotation = regexp.MustCompile(`([.,?!]?”)`)

// withLargerLedger repeats the records of a ledger, each time by other ids and with other
// attributes: what is looked at pair by pair is so for one target, or one attribute. A
// ledger that can't be read stays as it is.
func withLargerLedger(t *testing.T, files map[string]string, times int) map[string]string {
	return withRecords(t, files, times, func(text string, _ int) string { return text })
}

// withRecords repeats the records, with other texts each time.
func withRecords(t *testing.T, files map[string]string, times int, other func(text string, i int) string) map[string]string {
	t.Helper()
	var ledger map[string]any
	if _, err := toml.Decode(files["x.claims.toml"], &ledger); err != nil {
		return files
	}
	ids := map[string]bool{}
	for _, kind := range kinds {
		records, _ := ledger[kind].(map[string]any)
		for id, record := range records {
			ids[id] = true
			record, _ := record.(map[string]any)
			values, _ := record["values"].(map[string]any)
			for attribute := range values {
				ids[attribute] = true
			}
		}
	}
	larger := maps.Clone(ledger)
	for _, kind := range kinds {
		records, _ := ledger[kind].(map[string]any)
		if records == nil {
			continue
		}
		more := map[string]any{}
		for i := range times {
			rename := func(text string) string {
				if ids[text] {
					return fmt.Sprintf("%s-%d", text, i)
				}
				return other(text, i)
			}
			maps.Copy(more, renamed(records, rename).(map[string]any))
		}
		larger[kind] = more
	}
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(larger); err != nil {
		t.Fatal(err)
	}
	files = maps.Clone(files)
	files["x.claims.toml"] = b.String()
	return files
}

var kinds = []string{"sources", "targets", "claims"}

// renamed is a value with other texts and keys.
func renamed(v any, rename func(string) string) any {
	switch v := v.(type) {
	case string:
		return rename(v)
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = renamed(e, rename)
		}
		return out
	case map[string]any:
		out := map[string]any{}
		for k, e := range v {
			out[rename(k)] = renamed(e, rename)
		}
		return out
	}
	return v
}

// withOthers repeats a draft and its ledger, each time about others.
func withOthers(t *testing.T, files map[string]string, times int) map[string]string {
	return withRecords(t, withText(files, times, others), times, others)
}

// others is a text about others: its names, and some of its nouns, have an ending more,
// of which no two are alike.
func others(text string, i int) string {
	ending := strings.Repeat(string(rune('a'+i%26)), 4) + strings.Repeat(string(rune('a'+i/26)), 4)
	return namesAndNouns.ReplaceAllString(text, "${0}"+ending)
}

var namesAndNouns = regexp.MustCompile(`\b(?:[Tt]he|[Aa]n?|of|in|to|is|was|will|for|by|on|has) \p{Ll}{4,}\b|\b\p{Lu}\p{Ll}{2,}\b`)

// evals lints files, and counts the expressions that each rule and each file of the
// library takes.
func evals(t *testing.T, all *policy.Selection, files map[string]string) map[string]int {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	o := Options{Dir: dir, Select: all}
	o.Watch.Profile = new(policy.Profile)
	for _, err := range ran(t, context.Background(), o).Errors {
		t.Error(err)
	}
	counts := map[string]int{}
	for _, s := range o.Watch.Profile.Spent() {
		counts[s.Name] = s.Evals
	}
	return counts
}
