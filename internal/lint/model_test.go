package lint_test

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// The model finds conflicts as the definition has them, with plain loops over
// everything and no thought of speed. It shares no code with the rules.

// A fact is a side that a claim takes on a target, and the steps there.
type fact struct{ claim, target, side string }

func (w world) facts() map[fact]int {
	facts := map[fact]int{}
	for _, c := range w.claims {
		for t, side := range c.stance {
			if side != "none" {
				facts[fact{c.id, t, side}] = 0
			}
		}
	}
	for changed := true; changed; {
		changed = false
		learn := func(f fact, steps int) {
			if known, ok := facts[f]; !ok || steps < known {
				facts[f] = steps
				changed = true
			}
		}
		for f, steps := range maps.Clone(facts) {
			for _, t := range w.targets {
				switch {
				case f.side == "favor" && t.id == f.target:
					for _, other := range t.entails {
						learn(fact{f.claim, other, "favor"}, steps+1)
					}
					for _, other := range t.contrary {
						learn(fact{f.claim, other, "against"}, steps+1)
					}
				case f.side == "favor" && slices.Contains(t.contrary, f.target):
					learn(fact{f.claim, t.id, "against"}, steps+1)
				}
				if f.side == "against" && slices.Contains(t.entails, f.target) {
					learn(fact{f.claim, t.id, "against"}, steps+1)
				}
			}
		}
	}
	return facts
}

// A verdict is what the model makes of a world.
type verdict struct {
	world
	sides map[fact]int
}

func (v verdict) favors(claim, target string) bool {
	_, ok := v.sides[fact{claim, target, "favor"}]
	return ok
}

func (w world) committed(c claim) bool {
	return c.modality != "possible" && c.modality != "conditional"
}

func meet(a, b claim) bool {
	return (a.from == 0 || b.to == 0 || a.from <= b.to) && (b.from == 0 || a.to == 0 || b.from <= a.to)
}

// reaches follows links from a claim.
func (w world) reaches(from, to string, links func(claim) []string) bool {
	seen := map[string]bool{}
	next := []string{from}
	for len(next) > 0 {
		id := next[0]
		next = next[1:]
		for _, c := range w.claims {
			if c.id != id {
				continue
			}
			for _, linked := range links(c) {
				if linked == to {
					return true
				}
				if !seen[linked] {
					seen[linked] = true
					next = append(next, linked)
				}
			}
		}
	}
	return false
}

// speaksTo: one claim answers the other, so that the reader sees both.
func (v verdict) speaksTo(a, b claim) bool {
	if slices.Contains(a.denies, b.id) || slices.Contains(a.responds, b.id) {
		return true
	}
	if v.reaches(a.id, b.id, func(c claim) []string { return c.supersedes }) {
		return true
	}
	return slices.ContainsFunc(a.answers, func(t string) bool { return v.favors(b.id, t) })
}

func (v verdict) exempt(a, b claim) bool {
	told := slices.ContainsFunc(v.tension, func(ids []string) bool {
		return slices.Contains(ids, a.id) && slices.Contains(ids, b.id)
	})
	return told || !v.committed(a) || !v.committed(b) || !meet(a, b) || v.speaksTo(a, b) || v.speaksTo(b, a)
}

// A candidate is a target that two claims conflict on.
type candidate struct {
	steps, indirect        int
	target, favor, against string
}

func (v verdict) settle(a, b claim) (candidate, bool) {
	var all []candidate
	for _, t := range v.targets {
		for _, pair := range [][2]claim{{a, b}, {b, a}} {
			forIt, ok := v.sides[fact{pair[0].id, t.id, "favor"}]
			againstIt, also := v.sides[fact{pair[1].id, t.id, "against"}]
			if !ok || !also {
				continue
			}
			indirect := 1
			if a.stance[t.id] == "against" || b.stance[t.id] == "against" {
				indirect = 0
			}
			all = append(all, candidate{forIt + againstIt, indirect, t.id, pair[0].id, pair[1].id})
		}
	}
	if len(all) == 0 {
		return candidate{}, false
	}
	return slices.MinFunc(all, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(x.steps, y.steps), cmp.Compare(x.indirect, y.indirect), cmp.Compare(x.target, y.target), cmp.Compare(x.favor, y.favor))
	}), true
}

