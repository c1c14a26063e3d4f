package loader

import (
	"testing"

	"github.com/stancelint/stancelint/internal/source"
)

func TestBlock(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"with its comments and the blank line behind", "a = 1\n\n# Of it.\n[sources.x]\ntype = \"document\" # why\n\n[sources.y]\n", "# Of it.\n[sources.x]\ntype = \"document\" # why\n\n"},
		{"at the end", "[sources.y]\n[sources.x]\ntype = \"document\"", "[sources.x]\ntype = \"document\""},
		{"not the comments of the file", "\ufeff# The file.\n[sources.x]\n", "[sources.x]\n"},
		{"with a table of its own", "[sources.x]\r\ntype = \"anonymous\"\r\n[sources.x.anonymity]\r\nreason = \"y\"\r\n\r\n\r\n", "[sources.x]\r\ntype = \"anonymous\"\r\n[sources.x.anonymity]\r\nreason = \"y\"\r\n\r\n"},
		{"in one line", "sources.x = { type = \"document\" }\n", ""},
		{"within a table of all", "[sources]\nx = { type = \"document\" }\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := Decode(source.NewFile("a.claims.toml", []byte(c.text)))
			r := l.Sources["x"]
			if r == nil {
				t.Fatal("no source")
			}
			block, ok := blockOf(r, startsOf(l))
			got := ""
			if ok {
				got = string(r.File.Text(block))
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
