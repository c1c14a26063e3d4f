package policy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io/fs"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// MetadataFile holds, as JSON, what must be known of the built-in modules before it
// is known which of them are needed: their METADATA, which is YAML and slow to read,
// what they import, what rules ask of drafts and read in them, and their gates.
const MetadataFile = "metadata.json"

// A metadata is what a module says of itself.
type metadata struct {
	Text        uint32         `json:"text"`     // checksum of the module that all this is of
	Compiled    uint32         `json:"compiled"` // checksum of what CompiledFile has for it
	Package     []string       `json:"package"`  // below data
	Imports     []string       `json:"imports,omitempty"`
	Asks        *Asks          `json:"asks,omitempty"`
	Gate        []string       `json:"gate,omitempty"`  // as printed by gatePlace
	Reads       []string       `json:"reads,omitempty"` // which of the Parts
	Title       string         `json:"title,omitempty"`
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
	compiled, err := precompile(s.rego)
	if err != nil {
		return nil, err
	}
	all := map[string]*metadata{}
	for file, m := range modules {
		all[file] = metadataOf(m)
		all[file].Text, all[file].Compiled = checksum(s.rego[file]), checksum(compiled[file])
	}
	if err := addRules(all, builtin, modules, s.rego); err != nil {
		return nil, err
	}
	byName := map[string]*metadata{}
	for file, m := range all {
		byName[strings.TrimPrefix(file, builtinPrefix)] = m
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err = enc.Encode(byName)
	return out.Bytes(), err
}

const packageScope = "package"

func metadataOf(m *ast.Module) *metadata {
	out := &metadata{}
	for _, part := range m.Package.Path[1:] {
		out.Package = append(out.Package, text(part))
	}
	for _, i := range m.Imports {
		out.Imports = append(out.Imports, i.Path.String())
	}
	for _, a := range m.Annotations {
		if a.Scope != packageScope {
			continue
		}
		out.Title, out.Description, out.Custom = a.Title, a.Description, a.Custom
		for _, r := range a.RelatedResources {
			out.Related = append(out.Related, relatedLink{Ref: r.Ref.String(), Description: r.Description})
		}
	}
	return out
}

// addRules adds what rules ask and read, and their gates.
func addRules(all map[string]*metadata, builtin fs.FS, modules map[string]*ast.Module, texts map[string]string) (err error) {
	e := &Engine{}
	if e.lexicon, err = readLexicon(builtin); err != nil {
		return err
	}
	if e.rules, err = rulesOf(modules, nil); err != nil {
		return err
	}
	if err := e.noteAsks(modules, texts); err != nil {
		return err
	}
	e.noteGates(modules)
	e.noteReads(modules)
	for _, r := range e.rules {
		all[r.file].Reads = r.reads
		if !r.asks.none() {
			all[r.file].Asks = &r.asks
		}
		for _, p := range r.gate {
			all[r.file].Gate = append(all[r.file].Gate, p.String())
		}
	}
	return nil
}

// knownModules are what is known of modules without reading them, by file.
type knownModules struct {
	annotations map[string]*ast.Annotations
	outlines    map[string]*ast.Module
	asks        map[string]Asks
	gates       map[string]gate
	reads       map[string][]string
	texts       map[string]uint32 // checksums
	compiled    map[string]string // as CompiledFile has them
	sums        map[string]uint32 // checksums of these, as they must be
}

// covers reports whether all of the modules are known as they are: of a rule that was
// changed since, what is known would be wrong.
func (k knownModules) covers(texts map[string]string) bool {
	for file, text := range texts {
		if sum, known := k.texts[file]; !known || sum != checksum(text) || k.sums[file] != checksum(k.compiled[file]) {
			return false
		}
	}
	return true
}

// unchanged is the METADATA of the modules that are still as they were.
func (k knownModules) unchanged(texts map[string]string) map[string]*ast.Annotations {
	same := map[string]*ast.Annotations{}
	for file, a := range k.annotations {
		if k.texts[file] == checksum(texts[file]) {
			same[file] = a
		}
	}
	return same
}

func checksum(text string) uint32 { return crc32.ChecksumIEEE([]byte(text)) }

// metadata is what is known of the built-in modules.
func (o Options) metadata() (knownModules, error) {
	if o.Check {
		return knownModules{}, nil
	}
	return readMetadata(o.Builtin)
}

// readMetadata reads MetadataFile, if it is there.
func readMetadata(builtin fs.FS) (knownModules, error) {
	k := knownModules{annotations: map[string]*ast.Annotations{}, outlines: map[string]*ast.Module{}, asks: map[string]Asks{}, gates: map[string]gate{}, reads: map[string][]string{}, texts: map[string]uint32{}, sums: map[string]uint32{}, compiled: readCompiled(builtin)}
	text, err := fs.ReadFile(builtin, MetadataFile)
	if err != nil {
		return knownModules{}, nil // then it is read from the modules
	}
	var all map[string]metadata
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	if err := dec.Decode(&all); err != nil {
		return k, fmt.Errorf("%s: %w", MetadataFile, err)
	}
	for name, m := range all {
		if err := k.add(builtinPrefix+name, m); err != nil {
			return k, fmt.Errorf("%s: %s: %w", MetadataFile, name, err)
		}
	}
	return k, nil
}

func (k knownModules) add(file string, m metadata) error {
	a, err := m.annotations()
	if err != nil {
		return err
	}
	outline := m.outline()
	if m.Title != "" {
		k.annotations[file] = a
		outline.Annotations = []*ast.Annotations{a}
	}
	k.outlines[file] = outline
	k.texts[file], k.sums[file] = m.Text, m.Compiled
	if m.Asks != nil {
		k.asks[file] = *m.Asks
	}
	k.reads[file] = m.Reads
	for _, place := range m.Gate {
		p, err := parseGatePlace(place)
		if err != nil {
			return err
		}
		k.gates[file] = append(k.gates[file], p)
	}
	return nil
}

// outline is a module with its package and imports, and nothing else.
func (m metadata) outline() *ast.Module {
	out := &ast.Module{Package: &ast.Package{Path: refOf(m.Package)}}
	for _, path := range m.Imports {
		out.Imports = append(out.Imports, &ast.Import{Path: ast.NewTerm(refOf(strings.Split(path, ".")[1:]))})
	}
	return out
}

// refOf is a reference below data.
func refOf(names []string) ast.Ref {
	ref := ast.Ref{ast.DefaultRootDocument}
	for _, name := range names {
		ref = append(ref, ast.StringTerm(name))
	}
	return ref
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
