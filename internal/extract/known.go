package extract

import (
	"fmt"
	"slices"

	"github.com/stancelint/stancelint/internal/attribution"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// known are the claims of a ledger, as they stand in the draft.
type known struct {
	claims []located
	stale  []Stale
}

// A located is a claim with its words in the draft.
type located struct {
	pieces []source.Span
	cue    source.Span // empty where it is not found
	moved  bool        // these are not its words, but the nearest to them
}

func findKnown(d *draft.Draft, l *ledger.Ledger) known {
	var k known
	for _, id := range l.ClaimOrder {
		c := l.Claims[id]
		content := c.List("content")
		if len(content) == 0 {
			continue
		}
		switch at := d.Locate(draft.Quote{Content: content, Prefix: c.Text("prefix"), Suffix: c.Text("suffix")}); at.State {
		case draft.Found:
			k.add(d, c, at.Pieces)
		case draft.Ambiguous:
			for _, pieces := range at.Candidates {
				k.add(d, c, pieces)
			}
		case draft.Missing:
			k.lost(d, c, at.Missing)
		}
	}
	return k
}

func (k *known) add(d *draft.Draft, c *ledger.Record, pieces []source.Span) {
	at := located{pieces: pieces}
	if cue := c.Text("cue"); cue != "" {
		at.cue, _ = d.Near(cue, pieces[0])
	}
	k.claims = append(k.claims, at)
}

// lost notes a claim of which a piece is no longer in the draft. What is there
// now in its place is still that claim's, to be mended by a person.
func (k *known) lost(d *draft.Draft, c *ledger.Record, missing int) {
	piece := c.List("content")[missing]
	s := Stale{Claim: c, At: c.Place(fmt.Sprintf("content.%d", missing), "content"), Piece: piece}
	if near, ok := d.Nearest(piece); ok {
		s.Now = text(d, near.Span)
		k.claims = append(k.claims, located{pieces: []source.Span{near.Span}, moved: true})
	}
	k.stale = append(k.stale, s)
}

// has reports whether some claim is that of an attribution.
func (k *known) has(d *draft.Draft, a *attribution.Attribution) bool {
	return slices.ContainsFunc(k.claims, func(c located) bool { return c.is(d, a) })
}

// is reports whether a claim has words of an attribution, and neither reports the
// other: “Holm said that Reis had said …” makes two claims.
func (c located) is(d *draft.Draft, a *attribution.Attribution) bool {
	switch {
	case !slices.ContainsFunc(c.pieces, func(p source.Span) bool { return overlaps(a.Content, p) }):
		return false
	case c.moved || same(d, c.pieces, a.Content):
		return true
	}
	within := slices.ContainsFunc(a.Cue, func(cue source.Span) bool { return overlaps(c.pieces, cue) })
	around := c.cue.Len() > 0 && overlaps(a.Content, c.cue)
	return !within && !around
}

func overlaps(spans []source.Span, s source.Span) bool {
	return slices.ContainsFunc(spans, s.Overlaps)
}

// same reports whether a claim is what would be written for a content.
func same(d *draft.Draft, pieces, content []source.Span) bool {
	trimmed := pieceSpans(d, content)
	return len(trimmed) == len(pieces) && slices.EqualFunc(trimmed, pieces, func(x, y source.Span) bool { return x.Overlaps(y) && abs(x.Start-y.Start) < 4 && abs(x.End-y.End) < 4 })
}

func abs(n int) int { return max(n, -n) }
