package attribution

import "slices"

// A scene is one sentence while it is read.
type scene struct {
	stretch
	groups  []group
	claimed []stretch // contents, with their cues, that were found around a cue
}

// read finds the attributions of one sentence.
func (r *reading) read(u stretch) {
	if r.isQuoteOnly(u) {
		if r.used[r.tokens[u.lo].quote] {
			return
		}
		r.floating(u)
		return
	}
	s := &scene{stretch: u, groups: r.groupsOf(u.lo, u.hi)}
	r.according(s)
	if len(s.claimed) == 0 {
		r.postposed(s)
	}
	if len(s.claimed) == 0 && r.colon(s) {
		return
	}
	first := len(r.found)
	r.preposed(s)
	r.displayed(s, r.found[first:])
	r.introduced(s)
}

func (s *scene) claim(lo, hi int) { s.claimed = append(s.claimed, stretch{lo, hi}) }

// claimedTo is the end of what is claimed at i, or i.
func (s *scene) claimedTo(i int) int {
	for _, c := range s.claimed {
		if c.lo <= i && i < c.hi {
			return c.hi
		}
	}
	return i
}

// nextClaimed is where the next claimed stretch after i starts.
func (s *scene) nextClaimed(i int) int {
	next := s.hi
	for _, c := range s.claimed {
		if c.lo > i && c.lo < next {
			next = c.lo
		}
	}
	return next
}

// add records an attribution.
func (r *reading) add(f relation) {
	f.source = r.trim(f.source)
	kept := f.content[:0]
	for _, c := range f.content {
		if c = r.trim(c); !c.empty() {
			kept = append(kept, c)
		}
	}
	if f.content = kept; len(kept) > 0 {
		r.found = append(r.found, f)
	}
}

// trim leaves out the punctuation at the ends of a stretch, except quotation
// marks and brackets.
func (r *reading) trim(s stretch) stretch {
	for !s.empty() && r.isLoose(s.lo) {
		s.lo++
	}
	for !s.empty() && r.isLoose(s.hi-1) {
		s.hi--
	}
	return s
}

func (r *reading) isLoose(i int) bool {
	t := &r.tokens[i]
	return t.tag == tagPunct && t.quote < 0 && t.lower != "(" && t.lower != ")" && t.lower != "[" && t.lower != "]"
}

// preposed reads the cues that stand before their contents, from left to right.
// A cue within the content of another is part of it.
func (r *reading) preposed(s *scene) {
	for i := s.lo; i < s.hi; i++ {
		if end := s.claimedTo(i); end > i {
			i = end - 1
			continue
		}
		n := s.groupAt(i)
		if n < 0 {
			if end := r.nounCue(s, i); end > i {
				i = end - 1
			}
			continue
		}
		g := s.groups[n]
		if end := r.verbCue(s, n); end > g.lo {
			i = end - 1
		} else {
			i = g.hi - 1
		}
	}
}

// groupAt is the index of the group that starts at i, or -1.
func (s *scene) groupAt(i int) int {
	if n := s.groupFrom(i); n < len(s.groups) && s.groups[n].lo == i {
		return n
	}
	return -1
}

// nextFinite is the index of the first finite group that starts at i or after,
// or -1.
func (s *scene) nextFinite(i int) int {
	for n := s.groupFrom(i); n < len(s.groups); n++ {
		if s.groups[n].mood == finite {
			return n
		}
	}
	return -1
}

// groupFrom is the index of the first group that starts at i or after.
func (s *scene) groupFrom(i int) int {
	n, _ := slices.BinarySearchFunc(s.groups, i, func(g group, i int) int { return g.lo - i })
	return n
}
