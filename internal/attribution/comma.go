package attribution

// commaEnds reports whether the comma at i ends the content.
func (c *contents) commaEnds(i int) bool {
	if i+1 >= c.s.hi {
		return true
	}
	next := &c.tokens[i+1]
	switch {
	case next.tag == tagConjunction:
		return c.conjunctionEnds(i + 1)
	case c.verbEnds(i + 1), c.subordinate && c.hasClause(i+1):
		return true
	case !c.nominal:
		return c.verbs > 0 && (c.contrasts(i+1) || c.isQuoting(i+1)) || c.isRelativeCue(i+1)
	case next.lower == "including", next.lower == "especially", next.lower == "particularly":
		return false
	}
	return !c.continuesList(i)
}

// verbEnds reports whether the verb at i, behind a comma, is another cue or that
// of the clause around the content.
func (c *contents) verbEnds(i int) bool {
	n := c.s.groupAt(i)
	if n < 0 {
		return false
	}
	switch g := c.s.groups[n]; g.mood {
	case gerund:
		return c.nominal || c.isCue(g.lemma)
	case finite:
		return c.embedded && (c.nominal || c.verbs > c.clauses)
	}
	return false
}

// isQuoting reports whether a clause at i has a quotation for its object: "…, a
// man yelled “Stay!”".
func (c *contents) isQuoting(i int) bool {
	if !c.startsPhrase(i) {
		return false
	}
	n := c.s.nextFinite(i)
	if n < 0 || c.phraseForward(i, c.s.hi) != c.s.groups[n].lo {
		return false
	}
	return c.frame(c.s, n).manner == quotation
}

// isRelativeCue reports whether a relative clause with a cue of its own starts at
// i, behind a comma: "…, which she called".
func (c *contents) isRelativeCue(i int) bool {
	if t := &c.tokens[i]; t.quote >= 0 || t.tag != tagWh {
		return false
	}
	n := c.s.nextFinite(i + 1)
	return n >= 0 && c.frame(c.s, n).manner == relative
}

// contrasts reports whether a clause of contrast starts at i, behind a comma:
// those are more often the writer's.
func (c *contents) contrasts(i int) bool {
	switch c.tokens[i].lower {
	case "though", "although", "while", "however":
		return c.hasClause(i + 1)
	}
	return false
}

// continuesList reports whether the comma at i stands in a list: after the next
// noun phrase comes another comma, or "and".
func (c *contents) continuesList(i int) bool {
	for ; i+1 < c.s.hi; c.listed = true {
		if c.tokens[i+1].quote >= 0 {
			return true
		}
		end := c.itemEnd(i + 1)
		if end >= c.s.hi || end == i+1 {
			return false
		}
		switch c.tokens[end].lower {
		case "and", "or":
			c.listed = true
			return true
		case ",":
			if c.listed || c.isAnd(end+1) {
				return true
			}
			i = end
		default:
			return false
		}
	}
	return false
}

// itemEnd is the end of the item of a list that starts at i.
func (c *contents) itemEnd(i int) int {
	if !c.startsPhrase(i) {
		return i
	}
	end := i
	for end < c.s.hi && c.inPhrase(end, i, end+1) && c.tokens[end].tag != tagConjunction {
		end++
	}
	return end
}

func (c *contents) isAnd(i int) bool {
	return i < c.s.hi && (c.tokens[i].lower == "and" || c.tokens[i].lower == "or")
}

// conjunctionEnds reports whether "and" or "but" at i joins a second cue, or a
// clause, to that of the first: "said X and added Y".
func (c *contents) conjunctionEnds(i int) bool {
	comma := c.tokens[i-1].lower == "," || c.tokens[i-1].quote >= 0 && c.tokens[i-2].lower == ","
	if n := c.s.groupAt(c.afterAdverbs(i+1, c.s.hi)); n >= 0 {
		return c.joinsCue(c.s.groups[n], comma)
	}
	but := c.tokens[i].lower == "but"
	switch {
	case c.nominal && i+1 < c.s.hi && c.tokens[i+1].tag == tagWh:
		next := c.tokens[i+1].lower // "talked about the quay and how it would look"
		return c.tokens[c.start].tag != tagWh && next != "how" && next != "why"
	case !c.hasClause(i + 1):
		return c.nominal && but
	case c.nominal:
		return true
	}
	h := c.s.groups[c.s.nextFinite(i+1)]
	return comma && (but || c.cues.clause[h.lemma] && h.bare)
}

// joinsCue reports whether the verb h behind a conjunction belongs with the cue
// and not with the content.
func (c *contents) joinsCue(h group, comma bool) bool {
	switch {
	case c.nominal && h.mood == finite:
		return c.tokens[c.start].tag != tagTo || !c.isBase(h)
	case c.g.mood == gerund && h.mood == finite && comma:
		return true
	case h.mood != c.g.mood, !c.isCue(h.lemma):
		return false
	case h.mood != finite, !c.g.bare && h.bare:
		return true
	}
	return c.tokens[h.head].verb.forms&c.tokens[c.g.head].verb.forms != 0
}

// isBase reports whether a verb can go on with an infinitive: "to limit or end".
func (r *reading) isBase(g group) bool {
	return g.bare && r.tokens[g.head].verb.forms&base != 0
}

// hasClause reports whether a subject and a finite verb follow at i, before
// any comma.
func (c *contents) hasClause(i int) bool {
	n := c.s.nextFinite(i)
	if n < 0 {
		return false
	}
	for j := i; j < c.s.groups[n].lo; j++ {
		if t := &c.tokens[j]; t.quote < 0 && (t.tag == tagPunct || t.tag == tagWh || t.tag == tagThat || t.tag == tagSubordinator) {
			return false
		}
	}
	lo := c.s.groups[n].lo
	return lo > i && c.tokens[lo-1].tag != tagConjunction
}
