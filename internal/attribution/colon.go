package attribution

// colon reads "Reis: …".
func (r *reading) colon(s *scene) bool {
	for i := s.lo + 1; i < min(s.hi-1, s.lo+9); i++ {
		t := &r.tokens[i]
		if t.quote >= 0 {
			return false
		}
		if t.lower == ":" {
			if len(s.groups) > 0 && s.groups[0].lo < i {
				return false
			}
			headline := r.tokens[s.lo].paragraph == 0
			if r.tokens[i+1].tag != tagMark && !headline || !r.isNounish(i-1) {
				return false
			}
			r.add(relation{source: stretch{s.lo, i}, cue: stretch{i, i + 1}, content: []stretch{{i + 1, s.hi}}, manner: colon, lemma: ":"})
			return true
		}
	}
	return false
}

// displayed reads the quotations behind a colon that no cue of a list has
// announced: "He was blunt: “…”". found are the attributions of the sentence.
func (r *reading) displayed(s *scene, found []relation) {
	for i := s.lo + 2; i < s.hi; i++ {
		n := r.tokens[i].quote
		if n < 0 {
			continue
		}
		q := r.quotes[n]
		if q.words > 3 && q.lo == i && r.tokens[i-1].lower == ":" && s.claimedTo(i) == i && !covers(found, i) {
			r.display(s, i)
		}
		i = max(i, q.hi-1)
	}
}

// display records the content behind the colon before i.
func (r *reading) display(s *scene, i int) {
	f := relation{cue: stretch{i - 1, i}, content: []stretch{{i, s.hi}}, manner: displayed, lemma: ":"}
	last := -1
	for n, g := range s.groups {
		if g.hi < i && g.mood == finite {
			last = n
		}
	}
	if last >= 0 && r.tokens[i-2].tag != tagName {
		g := s.groups[last]
		f.source, f.cue, f.lemma = r.subject(s.groups, last, s.lo), stretch{g.lo, g.hi}, g.lemma
	} else {
		f.source = r.phraseBack(i-2, s.lo)
	}
	r.add(f)
	s.claim(i, s.hi)
}

// covers reports whether the token at i is in the content of some attribution.
func covers(found []relation, i int) bool {
	for _, f := range found {
		for _, c := range f.content {
			if c.lo <= i && i < c.hi {
				return true
			}
		}
	}
	return false
}

// introduced reads "…:" and "…, “…”" where no listed cue stands before the
// quotation, and the colon at the end of a paragraph.
func (r *reading) introduced(s *scene) {
	last := s.hi - 1
	if r.tokens[last].lower != ":" || r.tokens[last].quote >= 0 || s.hi >= len(r.tokens) || r.tokens[s.hi].quote < 0 {
		return
	}
	n := len(s.groups) - 1
	for n > 0 && s.groups[n].mood != finite {
		n--
	}
	if n < 0 {
		return
	}
	g := s.groups[n]
	q := r.quotes[r.tokens[s.hi].quote]
	r.add(relation{source: r.subject(s.groups, n, s.lo), cue: stretch{g.lo, g.hi}, content: []stretch{{q.lo, q.hi}}, manner: announced, lemma: g.lemma})
	r.used[r.tokens[s.hi].quote] = true
}
