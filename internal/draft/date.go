package draft

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

// A Date is a day of the calendar that the prose names in English ("3 March
// 2027", "March 3", "Mar. 3rd, 2027") or by ISO 8601, with the weekday that
// stands beside it. Ranges ("March 3–5") and dates in figures alone ("3/3/27")
// are not read: which day they name is not certain.
type Date struct {
	Span       source.Span // of the weekday too
	HasWeekday bool
	Weekday    time.Weekday
	Year       int // 0 if it is not printed
	Month      time.Month
	Day        int // 1 to 31; the month may have fewer
}

// Exists reports whether there is such a day, in some year if it has none.
func (a Date) Exists() bool {
	year := cmp.Or(a.Year, 2000) // a leap year
	return time.Date(year, a.Month, a.Day, 0, 0, 0, 0, time.UTC).Day() == a.Day
}

// ISO is the date as "2006-01-02", or "" if it has no year or there is no such
// day.
func (a Date) ISO() string {
	if a.Year == 0 || !a.Exists() {
		return ""
	}
	return time.Date(a.Year, a.Month, a.Day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// Dates are the dates that the draft prints, in the order of the file.
func (d *Draft) Dates() []Date {
	var dates []Date
	var words dateWords
	for _, p := range d.Paragraphs {
		plain := d.Plain(p.Span)
		if !mayHaveDate(plain.Text) {
			continue
		}
		words = words.read(plain)
		for i := range words {
			if f, ok := words.dateAt(i); ok {
				dates = append(dates, words.withWeekday(f))
			}
		}
	}
	return dates
}

// mayHaveDate reports whether a text has figures and what starts like the name of a
// month, or four figures and a hyphen, as ISO 8601 has them. Most paragraphs have
// neither, and need not be cut into words.
func mayHaveDate(text string) bool {
	day, month := false, false
	figures := 0 // that stand together
	for i := range len(text) {
		switch c := text[i]; {
		case '0' <= c && c <= '9':
			day = true
			figures++
			continue
		case c == '-' && figures >= 4:
			return true
		case 'A' <= c && c <= 'S' && startsMonth(text[i:]):
			month = true
		}
		figures = 0
	}
	return day && month
}

// startsMonth reports whether a text starts with the first three letters of a month, of
// which the first is a capital.
func startsMonth(text string) bool {
	if len(text) < 3 {
		return false
	}
	const small = 'a' - 'A'
	second, third := text[1]|small, text[2]|small
	switch text[0] {
	case 'J':
		return second == 'a' && third == 'n' || second == 'u' && (third == 'n' || third == 'l')
	case 'F':
		return second == 'e' && third == 'b'
	case 'M':
		return second == 'a' && (third == 'r' || third == 'y')
	case 'A':
		return second == 'p' && third == 'r' || second == 'u' && third == 'g'
	case 'S':
		return second == 'e' && third == 'p'
	case 'O':
		return second == 'c' && third == 't'
	case 'N':
		return second == 'o' && third == 'v'
	case 'D':
		return second == 'e' && third == 'c'
	}
	return false
}

// A dateWord is a run of letters, a run of digits or one mark.
type dateWord struct {
	text  string
	span  source.Span
	class dateClass
	glued bool // nothing stands between it and the word before
}

type dateClass int

const (
	otherMark dateClass = iota
	letters
	digits
)

type dateWords []dateWord

// read is the words of a paragraph, in the room of those of another; white space
// is left out.
func (w dateWords) read(p Plain) dateWords {
	w = w[:0]
	spaced := true
	for i := 0; i < len(p.Text); {
		r, size := utf8.DecodeRuneInString(p.Text[i:])
		end := i + size
		if r != ' ' {
			class := classOf(r)
			if class != otherMark {
				end = endOfClass(p.Text, end, class)
			}
			w = append(w, dateWord{p.Text[i:end], p.Span(i, end), class, !spaced})
		}
		spaced, i = r == ' ', end
	}
	return w
}

// endOfClass is the end of the characters from i on that are of a class.
func endOfClass(text string, i int, class dateClass) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if classOf(r) != class {
			break
		}
		i += size
	}
	return i
}

