package loader

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// A Position is a claim as it counts beyond its own ledger: its source and the
// targets of its stance stand in a registry, where an id means the same for all
// ledgers.
type Position struct {
	id, file, published string // published is "" where it is not known
	order               int    // in its ledger
	source, modality    string
	holds               [2]string
	stance              map[string]string
	answers             []string
	links               map[string][]string // denies, responds_to, supersedes
	place               source.Place
	speaker             *ledger.Record
	targets             map[string]*ledger.Record
}

// links are the fields by which one claim answers another.
var links = []string{"denies", "responds_to", "supersedes"}

// Positions lists the claims of a unit that count beyond it.
func (b *inputBuilder) positions(l *ledger.Ledger, claims []*claim) []Position {
	var list []Position
	if l.File == nil {
		return nil
	}
	for _, c := range claims {
		speaker := l.Sources[c.Text("source")]
		if speaker == nil || !speaker.Registry || c.unsettled {
			continue
		}
		p := Position{
			id: c.ID, file: l.File.Name, published: l.Top.Text("published"), order: c.order,
			source: speaker.ID, speaker: speaker,
			modality: cmp.Or(c.Text("modality"), "asserted"),
			holds:    [2]string{c.Text("holds_from"), c.Text("holds_to")},
			stance:   map[string]string{},
			links:    map[string][]string{},
			place:    c.Place("record"),
			targets:  map[string]*ledger.Record{},
		}
		switch {
		case c.anchored && len(c.anchor.Pieces) > 0:
			p.place = source.Place{File: b.unit.Draft.File, Span: c.anchor.Pieces[0]}
		case c.At["content.0"].Len() > 0:
			p.place = c.Place("content.0")
		}
		stance, _ := c.Fields["stance"].(map[string]string)
		for id, side := range stance {
			if t := l.Targets[id]; t != nil && t.Registry {
				p.stance[id], p.targets[id] = side, t
			}
		}
		for _, id := range c.List("answers") {
			if t := l.Targets[id]; t != nil && t.Registry {
				p.answers = append(p.answers, id)
			}
		}
		for _, field := range links {
			if ids := c.List(field); len(ids) > 0 {
				p.links[field] = ids
			}
		}
		if len(p.stance) > 0 || len(p.links) > 0 {
			list = append(list, p)
		}
	}
	return list
}

// stem is the name of a ledger in a reference from another: that of its file,
// without folder and endings.
func (p Position) stem() string {
	name := path.Base(p.file)
	if before, sidecar := strings.CutSuffix(name, ".claims.toml"); sidecar {
		return before
	}
	return strings.TrimSuffix(name, path.Ext(name))
}

// key tells a position among those of a run.
func (p Position) key() string { return p.file + "#" + p.id }

// RunInputs builds the documents that rules on a whole run are evaluated on, one
// for each source that has taken positions in several ledgers, as docs/input.md
// describes them.
func RunInputs(positions []Position) []Input {
	positions, targets := agreed(positions)
	bySource := map[string][]Position{}
	for _, p := range positions {
		bySource[p.source] = append(bySource[p.source], p)
	}
	run := newRun(positions, targets)
	var inputs []Input
	for _, id := range slices.Sorted(maps.Keys(bySource)) {
		if list := run.contested(bySource[id]); len(list) > 0 {
			inputs = append(inputs, run.input(list))
		}
	}
	return inputs
}

// agreed leaves out the sources and targets that two registries of a run define,
// each for ledgers of its own: there the id does not mean the same. It returns
// the targets that are left.
func agreed(positions []Position) ([]Position, map[string]*ledger.Record) {
	sources, targets := map[string]*ledger.Record{}, map[string]*ledger.Record{}
	for _, p := range positions {
		meet(sources, p.source, p.speaker)
		for id, t := range p.targets {
			meet(targets, id, t)
		}
	}
	var kept []Position
	for _, p := range positions {
		maps.DeleteFunc(p.stance, func(id, _ string) bool { return targets[id] == nil })
		p.answers = slices.DeleteFunc(p.answers, func(id string) bool { return targets[id] == nil })
		if sources[p.source] != nil && (len(p.stance) > 0 || len(p.links) > 0) {
			kept = append(kept, p)
		}
	}
	maps.DeleteFunc(targets, func(_ string, t *ledger.Record) bool { return t == nil })
	return kept, targets
}

// meet notes who defines an id; nil is for more than one registry.
func meet(table map[string]*ledger.Record, id string, r *ledger.Record) {
	first, known := table[id]
	switch {
	case !known:
		table[id] = r
	case first != nil && first.File.Name != r.File.Name:
		table[id] = nil
	}
}

// A run is what all the documents of a run have in common.
type run struct {
	rank      map[string]int      // of a ledger's file, in the order of publication
	named     map[string][]string // "stem#id" → keys
	targets   *ast.Term
	relations *object // the groupings that tell of them
	related   map[string]bool
}

func newRun(positions []Position, targets map[string]*ledger.Record) *run {
	r := &run{rank: map[string]int{}, named: map[string][]string{}, related: map[string]bool{}}
	published := map[string]string{}
	for _, p := range positions {
		published[p.file] = p.published
		name := p.stem() + "#" + p.id
		r.named[name] = append(r.named[name], p.key())
	}
	files := slices.Collect(maps.Keys(published))
	slices.SortFunc(files, func(a, b string) int {
		return cmp.Or(comparePublished(published[a], published[b]), cmp.Compare(a, b))
	})
	for i, file := range files {
		r.rank[file] = i
	}
	r.relate(targets)
	return r
}

