package prove

import (
	"errors"
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
)

// ErrWitness means that the values of the program's tensors do not satisfy the system.
var ErrWitness = errors.New("values do not satisfy the program")

// maxShift bounds the denominators 2^s of a form's coefficients.
const maxShift = 60

// assignment gives integers to columns, contraction results and forms.
type assignment struct {
	sc      *iop.Schedule
	weights [][]int16        // by index in graph.Weights
	columns [][]int64        // nil for weight columns
	limbs   map[int]iop.Limb // by column
	results [][]int64        // contraction results; nil where look-ups are done
	forms   [][]int64        // cache
	readers []int            // of each form that have not read it yet, see read
	entries [][]int32        // table entry of each look-up, by segment
	tables  [][][]int64      // tuples of table segments, from release on
}

// assign fills all columns: those that ops compute from the program's values, limbs, and
// the multiplicities of tables. values holds one list of tensors a request.
func assign(sc *iop.Schedule, values [][][]int64, weights [][]int16) (*assignment, error) {
	a := &assignment{sc: sc, weights: weights, columns: make([][]int64, len(sc.Columns)), limbs: map[int]iop.Limb{},
		results: make([][]int64, len(sc.Contractions)), forms: make([][]int64, len(sc.Forms)), readers: readers(sc)}
	for i := range sc.Columns {
		c := &sc.Columns[i]
		if c.Fill == nil {
			continue
		}
		a.columns[i] = fill(c.Fill, values, c.Batched)
		if len(a.columns[i]) != iop.Elements(c.Axes) {
			return nil, fmt.Errorf("column %q: %d entries for axes %v: %w", c.Name, len(a.columns[i]), c.Axes, ErrWitness)
		}
	}
	for i := range sc.Contractions {
		a.results[i] = fill(sc.Contractions[i].Fill, values, sc.Contractions[i].Batched)
	}
	for _, l := range sc.Limbs {
		a.limbs[int(l.Column)] = l
	}
	if err := a.multiplicities(); err != nil {
		return nil, err
	}
	for i := range sc.Limbs {
		if _, err := a.column(int(sc.Limbs[i].Column)); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// readers counts what reads each form: limbs, look-ups and other forms.
func readers(sc *iop.Schedule) []int {
	n := make([]int, len(sc.Forms))
	for i := range sc.Forms {
		for k := range sc.Forms[i].Terms {
			if t := &sc.Forms[i].Terms[k]; t.Kind == iop.FromForm {
				n[t.Index]++
			}
		}
	}
	for i := range sc.Segments {
		for _, f := range sc.Segments[i].Tuple {
			n[f]++
		}
	}
	for i := range sc.Limbs {
		n[sc.Limbs[i].Form]++
	}
	return n
}

// read notes that a form was read once, and drops its integers after the last time. Forms
// whose readers do not all come up stay until release.
func (a *assignment) read(f iop.FormID) {
	if a.readers[f]--; a.readers[f] == 0 {
		a.forms[f] = nil
	}
}

// release drops what nothing after the look-ups' counting reads but tables, which it keeps:
// from then on only forms that depend on no contraction can be evaluated.
func (a *assignment) release() (err error) {
	a.tables = make([][][]int64, len(a.sc.Segments))
	for i := range a.sc.Segments {
		if g := &a.sc.Segments[i]; g.IsTable() {
			if a.tables[i], err = a.tuple(g); err != nil {
				return err
			}
		}
	}
	clear(a.results)
	clear(a.forms)
	return nil
}

// column returns the integers of a column that is no weight.
func (a *assignment) column(i int) ([]int64, error) {
	l, ok := a.limbs[i]
	if !ok || a.columns[i] != nil {
		return a.columns[i], nil
	}
	f, err := a.form(l.Form)
	if err != nil {
		return nil, err
	}
	limb := make([]int64, len(f))
	for k, v := range f {
		limb[k] = v >> l.Shift & (1<<l.Bits - 1)
	}
	a.read(l.Form)
	a.columns[i] = limb
	return limb, nil
}

// fill calls f, which depends on nothing but its argument, for each request and joins the
// results.
func fill(f func([][]int64) []int64, values [][][]int64, batched bool) []int64 {
	if !batched || len(values) == 1 {
		return f(values[0])
	}
	parts := make([][]int64, len(values))
	ff.Parallel(len(values), 1, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			parts[i] = f(values[i])
		}
	})
	return slices.Concat(parts...)
}

