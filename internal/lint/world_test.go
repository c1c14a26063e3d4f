package lint_test

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/source"
	"github.com/stancelint/stancelint/rules"
)

// A world is a small ledger as the tests of the conflict finder write it, one
// record a line:
//
//	group G = A B       G has the members A and B
//	speaks S = G        S speaks for G
//	target T entails=U contrary=V
//	unity T = G         T says that G is of one mind
//	claim a A T+ U- V0 possible from=1 to=3 said=2 part=headline absolute
//	claim b A denies=a responds=c supersedes=a answers=T n=3 m=1..5 unit=kg
//	tension a b
//
// A source is there once something names it; N is the narrator. Days are days
// of January 2026. T+ is favor, T- against, T0 none.
type world struct {
	members map[string][]string // by group
	speaks  map[string][]string
	sources map[string]bool
	targets []target
	claims  []claim
	tension [][]string
}

type target struct {
	id                string
	entails, contrary []string
	unityOf           string // the group; "" for a proposition
}

type claim struct {
	id, source string
	stance     map[string]string // target → ledger's word
	modality   string
	from, to   int // days; 0 is open
	said       int
	part       string
	absolute   bool
	denies     []string
	responds   []string
	supersedes []string
	answers    []string
	values     map[string]string // as in TOML
}

// parse reads a world.
func parse(text string) (w world, err error) {
	w = world{members: map[string][]string{}, speaks: map[string][]string{}, sources: map[string]bool{}}
	for _, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		if err := w.record(words[0], words[1:]); err != nil {
			return w, fmt.Errorf("%q: %w", strings.TrimSpace(line), err)
		}
	}
	return w, nil
}

func (w *world) record(kind string, words []string) error {
	switch kind {
	case "group", "speaks":
		table := w.members
		if kind == "speaks" {
			table = w.speaks
		}
		table[words[0]] = words[2:]
		w.name(words[0])
		w.name(words[2:]...)
	case "unity":
		w.targets = append(w.targets, target{id: words[0], unityOf: words[2]})
		w.name(words[2])
	case "target":
		t := target{id: words[0]}
		for _, word := range words[1:] {
			key, value, _ := strings.Cut(word, "=")
			switch key {
			case "entails":
				t.entails = append(t.entails, value)
			case "contrary":
				t.contrary = append(t.contrary, value)
			default:
				return fmt.Errorf("target has no %s", key)
			}
		}
		w.targets = append(w.targets, t)
	case "tension":
		w.tension = append(w.tension, words)
	case "claim":
		return w.claim(words)
	default:
		return fmt.Errorf("there is no %s", kind)
	}
	return nil
}

func (w *world) name(sources ...string) {
	for _, s := range sources {
		if s != "N" {
			w.sources[s] = true
		}
	}
}

func (w *world) claim(words []string) error {
	c := claim{id: words[0], source: words[1], stance: map[string]string{}, modality: "asserted", part: "body", values: map[string]string{}}
	w.name(c.source)
	for _, word := range words[2:] {
		key, value, pair := strings.Cut(word, "=")
		switch {
		case !pair && strings.HasSuffix(word, "+"):
			c.stance[strings.TrimSuffix(word, "+")] = "favor"
		case !pair && strings.HasSuffix(word, "-"):
			c.stance[strings.TrimSuffix(word, "-")] = "against"
		case !pair && strings.HasSuffix(word, "0"):
			c.stance[strings.TrimSuffix(word, "0")] = "none"
		case word == "absolute":
			c.absolute = true
		case !pair:
			c.modality = word
		case key == "from" || key == "to" || key == "said":
			var day int
			if _, err := fmt.Sscan(value, &day); err != nil {
				return err
			}
			*map[string]*int{"from": &c.from, "to": &c.to, "said": &c.said}[key] = day
		case key == "part":
			c.part = value
		case key == "denies":
			c.denies = append(c.denies, value)
		case key == "responds":
			c.responds = append(c.responds, value)
		case key == "supersedes":
			c.supersedes = append(c.supersedes, value)
		case key == "answers":
			c.answers = append(c.answers, value)
		default:
			c.values[key] = value
		}
	}
	w.claims = append(w.claims, c)
	return nil
}

// toml writes the world as a ledger.
func (w world) toml() string {
	var b strings.Builder
	for _, id := range slices.Sorted(maps.Keys(w.sources)) {
		fmt.Fprintf(&b, "[sources.%s]\ntype = \"named_person\"\nname = \"%s\"\n", id, id)
		writeList(&b, "members", w.members[id])
		writeList(&b, "speaks_for", w.speaks[id])
	}
	for _, t := range w.targets {
		fmt.Fprintf(&b, "[targets.%s]\ntext = \"%s holds.\"\n", t.id, t.id)
		if t.unityOf != "" {
			fmt.Fprintf(&b, "kind = \"unity\"\ngroup = \"%s\"\n", t.unityOf)
		}
		writeList(&b, "entails", t.entails)
		writeList(&b, "contrary", t.contrary)
	}
	for _, c := range w.claims {
		c.toml(&b)
	}
	for _, ids := range w.tension {
		b.WriteString("[[tensions]]\nreason = \"both are right\"\n")
		writeList(&b, "claims", ids)
	}
	return b.String()
}