func classOf(r rune) dateClass {
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letters
	case '0' <= r && r <= '9':
		return digits
	}
	return otherMark
}

// at is the word with an index, one without text where there is none.
func (w dateWords) at(i int) dateWord {
	if i < 0 || i >= len(w) {
		return dateWord{}
	}
	return w[i]
}

// is reports whether the word with an index is one of those listed, whatever
// its case.
func (w dateWords) is(i int, listed ...string) bool {
	text := w.at(i).text
	return slices.ContainsFunc(listed, func(s string) bool { return strings.EqualFold(s, text) })
}

// number is the word with an index as a number of that many digits at most.
func (w dateWords) number(i, most int) int {
	word := w.at(i)
	if word.class != digits || len(word.text) > most {
		return 0
	}
	n, _ := strconv.Atoi(word.text)
	return n
}

// A found date takes the words from lo to hi, hi exclusive.
type foundDate struct {
	date   Date
	lo, hi int
}

// dateAt is the date whose month, or whose ISO year, is the word with an index.
func (w dateWords) dateAt(i int) (foundDate, bool) {
	if w[i].class == digits {
		return w.isoDate(i)
	}
	month, ok := months[name(w[i].text)]
	if !ok {
		return foundDate{}, false
	}
	f := foundDate{Date{Month: month}, i, i + 1}
	if !w.dayBefore(&f) && !w.dayAfter(&f) {
		return foundDate{}, false
	}
	w.yearAfter(&f)
	return f, true
}

// dayBefore takes in the day before the month: "3", "3rd", "the 3rd of".
func (w dateWords) dayBefore(f *foundDate) bool {
	i := f.lo - 1
	if w.is(i, "of") {
		i--
	}
	if w.is(i, ordinals...) && w.at(i).glued {
		i--
	}
	day := w.number(i, 2)
	if day < 1 || day > 31 || w.gluedToMore(i) || w.is(i-1, joints...) && w.number(i-2, 2) > 0 {
		return false
	}
	f.date.Day, f.lo = day, i
	return true
}

// dayAfter takes in the day after the month: "3", "3rd".
func (w dateWords) dayAfter(f *foundDate) bool {
	i := w.pastStop(f.hi)
	day, end := w.number(i, 2), i+1
	if day < 1 || day > 31 {
		return false
	}
	if w.is(end, ordinals...) && w.at(end).glued {
		end++
	}
	if w.at(end).class == letters && w.at(end).glued || w.partOfNumber(end) || w.is(end, joints...) && w.number(end+1, 2) > 0 {
		return false
	}
	f.date.Day, f.hi = day, end
	return true
}

// pastStop is the index after the full stop of an abbreviated name, or the same
// where there is none.
func (w dateWords) pastStop(i int) int {
	short := name(w.at(i - 1).text)
	month, isMonth := months[short]
	weekday, isWeekday := weekdays[short]
	full := isMonth && w.is(i-1, month.String()) || isWeekday && w.is(i-1, weekday.String())
	if w.is(i, ".") && (isMonth || isWeekday) && !full {
		return i + 1
	}
	return i
}

// partOfNumber reports whether the mark with an index goes on with the number
// before it: "3,000", "3.5", "3:30", "3%".
func (w dateWords) partOfNumber(i int) bool {
	return w.at(i).glued && w.at(i).class == otherMark && (w.at(i+1).class == digits && w.at(i+1).glued || w.is(i, "%"))
}

// gluedToMore reports whether a number goes on before the word with an index.
func (w dateWords) gluedToMore(i int) bool {
	return w.at(i).glued && !w.is(i-1, openers...)
}

// yearAfter takes in the year after a day and a month.
func (w dateWords) yearAfter(f *foundDate) {
	i := w.pastStop(f.hi)
	if w.is(i, ",") {
		i++
	}
	year := w.number(i, 4)
	if year < firstYear || year > lastYear || w.partOfNumber(i+1) {
		return
	}
	f.date.Year, f.hi = year, i+1
}

// Numbers after a date that are no years of a newspaper are something else.
const (
	firstYear = 1000
	lastYear  = 2999
)

