package attribution

// verbCue reads the attribution of groups[n], whose content follows, and
// returns where it ends; 0 where it is none.
func (r *reading) verbCue(s *scene, n int) int {
	if end := r.passive(s, n); end > 0 {
		return end
	}
	f := r.frame(s, n)
	if f.at == 0 {
		return 0
	}
	end := r.contentEnd(s, n, f.at, f.manner.isNominal())
	content := r.trim(stretch{f.at, end})
	if content.empty() {
		return 0
	}
	r.add(r.relate(s, n, f.manner, content))
	return end
}

// relate makes the attribution of groups[n] with its content.
func (r *reading) relate(s *scene, n int, m manner, content stretch) relation {
	g := s.groups[n]
	src := r.subject(s.groups, n, s.lo)
	rel := relation{source: src, cue: stretch{g.lo, g.hi}, content: []stretch{content}, manner: m, lemma: g.lemma}
	switch {
	case m == relative:
		rel.content = []stretch{{src.lo - 1, src.lo}, content}
	case g.passive && (m.isTold() || r.isDummy(src)):
		rel.source = stretch{} // "was told that", "it was reported that": by somebody else
	case g.passive && (m == infinitiveOf || m == object), g.lemma == "seem", g.lemma == "appear":
		rel.source, rel.content = stretch{}, []stretch{src, content} // "is expected to win"
	}
	return rel
}

// passive reads "the plan is seen as a start" and returns where it ends; 0 where
// it is none.
func (r *reading) passive(s *scene, n int) int {
	g := s.groups[n]
	if !g.passive || g.hi >= s.hi || !r.isCue(g.lemma) || r.tokens[g.hi].quote >= 0 || r.tokens[g.hi].lower != "as" {
		return 0
	}
	patient := r.patient(s, n)
	if patient.empty() {
		return 0
	}
	end := r.contentEnd(s, n, g.hi, true)
	r.add(relation{cue: stretch{g.lo, g.hi}, content: []stretch{patient, {g.hi, end}}, manner: passive, lemma: g.lemma})
	return end
}

// patient is the subject of the passive verb groups[n].
func (r *reading) patient(s *scene, n int) stretch {
	if g := s.groups[n]; g.mood == reduced {
		return r.phraseBack(g.lo-1, s.lo)
	}
	return r.subject(s.groups, n, s.lo)
}
