package diag

import "strings"

// Gather copies what diagnostics hold into a few pieces of memory. A run may find a
// hundred thousand, and holds them to its end: each text and each list by itself would
// be one more thing for the collector to look at, again and again. Nothing else is held
// on to by them after that, such as the ledger that an id is a part of.
func Gather(ds []Diagnostic) {
	gatherTexts(ds)
	var related, conflicts, texts int
	for i := range ds {
		d := &ds[i]
		related += len(d.Related)
		if d.Conflict != nil {
			conflicts++
		}
		d.eachList(func(list *[]string) { texts += len(*list) })
	}
	allRelated, allConflicts, allTexts := make([]Related, 0, related), make([]Conflict, 0, conflicts), make([]string, 0, texts)
	for i := range ds {
		d := &ds[i]
		allRelated, d.Related = moved(allRelated, d.Related)
		if d.Conflict != nil {
			allConflicts = append(allConflicts, *d.Conflict)
			d.Conflict = &allConflicts[len(allConflicts)-1]
		}
		d.eachList(func(list *[]string) { allTexts, *list = moved(allTexts, *list) })
	}
}

// moved appends a list to all, which has room for it, and gives its place there. None
// stays none.
func moved[T any](all, list []T) (longer, place []T) {
	if len(list) == 0 {
		return all, list
	}
	all = append(all, list...)
	return all, all[len(all)-len(list) : len(all) : len(all)]
}

// gatherTexts makes all texts parts of one.
func gatherTexts(ds []Diagnostic) {
	size := 0
	eachText(ds, func(s *string) { size += len(*s) })
	var b strings.Builder
	b.Grow(size)
	eachText(ds, func(s *string) { b.WriteString(*s) })
	all := b.String()
	eachText(ds, func(s *string) {
		n := len(*s)
		*s, all = all[:n], all[n:]
	})
}

// eachText visits the texts that rules give.
func eachText(ds []Diagnostic, visit func(*string)) {
	for i := range ds {
		d := &ds[i]
		visit(&d.Message)
		visit(&d.Help)
		visit(&d.Fingerprint)
		if d.Conflict != nil {
			visit(&d.Conflict.Target)
		}
		d.eachList(func(list *[]string) {
			for i := range *list {
				visit(&(*list)[i])
			}
		})
		for i := range d.Related {
			visit(&d.Related[i].Message)
		}
		for i := range d.Fixes {
			f := &d.Fixes[i]
			visit(&f.Message)
			for n := range f.Edits {
				visit(&f.Edits[n].Text)
			}
		}
	}
}

// eachList visits the lists of texts.
func (d *Diagnostic) eachList(visit func(*[]string)) {
	visit(&d.Claims)
	visit(&d.Sources)
	visit(&d.Notes)
	if c := d.Conflict; c != nil {
		visit(&c.Favor)
		visit(&c.Against)
	}
}
