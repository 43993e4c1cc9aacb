package iop

// Run says that entries [From, From+N) of a column's compact row-major tensor lie at
// M[row][At : At+N].
type Run struct{ At, From, N int }

// rowAxis is an axis, or the part of one, that lies inside a row.
type rowAxis struct {
	n      int // positions in this row
	pos    int // address bit of its lowest bit
	stride int // in the compact tensor
}

// RowRuns appends the runs of column c in entries [lo, hi) of the given row, which is one
// of the column's: Scatter, asked from the row's side.
func (l *Layout) RowRuns(axes []int, c ColumnID, row, lo, hi int, runs []Run) []Run {
	p := &l.places[c]
	var room [16]rowAxis
	inner, from, stride := room[:0], 0, 1
	row -= p.row
	for a := len(axes) - 1; a >= 0; a-- {
		switch {
		case a == p.straddle:
			first := row % p.his << p.low
			row /= p.his
			inner = append(inner, rowAxis{min(axes[a]-first, 1<<p.low), p.pos[a], stride})
			from += first * stride
		case p.pos[a] >= p.bits:
			from += row % axes[a] * stride
			row /= axes[a]
		default:
			inner = append(inner, rowAxis{axes[a], p.pos[a], stride})
		}
		stride *= axes[a]
	}
	if len(inner) == 0 {
		inner = append(inner, rowAxis{1, 0, 1})
	}
	// Axes that fill their address bits join into one run with the next.
	for len(inner) > 1 && inner[0].n == 1<<inner[1].pos {
		inner[1] = rowAxis{inner[0].n * inner[1].n, 0, 1}
		inner = inner[1:]
	}
	return appendRuns(runs, inner, p.offset, from, lo, hi)
}

// appendRuns goes through the axes, outermost last, at entry at of the row.
func appendRuns(runs []Run, axes []rowAxis, at, from, lo, hi int) []Run {
	k := len(axes) - 1
	x := &axes[k]
	if k == 0 {
		if a, b := max(lo, at), min(hi, at+x.n); a < b {
			runs = append(runs, Run{a, from + a - at, b - a})
		}
		return runs
	}
	first, last := max(0, (lo-at)>>x.pos), min(x.n, (hi-at+1<<x.pos-1)>>x.pos)
	for i := first; i < last; i++ {
		runs = appendRuns(runs, axes[:k], at+i<<x.pos, from+i*x.stride, lo, hi)
	}
	return runs
}
