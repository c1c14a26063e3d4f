package report_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/report"
	"github.com/stancelint/stancelint/internal/source"
)

// BenchmarkPretty draws findings with two related places each, twice as many the
// second time.
func BenchmarkPretty(b *testing.B) {
	paragraph := strings.Repeat("“The pier will open in June,” said Ana Reis, who runs the harbour. ", 4) + "\n\n"
	f := source.NewFile("pier.md", []byte(strings.Repeat(paragraph, 40)))
	at := func(n int) source.Place {
		start := n % 40 * len(paragraph)
		return source.Place{File: f, Span: source.Span{Start: start + 3, End: start + 28}}
	}
	for _, n := range []int{100, 200} {
		ds := make([]diag.Diagnostic, n)
		for i := range ds {
			ds[i] = diag.Diagnostic{
				Rule: "contradiction/disputed", Level: diag.Warning, Place: at(i),
				Message: "sources contradict each other on “The pier opens in June”: Ana Reis for it, Bo Lund against it",
				Related: []diag.Related{{Place: at(i + 7), Message: "for it: Ana Reis (c07)"}, {Place: at(i + 13), Message: "against it: Bo Lund (c13)"}},
				Help:    "if the conflict is the news, tell the reader, and record where in a [[tensions]] entry; if not, correct the draft",
			}
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := report.Pretty(io.Discard, report.Result{Diagnostics: ds}, report.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
