package attribution

import "strings"

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
	r, s, start := c.reading, c.s, c.start
	limit := s.nextClaimed(start)
	depth := 0
	for i := start; i < limit; i++ {
		t := &r.tokens[i]
		if t.quote >= 0 {
			i = min(limit, r.quotes[t.quote].hi) - 1
			if depth == 0 && i+1 < limit && c.quoteEnds(t.quote) {
				return i + 1
			}
			continue
		}
		switch t.lower {
		case "(", "[":
			depth++
		case ")", "]":
			if depth == 0 {
				return i
			}
			depth--
		case ";":
			return i
		}
		if depth == 0 && i > start && c.endsAt(i) {
			return i
		}
		if t.tag == tagThat || t.tag == tagWh || t.tag == tagSubordinator {
			c.clauses++
		}
		if m := s.groupAt(i); m >= 0 && s.groups[m].mood == finite {
			c.verbs++
		}
	}
	return limit
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
	case t.lower == "according":
		return true
	case c.ofNoun && t.tag != tagPunct && c.verbs > 0 && c.verbs >= c.clauses:
		n := c.s.groupAt(i)
		return n >= 0 && c.s.groups[n].mood == finite && c.tokens[i-1].tag != tagConjunction
	case c.nominal && endsPhrase(t):
		return i+1 < c.s.hi && (c.startsPhrase(i+1) && c.hasClause(i+1) || c.isWhile(i))
	case c.nominal && t.lower == "by" && t.quote < 0:
		return i+1 < c.s.hi && c.tokens[i+1].tag == tagVerb && c.tokens[i+1].verb.forms&ing != 0
	case c.nominal && c.isCircumstance(i):
		return true
	case c.nominal && c.embedded && t.tag != tagPunct:
		n := c.s.groupAt(i)
		return n >= 0 && c.s.groups[n].mood == finite && c.isNounish(i-1) && c.verbs >= c.clauses
	}
	return false
}

