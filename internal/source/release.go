package source

import (
	"bytes"
	"crypto/sha256"
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
	f.released = &released{read: read, size: len(c.data), sum: sha256.Sum256(c.data)}
	f.held.Store(nil)
}

// A released text can be read again.
type released struct {
	read func() ([]byte, error)
	size int
	sum  [sha256.Size]byte

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
	if err != nil || sha256.Sum256(data) != r.sum {
		data = bytes.Repeat([]byte(" "), r.size)
	}
	c := newContent(data)
	r.last = weak.Make(c)
	return c
}
