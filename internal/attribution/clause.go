package attribution

// startsBareClause reports whether a clause without "that" starts at i: a
// subject and a finite verb.
func (r *reading) startsBareClause(s *scene, i int) bool {
	if !r.canStartClause(i) {
		return false
	}
	n := s.nextFinite(i)
	if n < 0 {
		return false
	}
	verb := s.groups[n].lo
	for j := i; j < verb; j++ {
		if r.breaksClause(i, j, verb) {
			return false
		}
	}
	return true
}

// canStartClause reports whether the word at i can be the first of a clause.
func (r *reading) canStartClause(i int) bool {
	t := &r.tokens[i]
	switch t.tag {
	case tagSubordinator, tagThat, tagAdverb, tagVerb:
		return true
	case tagPreposition:
		return false
	}
	return t.quote >= 0 || r.startsPhrase(i)
}

// breaksClause reports whether the token at j keeps the verb from the subject
// that starts at lo. In a clause that comes first, commas don't.
func (r *reading) breaksClause(lo, j, verb int) bool {
	t := &r.tokens[j]
	switch {
	case t.quote >= 0:
		return false
	case t.lower == ",":
		return r.tokens[lo].tag != tagSubordinator
	case t.lower == ";", t.lower == "—", t.tag == tagWh:
		return true
	case t.tag == tagThat, t.tag == tagSubordinator:
		return j > lo
	}
	return t.tag == tagConjunction && j+1 == verb
}

// plainContent is where what was said starts, after a verb that takes no noun
// phrase: at i, or after the adjuncts there.
func (r *reading) plainContent(s *scene, i int) int {
	at := r.afterPhrases(i, s.hi)
	if at >= s.hi {
		return 0
	}
	switch t := &r.tokens[at]; t.tag {
	case tagPunct, tagPreposition, tagConjunction:
		return 0
	case tagSubordinator:
		if t.lower != "if" && t.lower != "because" && t.lower != "since" {
			return 0
		}
	}
	if at == i && r.wordsIn(at, s.hi) > 0 || s.nextFinite(at) >= 0 {
		return at
	}
	return 0
}

// delayed is where a content starts that an adjunct keeps from its cue: "said
// in a statement that", "said on Monday: ".
func (r *reading) delayed(s *scene, i int) int {
	for j := i; j < min(s.hi, i+16); j++ {
		switch t := &r.tokens[j]; {
		case t.tag == tagThat && j > i:
			return j
		case t.lower == ":" && t.quote < 0:
			return j + 1
		case t.tag == tagMark && t.quote >= 0 && r.quotes[t.quote].words > 3 && j > i && (r.tokens[j-1].lower == "," || r.tokens[j-1].tag == tagTime):
			return j
		case t.tag == tagVerb, t.tag == tagAux, t.tag == tagModal, t.tag == tagWh, t.tag == tagConjunction && j == i:
			return 0
		}
	}
	return 0
}

// afterPhrases is the index after prepositional phrases and times at i, as in
// "said in a statement on Monday night".
func (r *reading) afterPhrases(i, hi int) int {
	for i < hi && r.tokens[i].quote < 0 {
		switch t := &r.tokens[i]; {
		case t.tag == tagTime, t.tag == tagAdverb && t.lower != "there", isDayPart(t.lower):
			i++
		case t.tag == tagPreposition:
			end := r.afterNoun(i+1, hi)
			if end == i+1 {
				return i
			}
			i = end
		default:
			return i
		}
	}
	return i
}

// afterNoun is the index after the words before a noun at i, and the noun.
func (r *reading) afterNoun(i, hi int) int {
	for i < hi && (r.tokens[i].tag == tagDet || r.tokens[i].tag == tagPossessive || r.tokens[i].tag == tagAdjective || r.tokens[i].tag == tagNumber) {
		i++
	}
	for i < hi && (r.tokens[i].tag == tagNoun || r.tokens[i].tag == tagName || r.tokens[i].tag == tagTime) {
		i++
	}
	return i
}

// afterTimes is the index after adverbs and times at i, as "Monday evening".
func (r *reading) afterTimes(i, hi int) int {
	for i < hi && r.tokens[i].quote < 0 && (r.tokens[i].tag == tagAdverb || r.tokens[i].tag == tagNot || r.tokens[i].tag == tagTime || isDayPart(r.tokens[i].lower)) {
		i++
	}
	return i
}

func isDayPart(w string) bool {
	switch w {
	case "night", "morning", "afternoon", "evening", "week", "month", "year":
		return true
	}
	return false
}
