package report

import (
	"io"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/source"
)

// The gitlabX types are a Code Quality report: of the issues of Code Climate,
// the fields that GitLab reads, and other_locations.
type (
	gitlabIssue struct {
		Description    string           `json:"description"`
		CheckName      string           `json:"check_name"`
		Fingerprint    string           `json:"fingerprint"`
		Severity       string           `json:"severity"`
		Location       gitlabLocation   `json:"location"`
		OtherLocations []gitlabLocation `json:"other_locations,omitempty"`
	}
	gitlabLocation struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}
	gitlabLines struct {
		Begin int `json:"begin"`
		End   int `json:"end"`
	}
)

// GitLab writes a Code Quality report. It knows lines alone, both ends counted
// in. The other places stand in the description too, since GitLab shows that.
func GitLab(w io.Writer, r Result, _ Options) error {
	return writeJSON(w, each(r.Diagnostics, toGitLab))
}

func toGitLab(d diag.Diagnostic) gitlabIssue {
	out := gitlabIssue{
		Description: plain(d),
		CheckName:   Safe(d.Rule),
		Fingerprint: d.Fingerprint,
		Severity:    gitlabSeverity(d.Level),
		Location:    toGitLabLocation(d.Place),
	}
	for _, r := range d.Related {
		if r.Place.File != nil {
			out.OtherLocations = append(out.OtherLocations, toGitLabLocation(r.Place))
		}
	}
	return out
}

func gitlabSeverity(l diag.Level) string {
	switch l {
	case diag.Error:
		return "major"
	case diag.Warning:
		return "minor"
	}
	return "info"
}

// toGitLabLocation gives a diagnostic without a place line 1 of the folder:
// GitLab drops a report in which one has none.
func toGitLabLocation(p source.Place) gitlabLocation {
	p = resolve(p)
	if p.File == nil {
		return gitlabLocation{here, gitlabLines{1, 1}}
	}
	return gitlabLocation{fileName(p.File), gitlabLines{p.File.Position(p.Span.Start).Line, last(p).Line}}
}
