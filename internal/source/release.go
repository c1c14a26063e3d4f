package source

import (
	"bytes"
	"hash/maphash"
	"sync"
	"weak"
)

// Release lets go of the text until somebody asks for it again: a run that finds
// something in ten thousand drafts need not hold them all. read is asked for it
// then. Where the text is no longer what it was, it is blank. Nobody else may use
// the file meanwhile.
func (f *File) Release(read func() ([]byte, error)) {
	c := f.held.Load()
	if c == nil {
		return
	}
	f.released = &released{read: read, size: len(c.data), sum: maphash.Bytes(seed, c.data)}
	f.held.Store(nil)
}

// seed is another in each run, so that nobody can write a text that passes for another.
var seed = maphash.MakeSeed()

// A released text can be read again.
type released struct {
	read func() ([]byte, error)
	size int
	sum  uint64

	mu   sync.Mutex
	last weak.Pointer[content] // as long as nothing else needs the memory
}

func (r *released) content() *content {
	r.mu.Lock()
	defer r.mu.Unlock()
	if c := r.last.Value(); c != nil {
		return c
	}
	data, err := r.read()
	if err != nil || maphash.Bytes(seed, data) != r.sum {
		data = bytes.Repeat([]byte(" "), r.size)
	}
	c := newContent(data)
	r.last = weak.Make(c)
	return c
}
