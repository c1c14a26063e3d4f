// Package extract writes the ledger of a draft from the attributions that are
// read in it. It only adds: what is in the ledger stays byte for byte.
package extract

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/source"
)

// A Document is a draft with what is known of it.
type Document struct {
	Draft        *draft.Draft
	Attributions []attribution.Attribution
	Ledger       *ledger.Ledger // all records that hold for the draft, those of registries included
	Sidecar      *source.File   // the ledger to add to; without bytes for a new one
	Named        string         // the draft as a new ledger must name it; "" for its sibling
}

// An Update is a ledger with what was read added to it.
type Update struct {
	Data    []byte   // the whole file; as it was where nothing is added
	Sources []string // ids that were added
	Claims  []string // likewise
	Stale   []Stale
	Unclear []source.Span // contents of which the source is not clear: no claim was written
}

// A Stale is a claim whose words are no longer in the draft.
type Stale struct {
	Claim *ledger.Record
	At    source.Place // the words in the ledger
	Piece string       // the words
	Now   string       // the nearest words in the draft; "" for none
}

// Least is the least confidence with which an attribution is written as a claim:
// at less, most such readings are wrong.
const Least = 0.5

// Write adds the attributions that the ledger does not have. The error is for a
// ledger that can't be added to.
func Write(doc Document) (Update, error) {
	w := newWriter(doc)
	for i := range doc.Attributions {
		w.attribution(i)
	}
	u := Update{Data: doc.Sidecar.Bytes(), Sources: w.sources, Claims: w.claims, Stale: w.known.stale, Unclear: w.unclear}
	if len(w.claims) == 0 {
		return u, nil
	}
	u.Data = w.file()
	return u, w.verify(u.Data)
}

// A writer collects the records to add.
type writer struct {
	Document
	speakers [][]string // of each attribution, as the ledger knows them
	known    known
	refused  []string          // words, folded, that somebody has said are no claim
	bySource map[string]string // from the reader's ids to the ledger's
	taken    map[string]bool   // ids of sources
	last     int               // of the claims that are numbered

	records         bytes.Buffer
	sources, claims []string
	pending         bytes.Buffer // the claims, which come after the sources
	unclear         []source.Span
}

func newWriter(doc Document) *writer {
	w := &writer{
		Document: doc,
		speakers: loader.Speakers(doc.Draft, doc.Attributions, doc.Ledger),
		known:    findKnown(doc.Draft, doc.Ledger),
		refused:  refused(doc.Sidecar.Bytes()),
		bySource: map[string]string{},
		taken:    map[string]bool{ledger.Narrator: true},
	}
	for id := range doc.Ledger.Sources {
		w.taken[id] = true
	}
	for id := range doc.Ledger.Claims {
		var n int
		if _, err := fmt.Sscanf(id, "c%d", &n); err == nil {
			w.last = max(w.last, n)
		}
	}
	return w
}

// attribution writes the claim of an attribution, unless the ledger has it.
func (w *writer) attribution(i int) {
	a := &w.Attributions[i]
	if a.Confidence < Least || w.known.has(w.Draft, a) {
		return
	}
	c, ok := w.claimOf(a)
	if !ok || w.isRefused(c) {
		return
	}
	c.source, ok = w.sourceOf(i)
	if !ok {
		w.unclear = append(w.unclear, a.Content[0])
		return
	}
	w.last++
	c.id = fmt.Sprintf("c%02d", w.last)
	w.claims = append(w.claims, c.id)
	c.write(&w.pending)
}

// notAClaim is how a person keeps a wrong reading out of a ledger.
var notAClaim = regexp.MustCompile(`(?im)^[ \t]*#[ \t]*not a claim:[ \t]*(.*?)[ \t\r]*$`)

func refused(data []byte) []string {
	var all []string
	for _, m := range notAClaim.FindAllSubmatch(data, -1) {
		if words := bare(string(m[1])); words != "" {
			all = append(all, words)
		}
	}
	return all
}

func (w *writer) isRefused(c claim) bool {
	return slices.Contains(w.refused, bare(strings.Join(c.content, " ")))
}

// bare is a text without what a typesetter may change, and without the marks at
// its ends.
func bare(text string) string { return strings.Trim(draft.Fold(text), " '\".,;:") }

// file is the ledger with what is added, its line ends as they were.
func (w *writer) file() []byte {
	var out bytes.Buffer
	if len(w.Sidecar.Bytes()) == 0 {
		out.WriteString(heading)
		if w.Named != "" {
			fmt.Fprintf(&out, "\ndraft = %s\n", quoted(w.Named))
		}
	} else {
		out.Write(w.Sidecar.Bytes())
		if !bytes.HasSuffix(w.Sidecar.Bytes(), []byte("\n")) {
			out.WriteByte('\n')
		}
	}
	out.Write(w.records.Bytes())
	out.Write(w.pending.Bytes())
	if !bytes.Contains(w.Sidecar.Bytes(), []byte("\r\n")) {
		return out.Bytes()
	}
	added := out.Bytes()[len(w.Sidecar.Bytes()):]
	return append(bytes.Clone(w.Sidecar.Bytes()), bytes.ReplaceAll(added, []byte("\n"), []byte("\r\n"))...)
}

const heading = `# Who says what in the draft, and on which side.
#
# Records that are marked machine-read come from stancelint extract. Check them,
# and finish them: say what a source is, and which targets a claim takes sides on.
# Another run adds what is new in the draft, and leaves all that is here as it is.
# To keep a wrong reading out for good, replace it by a line
#     # not a claim: its words
`

// verify makes sure that what is added can be read, and breaks nothing.
func (w *writer) verify(data []byte) error {
	_, before := loader.Decode(w.Sidecar)
	_, after := loader.Decode(source.NewFile(w.Sidecar.Name, data))
	if len(after) <= len(before) {
		return nil
	}
	return fmt.Errorf("%s: claims can’t be added to it (%s); write sources and claims as tables of their own, [claims.c01]", w.Sidecar.Name, after[len(after)-1].Message)
}
