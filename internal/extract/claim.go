package extract

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/source"
)

// A claim is a record to be written.
type claim struct {
	id, source, cue, part string
	content               []string
	prefix, suffix        string
	note                  string // what a person should know of the reading
}

// sure is the confidence from which on a reading is not marked as uncertain.
const sure = 0.7

// claimOf makes the claim of an attribution; false where its words can't be
// written so that they are found again.
func (w *writer) claimOf(a *attribution.Attribution) (claim, bool) {
	c := claim{part: w.part(a.Content[0])}
	if len(a.Cue) > 0 {
		c.cue = text(w.Draft, a.Cue[0])
	}
	if !strings.ContainsFunc(c.cue, unicode.IsLetter) {
		c.cue = "" // a colon
	}
	if a.Carried {
		c.note = ", source carried over"
	}
	if a.Confidence < sure {
		c.note += ", not certain"
	}
	spans := pieceSpans(w.Draft, a.Content)
	for _, s := range spans {
		c.content = append(c.content, text(w.Draft, s))
	}
	return c, len(spans) > 0 && w.place(&c, spans)
}

// part is the part of the draft that a claim stands in; "" is the body.
func (w *writer) part(at source.Span) string {
	n := w.Draft.ParagraphAt(at.Start)
	switch w.Draft.Paragraphs[n].Kind {
	case draft.Heading:
		if n == 0 {
			return "headline"
		}
	case draft.Caption:
		return "caption"
	}
	return ""
}

// mostBeside is how many words before or after are tried to tell a claim from
// the same words elsewhere.
const mostBeside = 12

// place makes sure that the claim's words are found where they were read, with
// a prefix and a suffix if they must.
func (w *writer) place(c *claim, spans []source.Span) bool {
	if w.found(c, spans) {
		return true
	}
	before, after := w.around(spans[0])
	for n := 1; n <= mostBeside; n++ {
		c.prefix, c.suffix = lastWords(before, n), ""
		if w.found(c, spans) {
			return true
		}
		c.suffix = firstWords(after, n)
		if w.found(c, spans) {
			return true
		}
	}
	if c.prefix, c.suffix = "", ""; len(spans) > 1 { // the further pieces may stand elsewhere too
		c.content = c.content[:1]
		return w.place(c, spans[:1])
	}
	return false
}

func (w *writer) found(c *claim, spans []source.Span) bool {
	at := w.Draft.Locate(draft.Quote{Content: c.content, Prefix: c.prefix, Suffix: c.suffix})
	if at.State != draft.Found {
		return false
	}
	for i, piece := range at.Pieces {
		if !piece.Overlaps(spans[i]) {
			return false
		}
	}
	return true
}

// around is the text before and after a span in its paragraph.
func (w *writer) around(s source.Span) (before, after []string) {
	p := w.Draft.Paragraphs[w.Draft.ParagraphAt(s.Start)].Span
	return strings.Fields(text(w.Draft, source.Span{Start: p.Start, End: s.Start})), strings.Fields(text(w.Draft, source.Span{Start: s.End, End: p.End}))
}

func lastWords(words []string, n int) string {
	return wordy(strings.Join(words[max(0, len(words)-n):], " "))
}

func firstWords(words []string, n int) string {
	return wordy(strings.Join(words[:min(n, len(words))], " "))
}

// wordy is a text that has a word, or "": marks alone tell nothing apart.
func wordy(text string) string {
	if !strings.ContainsFunc(text, isWordChar) {
		return ""
	}
	return text
}

