package attribution

import "strings"

// nounCue reads the attribution of a noun of speech or thought at i, as in "his
// claim that", and returns where it ends; 0 where it is none.
func (r *reading) nounCue(s *scene, i int) int {
	start := i + 1
	if !r.isCueNoun(i) || start+1 >= s.hi {
		return 0
	}
	if r.tokens[start].lower == "," && r.tokens[start+1].tag == tagThat {
		start++
	}
	if !r.startsNounContent(s, start) {
		return 0
	}
	c := contents{reading: r, s: s, start: start, ofNoun: true}
	content := r.trim(stretch{start, c.end()})
	if content.empty() {
		return 0
	}
	r.add(relation{source: r.possessor(i, s.lo), cue: stretch{i, i + 1}, content: []stretch{content}, pattern: "noun", lemma: r.tokens[i].lower})
	return content.hi
}

// isCueNoun reports whether the token at i is a noun that a content follows.
func (r *reading) isCueNoun(i int) bool {
	t := &r.tokens[i]
	if t.tag != tagNoun || t.quote >= 0 {
		return false
	}
	return r.cues.noun[t.lower] || r.cues.noun[strings.TrimSuffix(t.lower, "s")]
}

// startsNounContent reports whether the content of a noun starts at i: a clause
// with "that" and a subject, since without one it is relative, or a quotation
// that is a clause.
func (r *reading) startsNounContent(s *scene, i int) bool {
	if r.tokens[i].tag != tagThat || r.tokens[i].quote >= 0 {
		return false
	}
	if r.tokens[i+1].quote >= 0 {
		return true
	}
	return r.startsPhrase(i+1) && s.nextFinite(i+1) > 0
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
