package attribution

// A contents is a content whose end is looked for.
type contents struct {
	*reading
	s           *scene
	g           group
	start       int
	nominal     bool // a noun phrase or an infinitive, not a clause
	embedded    bool // the cue is in a relative or participial clause
	subordinate bool // the cue's clause comes before its main clause
	ofNoun      bool // the cue is a noun, whose own verb may follow
	listed      bool // a comma of a list has been seen
	depth       int  // open brackets
	verbs       int  // finite verbs seen
	clauses     int  // relative and content clauses seen, each of which needs one
}

// contentEnd is where the content that starts at start, of the cue groups[n],
// ends.
func (r *reading) contentEnd(s *scene, n, start int, nominal bool) int {
	c := contents{reading: r, s: s, g: s.groups[n], start: start, nominal: nominal}
	c.embedded = r.isEmbedded(s, n)
	c.subordinate = r.isSubordinate(s, n)
	return c.end()
}

// end is where the content ends.
func (c *contents) end() int {
	limit := c.s.nextClaimed(c.start)
	for i := c.start; i < limit; i++ {
		if n := c.tokens[i].quote; n >= 0 {
			i = min(limit, c.quotes[n].hi) - 1
			if c.depth == 0 && i+1 < limit && c.quoteEnds(n) {
				return i + 1
			}
			continue
		}
		if c.bracketEnds(i) || c.depth == 0 && i > c.start && c.endsAt(i) {
			return i
		}
		c.count(i)
	}
	return limit
}

// bracketEnds keeps count of brackets; one that the content has not opened ends
// it, as does a semicolon.
func (c *contents) bracketEnds(i int) bool {
	switch c.tokens[i].lower {
	case "(", "[":
		c.depth++
	case ")", "]":
		if c.depth == 0 {
			return true
		}
		c.depth--
	case ";":
		return true
	}
	return false
}

// count counts the verbs of the content, and the clauses that need one.
func (c *contents) count(i int) {
	switch c.tokens[i].tag {
	case tagThat, tagWh, tagSubordinator:
		c.clauses++
	}
	if c.isFinite(i) {
		c.verbs++
	}
}

// isFinite reports whether a finite verb starts at i.
func (c *contents) isFinite(i int) bool {
	n := c.s.groupAt(i)
	return n >= 0 && c.s.groups[n].mood == finite
}

// quoteEnds reports whether the content ends with quotation n: with the comma
// or full stop inside its marks, or where what was said is no more than that.
func (c *contents) quoteEnds(n int) bool {
	q := c.quotes[n]
	if q.hi >= c.s.hi || c.tokens[q.hi].quote >= 0 {
		return false
	}
	starts := q.lo == c.start
	if c.endsClause(n) {
		return starts && c.tokens[q.hi].tag != tagConjunction || c.tokens[q.hi-2].lower != "," || c.commaEnds(q.hi-1)
	}
	switch t := &c.tokens[q.hi]; {
	case starts && !c.nominal:
		return t.lower == "after" || t.lower == "when" || t.lower == "while"
	case c.nominal:
		return t.lower == "("
	}
	return false
}

// endsAt reports whether the content ends before the token at i.
func (c *contents) endsAt(i int) bool {
	t := &c.tokens[i]
	switch {
	case t.lower == ",":
		return c.commaEnds(i)
	case t.tag == tagConjunction:
		return c.conjunctionEnds(i)
	case c.isDash(i):
		return c.nominal || !c.dashCloses(i)
	case t.lower == "according", c.nominal && t.lower == ":" && i+1 < c.s.hi && c.tokens[i+1].quote < 0:
		return true
	case c.ofNoun && t.tag != tagPunct && c.verbs > 0 && c.verbs >= c.clauses:
		return c.isFinite(i) && c.tokens[i-1].tag != tagConjunction
	case c.nominal:
		return c.phraseEnds(i)
	}
	return false
}

// phraseEnds reports whether a content that is a phrase ends before the word at
// i: with a clause of time or reason, a circumstance, or the verb whose subject
// it is part of.
func (c *contents) phraseEnds(i int) bool {
	t := &c.tokens[i]
	switch {
	case startsAdjunct(t):
		return i+1 < c.s.hi && (c.startsPhrase(i+1) && c.hasClause(i+1) || t.lower != "as" && c.isParticiple(i+1))
	case t.lower == "by":
		return i+1 < c.s.hi && c.isParticiple(i+1)
	case c.isCircumstance(i):
		return true
	}
	return c.embedded && t.tag != tagPunct && c.isFinite(i) && (c.isNounish(i-1) || c.tokens[i-1].tag == tagVerb) && c.verbs >= c.clauses
}

// isParticiple reports whether a form in -ing stands at i.
func (r *reading) isParticiple(i int) bool {
	return r.tokens[i].tag == tagVerb && r.tokens[i].verb.forms&ing != 0
}

// isDash reports whether a dash stands at i, and no hyphen.
func (r *reading) isDash(i int) bool {
	switch r.tokens[i].lower {
	case "—", "–":
		return true
	case "-":
		return r.tokens[i].spaced && (i+1 >= len(r.tokens) || r.tokens[i+1].spaced)
	}
	return false
}

// startsAdjunct reports whether t starts a clause of time, reason or contrast.
func startsAdjunct(t *token) bool {
	switch t.lower {
	case "than", "whether", "if":
		return false
	case "when":
		return true
	}
	return t.tag == tagSubordinator
}

// dashCloses reports whether another dash follows the one at i, so that the
// words between them are an aside.
func (c *contents) dashCloses(i int) bool {
	for j := i + 1; j < c.s.hi; j++ {
		if c.tokens[j].quote < 0 && c.isDash(j) {
			return true
		}
	}
	return false
}

// isEmbedded reports whether the cue stands in a relative or participial clause
// within another.
func (r *reading) isEmbedded(s *scene, n int) bool {
	g := s.groups[n]
	if g.mood == gerund || g.mood == reduced {
		return true
	}
	if g.lo > s.lo {
		c := r.tokens[g.lo-1].tag
		return c == tagWh || c == tagThat
	}
	return false
}

// isSubordinate reports whether the clause of the cue is one that its sentence
// starts with, or a comma: "While Reis says so, …".
func (r *reading) isSubordinate(s *scene, n int) bool {
	for i := s.groups[n].lo - 1; i >= s.lo; i-- {
		t := &r.tokens[i]
		if t.tag == tagSubordinator && (i == s.lo || r.tokens[i-1].tag == tagPunct || r.tokens[i-1].tag == tagConjunction) {
			return true
		}
		if t.tag == tagPunct && t.lower != "." {
			return false
		}
	}
	return r.tokens[s.lo].tag == tagPreposition || n == 0 && s.groups[n].lo == s.lo || s.groups[n].mood == infinitive && s.groups[n].lo <= s.lo+2
}