func isWordChar(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// write writes a claim as TOML.
func (c claim) write(out *bytes.Buffer) {
	fmt.Fprintf(out, "\n[claims.%s] # machine-read%s\n", c.id, c.note)
	fmt.Fprintf(out, "source = %s\n", quoted(c.source))
	if c.cue != "" {
		fmt.Fprintf(out, "cue = %s\n", quoted(c.cue))
	}
	if len(c.content) == 1 {
		fmt.Fprintf(out, "content = %s\n", quoted(c.content[0]))
	} else {
		out.WriteString("content = [\n")
		for _, piece := range c.content {
			fmt.Fprintf(out, "\t%s,\n", quoted(piece))
		}
		out.WriteString("]\n")
	}
	for _, field := range [...]struct{ key, value string }{{"prefix", c.prefix}, {"suffix", c.suffix}, {"part", c.part}} {
		if field.value != "" {
			fmt.Fprintf(out, "%s = %s\n", field.key, quoted(field.value))
		}
	}
}

// pieceSpans are the contents of an attribution as a ledger has them: one for a
// paragraph, without the marks around them and the comma before the cue.
func pieceSpans(d *draft.Draft, content []source.Span) []source.Span {
	var all []source.Span
	for _, s := range content {
		for n := d.ParagraphAt(s.Start); n < len(d.Paragraphs) && d.Paragraphs[n].Span.Start < s.End; n++ {
			p := d.Paragraphs[n].Span
			if piece, ok := trimmed(d, source.Span{Start: max(s.Start, p.Start), End: min(s.End, p.End)}); ok {
				all = append(all, piece)
			}
		}
	}
	return all
}

// A char is a printed character with its place.
type char struct {
	r  rune
	at source.Span
}

// trimmed is a span without white space, the quotation marks that stand around
// all of it, a comma at its end and the "that" at its start; false where no word
// is left.
func trimmed(d *draft.Draft, s source.Span) (source.Span, bool) {
	if s.Start >= s.End {
		return s, false
	}
	var chars []char
	for r, at := range d.Runes(s) {
		chars = append(chars, char{r, at})
	}
	chars = withoutThat(withoutMarks(trim(chars)))
	hasWord := false
	for _, c := range chars {
		hasWord = hasWord || isWordChar(c.r)
	}
	if !hasWord {
		return s, false
	}
	return source.Span{Start: chars[0].at.Start, End: chars[len(chars)-1].at.End}, true
}

// trim takes off white space, and the marks that join a content to its cue.
func trim(chars []char) []char {
	for len(chars) > 0 && unicode.IsSpace(chars[0].r) {
		chars = chars[1:]
	}
	for len(chars) > 0 {
		if last := chars[len(chars)-1].r; !unicode.IsSpace(last) && !strings.ContainsRune(",;:–—", last) {
			break
		}
		chars = chars[:len(chars)-1]
	}
	return chars
}

const marks = "“”\"„‟«»‘’'‚"

func isMark(c char) bool { return strings.ContainsRune(marks, c.r) }

// withoutMarks takes off the quotation marks around all of a text, and one at an
// end that has no partner in it.
func withoutMarks(chars []char) []char {
	for len(chars) > 2 {
		first, last := isMark(chars[0]), isMark(chars[len(chars)-1])
		inner := 0
		for _, c := range chars[1 : len(chars)-1] {
			if isMark(c) && c.r != '’' && c.r != '\'' {
				inner++
			}
		}
		switch {
		case first && last && inner%2 == 0:
			chars = chars[1 : len(chars)-1]
		case first && !last && inner%2 == 0:
			chars = chars[1:]
		case last && !first && inner%2 == 0 && chars[len(chars)-1].r != '’' && chars[len(chars)-1].r != '\'':
			chars = chars[:len(chars)-1]
		default:
			return chars
		}
		chars = trim(chars)
	}
	return chars
}

// withoutThat takes off the word that only introduces an indirect content.
func withoutThat(chars []char) []char {
	if len(chars) > 5 && unicode.IsSpace(chars[4].r) && strings.EqualFold(string([]rune{chars[0].r, chars[1].r, chars[2].r, chars[3].r}), "that") {
		return trim(chars[5:])
	}
	return chars
}

// text is what is printed in a span, in one line.
func text(d *draft.Draft, s source.Span) string {
	return strings.Join(strings.Fields(d.Plain(s).Text), " ")
}
