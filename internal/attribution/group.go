package attribution

// A mood is how a verb group stands in its sentence.
type mood uint8

const (
	finite     mood = iota // said, has said, will say
	infinitive             // to say
	gerund                 // saying
	reduced                // the plan proposed on Monday
)

// A group is a verb with its auxiliaries: the tokens lo to hi, its verb at
// head.
type group struct {
	lo, head, hi int
	lemma        string
	mood         mood
	passive      bool
	negated      bool
	modal        bool
	bare         bool // no auxiliary
}

// groups lists the verb groups of the tokens lo to hi outside quotations.
func (r *reading) groupsOf(lo, hi int) []group {
	var groups []group
	for i := lo; i < hi; i++ {
		t := &r.tokens[i]
		if t.quote >= 0 || t.tag != tagVerb && t.tag != tagAux && t.tag != tagModal {
			continue
		}
		g := r.groupAt(i, lo, hi)
		groups = append(groups, g)
		i = g.hi - 1
	}
	r.markReduced(groups)
	return groups
}

// groupAt is the verb group that starts at i.
func (r *reading) groupAt(i, lo, hi int) group {
	g := group{lo: i, head: i, hi: i + 1}
	passive := false
loop:
	for j := i; j < hi && r.tokens[j].quote < 0; j++ {
		t := &r.tokens[j]
		switch t.tag {
		case tagModal:
			g.modal = true
			g.head, g.hi = j, j+1
		case tagAux:
			passive = auxLemmas[t.lower] == "be"
			g.head, g.hi = j, j+1
		case tagVerb:
			g.head, g.hi = j, j+1
			break loop
		case tagNot:
			g.negated = true
		case tagAdverb:
		case tagTo:
			if j == i || r.tokens[j-1].lower != "ought" {
				break loop
			}
		default:
			break loop
		}
	}
	head := &r.tokens[g.head]
	g.bare = g.head == g.lo
	g.lemma = head.verb.lemma
	if head.tag == tagAux {
		g.lemma = auxLemmas[head.lower]
	}
	g.passive = passive && head.tag == tagVerb && head.verb.forms&(participle|past) != 0 && head.verb.forms&ing == 0
	g.mood = r.moodOf(g, lo)
	return g
}

func (r *reading) moodOf(g group, lo int) mood {
	first := &r.tokens[g.lo]
	prev, j := before(r.tokens, g.lo)
	switch {
	case j >= lo && prev == tagTo:
		return infinitive
	case first.lower == "being" || first.lower == "having" || first.lower == "been":
		return gerund
	case first.tag == tagAux || first.tag == tagModal:
		return finite
	case first.verb.forms == ing:
		return gerund
	case first.verb.forms&(past|base|third) == 0:
		return reduced
	}
	return finite
}

// markReduced finds the participles that stand behind a noun: by an agent, or
// with the verb of the noun still to come.
func (r *reading) markReduced(groups []group) {
	for n := range groups {
		g := &groups[n]
		if g.mood != finite || !g.bare || r.tokens[g.head].verb.forms&participle == 0 {
			continue
		}
		if g.hi < len(r.tokens) && r.tokens[g.hi].lower == "by" && r.tokens[g.hi].quote < 0 {
			g.mood, g.passive = reduced, true
			continue
		}
		if r.isObject(g.lo) && r.canBeReduced(g) {
			g.mood, g.passive = reduced, true
			continue
		}
		if n+1 < len(groups) && groups[n+1].mood == finite && r.canBeReduced(g) && r.runsInto(g.hi, groups[n+1].lo) {
			g.mood, g.passive = reduced, true
		}
	}
}

// isObject reports whether the noun phrase before i follows a verb that takes no
// clause, or a preposition, so that it can't be a subject: "a party called".
func (r *reading) isObject(i int) bool {
	np := r.phraseBack(i-1, 0)
	if np.empty() || np.lo == 0 || r.tokens[np.lo-1].quote >= 0 || r.tokens[np.lo-1].sentence != r.tokens[i].sentence {
		return false
	}
	switch t := &r.tokens[np.lo-1]; t.tag {
	case tagPreposition:
		return t.lower != "like" && t.lower != "as" && t.lower != "including"
	case tagVerb:
		if c, _ := before(r.tokens, np.lo-1); c == tagWh {
			return false // "people who backed the plan said"
		}
		return !r.cues.clause[t.verb.lemma] && !r.cues.that[t.verb.lemma] && !r.cues.addressee[t.verb.lemma]
	}
	return false
}

// canBeReduced reports whether a participle behind what stands before g can
// belong to it: behind a pronoun it is the verb.
func (r *reading) canBeReduced(g *group) bool {
	return g.lo > 0 && g.lemma != "say" && r.isNounish(g.lo-1) && r.tokens[g.lo-1].tag != tagPronoun
}

// runsInto reports whether only adjuncts stand between two verbs, so that the
// first can't be the verb of the clause.
func (r *reading) runsInto(lo, hi int) bool {
	if lo == hi {
		return false
	}
	if c := r.tokens[lo].tag; c != tagPreposition && c != tagTime && c != tagAdverb {
		return false
	}
	for i := lo; i < hi; i++ {
		switch r.tokens[i].tag {
		case tagPunct, tagMark, tagConjunction, tagSubordinator, tagThat, tagWh, tagPronoun:
			return false
		}
	}
	return true
}

func (r *reading) isNounish(i int) bool {
	if i < 0 {
		return false
	}
	switch r.tokens[i].tag {
	case tagNoun, tagName, tagPronoun, tagNumber, tagTime:
		return true
	}
	return r.tokens[i].lower == ")"
}
