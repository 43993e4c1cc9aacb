package prove

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
)

// operand folds the free axes of a form by their functionals: the result is the table
// over the inner variables, T[x] = Σ_free ∏ φ·F, zero in pads. inner[k] is the axis of the
// form that holds the k-th inner label; free[a] is the functional on axis a, nil if inner.
func (a *assignment) operand(f iop.FormID, inner []int, free [][]fr.Element) (fr.Vector, error) {
	form := &a.sc.Forms[f]
	lens := make([]int, len(inner))
	for k, ax := range inner {
		lens[k] = form.Axes[ax]
	}
	sum := make(fr.Vector, 1<<iop.AddressBits(lens))
	for i := range form.Terms {
		t := &form.Terms[i]
		v, err := a.foldTerm(form, t, inner, free)
		if err != nil {
			return nil, fmt.Errorf("form %d, term %d: %w", f, i, err)
		}
		addPadded(sum, v, lens, &t.Coef)
	}
	return sum, nil
}

// addPadded adds c·v, compact over lens, to the table with power-of-two axes.
func addPadded(sum, v fr.Vector, lens []int, c *fr.Element) {
	unit := c.IsOne()
	for _, r := range addressRuns(lens, 0) {
		for i := range r.count {
			x := v[i]
			if !unit {
				x.Mul(&x, c)
			}
			sum[r.start+i].Add(&sum[r.start+i], &x)
		}
		v = v[r.count:]
	}
}

// foldTerm folds one term; the result is compact, its axes in the order of inner.
func (a *assignment) foldTerm(form *iop.Form, t *iop.Term, inner []int, free [][]fr.Element) (fr.Vector, error) {
	if t.Kind == iop.FromPublic {
		return foldPublic(form.Axes, t.Public, inner, free), nil
	}
	if col := t.Index; t.Kind == iop.FromColumn && a.sc.Columns[col].Weight >= 0 {
		if v, ok := foldLeading(a.weights[a.sc.Columns[col].Weight], a.sc.Columns[col].Axes, form.Axes, t.Maps, inner, free); ok {
			return v, nil
		}
	}
	src, axes, err := a.source(t)
	if err != nil {
		return nil, err
	}
	if v, ok := foldLeading(src, axes, form.Axes, t.Maps, inner, free); ok {
		return v, nil
	}
	return foldAxes(src, axes, form.Axes, t.Maps, inner, free)
}

// foldLeading is the fast path: the source is read as it is, its leading axes are free
// and the rest are the inner axes in order. Then T = Σ_i w_i·row_i, a sum of small
// integer rows with field coefficients.
func foldLeading[T ff.Int](src []T, srcAxes, axes []int, maps []iop.AxisMap, inner []int, free [][]fr.Element) (fr.Vector, bool) {
	if len(srcAxes) != len(axes) {
		return nil, false
	}
	lead := len(axes) - len(inner)
	for s, m := range maps {
		if srcAxes[s] != axes[s] || m.Offset != 0 || m.Index != nil || len(m.Links) != 1 || m.Links[0] != (iop.Link{Axis: s, Stride: 1}) {
			return nil, false
		}
		if (s < lead) != (free[s] != nil) || (s >= lead && inner[s-lead] != s) {
			return nil, false
		}
	}
	w := fr.Vector{fr.One()}
	for s := range lead {
		w = outer(w, free[s])
	}
	n := iop.Elements(srcAxes[lead:])
	out := make(fr.Vector, n)
	if len(w) == 1 && w[0].IsOne() {
		ff.FromInts(src, out)
		return out, true
	}
	ff.Parallel(n, 256, func(lo, hi int) {
		acc := ff.NewAccumulator(hi - lo)
		for i := range w {
			ff.AccumulateRows(acc, &w[i], 0, src[i*n+lo:i*n+hi])
		}
		acc.Reduce(out[lo:hi])
	})
	return out, true
}

// outer is the flattened outer product, b innermost.
func outer(a, b fr.Vector) fr.Vector {
	if len(b) == 1 && b[0].IsOne() {
		return a
	}
	out := make(fr.Vector, 0, len(a)*len(b))
	for i := range a {
		for j := range b {
			var x fr.Element
			x.Mul(&a[i], &b[j])
			out = append(out, x)
		}
	}
	return out
}

func foldPublic(axes []int, pub []iop.PublicAxis, inner []int, free [][]fr.Element) fr.Vector {
	factor := func(a int) fr.Vector {
		v := make(fr.Vector, axes[a])
		for i := max(0, pub[a].Lo); i < min(axes[a], pub[a].Hi); i++ {
			v[i].SetOne()
			if pub[a].Iota {
				v[i].SetUint64(uint64(i))
			}
		}
		return v
	}
	scale := fr.One()
	for a := range axes {
		if free[a] != nil {
			v := fr.Vector(free[a])
			s := v.InnerProduct(factor(a))
			scale.Mul(&scale, &s)
		}
	}
	out := fr.Vector{scale}
	for _, a := range inner {
		out = outer(out, factor(a))
	}
	return out
}

