package source

import (
	"bytes"
	"hash/maphash"
	"sync"
	"weak"
)

// Texts are where the text of a file can be had again, by its name.
type Texts interface {
	Bytes(name string) ([]byte, error)
}

// Release lets go of the text until somebody asks for it again: a run that finds
// something in ten thousand drafts need not hold them all. It is read from texts
// then. Where it is no longer what it was, it is blank. Nobody else may use the file
// meanwhile.
func (f *File) Release(texts Texts) {
	c := f.held.Load()
	if c == nil {
		return
	}
	f.released.from, f.released.size, f.released.sum = texts, len(c.data), maphash.Bytes(seed, c.data)
	f.held.Store(nil)
}

// seed is another in each run, so that nobody can write a text that passes for another.
var seed = maphash.MakeSeed()

// A released text can be read again. It is a part of its file: ten thousand of them are
// so many things less for the collector to look at.
type released struct {
	from Texts // nil for a text that is held
	size int
	sum  uint64

	mu   sync.Mutex
	last weak.Pointer[content] // as long as nothing else needs the memory
}

func (r *released) content(name string) *content {
	r.mu.Lock()
	defer r.mu.Unlock()
	if c := r.last.Value(); c != nil {
		return c
	}
	data, err := r.from.Bytes(name)
	if err != nil || maphash.Bytes(seed, data) != r.sum {
		data = bytes.Repeat([]byte(" "), r.size)
	}
	c := newContent(data)
	r.last = weak.Make(c)
	return c
}
