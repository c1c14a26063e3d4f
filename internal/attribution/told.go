package attribution

// told reads "told reporters that", "urged the council to".
func (p *predicate) told() frame {
	if !p.cues.addressee[p.g.lemma] {
		return frame{}
	}
	switch t := &p.tokens[p.next]; {
	case p.g.passive:
		return p.toldAt(p.next)
	case p.startsPhrase(p.next):
		i := p.afterTimes(p.phraseForward(p.next, p.s.hi), p.s.hi)
		if at := p.afterPhrases(i, p.s.hi); at < p.s.hi && p.startsClause(at) {
			return frame{toldClause, at}
		}
		return p.toldAt(i)
	case t.tag == tagMark, t.lower == ",", t.lower == ":":
		return p.toldAt(p.next)
	}
	return frame{}
}

// toldAt reads what follows the listener, who ends at i.
func (p *predicate) toldAt(i int) frame {
	if i >= p.s.hi || i > p.next && p.startsBareClause(p.s, p.next) && isSubjectPronoun(p.tokens[i-1].lower) && p.s.groupAt(i) >= 0 {
		return frame{} // "told he would": no listener
	}
	switch t := &p.tokens[i]; {
	case t.tag == tagThat, t.tag == tagWh, t.lower == "whether", t.lower == "if":
		return frame{toldClause, i}
	case t.tag == tagTo:
		return frame{toldPhrase, p.next}
	case t.lower == ":", t.lower == "," && i+1 < p.s.hi && p.tokens[i+1].tag == tagMark:
		return frame{toldQuotation, i + 1}
	case p.isMark(i):
		return frame{toldQuotation, i}
	case t.lower == "about", t.lower == "of", t.lower == "against":
		return frame{toldPhrase, i + 1}
	}
	if at := p.delayed(p.s, i); at > 0 {
		return frame{toldClause, at}
	}
	return p.toldBare(i)
}

// toldBare reads a clause without "that" behind the listener. Where the phrase
// of the listener ran into its subject, it is cut there: "told Reis he would".
func (p *predicate) toldBare(i int) frame {
	if i <= p.next {
		return frame{}
	}
	if p.tokens[i].tag != tagPreposition && p.startsBareClause(p.s, i) {
		return frame{toldClause, i}
	}
	if n := p.s.nextFinite(p.next); n < 0 || p.s.groups[n].lo != i {
		return frame{}
	}
	if p.tokens[i-1].tag == tagPronoun && i-1 > p.next {
		return frame{toldClause, i - 1}
	}
	if at := p.splitPhrase(p.next, i); at > 0 {
		return frame{toldClause, at}
	}
	return frame{}
}

// startsClause reports whether a content clause starts at i with its conjunction
// or question word.
func (r *reading) startsClause(i int) bool {
	switch t := &r.tokens[i]; {
	case t.quote >= 0:
		return false
	case t.tag == tagThat:
		return true
	default:
		return t.lower == "whether" || t.lower == "if" || t.lower == "how" || t.lower == "why" || t.lower == "what"
	}
}

func isSubjectPronoun(w string) bool {
	switch w {
	case "he", "she", "they", "we", "i":
		return true
	}
	return false
}

// splitPhrase is where in "told reporters the plan" the second noun phrase
// starts: at a determiner, pronoun or possessive.
func (r *reading) splitPhrase(lo, hi int) int {
	for i := lo + 1; i < hi; i++ {
		switch r.tokens[i].tag {
		case tagDet, tagPronoun, tagPossessive:
			if r.tokens[i].lower != "'s" && r.tokens[i-1].tag != tagPreposition {
				return i
			}
		}
	}
	return 0
}
