package lint

import (
	"sync/atomic"

	"github.com/stancelint/stancelint/internal/policy"
)

// A Watch is told how a run goes. What is nil is not told.
type Watch struct {
	Skipped func(name, why string) // what a walk passes over
	Planned func(files []Files)    // what is linted, before it is
	Done    func(done, of int)     // from several goroutines, after each draft
	Profile *policy.Profile        // where the time of the rules goes
	linted  *atomic.Int32          // how many drafts so far
	total   int
}

// Files are what is linted together.
type Files struct {
	Draft      string // "" where there is none
	Ledger     string // beside the draft, or by itself; "" where there is none
	Registries []string
	Rules      int // how many are selected; 0 before that is known
}

// Name is the draft, or the ledger where it stands alone; "" for registries.
func (f Files) Name() string {
	if f.Draft != "" {
		return f.Draft
	}
	return f.Ledger
}

// List is what would be linted.
func List(o Options) ([]Files, error) {
	units, err := plan(o)
	if err != nil {
		return nil, err
	}
	return filesOf(units), nil
}

func filesOf(units []unit) []Files {
	list := make([]Files, len(units))
	for i, u := range units {
		list[i].Registries = u.setup.Registries
		if u.setup.Select != nil {
			list[i].Rules = len(u.setup.Select.Rules())
		}
		list[i].Draft, list[i].Ledger = u.draftName, u.ledgerName
	}
	return list
}

func (w *Watch) skipped(name, why string) {
	if w.Skipped != nil {
		w.Skipped(name, why)
	}
}

// planned tells what is linted, and starts to count.
func (w *Watch) planned(units []unit) {
	if w.Planned != nil {
		w.Planned(filesOf(units))
	}
	w.linted, w.total = new(atomic.Int32), len(units)
}

func (w *Watch) done() {
	linted := int(w.linted.Add(1))
	if w.Done != nil {
		w.Done(linted, w.total)
	}
}