func (c claim) toml(b *strings.Builder) {
	fmt.Fprintf(b, "[claims.%s]\n", c.id)
	if c.source != "N" {
		fmt.Fprintf(b, "source = \"%s\"\n", c.source)
	}
	content := "it is so"
	if c.absolute {
		content = "it is always so"
	}
	fmt.Fprintf(b, "content = \"%s\"\nmodality = \"%s\"\npart = \"%s\"\n", content, c.modality, c.part)
	for _, t := range slices.Sorted(maps.Keys(c.stance)) {
		fmt.Fprintf(b, "stance.%s = \"%s\"\n", t, c.stance[t])
	}
	for _, day := range []struct {
		key   string
		value int
	}{{"holds_from", c.from}, {"holds_to", c.to}, {"said_on", c.said}} {
		if day.value > 0 {
			fmt.Fprintf(b, "%s = 2026-01-%02d\n", day.key, day.value)
		}
	}
	writeList(b, "denies", c.denies)
	writeList(b, "responds_to", c.responds)
	writeList(b, "supersedes", c.supersedes)
	writeList(b, "answers", c.answers)
	for _, name := range slices.Sorted(maps.Keys(c.values)) {
		fmt.Fprintf(b, "values.%s = %s\n", name, valueTOML(c.values[name]))
	}
}

// valueTOML writes 3, kg, 1..5, 1.. and ..5 as TOML has them.
func valueTOML(v string) string {
	low, high, ranged := strings.Cut(v, "..")
	if !ranged {
		if strings.Trim(v, "0123456789") == "" {
			return v
		}
		return fmt.Sprintf("%q", v)
	}
	var ends []string
	if low != "" {
		ends = append(ends, "min = "+low)
	}
	if high != "" {
		ends = append(ends, "max = "+high)
	}
	return "{ " + strings.Join(ends, ", ") + " }"
}

func writeList(b *strings.Builder, key string, ids []string) {
	if len(ids) > 0 {
		fmt.Fprintf(b, "%s = [\"%s\"]\n", key, strings.Join(ids, "\", \""))
	}
}

// A finder runs the contradiction rules on ledgers, without files.
type finder struct {
	selection *policy.Selection
	absolutes *lexicon.Matcher
}

func newFinder(t testing.TB, without ...string) finder {
	t.Helper()
	e, err := policy.New(policy.Options{Builtin: rules.FS})
	if err != nil {
		t.Fatal(err)
	}
	var chosen []policy.Rule
	for _, r := range e.Rules() {
		if r.Category() == "contradiction" && r.Scope == policy.ScopeDraft && !slices.Contains(without, r.ID) {
			chosen = append(chosen, r)
		}
	}
	return finder{e.Select(policy.Choice{Rules: chosen}), lexicon.NewMatcher(e.Lexicon()["absolute"])}
}

// input is the input document of a ledger that has no faults.
func (f finder) input(t testing.TB, text string) loader.Input {
	t.Helper()
	l, problems := loader.Decode(source.NewFile("world.claims.toml", []byte(text)))
	merged, more := loader.Merge([]*ledger.Ledger{l}, nil)
	if problems = slices.Concat(problems, more, loader.CheckReferences(merged)); len(problems) > 0 {
		t.Fatalf("%s\n%s", problems[0].Message, text)
	}
	return loader.NewInput(loader.Unit{Ledger: merged, Reader: loader.Reader{Absolutes: f.absolutes}})
}

// find tells what the rules find, one line a diagnostic: "self T: a | b", or
// "values n: a b".
func (f finder) find(t testing.TB, text string) []string {
	t.Helper()
	in := f.input(t, text)
	found, err := f.selection.Eval(context.Background(), policy.Document{Value: in.Value, Places: in.Places, Has: []string{"ledger"}})
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	var lines []string
	for _, d := range found {
		name := strings.TrimPrefix(d.Rule, "contradiction/")
		if d.Conflict == nil {
			attribute, _, _ := strings.Cut(strings.TrimPrefix(d.Message, "“"), "”")
			lines = append(lines, fmt.Sprintf("%s %s: %s", name, attribute, strings.Join(d.Claims, " ")))
			continue
		}
		c := d.Conflict
		lines = append(lines, fmt.Sprintf("%s %s: %s | %s", name, c.Target, strings.Join(c.Favor, " "), strings.Join(c.Against, " ")))
	}
	slices.SortFunc(lines, cmp.Compare)
	return lines
}
