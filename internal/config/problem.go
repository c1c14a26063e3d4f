package config

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/source"
)

// A Problem is something wrong in a config file.
type Problem struct {
	Place   source.Place
	Message string
	Help    string // the way out; "" where the message tells it
}

// Error is the problem on one line, its place first.
func (p Problem) Error() string {
	at := Where(p.Place)
	if p.Help == "" {
		return fmt.Sprintf("%s: %s", at, p.Message)
	}
	return fmt.Sprintf("%s: %s; %s", at, p.Message, p.Help)
}

// Where writes a place as file:line:column, on one line.
func Where(p source.Place) string {
	at := p.File.Position(p.Span.Start)
	return fmt.Sprintf("%s:%d:%d", strings.ReplaceAll(p.File.Name, "\n", `\n`), at.Line, at.Column)
}

// Problems are all that is wrong with a config, sorted by file and place.
type Problems []Problem

// Error is one line a problem.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// sorted is the problems in order, each once.
func sorted(ps []Problem) Problems {
	ps = slices.Clone(ps)
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Place.File.Name, b.Place.File.Name),
			cmp.Compare(a.Place.Span.Start, b.Place.Span.Start),
			cmp.Compare(a.Message, b.Message),
			cmp.Compare(a.Help, b.Help),
		)
	})
	return slices.CompactFunc(ps, func(a, b Problem) bool {
		return a.Place.File.Name == b.Place.File.Name && a.Place.Span == b.Place.Span && a.Message == b.Message
	})
}

// err is the problems as an error, nil where there is none.
func (ps Problems) err() error {
	if len(ps) == 0 {
		return nil
	}
	return ps
}

// Join brings together what several configs, or both steps of one, came to: a
// problem that they share is told once. Errors that are no Problems come last.
func Join(errs ...error) error {
	var all []Problem
	var rest []error
	for _, err := range errs {
		var ps Problems
		if errors.As(err, &ps) {
			all = append(all, ps...)
		} else if err != nil {
			rest = append(rest, err)
		}
	}
	return errors.Join(append([]error{sorted(all).err()}, rest...)...)
}

// didYouMean is help that asks for the nearest of the known names, or rest
// where none is near.
func didYouMean(word string, known []string, rest string) string {
	if near := loader.Nearest(word, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return rest
}

// listed is names for a message: "a, b and c".
func listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
