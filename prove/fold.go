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
	if col, ok := a.weight(t); ok {
		return foldAxes(a.weights[col.Weight], col.Axes, form.Axes, t.Maps, inner, free)
	}
	src, axes, err := a.source(t)
	if err != nil {
		return nil, err
	}
	return foldAxes(src, axes, form.Axes, t.Maps, inner, free)
}

// weight returns the weight column that a term reads, by itself or through forms that are
// the column: its integers are not to be widened.
func (a *assignment) weight(t *iop.Term) (*iop.Column, bool) {
	for t.Kind == iop.FromForm {
		f := &a.sc.Forms[t.Index]
		if len(f.Terms) != 1 || !f.Terms[0].Coef.IsOne() || f.Terms[0].Kind == iop.FromPublic {
			return nil, false
		}
		if t = &f.Terms[0]; !identity(t, a.axes(t), f.Axes) {
			return nil, false
		}
	}
	if t.Kind != iop.FromColumn || a.sc.Columns[t.Index].Weight < 0 {
		return nil, false
	}
	return &a.sc.Columns[t.Index], true
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

// foldAxes works through the source's axes one by one, replacing each by the inner axis it
// holds, or by nothing. A patch form (position = stride·y + dilation·k + offset) folds y away
// and leaves k: no patch is ever materialised. The largest block of neighbouring axes that
// are read as they are and folded goes first, as a sum of small integers with field
// coefficients, so that of a weight no copy in field elements exists.
func foldAxes[T ff.Int](src []T, srcAxes, axes []int, maps []iop.AxisMap, inner []int, free [][]fr.Element) (fr.Vector, error) {
	lens := append([]int(nil), srcAxes...)
	holds := make([]int, len(srcAxes)) // form axis left in place of each source axis, −1: none
	from, to := foldedBlock(srcAxes, axes, maps, free)
	w := fr.Vector{fr.One()}
	for s := from; s < to; s++ {
		w = outer(w, free[maps[s].Links[0].Axis])
	}
	cur := foldInts(src, iop.Elements(srcAxes[:from]), iop.Elements(srcAxes[to:]), w)
	for s := from; s < to; s++ {
		holds[s], lens[s] = -1, 1
	}
	// Innermost first: the passes then shrink what later ones read.
	for s := len(srcAxes) - 1; s >= 0; s-- {
		if s >= from && s < to {
			continue
		}
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
	if !scale.IsOne() {
		cur.ScalarMul(cur, &scale)
	}
	return arrange(cur, lens, holds, axes, inner), nil
}

// foldedBlock returns the neighbouring source axes [from, to) that are read as they are by
// free axes, those with the most entries together; from = to if there are none.
func foldedBlock(srcAxes, axes []int, maps []iop.AxisMap, free [][]fr.Element) (from, to int) {
	most := 1
	for s := 0; s < len(srcAxes); s++ {
		n, e := 1, s
		for ; e < len(srcAxes); e++ {
			a, ok := plain(&maps[e], srcAxes[e], axes)
			if !ok || free[a] == nil {
				break
			}
			n *= srcAxes[e]
		}
		if n > most {
			from, to, most = s, e, n
		}
		s = max(s, e-1)
	}
	return from, to
}

// plain returns the form axis that reads all of a source axis of length n as it is.
func plain(m *iop.AxisMap, n int, axes []int) (int, bool) {
	if m.Offset != 0 || m.Index != nil || len(m.Links) != 1 {
		return 0, false
	}
	l := m.Links[0]
	return l.Axis, l.Axis >= 0 && l.Stride == 1 && axes[l.Axis] == n
}

// foldInts folds the middle axis of a tensor [before, len(w), after]: out[b, a] =
// Σ_i w[i]·src[b, i, a].
func foldInts[T ff.Int](src []T, before, after int, w fr.Vector) fr.Vector {
	out := make(fr.Vector, before*after)
	n := len(w)
	switch {
	case n == 1 && w[0].IsOne():
		ff.Parallel(len(out), 1<<14, func(lo, hi int) { ff.FromInts(src[lo:hi], out[lo:hi]) })
	case after < 8: // shorter than a vector kernel works on
		ff.Parallel(before, max(1, (1<<14)/(n*after)), func(lo, hi int) {
			column := make([]T, n)
			for b := lo; b < hi; b++ {
				for a := range after {
					if after == 1 {
						out[b] = ff.InnerInt(w, src[b*n:(b+1)*n])
						continue
					}
					for i := range column {
						column[i] = src[(b*n+i)*after+a]
					}
					out[b*after+a] = ff.InnerInt(w, column)
				}
			}
		})
	default:
		parts := (after + accumulateColumns - 1) / accumulateColumns
		width := (after/parts + 8) / 8 * 8 // as equal as whole vectors of the kernel allow
		ff.Parallel(before*parts, max(1, 1<<12/(n*width)), func(lo, hi int) {
			acc := ff.NewAccumulator(width)
			for j := lo; j < hi; j++ {
				b, from := j/parts, j%parts*width
				to := min(from+width, after)
				for i := range w {
					ff.AccumulateRows(acc, &w[i], 0, src[(b*n+i)*after+from:(b*n+i)*after+to])
				}
				acc.Reduce(out[b*after+from : b*after+to])
				acc.Clear()
			}
		})
	}
	return out
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
	one := st.folds == 1 && (st.weight == nil || st.weight[0].IsOne())
	if one && st.m.Index == nil && st.m.Offset == 0 && lens[s] == st.n && (st.n == 1 || st.keep.Stride == 1) {
		return in // an axis that stays as it is
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
	if inOrder(holds, inner) {
		return v
	}
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

// inOrder tells whether the form axes that a tensor holds are exactly inner, in its order.
func inOrder(holds, inner []int) bool {
	for _, h := range holds {
		if h < 0 {
			continue
		}
		if len(inner) == 0 || inner[0] != h {
			return false
		}
		inner = inner[1:]
	}
	return len(inner) == 0
}
