package report

import "github.com/stancelint/stancelint/internal/diag"

// A style is a part that text plays. Colour repeats what the words and signs
// say already.
type style int

const (
	plainStyle     style = iota
	levelStyle           // the level, and the underline of the primary place
	secondaryStyle       // the underline and label of a related place
	gutterStyle          // line numbers and rules
	boldStyle            // the message
	dimStyle             // where a line is cut
)

// A painter colours text for a diagnostic of one level, or leaves it as it is.
type painter struct {
	color bool
	links bool
	level diag.Level
}

// link makes text lead to an address, if the terminal takes links (OSC 8) and it
// is an address that can do no harm there.
func (p painter) link(address, text string) string {
	if address = webAddress(address); !p.links || address == "" {
		return text
	}
	return "\x1b]8;;" + address + "\x1b\\" + text + "\x1b]8;;\x1b\\"
}

// text is s in style st.
func (p painter) text(st style, s string) string {
	if !p.color || st == plainStyle || s == "" {
		return s
	}
	return "\x1b[" + p.code(st) + "m" + s + "\x1b[0m"
}

func (p painter) code(st style) string {
	switch st {
	case levelStyle:
		switch p.level {
		case diag.Warning:
			return "1;33"
		case diag.Info:
			return "1;36"
		}
		return "1;31"
	case secondaryStyle, gutterStyle:
		return "1;34"
	case dimStyle:
		return "2"
	}
	return "1"
}
