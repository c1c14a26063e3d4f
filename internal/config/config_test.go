package config_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/config"
	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/policy"
)

var known = []policy.Rule{
	{ID: "a/one", Level: diag.Error, Options: map[string]policy.Option{"most": {Type: "integer", Default: 1}}},
	{ID: "a/two", Level: diag.Error},
	{ID: "b/one", Level: diag.Error},
}

func write(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		full := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// settled is what the nearest config makes of the rules for a file.
func settled(t *testing.T, files map[string]string, name string) (config.Settings, map[string]string) {
	t.Helper()
	dir := write(t, files)
	f := config.NewFinder(dir)
	c, err := f.Nearest(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Check(known, lexicon.Lists{"absolute": {"all"}}); err != nil {
		t.Fatal(err)
	}
	s := c.For(filepath.Join(dir, name), known)
	levels := map[string]string{}
	for id, r := range s.Rules {
		switch {
		case r.Off:
			levels[id] = "off"
		case r.Level != 0:
			levels[id] = r.Level.String()
		}
	}
	return s, levels
}

func TestPrecedence(t *testing.T) {
	for _, c := range []struct {
		name  string
		files map[string]string
		want  map[string]string
	}{
		{"no config", nil, map[string]string{}},
		{"a glob", map[string]string{"stancelint.toml": `rules = { "a/*" = "info" }`}, map[string]string{"a/one": "info", "a/two": "info"}},
		{"all", map[string]string{"stancelint.toml": `rules = { "*" = "off" }`}, map[string]string{"a/one": "off", "a/two": "off", "b/one": "off"}},
		{"an id before a glob", map[string]string{"stancelint.toml": "[rules]\n\"a/one\" = \"warning\"\n\"a/*\" = \"off\"\n"}, map[string]string{"a/one": "warning", "a/two": "off"}},
		{"the nearest alone", map[string]string{"stancelint.toml": `rules = { "a/one" = "off" }`, "d/stancelint.toml": `rules = { "a/two" = "info" }`}, map[string]string{"a/two": "info"}},
		{"the hidden name", map[string]string{"d/.stancelint.toml": `rules = { "a/two" = "info" }`}, map[string]string{"a/two": "info"}},
		{"extending", map[string]string{
			"base.toml":         `rules = { "a/one" = "off", "b/one" = "off" }`,
			"d/stancelint.toml": "extend = \"../base.toml\"\nrules = { \"a/*\" = \"info\" }",
		}, map[string]string{"a/one": "info", "a/two": "info", "b/one": "off"}},
		{"an override", map[string]string{"stancelint.toml": "rules = { \"a/one\" = \"warning\" }\n[[overrides]]\nfiles = [\"d/*.md\"]\nrules = { \"a/*\" = \"off\" }"}, map[string]string{"a/one": "off", "a/two": "off"}},
		{"an override for other files", map[string]string{"stancelint.toml": "[[overrides]]\nfiles = [\"e/**\"]\nrules = { \"a/*\" = \"off\" }"}, map[string]string{}},
		{"the extended config’s override first", map[string]string{
			"base.toml":         "[[overrides]]\nfiles = [\"d/**\"]\nrules = { \"a/one\" = \"off\" }",
			"d/stancelint.toml": "extend = \"../base.toml\"\n[[overrides]]\nfiles = [\"*.md\"]\nrules = { \"a/one\" = \"info\" }",
		}, map[string]string{"a/one": "info"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := settled(t, c.files, "d/draft.md")
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestOptions(t *testing.T) {
	s, _ := settled(t, map[string]string{"stancelint.toml": "[rules]\n\"a/*\" = { most = 3 }\n\"a/one\" = { level = \"info\" }\n"}, "draft.md")
	if got := s.Rules["a/one"].Options["most"].Value; got != int64(3) {
		t.Errorf("most is %v", got)
	}
	if s.Rules["a/two"].Options != nil {
		t.Error("a/two has no such option")
	}
}

func TestLexicon(t *testing.T) {
	s, _ := settled(t, map[string]string{"stancelint.toml": `lexicon.absolute = { add = ["ever", "all"], remove = ["all"] }`}, "draft.md")
	lists := lexicon.Lists{"absolute": {"all", "none"}}
	if diff := cmp.Diff(lexicon.Lists{"absolute": {"none", "ever", "all"}}, s.Lexicon(lists)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(lists["absolute"]) != 2 {
		t.Error("the lists themselves were changed")
	}
}

// Files with the same settings share what is made of them.
func TestKey(t *testing.T) {
	files := map[string]string{"stancelint.toml": "[[overrides]]\nfiles = [\"e/**\"]\nrules = { \"a/one\" = { most = 2 } }"}
	one, _ := settled(t, files, "d/a.md")
	two, _ := settled(t, files, "d/b.md")
	other, _ := settled(t, files, "e/a.md")
	if one.Key() != two.Key() || one.Key() == other.Key() {
		t.Errorf("keys:\n%s%s%s", one.Key(), two.Key(), other.Key())
	}
}

func TestRegistry(t *testing.T) {
	s, _ := settled(t, map[string]string{
		"desk/stancelint.toml": `registry = ["{people,places}.toml", "sub"]`,
		"desk/people.toml":     "", "desk/places.toml": "", "desk/other.toml": "", "desk/sub": "",
	}, "desk/d/a.md")
	var got []string
	for _, full := range s.Registry {
		got = append(got, filepath.Base(full))
	}
	if diff := cmp.Diff([]string{"people.toml", "places.toml", "sub"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever a config holds, it is read or told what is wrong with it.
func FuzzConfig(f *testing.F) {
	f.Add("rules = { \"a/*\" = { level = \"off\", most = 1 } }\n[[overrides]]\nfiles = [\"**/{a,b}\"]\n")
	f.Add("extend = \"stancelint.toml\"\nregistry = [\"../x\"]\nlexicon.absolute.add = [1]\n")
	f.Fuzz(func(t *testing.T, text string) {
		dir := write(t, map[string]string{"stancelint.toml": text})
		finder := config.NewFinder(dir)
		c, err := finder.Nearest("draft.md")
		if err != nil {
			t.Fatal(err)
		}
		_ = finder.Check(known, lexicon.Lists{"absolute": {"all"}})
		_ = c.For(filepath.Join(dir, "draft.md"), known).Key()
		_ = c.Excludes(filepath.Join(dir, "draft.md"))
	})
}
