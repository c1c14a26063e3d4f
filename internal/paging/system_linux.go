package paging

import "syscall"

// advise tells the system how some memory will be used. A kernel that does not know the
// advice says no, which changes nothing.
func advise(start, n, advice uintptr) syscall.Errno {
	_, _, refused := syscall.Syscall(syscall.SYS_MADVISE, start, n, advice)
	return refused
}

// readFile reads as much of a file as there is room for, and returns how much that is.
func readFile(name string, room []byte) int {
	file, err := syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return 0
	}
	defer syscall.Close(file)
	n, err := syscall.Read(file, room)
	if err != nil {
		return 0
	}
	return n
}
