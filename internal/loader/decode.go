// Package loader reads ledgers: it decodes their TOML, checks every key and
// value against the vocabulary of package ledger, and tells where each stands.
package loader

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// frontMatterTable is the table of a draft's front matter that is its ledger.
const frontMatterTable = "stancelint"

// Decode reads a ledger that stands in a file of its own. The ledger holds
// whatever could be read; it is never nil.
func Decode(f *source.File) (*ledger.Ledger, []Problem) {
	return decodeFile(f, ledger.Sidecar)
}

// DecodeRegistry reads the sources and targets that many drafts share.
func DecodeRegistry(f *source.File) (*ledger.Ledger, []Problem) {
	return decodeFile(f, ledger.Registry)
}

func decodeFile(f *source.File, form string) (*ledger.Ledger, []Problem) {
	doc, problem := parse(f, source.Span{End: len(f.Bytes())})
	if problem != nil {
		l := ledger.New(f, form)
		l.Partial = true
		return l, []Problem{*problem}
	}
	d := newDecoder(f, form)
	d.duplicates(doc.index.twice)
	d.top(doc.tree, doc.index.root, doc.keys)
	return d.finish()
}

// A FrontMatter is what the front matter of a draft says about the draft and its
// claims.
type FrontMatter struct {
	Ledger *ledger.Ledger // nil if there is no table [stancelint]
	Title  string         // "" if there is none
	Dateline
}

// A Dateline is the date in a draft's front matter, "2006-01-02", or "".
type Dateline struct {
	Date  string
	Place source.Place
}

// Default makes the dateline the date of publication of a ledger that has
// none: of the merged one, since what only stands in for a key must not clash
// with the key. It leaves no place, unless the ledger is in the draft itself:
// places of a record are in its own file.
func (d Dateline) Default(l *ledger.Ledger) {
	top := l.Top
	if d.Date == "" || top.Fields["published"] != nil || top.Broken["published"] {
		return
	}
	top.Fields["published"] = d.Date
	if top.File == d.Place.File {
		top.At["published"] = d.Place.Span
	}
}

// DecodeFrontMatter reads the TOML front matter of a draft, which is at body.
// Whatever is outside the table [stancelint] belongs to other tools and is
// never a problem, the date aside.
func DecodeFrontMatter(f *source.File, body source.Span) (FrontMatter, []Problem) {
	doc, problem := parse(f, f.Clamp(body))
	if problem != nil {
		if !bytes.Contains(f.Text(body), []byte(frontMatterTable)) {
			return FrontMatter{}, nil
		}
		l := ledger.New(f, ledger.FrontMatter)
		l.Partial = true
		return FrontMatter{Ledger: l}, []Problem{*problem}
	}
	fm := FrontMatter{Dateline: dateline(f, doc)}
	fm.Title, _ = doc.tree["title"].(string)
	v, ok := doc.tree[frontMatterTable]
	if !ok {
		return fm, nil
	}
	d := newDecoder(f, ledger.FrontMatter)
	d.duplicates(doc.index.twice)
	at := doc.index.root.child(frontMatterTable)
	d.ledger.Top.At["record"] = at.key
	if table, ok := v.(map[string]any); ok {
		d.top(table, at, inTable(doc.keys, frontMatterTable))
	} else {
		d.invalid(spot{rec: d.ledger.Top, path: frontMatterTable, node: at}, at.value,
			fmt.Sprintf("%q must be a table, not %s", frontMatterTable, describe(v)),
			"write it as [stancelint]")
	}
	var problems []Problem
	fm.Ledger, problems = d.finish()
	return fm, problems
}

func dateline(f *source.File, doc document) Dateline {
	day, ok := dayOf(doc.tree["date"])
	if !ok {
		return Dateline{}
	}
	return Dateline{day, source.Place{File: f, Span: doc.index.root.child("date").value}}
}

// inTable is the keys in a table, as they are named there.
func inTable(keys []toml.Key, table string) []toml.Key {
	var inner []toml.Key
	for _, k := range keys {
		if len(k) > 1 && k[0] == table {
			inner = append(inner, k[1:])
		}
	}
	return inner
}

// A document is a TOML file that has been read.
type document struct {
	tree  map[string]any
	keys  []toml.Key // as written
	index *index
}

