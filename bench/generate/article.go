package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// An article is a draft and its ledger in the making.
type article struct {
	random  *rand.Rand
	place   string
	sources []source
	targets []target
	claims  []claim
	told    map[string]bool // by source, once the draft has introduced it
	number  int             // the last that a sentence has
}

type source struct {
	id, name, title string
	unnamed         bool
}

type target struct {
	id, project string
	disputed    bool
}

type claim struct {
	id, cue, content string
	target, side     string // "" for none
	source           source
	quoted           bool
}

// newArticle makes the i-th article. Sources and targets grow with the claims, as
// they do in a long story.
func newArticle(seed uint64, i, claims int) *article {
	a := &article{random: rand.New(rand.NewPCG(seed, uint64(i))), told: map[string]bool{}}
	a.place = pick(a, places)
	for n := range max(6, claims/4) {
		a.sources = append(a.sources, a.newSource(n))
	}
	for n := range max(4, claims/8) {
		a.targets = append(a.targets, target{id: fmt.Sprintf("plan-%d", n), project: a.project(n), disputed: n%3 == 0})
	}
	for n := range claims {
		a.claims = append(a.claims, a.newClaim(n))
	}
	return a
}

func pick[T any](a *article, from []T) T { return from[a.random.IntN(len(from))] }

func (a *article) newSource(n int) source {
	if n%8 == 7 {
		text := unnamed[n/8%len(unnamed)]
		if n/8 >= len(unnamed) {
			text += fmt.Sprintf(" for part %d", n)
		}
		return source{id: fmt.Sprintf("unnamed-%d", n), name: text, unnamed: true}
	}
	first, last := pick(a, firstNames), lastNames[n%len(lastNames)]
	if round := n / len(lastNames); round > 0 {
		last += "-" + lastNames[round%len(lastNames)] // as if by marriage, so that no two share a name
		first += strings.ToLower(firstNames[round/len(lastNames)%len(firstNames)])
	}
	return source{id: fmt.Sprintf("person-%d", n), name: first + " " + last, title: a.fill(pick(a, titles), target{})}
}

func (a *article) project(n int) string {
	name := projects[(n+len(a.place))%len(projects)]
	if round := n / len(projects); round > 0 {
		return fmt.Sprintf("%s of phase %d", name, round)
	}
	return name
}

// newClaim makes a claim: on most targets all take one side, on the others some
// speak against it; and two in five take no side.
func (a *article) newClaim(n int) claim {
	t := a.targets[n%len(a.targets)]
	c := claim{id: fmt.Sprintf("c%d", n), source: pick(a, a.sources), cue: pick(a, cues)}
	if c.source.unnamed {
		c.cue = "said"
	}
	switch {
	case a.random.IntN(5) < 2:
		c.content = a.say(plain, t)
	case t.disputed && a.random.IntN(4) == 0:
		c.target, c.side, c.content = t.id, "against", a.say(opposes, t)
	default:
		c.target, c.side, c.content = t.id, "favor", a.say(supports, t)
	}
	if c.quoted = a.random.IntN(3) == 0; c.quoted {
		c.content = strings.ToUpper(c.content[:1]) + c.content[1:]
	}
	return c
}

// say fills a sentence. Its number is new each time, so that no two are alike.
func (a *article) say(of []string, t target) string {
	a.number += 1 + a.random.IntN(3)
	return a.fill(pick(a, of), t)
}

func (a *article) fill(sentence string, t target) string {
	return strings.NewReplacer(
		"{project}", t.project, "{n}", strconv.Itoa(10+a.number),
		"{place}", a.place, "{month}", pick(a, months), "{trade}", pick(a, trades),
	).Replace(sentence)
}

// prose is the draft: every claim in a sentence of its own, and now and then one
// that is no claim.
func (a *article) prose() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s weighs the %s\n\n", a.place, a.targets[0].project)
	for i, c := range a.claims {
		if a.random.IntN(3) == 0 {
			b.WriteString(a.say(between, a.targets[i%len(a.targets)]) + "\n\n")
		}
		b.WriteString(a.attributed(c) + "\n\n")
	}
	return b.String()
}

// attributed is a claim with its source and cue, quoted one time in three.
func (a *article) attributed(c claim) string {
	who := c.source.name
	switch {
	case c.source.unnamed:
	case a.told[c.source.id]:
		_, who, _ = strings.Cut(who, " ")
	default:
		who += ", " + c.source.title + ","
		a.told[c.source.id] = true
	}
	if c.quoted {
		if c.source.unnamed {
			who = strings.ToLower(who[:1]) + who[1:]
		}
		return fmt.Sprintf("“%s,” %s %s.", c.content, c.cue, strings.TrimSuffix(who, ","))
	}
	return fmt.Sprintf("%s %s that %s.", who, c.cue, c.content)
}

// ledger is what the desk has annotated.
func (a *article) ledger() string {
	var b strings.Builder
	b.WriteString("published = 2031-05-14\n")
	for _, s := range a.sources {
		if s.unnamed {
			fmt.Fprintf(&b, "\n[sources.%s]\ntype = \"anonymous\"\ndescriptor = %q\nground_rules = \"on_background\"\n", s.id, s.name)
			if a.random.IntN(4) > 0 {
				fmt.Fprintf(&b, "count = 3\nanonymity = { reason = \"may not speak for the office\", known_to_editor = true, approved_by = \"the desk\" }\n")
			}
			continue
		}
		fmt.Fprintf(&b, "\n[sources.%s]\ntype = \"named_person\"\nname = %q\ntitle = %q\n", s.id, s.name, s.title)
	}
	for _, t := range a.targets {
		fmt.Fprintf(&b, "\n[targets.%s]\ntext = \"The %s is good for %s.\"\n", t.id, t.project, a.place)
	}
	for _, c := range a.claims {
		fmt.Fprintf(&b, "\n[claims.%s]\nsource = %q\ncue = %q\ncontent = %q\n", c.id, c.source.id, c.cue, c.content)
		if c.target != "" {
			fmt.Fprintf(&b, "stance = { %s = %q }\n", c.target, c.side)
		}
	}
	return b.String()
}
