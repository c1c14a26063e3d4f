package attribution

import "strings"

// A candidate is a word that can be a verb, with its neighbours.
type candidate struct {
	word    *token
	forms   form
	isNoun  bool // the verb is a noun as well
	noun    tag  // what it is where it is no verb
	prev    tag  // of the word before, over adverbs
	before  string
	next    *token
	starts  bool // it is the first word of its sentence
	opening bool // it stands right behind the mark that closes a quotation
}

// settleVerb tells the verb from the noun or adjective of the same letters.
func (t *tagger) settleVerb(tokens []token, i int) tag {
	w := &tokens[i]
	c := candidate{word: w, forms: w.verb.forms, isNoun: t.nouns[w.verb.lemma], noun: tagNoun, next: after(tokens, i)}
	if w.upper && !startsSentence(tokens, i) {
		c.noun = tagName
	}
	j := 0
	if c.prev, j = before(tokens, i); j >= 0 {
		c.before = tokens[j].lower
	}
	c.starts = j < 0
	c.opening = i > 0 && tokens[i-1].tag == tagMark && w.spaced && w.quote < 0
	return c.settle()
}

// is reports whether the word can be one of the forms.
func (c *candidate) is(f form) bool { return c.forms&f != 0 }

func (c *candidate) settle() tag {
	switch c.prev {
	case tagTo, tagModal, tagPronoun, tagWh, tagThat:
		return tagVerb
	case tagAux:
		if c.is(ing|participle|past) || auxLemmas[c.before] == "do" {
			return tagVerb
		}
		return c.noun
	case tagDet, tagPossessive, tagNumber:
		return c.afterDeterminer()
	case tagAdjective:
		return c.afterAdjective()
	case tagPreposition:
		return c.afterPreposition()
	case tagVerb:
		if c.is(participle) && !c.is(base) && (c.next.tag == tagNoun || c.next.tag == tagName) {
			return tagAdjective // "said retired teacher Ana Reis"
		}
	}
	switch {
	case c.starts && c.is(participle) && !c.is(base) && (c.next.tag == tagNoun || c.next.tag == tagName):
		return tagAdjective // "Retired teacher Ana Reis said"
	case c.opening && c.is(base) && !c.is(past):
		return c.noun // “…,” state Senator Ana Reis said
	case !c.isNoun:
		return tagVerb
	case c.is(base) && !c.is(past|participle):
		return c.afterNoun()
	case c.forms == third:
		return c.third()
	}
	return tagVerb
}

// afterDeterminer tells "another says" and "many say" from "the claims".
func (c *candidate) afterDeterminer() tag {
	switch {
	case !c.isNoun && c.is(third|past) && c.prev != tagPossessive && !isArticle(c.before):
		return tagVerb
	case !c.isNoun && c.prev == tagNumber && c.hasObject(): // "nine out of ten say they"
		return tagVerb
	case c.is(base) && c.prev == tagDet && isQuantifier(c.before) && !c.beforeNoun():
		return tagVerb
	case c.is(base) && c.before != "most", !c.is(ing | past | participle):
		return c.noun
	case c.prev == tagNumber && c.is(past):
		return tagVerb
	}
	return tagAdjective
}

func (c *candidate) afterAdjective() tag {
	switch {
	case c.is(participle) && c.before == "more":
		return tagAdjective
	case c.is(past) && !c.is(base), c.is(ing), !c.isNoun && c.hasObject():
		return tagVerb
	}
	return c.noun
}

func (c *candidate) afterPreposition() tag {
	switch {
	case c.is(ing):
		return tagVerb
	case c.is(past) && !c.is(base):
		return tagAdjective
	}
	return c.noun
}

func isArticle(w string) bool { return w == "the" || w == "a" || w == "an" }

// isQuantifier reports whether w can stand for people by itself: "many say".
func isQuantifier(w string) bool {
	switch w {
	case "many", "some", "most", "all", "few", "several", "both", "those", "these":
		return true
	}
	return false
}

func (c *candidate) beforeNoun() bool {
	return c.next.tag == tagNoun || c.next.tag == tagVerb && c.next.verb.forms&base != 0
}

// afterNoun tells the verb in "the officials plan to go" from the noun in "his
// tax plan".
func (c *candidate) afterNoun() tag {
	switch c.prev {
	case tagNoun, tagName:
		if isPlural(c.before) && (c.hasObject() || c.word.lower == "show") || c.before == "people" || c.before == "police" || c.hasObject() && c.word.headline {
			return tagVerb
		}
	case tagConjunction, tagPunct, tagTime, tagSubordinator:
		if c.hasObject() {
			return tagVerb
		}
	case tagVerb:
		if c.before == "help" || c.before == "let" || c.before == "make" {
			return tagVerb
		}
	}
	return c.noun
}

// hasObject reports whether what follows can be the object of a verb.
func (c *candidate) hasObject() bool {
	switch c.next.tag {
	case tagDet, tagPronoun, tagPossessive, tagThat, tagTo, tagWh, tagName:
		return true
	}
	return c.next.lower == "to"
}

func isPlural(w string) bool { return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") }

// third tells the verb in "Reis claims that" from the noun in "tax claims".
func (c *candidate) third() tag {
	aux := c.next.tag == tagAux || c.next.tag == tagModal
	switch c.prev {
	case tagName:
		if aux || c.next.tag == tagVerb && c.next.verb.forms&base != 0 {
			return c.noun
		}
	case tagNoun:
		if aux || c.next.tag == tagPreposition && c.next.lower != "about" || c.next.tag == tagVerb && c.next.verb.forms&(past|base) != 0 {
			return c.noun
		}
	case tagVerb, tagSubordinator:
		return c.noun
	}
	return tagVerb
}
