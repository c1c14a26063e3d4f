package attribution

// subject is the source of the cue groups[n], to its left: its noun phrase,
// with an apposition or the relative pronoun that stands for it.
func (r *reading) subject(groups []group, n, lo int) stretch {
	g := groups[n]
	if g.mood == infinitive || g.mood == gerund && !r.isNounish(g.lo-1) {
		return r.governor(groups, n, lo)
	}
	i := g.lo - 1
	for i >= lo && (r.tokens[i].tag == tagAdverb || r.tokens[i].tag == tagNot || r.tokens[i].tag == tagTime && i > lo && !r.isNounish(i-1) == false) {
		i--
	}
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
	return r.phraseBack(i, lo)
}

// governor is the subject of the clause that the verb belongs to: that of the
// nearest finite verb before it.
func (r *reading) governor(groups []group, n, lo int) stretch {
	for m := n - 1; m >= 0; m-- {
		if groups[m].mood == finite {
			return r.subject(groups, m, lo)
		}
	}
	// "Asked about it, Reis said": the subject comes after.
	return stretch{}
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
	for j := i - 1; j >= lo && i-j < 40; j-- {
		if r.tokens[j].lower != open {
			continue
		}
		s := r.phraseBack(j-1, lo)
		if s.empty() {
			return r.phraseBack(i-1, lo)
		}
		return stretch{s.lo, i}
	}
	return r.governor(groups, n, lo)
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
	case tagTime:
		return j+1 < end
	case tagPreposition:
		return j > lo && (r.isNounish(j-1) || r.tokens[j-1].tag == tagAdjective)
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
