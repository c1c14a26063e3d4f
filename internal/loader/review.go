package loader

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
)

// Fingerprint is what `stancelint review` stamps on a claim: 16 hex digits that
// change when the words of its content do, or whose they are. What a
// typesetter may change makes no difference.
func Fingerprint(claim *ledger.Record) string {
	source := claim.Text("source")
	if source == "" {
		source = ledger.Narrator
	}
	parts := []string{source}
	for _, piece := range claim.List("content") {
		parts = append(parts, draft.Fold(piece))
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}
