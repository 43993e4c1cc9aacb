package prove

import (
	"runtime"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
)

// batch proves all claims at once: Σ_g ⟨u_g, R_g⟩ = Σ γ^k e_k with u_g = L_gᵀM.
type batch struct {
	sc      *iop.Schedule
	env     *iop.Env[fr.Element]
	weights []fr.Element // γ^k
	shown   *iop.Shown[fr.Element]
	rows    [][]weighted // L_g, sparse
	u       []fr.Vector  // u_g, 2^LogCols entries; nil where it is a row of integers
	ints    [][]int32    // u_g where it is a row of integers
	m       *matrix
}

// longRows is the logarithm of the length of rows beyond which vectors of field elements are
// made again where they are read instead of kept: at 32 bytes an entry, those of all groups
// take gigabytes. Tests set it.
var longRows = 18

// long tells whether memory counts for more than time.
func (b *batch) long() bool { return b.sc.LogCols > longRows }

type weighted struct {
	row int
	w   fr.Element
}

// newBatch reads the rows of all groups; a claim on shown tensors is the last of both.
func newBatch(sc *iop.Schedule, env *iop.Env[fr.Element], gamma *fr.Element, shown *iop.Shown[fr.Element]) *batch {
	b := &batch{sc: sc, env: env, shown: shown, weights: make([]fr.Element, len(sc.Claims))}
	w := fr.One()
	for k := range b.weights {
		b.weights[k] = w
		w.Mul(&w, gamma)
	}
	b.rows = make([][]weighted, len(sc.Groups))
	at := make([]int, sc.Layout.NumRows())
	for g := range sc.Groups {
		for i := range at {
			at[i] = -1
		}
		env.GroupRows(g, b.weights, func(row int, w fr.Element) {
			if at[row] < 0 {
				at[row] = len(b.rows[g])
				b.rows[g] = append(b.rows[g], weighted{row: row, w: w})
				return
			}
			x := &b.rows[g][at[row]].w
			x.Add(x, &w)
		})
	}
	if shown != nil {
		var last []weighted
		shown.Rows(iop.Native{}, sc, w, func(row int, w fr.Element) { last = append(last, weighted{row, w}) })
		b.rows = append(b.rows, last)
	}
	return b
}

// accumulateColumns is the number of entries of a row that are worked on at once: their
// sums stay in the first-level cache.
const accumulateColumns = 512

// accumulate forms all u_g: one multiply-add of a small integer a touched entry.
func (b *batch) accumulate(m *matrix) {
	c := 1 << b.sc.LogCols
	b.m, b.u, b.ints = m, make([]fr.Vector, len(b.rows)), make([][]int32, len(b.rows))
	var summed []int
	for g, rows := range b.rows {
		if len(rows) == 1 && rows[0].w.IsOne() {
			if b.ints[g] = m.ints(rows[0].row); b.ints[g] == nil && b.long() {
				b.ints[g] = m.widened(rows[0].row, c)
			}
			if b.ints[g] != nil {
				continue
			}
		}
		b.u[g] = make(fr.Vector, c)
		summed = append(summed, g)
	}
	n := min(c, accumulateColumns)
	ff.Parallel(len(summed)*(c/n), 1, func(lo, hi int) {
		acc, room := ff.NewAccumulator(n), new(part)
		for i := lo; i < hi; i++ {
			g, from := summed[i/(c/n)], i%(c/n)*n
			m.accumulate(b.rows[g], acc, from, b.u[g][from:from+n], room)
		}
	})
}

// accumulate sets out to the entries of a sum of rows from the given one on.
func (m *matrix) accumulate(rows []weighted, acc *ff.Accumulator, from int, out fr.Vector, room *part) {
	to := from + len(out)
	for i := range rows {
		x := &rows[i]
		if row := m.ints(x.row); row != nil {
			ff.AccumulateRows(acc, &x.w, 0, row[from:to])
		} else if at, v := m.read(x.row, from, to, room); len(v) > 0 {
			ff.AccumulateRows(acc, &x.w, at-from, v)
		}
	}
	acc.Reduce(out)
	acc.Clear()
}

// prepare evaluates all vectors and coefficients that right reads, so that groups can
// be worked on at the same time.
func (b *batch) prepare() {
	for g := range b.sc.Groups {
		for i := range b.sc.Groups[g].Pieces {
			p := &b.sc.Groups[g].Pieces[i]
			b.env.PieceWeight(p, b.weights)
			for _, v := range p.ColVecs {
				b.env.Dense(v)
			}
		}
	}
}

// right returns R_g as a vector over the row's entries.
func (b *batch) right(g int) fr.Vector {
	out := make(fr.Vector, 1<<b.sc.LogCols)
	if g == len(b.sc.Groups) {
		copy(out, b.shown.Powers(iop.Native{}))
		return out
	}
	grp := &b.sc.Groups[g]
	if grp.Row < 0 {
		one := fr.One()
		b.addRight(out, &grp.Pieces[0], &one)
		return out
	}
	for i := range grp.Pieces {
		p := &grp.Pieces[i]
		w := b.env.PieceWeight(p, b.weights)
		b.addRight(out, p, &w)
	}
	return out
}