// small returns c·2^s as a small signed integer, if it is one.
func small(c *fr.Element, s int) (int64, bool) {
	p := iop.Power2(s)
	p.Mul(&p, c)
	if p.IsUint64() {
		v := p.Uint64()
		return int64(v), v < 1<<62
	}
	p.Neg(&p)
	v := p.Uint64()
	return -int64(v), p.IsUint64() && v < 1<<62
}

// scale finds integers k_t and a shift s with coefficient_t = k_t·2^-s.
func scale(terms []iop.Term) ([]int64, int, error) {
	k := make([]int64, len(terms))
search:
	for s := range maxShift {
		for i := range terms {
			var ok bool
			if k[i], ok = small(&terms[i].Coef, s); !ok {
				continue search
			}
		}
		return k, s, nil
	}
	return nil, 0, fmt.Errorf("coefficient is no small fraction: %w", ErrWitness)
}

// form evaluates a form on integers, row major.
func (a *assignment) form(id iop.FormID) ([]int64, error) {
	if a.forms[id] != nil {
		return a.forms[id], nil
	}
	f := &a.sc.Forms[id]
	k, shift, err := scale(f.Terms)
	if err != nil {
		return nil, fmt.Errorf("form %d: %w", id, err)
	}
	if src, ok := a.copyOf(f, k, shift); ok {
		a.forms[id] = src
		return src, nil
	}
	out := make([]int64, iop.Elements(f.Axes))
	for i := range f.Terms {
		t := &f.Terms[i]
		if t.Kind == iop.FromPublic {
			addPublic(out, f.Axes, t.Public, k[i])
			continue
		}
		src, axes, err := a.source(t)
		if err != nil {
			return nil, err
		}
		addTerm(out, f.Axes, src, axes, t.Maps, k[i])
		if t.Kind == iop.FromForm {
			a.read(iop.FormID(t.Index))
		}
	}
	if shift > 0 {
		for i := range out {
			out[i] >>= shift
		}
	}
	a.forms[id] = out
	return out, nil
}

// copyOf returns the source itself where a form is one term 1·source under the identity.
func (a *assignment) copyOf(f *iop.Form, k []int64, shift int) ([]int64, bool) {
	if len(f.Terms) != 1 || shift != 0 || k[0] != 1 || f.Terms[0].Kind == iop.FromPublic {
		return nil, false
	}
	src, axes, err := a.source(&f.Terms[0])
	if err != nil {
		return nil, false
	}
	if !identity(&f.Terms[0], axes, f.Axes) {
		return nil, false
	}
	if f.Terms[0].Kind == iop.FromForm {
		a.read(iop.FormID(f.Terms[0].Index))
	}
	return src, true
}

// identity tells whether a term reads a source with these axes entry by entry.
func identity(t *iop.Term, axes, formAxes []int) bool {
	if len(axes) != len(formAxes) {
		return false
	}
	for i := range t.Maps {
		if a, ok := plain(&t.Maps[i], axes[i], formAxes); !ok || a != i {
			return false
		}
	}
	return true
}

// axes are those of what a term reads.
func (a *assignment) axes(t *iop.Term) []int {
	switch t.Kind {
	case iop.FromColumn:
		return a.sc.Columns[t.Index].Axes
	case iop.FromContraction:
		return a.sc.Contractions[t.Index].Axes
	default:
		return a.sc.Forms[t.Index].Axes
	}
}

