package internal_test

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/stancelint/stancelint/internal/"

// allowed are the packages of ours that each package may import. They run one
// way; docs/architecture.md draws it.
var allowed = map[string][]string{
	"paging":      nil,
	"source":      nil,
	"lexicon":     nil,
	"diag":        {"source"},
	"ledger":      {"source"},
	"draft":       {"source"},
	"attribution": {"draft", "lexicon", "source"},
	"suppress":    {"diag", "draft", "source"},
	"loader":      {"attribution", "diag", "draft", "ledger", "lexicon", "source"},
	"extract":     {"attribution", "draft", "ledger", "loader", "source"},
	"baseline":    {"diag"},
	"changes":     nil,
	"typecheck":   nil,
	"mutate":      nil,
	"policy":      {"diag", "lexicon", "source", "typecheck"},
	"config":      {"diag", "lexicon", "loader", "policy", "source"},
	"report":      {"diag", "source"},
	"lint":        {"attribution", "diag", "draft", "ledger", "lexicon", "loader", "policy", "report", "source", "suppress"},
	"cli":         {"attribution", "baseline", "changes", "config", "diag", "draft", "extract", "ledger", "source", "lint", "loader", "policy", "report"},
}

func TestImports(t *testing.T) {
	folders, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if !folder.IsDir() {
			continue
		}
		may, known := allowed[folder.Name()]
		if !known {
			t.Errorf("package %s is not in the table", folder.Name())
		}
		files, _ := filepath.Glob(filepath.Join(folder.Name(), "*.go"))
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				checkImports(t, folder.Name(), file, may)
			}
		}
	}
}

func checkImports(t *testing.T, pkg, file string, may []string) {
	for _, path := range importsOf(t, file) {
		if name, ours := strings.CutPrefix(path, module); ours && !slices.Contains(may, name) {
			t.Errorf("%s: %s may not import %s", file, pkg, name)
		}
		if strings.Contains(path, "open-policy-agent") && !slices.Contains([]string{"policy", "typecheck", "loader", "cli", "mutate"}, pkg) {
			t.Errorf("%s: %s may not import OPA", file, pkg)
		}
	}
}

// Memory is ready before most packages are initialized, and can be only while it waits
// for next to none of them: runtime/debug or os would have it come last.
func TestPagingWaitsForNoPackage(t *testing.T) {
	early := []string{"math/bits", "syscall", "unsafe"}
	files, _ := filepath.Glob("paging/*.go")
	if len(files) == 0 {
		t.Error("the package is gone")
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, path := range importsOf(t, file) {
			if !slices.Contains(early, path) {
				t.Errorf("%s imports %s", file, path)
			}
		}
	}
}

func importsOf(t *testing.T, file string) (paths []string) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range parsed.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		paths = append(paths, path)
	}
	return paths
}
