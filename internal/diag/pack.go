package diag

import (
	"encoding/binary"
	"io"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/source"
)

// A Packed is diagnostics in one piece of memory. A run may find a hundred thousand,
// and holds them to its end: each text, list and place by itself would be one more
// thing for the collector to look at, again and again. Nothing else is held on to by
// them, such as the ledger that an id is a part of, but for the files. The zero value
// holds none.
type Packed struct {
	data  string
	files []*source.File // that places are in
}

// Pack packs diagnostics. Their lists are not changed.
func Pack(ds []Diagnostic) Packed {
	if len(ds) == 0 {
		return Packed{}
	}
	var p packer
	for i := range ds {
		p.diagnostic(&ds[i])
	}
	var head packer
	head.number(len(ds))
	head.number(p.texts)
	head.number(p.related)
	return Packed{data: string(head.data) + string(p.data), files: p.files}
}

// Unpack are the diagnostics as they were packed. Their texts are parts of what is
// packed, and their lists of a few pieces of memory.
func (p Packed) Unpack() []Diagnostic {
	if p.data == "" {
		return nil
	}
	u := unpacker{data: p.data, rest: strings.NewReader(p.data), files: p.files}
	ds := make([]Diagnostic, u.number())
	u.texts = make([]string, 0, u.number())
	u.related = make([]Related, 0, u.number())
	for i := range ds {
		u.diagnostic(&ds[i])
	}
	return ds
}

// A packer writes diagnostics, and counts what they have lists of.
type packer struct {
	data           []byte
	files          []*source.File
	texts, related int
}

func (p *packer) diagnostic(d *Diagnostic) {
	p.text(d.Rule)
	p.number(int(d.Level))
	p.text(d.Message)
	p.place(d.Place)
	p.length(len(d.Related), d.Related == nil)
	p.related += len(d.Related)
	for _, r := range d.Related {
		p.place(r.Place)
		p.text(r.Message)
	}
	p.list(d.Claims)
	p.list(d.Sources)
	p.length(0, d.Conflict == nil)
	if d.Conflict != nil {
		p.text(d.Conflict.Target)
		p.list(d.Conflict.Favor)
		p.list(d.Conflict.Against)
	}
	p.list(d.Notes)
	p.text(d.Help)
	p.text(d.URL)
	p.length(len(d.Fixes), d.Fixes == nil)
	for _, f := range d.Fixes {
		p.text(f.Message)
		p.length(len(f.Edits), f.Edits == nil)
		for _, e := range f.Edits {
			p.place(e.Place)
			p.text(e.Text)
		}
	}
	p.text(d.Fingerprint)
}

func (p *packer) number(n int) { p.data = binary.AppendVarint(p.data, int64(n)) }

func (p *packer) text(s string) {
	p.number(len(s))
	p.data = append(p.data, s...)
}

// length is that of a list, or -1 for none.
func (p *packer) length(n int, none bool) {
	if none {
		n = -1
	}
	p.number(n)
}

func (p *packer) list(texts []string) {
	p.length(len(texts), texts == nil)
	p.texts += len(texts)
	for _, s := range texts {
		p.text(s)
	}
}

// place writes the number of the file, -1 for none, and the span.
func (p *packer) place(at source.Place) {
	file := -1
	if at.File != nil {
		if file = slices.Index(p.files, at.File); file < 0 {
			file = len(p.files)
			p.files = append(p.files, at.File)
		}
	}
	p.number(file)
	p.number(at.Span.Start)
	p.number(at.Span.End)
}

// An unpacker reads what a packer has written. Lists have their room in texts and
// related.
type unpacker struct {
	data    string
	rest    *strings.Reader // of data
	files   []*source.File
	texts   []string
	related []Related
}

func (u *unpacker) diagnostic(d *Diagnostic) {
	d.Rule = u.text()
	d.Level = Level(u.number())
	d.Message = u.text()
	d.Place = u.place()
	if n := u.number(); n >= 0 {
		from := len(u.related)
		for range n {
			u.related = append(u.related, Related{Place: u.place(), Message: u.text()})
		}
		d.Related = slices.Clip(u.related[from:])
	}
	d.Claims = u.list()
	d.Sources = u.list()
	if u.number() >= 0 {
		d.Conflict = &Conflict{Target: u.text(), Favor: u.list(), Against: u.list()}
	}
	d.Notes = u.list()
	d.Help = u.text()
	d.URL = u.text()
	if n := u.number(); n >= 0 {
		d.Fixes = make([]Fix, n)
		for i := range d.Fixes {
			d.Fixes[i] = u.fix()
		}
	}
	d.Fingerprint = u.text()
}

func (u *unpacker) fix() Fix {
	f := Fix{Message: u.text()}
	if n := u.number(); n >= 0 {
		f.Edits = make([]Edit, n)
		for i := range f.Edits {
			f.Edits[i] = Edit{Place: u.place(), Text: u.text()}
		}
	}
	return f
}

// number reads what packer.number has written. There is always one: nobody else
// makes what is packed.
func (u *unpacker) number() int {
	n, _ := binary.ReadVarint(u.rest)
	return int(n)
}

func (u *unpacker) text() string {
	n := u.number()
	start := len(u.data) - u.rest.Len()
	_, _ = u.rest.Seek(int64(n), io.SeekCurrent)
	return u.data[start : start+n]
}

func (u *unpacker) list() []string {
	n := u.number()
	if n < 0 {
		return nil
	}
	from := len(u.texts)
	for range n {
		u.texts = append(u.texts, u.text())
	}
	return slices.Clip(u.texts[from:])
}

func (u *unpacker) place() source.Place {
	var at source.Place
	if file := u.number(); file >= 0 {
		at.File = u.files[file]
	}
	at.Span.Start = u.number()
	at.Span.End = u.number()
	return at
}
