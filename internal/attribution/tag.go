package attribution

import (
	"strings"
	"unicode"
)

// A tag is the class of a word in its sentence.
type tag uint8

const (
	tagPunct      tag = iota
	tagMark           // a quotation mark
	tagNoun           // and every word of which nothing else is known
	tagName           // a capitalised noun
	tagPronoun        // he, them, everyone
	tagDet            // the, a, this, no
	tagPossessive     // his, their, and the 's of a noun
	tagNumber
	tagAdjective
	tagVerb
	tagModal // will, would, can
	tagAux   // be, have, do before a verb, and be before anything
	tagAdverb
	tagNot
	tagPreposition
	tagTo           // before an infinitive
	tagConjunction  // and, or, but
	tagSubordinator // because, if, while
	tagThat         // that, before a clause or in a relative one
	tagWh           // who, what, how
	tagTime         // Monday, yesterday: an adverb in the shape of a noun
)

// The closed classes of English, after Huddleston and Pullum, The Cambridge
// Grammar of the English Language (2002).
var closedClasses = map[tag]string{
	tagPronoun: `i you he she it we they me him us them himself herself itself themselves myself yourself ourselves
		everyone everybody someone somebody anyone anybody nobody none mine yours hers ours theirs something anything nothing everything y'all`,
	tagDet:        `the a an this these those no every each another any some all both either neither many much few several most half such certain enough`,
	tagPossessive: `my your his her its our their`,
	tagModal:      `will would can could may might shall should must can't cannot wo ca 'll 'd ought`,
	tagAux:        `be am is are was were been being have has had having do does did 're 've 'm ain't gets got`,
	tagNot:        `not n't never`,
	tagPreposition: `of in on at by with for from into onto upon about against between among amid during through throughout over under above below
		across behind beyond near toward towards within without despite regarding concerning per via versus like unlike around inside outside along
		off up down out except besides including`,
	tagConjunction: `and or but nor yet &`,
	tagSubordinator: `because although though while whereas if unless until till since after before as than once whether
		lest provided`,
	tagWh:   `who whom whose which what when where why how whoever whatever whichever`,
	tagTime: `monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun today yesterday tomorrow tonight earlier later recently`,
	tagAdverb: `also then now just only even still already again too very so perhaps maybe often always once soon later here there instead
		however meanwhile moreover further furthermore nevertheless nonetheless rather quite ever almost nearly well back away together
		both first finally simply really actually though indeed thus therefore else online twice sometimes afterward afterwards`,
	tagNumber: `one two three four five six seven eight nine ten eleven twelve dozen dozens hundred thousand million billion trillion`,
	tagAdjective: `new old former other same own good better best bad worse worst big great high low long short young top senior chief
		more less least fewer last next early late likely unlikely sure able white black such political presidential national local public
		confident aware certain clear true false wrong right happy proud afraid worried concerned skeptical hopeful optimistic supportive critical`,
}

// auxLemmas are the verbs of which an auxiliary is a form.
var auxLemmas = map[string]string{
	"be": "be", "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'re": "be", "'m": "be", "ain't": "be", "'s": "be", "gets": "be", "got": "be",
	"have": "have", "has": "have", "had": "have", "having": "have", "'ve": "have",
	"do": "do", "does": "do", "did": "do",
}

// A tagger gives each token its class, from closed classes, the known verbs
// and the shape of the word. No model is asked.
type tagger struct {
	words  map[string]wordClass
	nouns  map[string]bool // verbs that are nouns as well
	others map[string]bool // words that only look like participles
}

// A wordClass is what is known of a word before it is read. The zero value is nothing.
type wordClass struct {
	closed tag // its closed class; tagPunct for none
	verb   verbForm
}

func newTagger(verbs conjugation, nouns, others map[string]bool) *tagger {
	t := &tagger{words: make(map[string]wordClass, len(verbs)), nouns: nouns, others: others}
	for w, verb := range verbs {
		t.words[w] = wordClass{verb: verb}
	}
	t.addClosed()
	return t
}

func (t *tagger) addClosed() {
	// The order settles the words of two classes.
	for _, class := range [...]tag{tagNumber, tagAdverb, tagAdjective, tagSubordinator, tagPreposition, tagDet, tagPronoun, tagPossessive, tagTime, tagConjunction, tagWh, tagNot, tagAux, tagModal} {
		for _, w := range strings.Fields(closedClasses[class]) {
			t.close(w, class)
		}
	}
	t.close("that", tagThat)
}

func (t *tagger) close(word string, class tag) {
	known := t.words[word]
	known.closed = class
	t.words[word] = known
}

