package paging

// mapExecutable asks Linux to map what there is of the executable at once. Else it is
// mapped a little at a time, whenever a run comes to code or data that it has not seen yet:
// some two hundred times for one draft, which in a virtual machine is a twentieth of the
// time. What is not in memory yet is read in one go.
func mapExecutable() {
	var table [4096]byte // the executable stands first in it
	lines := table[:readFile("/proc/self/maps", table[:])]
	for len(lines) > 0 {
		end := index(lines, '\n')
		if m, ok := parseMapping(lines[:end]); ok {
			advise(m.start, m.end-m.start, populateRead)
		}
		lines = lines[min(end+1, len(lines)):]
	}
}

// populateRead is MADV_POPULATE_READ, of Linux 5.14, which package syscall does not know.
const populateRead = 22

// A mapping is a part of a file in memory.
type mapping struct{ start, end uintptr }

// parseMapping reads a line of /proc/self/maps. It is false for what can be written to, or
// is no file, and for a line that is cut short.
func parseMapping(line []byte) (m mapping, ok bool) {
	dash := index(line, '-')
	space := index(line, ' ')
	if dash > space || space+5 > len(line) || line[space+1] != 'r' || line[space+2] != '-' {
		return mapping{}, false
	}
	m.start, ok = parseHex(line[:dash])
	if !ok || index(line, '/') == len(line) {
		return mapping{}, false
	}
	m.end, ok = parseHex(line[dash+1 : space])
	return m, ok && m.end > m.start
}

func parseHex(digits []byte) (n uintptr, ok bool) {
	for _, d := range digits {
		switch {
		case '0' <= d && d <= '9':
			n = n<<4 | uintptr(d-'0')
		case 'a' <= d && d <= 'f':
			n = n<<4 | uintptr(d-'a'+10)
		default:
			return 0, false
		}
	}
	return n, len(digits) > 0 && len(digits) <= 16
}

// index is where a byte stands first, or the length of the text; package bytes waits for
// others.
func index(text []byte, b byte) int {
	for i := range text {
		if text[i] == b {
			return i
		}
	}
	return len(text)
}
