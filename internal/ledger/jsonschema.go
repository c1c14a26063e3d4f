package ledger

// idPattern is what an id is made of.
const idPattern = `^[A-Za-z0-9_-]+$`

// JSONSchema is the JSON Schema (draft 2020-12) of a ledger, or of a registry, as
// a tree to be encoded. A TOML language server checks and completes by it.
func JSONSchema() map[string]any {
	schema := object(Top())
	properties := schema["properties"].(map[string]any)
	for _, kind := range []Kind{Sources(), Targets(), Claims()} {
		properties[kind.Table] = map[string]any{
			"type":                 "object",
			"description":          kind.Doc,
			"propertyNames":        map[string]any{"pattern": idPattern},
			"additionalProperties": object(kind),
		}
	}
	properties[Tensions().Table] = map[string]any{"type": "array", "description": Tensions().Doc, "items": object(Tensions())}
	schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	schema["title"] = "stancelint claims ledger, version 1"
	return schema
}

// object is the schema of a record.
func object(k Kind) map[string]any {
	schema := table(k.Fields)
	schema["description"] = k.Doc
	var all []any
	for _, f := range k.Fields {
		if f.When != nil {
			all = append(all, map[string]any{
				"if":   map[string]any{"properties": map[string]any{f.When.Field: map[string]any{"enum": f.When.In}}, "required": []string{f.When.Field}},
				"then": map[string]any{"required": []string{f.Name}},
			})
		}
		if len(f.Needs) > 0 {
			all = append(all, map[string]any{
				"if":   map[string]any{"properties": map[string]any{f.Name: map[string]any{"const": true}}, "required": []string{f.Name}},
				"then": oneOf(f.Needs),
			})
		}
	}
	if len(k.OneOf) > 0 {
		all = append(all, oneOf(k.OneOf))
	}
	if len(all) > 0 {
		schema["allOf"] = all
	}
	return schema
}

// oneOf asks for at least one of some keys.
func oneOf(keys []string) map[string]any {
	var some []any
	for _, key := range keys {
		some = append(some, map[string]any{"required": []string{key}})
	}
	return map[string]any{"anyOf": some}
}

// table is the schema of a table with some keys and no others.
func table(fields []Field) map[string]any {
	properties := map[string]any{}
	var required []string
	for _, f := range fields {
		properties[f.Name] = value(f)
		if f.Required {
			required = append(required, f.Name)
		}
	}
	schema := map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	if required != nil {
		schema["required"] = required
	}
	return schema
}

// value is the schema of a field.
func value(f Field) map[string]any {
	schema := map[string]any{"type": "string"}
	switch f.Type {
	case String, Path:
		schema = text(f)
	case Strings, Refs:
		schema = list(f)
	case Bool:
		schema = map[string]any{"type": "boolean"}
	case Count:
		schema = map[string]any{"type": "integer", "minimum": 1}
	case Date:
		schema["format"] = "date"
	case Enum:
		schema["enum"] = f.Enum
	case Table:
		schema = table(f.Fields)
	case StanceTable:
		schema = map[string]any{"type": "object", "additionalProperties": map[string]any{"enum": f.Enum}}
	case ValuesTable:
		schema = map[string]any{"type": "object", "additionalProperties": stated()}
	case Meta:
		schema = map[string]any{"type": "object"}
	}
	schema["description"] = f.Doc
	if f.Default != "" {
		schema["default"] = f.Default
	}
	return schema
}

func text(f Field) map[string]any {
	schema := map[string]any{"type": "string"}
	if f.Words {
		schema["pattern"] = `\S`
	}
	return schema
}

func list(f Field) map[string]any {
	one := text(f)
	many := map[string]any{"type": "array", "items": text(f)}
	if f.Min > 0 {
		many["minItems"] = f.Min
	}
	if f.OneOrMany {
		return map[string]any{"oneOf": []any{one, many}}
	}
	return many
}

// stated is a stated value: a quantity, place or date, or a range.
func stated() map[string]any {
	end := map[string]any{"type": []string{"number", "string"}}
	return map[string]any{"oneOf": []any{
		map[string]any{"type": []string{"string", "number", "boolean"}},
		map[string]any{
			"type": "object", "additionalProperties": false, "minProperties": 1,
			"properties": map[string]any{"min": end, "max": end},
		},
	}}
}
