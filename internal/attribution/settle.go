package attribution

import "strings"

// settle is the class of a word in its sentence.
func (t *tagger) settle(tokens []token, i int) tag {
	w := &tokens[i]
	switch {
	case w.lower == "'s":
		return settleS(tokens, i)
	case w.lower == "to":
		return settleTo(tokens, i)
	case w.lower == "her":
		return settleHer(tokens, i)
	case w.lower == "that":
		return settleThat(tokens, i)
	case w.tag == tagPreposition && i > 0 && isArticle(tokens[i-1].lower):
		return tagAdjective // an inside source
	case w.lower == "as" && i > 0 && tokens[i-1].lower == "such":
		return tagPreposition
	case w.lower == "no" && after(tokens, i).tag == tagPunct:
		return tagAdverb
	case (w.lower == "'" || w.lower == "’") && w.tag == tagMark && w.quote < 0 && !w.spaced && i > 0 && tokens[i-1].word && strings.HasSuffix(tokens[i-1].lower, "s"):
		return tagPossessive
	case w.tag == tagAux && auxLemmas[w.lower] != "be" && !beforeVerb(tokens, i):
		w.verb = verbForm{lemma: auxLemmas[w.lower], forms: base | third | past}
		return tagVerb
	case w.tag == tagVerb:
		return t.settleVerb(tokens, i)
	}
	return w.tag
}

// beforeVerb reports whether a have or do at i stands before a verb of its
// own, over its subject in a question.
func beforeVerb(tokens []token, i int) bool {
	for j := i + 1; j < min(len(tokens), i+5) && tokens[j].sentence == tokens[i].sentence; j++ {
		switch tokens[j].tag {
		case tagVerb:
			return tokens[j].verb.forms&(participle|base) != 0
		case tagAux, tagNot:
			return true
		case tagAdverb, tagPronoun:
		default:
			return false
		}
	}
	return false
}

// settleS tells the 's of a possessor from that of a verb.
func settleS(tokens []token, i int) tag {
	if i == 0 {
		return tagPossessive
	}
	next := after(tokens, i)
	switch tokens[i-1].tag {
	case tagPronoun, tagThat, tagWh:
		return tagAux
	case tagAdverb:
		if l := tokens[i-1].lower; l == "there" || l == "here" {
			return tagAux
		}
	}
	switch next.tag {
	case tagDet, tagNot, tagPreposition:
		if next.upper {
			return tagPossessive // ABC's This Week
		}
		return tagAux
	case tagVerb:
		if next.verb.forms == ing && tokens[i-1].tag == tagName {
			return tagAux
		}
	}
	return tagPossessive
}

func settleTo(tokens []token, i int) tag {
	for j := i + 1; j < min(len(tokens), i+6); j++ {
		w := &tokens[j]
		switch {
		case w.tag == tagAdverb || w.tag == tagMark || w.tag == tagNot || w.tag == tagConjunction && tokens[j-1].tag == tagAdverb:
			continue
		case w.lower == "be" || w.lower == "have" || w.lower == "do":
			return tagTo
		case w.tag == tagVerb && w.verb.forms&base != 0:
			return tagTo
		}
		break
	}
	return tagPreposition
}

func settleHer(tokens []token, i int) tag {
	switch n := after(tokens, i); n.tag {
	case tagNoun, tagName, tagAdjective, tagNumber:
		return tagPossessive
	case tagVerb, tagAdverb:
		return tagPossessive
	}
	return tagPronoun
}

// settleThat tells the determiner and the pronoun from the conjunction.
func settleThat(tokens []token, i int) tag {
	prev, _ := before(tokens, i)
	next := after(tokens, i)
	switch {
	case next.tag == tagAux || next.tag == tagModal:
		if prev == tagPunct || prev == tagConjunction {
			return tagPronoun
		}
		return tagThat
	case next.tag == tagPunct:
		if prev == tagVerb && next.lower == "," {
			return tagThat
		}
		return tagPronoun
	case (prev == tagPreposition || prev == tagPunct) && (next.tag == tagNoun || next.tag == tagAdjective):
		return tagDet
	}
	return tagThat
}
