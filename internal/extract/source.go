package extract

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/unicode/norm"

	"github.com/stancelint/stancelint/internal/attribution"
)

// sourceOf is the id of an attribution's source, which is added where the ledger
// does not know it; false where the draft does not say who it is.
func (w *writer) sourceOf(i int) (string, bool) {
	a := &w.Attributions[i]
	if a.SourceID == "" || a.SourceType == "" {
		return "", false
	}
	if id, ok := w.bySource[a.SourceID]; ok {
		return id, true
	}
	for _, id := range w.speakers[i] {
		if w.fits(id, a.SourceType) {
			w.bySource[a.SourceID] = id
			return id, true
		}
	}
	s := w.newSource(a)
	if s.id == "" {
		return "", false
	}
	if s.known {
		w.bySource[a.SourceID] = s.id
		return s.id, true
	}
	w.taken[s.id] = true
	w.bySource[a.SourceID] = s.id
	w.sources = append(w.sources, s.id)
	s.write(&w.records)
	return s.id, true
}

// fits reports whether a source of the ledger can be what was read: a person, a
// body or a text, or somebody without a name.
func (w *writer) fits(id string, kind attribution.SourceType) bool {
	s := w.Ledger.Sources[id]
	return s != nil && class(attribution.SourceType(s.Text("type"))) == class(kind)
}

func class(kind attribution.SourceType) string {
	switch kind {
	case attribution.NamedPerson:
		return "person"
	case attribution.NamedOrg, attribution.Document:
		return "body"
	}
	return "unnamed"
}

// A newSource is a record to be written, or the one that has its id already.
type newSource struct {
	id               string
	kind             attribution.SourceType
	name, descriptor string
	count            int
	known            bool
}

func (w *writer) newSource(a *attribution.Attribution) newSource {
	s := newSource{kind: a.SourceType}
	printed := w.firstPrinted(a.SourceID)
	if class(a.SourceType) == "unnamed" {
		s.descriptor = lowered(printed)
		s.count = countOf(printed)
		s.id = slug(keyWords(printed))
	} else {
		s.name = a.Name
		if s.name == "" || len(w.Draft.Find(s.name)) == 0 {
			s.name = withoutArticle(printed)
		}
		s.id = slug(strings.Fields(s.name))
	}
	if s.name == "" && s.descriptor == "" {
		return newSource{}
	}
	if s.id == "" {
		s.id = "source"
	}
	if w.fits(s.id, a.SourceType) {
		s.known = true
		return s
	}
	base := s.id
	for n := 2; w.taken[s.id]; n++ {
		s.id = base + "-" + strconv.Itoa(n)
	}
	return s
}

// firstPrinted is the source as the draft first prints it, pronouns aside.
func (w *writer) firstPrinted(id string) string {
	for _, a := range w.Attributions {
		if a.SourceID == id && len(a.Source) > 0 {
			if words := strings.Trim(text(w.Draft, a.Source[0]), " ,;:"); !isPronoun(words) {
				return words
			}
		}
	}
	return ""
}

func isPronoun(words string) bool {
	switch strings.ToLower(words) {
	case "he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "these", "those", "one", "him", "her", "them", "his", "their", "its":
		return true
	}
	return false
}

func isArticle(word string) bool {
	switch strings.ToLower(word) {
	case "a", "an", "the":
		return true
	}
	return false
}

func withoutArticle(words string) string {
	if first, rest, ok := strings.Cut(words, " "); ok && isArticle(first) {
		return rest
	}
	return words
}

// lowered is a description as it stands within a sentence.
func lowered(words string) string {
	first, _, _ := strings.Cut(words, " ")
	r, size := utf8.DecodeRuneInString(words)
	if isArticle(first) || numberOf(first) > 0 || isQuantity(first) {
		return string(unicode.ToLower(r)) + words[size:]
	}
	return words
}

func isQuantity(word string) bool {
	switch strings.ToLower(word) {
	case "some", "many", "several", "most", "all", "both", "other", "others", "another", "people", "few", "multiple", "no":
		return true
	}
	return false
}

// numberOf is the number that a word stands for; 0 for none.
func numberOf(word string) int {
	for n, name := range [...]string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"} {
		if n > 0 && strings.EqualFold(word, name) {
			return n
		}
	}
	if n, err := strconv.Atoi(word); err == nil && n > 0 && n < 1000 {
		return n
	}
	return 0
}

// countOf is how many people a description tells of; 0 where it gives no number.
func countOf(words string) int {
	first, _, _ := strings.Cut(words, " ")
	return numberOf(first)
}

// keyWords are the words of a description that make its id: "people familiar" of
// “two people familiar with the talks”.
func keyWords(words string) []string {
	var keys []string
	for _, word := range strings.Fields(words) {
		switch strings.ToLower(strings.Trim(word, ",.;")) {
		case "with", "of", "for", "from", "in", "at", "on", "who", "that", "to", "by", "close":
			if len(keys) > 0 {
				return keys
			}
			continue
		}
		if isArticle(word) || isQuantity(word) && !strings.EqualFold(word, "people") || numberOf(word) > 0 {
			continue
		}
		if keys = append(keys, word); len(keys) == 4 || strings.HasSuffix(word, ",") {
			break
		}
	}
	return keys
}

// foreign are the letters that have no plain one in them.
var foreign = strings.NewReplacer("ß", "ss", "æ", "ae", "Æ", "Ae", "œ", "oe", "Œ", "Oe", "ø", "o", "Ø", "O", "ł", "l", "Ł", "L", "đ", "d", "Đ", "D", "ı", "i")

// slug makes an id of words; "" where they have no letter that an id may have.
func slug(words []string) string {
	var out strings.Builder
	for _, word := range words[:min(len(words), 5)] {
		var plain strings.Builder
		for _, r := range norm.NFKD.String(strings.ToLower(foreign.Replace(word))) {
			if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
				plain.WriteRune(r)
			}
		}
		if plain.Len() > 0 {
			if out.Len() > 0 {
				out.WriteByte('-')
			}
			out.WriteString(plain.String())
		}
	}
	return out.String()
}

// write writes a source as TOML.
func (s newSource) write(out *bytes.Buffer) {
	fmt.Fprintf(out, "\n[sources.%s] # machine-read\ntype = %s\n", s.id, quoted(string(s.kind)))
	if s.name != "" {
		fmt.Fprintf(out, "name = %s\n", quoted(s.name))
	}
	if s.descriptor != "" {
		fmt.Fprintf(out, "descriptor = %s\n", quoted(s.descriptor))
	}
	if s.count > 0 {
		fmt.Fprintf(out, "count = %d\n", s.count)
	}
}

// quoted is a TOML string.
func quoted(s string) string {
	var out bytes.Buffer
	if err := toml.NewEncoder(&out).Encode(map[string]string{"s": s}); err != nil {
		return `""` // a string can always be encoded
	}
	return strings.TrimSpace(strings.TrimPrefix(out.String(), "s = "))
}
