package attribution

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/source"
)

// readText reads a draft and writes each attribution on a line: type, source,
// cue and the spans of its content.
func readText(t testing.TB, text string) []string {
	t.Helper()
	d, attributions := readDraft(t, "a.md", text)
	var out []string
	for _, a := range attributions {
		out = append(out, fmt.Sprintf("%s: %s | %s | %s", a.Type, joined(d, a.Source), joined(d, a.Cue), joined(d, a.Content)))
	}
	return out
}

func readDraft(t testing.TB, name, text string) (*draft.Draft, []Attribution) {
	t.Helper()
	d, err := draft.Read(source.NewFile(name, []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	return d, testReader(t).Read(d)
}

func joined(d *draft.Draft, spans []source.Span) string {
	var texts []string
	for _, s := range spans {
		texts = append(texts, string(d.File.Text(s)))
	}
	return strings.Join(texts, " … ")
}

func TestForms(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"cue after a quotation", "“The quay will open in May,” Ana Reis said.",
			[]string{"direct: Ana Reis | said | “The quay will open in May,”"}},
		{"cue after a quotation, inverted", "“The quay will open in May,” said Ana Reis, the board’s chair.",
			[]string{"direct: Ana Reis | said | “The quay will open in May,”"}},
		{"cue before a quotation", "Reis told reporters on Monday, “The quay will open in May.”",
			[]string{"direct: Reis | told | “The quay will open in May.”"}},
		{"colon before a quotation", "Reis added: “The quay will open in May.”",
			[]string{"direct: Reis | added | “The quay will open in May.”"}},
		{"colon and no verb of speech", "Reis was blunt: “The quay will open in May.”",
			[]string{"direct: Reis | was | “The quay will open in May.”"}},
		{"quotation broken by the attribution", "“The quay,” Reis said, “will open in May.”",
			[]string{"direct: Reis | said | “The quay,” … “will open in May.”"}},
		{"quotation that goes on in the next sentence", "“The quay will open in May,” Reis said. “Nobody will be turned away.”",
			[]string{"direct: Reis | said | “The quay will open in May,” … “Nobody will be turned away.”"}},
		{"question before its cue", "“Who will pay for the quay?” Lund asked. Nobody answered.",
			[]string{"direct: Lund | asked | “Who will pay for the quay?”"}},
		{"full stop before its cue", "“Nobody will be turned away.” Reis said.",
			[]string{"direct: Reis | said | “Nobody will be turned away.”"}},
		{"verb that no list has", "“The quay will open in May,” Reis beamed.",
			[]string{"direct: Reis | beamed | “The quay will open in May,”"}},
		{"quotation within a clause", "Reis said that the quay was “a gift to the whole town” and would open in May.",
			[]string{"mixed: Reis | said | that the quay was “a gift to the whole town” and would open in May"}},
		{"clause with that", "Reis said that the quay would open in May.",
			[]string{"indirect: Reis | said | that the quay would open in May"}},
		{"clause without that", "Reis said the quay would open in May.",
			[]string{"indirect: Reis | said | the quay would open in May"}},
		{"some of a group", "The quay would open in May, some of the people said.",
			[]string{"indirect: some of the people | said | The quay would open in May"}},
		{"in a statement", "Reis said in a statement that the quay would open in May.",
			[]string{"indirect: Reis | said | that the quay would open in May"}},
		{"cue after a clause", "The quay will open in May, Reis said on Monday.",
			[]string{"indirect: Reis | said | The quay will open in May"}},
		{"cue inside a clause", "The quay, Reis said, will open in May.",
			[]string{"indirect: Reis | said | The quay … will open in May"}},
		{"according to, after", "The quay will open in May, according to the harbour board.",
			[]string{"indirect: the harbour board | according to | The quay will open in May"}},
		{"according to, before", "According to the harbour board, the quay will open in May.",
			[]string{"indirect: the harbour board | According to | the quay will open in May"}},
		{"as somebody said", "As Reis told the board, the quay will open in May.",
			[]string{"indirect: Reis | told | the quay will open in May"}},
		{"question", "Reporters asked Reis whether the quay would open in May.",
			[]string{"indirect: Reporters | asked | whether the quay would open in May"}},
		{"infinitive", "Lund vowed to stop the quay.",
			[]string{"indirect: Lund | vowed | to stop the quay"}},
		{"object", "Lund criticized the quay in an interview on Monday.",
			[]string{"indirect: Lund | criticized | the quay"}},
		{"preposition", "Lund called for a second vote.",
			[]string{"indirect: Lund | called | a second vote"}},
		{"listener", "Lund urged the council to stop the quay.",
			[]string{"indirect: Lund | urged | the council to stop the quay"}},
		{"adjective", "Reis was confident that the quay would open in May.",
			[]string{"indirect: Reis | was | that the quay would open in May"}},
		{"noun", "Lund’s claim that the quay is unsafe angered the board.",
			[]string{"indirect: Lund | claim | that the quay is unsafe"}},
		{"relative", "The board backed the quay, which Lund called “a monument to waste.”",
			[]string{"indirect: The board | backed | the quay", "mixed: Lund | called | which … “a monument to waste.”"}},
		{"passive", "The quay is seen as a test of the board.",
			[]string{"indirect:  | is seen | The quay … as a test of the board"}},
		{"headline", "# Reis: Quay will open in May\n\nThe harbour is quiet.",
			[]string{"indirect: Reis | : | Quay will open in May"}},
		{"transcript", "The hearing began at nine.\n\nREIS: The quay will open in May. Nobody will be turned away.\n\nLUND: And who will pay for it?",
			[]string{"indirect: REIS | : | The quay will open in May. Nobody will be turned away", "indirect: LUND | : | And who will pay for it"}},
		{"two cues in a sentence", "Reis said the quay would open in May and added that nobody would be turned away.",
			[]string{"indirect: Reis | said | the quay would open in May", "indirect: Reis | added | that nobody would be turned away"}},
		{"dateline", "PORT ELLING (HPN) — The quay will open in May, Reis said.",
			[]string{"indirect: Reis | said | The quay will open in May"}},
		{"abbreviations and initials", "“Mr. J. K. Moe of the U.S. office left at 9 a.m. on Jan. 4,” Dr. Reis said.",
			[]string{"direct: Dr. Reis | said | “Mr. J. K. Moe of the U.S. office left at 9 a.m. on Jan. 4,”"}},
		{"quotation over paragraphs", "“The quay will open in May,” Reis said. “It has been a long winter.\n\n“Nobody will be turned away.”",
			[]string{"direct: Reis | said | “The quay will open in May,” … “It has been a long winter. … “Nobody will be turned away.”"}},
		{"floating quotation", "“The quay will open in May,” Reis said.\n\n“It has been a long winter for all of us.”",
			[]string{"direct: Reis | said | “The quay will open in May,”", "direct: Reis | said | “It has been a long winter for all of us.”"}},
		{"quotation after a sentence about its speaker", "Lund disagreed. “The quay is a monument to waste.”",
			[]string{"direct: Lund | disagreed | “The quay is a monument to waste.”"}},
		{"quotation in a paragraph of its own", "Reis wrote to the members:\n\n“The quay will open in May.”",
			[]string{"direct: Reis | wrote | “The quay will open in May.”"}},
		{"participle before a name", "Retired teacher Ana Reis said the quay would open in May.",
			[]string{"indirect: Retired teacher Ana Reis | said | the quay would open in May"}},
		{"verb behind a number", "Nine out of 10 say they want the quay.",
			[]string{"indirect: 10 | say | they want the quay"}},
		{"aside before the clause", "Reis believes, for example, that the quay will open in May.",
			[]string{"indirect: Reis | believes | that the quay will open in May"}},
		{"participle of a cue", "The board backed the quay, saying it would open in May.",
			[]string{"indirect: The board | backed | the quay", "indirect: The board | saying | it would open in May"}},
		{"title in quotation marks", "Reis said she had read “The Herring Girls” twice.",
			[]string{"mixed: Reis | said | she had read “The Herring Girls” twice"}},
		{"name like a verb", "“The quay will open in May,” Bo Read said.",
			[]string{"direct: Bo Read | said | “The quay will open in May,”"}},
		{"wires’ marks", "''The quay will open in May,'' Reis said.",
			[]string{"direct: Reis | said | ''The quay will open in May,''"}},
		{"nested quotation in curly marks", "\"He told me, “You will never build it,” and left,\" Reis said.",
			[]string{"direct: Reis | said | \"He told me, “You will never build it,” and left,\""}},
		{"nested quotation", "“He told me, ‘You will never build it,’ and left,” Reis said.",
			[]string{"direct: Reis | said | “He told me, ‘You will never build it,’ and left,”"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, readText(t, c.text)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestMarks(t *testing.T) {
	for _, marks := range []string{"“”", `""`, "‘’", "«»", "„“", "»«"} {
		m := []rune(marks)
		text := fmt.Sprintf("%cThe quay will open in May,%c Reis said.", m[0], m[1])
		want := []string{fmt.Sprintf("direct: Reis | said | %cThe quay will open in May,%c", m[0], m[1])}
		if diff := cmp.Diff(want, readText(t, text)); diff != "" {
			t.Errorf("marks %s, -want +got:\n%s", marks, diff)
		}
	}
}

func TestNoAttribution(t *testing.T) {
	for name, text := range map[string]string{
		"scare quotes":        "The “temporary” crane has stood on the quay for nine years.",
		"title":               "The choir sang “The Herring Girls” twice.",
		"noun like a verb":    "The claims were paid in May.",
		"plain narration":     "The quay opened in May. Ferries left on the hour.",
		"infinitive of a bus": "The bus to Port Elling leaves at nine.",
	} {
		if got := readText(t, text); len(got) > 0 {
			t.Errorf("%s: read %q", name, got)
		}
	}
}

// One mark without its partner takes no more than its own sentence.
func TestUnbalancedMark(t *testing.T) {
	got := readText(t, "The quay is 40 metres long and “open to all. Lund left early.\n\n“The quay will open in May,” Reis said.\n\nLund said that he would not come.")
	want := []string{
		"direct: Reis | said | “The quay will open in May,”",
		"indirect: Lund | said | that he would not come",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSources(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // type and id of each source
	}{
		{"last name, pronoun and noun", "Ana Reis, a spokeswoman for the board, said that the quay was safe. Reis said that it would open in May. She said that nobody would be turned away. The spokeswoman said that the ferry would stay.",
			[]string{"named_person ana-reis", "named_person ana-reis", "named_person ana-reis", "named_person ana-reis"}},
		{"pronouns by gender", "Ms. Reis said the quay was safe. Mr. Lund said it was not. She said he was wrong.",
			[]string{"named_person reis", "named_person lund", "named_person reis"}},
		{"people and they", "People who attended the meeting said that Lund had left. They said that he was angry.",
			[]string{"unnamed_group people", "unnamed_group people"}},
		{"anonymous", "A person familiar with the matter said that Lund had left.",
			[]string{"anonymous person"}},
		{"anonymity granted", "An official who spoke on condition of anonymity said that Lund had left.",
			[]string{"anonymous official"}},
		{"unnamed person", "A fisherman said that Lund had left.",
			[]string{"unnamed_person fisherman"}},
		{"two unnamed persons", "A fisherman said that Lund had left. A fisherman said that he had not.",
			[]string{"unnamed_person fisherman", "unnamed_person fisherman-2"}},
		{"one of a group", "One of the critics said that the quay was too short.",
			[]string{"unnamed_person one"}},
		{"name behind a noun", "The board’s treasurer, Per Holm, said that the quay was too short. A week earlier Mr Holm said that it was not.",
			[]string{"named_person per-holm", "named_person per-holm"}},
		{"group", "Critics said that the quay was too short.",
			[]string{"unnamed_group critics"}},
		{"document", "The report said that the quay was safe.",
			[]string{"document report"}},
		{"organisation", "The Harbour Authority said that the quay was safe. It said that it would open in May.",
			[]string{"named_org harbour-authority", "named_org harbour-authority"}},
		{"no source", "It was reported that the quay was safe.",
			[]string{" "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, attributions := readDraft(t, "a.md", c.text)
			var got []string
			for _, a := range attributions {
				got = append(got, string(a.SourceType)+" "+a.SourceID)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestCarried(t *testing.T) {
	_, got := readDraft(t, "a.md", "“The quay will open in May,” Ana Reis said.\n\n“It has been a long winter for all of us.”")
	if len(got) != 2 || got[0].Carried || !got[1].Carried || got[1].SourceID != "ana-reis" || got[1].Confidence >= got[0].Confidence {
		t.Errorf("got %+v", got)
	}
}

func TestConfidenceOfPronouns(t *testing.T) {
	_, got := readDraft(t, "a.md", "“The quay will open in May,” Ana Reis said. The hall was full.\n\n“It has been a long winter,” she said.")
	if len(got) != 2 || got[1].SourceID != "ana-reis" || got[1].Confidence >= got[0].Confidence {
		t.Errorf("got %+v", got)
	}
}

func TestEveryMannerHasAConfidence(t *testing.T) {
	for m := behind; m <= following; m++ {
		if c := confidences[m]; c <= 0 || c >= 1 {
			t.Errorf("manner %d has confidence %v", m, c)
		}
	}
}
