package lint

import (
	"fmt"
	"path"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/source"
)

// An Annotated is a draft with all that is known of it, for a command that
// writes its ledger.
type Annotated struct {
	Draft   *draft.Draft
	Ledger  *ledger.Ledger // its own records, those in its front matter and those of its registries
	Sidecar *source.File   // the ledger beside it; without bytes where there is none yet
	Named   string         // what the sidecar must give as its draft; "" for its sibling
	Setup   Setup
	Err     error // why nothing may be written for this draft; then only Draft may be set
}

// Drafts are the drafts that the options name, each with its ledger. What is
// wrong with one of them is told there.
func Drafts(o Options) ([]Annotated, error) {
	units, err := plan(o)
	if err != nil {
		return nil, err
	}
	if units, err = o.set(units); err != nil {
		return nil, err
	}
	var all []Annotated
	for _, u := range units {
		if u.draftName == "" && u.ledgerName == "" {
			continue // a registry
		}
		u.open()
		all = append(all, u.annotated())
	}
	return all, nil
}

func (u unit) annotated() Annotated {
	a := Annotated{Setup: u.setup, Err: u.failed}
	if u.failed != nil {
		return a
	}
	if u.draft == nil {
		a.Err = fmt.Errorf("%s: its draft isn’t there", u.name())
		return a
	}
	var err error
	if a.Draft, err = draft.Read(u.draft); err != nil {
		a.Err = fmt.Errorf("reading %s: %w", u.draft.Name, err)
		return a
	}
	a.Sidecar, a.Named, a.Err = u.sidecar()
	u.frontMatter(a.Draft, &loader.Unit{})
	for _, l := range u.ledgers {
		if l.Partial {
			a.Err = fmt.Errorf("%s can’t be read as TOML: stancelint check tells where", l.File.Name)
		}
	}
	a.Ledger, _ = loader.Merge(u.ledgers, u.shared)
	if err := tooManyClaims(a.Ledger); err != nil {
		a.Err = fmt.Errorf("%s: %w", u.name(), err)
	}
	return a
}

// sidecar is the ledger file of a draft, or the one that it would have, with what
// that must say of its draft.
func (u unit) sidecar() (f *source.File, named string, err error) {
	if len(u.ledgers) > 0 {
		return u.ledgers[0].File, "", nil
	}
	base := u.draft.Name
	for _, suffix := range draftSuffixes {
		base = stem(base, suffix)
	}
	name := base + ledgerSuffix
	if u.files.exists(name) {
		return nil, "", fmt.Errorf("%s is the ledger of another draft; rename %s", name, u.draft.Name)
	}
	for _, suffix := range draftSuffixes {
		if sibling := base + suffix; u.files.exists(sibling) {
			if sibling != u.draft.Name {
				named = path.Base(u.draft.Name)
			}
			break
		}
	}
	return source.NewFile(name, nil), named, nil
}
