package report

import (
	"reflect"
	"strings"
)

// JSONSchema is the JSON Schema (draft 2020-12) of the format json, as a tree to
// be encoded. It is made from the types that are written.
func JSONSchema() map[string]any {
	schema := schemaOf(reflect.TypeFor[jsonResult]())
	schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	schema["title"] = "stancelint output, version 1"
	return schema
}

func schemaOf(t reflect.Type) map[string]any {
	switch t.Kind() {
	case reflect.Pointer:
		return schemaOf(t.Elem())
	case reflect.Slice:
		return map[string]any{"type": "array", "items": schemaOf(t.Elem())}
	case reflect.Int:
		return map[string]any{"type": "integer", "minimum": 0}
	case reflect.Struct:
		return structSchema(t)
	}
	return map[string]any{"type": "string"}
}

func structSchema(t reflect.Type) map[string]any {
	properties := map[string]any{}
	required := []string{}
	for i := range t.NumField() {
		name, options, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		properties[name] = schemaOf(t.Field(i).Type)
		if options != "omitempty" {
			required = append(required, name)
		}
	}
	return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}