// source returns the integers and axes that a term reads.
func (a *assignment) source(t *iop.Term) ([]int64, []int, error) {
	switch t.Kind {
	case iop.FromColumn:
		c := &a.sc.Columns[t.Index]
		if c.Weight >= 0 {
			w := a.weights[c.Weight]
			v := make([]int64, len(w))
			for i, x := range w {
				v[i] = int64(x)
			}
			return v, c.Axes, nil
		}
		v, err := a.column(t.Index)
		return v, c.Axes, err
	case iop.FromContraction:
		return a.results[t.Index], a.sc.Contractions[t.Index].Axes, nil
	default:
		v, err := a.form(iop.FormID(t.Index))
		return v, a.sc.Forms[t.Index].Axes, err
	}
}

// addPublic adds k·(product of a public factor an axis) to out.
func addPublic(out []int64, axes []int, pub []iop.PublicAxis, k int64) {
	if len(axes) == 0 {
		out[0] += k
		return
	}
	p, stride := &pub[0], iop.Elements(axes[1:])
	for i := max(p.Lo, 0); i < min(p.Hi, axes[0]); i++ {
		v := k
		if p.Iota {
			v *= int64(i)
		}
		if len(axes) == 1 {
			out[i] += v
			continue
		}
		addPublic(out[i*stride:(i+1)*stride], axes[1:], pub[1:], v)
	}
}

// loop is one dimension of the iteration space of a term: an axis of the form, or a
// summation.
type loop struct {
	n      int
	out    int // stride in the form, 0 for a summation
	axis   int // source axis it moves on, −1 for a broadcast
	stride int // positions it moves there
	index  []int
}

// addTerm adds k·(source read through maps) to out.
func addTerm(out []int64, axes []int, src []int64, srcAxes []int, maps []iop.AxisMap, k int64) {
	loops := make([]loop, len(axes))
	outStride := 1
	for a := len(axes) - 1; a >= 0; a-- {
		loops[a] = loop{n: axes[a], out: outStride, axis: -1}
		outStride *= axes[a]
	}
	pos := make([]int, len(srcAxes))
	for s, m := range maps {
		pos[s] = m.Offset
		for _, l := range m.Links {
			if l.Axis < 0 {
				loops = append(loops, loop{n: l.Len, axis: s, stride: l.Stride})
				continue
			}
			lp := &loops[l.Axis]
			lp.axis, lp.stride, lp.index = s, l.Stride, m.Index
		}
	}
	w := walker{out: out, src: src, axes: srcAxes, strides: make([]int, len(srcAxes)), loops: loops, pos: pos, k: k}
	st := 1
	for s := len(srcAxes) - 1; s >= 0; s-- {
		w.strides[s] = st
		st *= srcAxes[s]
	}
	w.walk(0, 0)
}

type walker struct {
	out, src      []int64
	axes, strides []int
	loops         []loop
	pos           []int
	k             int64
}

func (w *walker) walk(depth, at int) {
	if depth == len(w.loops) {
		w.leaf(at)
		return
	}
	l := &w.loops[depth]
	if depth == len(w.loops)-1 && l.axis >= 0 && l.index == nil && l.stride == 1 {
		w.run(l, at)
		return
	}
	if l.axis < 0 {
		for i := range l.n {
			w.walk(depth+1, at+i*l.out)
		}
		return
	}
	start := w.pos[l.axis]
	for i := range l.n {
		if l.index != nil {
			w.pos[l.axis] = start + l.index[i]
		} else {
			w.pos[l.axis] = start + i*l.stride
		}
		w.walk(depth+1, at+i*l.out)
	}
	w.pos[l.axis] = start
}

// run is the innermost loop where it moves on one source axis with stride 1.
func (w *walker) run(l *loop, at int) {
	base := 0
	for s, p := range w.pos {
		if s == l.axis {
			continue
		}
		if p < 0 || p >= w.axes[s] {
			return
		}
		base += p * w.strides[s]
	}
	p, n, st := w.pos[l.axis], w.axes[l.axis], w.strides[l.axis]
	for i := max(0, -p); i < min(l.n, n-p); i++ {
		w.out[at+i*l.out] += w.k * w.src[base+(p+i)*st]
	}
}

func (w *walker) leaf(at int) {
	base := 0
	for s, p := range w.pos {
		if p < 0 || p >= w.axes[s] {
			return
		}
		base += p * w.strides[s]
	}
	w.out[at] += w.k * w.src[base]
}
