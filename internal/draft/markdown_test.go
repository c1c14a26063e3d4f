package draft

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/source"
)

func read(t *testing.T, name, text string) *Draft {
	t.Helper()
	d, err := Read(source.NewFile(name, []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// paragraphs lists the paragraphs of a draft as "kind: text".
func paragraphs(d *Draft) []string {
	var list []string
	for _, p := range d.Paragraphs {
		list = append(list, string(p.Kind)+": "+string(d.File.Text(p.Span)))
	}
	return list
}

func TestMarkdownParagraphs(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"two paragraphs":         {"One day.\n\nTwo\ndays.\n", []string{"body: One day.", "body: Two\ndays."}},
		"headings":               {"# The harbour #\n\nMayor\nBrenn\n=====\n", []string{"heading: The harbour", "heading: Mayor\nBrenn"}},
		"tight list":             {"- one\n- two\n  - three\n", []string{"list_item: one", "list_item: two", "list_item: three"}},
		"loose list":             {"1. one\n\n   more\n\n2. two\n", []string{"list_item: one", "list_item: more", "list_item: two"}},
		"tabs":                   {"-\tone\n\n\ttwo\n", []string{"list_item: one", "list_item: two"}},
		"block quote":            {"> We came.\n> We saw.\n>\n> We left.\n", []string{"block_quote: We came.\n> We saw.", "block_quote: We left."}},
		"lazy continuation":      {"> We came\nand saw.\n", []string{"block_quote: We came\nand saw."}},
		"quote within a list":    {"- he:\n\n  > No.\n", []string{"list_item: he:", "block_quote: No."}},
		"list within a quote":    {"> - a\n> - b\n", []string{"list_item: a", "list_item: b"}},
		"table":                  {"| Town | Dead |\n|---|---:|\n| Sund | 3 |\n| a\\|b | |\n", []string{"table_cell: Town", "table_cell: Dead", "table_cell: Sund", "table_cell: 3", "table_cell: a\\|b"}},
		"table after text":       {"Toll.\nTown | Dead\n---|---\nSund | 3\n", []string{"body: Toll.", "table_cell: Town", "table_cell: Dead", "table_cell: Sund", "table_cell: 3"}},
		"table in a quote":       {"> | a | b |\n> |---|---|\n> | c | d |\n", []string{"table_cell: a", "table_cell: b", "table_cell: c", "table_cell: d"}},
		"footnote":               {"He left.[^1]\n\n[^1]: So *she* says.\n\nThe end.\n", []string{"body: He left.[^1]", "footnote: So *she* says.", "body: The end."}},
		"footnote in two parts":  {"He left.[^n]\n\n[^n]: One.\n\n    Two.\n", []string{"body: He left.[^n]", "footnote: One.", "footnote: Two."}},
		"footnote nobody uses":   {"He left.\n\n[^n]: One.\n", []string{"body: He left.", "footnote: One."}},
		"code":                   {"```\nfenced\n```\n\n    indented\n\nprose\n\n`code`\n", []string{"body: prose"}},
		"comment":                {"<!-- note -->\n\nprose <!-- in it --> here\n\n<!-- of\n\ntwo paragraphs -->\n", []string{"body: prose <!-- in it --> here"}},
		"link definition":        {"See [it].\n\n[it]: http://x.example \"Title\"\n", []string{"body: See [it]."}},
		"thematic break":         {"one\n\n---\n\ntwo\n", []string{"body: one", "body: two"}},
		"front matter":           {"+++\ntitle = \"No\"\n+++\n# Yes\n", []string{"heading: Yes"}},
		"yaml front matter":      {"---\ntitle: No\n---\nYes\n", []string{"body: Yes"}},
		"front matter left open": {"---\n\ntitle: Yes\n", []string{"body: title: Yes"}},
		"byte order mark":        {"\ufeff# Yes\n\n- a\n  - b\n", []string{"heading: Yes", "list_item: a", "list_item: b"}},
		"bom and front matter":   {"\ufeff---\r\na: b\r\n---\r\n\r\n# Yes\r\n", []string{"heading: Yes"}},
		"crlf":                   {"# Yes\r\n\r\none\r\ntwo\r\n\r\n| a | b |\r\n|---|---|\r\n| c | d |\r\n", []string{"heading: Yes", "body: one\r\ntwo", "table_cell: a", "table_cell: b", "table_cell: c", "table_cell: d"}},
		"caption of an image":    {"![Ada Brenn at work.](a.png)\n", []string{"caption: ![Ada Brenn at work.](a.png)"}},
		"html caption":           {"<figure>\n<img src=\"a>b\">\n<figcaption>Ada <em>Brenn</em>\nat work.</figcaption>\n</figure>\n", []string{"caption: Ada <em>Brenn</em>\nat work."}},
		"html paragraphs":        {"<div><p>One.</p><p>Two &amp; three.</p><script>no()</script></div>\n", []string{"body: One.", "body: Two &amp; three."}},
		"html script":            {"<script>\nno();\n</script>\n\n<style>p {}</style>\n\nYes.\n", []string{"body: Yes."}},
		"html quote":             {"<blockquote>\n\nMarkdown.\n\n</blockquote>\n", []string{"body: Markdown."}},
		"markup at the ends":     {"**Sund** is *small*\n", []string{"body: **Sund** is *small*"}},
		"nothing":                {"", nil},
		"blank":                  {"\n \n", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, paragraphs(read(t, "a.md", tc.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTextParagraphs(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"blank lines":            {"One\nday.\n\nTwo.\n", []string{"body: One\nday.", "body: Two."}},
		"every line":             {"One.\nTwo.\n", []string{"body: One.", "body: Two."}},
		"every line, crlf":       {"One.\r\nTwo.", []string{"body: One.", "body: Two."}},
		"blank lines at the end": {"\n\nOne.\nTwo.\n\n \n", []string{"body: One.", "body: Two."}},
		"no-break space is blank": {"One\nday.\n\u00a0\nTwo.\n",
			[]string{"body: One\nday.", "body: Two."}},
		"no markup":       {"# *One* `two` &amp; <b>\n", []string{"body: # *One* `two` &amp; <b>"}},
		"front matter":    {"+++\na = 1\n+++\nOne.\nTwo.\n", []string{"body: One.", "body: Two."}},
		"byte order mark": {"\ufeffOne.\n", []string{"body: One."}},
		"nothing":         {"\ufeff", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, paragraphs(read(t, "a.txt", tc.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	for name, tc := range map[string]struct {
		text               string
		syntax, span, body string
	}{
		"toml":                     {"+++\na = 1\n+++\nx", "toml", "+++\na = 1\n+++", "a = 1\n"},
		"yaml":                     {"---\na: 1\n---", "yaml", "---\na: 1\n---", "a: 1\n"},
		"empty":                    {"+++\n+++\n", "toml", "+++\n+++", ""},
		"crlf and spaces":          {"\ufeff+++ \r\na = 1\r\n+++\t\r\nx", "toml", "+++ \r\na = 1\r\n+++", "a = 1\r\n"},
		"not on the first line":    {"\n+++\na = 1\n+++\n", "", "", ""},
		"never closed":             {"+++\na = 1\n", "", "", ""},
		"closed by the other kind": {"+++\na = 1\n---\n", "", "", ""},
		"more on the fence":        {"+++x\na = 1\n+++\n", "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, "a.md", tc.text)
			if d.FrontMatter == nil {
				if tc.syntax != "" {
					t.Error("found none")
				}
				return
			}
			got := []string{d.FrontMatter.Syntax, string(d.File.Text(d.FrontMatter.Span)), string(d.File.Text(d.FrontMatter.Body))}
			if diff := cmp.Diff([]string{tc.syntax, tc.span, tc.body}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEncoding(t *testing.T) {
	_, err := Read(source.NewFile("a.md", []byte("Sund\xff")))
	if diff := cmp.Diff(&EncodingError{Offset: 4}, err); diff != "" {
		t.Error(diff)
	}
	if err.Error() != "byte 4 is not UTF-8 text" {
		t.Errorf("got %q", err)
	}
}
