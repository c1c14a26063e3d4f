package lint

import (
	"fmt"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/loader"
)

// Ledgers are the ledgers of the drafts that the options name, those in front
// matter included. The error is for one that can’t be read as TOML.
func Ledgers(o Options) ([]*ledger.Ledger, error) {
	units, err := plan(o)
	if err != nil {
		return nil, err
	}
	var all []*ledger.Ledger
	for _, u := range units {
		u.open()
		if u.failed != nil {
			return nil, u.failed
		}
		if u.draft != nil {
			if d, err := draft.Read(u.draft); err == nil {
				u.frontMatter(d, &loader.Unit{})
			}
		}
		for _, l := range u.ledgers {
			if l.Partial {
				return nil, fmt.Errorf("%s can’t be read as TOML: stancelint check tells where", l.File.Name)
			}
		}
		all = append(all, u.ledgers...)
	}
	return all, nil
}