// isWhile reports whether a participle follows the "after", "before" or "while"
// at i.
func (c *contents) isWhile(i int) bool {
	t := &c.tokens[i+1]
	return c.tokens[i].lower != "as" && t.tag == tagVerb && t.verb.forms&ing != 0
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

// endsPhrase reports whether t starts a clause of time, reason or contrast.
func endsPhrase(t *token) bool {
	switch t.lower {
	case "than", "whether", "if":
		return false
	case "when", "where":
		return t.lower == "when"
	}
	return t.tag == tagSubordinator
}

// isCircumstance reports whether a time or the occasion of the cue stands at
// i, which is no part of what the cue is about: "endorsed her in March".
func (c *contents) isCircumstance(i int) bool {
	t := &c.tokens[i]
	if t.tag == tagTime {
		return true
	}
	if c.isPeriod(i) {
		return true
	}
	if t.tag != tagPreposition || i+1 >= c.s.hi || t.lower == "of" {
		return false
	}
	j := i + 1
	for j < c.s.hi && j < i+6 && (c.tokens[j].tag == tagDet || c.tokens[j].tag == tagPossessive || c.tokens[j].tag == tagAdjective) {
		j++
	}
	for ; j < min(c.s.hi, i+7); j++ {
		switch w := &c.tokens[j]; {
		case w.tag == tagTime || w.tag == tagNumber && len(w.lower) == 4 && t.lower == "in" || months[w.lower] && w.upper || c.cues.occasion[w.lower]:
			return true
		case w.tag != tagNoun && w.tag != tagName && w.tag != tagAdjective:
			return false
		}
	}
	return false
}

var months = set(strings.Fields("january february march april may june july august september october november december"))

// isPeriod reports whether "last week" or the like stands at i.
func (c *contents) isPeriod(i int) bool {
	switch c.tokens[i].lower {
	case "last", "this", "next", "earlier", "late":
	default:
		return false
	}
	if i+1 >= c.s.hi {
		return false
	}
	switch l := c.tokens[i+1].lower; l {
	case "week", "month", "year", "night", "morning", "weekend", "fall", "spring", "summer", "winter", "evening", "afternoon":
		return true
	default:
		return months[l] || c.tokens[i+1].tag == tagTime
	}
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

// commaEnds reports whether the comma at i ends the content.
func (c *contents) commaEnds(i int) bool {
	if i+1 >= c.s.hi {
		return true
	}
	next := &c.tokens[i+1]
	if next.tag == tagConjunction {
		return c.conjunctionEnds(i + 1)
	}
	if m := c.s.groupAt(i + 1); m >= 0 {
		h := c.s.groups[m]
		if h.mood == gerund && (c.nominal || c.isCue(h.lemma)) || h.mood == finite && c.embedded && (c.nominal || c.verbs > c.clauses) {
			return true
		}
	}
	if c.subordinate && c.hasClause(i+1) {
		return true
	}
	if !c.nominal {
		return c.verbs > 0 && c.contrasts(i+1) || c.isRelativeCue(i+1) || c.verbs > 0 && c.isQuoting(i+1)
	}
	if next.lower == "including" || next.lower == "especially" || next.lower == "particularly" {
		return false
	}
	return !c.continuesList(i)
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
	p, _ := c.frame(c.s, n)
	return p == "quote"
}

// isRelativeCue reports whether a relative clause with a cue of its own starts at
// i, behind a comma: "…, which she called".
func (c *contents) isRelativeCue(i int) bool {
	if t := &c.tokens[i]; t.quote >= 0 || t.tag != tagWh {
		return false
	}
	n := c.s.nextFinite(i + 1)
	return n >= 0 && c.isCue(c.s.groups[n].lemma) && c.relative(c.s, n, c.s.groups[n].hi) > 0
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
	if next := &c.tokens[i+1]; next.quote >= 0 {
		return true
	}
	if !c.startsPhrase(i + 1) {
		return false
	}
	j := i + 1
	for j < c.s.hi && c.inPhrase(j, i+1, j+1) && c.tokens[j].tag != tagConjunction {
		j++
	}
	if j >= c.s.hi || j == i+1 {
		return false
	}
	switch l := c.tokens[j].lower; l {
	case "and", "or":
		c.listed = true
		return true
	case ",":
		return c.listed || j+1 < c.s.hi && (c.tokens[j+1].lower == "and" || c.tokens[j+1].lower == "or" || c.startsPhrase(j+1) && c.continuesList(j))
	}
	return false
}

// conjunctionEnds reports whether "and" or "but" at i joins a second cue, or a
// clause, to that of the first: "said X and added Y".
func (c *contents) conjunctionEnds(i int) bool {
	comma := c.tokens[i-1].lower == "," || c.tokens[i-1].quote >= 0 && c.tokens[i-2].lower == ","
	m := c.s.groupAt(i + 1)
	if m < 0 {
		if c.nominal && i+1 < c.s.hi && c.tokens[i+1].tag == tagWh {
			return true
		}
		if !c.hasClause(i + 1) {
			return c.nominal && c.tokens[i].lower == "but"
		}
		h := c.s.groups[c.s.nextFinite(i+1)]
		if c.nominal {
			return true
		}
		return c.tokens[i].lower == "but" && comma || c.cues.clause[h.lemma] && h.bare && comma
	}
	h := c.s.groups[m]
	switch {
	case c.nominal && h.mood == finite:
		return c.tokens[c.start].tag != tagTo || !c.isBase(h)
	case c.g.mood == gerund && h.mood == finite && comma:
		return true
	case h.mood != c.g.mood || !c.isCue(h.lemma):
		return false
	case h.mood != finite || !c.g.bare && h.bare:
		return true
	}
	return c.tokens[h.head].verb.forms&c.tokens[c.g.head].verb.forms != 0
}

// isBase reports whether a verb can go on with an infinitive: "to limit or end".
func (r *reading) isBase(g group) bool {
	return g.bare && r.tokens[g.head].verb.forms&base != 0
}

func (r *reading) isCue(lemma string) bool {
	return r.cues.reports(lemma) || r.cues.object[lemma]
}

func (r *reading) spans(stretches ...stretch) []span {
	var out []span
	for _, s := range stretches {
		if !s.empty() {
			out = append(out, span{Start: r.tokens[s.lo].span.Start, End: r.tokens[s.hi-1].span.End})
		}
	}
	return out
}
