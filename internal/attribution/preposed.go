package attribution

import (
	"strings"
)

// verbCue reads the attribution of groups[n], whose content follows, and
// returns where it ends; 0 where it is none.
func (r *reading) verbCue(s *scene, n int) int {
	g := s.groups[n]
	if end := r.passive(s, n); end > 0 {
		return end
	}
	pattern, start := r.frame(s, n)
	if pattern == "" {
		return 0
	}
	end := r.contentEnd(s, n, start, isNominal(pattern))
	c := r.trim(stretch{start, end})
	if c.empty() {
		return 0
	}
	cue := stretch{g.lo, g.hi}
	src := r.subject(s.groups, n, s.lo)
	content := []stretch{c}
	if pattern == "relative" {
		content = []stretch{{src.lo - 1, src.lo}, c}
	} else if g.passive && strings.HasPrefix(pattern, "told") {
		src = stretch{}
	} else if (pattern == "infinitive" || pattern == "object") && g.passive || g.lemma == "seem" || g.lemma == "appear" {
		content = []stretch{src, c}
		src = stretch{}
	}
	r.add(relation{source: src, cue: cue, content: content, pattern: pattern, lemma: r.debug(s, n, start)})
	return end
}

// frame tells by what follows the verb how it takes its content, and where
// that starts.
func (r *reading) frame(s *scene, n int) (string, int) {
	g := s.groups[n]
	l := g.lemma
	i := g.hi
	for i < s.hi && r.tokens[i].quote < 0 && (r.tokens[i].tag == tagAdverb && r.tokens[i].lower != "there" || r.tokens[i].tag == tagTime || r.tokens[i].tag == tagNot) {
		i++
	}
	if i >= s.hi {
		return "", 0
	}
	if g.passive && g.mood == reduced {
		return "", 0
	}
	if at := r.afterAs(s, n, i); at > 0 {
		return "as", at
	}
	if at := r.relative(s, n, i); at > 0 {
		return "relative", at
	}
	if at := r.adjective(s, n, i); at > 0 {
		return "adjective", at
	}
	quotes := r.cues.clause[l] || r.cues.that[l] || r.cues.quote[l]
	links := r.cues.clause[l] || r.cues.that[l]
	says := r.cues.clause[l]
	if r.cues.addressee[l] {
		if p, at := r.addressed(s, n, i); p != "" {
			return p, at
		}
	}
	t := &r.tokens[i]
	switch {
	case links && t.tag == tagThat:
		return "that", i
	case links && (t.tag == tagWh || t.lower == "whether" || t.lower == "if"):
		return "wh", i
	case quotes && t.lower == ":":
		return "colon-after", i + 1
	case quotes && t.lower == "," && i+1 < s.hi && r.tokens[i+1].tag == tagMark && r.tokens[i+1].quote >= 0:
		return "quote", i + 1
	case quotes && t.tag == tagMark && t.quote >= 0:
		return "quote", i
	case r.cues.infinitive[l] && (t.tag == tagTo || r.isInfinitive(s, i)):
		return "infinitive", i
	}
	if at := r.afterDay(s, i); at > i && (r.cues.infinitive[l] && r.tokens[at].tag == tagTo || r.cues.object[l] && r.tokens[at].tag == tagDet) {
		return map[bool]string{true: "infinitive", false: "object"}[r.tokens[at].tag == tagTo], at
	}
	if says {
		if at := r.bareClause(s, i); at > 0 {
			return "clause", at
		}
		if at := r.plainClause(s, i); at > 0 && (l == "say" || at > i && r.bareClause(s, at) > 0) {
			return "plain", at
		}
	}
	if quotes {
		if at := r.delayed(s, i); at > 0 && (links || r.tokens[at].tag == tagMark) {
			return "delayed", at
		}
	}
	if t.tag == tagPreposition && r.cues.phrasal[l+" "+t.lower] && i+1 < s.hi {
		return "phrasal-" + t.lower, i + 1
	}
	if at := r.unlisted(s, g, i); at > 0 {
		return "unlisted", at
	}
	if r.cues.object[l] && !(g.passive && t.tag == tagNumber) && (r.startsPhrase(i) || t.quote >= 0 || t.tag == tagVerb && t.verb.forms&ing != 0 || t.tag == tagThat || t.tag == tagWh) {
		return "object", i
	}
	return "", 0
}

