package attribution

// subject is the source of the cue groups[n], to its left: its noun phrase,
// with an apposition or the relative pronoun that stands for it.
func (r *reading) subject(groups []group, n, lo int) stretch {
	g := groups[n]
	if g.mood == infinitive || g.mood == gerund && !r.isNounish(g.lo-1) {
		return r.governor(groups, n, lo)
	}
	i := r.beforeTimes(g.lo-1, lo)
	if i < lo {
		return stretch{}
	}
	switch t := &r.tokens[i]; {
	case t.tag == tagWh || t.tag == tagThat:
		return r.antecedent(i, lo)
	case t.lower == "," || t.lower == ")" || t.lower == "—" || t.lower == "–":
		return r.beforeApposition(groups, n, i, lo)
	case t.tag == tagConjunction:
		return r.governor(groups, n, lo)
	}
	return r.overRelative(groups[:n], r.phraseBack(i, lo), lo)
}

// overRelative is the phrase np, or, where that ends a relative clause, the
// whole phrase that the clause belongs to: "people who left the hall".
func (r *reading) overRelative(groups []group, np stretch, lo int) stretch {
	if np.empty() {
		return r.relativeSubject(groups, lo)
	}
	if len(groups) == 0 || r.startsAfresh(np.lo, lo) {
		return np
	}
	last := groups[len(groups)-1]
	if c, j := before(r.tokens, last.lo); last.mood == finite && last.hi <= np.lo && j > lo && c == tagWh {
		if whole := r.antecedent(j, lo); whole.lo < j {
			return stretch{whole.lo, np.hi}
		}
	}
	return np
}

// relativeSubject is the phrase that the last relative clause belongs to, with
// its pronoun: of "who asked not to be named said".
func (r *reading) relativeSubject(groups []group, lo int) stretch {
	for m := len(groups) - 1; m >= 0; m-- {
		if c, j := before(r.tokens, groups[m].lo); groups[m].mood == finite && c == tagWh && j > lo {
			return r.antecedent(j, lo)
		}
	}
	return stretch{}
}

// beforeTimes is the index of the word at i or before that is no adverb and no
// time, as "on Monday".
func (r *reading) beforeTimes(i, lo int) int {
	for ; i >= lo; i-- {
		switch r.tokens[i].tag {
		case tagAdverb, tagNot:
		case tagTime:
			if i > lo && r.tokens[i-1].lower == "on" {
				i--
			} else if i == lo || !r.isNounish(i-1) {
				return i
			}
		default:
			return i
		}
	}
	return i
}

// governor is the subject of the clause that the verb belongs to. A participle
// behind a comma belongs to the main verb, a verb after "and" to the cue before
// it, and any other to the nearest verb.
func (r *reading) governor(groups []group, n, lo int) stretch {
	nearest := -1
	for m := n - 1; m >= 0; m-- {
		if groups[m].mood != finite {
			continue
		}
		if nearest < 0 {
			nearest = m
		}
		if r.governs(groups, m, n, lo) {
			return r.subjectOf(groups, m, lo)
		}
	}
	if nearest >= 0 {
		return r.subjectOf(groups, nearest, lo)
	}
	if i := groups[n].lo - 2; groups[n].mood == infinitive && i >= lo && r.isNounish(i) {
		return r.phraseBack(i, lo) // "the council to vote"
	}
	// "Asked about it, Reis said": the subject comes after.
	return stretch{}
}

// governs reports whether the verb groups[m] shares its subject with groups[n]
// behind it.
func (r *reading) governs(groups []group, m, n, lo int) bool {
	g, h := groups[n], groups[m]
	before := &r.tokens[g.lo-1]
	switch {
	case g.mood == gerund && before.lower == ",":
		return !r.isRelative(h, lo) && r.isMain(groups, m, lo)
	case g.mood == finite && before.tag == tagConjunction:
		return r.isCue(h.lemma)
	}
	return true
}

// isMain reports whether the clause of groups[m] stands alone: no conjunction
// and no other cue comes before it.
func (r *reading) isMain(groups []group, m, lo int) bool {
	for k := range m {
		if groups[k].mood == finite && r.isCue(groups[k].lemma) && !r.isRelative(groups[k], lo) {
			return false
		}
	}
	src := r.subjectOf(groups, m, lo)
	return src.lo == lo || src.lo > lo && r.tokens[src.lo-1].tag != tagThat && r.tokens[src.lo-1].tag != tagSubordinator && r.tokens[src.lo-1].tag != tagWh
}

// subjectOf is the subject of groups[m], which stands behind the verb where that
// is inverted.
func (r *reading) subjectOf(groups []group, m, lo int) stretch {
	if s, ok := r.inverts[groups[m].lo]; ok {
		return s
	}
	return r.subject(groups, m, lo)
}