// comparePublished orders days. What has none is not published yet, and so is
// later than all.
func comparePublished(a, b string) int {
	if (a == "") != (b == "") {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}

func (r *run) relate(targets map[string]*ledger.Record) {
	b := &inputBuilder{}
	table := newObject()
	for _, id := range sortedKeys(targets) {
		o := newObject()
		o.set("id", ast.StringTerm(id))
		b.fields(o, targets[id])
		table.set(id, o.term())
	}
	r.targets = table.term()
	relations := relationsOf(sortedKeys(targets), targets)
	for _, g := range []grouping{relations.entails, relations.entailedBy, relations.contrary} {
		for id := range g {
			r.related[id] = true
		}
	}
	r.relations = relations.index()
}

// contested are those of a source's positions by which it may differ with itself
// from ledger to ledger: on a target of which it takes both sides, or that is
// related to others; with them, those that speak to other claims, as they may say
// why.
func (r *run) contested(list []Position) []Position {
	positions := map[string]*taken{}
	related := false // in several ledgers
	for _, p := range list {
		for target, side := range p.stance {
			if positions[target] == nil {
				positions[target] = newTaken()
			}
			positions[target].note(p.file, side)
			related = related || r.related[target] && p.file != list[0].file
		}
	}
	matters := func(p Position) bool {
		for target := range p.stance {
			if positions[target].bothSides() || related && r.related[target] {
				return true
			}
		}
		return false
	}
	if !slices.ContainsFunc(list, matters) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(list), func(p Position) bool { return len(p.links) == 0 && !matters(p) })
}

// taken is what a source says of one target.
type taken struct {
	file  string // of the first ledger
	more  bool   // it is in others too
	sides map[string]bool
}

func newTaken() *taken { return &taken{sides: map[string]bool{}} }

func (t *taken) note(file, side string) {
	if side == "none" {
		return
	}
	t.more = t.more || t.file != "" && t.file != file
	t.file = file
	t.sides[side] = true
}

func (t *taken) bothSides() bool { return t.more && len(t.sides) > 1 }

func (r *run) input(list []Position) Input {
	slices.SortFunc(list, func(a, b Position) int {
		return cmp.Or(cmp.Compare(r.rank[a.file], r.rank[b.file]), cmp.Compare(a.order, b.order))
	})
	b := &inputBuilder{}
	claims := newObject()
	var keys []string
	byLedger := map[string][]string{}
	sides := map[string]map[string][]string{}
	for i, p := range list {
		key := p.key()
		keys = append(keys, key)
		byLedger[p.file] = append(byLedger[p.file], key)
		claims.set(key, r.claim(b, p, i))
		for target, side := range p.stance {
			if sides[target] == nil {
				sides[target] = map[string][]string{"favor": {}, "against": {}, "none": {}}
			}
			sides[target][side] = append(sides[target][side], key)
		}
	}
	source := newObject()
	source.set("id", ast.StringTerm(list[0].source))
	b.fields(source, list[0].speaker)
	sources := newObject()
	sources.set(list[0].source, source.term())

	byTarget := newObject()
	for _, target := range sortedKeys(sides) {
		byTarget.set(target, tableOf(sides[target]))
	}
	index := newObject()
	index.set("by_source", tableOf(map[string][]string{ledger.Narrator: {}, list[0].source: keys}))
	index.set("by_target", byTarget.term())
	index.set("by_ledger", tableOf(byLedger))
	index.set("by_value", newObject().term())
	index.merge(r.relations)
	index.set("groups", newObject().term())
	index.set("spokespeople", newObject().term())

	doc := newObject()
	doc.set("version", ast.IntNumberTerm(1))
	doc.set("sources", sources.term())
	doc.set("targets", r.targets)
	doc.set("claims", claims.term())
	doc.set("tensions", ast.ArrayTerm())
	doc.set("problems", ast.ArrayTerm())
	doc.set("index", index.term())
	return Input{Value: doc.value(), Places: b.places, Claims: len(list)}
}

func (r *run) claim(b *inputBuilder, p Position, order int) *ast.Term {
	o := newObject()
	o.set("id", ast.StringTerm(p.id))
	o.set("name", ast.StringTerm(p.stem()+"#"+p.id))
	o.set("ledger", ast.StringTerm(p.file))
	o.set("rank", ast.IntNumberTerm(r.rank[p.file]))
	if p.published != "" {
		o.set("published", ast.StringTerm(p.published))
	}
	o.set("order", ast.IntNumberTerm(order))
	o.set("source", ast.StringTerm(p.source))
	o.set("modality", ast.StringTerm(p.modality))
	for i, field := range []string{"holds_from", "holds_to"} {
		if p.holds[i] != "" {
			o.set(field, ast.StringTerm(p.holds[i]))
		}
	}
	o.set("stance", tableOf(p.stance))
	if len(p.answers) > 0 {
		o.set("answers", stringTerms(p.answers))
	}
	for _, field := range links {
		if len(p.links[field]) > 0 {
			o.set(field, stringTerms(r.resolve(p, p.links[field])))
		}
	}
	at := newObject()
	at.set("content", b.place(p.place))
	o.set("at", at.term())
	return o.term()
}

// resolve turns references, to claims of the same ledger or of another
// ("stem#id"), into keys.
func (r *run) resolve(p Position, ids []string) []string {
	var keys []string
	for _, id := range ids {
		if strings.Contains(id, "#") {
			keys = append(keys, r.named[id]...)
		} else {
			keys = append(keys, p.file+"#"+id)
		}
	}
	return keys
}
