package draft

import (
	"bytes"
	"fmt"
)

// maxNesting is how deep block quotes and lists may stand in each other. Reading
// Markdown takes time that grows with the square of it, and more.
const maxNesting = 100

// A NestingError says that block quotes and lists are nested too deep to be read.
type NestingError struct {
	Offset int // of the line on which they are, from 0
}

func (e *NestingError) Error() string {
	return fmt.Sprintf("block quotes and lists are nested more than %d deep", maxNesting)
}

// checkNesting looks at the marks that lines begin with, before anything else is
// made of the text.
func checkNesting(text []byte, from int) error {
	var lists []int // the columns of the items that are open
	for at := from; at < len(text); {
		end := bytes.IndexByte(text[at:], '\n') + 1
		if end == 0 {
			end = len(text) - at
		}
		quotes, items, column := lineMarks(text[at : at+end])
		for len(lists) > 0 && len(items) > 0 && lists[len(lists)-1] >= items[0] {
			lists = lists[:len(lists)-1]
		}
		if len(items) == 0 && column == 0 && quotes == 0 {
			lists = lists[:0] // a paragraph at the margin ends all lists
		}
		lists = append(lists, items...)
		if quotes+len(lists) > maxNesting {
			return &NestingError{Offset: at}
		}
		at += end
	}
	return nil
}

// lineMarks tells how many block quotes a line is in, the columns of the list
// items that start in it, and the column of what follows; -1 for a line with
// nothing else.
func lineMarks(line []byte) (quotes int, items []int, column int) {
	i := 0
	for i < len(line) {
		switch c := line[i]; {
		case c == ' ':
			column++
		case c == '\t':
			column += 4 - column%4
		case c == '\r' || c == '\n':
			return quotes, notRule(line, items), -1
		case c == '>':
			quotes++
			column++
		default:
			n := itemMark(line[i:])
			if n == 0 {
				return quotes, items, column
			}
			items = append(items, column)
			column += n
			i += n - 1
		}
		i++
	}
	return quotes, notRule(line, items), -1
}

// itemMark is the length of the mark of a list item, or 0.
func itemMark(text []byte) int {
	n := 0
	for n < len(text) && n < 9 && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	switch {
	case n >= len(text):
		return 0
	case n == 0 && bytes.IndexByte([]byte("-+*"), text[0]) < 0, n > 0 && text[n] != '.' && text[n] != ')':
		return 0
	}
	if n++; n == len(text) || bytes.IndexByte([]byte(" \t\r\n"), text[n]) >= 0 {
		return n
	}
	return 0
}

// notRule takes “* * *”, which is a line across the page, for no list.
func notRule(line []byte, items []int) []int {
	rest := bytes.Map(func(r rune) rune {
		if r == ' ' || r == '\t' || r == '\r' || r == '\n' {
			return -1
		}
		return r
	}, line)
	if len(rest) >= 3 && bytes.Count(rest, rest[:1]) == len(rest) {
		return nil
	}
	return items
}
