package policy

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// A Profile sums up the time that rules take, over all documents that have it.
// The zero value is empty and ready.
type Profile struct {
	mu    sync.Mutex
	spent map[string]Spent // by file
}

// Spent is the time spent in the expressions of one rule, or of one file of the
// library, which is found once for all rules that use it.
type Spent struct {
	Name  string // a rule’s id, or the file of a library
	Time  time.Duration
	Evals int // expressions evaluated
}

// Spent lists what took time, the longest first.
func (p *Profile) Spent() []Spent {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.SortedFunc(maps.Values(p.spent), func(a, b Spent) int {
		return cmp.Or(cmp.Compare(b.Time, a.Time), cmp.Compare(a.Name, b.Name))
	})
}

// A stopwatch gives the time from one expression to the next to the file of the
// first. OPA’s own profiler keeps lines besides, and writes into expressions
// that are shared by all evaluations.
type stopwatch struct {
	spent map[string]Spent // by file
	file  string           // of the expression that is evaluated; "" for none
	since time.Time
}

func (w *stopwatch) Enabled() bool { return true }

func (w *stopwatch) Config() topdown.TraceConfig { return topdown.TraceConfig{} }

func (w *stopwatch) TraceEvent(event topdown.Event) {
	expr, ok := event.Node.(*ast.Expr)
	if !ok || expr.Location == nil || event.Op != topdown.EvalOp && event.Op != topdown.RedoOp {
		return
	}
	w.stop()
	w.file = expr.Location.File
	if event.Op == topdown.EvalOp {
		s := w.spent[w.file]
		s.Evals++
		w.spent[w.file] = s
	}
}

// stop ends the time of the expression before, and starts that of the next.
func (w *stopwatch) stop() {
	now := time.Now()
	if w.file != "" {
		s := w.spent[w.file]
		s.Time += now.Sub(w.since)
		w.spent[w.file] = s
	}
	w.since = now
}

// measure evaluates a query of a rule and adds the time that it takes to the
// profile, if there is one.
func (p *Profile) measure(q *topdown.Query, r Rule, eval func() error) error {
	if p == nil {
		return eval()
	}
	w := &stopwatch{spent: map[string]Spent{}}
	q.WithQueryTracer(w)
	err := eval()
	w.stop()
	p.add(w.spent, r)
	return err
}

func (p *Profile) add(spent map[string]Spent, r Rule) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.spent == nil {
		p.spent = map[string]Spent{}
	}
	for file, more := range spent {
		s := p.spent[file]
		s.Name = strings.TrimPrefix(file, builtinPrefix)
		if file == r.file {
			s.Name = r.ID
		}
		s.Time += more.Time
		s.Evals += more.Evals
		p.spent[file] = s
	}
}
