package draft

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

var seeds = []string{
	"",
	"\ufeff+++\ntitle = \"x\"\n+++\n# Sund\n\nAda Brenn said “no, it’s *not*”.\n",
	"---\r\na: b\r\n---\r\nOne.\r\nTwo “three\r\n\r\n“four”.\r\n",
	"> - a “b\n> - c” d\n\n1. *x*\n\n\t y\n\n| a\\|b | `c|d` |\n|:--|--:|\n| e | \"f\" |\n",
	"x[^1] and ![alt [b](c)](d)\n\n[^1]: Note &mdash; “one\n    two”.\n\n    More.\n",
	"<div><p>One &amp; \"two\"<br>three</p><!-- no --><ul><li>x</ul>\n</div>\n\nSee <http://x.example> `code` [a](b \"c\").\n",
	"She’s 6'2\" in the ’90s, ‘the workers’ rights’ — »ja« „nein“ « oui ».\nMr. J. K. Moe, U.S., at 9 a.m. No. 5!\n",
	"Oslo, Mon. 2nd of Sept., 2027 (AP) — Tuesday 2027-03-03, 31 June, a Friday.\n",
	strings.Repeat("> ", maxNesting) + "deep\n",
	"x\n" + strings.Repeat("- ", maxNesting+1) + "too deep\n",
	"Setext\n===\n\\* \\& a\\\nb  \nc\tcafe\u0301 한 \u00ad\u200b\u202e市長は。",
}

func FuzzRead(f *testing.F) {
	for _, s := range seeds {
		f.Add(true, s)
		f.Add(false, s)
	}
	f.Fuzz(func(t *testing.T, markdown bool, text string) {
		file := source.NewFile(fileName(markdown), []byte(text))
		d, err := Read(file)
		if err != nil {
			checkRefusal(t, text, err)
			return
		}
		checkParagraphs(t, d)
		checkSentences(t, d)
		checkQuotations(t, d)
		checkFolded(t, d)
		checkDates(t, d)
		d.Nearest(text)
	})
}

// checkRefusal checks that an error names the place of what is wrong with the text.
func checkRefusal(t *testing.T, text string, err error) {
	t.Helper()
	var encoding *EncodingError
	var nesting *NestingError
	switch {
	case errors.As(err, &encoding) && !utf8.ValidString(text):
		if !utf8.ValidString(text[:encoding.Offset]) {
			t.Fatalf("%v, and the text before is none either", err)
		}
	case errors.As(err, &nesting) && utf8.ValidString(text):
		if at := nesting.Offset; at > 0 && text[at-1] != '\n' {
			t.Fatalf("%v, at byte %d, where no line starts", err, at)
		}
	default:
		t.Fatal(err)
	}
}

func fileName(markdown bool) string {
	if markdown {
		return "a.md"
	}
	return "a.txt"
}

func checkSpan(t *testing.T, d *Draft, what string, s source.Span) {
	t.Helper()
	data := d.File.Bytes()
	if s.Start < 0 || s.End < s.Start || s.End > len(data) {
		t.Fatalf("%s %v is not inside the file of %d bytes", what, s, len(data))
	}
	for _, at := range []int{s.Start, s.End} {
		if at < len(data) && !utf8.RuneStart(data[at]) {
			t.Fatalf("%s %v cuts a character", what, s)
		}
	}
}

func checkParagraphs(t *testing.T, d *Draft) {
	end, sentence := 0, 0
	for i, p := range d.Paragraphs {
		checkSpan(t, d, "paragraph", p.Span)
		if p.Span.Start < end || p.Span.Len() == 0 {
			t.Fatalf("paragraph %d %v after %d", i, p.Span, end)
		}
		if p.Sentences[0] != sentence || p.Sentences[1] <= sentence {
			t.Fatalf("paragraph %d has sentences %v after %d", i, p.Sentences, sentence)
		}
		end, sentence = p.Span.End, p.Sentences[1]
		if d.ParagraphAt(p.Span.Start) != i || d.ParagraphAt(p.Span.End-1) != i {
			t.Fatalf("paragraph %d is not found at its ends", i)
		}
	}
	if fm := d.FrontMatter; fm != nil {
		checkSpan(t, d, "front matter", fm.Span)
		if !fm.Span.Contains(fm.Body) || len(d.Paragraphs) > 0 && d.Paragraphs[0].Span.Start < fm.Span.End {
			t.Fatalf("front matter %v, body %v", fm.Span, fm.Body)
		}
	}
}

