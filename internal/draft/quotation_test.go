package draft

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// quoted is a Quotation with the words for the spans.
type quoted struct {
	Span, Inner string
	Words       int
	Open        bool
}

func quotations(d *Draft) []quoted {
	var list []quoted
	for _, q := range d.Quotations {
		list = append(list, quoted{string(d.File.Text(q.Span)), string(d.File.Text(q.Inner)), q.Words, !q.Closed})
	}
	return list
}

func TestQuotations(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []quoted
	}{
		"curly":               {"He said “no way.” Then “yes”.", []quoted{{"“no way.”", "no way.", 2, false}, {"“yes”", "yes", 1, false}}},
		"straight":            {`"No," he said. "Not (yet)."`, []quoted{{`"No,"`, "No,", 1, false}, {`"Not (yet)."`, "Not (yet).", 2, false}}},
		"after a bracket":     {`("No")—"yes"—she`, []quoted{{`"No"`, "No", 1, false}, {`"yes"`, "yes", 1, false}}},
		"mixed":               {`“No," he said.`, []quoted{{`“No,"`, "No,", 1, false}}},
		"german":              {"Er sagte „nein“ und „ja”.", []quoted{{"„nein“", "nein", 1, false}, {"„ja”", "ja", 1, false}}},
		"swedish":             {"Han sa ”nej” och gick.", []quoted{{"”nej”", "nej", 1, false}}},
		"french":              {"Il dit « non » et ‹ oui ›.", []quoted{{"« non »", "non", 1, false}, {"‹ oui ›", "oui", 1, false}}},
		"danish":              {"Han sagde »nej« og gik.", []quoted{{"»nej«", "nej", 1, false}}},
		"single":              {"She is ‘not at all’ sure, ’tis said.", []quoted{{"‘not at all’", "not at all", 3, false}}},
		"straight single":     {"She is 'not' sure, it's the boys' own.", []quoted{{"'not'", "not", 1, false}}},
		"apostrophes":         {"It’s the workers’ own in the ’90s, rock ’n’ roll, it's 'em.", nil},
		"a possessive within": {"‘The workers’ rights are lost,’ he said.", []quoted{{"‘The workers’ rights are lost,’", "The workers’ rights are lost,", 5, false}}},
		"two after an s":      {"‘the bosses’ and ‘the boys’ left", []quoted{{"‘the bosses’", "the bosses", 2, false}, {"‘the boys’", "the boys", 2, false}}},
		"a wrong elision":     {"in the ‘90s they came", nil},
		"nested":              {"“He said ‘no’ to ‘me’,” she said.", []quoted{{"“He said ‘no’ to ‘me’,”", "He said ‘no’ to ‘me’,", 5, false}}},
		"nested, british":     {"‘He said “no” to me,’ she said.", []quoted{{"‘He said “no” to me,’", "He said “no” to me,", 5, false}}},
		"nested alike":        {"“He said “no” to me,” she said.", []quoted{{"“He said “no” to me,”", "He said “no” to me,", 5, false}}},
		"inches and feet":     {`He is 6' 2" tall and 6'3" wide.`, nil},
		"inches within":       {`"It was 12" wide," he said.`, []quoted{{`"It was 12" wide,"`, `It was 12" wide,`, 4, false}}},
		"a number at the end": {`It is "Catch 22" and "Room 101".`, []quoted{{`"Catch 22"`, "Catch 22", 2, false}, {`"Room 101"`, "Room 101", 2, false}}},
		"never closed":        {"“One two.\n\nHe left. “Three.”", []quoted{{"“One two.", "One two.", 2, true}, {"“Three.”", "Three.", 1, false}}},
		"goes on in the next paragraph": {"“One.\n\n“Two,” he said.",
			[]quoted{{"“One.", "One.", 1, true}, {"“Two,”", "Two,", 1, false}}},
		"never closed before another": {"“One, he said. “Two.”",
			[]quoted{{"“One, he said.", "One, he said.", 3, true}, {"“Two.”", "Two.", 1, false}}},
		"straight, never closed": {"\"One, he said. \"Two.\"\n\n\"Three.\"",
			[]quoted{{`"One, he said.`, "One, he said.", 3, true}, {`"Two."`, "Two.", 1, false}, {`"Three."`, "Three.", 1, false}}},
		"closed, never opened":              {"One,” he said. “Two.”", []quoted{{"“Two.”", "Two.", 1, false}}},
		"empty":                             {"“” and \"\" and ‘’", nil},
		"entities":                          {"&ldquo;One&rdquo; &quot;two&quot;", []quoted{{"&ldquo;One&rdquo;", "One", 1, false}, {"&quot;two&quot;", "two", 1, false}}},
		"emphasis":                          {"*“One* two”, **“three”**", []quoted{{"“One* two”", "One* two", 2, false}, {"“three”", "three", 1, false}}},
		"not in code":                       {"`\"one\"` \"two\"", []quoted{{`"two"`, "two", 1, false}}},
		"dashes cut words":                  {"“long-time friend—of his”", []quoted{{"“long-time friend—of his”", "long-time friend—of his", 4, false}}},
		"block quote":                       {"> One\n> “two”.\n\nThree", []quoted{{"One\n> “two”.", "One\n> “two”.", 2, false}}},
		"block quote with its source":       {"> One two.\n>\n> — Ada Brenn\n", []quoted{{"One two.", "One two.", 2, false}}},
		"block quote with its source below": {"> “One two.”  \n> — Ada Brenn\n", []quoted{{"“One two.”", "One two.", 2, false}}},
		"block quote wrapped at a dash":     {"> One\n> — two — three\n", []quoted{{"One\n> — two — three", "One\n> — two — three", 3, false}}},
		"dialogue in a block quote":         {"> — One.\n>\n> — Two.\n", []quoted{{"— One.", "— One.", 1, false}, {"— Two.", "— Two.", 1, false}}},
		"block quote in marks":              {"> “One two.”\n", []quoted{{"“One two.”", "One two.", 2, false}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, quotations(read(t, "a.md", tc.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestQuotationPlace(t *testing.T) {
	d := read(t, "a.md", "One. “Two. Three.”\n\n> Four.\n")
	var got [][3]any
	for _, q := range d.Quotations {
		got = append(got, [3]any{q.Paragraph, q.Sentence, q.Block})
	}
	if diff := cmp.Diff([][3]any{{0, 1, false}, {1, 3, true}}, got); diff != "" {
		t.Error(diff)
	}
}
