package attribution

import "strings"

// isCircumstance reports whether a time or the occasion of the cue stands at
// i, which is no part of what the cue is about: "endorsed her in March".
func (c *contents) isCircumstance(i int) bool {
	t := &c.tokens[i]
	if t.tag == tagTime || c.isPeriod(i) {
		return true
	}
	if t.tag != tagPreposition || t.lower == "of" {
		return false
	}
	j := i + 1
	for j < min(c.s.hi, i+6) && (c.tokens[j].tag == tagDet || c.tokens[j].tag == tagPossessive || c.tokens[j].tag == tagAdjective) {
		j++
	}
	for ; j < min(c.s.hi, i+7); j++ {
		w := &c.tokens[j]
		if c.isOccasion(w) || w.tag == tagNumber && len(w.lower) == 4 && t.lower == "in" {
			return true
		}
		if w.tag != tagNoun && w.tag != tagName && w.tag != tagAdjective {
			return false
		}
	}
	return false
}

// isOccasion reports whether t is a day, a month or an occasion of speech.
func (c *contents) isOccasion(t *token) bool {
	return t.tag == tagTime || t.upper && months[t.lower] || c.cues.occasion[t.lower]
}

var months = set(strings.Fields("january february march april may june july august september october november december"))

// isPeriod reports whether "last week" or the like stands at i.
func (c *contents) isPeriod(i int) bool {
	switch c.tokens[i].lower {
	case "last", "this", "next", "earlier", "late":
	default:
		return false
	}
	if i+1 >= c.s.hi {
		return false
	}
	switch l := c.tokens[i+1].lower; l {
	case "week", "month", "year", "night", "morning", "weekend", "fall", "spring", "summer", "winter", "evening", "afternoon":
		return true
	default:
		return months[l] || c.tokens[i+1].tag == tagTime
	}
}
