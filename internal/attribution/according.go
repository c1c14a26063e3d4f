package attribution

// according reads "according to" and its like, after, before or inside the
// content.
func (r *reading) according(s *scene) {
	for i := s.lo; i+1 < s.hi; i++ {
		if r.tokens[i].quote >= 0 || r.tokens[i].lower != "according" || r.tokens[i+1].lower != "to" {
			continue
		}
		end := r.sourceForward(i+2, s.hi)
		f := relation{source: stretch{i + 2, end}, cue: stretch{i, i + 2}, manner: according, lemma: "according"}
		if i == s.lo || r.wordsIn(s.lo, i) < 2 {
			f.content = []stretch{{end, s.hi}}
		} else {
			f.content = []stretch{{s.lo, i}}
			if end < s.hi && r.tokens[end].lower == "," && (r.nextWordFinite(s, end) || !r.isClause(s, s.lo, i)) {
				f.content = append(f.content, stretch{end + 1, s.hi})
			}
		}
		r.add(f)
		s.claim(s.lo, s.hi)
		return
	}
}

// nextWordFinite reports whether a sentence broken off at i goes on after it
// with its verb.
func (r *reading) nextWordFinite(s *scene, i int) bool {
	n := s.groupAt(i + 1)
	return n >= 0 && s.groups[n].mood == finite
}

// sourceForward is the end of a source that starts at i: up to a comma, a mark
// or a verb that is none of its own.
func (r *reading) sourceForward(i, hi int) int {
	for j := i; j < hi; j++ {
		t := &r.tokens[j]
		if t.quote >= 0 || t.tag == tagPunct && t.lower != "-" && t.lower != "." || t.tag == tagSubordinator {
			return j
		}
	}
	return hi
}
