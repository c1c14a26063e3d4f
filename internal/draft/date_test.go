package draft

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// printedDates lists the dates of a draft as “words: date weekday”.
func printedDates(d *Draft) []string {
	var out []string
	for _, a := range d.Dates() {
		weekday := ""
		if a.HasWeekday {
			weekday = " " + a.Weekday.String()
		}
		out = append(out, fmt.Sprintf("%s: %d %d %d%s", d.File.Text(a.Span), a.Year, a.Month, a.Day, weekday))
	}
	return out
}

func TestDates(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"day and month":               {"It sank on 3 March.", []string{"3 March: 0 3 3"}},
		"month and day":               {"It sank on March 3.", []string{"March 3: 0 3 3"}},
		"with a year":                 {"It sank on 3 March 2027, and on March 4, 2028, it rose.", []string{"3 March 2027: 2027 3 3", "March 4, 2028: 2028 3 4"}},
		"with a weekday":              {"On Tuesday, 3 March 2027 it sank; on Wednesday 4 March it rose.", []string{"Tuesday, 3 March 2027: 2027 3 3 Tuesday", "Wednesday 4 March: 0 3 4 Wednesday"}},
		"abbreviated":                 {"Tue., Sept. 3, 2027 and Weds 4 Sep 2027", []string{"Tue., Sept. 3, 2027: 2027 9 3 Tuesday", "Weds 4 Sep 2027: 2027 9 4 Wednesday"}},
		"ordinals":                    {"Tuesday the 3rd of March, 2027, or March 4th", []string{"Tuesday the 3rd of March, 2027: 2027 3 3 Tuesday", "March 4th: 0 3 4"}},
		"capitals":                    {"TUESDAY, MARCH 3", []string{"TUESDAY, MARCH 3: 0 3 3 Tuesday"}},
		"ISO 8601":                    {"Tuesday 2027-03-03 (2027-03-04T10:00)", []string{"Tuesday 2027-03-03: 2027 3 3 Tuesday", "2027-03-04: 2027 3 4"}},
		"in brackets":                 {"It sank (3 March 2027).", []string{"3 March 2027: 2027 3 3"}},
		"weekday in brackets":         {"It sank on Tuesday (3 March) and on 4 March (Wednesday).", []string{"Tuesday (3 March: 0 3 3 Tuesday", "4 March (Wednesday: 0 3 4 Wednesday"}},
		"weekday as an apposition":    {"It sank on 3 March 2027, a Tuesday, at noon.", []string{"3 March 2027, a Tuesday: 2027 3 3 Tuesday"}},
		"in markup and over lines":    {"On Tuesday,\n*3 March* 2027 it sank.", []string{"Tuesday,\n*3 March* 2027: 2027 3 3 Tuesday"}},
		"a day that is not there":     {"Friday, 31 June 2027", []string{"Friday, 31 June 2027: 2027 6 31 Friday"}},
		"years that go on":            {"March 4, 1999.5 tons", []string{"March 4: 0 3 4"}},
		"a weekday in the next":       {"It sank on Tuesday. March 3. 2027 was no better.", []string{"March 3: 0 3 3"}},
		"of two weekdays neither":     {"Monday and Tuesday, March 3, 2027; Monday–Tuesday, 3 March 2027", []string{"March 3, 2027: 2027 3 3", "3 March 2027: 2027 3 3"}},
		"no ranges":                   {"March 3-5, March 3 and 4, 3–5 March, 3 to 5 March, Tuesday, 3 or 4 March", nil},
		"no numbers of other things":  {"March 3,000; March 3.5; May 3%; in May 40 boats; June 0; the 3-March Street; A3 March", nil},
		"no words in lower case":      {"They march 3 miles, and may 4 of them sun 3 days.", nil},
		"no day":                      {"In March 2027, on a Tuesday", nil},
		"no other figures":            {"2027-13-01 12027-03-03 2027-03-033 1-2027-03-03 2027 - 03 - 03 3/3/2027", nil},
		"no sentence runs on":         {"It sank in March. 3 boats rose.", nil},
		"no paragraph runs on":        {"Tuesday\n\n3 March\n\n2027", []string{"3 March: 0 3 3"}},
		"no newspaper":                {"The Sun, 3 March 2027", []string{"3 March 2027: 2027 3 3"}},
		"a possessive is no weekday":  {"Tuesday’s 3 March vote", []string{"3 March: 0 3 3"}},
		"a month alone at either end": {"March", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, printedDates(read(t, "a.md", tc.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDatesThatExist(t *testing.T) {
	d := read(t, "a.txt", "3 March 2027. 3 March. 29 February. 29 February 2027. 31 June. 31 June 2027.")
	var got []string
	for _, a := range d.Dates() {
		got = append(got, fmt.Sprintf("%s: %t %s", d.File.Text(a.Span), a.Exists(), a.ISO()))
	}
	want := "3 March 2027: true 2027-03-03|3 March: true |29 February: true |29 February 2027: false |31 June: false |31 June 2027: false "
	if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
		t.Error(diff)
	}
}