// tag tags the tokens of the draft. Each decision looks at the tags before it
// and at a word or two after it.
func (t *tagger) tag(tokens []token) {
	markHeadlines(tokens)
	for i := range tokens {
		w := &tokens[i]
		known := t.words[w.lower]
		w.verb = known.verb
		w.tag = t.first(tokens, i, known.closed)
	}
	for i := range tokens {
		tokens[i].tag = t.settle(tokens, i)
	}
}

// first is the class of a word by itself; closed is the closed class that it is in.
func (t *tagger) first(tokens []token, i int, closed tag) tag {
	w := &tokens[i]
	switch {
	case !w.word && isQuoteMark(w.lower):
		return tagMark
	case w.lower == "&":
		return tagConjunction
	case !w.word:
		return tagPunct
	case unicode.IsDigit(rune(w.lower[0])) || w.lower[0] == '$':
		return tagNumber
	}
	if closed != tagPunct && !isNameLike(tokens, i, closed) {
		return closed
	}
	switch {
	case w.verb.forms != 0 && !isNameInside(tokens, i):
		return tagVerb
	case w.upper:
		return tagName
	case strings.HasSuffix(w.lower, "ly") && len(w.lower) > 4:
		return tagAdverb
	case hasAdjectiveEnding(w.lower):
		return tagAdjective
	}
	if v := guessVerb(w.lower); v.forms != 0 && !t.others[w.lower] {
		w.verb = v
		return tagVerb
	}
	return tagNoun
}

// isNameLike reports whether a word of a closed class is printed as a name:
// "Will" and "Per Holm" within a sentence.
func isNameLike(tokens []token, i int, class tag) bool {
	if !tokens[i].upper || tokens[i].headline || startsSentence(tokens, i) {
		return false
	}
	return class == tagModal || class == tagPreposition && i+1 < len(tokens) && tokens[i+1].upper && !tokens[i-1].upper
}

func startsSentence(tokens []token, i int) bool {
	return i == 0 || tokens[i-1].sentence != tokens[i].sentence || tokens[i-1].tag == tagMark && !tokens[i].spaced || tokens[i-1].lower == ":"
}

// isNameInside reports whether a capitalised word is a name and no verb: it
// stands within a sentence that isn't a headline.
func isNameInside(tokens []token, i int) bool {
	return tokens[i].upper && !startsSentence(tokens, i) && !tokens[i].headline
}

// markHeadlines marks the tokens of the sentences whose long words are nearly
// all capitalised, as in a headline.
func markHeadlines(tokens []token) {
	for lo := 0; lo < len(tokens); {
		hi, capitals, words := lo, 0, 0
		for ; hi < len(tokens) && tokens[hi].sentence == tokens[lo].sentence; hi++ {
			if w := &tokens[hi]; w.word && len(w.lower) > 3 {
				words++
				if w.upper {
					capitals++
				}
			}
		}
		for i := lo; i < hi; i++ {
			tokens[i].headline = words > 2 && capitals*10 >= words*8
		}
		lo = hi
	}
}

func isQuoteMark(s string) bool { return strings.Contains("\"“”„‟'‘’‚«»‹›`", s) }

func hasAdjectiveEnding(w string) bool {
	if len(w) < 6 {
		return false
	}
	for _, ending := range [...]string{"ous", "ful", "ive", "able", "ible", "tic", "ical", "less", "ish", "ional"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return strings.Contains(w, "-")
}

// guessVerb reads a word that no list has by its ending.
func guessVerb(w string) verbForm {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed"):
		return verbForm{lemma: strings.TrimSuffix(w, "ed"), forms: past | participle, guessed: true}
	case len(w) > 5 && strings.HasSuffix(w, "ing"):
		return verbForm{lemma: strings.TrimSuffix(w, "ing"), forms: ing, guessed: true}
	}
	return verbForm{}
}

// before is the tag of the word before i, over adverbs, or tagPunct at the
// start of a sentence.
func before(tokens []token, i int) (tag, int) {
	for j := i - 1; j >= 0 && tokens[j].sentence == tokens[i].sentence; j-- {
		if c := tokens[j].tag; c != tagAdverb && c != tagNot && c != tagMark {
			return c, j
		}
	}
	return tagPunct, -1
}

func after(tokens []token, i int) *token {
	for j := i + 1; j < len(tokens) && tokens[j].sentence == tokens[i].sentence; j++ {
		if tokens[j].tag != tagMark {
			return &tokens[j]
		}
	}
	return &token{}
}