// antecedent is the noun phrase before the relative pronoun at i, with the
// pronoun.
func (r *reading) antecedent(i, lo int) stretch {
	j := i - 1
	if j >= lo && r.tokens[j].tag == tagPreposition {
		j--
	}
	if j >= lo && r.tokens[j].lower == "," {
		j--
	}
	s := r.phraseBack(j, lo)
	if s.empty() {
		return stretch{i, i + 1}
	}
	return stretch{s.lo, i + 1}
}

// beforeApposition is the noun phrase before what the comma at i closes.
func (r *reading) beforeApposition(groups []group, n, i, lo int) stretch {
	open := ","
	if l := r.tokens[i].lower; l == ")" {
		open = "("
	} else if l != "," {
		open = l
	}
	nearest := stretch{}
	for j := i - 1; j >= lo && i-j < 40; j-- {
		if r.tokens[j].lower != open {
			continue
		}
		s := r.phraseBack(j-1, lo)
		if s.empty() {
			return r.phraseBack(i-1, lo)
		}
		s.hi = i
		if r.startsAfresh(s.lo, lo) {
			return s
		}
		if nearest.empty() {
			nearest = s
		}
	}
	if !nearest.empty() {
		return nearest
	}
	return r.governor(groups, n, lo)
}

// startsAfresh reports whether a clause can start at i: nothing before it takes
// the phrase there for its object.
func (r *reading) startsAfresh(i, lo int) bool {
	if i == lo {
		return true
	}
	switch r.tokens[i-1].tag {
	case tagPunct, tagMark, tagConjunction, tagSubordinator, tagThat, tagAdverb, tagTime:
		return true
	}
	return false
}

// phraseBack is the noun phrase that ends with the token at i.
func (r *reading) phraseBack(i, lo int) stretch {
	if i < lo || i < 0 {
		return stretch{}
	}
	end := i + 1
	if r.tokens[i].tag == tagPronoun || r.tokens[i].tag == tagWh {
		return stretch{i, end}
	}
	j := i
	for j >= lo && r.inPhrase(j, lo, end) {
		if r.tokens[j].tag == tagPronoun {
			break
		}
		j--
	}
	j++
	for j < end && (r.tokens[j].tag == tagPreposition || r.tokens[j].tag == tagConjunction || r.tokens[j].tag == tagTime || r.tokens[j].tag == tagAdverb) {
		j++
	}
	return stretch{j, end}
}

// inPhrase reports whether the token at j can be inside a noun phrase that goes
// on to its right.
func (r *reading) inPhrase(j, lo, end int) bool {
	t := &r.tokens[j]
	switch t.tag {
	case tagNoun, tagName, tagAdjective, tagDet, tagPossessive, tagNumber:
		return true
	case tagTime: // "the Monday meeting", not "a week earlier"
		return j+1 < end && t.lower != "earlier" && t.lower != "later" && t.lower != "recently"
	case tagPreposition:
		return j > lo && (r.isNounish(j-1) || r.tokens[j-1].tag == tagAdjective || t.lower == "of" && r.tokens[j-1].tag == tagDet)
	case tagConjunction:
		return j > lo && r.isNounish(j-1) && t.lower != "but"
	case tagMark, tagVerb:
		return r.isQuotedName(j)
	}
	return t.lower == "-" || t.lower == "/"
}

// phraseForward is the end of the noun phrase that starts at i: up to a comma,
// a verb or the end.
func (r *reading) phraseForward(i, hi int) int {
	j := i
	for j < hi {
		t := &r.tokens[j]
		if t.quote >= 0 {
			if j == i || t.tag != tagMark || r.tokens[j-1].tag != tagDet && r.tokens[j-1].tag != tagNoun {
				return j
			}
			j = r.quotes[t.quote].hi
			continue
		}
		switch t.tag {
		case tagNoun, tagName, tagAdjective, tagDet, tagPossessive, tagNumber, tagPronoun:
		case tagPreposition:
			if t.lower != "of" && t.lower != "for" && t.lower != "from" && t.lower != "at" && t.lower != "with" {
				return j
			}
		case tagConjunction:
			if t.lower == "but" || j+1 >= hi || r.tokens[j+1].tag == tagVerb {
				return j
			}
		default:
			return j
		}
		j++
	}
	return j
}

// isQuotedName reports whether the token at i is in a short quotation that is
// part of the phrase around it. One that ends with a comma is none.
func (r *reading) isQuotedName(i int) bool {
	n := r.tokens[i].quote
	return n >= 0 && r.quotes[n].words < 4 && !r.endsClause(n)
}

// endsClause reports whether quotation n has punctuation before its closing
// mark, as where a clause or the speech ends with it.
func (r *reading) endsClause(n int) bool {
	q := r.quotes[n]
	if q.hi-2 <= q.lo {
		return false
	}
	switch r.tokens[q.hi-2].lower {
	case ",", ".", "?", "!", "…", "—":
		return q.closed
	}
	return false
}
