package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schema compiles a schema that the command prints.
func schema(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(output(t, ".", []string{"schema", name})))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// asJSON reads TOML as an editor's language server hands it to a schema.
func asJSON(t *testing.T, text []byte) any {
	t.Helper()
	var table map[string]any
	if _, err := toml.Decode(string(text), &table); err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(table)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// Whatever the loader takes without complaint is valid by the schema.
func TestLedgerSchema(t *testing.T) {
	s := schema(t, "ledger")
	root := filepath.Join("..", "..")
	good, _ := filepath.Glob(filepath.Join(root, "rules", "*", "*", "good*.claims.toml"))
	fixtures, _ := filepath.Glob(filepath.Join(root, "fixtures", "*", "*.claims.toml"))
	if len(good) < 50 || len(fixtures) < 2 {
		t.Fatalf("%d examples and %d fixtures", len(good), len(fixtures))
	}
	for _, name := range append(good, fixtures...) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(asJSON(t, text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, wrong := range []string{
		"draught = \"a.md\"",
		"[sources.a]\nname = \"A\"",
		"[sources.a]\ntype = \"named_person\"",
		"[sources.a]\ntype = \"person\"\nname = \"A\"",
		"[targets.t]\ntext = \" \"",
		"[targets.t]\ntext = \"T\"\nkind = \"unity\"",
		"[claims.c]\nstance = { t = \"pro\" }",
		"[claims.c]\ndeclined = true",
		"[claims.c]\ncontent = []",
		"[claims.\"a b\"]\ncue = \"said\"",
		"[[tensions]]\nclaims = [\"a\"]\nreason = \"r\"",
		"[[tensions]]\nclaims = [\"a\", \"b\"]",
	} {
		if err := s.Validate(asJSON(t, []byte(wrong))); err == nil {
			t.Errorf("valid by the schema:\n%s", wrong)
		}
	}
}

func TestConfigSchema(t *testing.T) {
	s := schema(t, "config")
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "config.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(page), "```toml\n")
	block, _, _ = strings.Cut(block, "```")
	if err := s.Validate(asJSON(t, []byte(block))); err != nil {
		t.Errorf("the example of docs/config.md: %v", err)
	}
	for _, wrong := range []string{
		"colour = true",
		"fail_level = \"fatal\"",
		"rules.\"reply/distant\" = { paragraph = 3 }",
		"rules.\"reply/distant\" = { paragraphs = \"three\" }",
		"rules.\"reply/*\" = \"loud\"",
		"lexicon.absolut = {}",
		"[[overrides]]\nrules = {}",
	} {
		if err := s.Validate(asJSON(t, []byte(wrong))); err == nil {
			t.Errorf("valid by the schema:\n%s", wrong)
		}
	}
}

// What is printed of every example is valid by the schemas.
func TestPrintedSchemas(t *testing.T) {
	input, result := schema(t, "input"), schema(t, "output")
	root := filepath.Join("..", "..")
	var drafts []string
	for _, pattern := range []string{"rules/quote/*/bad*.md", "rules/ledger/*/bad*.md", "rules/reply/*/bad*.md", "fixtures/*/*.md"} {
		more, _ := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		drafts = append(drafts, more...)
	}
	if len(drafts) < 20 {
		t.Fatalf("%d drafts", len(drafts))
	}
	for _, name := range drafts {
		rel, err := filepath.Rel(root, name)
		if err != nil {
			t.Fatal(err)
		}
		for command, s := range map[string]*jsonschema.Schema{"input": input, "check -o json": result} {
			text := output(t, root, append(strings.Fields(command), filepath.ToSlash(rel)))
			doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
			if err != nil {
				t.Fatalf("%s %s: %v\n%s", command, rel, err, text)
			}
			if err := s.Validate(doc); err != nil {
				t.Errorf("%s %s: %v", command, rel, err)
			}
		}
	}
}
