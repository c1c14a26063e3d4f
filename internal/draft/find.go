package draft

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

// Find lists every place where text stands in the draft, in order, word for
// word. Places may overlap. What a typesetter may change is folded: kinds of
// quotation mark and dash, white space, Unicode normal form and emphasis. A
// place covers the words and the markup between them.
func (d *Draft) Find(text string) []source.Span {
	var spans []source.Span
	needle := d.needle(text)
	for at := range d.occurrences(needle) {
		spans = append(spans, d.folded.span(at, at+len(needle)))
	}
	return spans
}

// occurrences yields the places of needle in the folded draft.
func (d *Draft) occurrences(needle string) iter.Seq[int] {
	return d.index().occurrences(d.folded.text, needle, 0, len(d.folded.text))
}

// next is the first place of needle at the offset from or after it.
func (d *Draft) next(needle string, from int) (at int, ok bool) {
	for at := range d.index().occurrences(d.folded.text, needle, from, len(d.folded.text)) {
		return at, true
	}
	return 0, false
}

// needle is text folded. Words copied from a Markdown draft with their markup,
// which do not stand there like that, are taken without it.
func (d *Draft) needle(text string) string {
	needle := Fold(text)
	if d.Format != Markdown || !strings.ContainsAny(text, "*_\\&<[") {
		return needle
	}
	if _, ok := d.next(needle, 0); ok {
		return needle
	}
	return d.withoutMarkup(text)
}

// withoutMarkup is the folded prose of words that carry Markdown.
func (d *Draft) withoutMarkup(text string) string {
	bare, err := Read(source.NewFile("ledger.md", []byte(text)))
	if err != nil {
		return ""
	}
	return bare.folded.text
}

// wordStart reports whether no word, or number, of the folded text runs over
// offset i from before. After an apostrophe a word may start, for the sake of
// French "l’homme".
func wordStart(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	before, size := utf8.DecodeLastRuneInString(text[:i])
	if i == 0 || !inWord(r) {
		return true
	}
	if inWord(before) {
		return unspaced(before) || unspaced(r)
	}
	return !(inNumber(before) && isDigit(text, i) && isDigit(text, i-size-1))
}

// wordEnd reports whether no word, or number, runs on at offset j. An
// apostrophe and a letter go on with the word: "team" is not in "team’s".
func wordEnd(text string, j int) bool {
	last, _ := utf8.DecodeLastRuneInString(text[:j])
	if j == len(text) || !inWord(last) {
		return true
	}
	next, size := utf8.DecodeRuneInString(text[j:])
	if inWord(next) {
		return unspaced(last) || unspaced(next)
	}
	if inNumber(next) && isDigit(text, j-1) && isDigit(text, j+size) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(text[j+size:])
	return next != '\'' || !unicode.IsLetter(after)
}

func isDigit(text string, i int) bool {
	return 0 <= i && i < len(text) && '0' <= text[i] && text[i] <= '9'
}

// inNumber reports whether r may stand between the digits of one number, as
// in 3.5, 1,200 and 1’200.
func inNumber(r rune) bool { return r == '.' || r == ',' || r == '\'' }

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return plainInWord(byte(r))
	}
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// plainInWord is inWord for the characters of ASCII.
func plainInWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
}

// unspaced reports whether r is of a script that puts no spaces between words;
// there a word may end anywhere.
func unspaced(r rune) bool {
	return r >= 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// Near is the place of text, such as a cue, nearest to at: in the same
// sentence if it stands there, else in the same paragraph, else in the one
// before or after. Within each, a place clear of at and outside quotation
// marks is preferred, then the least distance, then the earlier one.
func (d *Draft) Near(text string, at source.Span) (source.Span, bool) {
	var best source.Span
	least, found := nearness{}, false
	from, to := d.paragraphNear(at.Start), d.paragraphNear(max(at.Start, at.End-1))
	lo, hi := d.paragraphStart(from-1), d.paragraphStart(to+2)
	needle := d.needle(text)
	for a := range d.index().occurrences(d.folded.text, needle, lo, hi) {
		s := d.folded.span(a, a+len(needle))
		n := d.nearness(s, at)
		if !found || n.less(least) {
			best, least, found = s, n, true
		}
	}
	return best, found
}

// paragraphStart is the offset in the folded draft at which paragraph i starts.
func (d *Draft) paragraphStart(i int) int {
	if i < 0 {
		return 0
	}
	if i >= len(d.Paragraphs) {
		return len(d.folded.text)
	}
	return d.folded.index(d.Paragraphs[i].Span.Start)
}

// A nearness ranks a place; the least is the nearest.
type nearness struct {
	tier     int // 0: the same sentence, 1: the same paragraph, 2: next to it
	within   bool
	quoted   bool
	distance int // bytes between
}

func (n nearness) less(o nearness) bool {
	switch {
	case n.within != o.within:
		return o.within
	case n.tier != o.tier:
		return n.tier < o.tier
	case n.quoted != o.quoted:
		return o.quoted
	}
	return n.distance < o.distance
}

func (d *Draft) nearness(s, at source.Span) nearness {
	n := nearness{within: s.Overlaps(at), quoted: d.InMarks(s)}
	n.distance = max(0, s.Start-at.End, at.Start-s.End)
	here := d.paragraphNear(s.Start)
	switch {
	case here < d.paragraphNear(at.Start) || here > d.paragraphNear(max(at.Start, at.End-1)):
		n.tier = 2
	case !d.sameSentence(s, at):
		n.tier = 1
	}
	return n
}

func (d *Draft) sameSentence(s, at source.Span) bool {
	here := d.sentenceNear(s.Start)
	return d.sentenceNear(at.Start) <= here && here <= d.sentenceNear(max(at.Start, at.End-1))
}

// InMarks reports whether s stands in quotation marks; a block quote alone
// does not count.
func (d *Draft) InMarks(s source.Span) bool {
	i, ok := d.QuotationAt(s)
	return ok && !d.Quotations[i].Block
}

// QuotationAt is the index of the quotation that s stands in, its marks or block
// included.
func (d *Draft) QuotationAt(s source.Span) (int, bool) {
	i := d.quotationNear(s.Start)
	return i, i < len(d.Quotations) && d.Quotations[i].Span.Contains(s)
}
