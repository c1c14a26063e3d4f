package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/source"
	"github.com/stancelint/stancelint/rules"
)

// An extraction is what extract prints of one file.
type extraction struct {
	File         string               `json:"file"`
	Attributions []extractAttribution `json:"attributions"`
}

// An extractAttribution is one claim of one source.
type extractAttribution struct {
	Source     []extractSpan          `json:"source"`
	Cue        []extractSpan          `json:"cue"`
	Content    []extractSpan          `json:"content"`
	Type       attribution.Type       `json:"type"`
	SourceType attribution.SourceType `json:"source_type"`
	SourceID   string                 `json:"source_id"`
	Carried    bool                   `json:"carried"`
	Confidence float64                `json:"confidence"`
}

// An extractSpan is a range of bytes of the file, and what stands there.
type extractSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

func extract(ctx context.Context, env Env, args []string) (int, error) {
	var output string
	f := flags(env, "extract", "DRAFT…", "Read who says what in a draft: source, cue and content of each attribution.", "stancelint extract --output json summit.md")
	f.StringVarP(&output, "output", "o", "", "how to print: json, one object a line and a file")
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	switch {
	case output == "":
		return statusFailed, errors.New("extract can't write ledgers yet; use --output json")
	case output != "json":
		return statusFailed, fmt.Errorf("unknown output format %q; use json", output)
	case f.NArg() == 0:
		return statusFailed, errors.New("extract takes one or more drafts")
	}
	return statusClean, printExtractions(ctx, env, f.Args())
}

// printExtractions prints nothing unless every draft could be read.
func printExtractions(ctx context.Context, env Env, names []string) error {
	reader, err := newReader()
	if err != nil {
		return err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return err
		}
		d, err := readDraft(env, name)
		if err != nil {
			return err
		}
		if err := encoder.Encode(extractionOf(d, reader.Read(d))); err != nil {
			return err
		}
	}
	_, err = out.WriteTo(env.Stdout)
	return err
}

// newReader makes a reader of the built-in word lists.
func newReader() (*attribution.Reader, error) {
	folder, err := fs.Sub(rules.FS, "lexicon")
	if err != nil {
		return nil, err
	}
	lists, err := lexicon.Read(folder)
	if err != nil {
		return nil, err
	}
	return attribution.NewReader(lists), nil
}

func readDraft(env Env, name string) (*draft.Draft, error) {
	data, err := os.ReadFile(absolute(env, name))
	if err != nil {
		return nil, fmt.Errorf("reading draft: %w", err)
	}
	d, err := draft.Read(source.NewFile(name, data))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return d, nil
}

func extractionOf(d *draft.Draft, attributions []attribution.Attribution) extraction {
	e := extraction{File: d.File.Name, Attributions: []extractAttribution{}}
	for _, a := range attributions {
		e.Attributions = append(e.Attributions, extractAttribution{
			Source:     extractSpans(d.File, a.Source),
			Cue:        extractSpans(d.File, a.Cue),
			Content:    extractSpans(d.File, a.Content),
			Type:       a.Type,
			SourceType: a.SourceType,
			SourceID:   a.SourceID,
			Carried:    a.Carried,
			Confidence: a.Confidence,
		})
	}
	return e
}

func extractSpans(f *source.File, spans []source.Span) []extractSpan {
	out := []extractSpan{}
	for _, s := range spans {
		out = append(out, extractSpan{s.Start, s.End, string(f.Text(s))})
	}
	return out
}
