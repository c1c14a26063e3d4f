//go:build !linux

package heap

// inLargePages is for Linux: other systems choose the size of pages themselves.
func inLargePages(int) {}
