package loader_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stancelint/stancelint/internal/loader"
)

func TestDatesInInput(t *testing.T) {
	u := unit(t, "PORT ELLING, March 3 — The quay shut on *Tuesday*, 2 March 2027. “It opened on 31 June.”\n", "")
	var out bytes.Buffer
	if err := loader.Print(&out, loader.NewInput(u)); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Draft struct {
			Dateline int
			Dates    []map[string]any
		}
	}
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	for _, a := range doc.Draft.Dates {
		if at := a["at"].(map[string]any); at["text"] != a["text"] {
			t.Errorf("the place holds %q, the text is %q", at["text"], a["text"])
		}
		delete(a, "at")
	}
	want := []map[string]any{
		{"text": "March 3", "month": 3.0, "day": 3.0, "exists": true, "paragraph": 0.0, "sentence": 0.0, "quoted": false},
		{"text": "Tuesday*, 2 March 2027", "weekday": "Tuesday", "year": 2027.0, "month": 3.0, "day": 2.0, "date": "2027-03-02", "exists": true, "paragraph": 0.0, "sentence": 0.0, "quoted": false},
		{"text": "31 June", "month": 6.0, "day": 31.0, "exists": false, "paragraph": 0.0, "sentence": 1.0, "quoted": true},
	}
	if diff := cmp.Diff(want, doc.Draft.Dates); diff != "" {
		t.Error(diff)
	}
	if doc.Draft.Dateline != 0 {
		t.Errorf("the dateline is %d", doc.Draft.Dateline)
	}
}