// parse reads the TOML in a span of a file. What is defined twice is left out
// but for the first. If the file can't be parsed, that is the one problem.
func parse(f *source.File, body source.Span) (document, *Problem) {
	if p := notUTF8(f, body); p != nil {
		return document{}, p
	}
	data := isolate(f.Bytes(), body)
	ix := newIndex(data)
	if p := tooDeep(f, data, ix); p != nil {
		return document{}, p
	}
	doc := document{index: ix}
	text := ix.text
	if ix.err == nil && len(ix.twice) > 0 {
		once := bytes.Clone(data)
		for _, t := range ix.twice {
			blank(once[t.blank.Start:t.blank.End])
		}
		text = string(once)
	}
	var err error
	if ix.err == nil {
		doc.tree, doc.keys, err = decodeLarge(text, ix, partSize)
	} else {
		doc.tree, doc.keys, err = decodeTOML(text)
	}
	if err == nil {
		return doc, nil
	}
	// Of a file that can't be parsed, nothing that the index found is certain:
	// a quotation mark that is not closed may look like many duplicates.
	p := syntaxProblem(f, body, ix.stopped, err)
	return document{}, &p
}

func decodeTOML(data string) (tree map[string]any, keys []toml.Key, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the TOML parser can't make sense of the file: %v", r)
		}
	}()
	md, err := toml.Decode(data, &tree)
	return tree, md.Keys(), err
}

// isolate is data up to the end of body, all else blanked, so that offsets are those
// of the file. A byte order mark counts as blank. It may be data itself.
func isolate(data []byte, body source.Span) []byte {
	if body.Start == 0 && !bytes.HasPrefix(data, []byte("\ufeff")) {
		return data[:body.End]
	}
	copied := bytes.Clone(data[:body.End])
	blank(copied[:body.Start])
	if body.Start == 0 && bytes.HasPrefix(copied, []byte("\ufeff")) {
		blank(copied[:len("\ufeff")])
	}
	return copied
}

// blank leaves only line breaks.
func blank(data []byte) {
	for i, b := range data {
		if b != '\n' && b != '\r' {
			data[i] = ' '
		}
	}
}

func notUTF8(f *source.File, body source.Span) *Problem {
	if utf8.Valid(f.Bytes()[body.Start:body.End]) {
		return nil
	}
	for at := body.Start; at < body.End; {
		r, size := utf8.DecodeRune(f.Bytes()[at:body.End])
		if r == utf8.RuneError && size == 1 {
			return &Problem{
				Rule:    RuleSyntax,
				Place:   source.Place{File: f, Span: source.Span{Start: at, End: at + 1}},
				Message: fmt.Sprintf("not UTF-8 text: byte 0x%02x", f.Bytes()[at]),
				Help:    "save the file as UTF-8",
			}
		}
		at += size
	}
	return nil
}

// tooDeep keeps nesting from the parser that would overflow the stack.
func tooDeep(f *source.File, data []byte, ix *index) *Problem {
	at := ix.deep
	if at == nil && ix.err != nil && brackets(data) > maxDepth {
		at = &source.Span{} // beyond what the index could read
	}
	if at == nil {
		return nil
	}
	return &Problem{
		Rule:    RuleSyntax,
		Place:   source.Place{File: f, Span: f.Clamp(*at)},
		Message: fmt.Sprintf("tables and lists are nested more than %d deep", maxDepth),
		Help:    "a ledger needs no more than five; is a bracket left open?",
	}
}

// brackets is the most brackets that are open at once, strings disregarded.
func brackets(data []byte) int {
	open, most := 0, 0
	for _, b := range data {
		switch b {
		case '[', '{':
			open++
		case ']', '}':
			open--
		}
		most = max(most, open)
	}
	return most
}

// idsIn lists the ids of a table in the order of the file.
func idsIn(keys []toml.Key, name string, table map[string]any) []string {
	seen := map[string]bool{}
	var ids []string
	last := toml.Key{} // most keys are of the record that the one before is of
	for _, k := range keys {
		if len(k) < 2 || k[0] != name || len(last) > 1 && k[1] == last[1] || seen[k[1]] {
			continue
		}
		last = k
		if _, ok := table[k[1]]; ok {
			seen[k[1]] = true
			ids = append(ids, k[1])
		}
	}
	for _, id := range slices.Sorted(maps.Keys(table)) {
		if !seen[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// asParseError is the parser's own account of an error, if it gives one.
func asParseError(err error) (toml.ParseError, bool) {
	var pe toml.ParseError
	ok := errors.As(err, &pe)
	return pe, ok
}
