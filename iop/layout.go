package iop

import (
	"errors"
	"fmt"
	"slices"
)

// ErrLayout reports a system that does not fit the commitment matrix.
var ErrLayout = errors.New("does not fit the commitment matrix")

// Bounds of M: rows, and the logarithm of their length.
const (
	maxRows    = 1 << 20
	maxLogCols = 28
)

// place says where a column lies in M, whose rows for columns of its kind have 2^bits
// entries. Axes whose address bits are below bits lie inside rows; the others number rows, compactly (mixed radix over valid positions), so
// that rows of padding alone do not exist. One axis may straddle the boundary: its low
// `low` bits are inside the row, its high part has `his` values.
type place struct {
	row, rows int
	bits      int
	offset    int
	pos       []int // address position of each axis' lowest bit
	straddle  int   // axis that straddles, or −1
	low, his  int
}

// Layout is the arrangement of all columns as rows of 2^LogCols entries: weights, tables,
// statement, witness, then those of a second layout. Rows of a kind may be shorter: they lie
// in the first entries.
type Layout struct {
	LogCols int
	First   [numKinds + 1]int // first row of each kind; the last entry is the number of rows
	bits    [numKinds]int     // logarithm of the length of the rows of each kind
	places  []place
}

// Rows returns the number of rows of a kind.
func (l *Layout) Rows(k Kind) int { return l.First[k+1] - l.First[k] }

// NumRows is the number of rows of M, without the mask row.
func (l *Layout) NumRows() int { return l.First[numKinds] }

// RowBits is the logarithm of the length of the rows of a kind.
func (l *Layout) RowBits(k Kind) int { return l.bits[k] }

// NewLayout places the columns of a system. It returns ErrLayout for row lengths or a number of
// rows that are not supported.
func NewLayout(s *System) (*Layout, error) {
	if s.LogCols < 1 || s.LogCols > maxLogCols {
		return nil, fmt.Errorf("rows of 2^%d entries, between 2^1 and 2^%d are supported: %w", s.LogCols, maxLogCols, ErrLayout)
	}
	l := &Layout{LogCols: s.LogCols, places: make([]place, len(s.Columns))}
	row := 0
	for k := range Kind(numKinds) {
		if l.bits[k] = s.rowBits(k); l.bits[k] < 1 || l.bits[k] > s.LogCols {
			return nil, fmt.Errorf("rows of 2^%d entries in a matrix with rows of 2^%d: %w", l.bits[k], s.LogCols, ErrLayout)
		}
		l.First[k] = row
		var shared []int
		for i := range s.Columns {
			if s.Columns[i].Kind != k {
				continue
			}
			if k != KindStatement && AddressBits(s.Columns[i].Axes) < l.bits[k] {
				shared = append(shared, i)
				continue
			}
			l.places[i] = l.own(&s.Columns[i], row)
			row += l.places[i].rows
			if row > maxRows {
				return nil, fmt.Errorf("column %q: more than %d rows: %w", s.Columns[i].Name, maxRows, ErrLayout)
			}
		}
		row = l.pack(s, shared, row)
	}
	l.First[numKinds] = row
	return l, nil
}

// own places a column in rows of its own from row on. Each position of a statement column's
// leading axes, such as a request of a batch, has rows of its own.
func (l *Layout) own(c *Column, row int) place {
	axes := c.Axes
	p := place{row: row, rows: 1, bits: l.bits[c.Kind], pos: make([]int, len(axes)), straddle: -1}
	at := 0
	for a := len(axes) - 1; a >= 0; a-- {
		if a == c.Lead-1 && c.Kind == KindStatement {
			at = max(at, p.bits)
		}
		p.pos[a] = at
		bits := bitsOf(axes[a])
		switch {
		case at >= p.bits:
			p.rows *= axes[a]
		case at+bits > p.bits:
			p.straddle, p.low = a, p.bits-at
			p.his = (axes[a] + 1<<p.low - 1) >> p.low
			p.rows *= p.his
		}
		at += bits
	}
	return p
}

