package attribution

import (
	"bytes"
	"strings"
)

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
