package draft

import "testing"

func TestDateline(t *testing.T) {
	for name, tc := range map[string]struct{ text, want string }{
		"of an agency":            {"# Quay shut\n\nPORT ELLING, March 3 — The quay is shut.", "March 3"},
		"with the agency’s name":  {"PORT ELLING, Sund, 3 March (Elling Press) - The quay is shut.", "3 March"},
		"with hyphens for a dash": {"Isle of Sund, March 3, 2027 -- The quay is shut.", "March 3, 2027"},
		"a date alone":            {"# Quay shut\n\n*Wednesday, 3 March 2027*\n\nThe quay is shut.", "Wednesday, 3 March 2027"},
		"with a byline":           {"Quay shut\n\nBy Ana Reis, in Port Elling\n3 March 2027\n\nThe quay is shut.", "3 March 2027"},
		"with an hour":            {"Published: 3 March 2027, 10:00 GMT\n\nThe quay is shut.", "3 March 2027"},
		"of two the first":        {"Published on 3 March 2027 | Updated 4 March 2027\n\nThe quay is shut.", "3 March 2027"},
		"no line without a year":  {"Ana Reis, 3 March\n\nThe quay is shut.", ""},
		"no heading":              {"# 3 March 2027\n\nThe quay is shut.", ""},
		"no headline in text":     {"Quay to shut on 3 March 2027\n\nThe quay is shut.", ""},
		"no sentence":             {"On 3 March 2027 the quay was shut.", ""},
		"no short sentence":       {"Reis on 3 March 2027.", ""},
		"no date in the text":     {"One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\n3 March 2027", ""},
		"no range":                {"The quay – shut on March 3 – is open.", ""},
		"no list":                 {"- 3 March 2027\n", ""},
		"no dates":                {"The quay is shut.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, "a.md", tc.text)
			dates, got := d.Dates(), ""
			if i := d.Dateline(dates); i >= 0 {
				got = string(d.File.Text(dates[i].Span))
			}
			if got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}
