package attribution

// turn reads a paragraph of a transcript, "REIS: …", and returns where it ends;
// 0 where it is none.
func (r *reading) turn(lo int) int {
	colon := r.speakerEnd(lo)
	if colon < 0 || r.tokens[lo].paragraph == 0 || !r.isCapitals(lo) && r.speakers[r.tokens[lo].lower] < 2 {
		return 0
	}
	hi := paragraphEnd(r.tokens, lo)
	if hi-colon < 3 || r.tokens[colon+1].quote >= 0 {
		return 0
	}
	r.add(relation{source: stretch{lo, colon}, cue: stretch{colon, colon + 1}, content: []stretch{{colon + 1, hi}}, manner: turn, lemma: ":"})
	return hi
}

// speakerEnd is the index of the colon after the name of a speaker that a
// paragraph starts with at lo, or -1. The "Q" and "A" of an interview name nobody.
func (r *reading) speakerEnd(lo int) int {
	for i := lo; i < min(len(r.tokens), lo+5) && r.tokens[i].paragraph == r.tokens[lo].paragraph; i++ {
		switch t := &r.tokens[i]; {
		case t.lower == ":" && i > lo && r.tokens[lo].span.Len() > 1:
			return i
		case !t.upper || t.quote >= 0 || t.tag == tagVerb:
			return -1
		}
	}
	return -1
}

// countSpeakers counts the paragraphs that start with each name and a colon.
func (r *reading) countSpeakers() {
	r.speakers = map[string]int{}
	for lo := 0; lo < len(r.tokens); lo = paragraphEnd(r.tokens, lo) {
		if r.speakerEnd(lo) > 0 {
			r.speakers[r.tokens[lo].lower]++
		}
	}
}
