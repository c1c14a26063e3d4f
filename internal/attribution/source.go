package attribution

import (
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/lexicon"
)

// nouns are the lists that tell kinds of source apart.
type nouns struct {
	title, person, group, org, document map[string]bool
	unnamed                             map[string][][]string // the words of phrases, by the first
}

func newNouns(lists lexicon.Lists) nouns {
	return nouns{
		title:    set(lists["source_title"]),
		person:   set(lists["source_person"]),
		group:    set(lists["source_group"]),
		org:      set(lists["source_org"]),
		document: set(lists["source_document"]),
		unnamed:  phrases(lists["source_unnamed"]),
	}
}

// phrases are the words of each phrase, by the first.
func phrases(list []string) map[string][][]string {
	byFirst := map[string][][]string{}
	for _, phrase := range list {
		if words := strings.Fields(phrase); len(words) > 0 {
			byFirst[words[0]] = append(byFirst[words[0]], words)
		}
	}
	return byFirst
}

// A description is what the words of a source say of it.
type description struct {
	pronoun  string   // "she"
	name     []string // in lower case, without titles
	names    stretch  // where the name stands
	head     string   // the common noun, in the singular: "spokeswoman"
	word     string   // the same as printed
	of       bool     // people stand behind it: "a chorus of critics"
	number   bool
	plural   bool
	definite bool // "the", "that", "her", "Lund's"
	titled   bool // a title or a noun for a person stands before the name
	gender   gender
	joined   bool // two names
	unnamed  bool
}

// describe reads the words of a source.
func (r *reading) describe(source stretch) description {
	d := description{unnamed: r.isUnnamed(source)}
	core := r.core(source)
	if core.empty() {
		return d
	}
	last := &r.tokens[core.hi-1]
	if core.hi-core.lo == 1 && (last.tag == tagPronoun || last.tag == tagPossessive) {
		d.pronoun = last.lower
		return d
	}
	first := &r.tokens[core.lo]
	d.definite = first.lower == "the" || first.lower == "that" || first.lower == "this" || first.tag == tagPossessive || r.isPossessed(core.hi-1, core.lo)
	switch {
	case r.nouns.person[last.lower] && !r.isNamePart(core.hi-2):
		r.describeApposed(&d, core.hi, source.hi)
	case last.tag == tagName || last.upper && !r.startsParagraph(core.hi-1):
		r.describeName(&d, core)
	}
	if len(d.name) == 0 {
		last = r.headOf(core, d.unnamed)
		d.word, d.number = last.lower, last.tag == tagNumber
		d.head, d.plural = singular(last.lower)
		d.of = core.hi < source.hi && r.tokens[core.hi].lower == "of" && r.hasPeople(core.hi, source.hi)
	}
	return d
}

// describeApposed reads the name behind a noun for a person: "the mayor, Ana
// Reis".
func (r *reading) describeApposed(d *description, lo, hi int) {
	if lo >= hi || r.tokens[lo].lower != "," {
		return
	}
	name := r.core(stretch{lo + 1, hi})
	if name.hi-name.lo > 1 && r.tokens[name.lo].tag == tagName && r.tokens[name.hi-1].tag == tagName {
		r.describeName(d, name)
		d.titled = true
	}
}

// core is the phrase of a source up to a comma, a bracket, a relative clause or
// a preposition: the name, or the noun that the rest describes.
func (r *reading) core(s stretch) stretch {
	lo := s.lo
	for lo < s.hi && (r.tokens[lo].tag == tagPunct || r.tokens[lo].tag == tagMark || r.tokens[lo].tag == tagPreposition || r.tokens[lo].tag == tagConjunction) {
		lo++
	}
	hi := lo
	for hi < s.hi {
		switch t := &r.tokens[hi]; t.tag {
		case tagWh, tagThat, tagPreposition, tagVerb, tagAux, tagSubordinator:
			return r.trimCore(lo, hi)
		case tagPunct:
			if t.lower != "-" && t.lower != "/" && t.lower != "." {
				return r.trimCore(lo, hi)
			}
		case tagPronoun:
			if hi > lo {
				return r.trimCore(lo, hi)
			}
		}
		hi++
	}
	return r.trimCore(lo, hi)
}

// trimCore leaves out what stands behind the noun of a phrase: "a person
// familiar".
func (r *reading) trimCore(lo, hi int) stretch {
	for hi > lo+1 && (!r.tokens[hi-1].word || r.tokens[hi-1].tag == tagAdjective && !r.tokens[hi-1].upper) {
		hi--
	}
	return stretch{lo, hi}
}

// describeName reads the name that core ends with, and what stands before it.
func (r *reading) describeName(d *description, core stretch) {
	lo := core.hi
	for lo > core.lo && r.isNamePart(lo-1) {
		lo--
	}
	for i := lo; i < core.hi-1; i++ {
		if w := strings.TrimSuffix(r.tokens[i].lower, "."); r.nouns.title[w] || r.nouns.person[w] {
			lo, d.titled, d.gender = i+1, true, genderOf(w)
		}
	}
	d.names = stretch{lo, core.hi}
	for i := lo; i < core.hi; i++ {
		if w := strings.TrimSuffix(r.tokens[i].lower, "."); r.tokens[i].word && !isNameSuffix(w) {
			d.name = append(d.name, w)
		}
	}
	if lo > core.lo {
		t := &r.tokens[lo-1]
		d.titled = d.titled || r.nouns.person[t.lower]
		d.joined = t.tag == tagConjunction && lo-1 > core.lo && r.tokens[lo-2].tag == tagName
	}
}

