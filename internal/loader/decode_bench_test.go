package loader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stancelint/stancelint/internal/ledger"
)

// manyClaims is a ledger as they are, with n claims.
func manyClaims(n int) string {
	var b strings.Builder
	for i := range n / 10 {
		fmt.Fprintf(&b, "[sources.s%d]\ntype = \"named_person\"\nname = \"Ida Brandt %[1]d\"\naliases = [\"Brandt\"]\n\n", i)
		fmt.Fprintf(&b, "[targets.t%d]\ntext = \"The quarry was sold.\"\nabout = [\"s%[1]d\"]\n\n", i)
	}
	for i := range n {
		fmt.Fprintf(&b, "[claims.c%d]\nsource = \"s%d\"\ncue = \"said\"\ncontent = [\"nobody sold\", \"the quarry\"]\nstance = { t%[2]d = \"against\" }\ndenies = [\"c0\"]\nsaid_on = 2025-10-26\n\n", i, i%(n/10))
	}
	return b.String()
}

func BenchmarkDecode(b *testing.B) {
	for _, n := range []int{1000, 2000} {
		f := file(manyClaims(n))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(f.Bytes())))
			for b.Loop() {
				if _, problems := Decode(f); len(problems) > 0 {
					b.Fatal(written(problems))
				}
			}
		})
	}
}

// A ledger in which every claim is wrong must not take much longer.
func BenchmarkDecodeMistakes(b *testing.B) {
	for _, n := range []int{1000, 2000} {
		text := strings.NewReplacer("cue =", "cuee =", "said_on = 2025-10-26", "stance = {}", "\"c0\"", "\"c0x\"").Replace(manyClaims(n))
		f := file(text)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				l, problems := Decode(f)
				merged, _ := Merge([]*ledger.Ledger{l}, nil)
				problems = append(problems, CheckReferences(merged)...)
				if len(problems) != 3*n {
					b.Fatal(len(problems))
				}
			}
		})
	}
}