// foldAxes is the general path: it works through the source's axes one by one, replacing
// each by the inner axis it holds, or by nothing. A patch form (position = stride·y +
// dilation·k + offset) folds y away and leaves k: no patch is ever materialised.
func foldAxes(src []int64, srcAxes, axes []int, maps []iop.AxisMap, inner []int, free [][]fr.Element) (fr.Vector, error) {
	cur := make(fr.Vector, len(src))
	ff.FromInts(src, cur)
	lens := append([]int(nil), srcAxes...)
	holds := make([]int, len(srcAxes)) // form axis left in place of each source axis, −1: none
	// Innermost first: the passes then shrink what later ones read.
	for s := len(srcAxes) - 1; s >= 0; s-- {
		st, err := newAxisStep(&maps[s], axes, free)
		if err != nil {
			return nil, err
		}
		holds[s] = st.keeps
		cur = st.apply(cur, lens, s)
		lens[s] = st.n
	}
	scale := fr.One()
	for a := range axes {
		if free[a] == nil || linked(maps, a) {
			continue
		}
		var mass fr.Element
		for i := range free[a] {
			mass.Add(&mass, &free[a][i])
		}
		scale.Mul(&scale, &mass)
	}
	cur.ScalarMul(cur, &scale)
	return arrange(cur, lens, holds, axes, inner), nil
}

func linked(maps []iop.AxisMap, a int) bool {
	for _, m := range maps {
		for _, l := range m.Links {
			if l.Axis == a {
				return true
			}
		}
	}
	return false
}

// axisStep replaces one source axis by n positions: out[k] = Σ_i w_i·in[at(i, k)].
type axisStep struct {
	keeps  int // form axis of the result, −1 for a sum
	n      int
	m      *iop.AxisMap
	keep   iop.Link
	fold   *iop.Link
	weight []fr.Element // per position of fold; nil for all ones
	folds  int
}

func newAxisStep(m *iop.AxisMap, axes []int, free [][]fr.Element) (*axisStep, error) {
	st := &axisStep{keeps: -1, n: 1, m: m, folds: 1}
	for i := range m.Links {
		l := &m.Links[i]
		if l.Axis >= 0 && free[l.Axis] == nil {
			if st.keeps >= 0 {
				return nil, fmt.Errorf("two inner axes on one source axis: %w", ErrWitness)
			}
			st.keeps, st.n, st.keep = l.Axis, axes[l.Axis], *l
			continue
		}
		if st.fold != nil {
			return nil, fmt.Errorf("two folded axes on one source axis: %w", ErrWitness)
		}
		st.fold, st.folds = l, l.Len
		if l.Axis >= 0 {
			st.folds, st.weight = axes[l.Axis], free[l.Axis]
		}
	}
	return st, nil
}

// at is the source position of result k and folded position i.
func (st *axisStep) at(i, k int) int {
	if st.m.Index != nil {
		return st.m.Index[max(i, k)] // one link: the other index is 0
	}
	p := st.m.Offset + st.keep.Stride*k
	if st.fold != nil {
		p += st.fold.Stride * i
	}
	return p
}

func (st *axisStep) apply(in fr.Vector, lens []int, s int) fr.Vector {
	if st.m.Index == nil && lens[s] == 1 && st.n == 1 && st.folds == 1 && st.m.Offset == 0 && (st.weight == nil || st.weight[0].IsOne()) {
		return in // an axis of one position, read with weight 1
	}
	before, after, n := iop.Elements(lens[:s]), iop.Elements(lens[s+1:]), lens[s]
	out := make(fr.Vector, before*st.n*after)
	ff.Parallel(before*st.n, 16, func(lo, hi int) {
		var x fr.Element
		for j := lo; j < hi; j++ {
			b, k := j/st.n, j%st.n
			dst := out[j*after : (j+1)*after]
			for i := range st.folds {
				p := st.at(i, k)
				if p < 0 || p >= n {
					continue
				}
				row := in[(b*n+p)*after : (b*n+p+1)*after]
				for c := range dst {
					if st.weight == nil {
						dst[c].Add(&dst[c], &row[c])
						continue
					}
					x.Mul(&row[c], &st.weight[i])
					dst[c].Add(&dst[c], &x)
				}
			}
		}
	})
	return out
}

// arrange brings a compact tensor whose source axes hold form axes into the order of
// inner, repeating it along inner axes that no source axis holds.
func arrange(v fr.Vector, lens, holds, axes, inner []int) fr.Vector {
	strides := make([]int, len(axes))
	st := 1
	for s := len(lens) - 1; s >= 0; s-- {
		if holds[s] >= 0 {
			strides[holds[s]] = st
		}
		st *= lens[s]
	}
	out := fr.Vector{}
	var walk func(k, at int)
	walk = func(k, at int) {
		if k == len(inner) {
			out = append(out, v[at])
			return
		}
		for i := range axes[inner[k]] {
			walk(k+1, at+i*strides[inner[k]])
		}
	}
	walk(0, 0)
	return out
}
