package paging

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
)

func TestParseMapping(t *testing.T) {
	for line, want := range map[string]mapping{
		"00400000-00dff000 r-xp 00000000 08:01 131 /usr/bin/stancelint": {0x400000, 0xdff000},
		"00dff000-01d2f000 r--p 009ff000 08:01 131 /a file":             {0xdff000, 0x1d2f000},
		"01d2f000-01e8e000 rw-p 0192f000 08:01 131 /usr/bin/stancelint": {},
		"7ffc92d5a000-7ffc92d5c000 r-xp 00000000 00:00 0 [vdso]":        {},
		"298d87000000-298d9e000000 ---p 00000000 00:00 0":               {},
		"00400000-00dff000 r-":                         {},
		"00400000-00dff0":                              {},
		"00400000 r-xp 00000000 08:01 131 /a-b":        {},
		"00400000-00400000 r-xp 00000000 08:01 131 /a": {},
		"0040000g-00dff000 r-xp 00000000 08:01 131 /a": {},
		"- r-xp /": {},
		"":         {},
	} {
		if got, ok := parseMapping([]byte(line)); got != want && ok || ok != (want != mapping{}) {
			t.Errorf("%q: %x, %v; want %x", line, got, ok, want)
		}
	}
}

// All the code of the running program is mapped, also what was let go of.
func TestExecutableIsMapped(t *testing.T) {
	code := codeNow(t)
	if refused := advise(code.start, 1, populateRead); refused != 0 {
		t.Skip("this kernel does not map at once:", refused)
	}
	if refused := advise(code.start, code.size, syscall.MADV_DONTNEED); refused != 0 {
		t.Fatal(refused)
	}
	if let := codeNow(t); let.mapped == let.size {
		t.Fatal("all is mapped before it is asked for")
	}
	mapExecutable()
	if got := codeNow(t); got.mapped != got.size {
		t.Errorf("of %d bytes of code, %d are mapped", got.size, got.mapped)
	}
}

// A code is that of the running program, in bytes.
type code struct{ start, size, mapped uintptr }

func codeNow(t *testing.T) (c code) {
	t.Helper()
	mappings, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Skip("this kernel does not tell how memory is mapped:", err)
	}
	for line := range strings.Lines(string(mappings)) {
		switch f := strings.Fields(line); {
		case len(f) == 6 && f[1] == "r-xp":
			_, err = fmt.Sscanf(f[0], "%x-", &c.start)
		case c.start != 0 && f[0] == "Size:":
			_, err = fmt.Sscan(f[1], &c.size)
		case c.start != 0 && f[0] == "Rss:":
			_, err = fmt.Sscan(f[1], &c.mapped)
			c.size, c.mapped = c.size<<10, c.mapped<<10
			if err == nil {
				return c
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Fatalf("no code in\n%.500s", mappings)
	return c
}
