package attribution

import "strings"

// An entity is a source as the draft knows it, under all its names.
type entity struct {
	id     string
	kind   SourceType
	name   []string // of a person, in full
	names  stretch  // where that is printed
	gender gender
	roles  []string // nouns that described it: "spokeswoman"

	mentions int
	votes    int // of pronouns: for "he" above 0, for "she" below
}

// A gender is that of the pronoun that stands for a person.
type gender uint8

const (
	anyGender gender = iota
	he
	she
)

// A mention is a place where the draft names an entity outside quotations.
type mention struct {
	at int // token
	of *entity
}

// entities are the sources of a draft, and where it mentions them.
type entities struct {
	*reading
	people   map[string][]*entity // by last name
	others   map[string]*entity   // by their words
	mentions [][]mention          // by sentence, in order
	ids      map[string]bool
}

// findPeople lists the persons whom the draft names in full, or with a title.
func (r *reading) findPeople() *entities {
	e := &entities{reading: r, people: map[string][]*entity{}, others: map[string]*entity{}, ids: map[string]bool{}, mentions: make([][]mention, len(r.draft.Sentences))}
	runs := r.nameRuns()
	names := make([]description, len(runs))
	for i, run := range runs {
		names[i] = e.describeRun(run)
		e.meet(run, &names[i])
	}
	for i, run := range runs {
		if p := e.personOf(&names[i]); p != nil && r.tokens[run.lo].quote < 0 {
			e.mention(run.lo, p)
			p.mentions++
		}
	}
	e.findGenders()
	return e
}

// nameRuns lists the runs of capitalised words.
func (r *reading) nameRuns() []stretch {
	var runs []stretch
	for lo := 0; lo < len(r.tokens); lo++ {
		hi := lo
		for hi < len(r.tokens) && r.continuesName(lo, hi) {
			hi++
		}
		if hi > lo {
			runs = append(runs, stretch{lo, hi})
			lo = hi - 1
		}
	}
	return runs
}

// continuesName reports whether the token at i goes on with the name that starts
// at lo.
func (r *reading) continuesName(lo, i int) bool {
	return r.tokens[i].sentence == r.tokens[lo].sentence && !r.tokens[i].headline && r.isNamePart(i) && (i > lo || r.tokens[i].upper)
}

// meet takes a run of capitalised words, read as a name, for a person's full name where
// it is one.
func (e *entities) meet(run stretch, d *description) {
	if len(d.name) == 0 || len(d.name) < 2 && !d.titled || e.namedType(d, false) != NamedPerson {
		return
	}
	if !d.titled && !e.isApposed(run) && !e.speaks(run) && e.isPlace(run) {
		return
	}
	last := d.name[len(d.name)-1]
	p := e.match(d)
	if p == nil {
		p = &entity{kind: NamedPerson, name: d.name, names: d.names}
		e.people[last] = append(e.people[last], p)
	}
	if len(p.name) < 2 || len(d.name) > 1 && len(d.name) < len(p.name) {
		p.name, p.names = d.name, d.names
	}
	e.learn(p, run)
}

// describeRun reads a run of capitalised words as a name.
func (e *entities) describeRun(run stretch) description {
	var d description
	e.describeName(&d, run)
	if run.lo > 0 {
		before := &e.tokens[run.lo-1]
		d.definite = isArticle(before.lower)
		d.titled = d.titled || e.nouns.person[before.lower] && before.quote == e.tokens[run.lo].quote
	}
	return d
}

// isPlace reports whether a preposition of place stands before a name.
func (e *entities) isPlace(run stretch) bool {
	if run.lo == 0 {
		return false
	}
	switch e.tokens[run.lo-1].lower {
	case "in", "at", "from", "near", "across", "outside", "around", "through", "throughout", "of", "into", "to":
		return true
	}
	return false
}

