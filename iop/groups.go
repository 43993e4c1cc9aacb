package iop

import "encoding/binary"

// Piece is what one L⊗R of the final batch has of claims' terms that differ in their
// coefficients alone.
type Piece struct {
	Uses []Use
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

// Use is the coefficient that one term of a claim gives to a piece.
type Use struct {
	Coef
	Claim int // its weight is γ^Claim
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
	b := bundler{sc: sc, groups: map[string]int{}, pieces: map[string]int{}}
	for k := range sc.Claims {
		for _, t := range sc.Claims[k].Terms {
			for _, p := range sc.split(k, &t) {
				sc.budget.spend(useWork)
				b.add(&p)
			}
		}
	}
}

// bundler puts pieces in groups, and pieces of a group that differ in their uses alone
// together.
type bundler struct {
	sc     *Schedule
	groups map[string]int // by row or by R
	pieces map[string]int // by group and by what tells L, or R, of its pieces apart
	key    []byte
}

func (b *bundler) add(p *Piece) {
	pl, row := &b.sc.Layout.places[p.column], -1
	right := func(tag int) {
		b.number(tag, p.Offset)
		for k, v := range p.ColVecs {
			b.number(int(v), p.ColPos[k])
		}
	}
	b.key = b.key[:0]
	if pl.rows == 1 {
		row = pl.row
		b.number(row, -1)
	} else {
		right(-1)
	}
	g, ok := b.groups[string(b.key)]
	if !ok {
		g = len(b.sc.Groups)
		b.groups[string(b.key)] = g
		b.sc.Groups = append(b.sc.Groups, Group{Row: row})
	}
	b.key = b.key[:0]
	b.number(g)
	if row >= 0 {
		right(p.Size)
	} else {
		b.number(int(p.column), p.hi, p.full)
		for _, v := range p.RowVecs {
			b.number(int(v))
		}
	}
	grp := &b.sc.Groups[g]
	i, ok := b.pieces[string(b.key)]
	if !ok {
		b.pieces[string(b.key)] = len(grp.Pieces)
		grp.Pieces = append(grp.Pieces, *p)
		b.sc.spendPiece(p)
		return
	}
	grp.Pieces[i].Uses = append(grp.Pieces[i].Uses, p.Uses...)
}

// number appends to the key.
func (b *bundler) number(vs ...int) {
	for _, v := range vs {
		b.key = binary.AppendVarint(b.key, int64(v))
	}
}

// split cuts a term at the boundary between address bits inside and above the row.
func (sc *Schedule) split(claim int, t *ColTerm) []Piece {
	pl := &sc.Layout.places[t.Column]
	axes := sc.Columns[t.Column].Axes
	base := Piece{Uses: []Use{{t.Coef, claim}}, column: t.Column, hi: -1, full: 1, RowVecs: make([]VecID, len(axes))}
	for a := range axes {
		base.RowVecs[a] = -1
		switch {
		case a == pl.straddle:
			base.Size += pl.low
		case pl.pos[a] >= pl.bits && (axes[a] > 1 || sc.vecs.one(t.Vecs[a])):
			base.RowVecs[a] = t.Vecs[a]
		default:
			// Beside axes inside the row these are axes of length 1 above it, which number no
			// rows: L of a column in one row has no place for their factor.
			base.ColVecs = append(base.ColVecs, t.Vecs[a])
			base.ColPos = append(base.ColPos, min(pl.pos[a], pl.bits))
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
