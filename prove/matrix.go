package prove

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// Rows are the weight columns of a system as rows of the matrix. They have no entries of
// their own: a row is read where the weights lie, so that weights are in memory once, or
// not at all where they are a mapped file.
type Rows struct {
	sc      *iop.Schedule
	kind    iop.Kind
	weights [][]int16        // by index in graph.Weights
	columns [][]iop.ColumnID // with entries in each row
}

// WeightRows makes the rows of weights, by index in graph.Weights.
func WeightRows(sc *iop.Schedule, weights [][]int16) *Rows {
	return rowsOf(sc, iop.KindWeight, weights)
}

// rowsOf makes the rows of one of the two kinds that weights have.
func rowsOf(sc *iop.Schedule, kind iop.Kind, weights [][]int16) *Rows {
	l := sc.Layout
	r := &Rows{sc: sc, kind: kind, weights: weights, columns: make([][]iop.ColumnID, l.Rows(kind))}
	for i := range sc.Columns {
		if sc.Columns[i].Kind != kind {
			continue
		}
		first, n := l.ColumnRows(iop.ColumnID(i))
		for k := first - l.First[kind]; k < first-l.First[kind]+n; k++ {
			r.columns[k] = append(r.columns[k], iop.ColumnID(i))
		}
	}
	return r
}

// Len is the number of rows.
func (r *Rows) Len() int { return len(r.columns) }

// part is room for a part of a row.
type part struct {
	runs []iop.Run
	v    []int16
}

// read returns the entries of row i from lo to hi, without the zeros at both ends: v[0] is
// entry at. It holds until the next read.
func (r *Rows) read(i, lo, hi int, p *part) (at int, v []int16) {
	first := r.sc.Layout.First[r.kind]
	if len(r.columns[i]) == 1 {
		col := &r.sc.Columns[r.columns[i][0]]
		p.runs = r.sc.Layout.RowRuns(col.Axes, r.columns[i][0], first+i, lo, hi, p.runs[:0])
		switch len(p.runs) {
		case 0:
			return lo, nil
		case 1:
			x := &p.runs[0]
			return x.At, r.weights[col.Weight][x.From : x.From+x.N]
		}
	}
	p.v = slices.Grow(p.v[:0], hi-lo)[:hi-lo]
	clear(p.v)
	for _, c := range r.columns[i] {
		col := &r.sc.Columns[c]
		p.runs = r.sc.Layout.RowRuns(col.Axes, c, first+i, lo, hi, p.runs[:0])
		for k := range p.runs {
			x := &p.runs[k]
			copy(p.v[x.At-lo:], r.weights[col.Weight][x.From:x.From+x.N])
		}
	}
	return lo, p.v
}

// commitRows is the number of rows that are committed to together: many enough to share
// inversions, few enough that their copies take little memory. Of long rows it is as many as
// commitEntries hold.
const (
	commitRows    = 128
	commitEntries = 1 << 23
)

// Commit commits to the rows under one blinder each. progress, if set, is told of rows that
// are done. It returns the context's error when it is done before the rows are.
func (r *Rows) Commit(ctx context.Context, k *pcs.CommitKey, blinds []fr.Element, progress func(done int)) ([]bn254.G1Affine, error) {
	if len(blinds) != r.Len() {
		return nil, fmt.Errorf("%w: %d blinders for %d weight rows", ErrInstance, len(blinds), r.Len())
	}
	c := 1 << r.sc.Layout.RowBits(r.kind)
	step := min(commitRows, max(1, commitEntries/c), max(1, r.Len()))
	room := make([]int16, step*c)
	out := make([]bn254.G1Affine, 0, r.Len())
	for lo := 0; lo < r.Len(); lo += step {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		rows := make([][]int16, min(step, r.Len()-lo))
		ptr := make([]*fr.Element, len(rows))
		clear(room)
		ff.Parallel(len(rows), 1, func(from, to int) {
			var p part
			for i := from; i < to; i++ {
				rows[i], ptr[i] = room[i*c:(i+1)*c], &blinds[lo+i]
				at, v := r.read(lo+i, 0, c, &p)
				copy(rows[i][at:], v)
			}
		})
		coms, err := pcs.CommitRows(k, rows, ptr)
		if err != nil {
			return nil, err
		}
		out = append(out, coms...)
		if progress != nil {
			progress(len(out))
		}
	}
	return out, nil
}

// rows lays columns of one kind out as matrix rows of 32-bit integers, all of the matrix's
// length.
func (a *assignment) rows(k iop.Kind) ([][]int32, error) {
	sc := a.sc
	c := 1 << sc.LogCols
	buf := make([]int32, c*sc.Layout.Rows(k))
	rows := make([][]int32, sc.Layout.Rows(k))
	for i := range rows {
		rows[i] = buf[i*c : (i+1)*c]
	}
	first := sc.Layout.First[k]
	for i := range sc.Columns {
		col := &sc.Columns[i]
		if col.Kind != k {
			continue
		}
		data := a.columns[i]
		wide := false
		sc.Layout.Scatter(col.Axes, iop.ColumnID(i), func(row, at, from, n int) {
			dst := rows[row-first][at : at+n]
			for j, v := range data[from : from+n] {
				dst[j] = int32(v)
				wide = wide || int64(int32(v)) != v || v == math.MinInt32
			}
		})
		if wide {
			return nil, fmt.Errorf("column %q: an entry exceeds 32 bits: %w", col.Name, ErrWitness)
		}
	}
	return rows, nil
}

// matrix is M: weight rows of 16 bits, the others of 32.
type matrix struct {
	weights *Rows
	rest    [][]int32 // all rows behind the weights, nil for those of settled
	settled *Rows     // weights in a second layout, of which only links have rows
	from    int       // first row of settled
}

// newMatrix stacks the rows of all kinds.
func newMatrix(weights *Rows, a *assignment) (*matrix, error) {
	m := &matrix{weights: weights, from: a.sc.Layout.First[iop.KindSettledWeight], settled: rowsOf(a.sc, iop.KindSettledWeight, a.weights)}
	for _, k := range []iop.Kind{iop.KindTable, iop.KindStatement, iop.KindWitness, iop.KindSettledWeight, iop.KindSettledTable} {
		if k == iop.KindSettledWeight {
			m.rest = append(m.rest, make([][]int32, m.settled.Len())...)
			continue
		}
		r, err := a.rows(k)
		if err != nil {
			return nil, err
		}
		m.rest = append(m.rest, r...)
	}
	return m, nil
}

// ints is a row of 32-bit integers, or nil for one of weights.
func (m *matrix) ints(row int) []int32 {
	if row < m.weights.Len() {
		return nil
	}
	return m.rest[row-m.weights.Len()]
}

// read returns entries of a row of weights, see Rows.read.
func (m *matrix) read(row, lo, hi int, p *part) (at int, v []int16) {
	if row < m.weights.Len() {
		return m.weights.read(row, lo, hi, p)
	}
	return m.settled.read(row-m.from, lo, hi, p)
}

// widened is row r of the weights, c entries of 32 bits.
func (m *matrix) widened(r, c int) []int32 {
	out := make([]int32, c)
	at, v := m.read(r, 0, c, new(part))
	for i := range v {
		out[at+i] = int32(v[i])
	}
	return out
}
