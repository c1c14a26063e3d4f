package config

import (
	"maps"
	"slices"

	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/policy"
)

// JSONSchema is the JSON Schema (draft 2020-12) of a config, with the rules and
// word lists that there are, as a tree to be encoded.
func JSONSchema(rules []policy.Rule, lists lexicon.Lists) map[string]any {
	globs := func(doc string) map[string]any {
		return map[string]any{"type": "array", "items": map[string]any{"type": "string"}, "description": doc}
	}
	changes := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(lists)) {
		changes[name] = map[string]any{
			"type": "object", "additionalProperties": false,
			"properties": map[string]any{"add": globs("words to add"), "remove": globs("words to take out")},
		}
	}
	settings := rulesSchema(rules)
	return map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"title":   "stancelint config",
		"type":    "object", "additionalProperties": false,
		"properties": map[string]any{
			"extend":     map[string]any{"type": "string", "description": "a config of the same repository that is taken in first"},
			"registry":   globs("files of sources and targets that all ledgers share"),
			"rules_dirs": globs("folders with rules of your own"),
			"exclude":    globs("drafts and ledgers to leave out of a walk"),
			"fail_level": map[string]any{"enum": []string{"error", "warning", "info", "never"}, "description": "the lowest level that fails the run"},
			"rules":      settings,
			"lexicon":    map[string]any{"type": "object", "additionalProperties": false, "properties": changes},
			"overrides": map[string]any{"type": "array", "items": map[string]any{
				"type": "object", "additionalProperties": false, "required": []string{"files"},
				"properties": map[string]any{"files": globs("the files that it is for"), "rules": settings},
			}},
		},
	}
}

// rulesSchema is that of a table of rules. Of globs, and of rules of a
// newsroom's own, it knows only that they have a level or a table.
func rulesSchema(rules []policy.Rule) map[string]any {
	level := map[string]any{"enum": ruleLevels}
	properties := map[string]any{}
	for _, r := range rules {
		fields := map[string]any{"level": level}
		for name, o := range r.Options {
			fields[name] = optionSchema(o)
		}
		properties[r.ID] = map[string]any{
			"description": r.Title,
			"oneOf":       []any{level, map[string]any{"type": "object", "additionalProperties": false, "properties": fields}},
		}
	}
	return map[string]any{
		"type": "object", "properties": properties,
		"additionalProperties": map[string]any{"oneOf": []any{level, map[string]any{"type": "object"}}},
	}
}

func optionSchema(o policy.Option) map[string]any {
	schema := map[string]any{"type": o.Type, "description": o.Description, "default": o.Default}
	if o.Type == "list" {
		schema["type"], schema["items"] = "array", map[string]any{"type": "string"}
	}
	return schema
}
