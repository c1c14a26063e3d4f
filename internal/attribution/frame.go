package attribution

// A frame is how a verb takes its content and where that starts; none where at
// is 0.
type frame struct {
	manner manner
	at     int
}

// A predicate is a verb with what follows it, at next.
type predicate struct {
	*reading
	s    *scene
	n    int
	g    group
	next int
}

// frames are tried in this order: those that a word marks come before those
// that only the order of words does.
var frames = [...]func(*predicate) frame{
	(*predicate).asClause,
	(*predicate).relative,
	(*predicate).adjectival,
	(*predicate).told,
	(*predicate).conjoined,
	(*predicate).quoted,
	(*predicate).infinitive,
	(*predicate).afterDay,
	(*predicate).clause,
	(*predicate).late,
	(*predicate).prepositional,
	(*predicate).unlisted,
	(*predicate).object,
}

// frame tells by what follows groups[n] how it takes its content.
func (r *reading) frame(s *scene, n int) frame {
	g := s.groups[n]
	next := r.afterAdverbs(g.hi, s.hi)
	if next >= s.hi || g.passive && g.mood == reduced {
		return frame{}
	}
	p := predicate{r, s, n, g, next}
	for _, read := range frames {
		if f := read(&p); f.at > 0 {
			return f
		}
	}
	return frame{}
}

// afterAdverbs is the index after the adverbs and times at i.
func (r *reading) afterAdverbs(i, hi int) int {
	for ; i < hi && r.tokens[i].quote < 0; i++ {
		switch t := &r.tokens[i]; {
		case t.tag == tagTime, t.tag == tagNot, t.tag == tagAdverb && t.lower != "there":
		default:
			return i
		}
	}
	return i
}

// quotes reports whether the verb can have a quotation for its content.
func (p *predicate) quotes() bool { return p.links() || p.cues.quote[p.g.lemma] }

// links reports whether the verb can have a clause with "that" for its content.
func (p *predicate) links() bool { return p.cues.clause[p.g.lemma] || p.cues.that[p.g.lemma] }

// asClause reads "As Reis said, …".
func (p *predicate) asClause() frame {
	if p.g.mood != finite || !p.isAs() {
		return frame{}
	}
	i := p.next
	switch {
	case p.tokens[i].lower == "it": // "as Reis put it"
		i++
	case p.cues.addressee[p.g.lemma] && p.startsPhrase(i):
		i = p.phraseForward(i, p.s.hi)
	case !p.links():
		return frame{}
	}
	if i = p.afterPhrases(i, p.s.hi); i+1 < p.s.hi && (p.tokens[i].lower == "," || p.tokens[i].lower == ":") {
		return frame{asClause, i + 1}
	}
	return frame{}
}

// isAs reports whether the clause of the verb starts with "as".
func (p *predicate) isAs() bool {
	src := p.subject(p.s.groups, p.n, p.s.lo)
	return !src.empty() && src.lo > p.s.lo && src.hi <= p.g.lo && p.tokens[src.lo-1].lower == "as" && p.tokens[src.lo-1].quote < 0
}

// relative reads what follows the verb in "which Reis called a mistake".
func (p *predicate) relative() frame {
	src := p.subject(p.s.groups, p.n, p.s.lo)
	if p.g.mood != finite || !p.isCue(p.g.lemma) || src.empty() || src.lo <= p.s.lo || src.hi > p.g.lo {
		return frame{}
	}
	t := &p.tokens[p.next]
	switch pronoun := &p.tokens[src.lo-1]; {
	case pronoun.quote >= 0:
		return frame{}
	case pronoun.lower == "what" && t.lower == "as": // "what Reis described as"
		return frame{object, p.next + 1}
	case pronoun.lower != "which" && pronoun.lower != "who" && pronoun.lower != "whom":
		return frame{}
	}
	if t.lower == "as" || t.quote >= 0 || t.tag == tagDet || t.tag == tagAdjective || p.startsPredicate(p.next) {
		return frame{relative, p.next}
	}
	return frame{}
}

// adjectival reads "is confident that", "is worried about" and the like.
func (p *predicate) adjectival() frame {
	switch p.g.lemma {
	case "be", "feel", "become", "remain", "grow":
	default:
		return frame{}
	}
	i := p.next + 1
	if i >= p.s.hi || !p.cues.adjective[p.tokens[p.next].lower] || p.hasDummy() {
		return frame{}
	}
	switch t := &p.tokens[i]; {
	case t.tag == tagThat, t.tag == tagTo, p.startsBareClause(p.s, i):
		return frame{adjectival, i}
	case t.lower == "about", t.lower == "of":
		return frame{adjectival, i + 1}
	}
	return frame{}
}

// hasDummy reports whether the subject is "it" or "there", as in "it is clear
// that".
func (p *predicate) hasDummy() bool {
	src := p.subject(p.s.groups, p.n, p.s.lo)
	return src.empty() || p.isDummy(src)
}

// isDummy reports whether a subject is "it" or "there".
func (r *reading) isDummy(src stretch) bool {
	return !src.empty() && (r.tokens[src.lo].lower == "it" || r.tokens[src.lo].lower == "there")
}

