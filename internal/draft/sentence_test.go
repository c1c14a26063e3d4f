package draft

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"terminators":                           {"One. Two! Three? Four", []string{"One.", "Two!", "Three?", "Four"}},
		"several terminators":                   {"What?! No!! Yes.", []string{"What?!", "No!!", "Yes."}},
		"titles":                                {"Mr. Vik met Dr. Moe and Lt. Gen. Ask. He left.", []string{"Mr. Vik met Dr. Moe and Lt. Gen. Ask.", "He left."}},
		"initials":                              {"J. K. Moe and A.B. Vik came. They sat.", []string{"J. K. Moe and A.B. Vik came.", "They sat."}},
		"dotted forms":                          {"The U.S. Senate met at 9 a.m. Tuesday. It sat.", []string{"The U.S. Senate met at 9 a.m. Tuesday.", "It sat."}},
		"a degree":                              {"Ola Vik, Ph.D. Moe’s friend, came.", []string{"Ola Vik, Ph.D. Moe’s friend, came."}},
		"months before a number":                {"From Jan. 3 to Mar. 4. On we went to Mar. Then home.", []string{"From Jan. 3 to Mar. 4.", "On we went to Mar.", "Then home."}},
		"no. before a number":                   {"She is No. 2 there. He said no. Then he sat.", []string{"She is No. 2 there.", "He said no.", "Then he sat."}},
		"decimals":                              {"It rose 3.5 percent. 4 did not.", []string{"It rose 3.5 percent.", "4 did not."}},
		"ellipses":                              {"Well… They came ... Then left.", []string{"Well… They came ... Then left."}},
		"lower case goes on":                    {"“Why?” he asked. “No!” she said.", []string{"“Why?” he asked.", "“No!” she said."}},
		"closing marks":                         {"(He came.) “He ‘left.’” Now.", []string{"(He came.)", "“He ‘left.’”", "Now."}},
		"straight quotes":                       {`He said "no." "Yes." Fine.`, []string{`He said "no."`, `"Yes."`, "Fine."}},
		"french":                                {"« Partez ! » Elle resta.", []string{"« Partez ! »", "Elle resta."}},
		"other scripts":                         {"市長は反対した。彼は去った。", []string{"市長は反対した。", "彼は去った。"}},
		"no space, no end":                      {"See x.example and 1.Two.", []string{"See x.example and 1.Two."}},
		"an address":                            {"He asked info@x.example. She answered.", []string{"He asked info@x.example.", "She answered."}},
		"markup":                                {"**Stop.** *Go* now.[^1] Then\n`make` it. `Make` it.\n\n[^1]: x", []string{"Stop.", "Go* now.", "Then\n`make` it.", "`Make` it.", "x"}},
		"a sentence never leaves its paragraph": {"# One\n\nTwo\n\n- three\n- four", []string{"One", "Two", "three", "four"}},
		"currency":                              {"It fell. $5 is left. €6 is not.", []string{"It fell.", "$5 is left.", "€6 is not."}},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, "a.md", tc.text)
			var got []string
			for _, s := range d.Sentences {
				got = append(got, string(d.File.Text(s.Span)))
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParagraphAndSentenceAt(t *testing.T) {
	d := read(t, "a.md", "# A\n\nOne. *Two*.\n")
	for offset, want := range map[int][2]int{
		-1: {-1, -1}, 0: {-1, -1}, 2: {0, 0}, 3: {-1, -1},
		5: {1, 1}, 8: {1, 1}, 9: {1, -1}, 10: {1, -1}, 11: {1, 2}, 15: {1, 2}, 16: {-1, -1}, 99: {-1, -1},
	} {
		if got := [2]int{d.ParagraphAt(offset), d.SentenceAt(offset)}; got != want {
			t.Errorf("at %d: got %v, want %v", offset, got, want)
		}
	}
	if diff := cmp.Diff([2]int{1, 3}, d.Paragraphs[1].Sentences); diff != "" {
		t.Error(diff)
	}
}
