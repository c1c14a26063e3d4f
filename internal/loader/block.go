package loader

import (
	"bytes"
	"slices"
	"sort"

	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// blockOf is all that stands in the file of a record that has a table of its own:
// its header, its keys, the comments right above and the blank line behind. It is
// false where the record is written in another form, or shares its lines.
func blockOf(r *ledger.Record, starts recordStarts) (source.Span, bool) {
	data, at := r.File.Bytes(), extentOf(r)
	if !isHeader(data, r.At["record"]) {
		return source.Span{}, false
	}
	start := lineStart(data, r.At["record"].Start)
	block := source.Span{Start: commentsAbove(data, start), End: nextLine(data, at.End)}
	if starts.in(r.File, block) > 1 {
		return source.Span{}, false
	}
	if end := nextLine(data, block.End); block.End < len(data) && len(bytes.TrimSpace(data[block.End:end])) == 0 {
		block.End = end
	}
	return block, true
}

// recordStarts are where the records of files start, in order.
type recordStarts map[*source.File][]int

func startsOf(l *ledger.Ledger) recordStarts {
	starts := recordStarts{}
	for _, r := range l.Records() {
		if r == l.Top {
			continue
		}
		starts[r.File] = append(starts[r.File], r.At["record"].Start)
	}
	for _, list := range starts {
		slices.Sort(list)
	}
	return starts
}

// in counts the records that start in a span.
func (s recordStarts) in(f *source.File, span source.Span) int {
	list := s[f]
	return sort.SearchInts(list, span.End) - sort.SearchInts(list, span.Start)
}

// extentOf is from the first to the last thing that is written of a record.
func extentOf(r *ledger.Record) source.Span {
	all := r.At["record"]
	for _, at := range r.At {
		all.Start, all.End = min(all.Start, at.Start), max(all.End, at.End)
	}
	return all
}

// commentsAbove is where the comments start that stand on the lines right before
// the line at start. Those at the start of the file are about the file.
func commentsAbove(data []byte, start int) int {
	top := start
	for top > 0 {
		above := lineStart(data, top-1)
		if !bytes.HasPrefix(bytes.TrimLeft(data[above:top], beforeHeader), []byte("#")) {
			return top
		}
		top = above
	}
	return max(start, len(data)-len(bytes.TrimPrefix(data, []byte("\ufeff"))))
}

// nextLine is the start of the line after the one at an offset.
func nextLine(data []byte, at int) int {
	if i := bytes.IndexByte(data[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(data)
}
