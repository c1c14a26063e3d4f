package loader

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/stancelint/stancelint/internal/source"
)

// syntaxProblem puts a parser's error into words for someone who knows no
// parsers, at the place that it is about, inside body. stopped is where the
// line starts that could not be read.
func syntaxProblem(f *source.File, body source.Span, stopped int, err error) Problem {
	pe, ok := asParseError(err)
	if !ok {
		return Problem{
			Rule:    RuleSyntax,
			Place:   source.Place{File: f, Span: visible(f, body, source.Span{Start: body.Start, End: body.Start})},
			Message: oneLine(err.Error()),
		}
	}
	message := pe.Message
	if strings.HasPrefix(message, "invalid escape") && strings.Contains(message, "\x00") {
		// What the parser says of a \ at the end of the file, which it takes for a NUL.
		message = `unexpected EOF; expected '"'`
	}
	at := source.Span{Start: pe.Position.Start, End: pe.Position.Start + pe.Position.Len}
	switch {
	case strings.HasPrefix(message, "unexpected EOF"):
		// Something was opened and never closed: rather there than at the end.
		at = trim(f, f.Line(f.Position(stopped).Line))
	case strings.Contains(message, "control character"):
		at = control(f, at)
	}
	p := Problem{Rule: RuleSyntax, Place: source.Place{File: f, Span: visible(f, body, at)}}
	p.Message, p.Help = explain(message)
	if redefined := regexp.MustCompile(`^Key '.*' (has already been|was already)|is not a table$`); redefined.MatchString(message) {
		p.Rule = RuleDuplicate
	}
	return p
}

// control is the control character that is at a place or close behind: the
// parser may be a byte off.
func control(f *source.File, at source.Span) source.Span {
	at = f.Clamp(source.Span{Start: at.Start, End: at.Start + 8})
	for i, b := range f.Text(at) {
		if b < ' ' && b != '\t' && b != '\n' || b == 0x7f {
			return source.Span{Start: at.Start + i, End: at.Start + i + 1}
		}
	}
	return at
}

// visible is the part of a span that can be seen. For white space, it is the
// text of the line before it.
func visible(f *source.File, body, at source.Span) source.Span {
	at.Start = min(max(at.Start, body.Start), body.End)
	at.End = min(max(at.End, at.Start), body.End)
	at = trim(f, at)
	if at.Len() > 0 {
		return at
	}
	before := bytes.TrimRight(f.Bytes()[body.Start:at.Start], " \t\r\n")
	end := body.Start + len(before)
	start := body.Start + bytes.LastIndexByte(before, '\n') + 1
	return trim(f, source.Span{Start: start, End: end})
}

func trim(f *source.File, at source.Span) source.Span {
	text := f.Text(at)
	left := len(text) - len(bytes.TrimLeft(text, " \t\r\n"))
	if left == len(text) {
		return source.Span{Start: at.Start, End: at.Start}
	}
	return source.Span{Start: at.Start + left, End: at.Start + len(bytes.TrimRight(text, " \t\r\n"))}
}

// An explanation rewrites the messages of BurntSushi/toml v1.6 that match.
// $1 and so on stand for what the parentheses match.
type explanation struct {
	match         *regexp.Regexp
	message, help string
}

