package draft

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/source"
)

// located is an Anchor with the words around each piece instead of spans.
type located struct {
	State      State
	Missing    int
	Pieces     []string
	Candidates int
}

func TestLocate(t *testing.T) {
	const text = "He said the port is safe. She said: “the port is safe”, and the port\nis *safe* now.\n\n“We go,” he said, “and we stay.” We go too, and we stay."
	at := func(start, end int) string { return text[max(0, start-5):start] + "|" + text[start:end] }
	for name, tc := range map[string]struct {
		quote Quote
		want  located
	}{
		"once":                      {Quote{Content: []string{"She said"}}, located{Pieces: []string{"afe. |She said"}}},
		"once, wrong prefix":        {Quote{Content: []string{"She said"}, Prefix: "nobody"}, located{Pieces: []string{"afe. |She said"}}},
		"several":                   {Quote{Content: []string{"the port is safe"}}, located{State: Ambiguous, Candidates: 3}},
		"prefix":                    {Quote{Content: []string{"the port is safe"}, Prefix: "He said "}, located{Pieces: []string{"said |the port is safe"}}},
		"prefix beside a quote":     {Quote{Content: []string{"the port is safe"}, Prefix: "said:"}, located{Pieces: []string{": “|the port is safe"}}},
		"prefix with the quote":     {Quote{Content: []string{"the port is safe"}, Prefix: "said: \""}, located{Pieces: []string{": “|the port is safe"}}},
		"suffix":                    {Quote{Content: []string{"the port is safe"}, Suffix: "now"}, located{Pieces: []string{" and |the port\nis *safe"}}},
		"suffix with punctuation":   {Quote{Content: []string{"the port is safe"}, Suffix: "”, and"}, located{Pieces: []string{": “|the port is safe"}}},
		"prefix within a word":      {Quote{Content: []string{"the port is safe"}, Prefix: "e said"}, located{State: Ambiguous, Candidates: 3}},
		"prefix that matches none":  {Quote{Content: []string{"the port is safe"}, Prefix: "nobody"}, located{State: Ambiguous, Candidates: 3}},
		"both must hold":            {Quote{Content: []string{"the port is safe"}, Prefix: "said", Suffix: "now"}, located{State: Ambiguous, Candidates: 3}},
		"missing":                   {Quote{Content: []string{"the port was safe"}}, located{State: Missing}},
		"no content":                {Quote{}, located{State: Missing}},
		"empty content":             {Quote{Content: []string{" "}}, located{State: Missing}},
		"broken":                    {Quote{Content: []string{"he said", "and we stay"}}, located{Pieces: []string{",” |he said", ", “|and we stay"}}},
		"broken, the tighter one":   {Quote{Content: []string{"the port", "now"}}, located{Pieces: []string{" and |the port", "afe* |now"}}},
		"broken, several":           {Quote{Content: []string{"go", "and we stay"}}, located{State: Ambiguous, Candidates: 2}},
		"broken, placed by suffix":  {Quote{Content: []string{"We go", "and we stay"}, Suffix: "too"}, located{Pieces: []string{".” |We go", "too, |and we stay"}}},
		"broken, wrong order":       {Quote{Content: []string{"and we stay", "he said"}}, located{State: Missing, Missing: 1}},
		"broken, later one missing": {Quote{Content: []string{"he said", "and we leave"}}, located{State: Missing, Missing: 1}},
		"pieces do not overlap":     {Quote{Content: []string{"He said the", "the port is safe", "and the port"}}, located{Pieces: []string{"|He said the", ": “|the port is safe", "”, |and the port"}}},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, "a.md", text)
			a := d.Locate(tc.quote)
			got := located{State: a.State, Missing: a.Missing, Candidates: len(a.Candidates)}
			for _, p := range a.Pieces {
				got.Pieces = append(got.Pieces, at(p.Start, p.End))
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestQuoteType(t *testing.T) {
	for name, tc := range map[string]struct {
		text   string
		pieces []string
		want   QuoteType
	}{
		"in marks":                  {"He said “it is safe, we know”.", []string{"it is safe"}, Direct},
		"with the marks":            {"He said “it is safe”.", []string{"“it is safe”."}, Direct},
		"every piece in marks":      {"“It is,” he said, “safe.”", []string{"It is", "safe"}, Direct},
		"no piece in marks":         {"He said it is safe, “sure”.", []string{"it is safe"}, Indirect},
		"one of two in marks":       {"He is “clear with” them.", []string{"He is", "clear with"}, Mixed},
		"a scare quote within":      {"He said the “big” port is safe.", []string{"the “big” port is safe"}, Mixed},
		"over two paragraphs":       {"“One.\n\n“Two,” he said.", []string{"One. “Two"}, Direct},
		"a block quote":             {"> It is safe.\n", []string{"It is safe."}, Direct},
		"out of a block quote":      {"> It is\n\nsafe", []string{"It is safe"}, Mixed},
		"nested":                    {"“He said ‘it is safe’ today.”", []string{"it is safe"}, Direct},
		"no pieces":                 {"x", nil, Indirect},
		"a quotation left open":     {"He said: “it is safe.", []string{"it is safe"}, Direct},
		"markup outside, not words": {"*“it is safe”*", []string{"it is safe"}, Direct},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, "a.md", tc.text)
			var pieces []source.Span
			for _, p := range tc.pieces {
				pieces = append(pieces, d.Find(p)...)
			}
			if len(pieces) != len(tc.pieces) {
				t.Fatalf("found %d pieces", len(pieces))
			}
			if got := d.QuoteType(pieces); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}
