package lint

import (
	"bytes"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/source"
)

const ledgerSuffix = ".claims.toml"

// draftSuffixes are the endings of drafts; where several drafts have the stem
// of one ledger, the first ending wins.
var draftSuffixes = []string{".md", ".markdown", ".txt"}

func isLedger(name string) bool { return strings.HasSuffix(name, ledgerSuffix) }

func isDraft(name string) bool {
	return slices.ContainsFunc(draftSuffixes, func(s string) bool { return stem(name, s) != name })
}

func stem(name, suffix string) string {
	if strings.HasSuffix(strings.ToLower(name), suffix) {
		return name[:len(name)-len(suffix)]
	}
	return name
}

// A planner pairs drafts with ledgers.
type planner struct {
	*files
	o           Options
	drafts      []string // as found, each once
	ledgers     []string
	taken       map[string]bool // drafts and ledgers
	transcripts map[string]bool // texts that a ledger names as a file
	leftOut     bool            // a file that was named is excluded
	kept        atomic.Int64    // how many bytes of ledgers heads hold
}

// plan finds what there is to lint.
func plan(o Options) ([]unit, error) {
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return nil, err
	}
	p := &planner{
		files:       &files{dir: dir, ignored: o.Ignored, skipped: o.Watch.skipped},
		o:           o,
		taken:       map[string]bool{},
		transcripts: map[string]bool{},
	}
	paths := o.Paths
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for _, name := range paths {
		if err := p.add(name); err != nil {
			return nil, err
		}
	}
	if len(p.drafts)+len(p.ledgers) == 0 && !p.leftOut {
		return nil, ErrNothing
	}
	return p.units()
}

// add takes in a path that the user named.
func (p *planner) add(name string) error {
	if name == "-" {
		return p.addStdin()
	}
	_, info, err := p.stat(name)
	switch {
	case err != nil:
		return fmt.Errorf("reading %s: %w", name, cause(err))
	case info.IsDir():
		return p.walkAll(name)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is neither a file nor a folder", name)
	case p.excluded(name, true):
		p.leftOut = true
		return nil
	case p.o.Shared != nil && p.o.Shared(name) != "":
		return p.walkAll(p.o.Shared(name))
	case !p.take(filepath.ToSlash(filepath.Clean(name))):
		return fmt.Errorf("%s is neither a draft (.md, .markdown, .txt) nor a ledger (%s)", name, ledgerSuffix)
	}
	return nil
}

// walkAll takes in what is in a folder.
func (p *planner) walkAll(folder string) error {
	return p.walk(folder, func(name string) {
		if !p.excluded(name, false) {
			p.take(name)
		}
	})
}

func (p *planner) excluded(name string, named bool) bool {
	if p.o.Exclude == nil || !isDraft(name) && !isLedger(name) {
		return false
	}
	why := p.o.Exclude(name, named)
	if why != "" {
		p.o.Watch.skipped(name, why)
	}
	return why != ""
}

func (p *planner) addStdin() error {
	name := p.o.StdinName
	if name == "" {
		name = "stdin.md"
	}
	data, err := readAtMost(p.o.Stdin, 0)
	if err != nil {
		return fmt.Errorf("reading standard input: %w", err)
	}
	name = filepath.ToSlash(filepath.Clean(name))
	p.stdin = source.NewFile(name, data)
	if !p.take(name) {
		return fmt.Errorf("--stdin-filename %s is neither a draft (.md, .markdown, .txt) nor a ledger (%s)", name, ledgerSuffix)
	}
	return nil
}

// take sorts a file by its name; false for what is neither draft nor ledger.
func (p *planner) take(name string) bool {
	switch {
	case p.taken[name]:
	case isLedger(name):
		p.ledgers = append(p.ledgers, name)
	case isDraft(name):
		p.drafts = append(p.drafts, name)
	default:
		return false
	}
	p.taken[name] = true
	return true
}

// units pairs each ledger with its draft, and gives the drafts that are left a
// unit of their own.
func (p *planner) units() ([]unit, error) {
	for _, name := range p.drafts {
		if sidecar := p.sidecar(name); sidecar != "" {
			p.take(sidecar)
		}
	}
	units := make([]unit, 0, max(len(p.drafts), len(p.ledgers)))
	owners := map[string]owner{}
	named := slices.Clone(p.drafts)
	slices.Sort(p.ledgers)
	for _, h := range p.heads() {
		units = append(units, p.ledgerUnit(h, owners))
	}
	for _, name := range named {
		if _, owned := owners[name]; !owned && !p.transcripts[name] {
			units = append(units, unit{draftName: name, root: p.root(name), files: p.files})
		}
	}
	return units, nil
}

// A head is what is known of the files of a ledger before it is linted.
type head struct {
	file        *source.File // for it to be linted; nil where it is to be read again
	owner       owner
	draft       string   // which is there; "" for none
	transcripts []string // that it names, there or not
	failed      error    // why it can’t be read
}

