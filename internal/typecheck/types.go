package typecheck

import (
	"maps"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// A typ is a part of the schema of the input document. nil is unknown.
type typ struct {
	schema map[string]any
	path   string // how one gets there: "input.claims[…]"
}

func (t *typ) same(u *typ) bool { return t != nil && u != nil && t.path == u.path }

// listOf is the type of a list or set that a rule makes of parts of the input.
func listOf(t *typ) *typ {
	if t == nil {
		return nil
	}
	return &typ{map[string]any{"type": "array", "items": t.schema, "of": t.path}, "[" + t.path + "]"}
}

// fields are the fields that a record may have; ok is false for what is no
// record, or may have others.
func (t *typ) fields() (fields map[string]any, ok bool) {
	fields, ok = t.schema["properties"].(map[string]any)
	return fields, ok && t.schema["additionalProperties"] == false
}

func (t *typ) fieldNames() []string {
	fields, _ := t.fields()
	return slices.Sorted(maps.Keys(fields))
}

// element is what a table or list holds, or nil.
func (t *typ) element() *typ {
	path := t.path + "[…]"
	if of, made := t.schema["of"].(string); made {
		path = of
	}
	for _, key := range []string{"additionalProperties", "items"} {
		if inner, ok := t.schema[key].(map[string]any); ok {
			return &typ{inner, path}
		}
	}
	return nil
}

// kind is "array", "object", "string", …, or "" where it may be several.
func (t *typ) kind() string {
	kind, _ := t.schema["type"].(string)
	return kind
}

// isPlain tells a value without parts, and says what it is.
func (t *typ) isPlain() (what string, ok bool) {
	switch t.kind() {
	case "string":
		return "text", true
	case "integer", "number":
		return "a number", true
	case "boolean":
		return "true or false", true
	}
	return "", false
}

// values are the only ones that a text may have, or nil.
func (t *typ) values() []string {
	values, _ := t.schema["enum"].([]string)
	return values
}

// at is what stands under a key, and what is wrong with asking for it.
func (t *typ) at(key *ast.Term) (inner *typ, fault string) {
	name, constant := key.Value.(ast.String)
	if what, plain := t.isPlain(); plain {
		if what == "a number" && isPlace(t) {
			return nil, t.path + " is a place: hand it on as “at”, there is nothing in it"
		}
		return nil, t.path + " is " + what + ", and has nothing in it"
	}
	if fields, ok := t.fields(); ok {
		if !constant {
			return nil, ""
		}
		inner, known := fields[string(name)].(map[string]any)
		if !known {
			return nil, t.path + " has no field \"" + string(name) + "\"" + didYouMean(string(name), t.fieldNames())
		}
		return &typ{inner, t.path + "." + string(name)}, ""
	}
	if constant && t.kind() == "array" {
		return nil, t.path + " is a list, and has no field \"" + string(name) + "\""
	}
	return t.element(), ""
}

func isPlace(t *typ) bool { return t.schema["title"] == "place" }
