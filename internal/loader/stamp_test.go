package loader_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/source"
)

func TestStamp(t *testing.T) {
	for _, c := range []struct{ name, before, after string }{
		{"after the last key", "# top\n[claims.a] # head\ncontent = \"x\" # words\n\n# next\n[claims.b]\ncue = \"said\"\n",
			"# top\n[claims.a] # head\ncontent = \"x\" # words\nreviewed = \"…\"\n\n# next\n[claims.b]\ncue = \"said\"\n"},
		{"over an old stamp", "[claims.a]\nreviewed =   'old' # by the desk\ncontent = \"x\"\n", "[claims.a]\nreviewed =   \"…\" # by the desk\ncontent = \"x\"\n"},
		{"after a list over lines", "[claims.a]\ncontent = [\n  \"x\",\n  \"y\", # both\n] # so\n", "[claims.a]\ncontent = [\n  \"x\",\n  \"y\", # both\n] # so\nreviewed = \"…\"\n"},
		{"before a table within", "[claims.a]\ncontent = \"x\"\n\n[claims.a.stance]\nt = \"favor\"\n[claims.a.meta]\nk = 1\n[targets.t]\ntext = \"T\"\n",
			"[claims.a]\ncontent = \"x\"\nreviewed = \"…\"\n\n[claims.a.stance]\nt = \"favor\"\n[claims.a.meta]\nk = 1\n[targets.t]\ntext = \"T\"\n"},
		{"no line break at the end", "[claims.a]\ncontent = \"x\"", "[claims.a]\ncontent = \"x\"\nreviewed = \"…\""},
		{"CRLF and a byte order mark", "\ufeff[claims.a]\r\ncontent = \"x\"\r\n[claims.b]\r\n", "\ufeff[claims.a]\r\ncontent = \"x\"\r\nreviewed = \"…\"\r\n[claims.b]\r\n"},
		{"an inline table", "[claims]\na = { content = \"x\", cue = \"said\" } # one\n", "[claims]\na = { content = \"x\", cue = \"said\", reviewed = \"…\" } # one\n"},
		{"no words", "[claims.a]\ncue = \"said\"\n", "[claims.a]\ncue = \"said\"\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := loader.Decode(source.NewFile("a.claims.toml", []byte(c.before)))
			got, err := loader.Stamp(l)
			if err != nil {
				t.Fatal(err)
			}
			want := c.after
			if a := l.Claims["a"]; len(a.List("content")) > 0 {
				want = strings.ReplaceAll(c.after, "…", loader.Fingerprint(a))
			}
			if diff := cmp.Diff(want, string(got.Data)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			again, problems := loader.Decode(source.NewFile("a.claims.toml", got.Data))
			if len(problems) > 0 {
				t.Errorf("what is written has a fault: %s", problems[0].Message)
			}
			if second, _ := loader.Stamp(again); string(second.Data) != string(got.Data) || len(second.Stamped) > 0 {
				t.Error("a second review changes the file again")
			}
		})
	}
	l, _ := loader.Decode(source.NewFile("a.claims.toml", []byte("claims.a.content = \"x\"\n")))
	if _, err := loader.Stamp(l); err == nil || !strings.Contains(err.Error(), "a.claims.toml:1") {
		t.Errorf("dotted keys: %v", err)
	}
}