// groupsOf are the groups that a source is a member of, through others too.
func (w world) groupsOf(source string) map[string]bool {
	groups := map[string]bool{}
	for changed := true; changed; {
		changed = false
		for g, members := range w.members {
			for _, m := range members {
				if (m == source || groups[m]) && !groups[g] && g != source {
					groups[g], changed = true, true
				}
			}
		}
	}
	return groups
}

func (w world) voiceOf(voice, party string) bool {
	for _, principal := range w.speaks[voice] {
		if principal == party || w.groupsOf(party)[principal] {
			return true
		}
	}
	return false
}

func (v verdict) rule(a, b claim, on string) string {
	headline := func(c claim) bool { return c.source == "N" && (c.part == "headline" || c.part == "standfirst") }
	shared := map[string]bool{}
	if a.source != b.source {
		for g := range v.groupsOf(a.source) {
			shared[g] = v.groupsOf(b.source)[g]
		}
	}
	maps.DeleteFunc(shared, func(_ string, both bool) bool { return !both })
	switch {
	case headline(a) || headline(b):
		return "headline"
	case v.isUnity(on) || v.unityClaimed(shared, a, b):
		return "unity-vs-division"
	case a.source == b.source && a.source != "N":
		return "self"
	case v.voiceOf(a.source, b.source) || v.voiceOf(b.source, a.source):
		return "spokesperson"
	case a.source == "N" && b.source == "N":
		return "house-voice"
	case a.absolute || b.absolute:
		return "absolute"
	case a.source == "N" || b.source == "N":
		return "house-vs-source"
	case len(shared) > 0:
		return "members-split"
	}
	return "disputed"
}

func (w world) isUnity(id string) bool {
	return slices.ContainsFunc(w.targets, func(t target) bool { return t.id == id && t.unityOf != "" })
}

// unityClaimed: some claim favors the unity of one of the groups, about a time
// that meets both.
func (v verdict) unityClaimed(groups map[string]bool, a, b claim) bool {
	for _, t := range v.targets {
		if t.unityOf == "" || !groups[t.unityOf] {
			continue
		}
		for _, c := range v.claims {
			if v.favors(c.id, t.id) && v.committed(c) && meet(c, a) && meet(c, b) {
				return true
			}
		}
	}
	return false
}

// find tells what must be found, in the form of finder.find.
func (w world) find() []string {
	v := verdict{w, w.facts()}
	type key struct{ rule, target string }
	favor, against := map[key]map[string]bool{}, map[key]map[string]bool{}
	values := map[string]map[string]bool{}
	add := func(table map[key]map[string]bool, k key, id string) {
		if table[k] == nil {
			table[k] = map[string]bool{}
		}
		table[k][id] = true
	}
	for i, a := range w.claims {
		for _, b := range w.claims[i+1:] {
			if v.exempt(a, b) {
				continue
			}
			if c, ok := v.settle(a, b); ok {
				k := key{v.rule(a, b, c.target), c.target}
				add(favor, k, c.favor)
				add(against, k, c.against)
			}
			for name, value := range a.values {
				if other, ok := b.values[name]; ok && differ(value, other) {
					if values[name] == nil {
						values[name] = map[string]bool{}
					}
					values[name][a.id], values[name][b.id] = true, true
				}
			}
		}
	}
	var lines []string
	for k := range favor {
		lines = append(lines, fmt.Sprintf("%s %s: %s | %s", k.rule, k.target, w.inOrder(favor[k]), w.inOrder(against[k])))
	}
	for name, ids := range values {
		lines = append(lines, fmt.Sprintf("values %s: %s", name, w.inOrder(ids)))
	}
	slices.Sort(lines)
	return lines
}

func (w world) inOrder(ids map[string]bool) string {
	var list []string
	for _, c := range w.claims {
		if ids[c.id] {
			list = append(list, c.id)
		}
	}
	return strings.Join(list, " ")
}

// differ: the values are of one type and can't both be right. The generator
// writes whole numbers of one digit, ranges of them, and words.
func differ(a, b string) bool {
	low1, high1, number1 := ends(a)
	low2, high2, number2 := ends(b)
	if number1 != number2 {
		return false
	}
	if !number1 {
		return a != b
	}
	return high1 < low2 || high2 < low1
}

func ends(v string) (low, high int, number bool) {
	l, h, ranged := strings.Cut(v, "..")
	if !ranged {
		if n, err := fmt.Sscan(v, &low); n != 1 || err != nil {
			return 0, 0, false
		}
		return low, low, true
	}
	low, high = -1, 10
	if l != "" {
		_, _ = fmt.Sscan(l, &low)
	}
	if h != "" {
		_, _ = fmt.Sscan(h, &high)
	}
	return low, high, true
}

