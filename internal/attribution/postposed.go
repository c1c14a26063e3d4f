package attribution

import (
	"bytes"
	"strings"
)

// according reads "according to" and its like, after, before or inside the
// content.
func (r *reading) according(s *scene) {
	for i := s.lo; i+1 < s.hi; i++ {
		if r.tokens[i].quote >= 0 || r.tokens[i].lower != "according" || r.tokens[i+1].lower != "to" {
			continue
		}
		end := r.sourceForward(i+2, s.hi)
		f := relation{source: stretch{i + 2, end}, cue: stretch{i, i + 2}, pattern: "according", lemma: "according"}
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

func (r *reading) wordsIn(lo, hi int) int {
	n := 0
	for i := lo; i < hi; i++ {
		if r.tokens[i].word {
			n++
		}
	}
	return n
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

// postposed reads the cue that follows its content or breaks it: "…, Reis
// said", "…, said Reis, …".
func (r *reading) postposed(s *scene) {
	for n := range s.groups {
		g := s.groups[n]
		if g.mood != finite || s.claimedTo(g.lo) > g.lo || !r.cues.reports(g.lemma) && !r.mustReport(s, n) {
			continue
		}
		if !r.inverted(s, n) {
			r.parenthetical(s, n)
		}
	}
}

// mustReport reports whether a verb that no list has can only report the
// quotation before it: “…,” Reis began.
func (r *reading) mustReport(s *scene, n int) bool {
	g := s.groups[n]
	if !g.bare || g.passive || r.tokens[g.head].tag != tagVerb {
		return false
	}
	subject := r.subject(s.groups, n, s.lo)
	return !subject.empty() && subject.hi == g.lo && subject.lo > s.lo && r.endsSpeech(subject.lo-1) && r.endsSentence(g.hi)
}

// endsSpeech reports whether at i a quotation of four words or more closes that
// has punctuation before its mark.
func (r *reading) endsSpeech(i int) bool {
	n := r.tokens[i].quote
	return n >= 0 && r.quotes[n].hi == i+1 && r.quotes[n].words > 3 && r.endsClause(n)
}

// inverted reads "…, said Ana Reis".
func (r *reading) inverted(s *scene, n int) bool {
	g := s.groups[n]
	if !g.bare || g.lo == s.lo || g.hi >= s.hi || g.lemma == "tell" || r.tokens[g.head].verb.forms&(past|third) == 0 {
		return false
	}
	if !r.endsContent(g.lo-1) || r.wordsIn(s.lo, g.lo) == 0 || !r.startsPhrase(g.hi) {
		return false
	}
	end := r.phraseForward(g.hi, s.hi)
	if r.tokens[g.lo-1].quote < 0 && !r.canInvert(s, n, end) {
		return false
	}
	if m := s.nextFinite(g.hi); m >= 0 && s.groups[m].lo == end && !r.endsSpeech(g.lo-1) {
		return false // "…, said he would come"
	}
	f := relation{source: stretch{g.hi, end}, cue: stretch{g.lo, g.hi}, pattern: "inverted", lemma: g.lemma}
	r.inverts[g.lo] = f.source
	r.around(s, f, g.lo, end)
	return true
}

// canInvert reports whether a cue behind words without quotation marks can be
// inverted: its source is a name, and the words are a clause or break off.
func (r *reading) canInvert(s *scene, n, end int) bool {
	g := s.groups[n]
	if r.tokens[g.hi].tag != tagName && g.lemma != "say" {
		return false
	}
	if p, _ := r.frame(s, n); p == "clause" {
		return false
	}
	return r.isClause(s, s.lo, g.lo) || r.isAside(end, s.hi)
}

// isClause reports whether the tokens lo to hi have a verb of their own, not
// only one of a relative clause, or words enough in quotation marks.
func (r *reading) isClause(s *scene, lo, hi int) bool {
	for _, g := range s.groups {
		if g.lo >= lo && g.hi <= hi && g.mood == finite && !r.isRelative(g, lo) {
			return true
		}
	}
	return r.hasSpeech(lo, hi)
}

// isRelative reports whether the subject of a verb is a relative pronoun.
func (r *reading) isRelative(g group, lo int) bool {
	c, j := before(r.tokens, g.lo)
	return j >= lo && (c == tagWh || c == tagThat)
}

// hasSpeech reports whether a quotation of four words or more starts between lo
// and hi.
func (r *reading) hasSpeech(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if q := r.tokens[i].quote; q >= 0 && r.quotes[q].words > 3 {
			return true
		}
	}
	return false
}

// isAside reports whether a cue with its source ends at i, with a comma.
func (r *reading) isAside(i, hi int) bool { return i < hi && r.tokens[i].lower == "," }

// endsContent reports whether the token at i can end a content before its cue.
func (r *reading) endsContent(i int) bool {
	t := &r.tokens[i]
	return t.lower == "," || t.lower == "—" || t.lower == "–" || t.lower == "-" || t.tag == tagMark && t.quote >= 0 || t.lower == "?" || t.lower == "!"
}

func (r *reading) startsPhrase(i int) bool {
	if r.tokens[i].quote >= 0 {
		return false
	}
	switch r.tokens[i].tag {
	case tagName, tagDet, tagNoun, tagPossessive, tagPronoun, tagAdjective, tagNumber:
		return true
	}
	return false
}

// parenthetical reads "…, Reis said" and "…, Reis said, …".
func (r *reading) parenthetical(s *scene, n int) bool {
	g := s.groups[n]
	subject := r.subject(s.groups, n, s.lo)
	if subject.empty() || subject.lo <= s.lo || subject.hi > g.lo || !r.endsContent(subject.lo-1) || r.wordsIn(s.lo, subject.lo) == 0 {
		return false
	}
	if r.tokens[subject.hi-1].tag == tagWh || r.tokens[subject.hi-1].tag == tagThat {
		return false
	}
	if r.isFronted(s) {
		if p, _ := r.frame(s, n); p != "" {
			return false
		}
	}
	end := g.hi
	if r.tokens[subject.lo-1].quote < 0 {
		if end = r.asideEnd(s, n, subject.lo); end < 0 {
			return false
		}
	} else if r.introduces(g.hi, s.hi) {
		return false
	}
	f := relation{source: subject, cue: stretch{g.lo, g.hi}, pattern: "parenthetical", lemma: g.lemma}
	r.around(s, f, subject.lo, end)
	return true
}

// asideEnd is the end of the aside that starts at lo with the subject of
// groups[n], or -1 where it is none.
func (r *reading) asideEnd(s *scene, n, lo int) int {
	g := s.groups[n]
	end := r.afterAdjuncts(g.hi, s.hi, r.cues.addressee[g.lemma])
	if end < s.hi && (r.tokens[end].tag != tagPunct || r.tokens[end].lower == ":") && !r.trailsOff(s, g, lo, end) {
		return -1
	}
	if r.isFronted(s) && !r.isClause(s, s.lo, lo) && (end >= s.hi-1 || r.tokens[end].lower != "," || r.goesOn(end, s.hi)) {
		return -1
	}
	return end
}

// trailsOff reports whether the words at end, after a cue behind a whole clause,
// are only its circumstances: "…, Reis said in passing".
func (r *reading) trailsOff(s *scene, g group, lo, end int) bool {
	if n := s.nextFinite(s.lo); n < 0 || s.groups[n].lo >= lo || r.isFronted(s) {
		return false
	}
	switch t := &r.tokens[end]; t.tag {
	case tagPreposition, tagSubordinator, tagVerb:
		return r.delayed(s, end) == 0 && (t.tag != tagVerb || t.verb.forms&ing != 0)
	}
	return false
}

// introduces reports whether the words at i start a content of their own, so
// that the cue before them is not that of the quotation before it.
func (r *reading) introduces(i, hi int) bool {
	if i >= hi {
		return false
	}
	t := &r.tokens[i]
	return t.tag == tagThat || t.lower == ":" || t.tag == tagMark && t.quote >= 0 && r.quotes[t.quote].words < 4
}

// isFronted reports whether a sentence starts with an adjunct: "On Monday, …",
// "Asked about it, …".
func (r *reading) isFronted(s *scene) bool {
	if r.tokens[s.lo].quote >= 0 {
		return false
	}
	switch r.tokens[s.lo].tag {
	case tagPreposition, tagSubordinator, tagAdverb, tagTime, tagConjunction, tagVerb:
		return true
	}
	return r.tokens[s.lo].tag == tagWh && r.tokens[s.lo].lower == "when"
}

// goesOn reports whether a quotation or clause follows the comma at i.
func (r *reading) goesOn(i, hi int) bool {
	return i+1 < hi && r.tokens[i].lower == "," && r.tokens[i+1].tag == tagMark && i+2 < hi && r.tokens[i+2].upper
}

// around records the content on both sides of a cue with its source, which
// take up lo to hi.
func (r *reading) around(s *scene, f relation, lo, hi int) {
	start := r.contentStart(s, lo)
	f.content = []stretch{{start, lo}}
	if rest := r.resumption(s, start, lo, hi); rest < s.hi {
		f.content = append(f.content, stretch{rest, s.hi})
		hi = s.hi
	}
	s.claim(start, hi)
	r.add(f)
}

// resumption is where the content that broke off at lo goes on after hi, or the
// end of the sentence.
func (r *reading) resumption(s *scene, start, lo, hi int) int {
	rest := r.skipToComma(hi, s.hi)
	if rest >= s.hi || r.resumes(s, start, lo, rest) {
		return rest
	}
	for i := rest; i < s.hi; i++ {
		if q := r.tokens[i].quote; q >= 0 {
			if r.quotes[q].words > 3 && r.tokens[i-1].lower == "." {
				return i
			}
			i = r.quotes[q].hi - 1
		}
	}
	return s.hi
}

// contentStart is where a content that ends before lo starts: after what was
// claimed before it, after the dateline, or at the quotation that a colon
// announces.
func (r *reading) contentStart(s *scene, lo int) int {
	start := r.afterDateline(s)
	for _, c := range s.claimed {
		if c.hi <= lo {
			start = max(start, c.hi)
		}
	}
	if q := r.tokens[lo-1].quote; q >= 0 {
		if first := r.quotes[q].lo; first > start && strings.Contains(":;(", r.tokens[first-1].lower) {
			return first
		}
	}
	return start
}

// afterDateline is where a sentence starts after the place and agency that news
// is filed from: "PORTO (AP) —".
func (r *reading) afterDateline(s *scene) int {
	if s.lo > 0 && r.tokens[s.lo-1].paragraph == r.tokens[s.lo].paragraph || !r.isCapitals(s.lo) {
		return s.lo
	}
	for i := s.lo + 1; i < min(s.hi-1, s.lo+12); i++ {
		switch l := r.tokens[i].lower; {
		case l == "—" || l == "–" || l == "-":
			return i + 1
		case r.tokens[i].quote >= 0:
			return s.lo
		}
	}
	return s.lo
}

// isCapitals reports whether the token at i is printed in capitals.
func (r *reading) isCapitals(i int) bool {
	text := r.draft.File.Text(r.tokens[i].span)
	return len(text) > 2 && bytes.Equal(text, bytes.ToUpper(text)) && r.tokens[i].upper
}

// skipToComma is the index after the next comma, semicolon or dash at i or
// after it; a quotation goes on without one.
func (r *reading) skipToComma(i, hi int) int {
	for ; i < hi; i++ {
		switch t := &r.tokens[i]; {
		case t.quote >= 0:
			return i
		case t.lower == "," || t.lower == ";" || t.lower == "—" || t.lower == ":" || t.lower == "–" || t.lower == "-":
			return i + 1
		}
	}
	return hi
}

// resumes reports whether the content that broke off at lo goes on at rest.
func (r *reading) resumes(s *scene, start, lo, rest int) bool {
	t := &r.tokens[rest]
	switch {
	case t.quote >= 0:
		return r.quotes[t.quote].words > 2
	case t.tag == tagTo || t.tag == tagThat || t.lower == "rather":
		return true
	case t.tag == tagVerb && t.verb.forms&ing != 0:
		return r.tokens[start].tag == tagSubordinator
	case r.startsPredicate(rest):
		return !r.hasSpeech(start, lo)
	case r.tokens[lo-1].quote >= 0 || r.hasQuote([]stretch{{start, lo}}):
		return false
	case !r.isClause(s, start, lo):
		return true
	case t.tag == tagWh || t.tag == tagSubordinator:
		return false
	}
	return !r.startsPhrase(rest) || r.tokens[start].tag == tagSubordinator
}

// startsPredicate reports whether a finite verb stands at i.
func (r *reading) startsPredicate(i int) bool {
	t := &r.tokens[i]
	return t.tag == tagAux || t.tag == tagModal || t.tag == tagVerb && t.verb.forms&(past|third) != 0
}

// afterAdjuncts is the index after adverbs, times, addressees and
// prepositional phrases at i: "said on Monday in a statement".
func (r *reading) afterAdjuncts(i, hi int, addressee bool) int {
	for i < hi && r.tokens[i].quote < 0 {
		switch r.tokens[i].tag {
		case tagAdverb, tagTime:
			i++
		case tagPreposition:
			end := r.phraseForward(i+1, hi)
			if end == i+1 && (end >= hi || r.tokens[end].tag != tagTime) {
				return i
			}
			i = end
		case tagName, tagPronoun, tagDet, tagNoun, tagPossessive, tagNumber:
			end := r.phraseForward(i, hi)
			if end == i || !addressee {
				return i
			}
			i = end
		default:
			return i
		}
	}
	return i
}

// colon reads "Reis: …".
func (r *reading) colon(s *scene) bool {
	for i := s.lo + 1; i < min(s.hi-1, s.lo+9); i++ {
		t := &r.tokens[i]
		if t.quote >= 0 {
			return false
		}
		if t.lower == ":" {
			if len(s.groups) > 0 && s.groups[0].lo < i {
				return false
			}
			headline := r.tokens[s.lo].paragraph == 0
			if r.tokens[i+1].tag != tagMark && !headline || !r.isNounish(i-1) {
				return false
			}
			r.add(relation{source: stretch{s.lo, i}, cue: stretch{i, i + 1}, content: []stretch{{i + 1, s.hi}}, pattern: "colon", lemma: ":"})
			return true
		}
	}
	return false
}

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
		c.carried, c.pattern = true, "floating"
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
		if r.cues.clause[f.lemma] || f.pattern == "according" {
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
			r.add(relation{source: src, cue: stretch{g.lo, g.hi}, content: []stretch{u}, pattern: "following", lemma: g.lemma, carried: true})
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

// displayed reads the quotations behind a colon that no cue of a list has
// announced: "He was blunt: “…”". found are the attributions of the sentence.
func (r *reading) displayed(s *scene, found []relation) {
	for i := s.lo + 2; i < s.hi; i++ {
		n := r.tokens[i].quote
		if n < 0 {
			continue
		}
		q := r.quotes[n]
		if q.words > 3 && q.lo == i && r.tokens[i-1].lower == ":" && s.claimedTo(i) == i && !covers(found, i) {
			r.display(s, i)
		}
		i = max(i, q.hi-1)
	}
}

// display records the content behind the colon before i.
func (r *reading) display(s *scene, i int) {
	f := relation{cue: stretch{i - 1, i}, content: []stretch{{i, s.hi}}, pattern: "displayed", lemma: ":"}
	last := -1
	for n, g := range s.groups {
		if g.hi < i && g.mood == finite {
			last = n
		}
	}
	if last >= 0 && r.tokens[i-2].tag != tagName {
		g := s.groups[last]
		f.source, f.cue, f.lemma = r.subject(s.groups, last, s.lo), stretch{g.lo, g.hi}, g.lemma
	} else {
		f.source = r.phraseBack(i-2, s.lo)
	}
	r.add(f)
	s.claim(i, s.hi)
}

// covers reports whether the token at i is in the content of some attribution.
func covers(found []relation, i int) bool {
	for _, f := range found {
		for _, c := range f.content {
			if c.lo <= i && i < c.hi {
				return true
			}
		}
	}
	return false
}

// introduced reads "…:" and "…, “…”" where no listed cue stands before the
// quotation, and the colon at the end of a paragraph.
func (r *reading) introduced(s *scene) {
	last := s.hi - 1
	if r.tokens[last].lower != ":" || r.tokens[last].quote >= 0 || s.hi >= len(r.tokens) || r.tokens[s.hi].quote < 0 {
		return
	}
	n := len(s.groups) - 1
	for n > 0 && s.groups[n].mood != finite {
		n--
	}
	if n < 0 {
		return
	}
	g := s.groups[n]
	q := r.quotes[r.tokens[s.hi].quote]
	r.add(relation{source: r.subject(s.groups, n, s.lo), cue: stretch{g.lo, g.hi}, content: []stretch{{q.lo, q.hi}}, pattern: "announced", lemma: g.lemma})
	r.used[r.tokens[s.hi].quote] = true
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
