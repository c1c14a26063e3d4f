package attribution

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"
	"unicode"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/source"
)

// An article is one of the PolNeAR corpus, as a line of JSON. Its spans count
// characters.
type article struct {
	Text         string
	Attributions []struct {
		Source, Cue, Content []struct{ Start, End int }
		Type                 Type `json:"quote_type"`
	}
}

// corpus reads the articles of the gzipped file that STANCELINT_POLNEAR names:
// those with an even index, and the others.
func corpus(t *testing.T) (even, odd []article) {
	t.Helper()
	name := os.Getenv("STANCELINT_POLNEAR")
	if name == "" {
		t.Skip("STANCELINT_POLNEAR names no corpus")
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for i := 0; lines.Scan(); i++ {
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		if i%2 == 0 {
			even = append(even, a)
		} else {
			odd = append(odd, a)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return even, odd
}

// A share counts what was right of what there was.
type share struct{ right, all int }

func (s share) value() float64 { return float64(s.right) / float64(max(1, s.all)) }

func (s *share) count(right bool) {
	s.all++
	if right {
		s.right++
	}
}

// A score compares what was read with what people annotated.
type score struct {
	precision, recall, source, cue share
	byType                         map[Type]*share
	byManner                       [len(confidences)]share // content and source both right
}

func (s *score) f1() float64 {
	p, r := s.precision.value(), s.recall.value()
	return 2 * p * r / (p + r)
}

func scoreOf(t *testing.T, articles []article) *score {
	t.Helper()
	rd := testReader(t)
	s := &score{byType: map[Type]*share{Direct: {}, Mixed: {}, Indirect: {}}}
	for _, a := range articles {
		d, err := draft.Read(source.NewFile("a.txt", []byte(a.Text)))
		if err != nil {
			t.Fatal(err)
		}
		s.add(a, rd.read(d, nil))
	}
	return s
}

// letters are the letters and digits of some bytes of a text, by their place.
type letters map[int]bool

func lettersOf(text string, spans []source.Span) letters {
	l := letters{}
	for _, s := range spans {
		for i, r := range text[s.Start:s.End] {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				l[s.Start+i] = true
			}
		}
	}
	return l
}

func (l letters) jaccard(m letters) float64 {
	both := 0
	for i := range l {
		if m[i] {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(l)+len(m)-both)
}

// agrees reports whether two sources or cues overlap, or are both missing.
func (l letters) agrees(m letters) bool { return len(l)+len(m) == 0 || l.jaccard(m) > 0 }

// add compares one article.
func (s *score) add(a article, r *reading) {
	places := append(slices.Collect(runeStarts(a.Text)), len(a.Text))
	bytesOf := func(in []struct{ Start, End int }) letters {
		var out []source.Span
		for _, x := range in {
			out = append(out, source.Span{Start: places[x.Start], End: places[min(x.End, len(places)-1)]})
		}
		return lettersOf(a.Text, out)
	}
	var gold, read []letters
	for _, g := range a.Attributions {
		gold = append(gold, bytesOf(g.Content))
	}
	for _, f := range r.found {
		read = append(read, lettersOf(a.Text, r.spans(f.content...)))
	}
	matches := match(gold, read)
	right := map[int]bool{}
	used := map[int]bool{}
	for i, g := range a.Attributions {
		j, ok := matches[i]
		s.recall.count(ok)
		s.byType[g.Type].count(ok)
		if !ok {
			continue
		}
		f := r.found[j]
		used[j], right[j] = true, bytesOf(g.Source).agrees(lettersOf(a.Text, r.spans(f.source)))
		s.source.count(right[j])
		s.cue.count(bytesOf(g.Cue).agrees(lettersOf(a.Text, r.spans(f.cue))))
	}
	for j, f := range r.found {
		s.precision.count(used[j])
		s.byManner[f.manner].count(right[j])
	}
}

// match pairs contents one to one, the most alike first; half of their letters
// must be the same.
func match(gold, read []letters) map[int]int {
	type pair struct {
		alike float64
		i, j  int
	}
	var pairs []pair
	for i := range gold {
		for j := range read {
			if alike := gold[i].jaccard(read[j]); alike >= 0.5 {
				pairs = append(pairs, pair{alike, i, j})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.alike, a.alike) })
	matches, used := map[int]int{}, map[int]bool{}
	for _, p := range pairs {
		if _, done := matches[p.i]; !done && !used[p.j] {
			matches[p.i], used[p.j] = p.j, true
		}
	}
	return matches
}

func runeStarts(text string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range text {
			if !yield(i) {
				return
			}
		}
	}
}

// The floors stand a little below what is measured, so that a change that loses
// more than it gains is seen.
func TestScore(t *testing.T) {
	even, odd := corpus(t)
	for name, articles := range map[string][]article{"even": even, "odd": odd} {
		s := scoreOf(t, articles)
		t.Logf("%s: precision %.3f recall %.3f F1 %.3f source %.3f cue %.3f direct %.3f mixed %.3f indirect %.3f", name,
			s.precision.value(), s.recall.value(), s.f1(), s.source.value(), s.cue.value(),
			s.byType[Direct].value(), s.byType[Mixed].value(), s.byType[Indirect].value())
		for _, c := range []struct {
			what       string
			got, floor float64
		}{
			{"F1", s.f1(), 0.69},
			{"precision", s.precision.value(), 0.76},
			{"source", s.source.value(), 0.90},
			{"cue", s.cue.value(), 0.95},
			{"recall of direct", s.byType[Direct].value(), 0.935},
			{"recall of mixed", s.byType[Mixed].value(), 0.80},
			{"recall of indirect", s.byType[Indirect].value(), 0.54},
		} {
			if c.got < c.floor {
				t.Errorf("%s articles: %s is %.3f, under %.3f", name, c.what, c.got, c.floor)
			}
		}
	}
}

// The confidences were measured on the even articles; they must hold for the
// others.
func TestConfidences(t *testing.T) {
	even, odd := corpus(t)
	measured, held := scoreOf(t, even), scoreOf(t, odd)
	for m := range measured.byManner {
		a, b := measured.byManner[m], held.byManner[m]
		t.Logf("manner %d: %.2f of %d, %.2f of %d", m, a.value(), a.all, b.value(), b.all)
		if s := held.byManner[m]; s.all >= 60 && math.Abs(s.value()-confidences[m]) > 0.1 {
			t.Errorf("readings of manner %d are right in %.2f of %d, not in %.2f", m, s.value(), s.all, confidences[m])
		}
	}
}

func testReader(t testing.TB) *Reader {
	t.Helper()
	lists, err := lexicon.Read(os.DirFS("../../rules/lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	return NewReader(lists)
}
