package changes

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseHunks(t *testing.T) {
	diff := "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n@@ -3,0 +4,2 @@ func\n+@@ -9 +9 @@\n+c\n@@ -8,2 +9,0 @@\n-d\n-e\n"
	want := []lineRange{{1, 1}, {4, 5}, {9, 10}}
	if diff := cmp.Diff(want, parseHunks([]byte(diff)), cmp.AllowUnexported(lineRange{})); diff != "" {
		t.Error(diff)
	}
}

func TestParseStatus(t *testing.T) {
	out := "M\x00a.md\x00A\x00new\nline.md\x00R090\x00old.md\x00“new”.md\x00D\x00gone.md\x00C100\x00a.md\x00copy.md\x00T\x00t.md\x00"
	want := map[string]string{"a.md": "a.md", "new\nline.md": "", "“new”.md": "old.md", "copy.md": "a.md", "t.md": "t.md"}
	if diff := cmp.Diff(want, parseStatus([]byte(out))); diff != "" {
		t.Error(diff)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("R1\x00a"))
	f.Add([]byte("@@ -1 +99999999999999999999,3 @@"))
	f.Fuzz(func(t *testing.T, out []byte) {
		parseStatus(out)
		for _, r := range parseHunks(out) {
			if r.last < r.first {
				t.Errorf("lines %d to %d", r.first, r.last)
			}
		}
	})
}
