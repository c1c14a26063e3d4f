package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// conforms tells what is wrong with the output of a format, by the schema of
// the format or, where it has none, by the rules of its kind.
var conforms = map[string]func(out []byte) error{
	"json":       isJSON,
	"jsonl":      isJSONL,
	"sarif":      validator("sarif-2.1.0.json"),
	"gitlab":     isGitLab,
	"rdjson":     validator("rdjson.json"),
	"checkstyle": isXML,
	"junit":      isXML,
	"github":     isGitHub,
}

func TestFormatsConform(t *testing.T) {
	for _, f := range Formats() {
		check, ok := conforms[f.Name]
		if !ok {
			continue
		}
		for name, r := range map[string]Result{
			"contradiction": contradiction(), "injection": injection(), "sample": sample(), "hostile": only(hostile()),
			"nothing": {}, "many": many(30), "no words": only(noPlace()),
		} {
			t.Run(f.Name+"/"+name, func(t *testing.T) {
				if err := check(written(t, f, r)); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func written(t *testing.T, f Format, r Result) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// validator checks against a schema in testdata/schema.
func validator(name string) func([]byte) error {
	compiled := sync.OnceValues(func() (*jsonschema.Schema, error) {
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		return c.Compile(filepath.Join("testdata", "schema", name))
	})
	return func(out []byte) error {
		schema, err := compiled()
		if err != nil {
			return err
		}
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(out))
		if err != nil {
			return err
		}
		return schema.Validate(document)
	}
}

func isJSON(out []byte) error {
	var document any
	return json.Unmarshal(out, &document)
}

func isJSONL(out []byte) error {
	for line := range bytes.Lines(out) {
		if err := isJSON(line); err != nil {
			return err
		}
	}
	return nil
}

// isGitLab holds a report to what GitLab’s documentation asks for.
func isGitLab(out []byte) error {
	var issues []gitlabIssue
	d := json.NewDecoder(bytes.NewReader(out))
	d.DisallowUnknownFields()
	if err := d.Decode(&issues); err != nil {
		return err
	}
	if issues == nil {
		return errors.New("not a list")
	}
	for _, i := range issues {
		switch {
		case i.Description == "", i.Location.Path == "", strings.HasPrefix(i.Location.Path, "./"):
			return errors.New("an issue without a description or a path")
		case i.Location.Lines.Begin < 1, i.Location.Lines.End < i.Location.Lines.Begin:
			return errors.New("an issue without lines")
		case !strings.Contains(" info minor major critical blocker ", " "+i.Severity+" "):
			return errors.New("unknown severity " + i.Severity)
		}
	}
	return nil
}

func isXML(out []byte) error {
	d := xml.NewDecoder(bytes.NewReader(out))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// isGitHub makes sure that each line is a command of ours, as the runner reads
// it: the properties end at the first "::".
func isGitHub(out []byte) error {
	for line := range strings.Lines(string(out)) {
		line = strings.TrimSuffix(line, "\n")
		head, _, ok := strings.Cut(strings.TrimPrefix(line, "::"), "::")
		kind, properties, _ := strings.Cut(head, " ")
		if !ok || !strings.HasPrefix(line, "::") || kind != "error" && kind != "warning" && kind != "notice" {
			return errors.New("not a command: " + line)
		}
		if strings.Contains(line, "\r") {
			return errors.New("a bare line break: " + line)
		}
		for _, p := range strings.Split(properties, ",") {
			name, value, _ := strings.Cut(p, "=")
			if !strings.Contains(" file line endLine col endColumn title ", " "+name+" ") || strings.Contains(value, ":") {
				return errors.New("not a property: " + p)
			}
		}
	}
	return nil
}

// TestXMLLint has xmllint read the XML, and check it where there is a schema.
func TestXMLLint(t *testing.T) {
	xmllint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint is not installed")
	}
	for _, tt := range []struct {
		format string
		args   []string
	}{
		{"checkstyle", nil},
		{"junit", []string{"--schema", filepath.Join("testdata", "schema", "jenkins-junit.xsd")}},
	} {
		f, err := Lookup(tt.format)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range []Result{contradiction(), injection(), sample(), {}, {Errors: []string{"\x1b]]>"}}} {
			name := filepath.Join(t.TempDir(), "out.xml")
			if err := os.WriteFile(name, written(t, f, r), 0o600); err != nil {
				t.Fatal(err)
			}
			if out, err := exec.Command(xmllint, append(tt.args, "--noout", "--nonet", name)...).CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s", tt.format, err, out)
			}
		}
	}
}

// TestSchemasRefuse makes sure that the schemas are not empty gestures.
func TestSchemasRefuse(t *testing.T) {
	for format, wrong := range map[string]string{
		"sarif":  `{"version": "2.1.0", "runs": [{"tool": {}}]}`,
		"rdjson": `{"diagnostics": [{"message": 1}]}`,
		"gitlab": `[{"description": "a", "location": {"path": "a.md", "lines": {"begin": 0}}}]`,
		"github": "::error::a\nb",
		"jsonl":  "{}\n{",
		"junit":  "<testsuites>",
	} {
		if conforms[format]([]byte(wrong)) == nil {
			t.Errorf("%s: %s is taken", format, wrong)
		}
	}
}