// isInfinitive reports whether the "to" at i stands before a verb that no list
// has: a word without an article, with an object behind it.
func (r *reading) isInfinitive(s *scene, i int) bool {
	if r.tokens[i].lower != "to" || i+2 >= s.hi || r.tokens[i+1].tag != tagNoun || r.tokens[i+1].quote >= 0 {
		return false
	}
	switch r.tokens[i+2].tag {
	case tagDet, tagPossessive, tagPronoun, tagName:
		return true
	}
	return false
}

// afterDay is the index after a day at i: "on Monday".
func (r *reading) afterDay(s *scene, i int) int {
	if i+2 < s.hi && r.tokens[i].lower == "on" && r.tokens[i+1].tag == tagTime {
		return r.afterTimes(i+1, s.hi-1)
	}
	return i
}

// afterAs is where the content of "As Reis said, …" starts: after its comma.
func (r *reading) afterAs(s *scene, n, i int) int {
	g := s.groups[n]
	if g.mood != finite || !r.isAs(s, n) {
		return 0
	}
	if r.tokens[i].lower == "it" {
		i++
	} else if !r.cues.clause[g.lemma] && !r.cues.that[g.lemma] {
		return 0
	}
	if i = r.afterPhrases(i, s.hi); i+1 < s.hi && (r.tokens[i].lower == "," || r.tokens[i].lower == ":") {
		return i + 1
	}
	return 0
}

// isAs reports whether the clause of groups[n] starts with "as".
func (r *reading) isAs(s *scene, n int) bool {
	src := r.subject(s.groups, n, s.lo)
	return !src.empty() && src.lo > s.lo && src.hi <= s.groups[n].lo && r.tokens[src.lo-1].lower == "as" && r.tokens[src.lo-1].quote < 0
}

// relative is where the content of "which she called a mistake" goes on after
// its pronoun.
func (r *reading) relative(s *scene, n, i int) int {
	g := s.groups[n]
	src := r.subject(s.groups, n, s.lo)
	if g.mood != finite || !r.isCue(g.lemma) || src.empty() || src.lo <= s.lo || src.hi > g.lo || i >= s.hi {
		return 0
	}
	if t := &r.tokens[src.lo-1]; t.quote >= 0 || t.lower != "which" && t.lower != "who" && t.lower != "whom" {
		return 0
	}
	t := &r.tokens[i]
	if t.lower == "as" || t.quote >= 0 || t.tag == tagDet || t.tag == tagAdjective || r.startsPredicate(i) {
		return i
	}
	return 0
}

// adjective is where the content of "is confident that", "is worried about" and
// the like starts.
func (r *reading) adjective(s *scene, n, i int) int {
	switch s.groups[n].lemma {
	case "be", "feel", "become", "remain", "grow":
	default:
		return 0
	}
	if i+1 >= s.hi || !r.cues.adjective[r.tokens[i].lower] || r.hasDummy(s, n) {
		return 0
	}
	switch t := &r.tokens[i+1]; {
	case t.tag == tagThat, t.tag == tagTo:
		return i + 1
	case t.lower == "about", t.lower == "of":
		return i + 2
	}
	return r.bareClause(s, i+1)
}

// hasDummy reports whether the subject of groups[n] is "it" or "there", as in
// "it is clear that".
func (r *reading) hasDummy(s *scene, n int) bool {
	src := r.subject(s.groups, n, s.lo)
	return src.empty() || r.tokens[src.lo].lower == "it" || r.tokens[src.lo].lower == "there"
}

// unlisted is where the content of a verb starts that no list has: a quotation
// behind a comma or a colon, or a clause with "that".
func (r *reading) unlisted(s *scene, g group, i int) int {
	t := &r.tokens[i]
	switch {
	case g.mood == finite && r.tokens[g.head].verb.guessed && t.tag == tagThat:
		return i
	case t.quote < 0 && (t.lower == "," || t.lower == ":") && i+1 < s.hi:
		i++
	case t.quote < 0:
		return 0
	}
	if n := r.tokens[i].quote; n >= 0 && r.quotes[n].words > 3 && r.quotes[n].lo == i && r.tokens[i+1].upper {
		return i
	}
	return 0
}

