package lint

import (
	"errors"
	"fmt"
	"path"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/source"
)

// A unit is what is linted together: a draft with its ledger, or one of them; or
// registries by themselves. Its files are read only when it is opened, but for ledgers
// that are at hand (maxKept), so that a run holds few more of them than are linted at
// once.
type unit struct {
	draftName  string       // "" where there is none
	ledgerName string       // the ledger beside it; "" where there is none
	ledgerFile *source.File // that ledger, where it was read already
	setup      Setup
	shared     []*ledger.Ledger // the registries that its ledgers may refer to
	files      *files
	root       string // the folder that paths in the ledger must stay in

	problems []loader.Problem // found so far
	failed   error            // why a file of it can’t be read; then it is not linted

	// What is open.
	draft   *source.File // nil where there is none
	ledgers []*ledger.Ledger
}

// open reads the files of the unit.
func (u *unit) open() {
	if u.failed == nil && u.ledgerName != "" {
		u.openLedger()
	}
	if u.failed == nil && u.draftName != "" {
		u.draft, u.failed = u.files.read(u.draftName)
	}
}

// texts are the files of the unit that are open.
func (u *unit) texts() []*source.File {
	var texts []*source.File
	for _, l := range u.ledgers {
		texts = append(texts, l.File)
	}
	if u.draft != nil {
		texts = append(texts, u.draft)
	}
	return texts
}

// largeFrom is from how many bytes on a unit’s files, or from how many records on what
// else rules look at, make a large document. An article of 800 words with 60 claims is a
// small one.
const largeFrom, manyRecords = 64 << 10, 200

// large reports whether the files of the unit, with its registries, are large together.
func (u *unit) large() bool {
	size := 0
	for _, f := range u.texts() {
		size += len(f.Bytes())
	}
	for _, l := range u.shared {
		size += len(l.File.Bytes())
	}
	return size >= largeFrom
}

func (u *unit) openLedger() {
	f := u.ledgerFile
	if f == nil {
		if f, u.failed = u.files.read(u.ledgerName); u.failed != nil {
			return
		}
	}
	l, problems := loader.Decode(f)
	for i := range u.problems {
		u.problems[i].Place.File = f // it was found in an earlier reading of the file
	}
	u.ledgers = []*ledger.Ledger{l}
	u.problems = append(problems, u.problems...)
}

// name is the file that messages about the whole unit speak of.
func (u unit) name() string {
	switch {
	case u.draftName != "":
		return u.draftName
	case u.ledgerName != "":
		return u.ledgerName
	}
	return u.shared[0].File.Name
}

// has tells what the unit holds, for rules to say what they need.
func (u unit) has() []string {
	var has []string
	if len(u.ledgers) > 0 || u.draft == nil {
		has = append(has, "ledger")
	}
	if u.draft != nil {
		has = append(has, "draft")
	}
	return has
}

// load reads the draft and brings its ledgers together.
func (u *unit) load(reader loader.Reader) loader.Unit {
	out := loader.Unit{Problems: u.problems, Reader: reader}
	var fm loader.FrontMatter
	if u.draft != nil {
		d, err := draft.Read(u.draft)
		var deep *draft.NestingError
		switch {
		case errors.As(err, &deep):
			u.failed = fmt.Errorf("%s:%d: %w, so the draft can’t be read; take some of it out, or leave the file out (exclude in stancelint.toml)", u.draft.Name, u.draft.Position(deep.Offset).Line, err)
			return out
		case err != nil:
			out.Problems = append(out.Problems, encodingProblem(u.draft, err))
		default:
			out.Draft = d
			fm = u.frontMatter(d, &out)
			out.Published, out.Title = fm.Date, fm.Title
		}
	}
	if len(u.ledgers) == 0 && u.draft != nil {
		return out
	}
	merged, problems := loader.Merge(u.ledgers, u.shared)
	fm.Default(merged)
	out.Ledger = merged
	if err := tooManyClaims(merged); err != nil {
		u.failed = fmt.Errorf("%s: %w", u.name(), err)
		return out
	}
	out.Problems = append(out.Problems, problems...)
	out.Problems = append(out.Problems, loader.CheckReferences(merged)...)
	own := u.ledgers
	if len(own) == 0 {
		own = u.shared
	}
	for _, l := range own {
		out.Problems = append(out.Problems, loader.CheckPaths(l, u.root, loader.OnDisk(u.files.dir))...)
	}
	texts := transcripts{unit: u, read: map[string]transcript{}}
	out.Transcript = texts.of
	return out
}

// transcripts reads the texts that records name as their files, each once.
type transcripts struct {
	unit *unit
	read map[string]transcript // by name
}

type transcript struct {
	text *draft.Draft
	err  error
}

// of is the text of a record's file.
func (t transcripts) of(record *ledger.Record) (*draft.Draft, error) {
	name := path.Join(path.Dir(record.File.Name), record.Text("file"))
	got, known := t.read[name]
	if !known {
		got.text, got.err = t.open(name)
		t.read[name] = got
	}
	return got.text, got.err
}

func (t transcripts) open(name string) (*draft.Draft, error) {
	if !t.unit.files.inside(t.unit.root, name) {
		return nil, errLeaves
	}
	f, err := t.unit.files.read(name)
	if err != nil {
		return nil, err
	}
	return draft.Read(f)
}

// frontMatter reads the draft's own front matter, and adds the ledger in it, if
// it has one.
func (u *unit) frontMatter(d *draft.Draft, out *loader.Unit) loader.FrontMatter {
	switch {
	case d.FrontMatter == nil:
		return loader.FrontMatter{}
	case d.FrontMatter.Syntax == "yaml":
		return loader.DecodeYAML(u.draft, d.FrontMatter.Body)
	}
	fm, problems := loader.DecodeFrontMatter(u.draft, d.FrontMatter.Body)
	out.Problems = append(out.Problems, problems...)
	if fm.Ledger != nil {
		u.ledgers = append(u.ledgers[:len(u.ledgers):len(u.ledgers)], fm.Ledger)
	}
	return fm
}

func encodingProblem(f *source.File, err error) loader.Problem {
	at := 0
	var encoding *draft.EncodingError
	if errors.As(err, &encoding) {
		at = encoding.Offset
	}
	return loader.Problem{
		Rule:    "draft/encoding",
		Place:   source.Place{File: f, Span: source.Span{Start: at, End: min(at+1, len(f.Bytes()))}},
		Message: "the draft is not UTF-8 text from here on, so it can’t be read",
		Help:    "save it again with the encoding UTF-8",
	}
}