// The table's expectations were worked out by hand: the model must meet them
// too.
func TestModelMeetsTheTable(t *testing.T) {
	for _, c := range conflicts {
		if diff := gocmp.Diff(lines(c.want), mustParse(t, c.world).find()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestAgainstModel(t *testing.T) {
	n := 3000
	if testing.Short() {
		n = 300
	}
	f := newFinder(t)
	found := map[string]int{}
	for seed := range n {
		w := random(rand.New(rand.NewPCG(uint64(seed), 17)))
		want := w.find()
		for _, line := range want {
			rule, _, _ := strings.Cut(line, " ")
			found[rule]++
		}
		if slices.Equal(want, f.find(t, w.toml())) {
			continue
		}
		w = shrink(w, func(w world) bool { return !slices.Equal(w.find(), f.find(t, w.toml())) })
		t.Fatalf("seed %d: the model (-) and the rules (+) differ:\n%s\n%s", seed, gocmp.Diff(w.find(), f.find(t, w.toml())), w.toml())
	}
	for _, rule := range []string{"headline", "unity-vs-division", "self", "spokesperson", "house-voice", "absolute", "house-vs-source", "members-split", "disputed", "values"} {
		if found[rule] < n/100 {
			t.Errorf("%d ledgers hold %s only %d times", n, rule, found[rule])
		}
	}
}

// random makes a world of a few of everything, dense enough that most claims
// meet.
func random(r *rand.Rand) world {
	w := world{members: map[string][]string{}, speaks: map[string][]string{}, sources: map[string]bool{}}
	people := []string{"A", "B", "C"}
	groups := []string{"G", "H"}
	all := slices.Concat(people, groups, []string{"S"})
	w.name(all...)
	chance := func(one int) bool { return r.IntN(one) == 0 }
	pick := func(from []string) string { return from[r.IntN(len(from))] }
	for _, g := range groups {
		for _, m := range all {
			if m != g && chance(3) {
				w.members[g] = append(w.members[g], m)
			}
		}
	}
	for _, voice := range []string{"S", "C"} {
		if other := pick(all); chance(2) && other != voice {
			w.speaks[voice] = []string{other}
		}
	}
	targets := []string{"T", "U", "V", "W"}[:1+r.IntN(4)]
	for _, id := range targets {
		t := target{id: id}
		if chance(4) {
			t.unityOf = pick(groups)
		}
		if chance(3) {
			t.entails = append(t.entails, pick(targets))
		}
		if chance(4) {
			t.contrary = append(t.contrary, pick(targets))
		}
		w.targets = append(w.targets, t)
	}
	ids := []string{"a", "b", "c", "d", "e", "f"}[:2+r.IntN(5)]
	for i, id := range ids {
		c := claim{id: id, source: pick(append([]string{"N", "N"}, all...)), stance: map[string]string{}, modality: "asserted", part: "body", values: map[string]string{}}
		for _, t := range targets {
			if chance(2) {
				c.stance[t] = pick([]string{"favor", "favor", "against", "against", "none"})
			}
		}
		if chance(5) {
			c.modality = pick([]string{"presupposed", "believed", "intended", "possible", "conditional"})
		}
		if chance(4) {
			c.from = 1 + r.IntN(4)
		}
		if chance(4) {
			c.to = max(c.from, 1+r.IntN(4))
		}
		if chance(8) {
			c.part = pick([]string{"headline", "standfirst", "caption"})
		}
		c.absolute = chance(6)
		others := slices.Delete(slices.Clone(ids), i, i+1)
		for _, links := range []*[]string{&c.denies, &c.responds, &c.supersedes} {
			if chance(9) {
				*links = []string{pick(others)}
			}
		}
		if chance(10) {
			c.answers = []string{pick(targets)}
		}
		if chance(3) {
			c.values["n"] = pick([]string{"1", "2", "1..3", "3..", "..2", "two"})
		}
		w.claims = append(w.claims, c)
	}
	if chance(3) && len(ids) > 2 && len(targets) > 1 {
		w.divide(chance(2), r.IntN(4))
	}
	if chance(4) && len(ids) > 2 {
		w.tension = [][]string{ids[:2+r.IntN(2)]}
	}
	return w
}

// divide makes of the first claims what a group of one mind belies: two members
// on two sides, and a third claim, hedged or about another time, of unity. By
// chance alone that is rare.
func (w *world) divide(hedged bool, day int) {
	w.members["G"] = []string{"A", "B"}
	w.targets[0].unityOf, w.targets[1].unityOf = "", "G"
	for i, side := range []string{"favor", "against"} {
		w.claims[i].source = []string{"A", "B"}[i]
		w.claims[i].stance = map[string]string{w.targets[0].id: side}
	}
	unity := &w.claims[2]
	unity.stance = map[string]string{w.targets[1].id: "favor"}
	unity.from, unity.to = day, day
	if hedged {
		unity.modality = "possible"
	}
}

// shrink takes parts out of a world for as long as it stays wrong.
func shrink(w world, wrong func(world) bool) world {
	for smaller := true; smaller; {
		smaller = false
		for _, less := range w.smaller() {
			if wrong(less) {
				w, smaller = less, true
				break
			}
		}
	}
	return w
}

// smaller lists the worlds that lack one part of w.
func (w world) smaller() []world {
	var all []world
	for i, c := range w.claims {
		all = append(all, w.without(c.id))
		for _, less := range c.smaller() {
			next := w
			next.claims = slices.Clone(w.claims)
			next.claims[i] = less
			all = append(all, next)
		}
	}
	for i, t := range w.targets {
		for _, less := range []target{{t.id, nil, t.contrary, t.unityOf}, {t.id, t.entails, nil, t.unityOf}, {t.id, t.entails, t.contrary, ""}} {
			if len(less.entails) == len(t.entails) && len(less.contrary) == len(t.contrary) && less.unityOf == t.unityOf {
				continue
			}
			next := w
			next.targets = slices.Clone(w.targets)
			next.targets[i] = less
			all = append(all, next)
		}
	}
	for _, table := range []func(*world) *map[string][]string{
		func(w *world) *map[string][]string { return &w.members },
		func(w *world) *map[string][]string { return &w.speaks },
	} {
		for id, list := range *table(&w) {
			for i := range list {
				next := w
				less := maps.Clone(*table(&w))
				less[id] = slices.Delete(slices.Clone(list), i, i+1)
				if len(less[id]) == 0 {
					delete(less, id)
				}
				*table(&next) = less
				all = append(all, next)
			}
		}
	}
	if len(w.tension) > 0 {
		next := w
		next.tension = nil
		all = append(all, next)
	}
	return all
}

// without takes out a claim and every link to it.
func (w world) without(id string) world {
	next := w
	next.claims, next.tension = nil, nil
	drop := func(ids []string) []string {
		return slices.DeleteFunc(slices.Clone(ids), func(other string) bool { return other == id })
	}
	for _, c := range w.claims {
		if c.id != id {
			c.denies, c.responds, c.supersedes = drop(c.denies), drop(c.responds), drop(c.supersedes)
			next.claims = append(next.claims, c)
		}
	}
	for _, ids := range w.tension {
		if ids = drop(ids); len(ids) > 1 {
			next.tension = append(next.tension, ids)
		}
	}
	return next
}

// smaller lists the claims that lack one part of c.
func (c claim) smaller() []claim {
	var all []claim
	less := func(change func(*claim)) {
		next := c
		next.stance, next.values = maps.Clone(c.stance), maps.Clone(c.values)
		change(&next)
		all = append(all, next)
	}
	for t := range c.stance {
		less(func(c *claim) { delete(c.stance, t) })
	}
	for name := range c.values {
		less(func(c *claim) { delete(c.values, name) })
	}
	if c.modality != "asserted" {
		less(func(c *claim) { c.modality = "asserted" })
	}
	if c.from > 0 {
		less(func(c *claim) { c.from = 0 })
	}
	if c.to > 0 {
		less(func(c *claim) { c.to = 0 })
	}
	if c.part != "body" {
		less(func(c *claim) { c.part = "body" })
	}
	if c.absolute {
		less(func(c *claim) { c.absolute = false })
	}
	for _, links := range []func(*claim) *[]string{
		func(c *claim) *[]string { return &c.denies },
		func(c *claim) *[]string { return &c.responds },
		func(c *claim) *[]string { return &c.supersedes },
		func(c *claim) *[]string { return &c.answers },
	} {
		if len(*links(&c)) > 0 {
			less(func(c *claim) { *links(c) = nil })
		}
	}
	return all
}