// isoDate is the date in figures whose year is the word with an index.
func (w dateWords) isoDate(i int) (foundDate, bool) {
	if len(w[i].text) != 4 || w.gluedToMore(i) || w.partOfNumber(i+5) {
		return foundDate{}, false
	}
	for j := i + 1; j < i+5; j++ {
		if isDashMark := w.is(j, "-"); !w.at(j).glued || isDashMark == (j == i+2 || j == i+4) {
			return foundDate{}, false
		}
	}
	date := Date{Year: w.number(i, 4), Month: time.Month(w.number(i+2, 2)), Day: w.number(i+4, 2)}
	if date.Year < firstYear || date.Month < 1 || date.Month > 12 || date.Day < 1 || date.Day > 31 {
		return foundDate{}, false
	}
	return foundDate{date, i, i + 5}, true
}

// withWeekday is the date with the weekday before it ("Tuesday, 3 March") or
// after it ("3 March, a Tuesday"; "3 March (Tuesday)").
func (w dateWords) withWeekday(f foundDate) Date {
	i := w.weekdayBefore(f.lo)
	if i < 0 {
		i = w.weekdayAfter(f.hi)
	}
	if i >= 0 {
		f.date.Weekday, f.date.HasWeekday = weekdays[name(w[i].text)], true
		f.lo, f.hi = min(f.lo, i), max(f.hi, i+1)
	}
	f.date.Span = source.Span{Start: w[f.lo].span.Start, End: w[f.hi-1].span.End}
	return f.date
}

// weekdayBefore is the index of the weekday that the date starting at lo is
// said to be, or -1. Of "Monday and Tuesday, 2 and 3 March" neither is.
func (w dateWords) weekdayBefore(lo int) int {
	i := lo - 1
	if w.is(i, "the") {
		i--
	}
	if w.is(i, ",", "(") {
		i--
	}
	if w.is(i, ".") && w.pastStop(i) > i {
		i--
	}
	if _, ok := weekdays[name(w.at(i).text)]; !ok {
		return -1
	}
	before := i - 1
	for w.is(before, joints...) {
		before--
	}
	if _, several := weekdays[name(w.at(before).text)]; several && before < i-1 {
		return -1
	}
	return i
}

func (w dateWords) weekdayAfter(hi int) int {
	i := hi
	switch {
	case w.is(i, "("):
		i++
	case w.is(i, ",") && w.is(i+1, "a"):
		i += 2
	default:
		return -1
	}
	if _, ok := weekdays[name(w.at(i).text)]; !ok {
		return -1
	}
	return i
}

// name is a word as the tables have it, "" if it is not written as a name is, or
// is in none of them: they have no letters but those of English, and few of those.
func name(word string) string {
	if word == "" || len(word) > len("september") || word[0] < 'A' || word[0] > 'Z' {
		return ""
	}
	if lower := strings.ToLower(word); lower[1:] == word[1:] || strings.ToUpper(word) == word {
		return lower
	}
	return ""
}

var (
	ordinals = []string{"st", "nd", "rd", "th"}
	openers  = []string{"(", "[", "“", "‘", "\"", "'"}
	// joints stand between the parts of a list or a range.
	joints = []string{"and", "or", "to", "through", "until", "till", "&", "-", "–", "—", "/", ","}
)

var months = map[string]time.Month{
	"january": time.January, "february": time.February, "march": time.March, "april": time.April,
	"may": time.May, "june": time.June, "july": time.July, "august": time.August,
	"september": time.September, "october": time.October, "november": time.November, "december": time.December,
	"jan": time.January, "feb": time.February, "mar": time.March, "apr": time.April, "jun": time.June, "jul": time.July,
	"aug": time.August, "sep": time.September, "sept": time.September, "oct": time.October, "nov": time.November, "dec": time.December,
}

// Sun is left out: it is a newspaper too.
var weekdays = map[string]time.Weekday{
	"monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday, "thursday": time.Thursday,
	"friday": time.Friday, "saturday": time.Saturday, "sunday": time.Sunday,
	"mon": time.Monday, "tue": time.Tuesday, "tues": time.Tuesday, "wed": time.Wednesday, "weds": time.Wednesday,
	"thu": time.Thursday, "thur": time.Thursday, "thurs": time.Thursday, "fri": time.Friday, "sat": time.Saturday,
}
