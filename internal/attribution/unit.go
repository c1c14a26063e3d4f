package attribution

// longest is how many tokens a sentence may have. What is longer is no prose, and
// is cut so that its length can't slow the reading down.
const longest = 1000

// units cuts the tokens into sentences. The full stop inside a quotation ends
// none: the sentence around it goes on.
func (r *reading) units() []stretch {
	var units []stretch
	lo := 0
	for i := 1; i <= len(r.tokens); i++ {
		if i < len(r.tokens) && i-lo < longest && !r.endsBefore(i) {
			continue
		}
		units = append(units, stretch{lo, i})
		lo = i
	}
	return units
}

func (r *reading) endsBefore(i int) bool {
	a, b := &r.tokens[i-1], &r.tokens[i]
	if a.paragraph != b.paragraph {
		return true
	}
	if a.sentence == b.sentence {
		return false
	}
	if a.quote >= 0 && a.quote == b.quote {
		return false
	}
	return !r.asksOn(i)
}

// asksOn reports whether the words at i attribute the question or exclamation
// that ends in quotation marks before them: “Why?” Reis asked. After a full stop
// they do so only where they say no more.
func (r *reading) asksOn(i int) bool {
	if a := &r.tokens[i-1]; a.tag != tagMark || a.quote < 0 {
		return false
	}
	stops := r.stopsBefore(i)
	for j := i; j < min(i+12, len(r.tokens)) && r.tokens[j].sentence == r.tokens[i].sentence; j++ {
		if t := &r.tokens[j]; t.tag == tagVerb {
			return t.quote < 0 && r.cues.reports(t.verb.lemma) && t.verb.forms&(past|third) != 0 &&
				!r.announces(j+1) && (!stops || r.endsSentence(j+1))
		}
	}
	return false
}

// stopsBefore reports whether the quotation that ends before i ends with a full
// stop, not with a question or an exclamation.
func (r *reading) stopsBefore(i int) bool {
	for i--; i > 0 && r.tokens[i].tag == tagMark; i-- {
	}
	return r.tokens[i].lower != "?" && r.tokens[i].lower != "!"
}

// endsSentence reports whether at i, or after a time there, a sentence ends.
func (r *reading) endsSentence(i int) bool {
	if i < len(r.tokens) && r.tokens[i].tag == tagTime {
		i++
	}
	return i >= len(r.tokens) || r.tokens[i].lower == "." && (i+1 == len(r.tokens) || r.tokens[i+1].sentence != r.tokens[i].sentence)
}

// announces reports whether a content follows at i, after its cue.
func (r *reading) announces(i int) bool {
	for i < len(r.tokens) && r.tokens[i].tag == tagAdverb {
		i++
	}
	if i >= len(r.tokens) {
		return false
	}
	t := &r.tokens[i]
	return t.tag == tagThat || t.lower == ":" || t.tag == tagMark || t.lower == "," && i+1 < len(r.tokens) && r.tokens[i+1].tag == tagMark
}

// isQuoteOnly reports whether a unit is nothing but quotations.
func (r *reading) isQuoteOnly(u stretch) bool {
	for i := u.lo; i < u.hi; i++ {
		if t := &r.tokens[i]; t.quote < 0 && t.word {
			return false
		}
	}
	return r.tokens[u.lo].quote >= 0
}

func (r *reading) startsParagraph(i int) bool {
	return i == 0 || r.tokens[i-1].paragraph != r.tokens[i].paragraph
}