func checkSentences(t *testing.T, d *Draft) {
	end := 0
	for i, s := range d.Sentences {
		checkSpan(t, d, "sentence", s.Span)
		if s.Span.Start < end || s.Span.Len() == 0 || !d.Paragraphs[s.Paragraph].Span.Contains(s.Span) {
			t.Fatalf("sentence %d %v after %d in %v", i, s.Span, end, d.Paragraphs[s.Paragraph].Span)
		}
		end = s.Span.End
		if d.SentenceAt(s.Span.Start) != i {
			t.Fatalf("sentence %d is not found at its start", i)
		}
	}
}

func checkQuotations(t *testing.T, d *Draft) {
	end := 0
	for i, q := range d.Quotations {
		checkSpan(t, d, "quotation", q.Span)
		checkSpan(t, d, "inner quotation", q.Inner)
		p := d.Paragraphs[q.Paragraph]
		if !q.Span.Contains(q.Inner) || !p.Span.Contains(q.Span) || q.Span.Start < end {
			t.Fatalf("quotation %d %v, inner %v, paragraph %v, after %d", i, q.Span, q.Inner, p.Span, end)
		}
		if q.Sentence < p.Sentences[0] || q.Sentence >= p.Sentences[1] {
			t.Fatalf("quotation %d in sentence %d of %v", i, q.Sentence, p.Sentences)
		}
		end = q.Span.End
	}
}

func checkDates(t *testing.T, d *Draft) {
	dates := d.Dates()
	if i := d.Dateline(dates); i < -1 || i >= len(dates) {
		t.Fatalf("dateline %d of %d", i, len(dates))
	}
	for _, a := range dates {
		checkSpan(t, d, "date", a.Span)
		if d.ParagraphAt(a.Span.Start) < 0 || a.Month < 1 || a.Month > 12 || a.Day < 1 || a.Day > 31 {
			t.Fatalf("date %v", a)
		}
	}
	// What is passed over at a glance has no dates.
	for _, p := range d.Paragraphs {
		plain := d.Plain(p.Span)
		if mayHaveDate(plain.Text) {
			continue
		}
		words := dateWords(nil).read(plain)
		for i := range words {
			if f, ok := words.dateAt(i); ok {
				t.Fatalf("%q is passed over, and has %v", plain.Text, f.date)
			}
		}
	}
}

func checkFolded(t *testing.T, d *Draft) {
	last := 0
	for i := range d.folded.text {
		s := d.folded.span(i, i+1)
		checkSpan(t, d, "folded character", s)
		if s.Start < last {
			t.Fatalf("folded character %d is at %v, after %d", i, s, last)
		}
		last = s.Start
	}
}

func FuzzLocate(f *testing.F) {
	for i, s := range seeds {
		f.Add(true, s, "the", uint16(i), uint16(3))
		f.Add(false, s, "“no", uint16(2*i), uint16(1))
	}
	f.Fuzz(func(t *testing.T, markdown bool, text, other string, from, count uint16) {
		d, err := Read(source.NewFile(fileName(markdown), []byte(text)))
		if err != nil {
			return
		}
		d.Locate(Quote{Content: []string{other, text}, Prefix: other, Suffix: text})
		d.Near(other, source.Span{Start: int(from), End: int(from) + int(count)})
		words := strings.Split(d.folded.text, " ")
		words = words[min(int(from), len(words)):]
		content := strings.Join(words[:min(int(count), len(words))], " ")
		a := d.Locate(Quote{Content: []string{content}, Prefix: other})
		if content == "" {
			return
		}
		if a.State == Missing {
			t.Fatalf("%q is missing", content)
		}
		for _, s := range append(a.Candidates, a.Pieces) {
			for _, p := range s {
				checkSpan(t, d, "piece", p)
			}
			d.QuoteType(s)
		}
	})
}