// addressed reads "told reporters that", "urged the council to".
func (r *reading) addressed(s *scene, n, i int) (string, int) {
	g := s.groups[n]
	j := i
	if g.passive {
		// "was told that"
	} else if r.startsPhrase(i) {
		j = r.phraseForward(i, s.hi)
		j = r.afterTimes(j, s.hi)
		if at := r.afterPhrases(j, s.hi); at < s.hi && r.startsClause(at) {
			return "told-that", at
		}
	} else if !(r.tokens[i].tag == tagMark || r.tokens[i].lower == "," || r.tokens[i].lower == ":") {
		return "", 0
	}
	if j >= s.hi {
		return "", 0
	}
	t := &r.tokens[j]
	if at := r.bareClause(s, i); at > 0 && j > i && r.isPronounSubject(j-1) && s.groupAt(j) >= 0 {
		return "", 0
	}
	switch {
	case t.tag == tagThat, t.tag == tagWh, t.lower == "whether", t.lower == "if":
		return "told-that", j
	case t.tag == tagTo:
		return "told-to", i
	case t.lower == ":":
		return "told-colon", j + 1
	case t.tag == tagMark && t.quote >= 0:
		return "told-quote", j
	case t.lower == "," && j+1 < s.hi && r.tokens[j+1].tag == tagMark:
		return "told-quote", j + 1
	case t.lower == "about" || t.lower == "of" || t.lower == "against":
		return "told-about", j + 1
	}
	if at := r.delayed(s, j); at > 0 {
		return "told-delayed", at
	}
	if j > i {
		if at := r.bareClause(s, j); at > 0 && t.tag != tagPreposition {
			return "told-clause", at
		}
		// "told Reis he would": the phrase ran into the subject
		if n := s.nextFinite(i); n >= 0 && s.groups[n].lo == j && r.tokens[j-1].tag == tagPronoun && j-1 > i {
			return "told-clause", j - 1
		}
		if n := s.nextFinite(i); n >= 0 && s.groups[n].lo == j {
			if m := r.splitPhrase(i, j); m > 0 {
				return "told-clause", m
			}
		}
	}
	return "", 0
}

// startsClause reports whether a content clause starts at i with its conjunction
// or question word.
func (r *reading) startsClause(i int) bool {
	t := &r.tokens[i]
	return t.quote < 0 && (t.tag == tagThat || t.lower == "whether" || t.lower == "if" || t.lower == "how" || t.lower == "why" || t.lower == "what")
}

// afterTimes is the index after adverbs and times at i, as "Monday evening".
func (r *reading) afterTimes(i, hi int) int {
	for i < hi && r.tokens[i].quote < 0 && (r.tokens[i].tag == tagAdverb || r.tokens[i].tag == tagNot || r.tokens[i].tag == tagTime || isDayPart(r.tokens[i].lower)) {
		i++
	}
	return i
}

func isDayPart(w string) bool {
	switch w {
	case "night", "morning", "afternoon", "evening", "week", "month", "year":
		return true
	}
	return false
}