// isApposed reports whether a noun for a person follows a name: "Ana Reis, the
// mayor".
func (e *entities) isApposed(run stretch) bool {
	if run.hi+1 >= len(e.tokens) || e.tokens[run.hi].lower != "," {
		return false
	}
	for i := run.hi + 1; i < min(len(e.tokens), run.hi+8); i++ {
		switch t := &e.tokens[i]; {
		case e.nouns.person[t.lower]:
			return true
		case t.tag == tagPunct || t.tag == tagVerb:
			return false
		}
	}
	return false
}

// speaks reports whether a verb of speech stands beside a name.
func (e *entities) speaks(run stretch) bool {
	for _, i := range [...]int{run.lo - 1, run.hi} {
		if i >= 0 && i < len(e.tokens) && e.tokens[i].tag == tagVerb && e.cues.clause[e.tokens[i].verb.lemma] {
			return true
		}
	}
	return false
}

// personOf is the person of a name, or nil.
func (e *entities) personOf(d *description) *entity {
	if len(d.name) == 0 {
		return nil
	}
	return e.match(d)
}

// match is the person of a name: with the same first name, or, where only the
// last one is given, of the same gender and mentioned most.
func (e *entities) match(d *description) *entity {
	var best *entity
	for _, p := range e.people[d.name[len(d.name)-1]] {
		switch {
		case len(d.name) > 1 && len(p.name) > 1 && d.name[0] != p.name[0]:
		case len(d.name) > 1 && len(p.name) > 1:
			return p
		case d.gender != anyGender && p.gender != anyGender && d.gender != p.gender:
		case best == nil || p.mentions > best.mentions:
			best = p
		}
	}
	return best
}

// findGenders asks the pronouns that follow a person in its sentence, where that
// names nobody else.
func (e *entities) findGenders() {
	for _, in := range e.mentions {
		if len(in) != 1 || in[0].of.gender != anyGender {
			continue
		}
		for i := in[0].at; i < len(e.tokens) && e.tokens[i].sentence == e.tokens[in[0].at].sentence; i++ {
			switch g := pronounGender(e.tokens[i].lower); {
			case e.tokens[i].quote >= 0:
			case g == he:
				in[0].of.votes++
			case g == she:
				in[0].of.votes--
			}
		}
	}
	for _, last := range e.people {
		for _, p := range last {
			switch {
			case p.gender == anyGender && p.votes > 0:
				p.gender = he
			case p.gender == anyGender && p.votes < 0:
				p.gender = she
			}
		}
	}
}

// learn notes what stands around a person's name: title, trade and gender.
func (e *entities) learn(p *entity, run stretch) {
	for i := max(0, run.lo-2); i < min(len(e.tokens), run.hi+8); i++ {
		t := &e.tokens[i]
		if i == run.hi && t.lower != "," {
			return
		}
		if i > run.hi && (t.lower == "," || t.tag == tagWh || t.tag == tagVerb) {
			return
		}
		w := strings.TrimSuffix(t.lower, ".")
		if !e.nouns.person[w] && !e.nouns.title[w] {
			continue
		}
		p.roles = append(p.roles, inFull(w))
		if p.gender == anyGender {
			p.gender = genderOf(w)
		}
	}
}

// inFull is the noun that an abbreviated title stands for.
func inFull(title string) string {
	switch title {
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "gov":
		return "governor"
	case "gen":
		return "general"
	case "prof":
		return "professor"
	case "dr":
		return "doctor"
	}
	return title
}

// genderOf is the gender that a title or a noun for a person tells.
func genderOf(w string) gender {
	switch w {
	case "mr", "sir", "lord", "king", "prince", "duke", "father", "husband", "son", "brother", "actor", "boy":
		return he
	case "mrs", "ms", "miss", "dame", "lady", "baroness", "queen", "princess", "duchess", "mother", "wife", "daughter", "sister", "actress", "girl", "widow":
		return she
	}
	switch {
	case strings.HasSuffix(w, "woman"):
		return she
	case strings.HasSuffix(w, "man"):
		return he
	}
	return anyGender
}

// pronounGender is the gender of a pronoun for one person.
func pronounGender(w string) gender {
	switch w {
	case "he", "him", "his", "himself":
		return he
	case "she", "her", "hers", "herself":
		return she
	}
	return anyGender
}