// conjoined reads a clause with "that", "whether" or a question word.
func (p *predicate) conjoined() frame {
	switch t := &p.tokens[p.next]; {
	case !p.links():
	case t.lower == ",":
		return p.afterAside()
	case t.tag == tagThat:
		return frame{thatClause, p.next}
	case t.tag == tagWh, t.lower == "whether", t.lower == "if":
		return frame{question, p.next}
	}
	return frame{}
}

// afterAside reads "believes, for example, that".
func (p *predicate) afterAside() frame {
	for i := p.next + 1; i+1 < min(p.s.hi, p.next+6) && p.tokens[i].quote < 0; i++ {
		if p.tokens[i].lower == "," && p.tokens[i+1].tag == tagThat {
			return frame{thatClause, i + 1}
		}
	}
	return frame{}
}

// quoted reads “said, “…”” and “said: …”.
func (p *predicate) quoted() frame {
	switch t := &p.tokens[p.next]; {
	case !p.quotes():
	case t.lower == ":", t.lower == "," && p.isMark(p.next+1):
		return frame{quotation, p.next + 1}
	case p.isMark(p.next):
		return frame{quotation, p.next}
	}
	return frame{}
}

// isMark reports whether the mark of a quotation stands at i.
func (p *predicate) isMark(i int) bool {
	return i < p.s.hi && p.tokens[i].tag == tagMark && p.tokens[i].quote >= 0
}

// infinitive reads "vowed to leave".
func (p *predicate) infinitive() frame {
	if p.cues.infinitive[p.g.lemma] && (p.tokens[p.next].tag == tagTo || p.isInfinitive(p.next)) {
		return frame{infinitiveOf, p.next}
	}
	return frame{}
}

// isInfinitive reports whether the "to" at i stands before a verb that no list
// has: a word without an article, with an object behind it, or a quotation.
func (p *predicate) isInfinitive(i int) bool {
	if p.tokens[i].lower != "to" || i+2 >= p.s.hi {
		return false
	}
	return p.isMark(i+1) || p.tokens[i+1].tag == tagNoun && p.tokens[i+1].quote < 0 && p.startsPhrase(i+2)
}

// afterDay reads "promised on Monday to" and "announced on Monday the".
func (p *predicate) afterDay() frame {
	i := p.next
	if i+2 >= p.s.hi || p.tokens[i].lower != "on" || p.tokens[i+1].tag != tagTime {
		return frame{}
	}
	i = p.afterTimes(i+1, p.s.hi-1)
	switch t := &p.tokens[i]; {
	case t.tag == tagTo && p.cues.infinitive[p.g.lemma]:
		return frame{infinitiveOf, i}
	case t.tag == tagDet && p.cues.object[p.g.lemma]:
		return frame{object, i}
	}
	return frame{}
}

// clause reads "said the plan would fail" and "said in a statement it would".
func (p *predicate) clause() frame {
	if p.cues.that[p.g.lemma] && isSubjectPronoun(p.tokens[p.next].lower) && p.s.groupAt(p.next+1) >= 0 {
		return frame{bareClause, p.next} // "knew she would"
	}
	if !p.cues.clause[p.g.lemma] {
		return frame{}
	}
	if p.startsBareClause(p.s, p.next) {
		return frame{bareClause, p.next}
	}
	at := p.plainContent(p.s, p.next)
	if at > 0 && (p.g.lemma == "say" || at > p.next && p.startsBareClause(p.s, at)) {
		return frame{lateClause, at}
	}
	return frame{}
}

// late reads a content that an adjunct keeps from its cue.
func (p *predicate) late() frame {
	if !p.quotes() {
		return frame{}
	}
	if at := p.delayed(p.s, p.next); at > 0 && at < p.s.hi && (p.links() || p.tokens[at].tag == tagMark) {
		return frame{lateClause, at}
	}
	return frame{}
}

// prepositional reads "called for a vote".
func (p *predicate) prepositional() frame {
	t := &p.tokens[p.next]
	if t.tag == tagPreposition && p.cues.phrasal[p.g.lemma+" "+t.lower] && p.next+1 < p.s.hi {
		return frame{prepositional, p.next + 1}
	}
	return frame{}
}

// unlisted reads the content of a verb that no list has: a quotation behind a
// comma or a colon, or a clause with "that".
func (p *predicate) unlisted() frame {
	i := p.next
	switch t := &p.tokens[i]; {
	case p.g.mood == finite && p.tokens[p.g.head].verb.guessed && t.tag == tagThat:
		return frame{unlisted, i}
	case t.quote < 0 && (t.lower == "," || t.lower == ":") && i+1 < p.s.hi:
		i++
	case t.quote < 0:
		return frame{}
	}
	if n := p.tokens[i].quote; n >= 0 && p.reading.quotes[n].words > 3 && p.reading.quotes[n].lo == i && i+1 < p.s.hi && p.tokens[i+1].upper {
		return frame{unlisted, i}
	}
	return frame{}
}

// object reads "criticized the plan".
func (p *predicate) object() frame {
	t := &p.tokens[p.next]
	switch {
	case !p.cues.object[p.g.lemma], p.g.passive && t.tag == tagNumber:
	case t.quote >= 0, p.startsPhrase(p.next), p.startsClause(p.next), t.tag == tagThat, t.tag == tagWh, t.tag == tagVerb && t.verb.forms&ing != 0:
		return frame{object, p.next}
	}
	return frame{}
}
