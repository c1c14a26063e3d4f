package attribution

// postposed reads the cue that follows its content or breaks it: "…, Reis
// said", "…, said Reis, …".
func (r *reading) postposed(s *scene) {
	for n := range s.groups {
		g := s.groups[n]
		if g.mood != finite || s.claimedTo(g.lo) > g.lo || !r.cues.reports(g.lemma) && !r.mustReport(s, n) {
			continue
		}
		if !r.inverted(s, n) {
			r.parenthetical(s, n)
		}
	}
}

// mustReport reports whether a verb that no list has can only report the
// quotation before it: “…,” Reis began.
func (r *reading) mustReport(s *scene, n int) bool {
	g := s.groups[n]
	if !g.bare || g.passive || r.tokens[g.head].tag != tagVerb {
		return false
	}
	subject := r.subject(s.groups, n, s.lo)
	return !subject.empty() && subject.hi == g.lo && subject.lo > s.lo && r.endsSpeech(subject.lo-1) && r.endsSentence(g.hi)
}

// endsSpeech reports whether at i a quotation of four words or more closes that
// has punctuation before its mark.
func (r *reading) endsSpeech(i int) bool {
	n := r.tokens[i].quote
	return n >= 0 && r.quotes[n].hi == i+1 && r.quotes[n].words > 3 && r.endsClause(n)
}

// inverted reads "…, said Ana Reis".
func (r *reading) inverted(s *scene, n int) bool {
	g := s.groups[n]
	if !g.bare || g.lo == s.lo || g.hi >= s.hi || g.lemma == "tell" || r.tokens[g.head].verb.forms&(past|third) == 0 {
		return false
	}
	if !r.endsContent(g.lo-1) || r.wordsIn(s.lo, g.lo) == 0 || !r.startsPhrase(g.hi) {
		return false
	}
	end := r.phraseForward(g.hi, s.hi)
	if r.tokens[g.lo-1].quote < 0 && !r.canInvert(s, n, end) {
		return false
	}
	if m := s.nextFinite(g.hi); m >= 0 && s.groups[m].lo == end && !r.endsSpeech(g.lo-1) {
		return false // "…, said he would come"
	}
	f := relation{source: stretch{g.hi, end}, cue: stretch{g.lo, g.hi}, manner: inverted, lemma: g.lemma}
	r.inverts[g.lo] = f.source
	r.around(s, f, g.lo, end)
	return true
}

// canInvert reports whether a cue behind words without quotation marks can be
// inverted: its source is a name, and the words are a clause or break off.
func (r *reading) canInvert(s *scene, n, end int) bool {
	g := s.groups[n]
	if r.tokens[g.hi].tag != tagName && g.lemma != "say" {
		return false
	}
	if r.frame(s, n).manner == bareClause {
		return false
	}
	return r.isClause(s, s.lo, g.lo) || r.isAside(end, s.hi)
}

// isClause reports whether the tokens lo to hi have a verb of their own, not
// only one of a relative clause, or words enough in quotation marks.
func (r *reading) isClause(s *scene, lo, hi int) bool {
	for _, g := range s.groups {
		if g.lo >= lo && g.hi <= hi && g.mood == finite && !r.isRelative(g, lo) {
			return true
		}
	}
	return r.hasSpeech(lo, hi)
}

// isRelative reports whether the subject of a verb is a relative pronoun.
func (r *reading) isRelative(g group, lo int) bool {
	c, j := before(r.tokens, g.lo)
	return j >= lo && (c == tagWh || c == tagThat)
}

// hasSpeech reports whether a quotation of four words or more starts between lo
// and hi.
func (r *reading) hasSpeech(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if q := r.tokens[i].quote; q >= 0 && r.quotes[q].words > 3 {
			return true
		}
	}
	return false
}

func (r *reading) wordsIn(lo, hi int) int {
	n := 0
	for i := lo; i < hi; i++ {
		if r.tokens[i].word {
			n++
		}
	}
	return n
}

// isAside reports whether a cue with its source ends at i, with a comma.
func (r *reading) isAside(i, hi int) bool { return i < hi && r.tokens[i].lower == "," }