// maxKept is how many bytes of ledgers are held from when they are looked into until
// they are linted, and of texts from then until they are shown. Those of a desk’s day
// need not be read twice; those of a whole repository must not fill the memory. Only a
// test changes it.
var maxKept int64 = 16 << 20

// heads looks into the ledgers, several at once.
func (p *planner) heads() []head {
	heads := make([]head, len(p.ledgers))
	var group errgroup.Group
	group.SetLimit(jobs(p.o.Jobs))
	for i, name := range p.ledgers {
		group.Go(func() error {
			heads[i] = p.head(name)
			return nil
		})
	}
	_ = group.Wait() // a head holds its own error
	return heads
}

func (p *planner) head(name string) head {
	h := head{owner: owner{ledger: name}}
	f, err := p.read(name)
	if err != nil {
		h.failed = err
		return h
	}
	if p.kept.Add(int64(len(f.Bytes()))) <= maxKept {
		h.file = f
	}
	if namesFiles(f.Bytes()) {
		l, _ := loader.Decode(f)
		h.transcripts = transcriptsOf(l)
		h.owner.draft = l.Top.Text("draft")
		h.owner.at = l.Top.Place("draft")
	}
	h.draft = p.draftOf(h.owner)
	return h
}

// ledgerUnit is a ledger with its draft. A draft that another ledger has claimed is
// a fault of this one, which then is linted without it.
func (p *planner) ledgerUnit(h head, owners map[string]owner) unit {
	name := h.owner.ledger
	u := unit{ledgerName: name, ledgerFile: h.file, root: p.root(name), files: p.files, failed: h.failed}
	for _, transcript := range h.transcripts {
		p.transcripts[transcript] = true
	}
	if h.draft == "" {
		return u
	}
	if first, taken := owners[h.draft]; taken {
		u.problems = append(u.problems, twoLedgers(h.draft, p.placeOf(h.owner), p.placeOf(first)))
		return u
	}
	owners[h.draft] = h.owner
	u.draftName = h.draft
	return u
}

// namesFiles reports whether a ledger may name its draft, or the file of a
// transcript. One that does not need not be decoded to find what belongs to it.
func namesFiles(data []byte) bool {
	return mayHaveKey(data, "draft") || mayHaveKey(data, "file") || bytes.IndexByte(data, '\\') >= 0
}

// mayHaveKey reports whether a word is followed by an equals sign somewhere. A
// key that is written with escapes is not found.
func mayHaveKey(data []byte, key string) bool {
	for {
		i := bytes.Index(data, []byte(key))
		if i < 0 {
			return false
		}
		data = data[i+len(key):]
		if bytes.HasPrefix(bytes.TrimLeft(data, "\"' \t"), []byte("=")) {
			return true
		}
	}
}

// sidecar is the ledger beside a draft, or "".
func (p *planner) sidecar(name string) string {
	for _, suffix := range draftSuffixes {
		if s := stem(name, suffix); s != name && (p.taken[s+ledgerSuffix] || p.exists(s+ledgerSuffix)) {
			return s + ledgerSuffix
		}
	}
	return ""
}

// An owner is the ledger of a draft.
type owner struct {
	ledger string
	draft  string       // as it names it; "" where it names none
	at     source.Place // of that name
}

// placeOf is where a ledger names its draft, or its start.
func (p *planner) placeOf(o owner) source.Place {
	if o.at.File != nil {
		return o.at
	}
	f, err := p.read(o.ledger)
	if err != nil {
		f = source.NewFile(o.ledger, nil)
	}
	return source.Place{File: f}
}

// draftOf is the draft that a ledger names, or its sibling of the same stem. What is
// wrong with a path that leads to no draft is found with the other paths.
func (p *planner) draftOf(o owner) string {
	root := p.root(o.ledger)
	there := func(name string) bool { return p.inside(root, name) && p.exists(name) }
	if o.draft != "" {
		if name := path.Join(path.Dir(o.ledger), o.draft); there(name) {
			return name
		}
		return ""
	}
	base := strings.TrimSuffix(o.ledger, ledgerSuffix)
	for _, suffix := range draftSuffixes {
		if there(base + suffix) {
			return base + suffix
		}
	}
	return ""
}

// transcriptsOf are the texts that a ledger names as files.
func transcriptsOf(l *ledger.Ledger) []string {
	var names []string
	for _, r := range l.Records() {
		if file := r.Text("file"); file != "" {
			names = append(names, path.Join(path.Dir(l.File.Name), file))
		}
	}
	return names
}

func twoLedgers(draft string, at, first source.Place) loader.Problem {
	return loader.Problem{
		Rule:    loader.RuleDuplicate,
		Place:   at,
		Message: fmt.Sprintf("the draft %q has a ledger already", draft),
		Help:    "put all claims of a draft into one ledger, or name another draft here",
		Related: []diag.Related{{Place: first, Message: "the ledger that has it"}},
	}
}
