package draft

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"github.com/stancelint/stancelint/internal/source"
)

// entity is the character that an HTML entity at the start of data stands for
// and its length, or 0, 0 where there is none. The few entities of two
// characters are left as they are written.
func entity(data []byte) (r rune, n int) {
	// The longest name has 31 letters; without a bound a text of "&" would
	// take quadratic time.
	end := bytes.IndexByte(data[:min(len(data), 34)], ';')
	if end < 2 {
		return 0, 0
	}
	name := string(data[1:end])
	if name[0] == '#' {
		return numericEntity(name[1:]), numericLen(name[1:], end+1)
	}
	e, ok := util.LookUpHTML5EntityByName(name)
	if !ok {
		return 0, 0
	}
	r, size := utf8.DecodeRune(e.Characters)
	if size != len(e.Characters) {
		return 0, 0
	}
	return r, end + 1
}

// numericLen is n where CommonMark takes digits ("233" or "xE9") for a
// character reference, else 0.
func numericLen(digits string, n int) int {
	if _, ok := entityCode(digits); !ok {
		return 0
	}
	return n
}

func numericEntity(digits string) rune {
	code, _ := entityCode(digits)
	if code == 0 || !utf8.ValidRune(rune(code)) {
		return utf8.RuneError
	}
	return rune(code)
}

func entityCode(digits string) (int64, bool) {
	base, most := 10, 7
	if hex := strings.TrimLeft(digits, "xX"); len(hex) == len(digits)-1 {
		base, most, digits = 16, 6, hex
	}
	if len(digits) > most || strings.HasPrefix(digits, "+") || strings.HasPrefix(digits, "-") {
		return 0, false
	}
	code, err := strconv.ParseInt(digits, base, 32)
	return code, err == nil
}

// A tag is an HTML tag, or a comment (without a name).
type tag struct {
	name  string // in lower case
	close bool   // </name>
	end   int    // offset after it
}

// tagAt reads the tag at start. Where none stands there, its end is start.
func tagAt(data []byte, start, end int) tag {
	text := data[start:end]
	if bytes.HasPrefix(text, []byte("<!--")) {
		if i := bytes.Index(text, []byte("-->")); i >= 0 {
			return tag{end: start + i + len("-->")}
		}
		return tag{end: end}
	}
	if len(text) < 2 || text[0] != '<' {
		return tag{end: start}
	}
	t, i := tag{}, 1
	if text[i] == '/' {
		t.close, i = true, 2
	}
	from := i
	for i < len(text) && (util.IsAlphaNumeric(text[i]) || text[i] == '-') {
		i++
	}
	t.name = strings.ToLower(string(text[from:i]))
	if t.name == "" && text[1] != '!' && text[1] != '?' {
		return tag{end: start}
	}
	t.end = start + tagEnd(text, i)
	return t
}

// tagEnd is the offset after the ">" that closes a tag, which may stand in
// quoted attributes too.
func tagEnd(text []byte, i int) int {
	quote := byte(0)
	for ; i < len(text); i++ {
		switch c := text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return len(text)
}

// htmlBlock reads the text between the tags of an HTML block.
func (m *markdown) htmlBlock(n *ast.HTMLBlock, b block) {
	lines := n.Lines()
	if n.HTMLBlockType < ast.HTMLBlockType6 || lines.Len() == 0 {
		return // a script, a style sheet, verbatim text, a comment or a declaration
	}
	h := html{markdown: m, outer: b, b: b}
	for i := range lines.Len() {
		s := lines.At(i)
		h.read(max(h.at, s.Start+m.from), s.Stop+m.from, lines.At(lines.Len()-1).Stop+m.from)
	}
	m.end(h.b, source.Span{})
}

// An html reads the text of one HTML block, line by line.
type html struct {
	*markdown
	outer, b block
	at       int    // read up to here; a tag may run over several lines
	skip     string // the element whose text is not prose, until it closes
}

// read reads the line from start to end; tags may go on until limit.
func (h *html) read(start, end, limit int) {
	plain := start
	for i := start; i < end; {
		t := tag{end: i}
		if h.data[i] == '<' {
			t = tagAt(h.data, i, limit)
		}
		if t.end == i {
			i++
			continue
		}
		h.text(plain, i)
		h.tag(t, i)
		i = t.end
		plain, h.at = i, i
	}
	h.text(plain, end)
}

func (h *html) text(start, end int) {
	if h.skip == "" && start < end {
		h.addMarkup(start, end, false)
	}
}

// tag notes what a tag changes: inline ones nothing, others end a paragraph.
func (h *html) tag(t tag, at int) {
	if h.skip != "" {
		if t.close && t.name == h.skip {
			h.skip = ""
		}
		return
	}
	switch t.name {
	case "", "a", "abbr", "b", "bdi", "bdo", "cite", "del", "dfn", "em", "font", "i", "ins", "mark",
		"q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr":
		return
	case "code", "script", "style", "pre", "textarea", "svg", "math", "kbd", "samp":
		if !t.close {
			h.skip = t.name
			h.add(opaque, at, at+1)
		}
		return
	}
	h.end(h.b, source.Span{})
	h.b = h.outer
	if !t.close {
		h.open(t.name)
	}
}

// open sets what a paragraph in the element name is.
func (h *html) open(name string) {
	switch name {
	case "figcaption", "caption":
		h.b.kind = Caption
	case "td", "th":
		h.b.kind = TableCell
	case "li", "dt", "dd":
		h.b.kind = ListItem
	case "h1", "h2", "h3", "h4", "h5", "h6", "summary":
		h.b.kind = Heading
	}
}
