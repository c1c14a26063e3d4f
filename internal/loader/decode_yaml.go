package loader

import (
	"go.yaml.in/yaml/v3"

	"github.com/stancelint/stancelint/internal/source"
)

// DecodeYAML reads the date and the title in the YAML front matter of a draft,
// which is at body. It belongs to other tools: nothing in it is a problem, and
// no ledger stands in it.
func DecodeYAML(f *source.File, body source.Span) FrontMatter {
	body = f.Clamp(body)
	var root yaml.Node
	if err := yaml.Unmarshal(f.Text(body), &root); err != nil {
		return FrontMatter{}
	}
	fm := FrontMatter{Title: yamlField(&root, "title")}
	if day, ok := dayOf(yamlField(&root, "date")); ok {
		fm.Dateline = Dateline{day, source.Place{File: f, Span: body}}
	}
	return fm
}

// yamlField is what a key at the top of a document holds, as written, if it is
// a scalar.
func yamlField(root *yaml.Node, key string) string {
	if len(root.Content) == 0 {
		return ""
	}
	pairs := root.Content[0]
	if pairs.Kind != yaml.MappingNode {
		return ""
	}
	for i := 0; i+1 < len(pairs.Content); i += 2 {
		if name, value := pairs.Content[i], pairs.Content[i+1]; name.Value == key && value.Kind == yaml.ScalarNode {
			return value.Value
		}
	}
	return ""
}
