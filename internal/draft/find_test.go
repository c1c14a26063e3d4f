package draft

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/source"
)

func texts(d *Draft, spans []source.Span) []string {
	var list []string
	for _, s := range spans {
		list = append(list, string(d.File.Text(s)))
	}
	return list
}

func TestFind(t *testing.T) {
	for name, tc := range map[string]struct {
		file, text, needle string
		want               []string
	}{
		"every place":                 {"a.txt", "no, no", "no", []string{"no", "no"}},
		"overlapping places":          {"a.txt", "on and on and on", "on and on", []string{"on and on", "on and on"}},
		"not within a word":           {"a.txt", "the teams, her team’s, steam", "team", nil},
		"not before an apostrophe":    {"a.txt", "team's", "team", nil},
		"before a closing quote":      {"a.txt", "the ‘team’ won", "team", []string{"team"}},
		"after an elision":            {"a.txt", "l’homme", "homme", []string{"homme"}},
		"a possessive plural":         {"a.txt", "the teams’ bus", "teams", []string{"teams"}},
		"not within a number":         {"a.txt", "3.5 dead, 1,200 hurt", "5 dead", nil},
		"not at the end of a number":  {"a.txt", "3.5 dead", "3", nil},
		"before a full stop":          {"a.txt", "It was 3. 5 came", "was 3", []string{"was 3"}},
		"case is kept":                {"a.txt", "The Town", "the town", nil},
		"punctuation is kept":         {"a.txt", "one, unified team", "one unified team", nil},
		"quotation marks":             {"a.txt", "He said “it’s ‹on›”", `He said "it's 'on'"`, []string{"He said “it’s ‹on›”"}},
		"dashes":                      {"a.txt", "Sund — a non‑port — minus −3", "Sund -- a non-port --- minus –3", []string{"Sund — a non‑port — minus −3"}},
		"white space":                 {"a.txt", "one\u00a0two\u202f\n three\n\nfour", "one two three  four", []string{"one\u00a0two\u202f\n three\n\nfour"}},
		"soft hyphens and zero width": {"a.txt", "a uni\u00adfied\u200b \u202atea\u200dm\u202c", "unified team", []string{"uni\u00adfied\u200b \u202atea\u200dm"}},
		"dropped in the needle":       {"a.txt", "unified", "\ufeffuni\u00adfied", []string{"unified"}},
		"composed by decomposed":      {"a.txt", "Le café fermé", "cafe\u0301", []string{"café"}},
		"decomposed by composed":      {"a.txt", "Le cafe\u0301 ferme", "café", []string{"cafe\u0301"}},
		"a letter without its mark":   {"a.txt", "cafe\u0301", "cafe", nil},
		"hangul":                      {"a.txt", "\u1112\u1161\u11ab 것", "한", []string{"\u1112\u1161\u11ab"}},
		"a script without spaces":     {"a.txt", "市長は反対した。", "反対", []string{"反対"}},
		"across emphasis":             {"a.md", "the *whole* **tea**m __is__", "whole team is", []string{"whole* **tea**m __is"}},
		"emphasis in the needle":      {"a.md", "the *whole* team", "the *whole* team", []string{"the *whole* team"}},
		"no markup in text":           {"a.txt", "the *whole* team", "whole team", nil},
		"across a link":               {"a.md", "see [the Sund\nport](http://x.example \"t\") today", "the Sund port today", []string{"the Sund\nport](http://x.example \"t\") today"}},
		"not in a link's target":      {"a.md", "[a](http://port.example \"port\") <http://port.example>", "port", nil},
		"not in code":                 {"a.md", "a `port` and\n\n    port\n\n```\nport\n```\n", "port", nil},
		"not across code":             {"a.md", "run `make` now", "run now", nil},
		"not in a tag or comment":     {"a.md", "<b title=\"port\">a</b> <!-- port -->", "port", nil},
		"across a tag":                {"a.md", "the <b>whole</b> team", "the whole team", []string{"the <b>whole</b> team"}},
		"a tag for a line break":      {"a.md", "the<br>team", "the team", []string{"the<br>team"}},
		"entities":                    {"a.md", "Sund &amp; Co&mdash;&#8220;big&#x201D; &nope;", `Sund & Co-"big" &nope;`, []string{"Sund &amp; Co&mdash;&#8220;big&#x201D; &nope;"}},
		"escapes":                     {"a.md", `5 \* 5 \& \a`, `5 * 5 & \a`, []string{`5 \* 5 \& \a`}},
		"a soft break in a quote":     {"a.md", "> one\n> two", "one two", []string{"one\n> two"}},
		"hard breaks":                 {"a.md", "one  \ntwo\\\nthree\r\nfour", "one two three four", []string{"one  \ntwo\\\nthree\r\nfour"}},
		"across paragraphs":           {"a.md", "one\n\n- two", "one two", []string{"one\n\n- two"}},
		"an escaped pipe":             {"a.md", "| a \\| b | c |\n|---|---|\n", "a | b", []string{`a \| b`}},
		"after front matter":          {"a.md", "+++\nx = \"port\"\n+++\nport", "port", []string{"port"}},
		"nothing":                     {"a.txt", "one", "", nil},
		"only dropped characters":     {"a.txt", "one", "\u00ad \u200b", nil},
		"an invalid needle":           {"a.txt", "one", "\xff", nil},
		"in an empty draft":           {"a.md", "", "one", nil},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, tc.file, tc.text)
			if diff := cmp.Diff(tc.want, texts(d, d.Find(tc.needle))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNear(t *testing.T) {
	const text = "She said no. Ola Vik, who said yes, left.\n\n“We said so,” Vik said. “Go.”\n\nNobody asked.\n\nThey said more.\n"
	for name, tc := range map[string]struct {
		at, word, before string // the words before the place
		ok               bool
	}{
		"in the sentence":               {"Ola Vik", "said", "Vik, who ", true},
		"in the sentence, ahead":        {"no.", "said", "She ", true},
		"in the paragraph":              {"Go", "said", "Vik ", true},
		"outside the words and quotes":  {"We said so", "said", "Vik ", true},
		"in the paragraph before":       {"Nobody", "Vik", ",” ", true},
		"not two paragraphs away":       {"They", "Vik", "", false},
		"not in the draft":              {"They", "told", "", false},
		"across several paragraphs too": {"left.\n\n“We", "said", "who ", true},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, "a.md", text)
			start := strings.Index(text, tc.at)
			s, ok := d.Near(tc.word, source.Span{Start: start, End: start + len(tc.at)})
			if ok != tc.ok {
				t.Fatalf("got %v", ok)
			}
			if ok && !strings.HasSuffix(text[:s.Start], tc.before) {
				t.Errorf("found after %q, want %q", text[:s.Start], tc.before)
			}
		})
	}
}