// isNameSuffix reports whether w stands behind a last name.
func isNameSuffix(w string) bool {
	return w == "jr" || w == "sr" || w == "ii" || w == "iii" || w == "iv"
}

// isNamePart reports whether the token at i can be part of a name.
func (r *reading) isNamePart(i int) bool {
	if i < 0 {
		return false
	}
	t := &r.tokens[i]
	switch t.tag {
	case tagName:
		return true
	case tagNoun, tagAdjective, tagVerb:
		return t.upper && !startsSentence(r.tokens, i)
	}
	switch t.lower {
	case "de", "del", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "da", "dos", "ibn":
		return true
	}
	return false
}

// headOf is the noun of a phrase: its last word, or the noun for a person in it
// where it is an anonymous source.
func (r *reading) headOf(core stretch, unnamed bool) *token {
	if unnamed {
		for i := core.lo; i < core.hi; i++ {
			if one, _ := singular(r.tokens[i].lower); r.nouns.person[one] || r.nouns.group[one] || one == "source" {
				return &r.tokens[i]
			}
		}
	}
	return &r.tokens[core.hi-1]
}

// hasPeople reports whether a noun for several persons stands between lo and hi.
func (r *reading) hasPeople(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if one, many := singular(r.tokens[i].lower); many && (r.nouns.person[one] || r.nouns.group[one]) {
			return true
		}
	}
	return false
}

// isUnnamed reports whether the words of a source say that it is kept secret.
func (r *reading) isUnnamed(s stretch) bool {
	for i := s.lo; i < s.hi; i++ {
		rest := r.tokens[i:s.hi]
		if slices.ContainsFunc(r.nouns.unnamed[rest[0].lower], func(phrase []string) bool { return startWith(rest, phrase) }) {
			return true
		}
	}
	return false
}

// startWith reports whether the first of the tokens are the words of a phrase.
func startWith(tokens []token, phrase []string) bool {
	return len(tokens) >= len(phrase) && slices.EqualFunc(tokens[:len(phrase)], phrase, func(t token, word string) bool { return t.lower == word })
}

// singular is the singular of a noun, and whether it was a plural.
func singular(w string) (string, bool) {
	switch {
	case w == "people" || w == "police":
		return w, true
	case strings.HasSuffix(w, "men") && len(w) > 3:
		return strings.TrimSuffix(w, "men") + "man", true
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return strings.TrimSuffix(w, "ies") + "y", true
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && len(w) > 3:
		return strings.TrimSuffix(w, "s"), true
	}
	return w, false
}

// sourceType tells the kind of a source by its words; known says whether its
// name is that of a person of the draft.
func (r *reading) sourceType(d *description, known bool) SourceType {
	switch {
	case d.unnamed && len(d.name) == 0:
		return Anonymous
	case len(d.name) == 0 && d.head == "" && d.pronoun == "":
		return ""
	case d.joined:
		return UnnamedGroup
	case len(d.name) > 0:
		return r.namedType(d, known)
	case d.word == "one":
		return UnnamedPerson
	case r.nouns.person[d.head] && d.plural, r.nouns.group[d.head], isGroupPronoun(d.pronoun), d.of, d.number:
		return UnnamedGroup
	case r.nouns.document[d.head] && !r.nouns.person[d.head]:
		return Document
	case r.nouns.org[d.head]:
		return NamedOrg
	case r.nouns.person[d.head], isPersonPronoun(d.pronoun):
		return UnnamedPerson
	case d.plural, d.pronoun != "":
		return UnnamedGroup
	case strings.HasSuffix(d.head, "er") || strings.HasSuffix(d.head, "ist") || strings.HasSuffix(d.head, "man") || strings.HasSuffix(d.head, "or") || strings.HasSuffix(d.head, "person"):
		return UnnamedPerson
	}
	return Document
}

// namedType tells a person's name from that of a body or a document.
func (r *reading) namedType(d *description, known bool) SourceType {
	last := d.name[len(d.name)-1]
	one, plural := singular(last)
	switch {
	case known || d.titled && !r.nouns.org[last]:
		return NamedPerson
	case r.nouns.org[last] || r.nouns.org[one]:
		return NamedOrg
	case r.nouns.document[last]:
		return Document
	case plural && len(d.name) == 1 && !d.titled:
		return UnnamedGroup // "Democrats"
	case d.definite || len(d.name) == 1 || slices.ContainsFunc(d.name, func(w string) bool { return r.nouns.org[w] || w == "of" || w == "&" }):
		return NamedOrg
	case r.isCapitals(d.names.lo) && len(d.name[0]) < 6:
		return NamedOrg
	}
	return NamedPerson
}

func isPersonPronoun(w string) bool {
	switch w {
	case "he", "she", "him", "her", "his", "himself", "herself", "i", "me", "my", "you", "your":
		return true
	}
	return false
}

func isGroupPronoun(w string) bool {
	switch w {
	case "they", "them", "their", "we", "us", "our", "themselves", "everyone", "everybody", "others":
		return true
	}
	return false
}
