package loader

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

func decode(t *testing.T, text string) *ledger.Ledger {
	t.Helper()
	l, problems := Decode(file(text))
	expect(t, problems, "")
	return l
}

func registry(t *testing.T, name, text string) *ledger.Ledger {
	t.Helper()
	l, problems := DecodeRegistry(source.NewFile(name, []byte(text)))
	expect(t, problems, "")
	return l
}

func TestCheckReferences(t *testing.T) {
	const known = `[sources.ida-brandt]
type = "anonymous"
[targets.rise]
text = "Rents rise."
[claims.c1]
`
	tests := []struct{ name, in, want string }{
		{"all known", `source = "ida-brandt"
via = ["ida-brandt"]
stance = { rise = "favor" }
answers = ["rise"]
denies = ["c1", "harbour#c77"]
`, ""},
		{"the narrator as a source", `source = "narrator"
`, ""},
		{"the narrator as a relay", `via = "narrator"
`, `
unknown-reference at "narrator"
	unknown source "narrator" in "via" of claim "c1"
	help: the narrator is the draft’s own voice: it stands behind claims, and nowhere else
`},
		{"misspelt source", `source = "ida-brant"
`, `
unknown-reference at "ida-brant"
	unknown source "ida-brant" in "source" of claim "c1"
	help: did you mean "ida-brandt"?
`},
		{"start of an id", `evidence = ["ida-brandt", "ida"]
`, `
unknown-reference at "ida"
	unknown source "ida" in "evidence" of claim "c1"
	help: did you mean "ida-brandt"?
`},
		{"neighbours swapped in a stance", `stance = { irse = "favor", rise = "none" }
`, `
unknown-reference at irse
	unknown target "irse" in "stance" of claim "c1"
	help: did you mean "rise"?
`},
		{"id of another kind", `denies = ["rise"]
answers = ["c1"]
`, `
unknown-reference at "rise"
	unknown claim "rise" in "denies" of claim "c1"
	help: "rise" is a target; here goes the id of a claim
unknown-reference at "c1"
	unknown target "c1" in "answers" of claim "c1"
	help: "c1" is a claim; here goes the id of a target
`},
		{"nothing like it", `source = "quarry-owner"
denies = ["x 1"]
`, `
unknown-reference at "quarry-owner"
	unknown source "quarry-owner" in "source" of claim "c1"
	help: define it: [sources.quarry-owner]
unknown-reference at "x 1"
	unknown claim "x 1" in "denies" of claim "c1"
	help: an id is made of A to Z, a to z, 0 to 9, - and _
`},
		{"another ledger where none goes", `source = "harbour#ida"
[[tensions]]
claims = ["c1", "harbour#c1"]
told = "but"
`, `
unknown-reference at "harbour#ida"
	unknown source "harbour#ida" in "source" of claim "c1"
	help: only denies, responds_to, corroborates and supersedes reach into another ledger
unknown-reference at "harbour#c1"
	unknown claim "harbour#c1" in "claims" of a tension
	help: only denies, responds_to, corroborates and supersedes reach into another ledger
`},
		{"records of all kinds", `[sources.council]
type = "anonymous"
members = ["bo"]
[targets.calm]
text = "x"
group = "bo"
entails = ["storm"]
`, `
unknown-reference at "bo"
	unknown source "bo" in "members" of source "council"
	help: define it: [sources.bo]
unknown-reference at "bo"
	unknown source "bo" in "group" of target "calm"
	help: define it: [sources.bo]
unknown-reference at "storm"
	unknown target "storm" in "entails" of target "calm"
	help: define it: [targets.storm]
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			merged, problems := Merge([]*ledger.Ledger{decode(t, known+tt.in)}, nil)
			expect(t, problems, "")
			expect(t, CheckReferences(merged), tt.want)
		})
	}
}

func TestCheckReferencesAcrossFiles(t *testing.T) {
	sidecar := decode(t, "[claims.c1]\nsource = \"ida\"\nevidence = [\"bo\"]\n")
	reg := registry(t, "desk.toml", "[sources.ida]\ntype = \"anonymous\"\nmembers = [\"bo\"]\n")
	merged, _ := Merge([]*ledger.Ledger{sidecar}, []*ledger.Ledger{reg})
	expect(t, CheckReferences(merged), `
unknown-reference at "bo"
	unknown source "bo" in "evidence" of claim "c1"
	help: define it: [sources.bo]
`)
	alone, _ := Merge(nil, []*ledger.Ledger{reg})
	expect(t, CheckReferences(alone), `
unknown-reference at "bo"
	unknown source "bo" in "members" of source "ida"
	help: define it: [sources.bo]
`)
	unreadable, _ := DecodeRegistry(file("[sources.bo\n"))
	merged, _ = Merge([]*ledger.Ledger{sidecar}, []*ledger.Ledger{reg, unreadable})
	expect(t, CheckReferences(merged), "")
}

func TestMerge(t *testing.T) {
	sidecar := decode(t, "published = 2025-01-02\nmeta = { a = 1, b = 1 }\n[claims.c2]\n[sources.ida]\ntype = \"anonymous\"\n[[tensions]]\nclaims = [\"c1\", \"c2\"]\nreason = \"x\"\n")
	body := "[stancelint]\npublished = 2025-01-03\nmeta = { b = 2, c = 2 }\n[stancelint.claims.c1]\n[stancelint.claims.c2]\ncue = \"said\"\n"
	fm, problems := DecodeFrontMatter(source.NewFile("quarry.md", []byte(body)), source.Span{End: len(body)})
	expect(t, problems, "")
	first := registry(t, "desk/a.toml", "[sources.ida]\ntype = \"document\"\nname = \"x\"\n[sources.bo]\ntype = \"anonymous\"\n")
	second := registry(t, "desk/b.toml", "[sources.bo]\ntype = \"document\"\nname = \"x\"\n")

	merged, problems := Merge([]*ledger.Ledger{sidecar, fm.Ledger}, []*ledger.Ledger{first, second})
	expect(t, problems, `
duplicate at ida
	source "ida" is defined in the registry already
	help: use the registry’s, or give this one an id of its own
	see line 1, ida: also defined here
duplicate at 2025-01-03
	"published" is written in two ledgers of the draft
	help: keep one of them
	see line 1, 2025-01-02: also written here
duplicate at c2
	claim "c2" is defined twice
	help: give one of them an id of its own, or keep one
	see line 3, c2: also defined here
`)
	if diff := cmp.Diff([][]string{{"c2", "c1"}, {"ida", "bo"}}, [][]string{merged.ClaimOrder, merged.SourceOrder}); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
	if merged.Sources["ida"].Text("type") != "anonymous" || merged.Claims["c2"].Text("cue") != "" {
		t.Error("a later definition took the place of the first")
	}
	wantTop := map[string]any{"published": "2025-01-02", "meta": map[string]any{"a": int64(1), "b": int64(1), "c": int64(2)}}
	if diff := cmp.Diff(wantTop, merged.Top.Fields); diff != "" {
		t.Errorf("top (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]any{"a": int64(1), "b": int64(1)}, sidecar.Top.Fields["meta"]); diff != "" {
		t.Errorf("merging changed the sidecar (-want +got):\n%s", diff)
	}

	_, problems = Merge(nil, []*ledger.Ledger{first, second})
	expect(t, problems, `
duplicate at bo
	source "bo" is defined twice
	help: give one of them an id of its own, or keep one
	see line 4, bo: also defined here
`)
}

// disk is a Resolve over a few names: real paths, with their modes; links are
// names that stand for others.
func disk(files map[string]fs.FileMode, links map[string]string) Resolve {
	return func(name string) (string, fs.FileMode, error) {
		if !path.IsAbs(name) {
			name = path.Join("/work", name)
		}
		if to, ok := links[name]; ok {
			name = to
		}
		mode, ok := files[name]
		if !ok {
			return "", 0, fs.ErrNotExist
		}
		return name, mode, nil
	}
}

func TestCheckPaths(t *testing.T) {
	resolve := disk(map[string]fs.FileMode{
		"/work":                fs.ModeDir,
		"/work/city":           fs.ModeDir,
		"/work/city/quarry.md": 0,
		"/work/calls/ida.txt":  0,
		"/work/calls":          fs.ModeDir,
		"/work/pipe":           fs.ModeNamedPipe,
		"/etc/passwd":          0,
	}, map[string]string{"/work/city/out.txt": "/etc/passwd", "/work/city/in.txt": "/work/calls/ida.txt"})
	text := `draft = "quarry.md"
[sources.a]
type = "anonymous"
file = "../calls/ida.txt"
[sources.b]
type = "anonymous"
file = "in.txt"
[sources.c]
type = "anonymous"
file = "../../etc/passwd"
[sources.d]
type = "anonymous"
file = "/etc/passwd"
[sources.e]
type = "anonymous"
file = 'C:\calls\ida.txt'
[sources.f]
type = "anonymous"
file = "C:/ida.txt"
[claims.c1]
file = "calls/ida.txt"
[claims.c2]
file = "out.txt"
[claims.c3]
file = "../calls"
[claims.c4]
file = "../pipe"
[claims.c5]
file = "https://lunden.example/call.txt"
[claims.c6]
file = "../../work/calls/ida.txt"
`
	l, problems := Decode(source.NewFile("city/quarry.claims.toml", []byte(text)))
	expect(t, problems, "")
	expect(t, CheckPaths(l, ".", resolve), `
invalid-value at "../../etc/passwd"
	path "../../etc/passwd" leaves the repository
	help: name a file inside the repository
invalid-value at "/etc/passwd"
	path "/etc/passwd" is absolute
	help: write it relative to the file that it stands in
invalid-value at 'C:\calls\ida.txt'
	path "C:\\calls\\ida.txt" has a backslash
	help: write "C:/calls/ida.txt"
invalid-value at "C:/ida.txt"
	path "C:/ida.txt" is absolute
	help: write it relative to the file that it stands in
unknown-reference at "calls/ida.txt"
	there is no file "calls/ida.txt"
	help: looked for city/calls/ida.txt; a path is relative to the file that it stands in
invalid-value at "out.txt"
	path "out.txt" leaves the repository through a symbolic link
	help: name a file inside the repository
invalid-value at "../calls"
	path "../calls" is a folder
	help: name a file
invalid-value at "../pipe"
	path "../pipe" is no regular file
	help: name a file
invalid-value at "https://lunden.example/call.txt"
	"https://lunden.example/call.txt" is a web address, not a path
	help: addresses go into url
`)
	refused := func(name string) (string, fs.FileMode, error) {
		switch name {
		case "/work":
			return "/work", fs.ModeDir, nil
		case "city":
			return "/work/city", fs.ModeDir, nil
		}
		return "", 0, errors.New("too many links")
	}
	if got := CheckPaths(l, "/work", refused); len(got) != 13 || got[0].Rule != RuleInvalidValue {
		t.Errorf("paths that can't be followed: %s", written(got))
	}
}

func TestOnDisk(t *testing.T) {
	root := t.TempDir()
	for _, err := range []error{
		os.Mkdir(filepath.Join(root, "repo"), 0o755),
		os.WriteFile(filepath.Join(root, "repo", "in.txt"), nil, 0o644),
		os.WriteFile(filepath.Join(root, "secret.txt"), nil, 0o644),
		os.Symlink("../secret.txt", filepath.Join(root, "repo", "out.txt")),
	} {
		if err != nil {
			t.Skip(err)
		}
	}
	l := decode(t, "draft = \"in.txt\"\n[claims.c1]\nfile = \"out.txt\"\n[claims.c2]\nfile = \"none.txt\"\n")
	problems := CheckPaths(l, ".", OnDisk(filepath.Join(root, "repo")))
	var rules []string
	for _, p := range problems {
		rules = append(rules, p.Rule)
	}
	if want := []string{RuleInvalidValue, RuleUnknownReference}; !slices.Equal(rules, want) {
		t.Errorf("got %s", written(problems))
	}
}
