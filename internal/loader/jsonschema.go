package loader

import (
	"maps"

	"github.com/stancelint/stancelint/internal/ledger"
)

// A schema is a part of a JSON Schema.
type schema = map[string]any

// JSONSchema is the JSON Schema (draft 2020-12) of the input document as Print
// writes it, with places written out, as a tree to be encoded.
func JSONSchema() map[string]any {
	ids, numbers := listOf(words), listOf(number)
	paths := table(table(schema{"type": "array", "prefixItems": []schema{number, words}, "items": false}))
	doc := closed(schema{
		"version":  schema{"const": 1},
		"ledger":   records(ledger.Top(), schema{"file": words, "form": oneOf(ledger.Sidecar, ledger.FrontMatter)}),
		"draft":    draftSchema(),
		"sources":  table(records(ledger.Sources(), schema{"id": words, "registry": flag})),
		"targets":  table(records(ledger.Targets(), schema{"id": words, "registry": flag})),
		"claims":   table(claimSchema()),
		"tensions": listOf(records(ledger.Tensions(), schema{"anchor": anchorSchema()})),
		"problems": listOf(closed(schema{
			"rule": words, "at": placeSchema(), "message": words, "help": words, "claims": ids, "sources": ids,
			"related": listOf(closed(schema{"at": placeSchema(), "message": words})),
		})),
		"index": closed(schema{
			"by_source": table(ids), "by_value": table(ids), "entailed_by": table(ids), "contrary": table(ids), "entailed": paths, "entailing": paths, "groups": table(ids), "spokespeople": table(ids),
			"claims_with": table(ids), "on_several": ids, "not_found": ids,
			"attributed": number, "without_claims": closed(schema{"sources": ids, "targets": ids}), "named_on_terms": ids,
			"sources_with": table(ids), "targets_with": table(ids), "by_type": table(ids), "in_content": table(ids), "in_cue": table(ids), "in_own_voice": table(numbers), "to_introduce": ids,
			"attributions": closed(schema{"by_lemma": table(numbers), "by_source_type": table(numbers), "by_type": table(numbers), "by_paragraph": listOf(numbers), "in_source": table(numbers), "with_lemma": table(numbers)}),
			"quotations":   closed(schema{"unclaimed": numbers, "unattributed": numbers, "lone": numbers, "differing": numbers, "open": numbers, "in_headings": numbers, "fewest_words": number}),
			"by_target":    table(closed(schema{"favor": ids, "against": ids, "none": ids})),
		}),
	})
	doc["required"] = []string{"version", "sources", "targets", "claims", "tensions", "problems", "index"}
	doc["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	doc["title"] = "stancelint input document, version 1"
	return doc
}

var (
	words  = schema{"type": "string"}
	number = schema{"type": "integer"}
	flag   = schema{"type": "boolean"}
)

func listOf(item schema) schema { return schema{"type": "array", "items": item} }

func oneOf(texts ...string) schema { return schema{"type": "string", "enum": texts} }

func table(of schema) schema { return schema{"type": "object", "additionalProperties": of} }

func closed(properties schema) schema {
	return schema{"type": "object", "properties": properties, "additionalProperties": false}
}

func placeSchema() schema {
	place := closed(schema{"file": words, "line": number, "column": number, "text": words})
	place["title"] = placeTitle
	return place
}

const placeTitle = "place"

// RuleSchema is the JSON Schema of the input document as rules see it, of every
// scope: places are numbers.
func RuleSchema() map[string]any {
	doc := withNumbers(JSONSchema()).(schema)
	properties := doc["properties"].(schema)
	claim := properties["claims"].(schema)["additionalProperties"].(schema)["properties"].(schema)
	maps.Copy(claim, schema{"name": words, "ledger": words, "rank": number, "published": words})
	properties["index"].(schema)["properties"].(schema)["by_ledger"] = table(listOf(words))
	at := withNumbers(placeSchema())
	properties["ignores"] = listOf(closed(schema{
		"at": at, "blank": at, "until": words, "fault": words, "way": words, "used": flag, "expired": flag,
		"rules": listOf(closed(schema{"pattern": words, "known": flag, "ran": flag, "nearest": words})),
	}))
	return doc
}

// withNumbers is a schema with numbers for places.
func withNumbers(s any) any {
	switch s := s.(type) {
	case schema:
		if s["title"] == placeTitle {
			return schema{"type": "integer", "title": placeTitle}
		}
		out := schema{}
		for key, inner := range s {
			out[key] = withNumbers(inner)
		}
		return out
	}
	return s
}

// records is the schema of a kind of record with what rules see beside its keys.
func records(k ledger.Kind, more schema) schema {
	properties := schema{"at": table(placeSchema()), "broken": listOf(words)}
	for _, f := range k.Fields {
		properties[f.Name] = fieldSchema(f)
	}
	for name, s := range more {
		properties[name] = s
	}
	return closed(properties)
}

func fieldSchema(f ledger.Field) schema {
	switch f.Type {
	case ledger.Enum:
		return oneOf(f.Enum...)
	case ledger.Strings, ledger.Refs:
		return listOf(words)
	case ledger.Bool:
		return flag
	case ledger.Count:
		return number
	case ledger.Table:
		properties := schema{}
		for _, inner := range f.Fields {
			properties[inner.Name] = fieldSchema(inner)
		}
		return closed(properties)
	case ledger.StanceTable:
		return table(oneOf(f.Enum...))
	case ledger.ValuesTable:
		end := schema{"type": []string{"string", "number", "boolean"}}
		return table(closed(schema{"type": words, "text": words, "min": end, "max": end}))
	case ledger.Meta:
		return schema{"type": "object"}
	}
	return words
}

func claimSchema() schema {
	return records(ledger.Claims(), schema{
		"id": words, "order": number, "anchor": anchorSchema(), "quote_type": oneOf("direct", "mixed", "indirect", "none"), "paragraph": number, "sentence": number,
		"absolutes": listOf(words), "fingerprint": words, "unsettled": flag,
		"transcript": closed(schema{"file": words, "state": oneOf("found", "missing", "unreadable"), "piece": number, "nearest": nearestSchema()}),
	})
}

func anchorSchema() schema {
	return closed(schema{"state": oneOf("found", "missing", "ambiguous"), "at": placeSchema(), "piece": number, "nearest": nearestSchema(), "places": listOf(placeSchema())})
}

func nearestSchema() schema {
	return closed(schema{"at": placeSchema(), "text": words, "difference": words})
}

func draftSchema() schema {
	return closed(schema{
		"file": words, "format": oneOf("markdown", "text"), "published": words, "title": words,
		"paragraphs": listOf(closed(schema{"kind": oneOf("body", "heading", "list_item", "block_quote", "table_cell", "footnote", "caption"), "at": placeSchema(), "first_sentence": number, "sentences": number})),
		"sentences":  listOf(closed(schema{"paragraph": number, "at": placeSchema(), "text": words})),
		"quotations": listOf(closed(schema{
			"paragraph": number, "sentence": number, "at": placeSchema(), "text": words, "words": number, "closed": flag, "block": flag, "claims": listOf(words), "attributions": listOf(number),
		})),
		"dates": listOf(closed(schema{
			"at": placeSchema(), "text": words, "weekday": words, "year": number, "month": number, "day": number, "date": words, "exists": flag,
			"paragraph": number, "sentence": number, "quoted": flag,
		})),
		"dateline":   number,
		"mentions":   table(listOf(closed(schema{"at": placeSchema(), "form": oneOf(formName, formAlias, formShort, formDescriptor), "text": words, "paragraph": number, "sentence": number, "quoted": flag}))),
		"near_names": listOf(closed(schema{"at": placeSchema(), "word": words, "known": words, "source": words, "distance": number, "quoted": flag})),
		"attributions": listOf(closed(schema{
			"source": printedSchema(nil), "cue": printedSchema(schema{"lemma": words}), "content": listOf(printedSchema(nil)),
			"type": oneOf("direct", "mixed", "indirect"), "source_type": words, "source_id": words, "carried": flag, "confidence": schema{"type": "number"},
			"paragraph": number, "sentence": number, "sources": listOf(words), "claims": listOf(words),
		})),
		"words": table(listOf(printedSchema(schema{"paragraph": number, "sentence": number, "voice": oneOf(voiceOwn, voiceQuoted, voiceAttributed)}))),
	})
}

// printedSchema is that of words of the draft, with more that is known of them.
func printedSchema(more schema) schema {
	properties := schema{"at": placeSchema(), "text": words}
	for name, s := range more {
		properties[name] = s
	}
	return closed(properties)
}
