package main

import (
	"fmt"
	"io"
	"maps"
	"path"
	"slices"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// A tally counts mutants by what came of them.
type tally [equivalent + 1]int

func (t tally) all() int {
	n := 0
	for _, count := range t {
		n += count
	}
	return n
}

// percent is how many are killed of those that tests ran on.
func (t tally) percent() int {
	ran := t[killed] + t[survives]
	if ran == 0 {
		return 100
	}
	return 100 * t[killed] / ran
}

// write puts the tally in words.
func (t tally) write(w io.Writer, what string) {
	p := message.NewPrinter(language.English)
	p.Fprintf(w, "%s: %d mutants: %d killed (%d %%), %d survive, %d can’t be removed", what, t.all(), t[killed], t.percent(), t[survives], t[impossible])
	if t[equivalent] > 0 {
		p.Fprintf(w, ", %d are equivalent", t[equivalent])
	}
	fmt.Fprintln(w)
}

// A summary has a tally for each category.
type summary map[string]tally

func (s summary) add(folder string, o outcome) {
	category := path.Dir(folder)
	t := s[category]
	t[o]++
	s[category] = t
}

// write writes down the tallies and returns their sum.
func (s summary) write(w io.Writer) tally {
	var total tally
	for _, category := range slices.Sorted(maps.Keys(s)) {
		s[category].write(w, category)
		for o, count := range s[category] {
			total[o] += count
		}
	}
	total.write(w, "in all")
	return total
}
