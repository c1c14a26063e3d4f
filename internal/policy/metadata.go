package policy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// MetadataFile holds the METADATA of the built-in modules, as JSON. METADATA is
// YAML, and reading that of all rules is a good part of start-up.
const MetadataFile = "metadata.json"

// A metadata is what a module says of itself.
type metadata struct {
	Title       string         `json:"title"`
	Description string         `json:"description,omitempty"`
	Related     []relatedLink  `json:"related_resources,omitempty"`
	Custom      map[string]any `json:"custom,omitempty"`
}

type relatedLink struct {
	Ref         string `json:"ref"`
	Description string `json:"description,omitempty"`
}

// Metadata is what MetadataFile must hold: the METADATA of each module's package,
// by its file.
func Metadata(builtin fs.FS) ([]byte, error) {
	s := sources{rego: map[string]string{}, pages: map[string]string{}, data: map[string]any{}}
	if err := s.read(builtin, builtinPrefix); err != nil {
		return nil, err
	}
	modules, err := parse(s.rego, nil)
	if err != nil {
		return nil, err
	}
	all := map[string]metadata{}
	for file, m := range modules {
		for _, a := range m.Annotations {
			if a.Scope == packageScope {
				all[file[len(builtinPrefix):]] = metadataOf(a)
			}
		}
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err = enc.Encode(all)
	return out.Bytes(), err
}

const packageScope = "package"

func metadataOf(a *ast.Annotations) metadata {
	m := metadata{Title: a.Title, Description: a.Description, Custom: a.Custom}
	for _, r := range a.RelatedResources {
		m.Related = append(m.Related, relatedLink{Ref: r.Ref.String(), Description: r.Description})
	}
	return m
}

// metadata is the METADATA of the built-in modules as far as it need not be read
// from them: by their names.
func (o Options) metadata() (map[string]*ast.Annotations, error) {
	if o.Check {
		return nil, nil
	}
	return readMetadata(o.Builtin)
}

// readMetadata reads MetadataFile, if it is there.
func readMetadata(builtin fs.FS) (map[string]*ast.Annotations, error) {
	text, err := fs.ReadFile(builtin, MetadataFile)
	if err != nil {
		return nil, nil // then it is read from the modules
	}
	var all map[string]metadata
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	if err := dec.Decode(&all); err != nil {
		return nil, fmt.Errorf("%s: %w", MetadataFile, err)
	}
	annotations := make(map[string]*ast.Annotations, len(all))
	for file, m := range all {
		a, err := m.annotations()
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", MetadataFile, file, err)
		}
		annotations[builtinPrefix+file] = a
	}
	return annotations, nil
}

func (m metadata) annotations() (*ast.Annotations, error) {
	a := &ast.Annotations{Scope: packageScope, Title: m.Title, Description: m.Description, Custom: map[string]any{}}
	for key, v := range m.Custom {
		a.Custom[key] = asYAML(v)
	}
	for _, r := range m.Related {
		ref, err := url.Parse(r.Ref)
		if err != nil {
			return nil, err
		}
		a.RelatedResources = append(a.RelatedResources, &ast.RelatedResourceAnnotation{Ref: *ref, Description: r.Description})
	}
	return a, nil
}

// asYAML is a value as YAML would have given it: whole numbers are integers.
func asYAML(v any) any {
	switch v := v.(type) {
	case json.Number:
		if i, err := v.Int64(); err == nil {
			return int(i)
		}
		f, _ := v.Float64()
		return f
	case []any:
		list := make([]any, len(v))
		for i, item := range v {
			list[i] = asYAML(item)
		}
		return list
	case map[string]any:
		table := make(map[string]any, len(v))
		for _, key := range slices.Sorted(maps.Keys(v)) {
			table[key] = asYAML(v[key])
		}
		return table
	}
	return v
}
