package source

import (
	"errors"
	"runtime"
	"testing"
)

func TestRelease(t *testing.T) {
	const text = "one\ntwo\n"
	for name, tc := range map[string]struct {
		now  string
		err  error
		want string // of the second line
	}{
		"as it was":  {text, nil, "two"},
		"changed":    {"one\nTWO\n", nil, ""},
		"longer":     {text + text, nil, ""},
		"taken away": {"", errors.New("gone"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := NewFile("f", []byte(text))
			f.Release(texts(func() ([]byte, error) { return []byte(tc.now), tc.err }))
			for range 2 {
				if got := string(f.Text(f.Line(2))); got != tc.want {
					t.Errorf("line 2 is %q, want %q", got, tc.want)
				}
				if got := len(f.Bytes()); got != len(text) {
					t.Errorf("%d bytes, want %d", got, len(text))
				}
				runtime.GC() // then it is read once more
			}
		})
	}
}

// texts has one text, whatever the name.
type texts func() ([]byte, error)

func (t texts) Bytes(string) ([]byte, error) { return t() }

// What is released does not stay in memory.
func TestReleaseFreesMemory(t *testing.T) {
	const size = 1 << 20
	var files []*File
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	for range 50 {
		f := NewFile("f", make([]byte, size))
		f.Release(texts(func() ([]byte, error) { return make([]byte, size), nil }))
		if len(f.Bytes()) != size {
			t.Fatal("it is not read again")
		}
		files = append(files, f)
	}
	if after := heap(); after > before+10*size {
		t.Errorf("50 files of 1 MB hold %d MB", (after-before)>>20)
	}
	runtime.KeepAlive(files)
}
