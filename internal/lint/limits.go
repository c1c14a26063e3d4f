package lint

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"syscall"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/ledger"
)

// The limits on what is linted. A newsroom’s own texts are far below them; what
// arrives in a pull request may not be.
const (
	// MaxFileSize is how large a draft, ledger, registry or transcript may be, in
	// bytes. A novel has one million.
	MaxFileSize = 16 << 20

	// MaxClaims is how many claims a draft may have.
	MaxClaims = 50_000

	// MaxReports is how many findings of one rule in one draft count.
	MaxReports = 1_000
)

var errIrregular = errors.New("it is not a regular file")

// readFile reads a regular file of no more than MaxFileSize. A pipe would be
// waited for, and a device never ends. Where one has taken the place of a file since it
// was looked at, O_NONBLOCK waits for nothing; and it spares four of a dozen calls to the
// system, with which Go would find out that a file needs no waiting.
func readFile(name string) ([]byte, error) {
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errIrregular
	}
	return readAtMost(f, info.Size())
}

// readAtMost reads what has no more than MaxFileSize bytes, and is thought to have
// a size.
func readAtMost(r io.Reader, size int64) ([]byte, error) {
	buf := bytes.NewBuffer(make([]byte, 0, min(size, MaxFileSize)+bytes.MinRead))
	_, err := buf.ReadFrom(io.LimitReader(r, MaxFileSize+1))
	data := buf.Bytes()
	if err == nil && len(data) > MaxFileSize {
		return nil, fmt.Errorf("it has more than %d MB, the most that is read; split it, or leave it out (exclude in stancelint.toml)", MaxFileSize>>20)
	}
	return data, err
}

func tooManyClaims(l *ledger.Ledger) error {
	if l == nil || len(l.ClaimOrder) <= MaxClaims {
		return nil
	}
	return fmt.Errorf("%d claims, and a draft may have %d; split the ledger", len(l.ClaimOrder), MaxClaims)
}

// capped keeps of each rule the first MaxReports findings, and tells of which
// there were more.
func capped(ds []diag.Diagnostic) (kept []diag.Diagnostic, more []string) {
	if len(ds) <= MaxReports {
		return ds, nil
	}
	slices.SortStableFunc(ds, func(x, y diag.Diagnostic) int {
		return cmp.Or(cmp.Compare(x.Rule, y.Rule), diag.Compare(x, y))
	})
	found := map[string]int{}
	for _, d := range ds {
		if found[d.Rule]++; found[d.Rule] <= MaxReports {
			kept = append(kept, d)
		}
	}
	for _, d := range kept {
		if n := found[d.Rule]; n > MaxReports {
			more = append(more, fmt.Sprintf("%s finds %d things here, of which the first %d are told", d.Rule, n, MaxReports))
			found[d.Rule] = 0
		}
	}
	return kept, more
}
