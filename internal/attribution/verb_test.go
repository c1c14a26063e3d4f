package attribution

import "testing"

func TestConjugation(t *testing.T) {
	c := newConjugation([]string{"say", "deny", "criticize", "label", "admit", "vow", "agree", "lie", "find", "found", "call for"},
		[]string{"say said said", "find found found", "lie lay lain"})
	for word, want := range map[string]verbForm{
		"says":       {lemma: "say", forms: third},
		"said":       {lemma: "say", forms: past | participle},
		"denies":     {lemma: "deny", forms: third},
		"denied":     {lemma: "deny", forms: past | participle},
		"criticised": {lemma: "criticize", forms: past | participle},
		"labelling":  {lemma: "label", forms: ing},
		"labeled":    {lemma: "label", forms: past | participle},
		"admitted":   {lemma: "admit", forms: past | participle},
		"vowing":     {lemma: "vow", forms: ing},
		"agreed":     {lemma: "agree", forms: past | participle},
		"lying":      {lemma: "lie", forms: ing},
		"found":      {lemma: "find", forms: past | participle},
		"calls":      {lemma: "call", forms: third},
		"saidst":     {},
	} {
		if got := c[word]; got != want {
			t.Errorf("%s is %+v, not %+v", word, got, want)
		}
	}
}
