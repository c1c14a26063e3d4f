// Package attribution reads who says what in English news prose: source, cue
// and content, as PARC 3.0 and PolNeAR call them, each with its bytes in the
// file. It works by word classes and word lists alone; the same draft always
// gives the same attributions.
package attribution

import (
	"github.com/stancelint/stancelint/internal/source"
)

// A Type tells how much of the content stands in quotation marks.
type Type string

// The types, as in PolNeAR.
const (
	Direct   Type = "direct"   // all of it
	Mixed    Type = "mixed"    // a part of it
	Indirect Type = "indirect" // none of it
)

// A SourceType tells what kind of source it is, by its words alone. The names
// are those of the ledger.
type SourceType string

// The source types; "" is an attribution without a source.
const (
	NamedPerson   SourceType = "named_person"
	NamedOrg      SourceType = "named_org"
	Document      SourceType = "document"
	Anonymous     SourceType = "anonymous"
	UnnamedPerson SourceType = "unnamed_person"
	UnnamedGroup  SourceType = "unnamed_group"
)

// An Attribution is one claim of one source. Spans are byte ranges of the file;
// those of a list are in order and don't overlap.
type Attribution struct {
	Source, Cue, Content []source.Span

	Lemma      string // of the cue’s main word: "say" for “said”; ":" for a colon, "" for no cue
	Type       Type
	SourceType SourceType
	Name       string  // of a named source: its full name, without titles, as far as the draft has it
	SourceID   string  // the same for the same source within the draft; "" where it is unknown
	Carried    bool    // the source stands in a sentence before
	Confidence float64 // from 0 to 1: the share of readings of this kind that were right
}

type span = source.Span
