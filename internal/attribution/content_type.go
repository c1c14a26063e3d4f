package attribution

// typeOf tells by its quotation marks what type of content it is.
func (r *reading) typeOf(content []stretch) Type {
	inside, outside := false, false
	for _, c := range content {
		for i := c.lo; i < c.hi; i++ {
			switch t := &r.tokens[i]; {
			case !t.word:
			case t.quote >= 0:
				inside = true
			default:
				outside = true
			}
		}
	}
	switch {
	case inside && outside:
		return Mixed
	case inside:
		return Direct
	}
	return Indirect
}
