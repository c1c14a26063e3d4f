package attribution

// floating reads a sentence that is all quotation: it goes on with the
// quotation of the sentence before, or has its source from there.
func (r *reading) floating(u stretch) {
	near := r.tokens[r.previous.lo].paragraph
	paragraph := r.tokens[u.lo].paragraph
	f := r.spoken()
	switch {
	case f == nil:
		if near == paragraph && u.lo > 0 {
			r.following(u)
		}
	case near == paragraph, r.isOpen(f.content[len(f.content)-1]):
		f.content = append(f.content, u)
	case near+1 == paragraph && r.wordsIn(u.lo, u.hi) > 3:
		c := *f
		c.content = []stretch{u}
		c.carried, c.manner = true, floating
		r.add(c)
	}
}

// spoken is the attribution of the quotation in the sentence before, or nil.
func (r *reading) spoken() *relation {
	var said *relation
	for n := len(r.found) - 1; n >= 0; n-- {
		f := &r.found[n]
		last := f.content[len(f.content)-1]
		if max(f.cue.lo, last.hi-1) < r.previous.lo {
			break
		}
		if r.hasQuote(f.content) {
			return f
		}
		if r.cues.clause[f.lemma] || f.manner == according {
			said = f
		}
	}
	return said
}

// following reads a quotation whose speaker the sentence before tells of: "Reis
// agreed. “…”".
func (r *reading) following(u stretch) {
	if r.wordsIn(u.lo, u.hi) < 4 {
		return
	}
	groups := r.groupsOf(r.previous.lo, r.previous.hi)
	for n, g := range groups {
		if g.mood != finite || g.passive || !r.isCue(g.lemma) {
			continue
		}
		if src := r.subject(groups, n, r.previous.lo); !src.empty() {
			r.add(relation{source: src, cue: stretch{g.lo, g.hi}, content: []stretch{u}, manner: following, lemma: g.lemma, carried: true})
		}
		return
	}
}

// isOpen reports whether a content ends with a quotation that isn't closed, so
// that the next paragraph reopens it.
func (r *reading) isOpen(content stretch) bool {
	n := r.tokens[content.hi-1].quote
	return n >= 0 && !r.quotes[n].closed
}

func (r *reading) hasQuote(content []stretch) bool {
	for _, c := range content {
		for i := c.lo; i < c.hi; i++ {
			if r.tokens[i].quote >= 0 {
				return true
			}
		}
	}
	return false
}
