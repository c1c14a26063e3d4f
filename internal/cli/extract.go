package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/extract"
	"github.com/stancelint/stancelint/internal/lint"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/source"
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

// extractOptions are the flags of extract as they are typed.
type extractOptions struct {
	output, config string
	isolated       bool
}

func extractCommand(ctx context.Context, env Env, args []string) (int, error) {
	var o extractOptions
	f := flags(env, "extract", "DRAFT…",
		"Read who says what in a draft, and write it into its ledger: what is new is\nadded, what is there stays as it is. A claim whose words are no longer in the\ndraft is told.",
		"stancelint extract summit.md",
		"stancelint extract --output toml summit.md",
		"stancelint extract --output json summit.md",
	)
	f.StringVarP(&o.output, "output", "o", "", "`FORMAT` to print instead of writing: toml, the ledger as it would be written; json, the attributions, an object for each draft")
	f.StringVar(&o.config, "config", "", "use the config `FILE` for all drafts, whichever is nearest")
	f.BoolVar(&o.isolated, "isolated", false, "use no config")
	values(f, "output", "json", "toml")
	values(f, "config", fileValues)
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	if f.NArg() == 0 {
		return statusFailed, errors.New("extract takes one or more drafts")
	}
	switch o.output {
	case "json":
		return statusClean, o.print(ctx, env, f.Args())
	case "", "toml":
		return statusClean, o.write(ctx, env, f.Args())
	}
	return statusFailed, fmt.Errorf("unknown output format %q; use json or toml", o.output)
}

// write writes the ledger of each draft. A draft for which it can't keeps no
// other from its ledger.
func (o extractOptions) write(ctx context.Context, env Env, names []string) error {
	settler := newSettler(env, o.config, o.isolated, nil)
	drafts, err := lint.Drafts(lint.Options{Dir: env.Dir, Paths: names, Setup: settler.setup, Exclude: settler.exclude})
	if err != nil {
		return err
	}
	readers := map[*policy.Selection]*attribution.Reader{}
	var failed []error
	for _, a := range drafts {
		if err := ctx.Err(); err != nil {
			return errors.Join(append(failed, err)...)
		}
		if a.Err != nil {
			failed = append(failed, a.Err)
			continue
		}
		if readers[a.Setup.Select] == nil {
			readers[a.Setup.Select] = attribution.NewReader(a.Setup.Select.Lexicon())
		}
		failed = append(failed, o.update(env, a, readers[a.Setup.Select]))
	}
	return errors.Join(failed...)
}

// update writes the ledger of one draft, and tells what is new in it.
func (o extractOptions) update(env Env, a lint.Annotated, reader *attribution.Reader) error {
	u, err := extract.Write(extract.Document{
		Draft: a.Draft, Attributions: reader.Read(a.Draft), Ledger: a.Ledger, Sidecar: a.Sidecar, Named: a.Named,
	})
	switch {
	case err != nil:
		return err
	case o.output == "toml":
		_, err := env.Stdout.Write(u.Data)
		return err
	case len(u.Claims) > 0:
		err := writeWhole(absolute(env, a.Sidecar.Name), func(w io.Writer) error {
			_, err := w.Write(u.Data)
			return err
		})
		if err != nil {
			return fmt.Errorf("writing %s: %w", a.Sidecar.Name, cause(err))
		}
	}
	return tell(env.Stdout, a, u)
}

// tell says what was added, and what a person has to look at.
func tell(w io.Writer, a lint.Annotated, u extract.Update) error {
	p := printer{w: w}
	p.line(fmt.Sprintf("%s: %s", a.Sidecar.Name, added(u)), "")
	for _, s := range u.Stale {
		pos := s.At.File.Position(s.At.Span.Start)
		line := fmt.Sprintf("%s:%d:%d: claim %s: “%s” is no longer in the draft", s.At.File.Name, pos.Line, pos.Column, s.Claim.ID, s.Piece)
		if s.Now != "" {
			line += fmt.Sprintf("; the nearest words are “%s”", s.Now)
		}
		p.line(line, "")
	}
	for _, s := range u.Unclear {
		pos := a.Draft.File.Position(s.Start)
		p.line(fmt.Sprintf("%s:%d:%d: left out: the draft doesn’t say whose words these are", a.Draft.File.Name, pos.Line, pos.Column), "")
	}
	return p.err
}

func added(u extract.Update) string {
	switch {
	case len(u.Claims) == 0:
		return "nothing new"
	case len(u.Sources) == 0:
		return "added " + counted(len(u.Claims), "claim")
	}
	return "added " + counted(len(u.Sources), "source") + " and " + counted(len(u.Claims), "claim")
}

// print prints the attributions of each draft as JSON; nothing unless every
// draft could be read.
func (o extractOptions) print(ctx context.Context, env Env, names []string) error {
	settler := newSettler(env, o.config, o.isolated, nil)
	settings, err := settler.setup(names)
	if err != nil {
		return err
	}
	readers := map[*policy.Selection]*attribution.Reader{}
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
		selection := settings(name).Select
		if readers[selection] == nil {
			readers[selection] = attribution.NewReader(selection.Lexicon())
		}
		if err := encoder.Encode(extractionOf(d, readers[selection].Read(d))); err != nil {
			return err
		}
	}
	_, err = out.WriteTo(env.Stdout)
	return err
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
