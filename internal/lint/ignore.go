package lint

import (
	"context"
	"slices"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/source"
	"github.com/stancelint/stancelint/internal/suppress"
)

// An ignore is a comment that lets diagnostics stand, and what came of it.
type ignore struct {
	suppress.Ignore
	used bool
}

// ignores lists the comments of a unit that let diagnostics stand.
func (u unit) ignores(d *draft.Draft) []*ignore {
	var found []suppress.Ignore
	for _, l := range u.ledgers {
		if l.Form == ledger.FrontMatter {
			found = append(found, suppress.InLedger(l.File, d.FrontMatter.Body)...)
		} else {
			found = append(found, suppress.InLedger(l.File, source.Span{End: len(l.File.Bytes())})...)
		}
	}
	if d != nil {
		found = append(found, suppress.InDraft(d)...)
	}
	list := make([]*ignore, len(found))
	for i := range found {
		list[i] = &ignore{Ignore: found[i]}
	}
	return list
}

// An Ignored is a diagnostic that a comment lets stand.
type Ignored struct {
	Diagnostic diag.Diagnostic
	Reason     string // as the comment has it
}

// ignoring splits diagnostics into those that count and those that some ignore
// is for.
func (o Options) ignoring(selected *policy.Selection, all []diag.Diagnostic, ignores []*ignore) (count []diag.Diagnostic, ignored []Ignored) {
	if len(ignores) == 0 {
		return all, nil
	}
	rules := map[string]policy.Rule{}
	for _, r := range selected.Rules() {
		rules[r.ID] = r
	}
	for _, d := range all {
		hit, reason := false, ""
		for _, i := range ignores {
			if i.Holds(o.Today) && slices.ContainsFunc(i.Rules, rules[d.Rule].Matches) && i.Covers(&d) {
				i.used, hit, reason = true, true, i.Reason
			}
		}
		if hit {
			ignored = append(ignored, Ignored{d, reason})
		} else {
			count = append(count, d)
		}
	}
	return count, ignored
}

// judgeIgnores evaluates the rules on ignores, once it is known what these were
// for.
func (o Options) judgeIgnores(ctx context.Context, selected *policy.Selection, ignores []*ignore) ([]diag.Diagnostic, error) {
	if len(ignores) == 0 || !selected.Wants(policy.ScopeIgnores) {
		return nil, nil
	}
	list := make([]loader.Ignore, len(ignores))
	for n, i := range ignores {
		list[n] = loader.Ignore{
			Place: i.Place, Blank: source.Place{File: i.Place.File, Span: i.Blank},
			Until: i.Until, Fault: i.Fault, Way: i.Way,
			Used: i.used, Expired: i.Expired(o.Today),
		}
		for _, pattern := range i.Rules {
			list[n].Rules = append(list[n].Rules, loader.IgnoredRule{
				Pattern: pattern,
				Known:   selected.Known(pattern),
				Ran:     policy.Known(selected.Rules(), pattern),
				Nearest: selected.Nearest(pattern),
			})
		}
	}
	doc := loader.NewIgnores(list)
	return selected.Eval(ctx, policy.Document{
		Value: doc.Value, Places: doc.Places, Scope: policy.ScopeIgnores, Has: []string{"ledger", "draft"}, Large: len(ignores) >= manyRecords, Profile: o.Watch.Profile,
	})
}

// allIgnores are those of all units, in order.
func allIgnores(outcomes []outcome) []*ignore {
	var all []*ignore
	for _, o := range outcomes {
		all = append(all, o.ignores...)
	}
	return all
}
