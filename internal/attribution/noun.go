package attribution

import "strings"

// nounCue reads the attribution of a noun of speech or thought at i, as in "his
// claim that", and returns where it ends; 0 where it is none. Nobody's notions
// are left out.
func (r *reading) nounCue(s *scene, i int) int {
	m, start := r.nounFrame(s, i)
	if start == 0 {
		return 0
	}
	source := r.possessor(i, s.lo)
	if source.empty() || m == nounPhrase && !r.isPossessed(i, source.lo) {
		return 0
	}
	c := contents{reading: r, s: s, start: start, ofNoun: true, nominal: m == nounPhrase, embedded: true}
	content := r.trim(stretch{start, c.end()})
	if content.empty() {
		return 0
	}
	r.add(relation{source: source, cue: stretch{i, i + 1}, content: []stretch{content}, manner: m, lemma: r.tokens[i].lower})
	return content.hi
}

// nounFrame tells how the noun at i takes its content, and where that starts; 0
// where it takes none.
func (r *reading) nounFrame(s *scene, i int) (manner, int) {
	start := i + 1
	if !r.isCueNoun(i) || start+1 >= s.hi {
		return noManner, 0
	}
	if r.tokens[start].lower == "," && r.tokens[start+1].tag == tagThat {
		start++
	}
	switch {
	case r.isListed(r.cues.nounPhrase, i) && r.startsNounPhrase(start):
		if r.tokens[start].tag != tagTo {
			start++
		}
		return nounPhrase, start
	case r.startsNounContent(s, start):
		return nounClause, start
	}
	return noManner, 0
}

// isCueNoun reports whether the token at i is a noun that a content follows.
func (r *reading) isCueNoun(i int) bool {
	t := &r.tokens[i]
	if t.tag != tagNoun || t.quote >= 0 {
		return false
	}
	return r.isListed(r.cues.noun, i) || r.isListed(r.cues.nounPhrase, i)
}

// isListed reports whether a list has the noun at i, in singular or plural.
func (r *reading) isListed(list map[string]bool, i int) bool {
	l := r.tokens[i].lower
	return list[l] || list[strings.TrimSuffix(l, "s")]
}

// startsNounContent reports whether the content of a noun starts at i: a clause
// with "that" and a subject, since without one it is relative, or a quotation
// that is a clause.
func (r *reading) startsNounContent(s *scene, i int) bool {
	if r.tokens[i].tag != tagThat || r.tokens[i].quote >= 0 {
		return false
	}
	if i++; r.tokens[i].lower == "," && i+1 < s.hi {
		i++
	}
	return r.tokens[i].quote >= 0 || r.startsPhrase(i) && s.nextFinite(i) >= 0
}

// startsNounPhrase reports whether an infinitive or a phrase of what a noun is
// about starts at i: "his promise to", "her criticism of".
func (r *reading) startsNounPhrase(i int) bool {
	t := &r.tokens[i]
	return t.quote < 0 && (t.tag == tagTo || t.lower == "of" || t.lower == "for" || t.lower == "to" || t.lower == "about")
}

// possessor is whose the noun at i is: "her claim", "the claim of the council".
func (r *reading) possessor(i, lo int) stretch {
	for j := i - 1; j >= lo; j-- {
		switch t := &r.tokens[j]; t.tag {
		case tagAdjective, tagNoun:
		case tagPossessive:
			if t.lower != "'s" && t.lower != "'" && t.lower != "’" {
				return stretch{j, j + 1}
			}
			return r.phraseBack(j-1, lo)
		default:
			return r.supporter(j, lo)
		}
	}
	return stretch{}
}

// isPossessed reports whether a possessive stands between lo and the noun at i.
func (r *reading) isPossessed(i, lo int) bool {
	for j := lo; j < i; j++ {
		if r.tokens[j].tag == tagPossessive {
			return true
		}
	}
	return false
}

// supporter is the subject of the verb at i whose object the noun is: "Reis
// expressed concern that".
func (r *reading) supporter(i, lo int) stretch {
	for ; i >= lo && (r.tokens[i].tag == tagDet || r.tokens[i].tag == tagNumber); i-- {
	}
	if i < lo || r.tokens[i].tag != tagVerb {
		return stretch{}
	}
	groups := r.groupsOf(lo, i+1)
	if len(groups) == 0 {
		return stretch{}
	}
	return r.subject(groups, len(groups)-1, lo)
}