func (r *reading) isPronounSubject(i int) bool {
	switch r.tokens[i].lower {
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

// bareClause is i where a clause without "that" starts there: a subject and a
// finite verb.
func (r *reading) bareClause(s *scene, i int) int {
	t := &r.tokens[i]
	if t.quote < 0 && !r.startsPhrase(i) && t.lower != "there" && t.tag != tagSubordinator && t.tag != tagThat && t.tag != tagAdverb && t.tag != tagVerb {
		return 0
	}
	n := s.nextFinite(i)
	if n < 0 || r.tokens[i].tag == tagPreposition {
		return 0
	}
	for j := i; j < s.groups[n].lo; j++ {
		if l := r.tokens[j].lower; r.tokens[j].quote < 0 && (l == "," && !r.isApposed(s, i, j) || l == ";" || l == "—" || r.tokens[j].tag == tagWh || r.tokens[j].tag == tagThat && j > i || r.tokens[j].tag == tagConjunction && j+1 == s.groups[n].lo || r.tokens[j].tag == tagSubordinator && j > i) {
			return 0
		}
	}
	return i
}

// isApposed reports whether the comma at j opens or closes an apposition or
// belongs to a list.
func (r *reading) isApposed(s *scene, i, j int) bool { return r.tokens[i].tag == tagSubordinator }

// delayed is where a content starts that an adjunct keeps from its cue: "said
// in a statement that", "said on Monday: ".
func (r *reading) delayed(s *scene, i int) int {
	for j := i; j < min(s.hi, i+16); j++ {
		t := &r.tokens[j]
		switch {
		case t.tag == tagThat && j > i && r.tokens[j-1].tag != tagNoun:
			return j
		case t.tag == tagThat && j > i:
			return j
		case t.lower == ":" && t.quote < 0:
			return j + 1
		case t.tag == tagMark && t.quote >= 0 && r.quotes[t.quote].words > 3 && j > i && (r.tokens[j-1].lower == "," || r.tokens[j-1].tag == tagTime):
			return j
		case t.tag == tagVerb || t.tag == tagAux || t.tag == tagModal || t.tag == tagWh || t.tag == tagConjunction && j == i:
			return 0
		}
	}
	return 0
}

func (r *reading) debug(s *scene, n, start int) string {
	g := s.groups[n]
	out := g.lemma + "|" + []string{"fin", "inf", "ger", "red"}[g.mood]
	if g.passive {
		out += "P"
	}
	if g.modal {
		out += "M"
	}
	sub := r.subject(s.groups, n, s.lo)
	k := "none"
	if !sub.empty() {
		switch t := r.tokens[sub.hi-1]; t.tag {
		case tagPronoun:
			k = t.lower
		case tagWh, tagThat:
			k = "rel"
		default:
			k = "np"
		}
	}
	out += "|" + k
	c := "-"
	if start < s.hi {
		c = []string{"punct", "mark", "noun", "name", "pron", "det", "poss", "num", "adj", "verb", "modal", "aux", "adv", "not", "prep", "to", "conj", "sub", "that", "wh", "time"}[r.tokens[start].tag]
	}
	out += "|" + c
	if g.lo > s.lo {
		out += "|" + r.tokens[g.lo-1].lower
	} else {
		out += "|^"
	}
	return out
}

func isNominal(p string) bool {
	return p == "object" || p == "infinitive" || p == "relative" || strings.HasPrefix(p, "phrasal") || p == "told-to" || p == "told-about"
}

// plainClause is where what was said starts, after a verb that takes no noun
// phrase: at i, or after the adjuncts there.
func (r *reading) plainClause(s *scene, i int) int {
	at := r.afterPhrases(i, s.hi)
	if at >= s.hi {
		return 0
	}
	t := &r.tokens[at]
	if t.tag == tagPunct || t.tag == tagPreposition || t.tag == tagConjunction || t.tag == tagSubordinator && t.lower != "if" && t.lower != "because" && t.lower != "since" {
		return 0
	}
	if at == i && r.wordsIn(at, s.hi) > 0 || s.nextFinite(at) >= 0 {
		return at
	}
	return 0
}

// afterPhrases is the index after prepositional phrases and times at i, as in
// "said in a statement on Monday night".
func (r *reading) afterPhrases(i, hi int) int {
	for i < hi && r.tokens[i].quote < 0 {
		switch t := &r.tokens[i]; {
		case t.tag == tagTime || t.tag == tagAdverb && t.lower != "there":
			i++
		case isDayPart(t.lower):
			i++
		case t.tag == tagPreposition:
			end := i + 1
			for end < hi && (r.tokens[end].tag == tagDet || r.tokens[end].tag == tagPossessive || r.tokens[end].tag == tagAdjective || r.tokens[end].tag == tagNumber) {
				end++
			}
			for end < hi && (r.tokens[end].tag == tagNoun || r.tokens[end].tag == tagName || r.tokens[end].tag == tagTime) {
				end++
			}
			if end == i+1 {
				return i
			}
			i = end
		default:
			return i
		}
	}
	return i
}
