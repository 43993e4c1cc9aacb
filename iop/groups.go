package iop

import "fmt"

// Piece is the part of a claim's term that lies in one L⊗R of the final batch.
type Piece struct {
	Coef
	Claim int // its weight is γ^Claim
	// Row side: functional per axis that numbers rows, and the straddling axis' high part.
	RowVecs []VecID // −1 for axes inside the row
	column  ColumnID
	hi      int // −1: all full high positions weighted; ≥ 0: this one alone
	full    int // number of full high positions when hi = −1
	// Column side: functional per axis inside the row and its lowest address bit.
	ColVecs []VecID
	ColPos  []int
	ColBits []int // address bits of each inside the row
	Offset  int   // address bits of the row above the column's, as a multiple of its size
	Size    int   // address bits the column takes inside the row
}

// Group is one L⊗R of the final batch. Either all pieces share R, or (Row ≥ 0) all lie in
// one row, so that L is that row's unit vector.
type Group struct {
	Row    int
	Pieces []Piece
}

// group splits every claim term at the row boundary and merges pieces with symbolically
// equal R, or equal L. Tables of the claims' order make the result canonical.
func (sc *Schedule) group() {
	index := map[string]int{}
	add := func(key string, row int, p Piece) {
		i, ok := index[key]
		if !ok {
			i = len(sc.Groups)
			index[key] = i
			sc.Groups = append(sc.Groups, Group{Row: row})
		}
		sc.Groups[i].Pieces = append(sc.Groups[i].Pieces, p)
	}
	for k := range sc.Claims {
		for _, t := range sc.Claims[k].Terms {
			for _, p := range sc.split(k, &t) {
				sc.spendPiece(&p)
				pl := &sc.Layout.places[t.Column]
				if pl.rows == 1 {
					add(fmt.Sprintf("row %d", pl.row), pl.row, p)
					continue
				}
				add(fmt.Sprint("right ", p.ColVecs, p.ColPos), -1, p)
			}
		}
	}
}

// split cuts a term at the boundary between address bits inside and above the row.
func (sc *Schedule) split(claim int, t *ColTerm) []Piece {
	pl := &sc.Layout.places[t.Column]
	axes := sc.Columns[t.Column].Axes
	base := Piece{Coef: t.Coef, Claim: claim, column: t.Column, hi: -1, full: 1, RowVecs: make([]VecID, len(axes))}
	for a := range axes {
		base.RowVecs[a] = -1
		switch {
		case a == pl.straddle:
			base.Size += pl.low
		case pl.pos[a] >= sc.LogCols && (axes[a] > 1 || sc.vecs.one(t.Vecs[a])):
			base.RowVecs[a] = t.Vecs[a]
		default:
			// Beside axes inside the row these are axes of length 1 above it, which number no
			// rows: L of a column in one row has no place for their factor.
			base.ColVecs = append(base.ColVecs, t.Vecs[a])
			base.ColPos = append(base.ColPos, min(pl.pos[a], sc.LogCols))
			base.ColBits = append(base.ColBits, bitsOf(axes[a]))
			base.Size += bitsOf(axes[a])
		}
	}
	base.Offset = pl.offset >> base.Size
	if pl.straddle < 0 {
		return []Piece{base}
	}
	with := func(v VecID, hi, full int) Piece {
		p := base
		p.ColVecs = append([]VecID{v}, base.ColVecs...)
		p.ColPos = append([]int{pl.pos[pl.straddle]}, base.ColPos...)
		p.ColBits = append([]int{pl.low}, base.ColBits...)
		p.RowVecs = append([]VecID(nil), base.RowVecs...)
		p.RowVecs[pl.straddle] = t.Vecs[pl.straddle]
		p.hi, p.full = hi, full
		return p
	}
	return sc.splitStraddle(t.Vecs[pl.straddle], pl, with)
}

// splitStraddle writes a functional on a straddling axis as a sum of (high)⊗(low):
// eq(x, i)·[i < n] = eq(x_hi, h)·eq(x_lo, l) for the full blocks, plus the last,
// partial block; any other vector block by block.
func (sc *Schedule) splitStraddle(id VecID, pl *place, with func(VecID, int, int) Piece) []Piece {
	v := sc.vecs.list[id]
	block := 1 << pl.low
	var out []Piece
	if v.kind != vecEq {
		for h := range pl.his {
			if !sc.budget.spend(termWork) {
				return out
			}
			n := min(block, v.len-h*block)
			out = append(out, with(sc.vecs.cut(id, h*block, n), h, 0))
		}
		return out
	}
	if full := v.n / block; full > 0 {
		out = append(out, with(sc.vecs.low(id, pl.low, block), -1, full))
	}
	if rest := v.n % block; rest > 0 {
		out = append(out, with(sc.vecs.low(id, pl.low, rest), v.n/block, 0))
	}
	return out
}