// addRight adds w·(⊗ column vectors of a piece), at its place in the row.
func (b *batch) addRight(out fr.Vector, p *iop.Piece, w *fr.Element) {
	order := make([]int, len(p.ColVecs)) // outermost first
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return p.ColPos[y] - p.ColPos[x] })
	tmp := make(fr.Vector, 0)
	var walk func(k, at int, w fr.Element)
	walk = func(k, at int, w fr.Element) {
		if k == len(order) {
			out[at].Add(&out[at], &w)
			return
		}
		v, pos := fr.Vector(b.env.Dense(p.ColVecs[order[k]])), p.ColPos[order[k]]
		if k == len(order)-1 && pos == 0 {
			tmp = slices.Grow(tmp[:0], len(v))[:len(v)]
			tmp.ScalarMul(v, &w)
			to := out[at : at+len(v)]
			to.Add(to, tmp)
			return
		}
		for i := range v {
			if v[i].IsZero() {
				continue
			}
			var x fr.Element
			x.Mul(&w, &v[i])
			walk(k+1, at+i<<pos, x)
		}
	}
	walk(0, p.Offset<<p.Size, *w)
}

// prove runs the sumcheck and returns the point, lowest bit first, and u_g there.
func (b *batch) prove(s channel) (point, u []fr.Element) {
	n := b.sc.LogCols
	left, right := make([]fr.Vector, len(b.u)), make([]fr.Vector, len(b.u))
	b.prepare()
	point = make([]fr.Element, n)
	parts := make([][2]fr.Element, len(b.u))
	for j := n - 1; j >= 0; j-- {
		ff.Parallel(len(b.u), 1, func(lo, hi int) {
			for g := lo; g < hi; g++ {
				switch {
				case j < n-1:
					parts[g][0], parts[g][1] = ff.RoundProduct(left[g], right[g])
				case b.ints[g] != nil:
					right[g] = b.right(g)
					parts[g][0], parts[g][1] = ff.RoundProductInts(b.ints[g], right[g])
				default:
					right[g] = b.right(g)
					parts[g][0], parts[g][1] = ff.RoundProduct(b.u[g], right[g])
				}
				if j == n-1 && b.long() {
					right[g] = nil
				}
			}
		})
		var msg [2]fr.Element
		for g := range parts {
			msg[0].Add(&msg[0], &parts[g][0])
			msg[1].Add(&msg[1], &parts[g][1])
		}
		s.send("batch.round", msg[:]...)
		r := s.challenge("batch.r")
		point[j] = r
		ff.Parallel(len(b.u), 1, func(lo, hi int) {
			for g := lo; g < hi; g++ {
				switch {
				case j < n-1:
					left[g] = ff.FoldTop(left[g], &r)
				case b.ints[g] != nil:
					left[g] = ff.FoldInts(b.ints[g], &r)
				default:
					left[g] = ff.FoldTopTo(b.u[g], &r)
				}
				if j == n-1 && b.long() {
					b.u[g], b.ints[g] = nil, nil
					right[g] = ff.FoldTopTo(b.right(g), &r)
					continue
				}
				right[g] = ff.FoldTop(right[g], &r)
			}
		})
		if b.long() && j > longRows {
			runtime.GC() // the vectors before are half of the heap
		}
	}
	u = make([]fr.Element, len(left))
	for g := range left {
		u[g] = left[g][0]
	}
	return point, u
}

// combine returns Σ_g δ^g u_g + δ^G d as a vector, and Σ_r Λ_r·blind_r + δ^G·blind_d.
func (b *batch) combine(delta *fr.Element, mask fr.Vector, blinds []fr.Element, maskBlind *fr.Element) (fr.Vector, fr.Element) {
	c := 1 << b.sc.LogCols
	out := make(fr.Vector, c)
	var blind, x fr.Element
	powers := make([]fr.Element, len(b.u)+1)
	powers[0].SetOne()
	for g := range b.u {
		powers[g+1].Mul(&powers[g], delta)
		for i := range b.rows[g] {
			x.Mul(&b.rows[g][i].w, &blinds[b.rows[g][i].row])
			x.Mul(&x, &powers[g])
			blind.Add(&blind, &x)
		}
	}
	x.Mul(maskBlind, &powers[len(b.u)])
	blind.Add(&blind, &x)
	if b.long() {
		b.combineRows(powers, mask, out)
		return out, blind
	}
	ff.Parallel(c, accumulateColumns, func(lo, hi int) {
		tmp, sum, acc := make(fr.Vector, hi-lo), out[lo:hi], ff.NewAccumulator(hi-lo)
		for g, row := range b.ints {
			if row != nil {
				ff.AccumulateRows(acc, &powers[g], 0, row[lo:hi])
			}
		}
		acc.Reduce(sum)
		for g, u := range append(slices.Clone(b.u), mask) {
			if u != nil {
				tmp.ScalarMul(u[lo:hi], &powers[g])
				sum.Add(sum, tmp)
			}
		}
	})
	return out, blind
}

// combineRows is combine from the rows themselves, Σ_r Λ_r·M[r] + δ^G d with
// Λ = Σ_g δ^g L_g, for when the u_g are not kept.
func (b *batch) combineRows(powers []fr.Element, mask, out fr.Vector) {
	lambda := make([]fr.Element, b.sc.Layout.NumRows())
	var x fr.Element
	for g := range b.rows {
		for i := range b.rows[g] {
			w := &b.rows[g][i]
			x.Mul(&w.w, &powers[g])
			lambda[w.row].Add(&lambda[w.row], &x)
		}
	}
	var rows []weighted
	for r := range lambda {
		if !lambda[r].IsZero() {
			rows = append(rows, weighted{r, lambda[r]})
		}
	}
	n := min(len(out), accumulateColumns)
	ff.Parallel(len(out)/n, 1, func(lo, hi int) {
		acc, room, tmp := ff.NewAccumulator(n), new(part), make(fr.Vector, n)
		for i := lo; i < hi; i++ {
			sum := out[i*n : (i+1)*n]
			b.m.accumulate(rows, acc, i*n, sum, room)
			tmp.ScalarMul(mask[i*n:(i+1)*n], &powers[len(b.u)])
			sum.Add(sum, tmp)
		}
	})
}
