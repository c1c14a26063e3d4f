package report

import (
	"fmt"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// resolve is p inside its file and on character boundaries, widened if need
// be, so that no format has to mistrust a span.
func resolve(p source.Place) source.Place {
	f := p.File
	if f == nil {
		return source.Place{}
	}
	if f.Lines() == 0 { // not made by NewFile
		f = source.NewFile(f.Name, f.Bytes())
	}
	s := f.Clamp(p.Span)
	start := f.Character(s.Start).Start
	end := start
	if s.End > s.Start {
		end = f.Character(s.End).End
	}
	return source.Place{File: f, Span: source.Span{Start: start, End: end}}
}

// where is a resolved place as path:line:column.
func where(p source.Place) string {
	pos := p.File.Position(p.Span.Start)
	return fmt.Sprintf("%s:%d:%d", pathOf(p.File), pos.Line, pos.Column)
}

// pathOf is the file's name, fit to be shown.
func pathOf(f *source.File) string {
	if f.Name == "" {
		return "<unnamed>"
	}
	name := Safe(f.Name)
	if isCommand(name) {
		return "./" + name
	}
	return name
}

// title is the level and the rule, as in "error[draft/encoding]".
func title(d diag.Diagnostic) string {
	level := d.Level.String()
	if level == "" {
		level = "unknown"
	}
	if d.Rule == "" {
		return level
	}
	return level + "[" + Safe(d.Rule) + "]"
}
