//go:build !linux

package paging

// Other systems choose the size of pages themselves, and what to map.

func mapExecutable() {}

func inLargePages(int) {}
