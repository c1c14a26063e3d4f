package loader

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	tomltest "github.com/toml-lang/toml-test/v2"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/source"
)

// passes are invalid files that are read all the same.
var passes = map[string]string{
	"config/invalid/datetime/offset-overflow-minute.toml":       "BurntSushi takes time zones of sixty minutes, and says so in its own tests",
	"front matter/invalid/datetime/offset-overflow-minute.toml": "the same",
	"front matter/invalid/control/bare-cr.toml":                 "the carriage return at its end is part of the line break before +++",
}

// The files of TOML's own test suite are read as a ledger, as a config and as front
// matter. BurntSushi decodes TOML 1.1: what is valid or not by 1.0 alone must cause no
// harm, but may pass or fail.
func TestTOMLSuite(t *testing.T) {
	suite := tomltest.TestCases()
	current := suiteFiles(t, suite, "files-toml-1.1.0")
	all := slices.Concat(current, suiteFiles(t, suite, "files-toml-1.0.0"))
	slices.Sort(all)
	for _, name := range slices.Compact(all) {
		data, err := fs.ReadFile(suite, name)
		if err != nil {
			t.Fatal(err)
		}
		for form, problems := range suiteReadings(t, data) {
			test := form + "/" + name
			for _, p := range problems {
				inside(t, p.Place, test)
				for _, r := range p.Related {
					inside(t, r.Place, test)
				}
			}
			syntax := slices.ContainsFunc(problems, func(p Problem) bool { return p.Rule == RuleSyntax })
			switch {
			case !slices.Contains(current, name):
			case strings.HasPrefix(name, "valid/") && syntax:
				t.Errorf("%s is valid, but:\n%s", test, written(problems))
			case strings.HasPrefix(name, "invalid/") && (len(problems) == 0) != (passes[test] != ""):
				t.Errorf("%s is invalid; problems:\n%s", test, written(problems))
			}
		}
	}
}

// suiteFiles are the files that the suite lists for a version of TOML.
func suiteFiles(t *testing.T, suite fs.FS, list string) []string {
	t.Helper()
	data, err := fs.ReadFile(suite, list)
	if err != nil {
		t.Fatal(err)
	}
	files := slices.DeleteFunc(strings.Fields(string(data)), func(name string) bool { return !strings.HasSuffix(name, ".toml") })
	if len(files) == 0 {
		t.Fatalf("%s lists no files", list)
	}
	return files
}

// suiteReadings are the problems of a file in each form. In front matter there is none
// with a table of another tool's where only keys are written twice, and none is read in
// a draft that is no UTF-8: those are left out.
func suiteReadings(t *testing.T, data []byte) map[string][]Problem {
	t.Helper()
	_, ledger := Decode(source.NewFile("a.claims.toml", data))
	_, config, _ := ReadTOML(source.NewFile("a.toml", data))
	found := map[string][]Problem{"ledger": ledger, "config": config}

	// Front matter is other tools' business where it does not say stancelint.
	text := "+++\n# stancelint\n" + string(data) + "\n+++\n"
	d, err := draft.Read(source.NewFile("a.md", []byte(text)))
	if err != nil {
		return found
	}
	_, problems := DecodeFrontMatter(d.File, d.FrontMatter.Body)
	if len(problems) > 0 || !onlyTwice(config) {
		found["front matter"] = problems
	}
	return found
}

// onlyTwice reports whether problems are all with what is written twice.
func onlyTwice(problems []Problem) bool {
	return len(problems) > 0 && !slices.ContainsFunc(problems, func(p Problem) bool { return p.Rule != RuleDuplicate })
}