// endsContent reports whether the token at i can end a content before its cue.
func (r *reading) endsContent(i int) bool {
	t := &r.tokens[i]
	return t.lower == "," || t.lower == "—" || t.lower == "–" || t.lower == "-" || t.tag == tagMark && t.quote >= 0 || t.lower == "?" || t.lower == "!"
}

func (r *reading) startsPhrase(i int) bool {
	if r.tokens[i].quote >= 0 {
		return false
	}
	switch r.tokens[i].tag {
	case tagName, tagDet, tagNoun, tagPossessive, tagPronoun, tagAdjective, tagNumber:
		return true
	}
	return false
}

// parenthetical reads "…, Reis said" and "…, Reis said, …".
func (r *reading) parenthetical(s *scene, n int) bool {
	g := s.groups[n]
	subject := r.subject(s.groups, n, s.lo)
	if !r.canBeAside(s, subject, g) || r.isFronted(s) && r.frame(s, n).at > 0 {
		return false
	}
	end := g.hi
	switch quoted := r.tokens[subject.lo-1].quote >= 0; {
	case quoted && r.introduces(g.hi, s.hi), !quoted && (g.modal || !r.isCue(g.lemma)):
		return false
	case !quoted:
		if end = r.asideEnd(s, n, subject.lo); end < 0 {
			return false
		}
	}
	f := relation{source: subject, cue: stretch{g.lo, g.hi}, manner: behind, lemma: g.lemma}
	r.around(s, f, subject.lo, end)
	return true
}

// canBeAside reports whether a subject with its verb can stand behind a content:
// words and a mark come before it, and it is no relative pronoun.
func (r *reading) canBeAside(s *scene, subject stretch, g group) bool {
	if subject.empty() || subject.lo <= s.lo || subject.hi > g.lo || !r.endsContent(subject.lo-1) {
		return false
	}
	last := r.tokens[subject.hi-1].tag
	return last != tagWh && last != tagThat && r.wordsIn(s.lo, subject.lo) > 0
}

// asideEnd is the end of the aside that starts at lo with the subject of
// groups[n], or -1 where it is none.
func (r *reading) asideEnd(s *scene, n, lo int) int {
	g := s.groups[n]
	end := r.afterAdjuncts(g.hi, s.hi, r.cues.addressee[g.lemma])
	if end < s.hi && (r.tokens[end].tag != tagPunct || r.tokens[end].lower == ":") && !r.trailsOff(s, g, lo, end) {
		return -1
	}
	if r.isFronted(s) && !r.isClause(s, s.lo, lo) && (end >= s.hi-1 || r.tokens[end].lower != "," || r.goesOn(end, s.hi)) {
		return -1
	}
	return end
}

// trailsOff reports whether the words at end, after a cue behind a whole clause,
// are only its circumstances: "…, Reis said in passing".
func (r *reading) trailsOff(s *scene, g group, lo, end int) bool {
	if n := s.nextFinite(s.lo); n < 0 || s.groups[n].lo >= lo || r.isFronted(s) {
		return false
	}
	switch t := &r.tokens[end]; t.tag {
	case tagPreposition, tagSubordinator, tagVerb:
		return r.delayed(s, end) == 0 && (t.tag != tagVerb || t.verb.forms&ing != 0)
	}
	return false
}

// introduces reports whether the words at i start a content of their own, so
// that the cue before them is not that of the quotation before it.
func (r *reading) introduces(i, hi int) bool {
	if i >= hi {
		return false
	}
	t := &r.tokens[i]
	return t.tag == tagThat || t.lower == ":" || t.tag == tagMark && t.quote >= 0 && r.quotes[t.quote].words < 4
}

// isFronted reports whether a sentence starts with an adjunct: "On Monday, …",
// "Asked about it, …".
func (r *reading) isFronted(s *scene) bool {
	if r.tokens[s.lo].quote >= 0 {
		return false
	}
	switch r.tokens[s.lo].tag {
	case tagPreposition, tagSubordinator, tagAdverb, tagTime, tagConjunction, tagVerb:
		return true
	}
	return r.tokens[s.lo].tag == tagWh && r.tokens[s.lo].lower == "when"
}

// goesOn reports whether a quotation or clause follows the comma at i.
func (r *reading) goesOn(i, hi int) bool {
	return i+1 < hi && r.tokens[i].lower == "," && r.tokens[i+1].tag == tagMark && i+2 < hi && r.tokens[i+2].upper
}
