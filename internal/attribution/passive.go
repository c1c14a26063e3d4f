package attribution

// passive reads "the plan is seen as a start" and returns where it ends; 0 where
// it is none.
func (r *reading) passive(s *scene, n int) int {
	g := s.groups[n]
	if !g.passive || g.hi >= s.hi || !r.isCue(g.lemma) {
		return 0
	}
	next := &r.tokens[g.hi]
	if next.quote >= 0 || next.lower != "as" {
		return 0
	}
	about := r.patient(s, n)
	if about.empty() {
		return 0
	}
	f := relation{cue: stretch{g.lo, g.hi}, content: []stretch{about}, pattern: "passive", lemma: g.lemma}
	end := r.contentEnd(s, n, g.hi, true)
	f.content = append(f.content, stretch{g.hi, end})
	r.add(f)
	return end
}

// patient is the subject of the passive verb groups[n].
func (r *reading) patient(s *scene, n int) stretch {
	g := s.groups[n]
	if g.mood == reduced {
		return r.phraseBack(g.lo-1, s.lo)
	}
	return r.subject(s.groups, n, s.lo)
}
