package lint_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Small ledgers with what must be found in them, worked out by hand from the
// definition of a conflict and the order of the rules.
var conflicts = []struct {
	name, world, want string
}{
	// Sides.
	{"two sources on two sides", `
		target T
		claim a A T+
		claim b B T-`, "disputed T: a | b"},
	{"two on one side", `
		target T
		claim a A T+
		claim b B T+`, ""},
	{"one takes no side", `
		target T
		claim a A T+
		claim b B T0`, ""},
	{"many on each side are one diagnostic", `
		target T
		claim d D T-
		claim a A T+
		claim b B T-
		claim c C T+`, "disputed T: a c | d b"},
	{"two targets are two diagnostics", `
		target T
		target U
		claim a A T+ U-
		claim b B T- U0
		claim c C U+`, "disputed T: a | b; disputed U: c | a"},
	{"one claim on both sides is no pair", `
		target T
		target U contrary=T
		claim a A T+ U+`, ""},

	// Closure.
	{"favor passes along entails", `
		target T entails=U
		target U
		claim a A T+
		claim b B U-`, "disputed U: a | b"},
	{"against passes back along entails", `
		target T entails=U
		target U
		claim a A U-
		claim b B T+`, "disputed U: b | a"},
	{"favor does not pass back", `
		target T entails=U
		target U
		claim a A U+
		claim b B T-`, ""},
	{"two steps of entails", `
		target T entails=U
		target U entails=V
		target V
		claim a A T+
		claim b B V-`, "disputed V: a | b"},
	{"against what entails both", `
		target T entails=U entails=V
		target U
		target V
		claim a A U-
		claim b B V+`, ""},
	{"contrary targets", `
		target T contrary=U
		target U
		claim a A T+
		claim b B U+`, "disputed T: a | b"},
	{"contrary is symmetric", `
		target T
		target U contrary=T
		claim a A T+
		claim b B U+`, "disputed T: a | b"},
	{"against one of two contraries is not for the other", `
		target T contrary=U
		target U
		claim a A T-
		claim b B U-`, ""},
	{"entails, then contrary", `
		target T entails=U
		target U contrary=V
		target V
		claim a A T+
		claim b B V+`, "disputed T: a | b"},
	{"contrary after entails on both sides", `
		target T entails=U
		target U contrary=V
		target V
		target W entails=V
		claim a A T+
		claim b B W+`, "disputed T: a | b"},
	{"a direct conflict beside a derived one is told on the direct target", `
		target T entails=U
		target U
		claim a A T+ U+
		claim b B U-`, "disputed U: a | b"},
	{"fewest steps", `
		target A1 entails=B1
		target B1 entails=C1
		target C1
		claim a A A1+
		claim b B C1- B1-`, "disputed B1: a | b"},
	{"a tie goes to the target that one is directly against", `
		target A1 entails=Z1
		target Z1
		claim a A A1+
		claim b B Z1-`, "disputed Z1: a | b"},
	{"then to the first id", `
		target Z1 contrary=A1
		target A1
		claim a A Z1+
		claim b B A1+`, "disputed A1: b | a"},
	{"the same pair both ways round is one conflict", `
		target T
		target U contrary=T
		claim a A T+ U-
		claim b B T- U+`, "disputed T: a | b"},
	{"a cycle of entails means the same", `
		target T entails=U
		target U entails=T
		claim a A T+
		claim b B U-`, "disputed U: a | b"},
	{"a longer cycle", `
		target T entails=U
		target U entails=V
		target V entails=T
		claim a A V+
		claim b B U-`, "disputed U: a | b"},
	{"a target that entails itself", `
		target T entails=T
		claim a A T+
		claim b B T-`, "disputed T: a | b"},
	{"impossible relations close all the same", `
		target T entails=U contrary=U
		target U
		claim a A T+
		claim b B U+`, "disputed T: a | b"},
	{"a target contrary to itself sets two that favor it against each other", `
		target T contrary=T
		claim a A T+
		claim b B T+`, "disputed T: a | b"},
	{"against, back along entails, of a contrary", `
		target T contrary=U
		target U
		target V entails=U
		claim a A T+
		claim b B V+`, "disputed T: a | b"},

	// What exempts a pair.
	{"a possible claim", `
		target T
		claim a A T+ possible
		claim b B T-`, ""},
	{"a conditional claim", `
		target T
		claim a A T+
		claim b B T- conditional`, ""},
	{"presupposed, believed and intended claims count", `
		target T
		claim a A T+ presupposed
		claim b B T- believed
		claim c C T- intended`, "disputed T: a | b c"},
	{"times that do not meet", `
		target T
		claim a A T+ to=3
		claim b B T- from=4`, ""},
	{"the other way round", `
		target T
		claim a A T+ from=4
		claim b B T- to=3`, ""},
	{"one day in common", `
		target T
		claim a A T+ from=1 to=3
		claim b B T- from=3 to=5`, "disputed T: a | b"},
	{"open ends meet everything", `
		target T
		claim a A T+
		claim b B T- from=3 to=3`, "disputed T: a | b"},
	{"one time within another", `
		target T
		claim a A T+ from=1 to=9
		claim b B T- from=3 to=5`, "disputed T: a | b"},
	{"said on different days", `
		target T
		claim a A T+ said=1
		claim b B T- said=9`, "disputed T: a | b"},
	{"superseded", `
		target T
		claim a A T+
		claim b A T- supersedes=a`, ""},
	{"superseded through another", `
		target T
		claim a A T+
		claim c A T0 supersedes=a
		claim b A T- supersedes=c`, ""},
	{"two that supersede the same are not linked", `
		target T
		claim a A T+ supersedes=c
		claim c A T0
		claim b A T- supersedes=c`, "self T: a | b"},
	{"denied", `
		target T
		claim a A T+
		claim b B T- denies=a`, ""},
	{"denied by the one in favor", `
		target T
		claim a A T+ denies=b
		claim b B T-`, ""},
	{"a denial does not reach past its claim", `
		target T
		claim a A T+
		claim c C T+
		claim b B T- denies=a`, "disputed T: c | b"},
	{"responded to", `
		target T
		claim a A T+
		claim b B T- responds=a`, ""},
	{"answered", `
		target T
		claim a A T+
		claim c C T+
		claim b B T- answers=T`, ""},
	{"an answer exempts the pair on every target", `
		target T
		target U
		claim a A T+ U+
		claim b B U- answers=T`, ""},
	{"an answer to what follows from a claim", `
		target T entails=U
		target U
		claim a A T+
		claim b B U- answers=U`, ""},
	{"an answer to another target", `
		target T
		target U
		claim a A T+
		claim b B T- answers=U`, "disputed T: a | b"},
	{"an answer does not exempt from what is only opposed", `
		target T
		target U
		claim a A T- U+
		claim b B U- answers=T`, "disputed U: a | b"},
	{"a tension", `
		target T
		claim a A T+
		claim b B T-
		tension a b`, ""},
	{"a tension of three exempts each pair", `
		target T
		claim a A T+
		claim b B T-
		claim c C T-
		tension a b c`, ""},
	{"a tension with another claim", `
		target T
		claim a A T+
		claim b B T-
		claim c C T0
		tension a c`, "disputed T: a | b"},
	{"only claims that still stand in a pair are told", `
		target T
		claim a A T+
		claim b B T-
		claim c C T- to=3
		claim d D T+ from=4`, "disputed T: a d | b c"},
	{"a claim whose every pair is exempt is not told", `
		target T
		claim a A T+
		claim b B T-
		claim c C T+ denies=b`, "disputed T: a | b"},

	// Which rule.
	{"self", `
		target T
		claim a A T+
		claim b A T-`, "self T: a | b"},
	{"self is no matter of the narrator", `
		target T
		claim a N T+
		claim b N T-`, "house-voice T: a | b"},
	{"the headline against a source", `
		target T
		claim a N T+ part=headline
		claim b B T-`, "headline T: a | b"},
	{"the standfirst against the draft's own voice", `
		target T
		claim a N T-
		claim b N T+ part=standfirst`, "headline T: b | a"},
	{"a source in the headline", `
		target T
		claim a A T+ part=headline
		claim b B T-`, "disputed T: a | b"},
	{"a caption is no headline", `
		target T
		claim a N T+ part=caption
		claim b B T-`, "house-vs-source T: a | b"},
	{"house against source, either way", `
		target T
		target U
		claim a N T+ U-
		claim b B T-
		claim c C U+`, "house-vs-source T: a | b; house-vs-source U: c | a"},
	{"absolute comes before house-vs-source", `
		target T
		claim a N T+ absolute
		claim b B T-`, "absolute T: a | b"},
	{"absolute on the other side", `
		target T
		claim a A T+
		claim b B T- absolute`, "absolute T: a | b"},
	{"house-voice comes before absolute", `
		target T
		claim a N T+ absolute
		claim b N T-`, "house-voice T: a | b"},
	{"self comes before absolute", `
		target T
		claim a A T+ absolute
		claim b A T-`, "self T: a | b"},
	{"a spokesperson", `
		target T
		speaks S = A
		claim a A T+
		claim b S T-`, "spokesperson T: a | b"},
	{"a spokesperson of a group against its member", `
		target T
		group G = A
		speaks S = G
		claim a A T+
		claim b S T-`, "spokesperson T: a | b"},
	{"a spokesperson of a group against a member of a member", `
		target T
		group G = H
		group H = A
		speaks S = G
		claim a A T+
		claim b S T-`, "spokesperson T: a | b"},
	{"speaking for a spokesperson is not speaking for the principal", `
		target T
		speaks S = A
		speaks R = S
		claim a A T+
		claim b R T-`, "disputed T: a | b"},
	{"two who speak for the same", `
		target T
		speaks S = A
		speaks R = A
		claim a S T+
		claim b R T-
		claim c A T0`, "disputed T: a | b"},
	{"a spokesperson is no member", `
		target T
		group G = A B
		speaks S = G
		claim a G T+
		claim b S T-`, "spokesperson T: a | b"},
	{"members of one group", `
		target T
		group G = A B
		claim a A T+
		claim b B T-`, "members-split T: a | b"},
	{"members of groups in a group", `
		target T
		group G = H I
		group H = A
		group I = B
		claim a A T+
		claim b B T-`, "members-split T: a | b"},
	{"members of two groups", `
		target T
		group H = A
		group I = B
		claim a A T+
		claim b B T-`, "disputed T: a | b"},
	{"a group against its member", `
		target T
		group G = A B
		claim a G T+
		claim b A T-`, "disputed T: a | b"},
	{"absolute comes before members-split", `
		target T
		group G = A B
		claim a A T+ absolute
		claim b B T-`, "absolute T: a | b"},

	// Unity.
	{"unity favored and opposed", `
		unity U = G
		claim a A U+
		claim b B U-`, "unity-vs-division U: a | b"},
	{"unity comes before self", `
		unity U = G
		claim a A U+
		claim b A U-`, "unity-vs-division U: a | b"},
	{"the headline comes before unity", `
		unity U = G
		claim a N U+ part=headline
		claim b B U-`, "headline U: a | b"},
	{"members conflict while unity is claimed", `
		target T
		group G = A B
		unity U = G
		claim u S U+
		claim a A T+
		claim b B T-`, "unity-vs-division T: a | b"},
	{"the claim of unity may be one of the pair", `
		target T
		group G = A B
		unity U = G
		claim a A T+ U+
		claim b B T-`, "unity-vs-division T: a | b"},
	{"a possible claim of unity does not count", `
		target T
		group G = A B
		unity U = G
		claim u S U+ possible
		claim a A T+
		claim b B T-`, "members-split T: a | b"},
	{"a claim of unity about another time does not count", `
		target T
		group G = A B
		unity U = G
		claim u S U+ to=3
		claim a A T+ from=4
		claim b B T-`, "members-split T: a | b"},
	{"a claim of unity about a time that meets both", `
		target T
		group G = A B
		unity U = G
		claim u S U+ from=3 to=4
		claim a A T+ to=3
		claim b B T- from=2`, "unity-vs-division T: a | b"},
	{"unity of another group", `
		target T
		group G = A B
		group H = C D
		unity U = H
		claim u S U+
		claim a A T+
		claim b B T-`, "members-split T: a | b"},
	{"unity of a group that their groups belong to", `
		target T
		group G = H I
		group H = A
		group I = B
		unity U = G
		claim u S U+
		claim a A T+
		claim b B T-`, "unity-vs-division T: a | b"},
	{"nobody favors the unity", `
		target T
		group G = A B
		unity U = G
		claim u S U-
		claim a A T+
		claim b B T-`, "members-split T: a | b"},
	{"unity that follows from another target", `
		target T
		target V entails=U
		group G = A B
		unity U = G
		claim u S V+
		claim a A T+
		claim b B T-`, "unity-vs-division T: a | b"},
	{"one member with itself is self", `
		target T
		group G = A B
		unity U = G
		claim u S U+
		claim a A T+
		claim b A T-`, "self T: a | b"},
	{"a member against the group is no conflict of members", `
		target T
		group G = A B
		unity U = G
		claim u S U+
		claim a A T+
		claim b G T-`, "disputed T: a | b"},
	{"pairs of one target go to different rules", `
		target T
		group G = A B
		claim a A T+
		claim b B T-
		claim c A T-
		claim d D T-`, "disputed T: a | d; members-split T: a | b; self T: a | c"},

	// Values.
	{"two values", `
		claim a A n=1
		claim b B n=2`, "values n: a b"},
	{"the same value", `
		claim a A n=1
		claim b B n=1`, ""},
	{"two attributes", `
		claim a A n=1 m=1
		claim b B n=2 m=2`, "values m: a b; values n: a b"},
	{"other attributes", `
		claim a A n=1
		claim b B m=2`, ""},
	{"values of different types", `
		claim a A n=1
		claim b B n=one`, ""},
	{"two words", `
		claim a A port=elling
		claim b B port=vick`, "values port: a b"},
	{"a value within a range", `
		claim a A n=1..5
		claim b B n=3`, ""},
	{"a value at the end of a range", `
		claim a A n=1..5
		claim b B n=5`, ""},
	{"a value outside of a range", `
		claim a A n=1..5
		claim b B n=6`, "values n: a b"},
	{"ranges that meet", `
		claim a A n=1..5
		claim b B n=5..9`, ""},
	{"ranges that do not", `
		claim a A n=..4
		claim b B n=5..`, "values n: a b"},
	{"an open end", `
		claim a A n=4..
		claim b B n=9`, ""},
	{"only claims that stand in a pair are told", `
		claim a A n=1
		claim b B n=2
		claim c C n=1..2`, "values n: a b"},
	{"one source", `
		claim a A n=1
		claim b A n=2`, "values n: a b"},
	{"values at different times", `
		claim a A n=1 to=3
		claim b B n=2 from=4`, ""},
	{"a possible value", `
		claim a A n=1 possible
		claim b B n=2`, ""},
	{"a value that is superseded", `
		claim a A n=1
		claim b A n=2 supersedes=a`, ""},
	{"a value that is denied", `
		claim a A n=1
		claim b B n=2 denies=a`, ""},
	{"a tension of values", `
		claim a A n=1
		claim b B n=2
		tension a b`, ""},
	{"an answer exempts values", `
		target T
		claim a A n=1 T+
		claim b B n=2 answers=T`, ""},
	{"values beside stances", `
		target T
		claim a A n=1 T+
		claim b B n=2 T-`, "disputed T: a | b; values n: a b"},
}

func TestConflictTable(t *testing.T) {
	f := newFinder(t)
	for _, c := range conflicts {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(lines(c.want), f.find(t, mustParse(t, c.world).toml())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func mustParse(t *testing.T, text string) world {
	t.Helper()
	w, err := parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// lines splits what a case wants.
func lines(want string) []string {
	if want == "" {
		return nil
	}
	split := strings.Split(want, "; ")
	slices.Sort(split)
	return split
}

// A pair that goes to a rule that is switched off is not handed on to the next.
func TestSwitchedOff(t *testing.T) {
	w := mustParse(t, `
		target T
		claim a A T+ absolute
		claim b A T-`)
	if got := newFinder(t, "contradiction/self").find(t, w.toml()); got != nil {
		t.Errorf("found %v", got)
	}
}
