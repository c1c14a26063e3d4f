package attribution

import "strings"

// A form is a set of the forms of a verb that a word can be.
type form uint8

const (
	base       form = 1 << iota // say
	third                       // says
	past                        // said
	participle                  // said, as in "has said"
	ing                         // saying
)

// A verbForm is a word as a verb.
type verbForm struct {
	lemma   string
	forms   form
	guessed bool // by its ending; no list has it
}

// conjugation maps the forms of all known verbs to their verbs.
type conjugation map[string]verbForm

// newConjugation conjugates the lemmas; irregular holds "lemma past participle"
// a line.
func newConjugation(lemmas, irregular []string) conjugation {
	c := conjugation{}
	odd := map[string][2]string{}
	for _, line := range irregular {
		if f := strings.Fields(line); len(f) == 3 {
			odd[f[0]] = [2]string{f[1], f[2]}
			lemmas = append(lemmas, f[0])
		}
	}
	for _, lemma := range lemmas {
		lemma, _, _ = strings.Cut(lemma, " ")
		if forms, ok := odd[lemma]; ok {
			c.addStem(lemma, lemma)
			c.add(forms[0], lemma, past)
			c.add(forms[1], lemma, participle)
			continue
		}
		c.addRegular(lemma, lemma)
		if root, ok := strings.CutSuffix(lemma, "ize"); ok && len(root) > 2 {
			c.addRegular(root+"ise", lemma) // British spelling
		}
		if n := len(lemma); n > 3 && lemma[n-1] == 'l' && isVowel(lemma[n-2]) && !isVowel(lemma[n-3]) {
			c.add(lemma+"led", lemma, past|participle) // British: labelled
			c.add(lemma+"ling", lemma, ing)
		}
	}
	return c
}

// addStem adds the base form of a verb, spelt so, and those made from it.
func (c conjugation) addStem(spelling, lemma string) {
	c.add(spelling, lemma, base)
	c.add(withS(spelling), lemma, third)
	c.add(stem(spelling, "ing")+"ing", lemma, ing)
}

// addRegular adds all forms of a regular verb, spelt so.
func (c conjugation) addRegular(spelling, lemma string) {
	c.addStem(spelling, lemma)
	c.add(stem(spelling, "ed")+"ed", lemma, past|participle)
}

func (c conjugation) add(word, lemma string, f form) {
	v, ok := c[word]
	if ok && v.lemma != lemma {
		if v.forms&base != 0 && f&base == 0 { // "found" is the past of "find" first
			v = verbForm{lemma: lemma}
		} else {
			return
		}
	}
	v.lemma = lemma
	v.forms |= f
	c[word] = v
}

func withS(lemma string) string {
	switch {
	case strings.HasSuffix(lemma, "y") && !endsInVowelY(lemma):
		return lemma[:len(lemma)-1] + "ies"
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "z"),
		strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "o"):
		return lemma + "es"
	}
	return lemma + "s"
}

// doubling are the verbs of more than one syllable, and those of one that the
// rule misses, that double their last consonant.
const doubling = " admit refer prefer permit commit submit compel concur infer defer omit regret rebut propel control tar bar occur transfer recur "

// stem is the lemma as it stands before -ed or -ing.
func stem(lemma, suffix string) string {
	n := len(lemma)
	switch {
	case n < 2:
		return lemma
	case strings.HasSuffix(lemma, "ie") && suffix == "ing":
		return lemma[:n-2] + "y"
	case strings.HasSuffix(lemma, "ee"), strings.HasSuffix(lemma, "oe"), strings.HasSuffix(lemma, "ye"):
		if suffix == "ed" {
			return lemma[:n-1]
		}
		return lemma
	case strings.HasSuffix(lemma, "e"):
		return lemma[:n-1]
	case strings.HasSuffix(lemma, "y") && suffix == "ed" && !endsInVowelY(lemma):
		return lemma[:n-1] + "i"
	case doubles(lemma):
		return lemma + lemma[n-1:]
	}
	return lemma
}

func endsInVowelY(lemma string) bool {
	return len(lemma) > 1 && isVowel(lemma[len(lemma)-2])
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// doubles reports whether the last consonant doubles: one syllable that ends in
// consonant, vowel, consonant.
func doubles(lemma string) bool {
	if strings.Contains(doubling, " "+lemma+" ") {
		return true
	}
	n := len(lemma)
	if n < 3 || isVowel(lemma[n-1]) || strings.IndexByte("wxy", lemma[n-1]) >= 0 || !isVowel(lemma[n-2]) || isVowel(lemma[n-3]) && lemma[n-3] != 'u' {
		return false
	}
	vowels := 0
	for i := range n - 1 {
		if isVowel(lemma[i]) && (i == 0 || !isVowel(lemma[i-1])) {
			vowels++
		}
	}
	return vowels == 1 && !(isVowel(lemma[n-3]) && lemma[n-3] == 'u' && (n < 4 || lemma[n-4] != 'q'))
}