func explanations() []explanation {
	e := func(match, message, help string) explanation {
		return explanation{regexp.MustCompile(match), message, help}
	}
	return []explanation{
		e(`strings cannot contain newlines`,
			"the text has no closing quotation mark on its line",
			`close it with "; text over several lines goes between """ and """`),
		e(`unexpected EOF; expected '?"*(['"]{3}|['"])`,
			"the text that starts here is never closed", "add the closing quotation mark"),
		e(`^unexpected ['"](''+|""+)['"]`,
			"too many quotation marks in a row", `a " inside a text is written \"`),
		e(`^expected a top-level item to end with .*but got (.*) instead`,
			"unexpected $1 after the value",
			`write one key and its value on a line; a " inside a text is written \"`),
		e(`^expected value but found (['"][“”„‘’«»].*) instead`,
			"$1 is not the kind of quotation mark that encloses a text",
			`enclose texts in straight quotation marks: "…"`),
		e(`^expected value but found '\\n' instead|unexpected EOF; expected value`,
			"the key has no value", "write a value after =, or take the line out"),
		e(`^expected value but found "(?i:(true|false))" instead`,
			"$1 must be in lower case", "write true or false"),
		e(`^expected value but found (.*) instead`,
			"$1 is no value", `put text in quotation marks: "…"`),
		e(`^expected a comma \(','\) or array terminator.*but got (.*)$`,
			"unexpected $1 in a list", `is a comma missing, or the closing ]? a " inside a text is written \"`),
		e(`^expected a comma or an inline table terminator.*but got (.*) instead`,
			"unexpected $1 in a table in braces", `is a comma missing, or the closing }? a " inside a text is written \"`),
		e(`^expected '\.' or '=', but got '\\n' instead|expected key separator '='`,
			"a line with neither a key and its value nor a table in brackets",
			`write key = "…"; text over several lines goes between """ and """`),
		e(`^expected '\.' or '=', but got (.*) instead`,
			"unexpected $1 in a key", "a key is made of A to Z, a to z, 0 to 9, - and _, and is followed by ="),
		e(`^expected '\.' or '\]' to end table name, but got ([^\\]*) instead`,
			"unexpected $1 in a name in brackets", "write [sources.ID], [targets.ID], [claims.ID] or [[tensions]], with an id of A to Z, a to z, 0 to 9, - and _"),
		e(`^expected '\.' or '\]' to end table name|expected end of table array name`,
			"the name in brackets is not closed", "write [sources.ID], [targets.ID], [claims.ID] or [[tensions]], with an id of A to Z, a to z, 0 to 9, - and _"),
		e(`^unexpected end of table name|^unexpected table separator`,
			"a part of the name in brackets is missing", "write [sources.ID], [targets.ID], [claims.ID] or [[tensions]]"),
		e(`^unexpected '=': key name appears blank|^unexpected '='`,
			"no key before =", `write key = "…"`),
		e(`^unexpected '\.'`, "a key with nothing before or after its dot", "write the key without the dot"),
		e(`^unexpected comma`, "a comma with nothing before it", "take it out"),
		e(`^invalid datetime: (".*")`, "$1 is no date", "a date is written year, month, day: 2025-10-27"),
		e(`^(.*) is out of range for int64`, "the number $1 is too large", "put it in quotation marks if it is no quantity"),
		e(`^(.*) is out of range for float64`, "the number $1 is too large", ""),
		e(`^Invalid (?:integer|float) (".*"): cannot have leading zeroes`,
			"$1 is no number: it starts with a zero", "put it in quotation marks, or drop the zero"),
		e(`^Invalid (?:integer|float)(?: value:)? (".*?")`, "$1 is no number", "put it in quotation marks if it is text"),
		e(`^not a (?:binary|octal|hexadecimal) number|^invalid float|^expected a digit|^floats must start|^cannot use sign`,
			"a number that is not written as one", "write 3, -3 or 2.5; put it in quotation marks if it is text"),
		e(`(?s)^invalid escape(?: in string|:) '(.*)'`,
			"$1 means nothing in a text", `a \ itself is written \\, a quotation mark \"`),
		e(`^(expected (?:two|four|eight) hexadecimal digits.*), but got`,
			"$1", `a \ itself is written \\`),
		e(`^Escaped character '(.*)' is not valid`, "$1 is no character", `a \ itself is written \\`),
		e(`control characters: '(.*)'`, "a control character, $1, that no text may hold", "delete it"),
		e(`^files cannot contain NULL bytes`, "not UTF-8 text, but perhaps UTF-16", "save the file as UTF-8"),
		e(`^Key '(.*)' (?:has already been|was already)`, `"$1" is defined twice`, "keep one of them"),
	}
}

// explain rewrites a parser's message.
func explain(message string) (rewritten, help string) {
	for _, e := range explanations() {
		if m := e.match.FindStringSubmatchIndex(message); m != nil {
			return oneLine(string(e.match.ExpandString(nil, e.message, message, m))), e.help
		}
	}
	message = oneLine(message)
	return strings.ToLower(message[:1]) + message[1:], "see https://toml.io for how TOML is written"
}

// oneLine makes a message of whatever a parser says.
func oneLine(s string) string {
	s = strings.TrimRight(strings.Join(strings.Fields(s), " "), ".")
	if s == "" {
		return "not TOML"
	}
	return s
}