// pack places columns smaller than a row together: largest first, so that each lies at a
// multiple of its size.
func (l *Layout) pack(s *System, cols []int, row int) int {
	slices.SortStableFunc(cols, func(a, b int) int {
		return AddressBits(s.Columns[b].Axes) - AddressBits(s.Columns[a].Axes)
	})
	at := 0
	for _, c := range cols {
		size := 1 << AddressBits(s.Columns[c].Axes)
		p := l.own(&s.Columns[c], row)
		if at+size > 1<<p.bits {
			row, at = row+1, 0
			p.row = row
		}
		p.offset = at
		l.places[c] = p
		at += size
	}
	if at > 0 {
		row++
	}
	return row
}

// ColumnRows returns the first row of a column and how many rows it takes.
func (l *Layout) ColumnRows(c ColumnID) (first, n int) { return l.places[c].row, l.places[c].rows }

// Powers is the number of entries of a row that tables and statement tensors use, rounded
// up to a power of two: so many SRS powers a verifier needs to recompute their commitments.
func (sc *Schedule) Powers() int { return max(sc.Width(KindTable), sc.Width(KindStatement)) }

// Width is the number of entries of a row that the columns of a kind use, rounded up to a
// power of two.
func (sc *Schedule) Width(k Kind) int {
	n := 1
	for i := range sc.Columns {
		if c := &sc.Columns[i]; c.Kind == k {
			n = max(n, sc.Layout.width(&sc.Layout.places[i], c.Axes))
		}
	}
	return 1 << bitsOf(n)
}

// width is one more than the last entry of a row that a column uses.
func (l *Layout) width(p *place, axes []int) int {
	last := p.offset
	for a, n := range axes {
		switch {
		case a == p.straddle:
			last += (1<<p.low - 1) << p.pos[a]
		case p.pos[a] < p.bits:
			last += (n - 1) << p.pos[a]
		}
	}
	return last + 1
}

// Scatter calls f for every run of consecutive entries of column c: entries
// [from, from+n) of the compact row-major tensor lie at M[row][at : at+n].
func (l *Layout) Scatter(axes []int, c ColumnID, f func(row, at, from, n int)) {
	l.scatter(&l.places[c], axes, f)
}

// ScatterRequest is Scatter on the entries of one request of a statement column, counted from
// the request's first. The column's first axis must number requests.
func (l *Layout) ScatterRequest(axes []int, c ColumnID, request int, f func(row, at, from, n int)) {
	p := l.places[c]
	p.row += p.rows / axes[0] * request
	p.pos = p.pos[1:]
	p.straddle = max(p.straddle-1, -1)
	l.scatter(&p, axes[1:], f)
}

func (l *Layout) scatter(p *place, axes []int, f func(row, at, from, n int)) {
	d := len(axes)
	idx := make([]int, d)
	run := 1
	if d > 0 {
		run = axes[d-1]
	}
	split := run
	switch {
	case d == 0:
	case p.straddle == d-1:
		split = 1 << p.low
	case p.pos[d-1] >= p.bits:
		split = 1 // the axis numbers rows
	}
	for from := 0; from < Elements(axes); from += run {
		row, at := l.address(p, axes, idx)
		for lo := 0; lo < run; lo += split {
			f(row+lo/split, at, from+lo, min(split, run-lo))
		}
		for a := d - 2; a >= 0; a-- {
			if idx[a]++; idx[a] < axes[a] {
				break
			}
			idx[a] = 0
		}
	}
}

// address returns row and column of the entry at idx, whose innermost index is 0.
func (l *Layout) address(p *place, axes, idx []int) (row, at int) {
	row = 0
	for a := range axes {
		switch {
		case a == p.straddle:
			row = row*p.his + idx[a]>>p.low
			at += (idx[a] & (1<<p.low - 1)) << p.pos[a]
		case p.pos[a] >= p.bits:
			row = row*axes[a] + idx[a]
		default:
			at += idx[a] << p.pos[a]
		}
	}
	return p.row + row, p.offset + at
}
