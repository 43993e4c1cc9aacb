package ops

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
)

// Softmax along the last axis of n entries, with the table T of the exponential and an optional mask of bits:
// m = max of the unmasked x_i, d_i = m − x_i, masked 2^16 − 1; e_i = T[d_i], S = Σ e_i,
// r = ⌊(2^(k+1) + S) / 2S⌋, y_i = ⌊(e_i·r + 2^(t−1)) / 2^t⌋ with k = min(30 + ⌈log2 n⌉, 45) and t = k − 14.
// T[0] > 0, so S > 0; a mask needs T[2^16 − 1] = 0. S < 2^(k−14), so e_i·r ≤ S·r ≤ 2^k + S/2 gives y_i ≤ 2^14.

// softmaxExp is the exponent of the result.
const softmaxExp = 14

// maskedDistance is d of a masked position: the table's last argument.
const maskedDistance = graph.TableSize - 1

// ErrMasked means a row of a Softmax whose mask leaves no position. The error is a *MaskedError, and ErrOutOfRange, too.
var ErrMasked = errors.New("row masked whole")

// MaskedError is the ErrMasked of one row.
type MaskedError struct {
	Tensor string // name of the result
	Row    []int  // position in its shape without the last dimension
}

// Error names tensor and row.
func (e *MaskedError) Error() string {
	return fmt.Sprintf("%v: tensor %q, row %v: the mask leaves no position to attend to; unmask at least one", ErrMasked, e.Tensor, e.Row)
}

// Unwrap makes errors.Is hold for ErrMasked and ErrOutOfRange.
func (e *MaskedError) Unwrap() []error { return []error{ErrMasked, ErrOutOfRange} }

func checkSoftmax(c *call) (Fact, error) {
	if err := c.attrs(attrRange{"table", 0, int64(len(c.g.Tables)) - 1}); err != nil {
		return Fact{}, err
	}
	if err := c.class(0, Narrow); err != nil {
		return Fact{}, err
	}
	if err := c.variable(); err != nil {
		return Fact{}, err
	}
	x := c.in[0].Shape
	if len(x) == 0 || x[len(x)-1] > 1<<16 {
		return Fact{}, c.errorf("input %v: want a last axis of at most %d entries", x, 1<<16)
	}
	if c.out.Exp != softmaxExp {
		return Fact{}, c.errorf("output has exponent %d, want %d", c.out.Exp, softmaxExp)
	}
	t := &c.g.Tables[c.node.Attr[0]]
	if t.Lo != 0 || t.Values[0] <= 0 {
		return Fact{}, c.errorf("table %q begins at %d with %d, want 0 and a positive value", t.Name, t.Lo, t.Values[0])
	}
	if i := c.negative[c.node.Attr[0]]; i >= 0 {
		return Fact{}, c.errorf("table %q has the negative value %d at %d", t.Name, t.Values[i], i)
	}
	if err := c.mask(t); err != nil {
		return Fact{}, err
	}
	if err := c.shape(x...); err != nil {
		return Fact{}, err
	}
	if most := c.largestInverse(); most >= 1<<31 {
		return Fact{}, c.errorf("table %q begins with %d, too little for rows of %d: the inverse of a sum may reach %d, 2^31 or more",
			t.Name, t.Values[0], x[len(x)-1], most)
	}
	return narrow, nil
}

// mask checks the second operand of a Softmax, if there is one.
func (c *call) mask(t *graph.Table) error {
	if len(c.in) == 1 {
		return nil
	}
	if err := c.class(1, Narrow); err != nil {
		return err
	}
	if m, x := c.in[1].Shape, c.in[0].Shape; !broadcasts(m, x) {
		return c.errorf("mask %v does not broadcast to the input %v", m, x)
	}
	if last := t.Values[maskedDistance]; last != 0 {
		return c.errorf("table %q ends with %d, want 0 for masked positions; lower the input's exponent", t.Name, last)
	}
	return nil
}

func evalSoftmax(c *call, in []Operand) ([]int64, error) {
	last := len(c.out.Shape) - 1
	n, k := c.out.Shape[last], softmaxBits(c.out.Shape[last])
	var mask []int64
	if len(in) == 2 {
		mask = in[1].ints()
		for i, b := range mask {
			if b != 0 && b != 1 {
				return nil, NewRangeError(c.in[1], "mask", i, b, 0, 1)
			}
		}
	}
	out, top := c.exponentials(in[0].ints(), mask)
	for row, m := range top {
		if m == math.MinInt64 {
			return nil, &MaskedError{Tensor: c.out.Name, Row: coordinates(c.out.Shape[:last], row)}
		}
	}
	half := int64(1) << (k - softmaxExp - 1)
	for row, r := range inverses(out, n, k) {
		for i := row * n; i < (row+1)*n; i++ {
			out[i] = (out[i]*r + half) >> (k - softmaxExp)
		}
	}
	return out, nil
}

// softmaxBits is k for rows of n entries: r has 15 bits at least, and less than 32 if T[0] is about 2^15.
func softmaxBits(n int) int { return min(30+bits.Len(uint(n-1)), 45) }

// largestInverse is r of a row in which all but one exponential are zero.
func (c *call) largestInverse() int64 {
	first := int64(c.g.Tables[c.node.Attr[0]].Values[0])
	return (2<<softmaxBits(c.out.Shape[len(c.out.Shape)-1]) + first) / (2 * first)
}

// spreadMask repeats the mask to the shape of the result.
func (c *call) spreadMask(mask []int64) []int64 {
	out := make([]int64, c.out.Elements())
	broadcast(c.in[1].Shape, c.out.Shape).copyTo(out, mask)
	return out
}

// exponentials returns e and m of a Softmax; mask is nil if it has none. m is math.MinInt64 for a row masked whole.
func (c *call) exponentials(x, mask []int64) (e, top []int64) {
	n := c.out.Shape[len(c.out.Shape)-1]
	e, top = make([]int64, len(x)), make([]int64, len(x)/n)
	if mask != nil {
		mask = c.spreadMask(mask)
	}
	table := c.g.Tables[c.node.Attr[0]].Values
	for row := range top {
		m := int64(math.MinInt64)
		for i := row * n; i < (row+1)*n; i++ {
			if mask == nil || mask[i] != 0 {
				m = max(m, x[i])
			}
		}
		for i := row * n; i < (row+1)*n; i++ {
			if mask == nil || mask[i] != 0 {
				e[i] = int64(table[m-x[i]])
			}
		}
		top[row] = m
	}
	return e, top
}

// inverses returns r of each row of n exponentials.
func inverses(e []int64, n, k int) []int64 {
	r := make([]int64, len(e)/n)
	for row, s := range rowSums(e, n) {
		r[row] = (2<<k + s) / max(2*s, 1)
	}
	return r
}

func rowSums(x []int64, n int) []int64 {
	sums := make([]int64, len(x)/n)
	for row := range sums {
		for _, v := range x[row*n : (row+1)*n] {
			sums[row] += v
		}
	}
	return sums
}

// relateSoftmax commits to m, e, r and y. d = m − x for an unmasked entry and 2^16 − 1 for a masked one. m bounds its row
// because (d, e) is in the table of the exponential, which begins at 0; it is attained because (0, row) is among the
// pairs (d, row). r is the one number with 0 ≤ 2^(k+1) + S − 2·S·r < 2S, y the one with 0 ≤ e·r + 2^(t−1) − 2^t·y < 2^t.
func relateSoftmax(r *relator, c *call) (iop.FormID, error) {
	last := len(c.out.Shape) - 1
	table, n := c.node.Attr[0], c.out.Shape[last]
	axes := r.b.Axes(r.in(c, 0))
	rows := slices.Concat(r.atoms[c.node.Output][:last]...)
	row := iop.Identity(rows)
	fill := softmaxRun{c}
	d := r.distances(c, r.auxiliary(c, "max", rows, fill.max), fill.masked)
	r.attained(c, d, r.b.Form(rows, iop.Constant(rows, iop.Int(0))))
	exp := r.auxiliary(c, "exp", axes, fill.exp)
	r.b.Function(c.out.Name, int(table), 0, r.g.Tables[table].Values, d, exp)

	sum := slices.Clone(row)
	for _, a := range axes[len(rows):] {
		sum = append(sum, iop.AxisMap{Links: []iop.Link{{Axis: -1, Stride: 1, Len: a}}})
	}
	total := r.b.Form(rows, read(exp, 1, sum))
	inverse := r.auxiliary(c, "inverse", rows, fill.inverse)
	r.b.Range(c.out.Name+".inverse", inverse, bits.Len64(uint64(c.largestInverse())))
	k, t := softmaxBits(n), softmaxBits(n)-softmaxExp
	var l labels
	m, i := l.take(len(rows)), l.take(len(axes)-len(rows))
	unit := r.b.Contract(iop.Contraction{Name: c.out.Name + ".unit", A: total, B: inverse, LabelsA: m, LabelsB: m, LabelsOut: m, Fill: fill.unit})
	width := bits.Len64(uint64(n)<<16 - 1) // of 2S − 1
	rem := r.b.Form(rows, iop.Constant(rows, iop.Int(2<<k)), r.b.Read(total, iop.Int(1)), r.b.Read(unit, iop.Int(-2)))
	r.b.Range(c.out.Name+".rest", rem, width)
	room := r.b.Form(rows, r.b.Read(total, iop.Int(2)), iop.Constant(rows, iop.Int(-1)), r.b.Read(rem, iop.Int(-1)))
	r.b.Range(c.out.Name+".room", room, width)

	y := r.commit(c)
	r.b.Range(c.out.Name, y, softmaxExp+1)
	product := r.b.Contract(iop.Contraction{Name: c.out.Name + ".product", A: exp, B: inverse,
		LabelsA: slices.Concat(m, i), LabelsB: m, LabelsOut: slices.Concat(m, i), Fill: fill.product})
	rest := r.b.Form(axes, r.b.Read(product, iop.Int(1)), iop.Constant(axes, iop.Int(1<<(t-1))), r.b.Read(y, iop.Int(-1<<t)))
	r.b.Range(c.out.Name+".remainder", rest, t)
	return y, nil
}

// distances is the form d, over x's axes: top − x, or with a mask mask·(top − x) + (2^16 − 1)·(1 − mask).
func (r *relator) distances(c *call, top iop.FormID, fill func(v [][]int64) []int64) iop.FormID {
	x := r.in(c, 0)
	axes := r.b.Axes(x)
	d := r.b.Form(axes, read(top, 1, iop.Identity(r.b.Axes(top))), r.b.Read(x, iop.Int(-1)))
	if len(c.in) == 1 {
		return d
	}
	mask := r.in(c, 1)
	if id := c.node.Inputs[1]; !r.masks[id] {
		r.masks[id] = true
		r.b.Range(c.in[1].Name+".mask", mask, 1)
	}
	var l labels
	all := l.take(len(axes))
	var some []int
	spread := r.spread(c, 1)
	for _, m := range spread {
		some = append(some, m.Links[0].Axis)
	}
	masked := r.b.Contract(iop.Contraction{Name: c.out.Name + ".masked", A: r.b.Sum(d, r.b.Read(d, iop.Int(1))), B: mask,
		LabelsA: all, LabelsB: some, LabelsOut: all, Fill: fill})
	return r.b.Form(axes, r.b.Read(masked, iop.Int(1)), iop.Constant(axes, iop.Int(maskedDistance)), read(mask, -maskedDistance, spread))
}

// attained demands that each row's entry of look is among those of table, over more axes.
func (r *relator) attained(c *call, table, look iop.FormID) {
	rows, axes := r.b.Axes(look), r.b.Axes(table)
	tables, looks := []iop.FormID{table}, []iop.FormID{look}
	if len(rows) > 0 {
		tables = append(tables, r.rowIndex(axes, len(rows)))
		looks = append(looks, r.rowIndex(rows, len(rows)))
	}
	r.b.Member(c.out.Name+".max", tables, looks)
}

// rowIndex is the form over axes that numbers the positions of the first n of them.
func (r *relator) rowIndex(axes []int, n int) iop.FormID {
	terms := make([]iop.Term, n)
	stride := int64(1)
	for i := n - 1; i >= 0; i-- {
		terms[i] = iop.Constant(axes, iop.Int(stride))
		terms[i].Public[i].Iota = true
		stride *= int64(axes[i])
	}
	return r.b.Form(axes, terms...)
}

// LoadMasks puts the entries of the weights that are masks into the values of the program's tensors. Of other weights a
// prover needs what nodes make of them alone, but exponentials follow from the mask itself.
func LoadMasks(g *graph.Graph, w *graph.Weights, values [][]int64) {
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if n.Op != graph.OpSoftmax || len(n.Inputs) < 2 {
			continue
		}
		if k := slices.Index(g.Weights, n.Inputs[1]); k >= 0 && values[n.Inputs[1]] == nil {
			values[n.Inputs[1]] = Operand{Weight: w.Data[k]}.ints()
		}
	}
}

// softmaxRun is what a prover needs of one Softmax: the columns and the contraction results.
type softmaxRun struct{ c *call }

func (s softmaxRun) n() int { return s.c.out.Shape[len(s.c.out.Shape)-1] }

func (s softmaxRun) exponentials(v [][]int64) (e, top []int64) {
	var mask []int64
	if len(s.c.in) == 2 {
		mask = v[s.c.node.Inputs[1]]
	}
	return s.c.exponentials(v[s.c.node.Inputs[0]], mask)
}

func (s softmaxRun) max(v [][]int64) []int64 {
	_, top := s.exponentials(v)
	return top
}

func (s softmaxRun) exp(v [][]int64) []int64 {
	e, _ := s.exponentials(v)
	return e
}

func (s softmaxRun) inverse(v [][]int64) []int64 {
	return inverses(s.exp(v), s.n(), softmaxBits(s.n()))
}

// unit is S·r.
func (s softmaxRun) unit(v [][]int64) []int64 {
	e := s.exp(v)
	out := inverses(e, s.n(), softmaxBits(s.n()))
	for row, sum := range rowSums(e, s.n()) {
		out[row] *= sum
	}
	return out
}

// product is e·r.
func (s softmaxRun) product(v [][]int64) []int64 {
	e, n := s.exp(v), s.n()
	for row, r := range inverses(e, n, softmaxBits(n)) {
		for i := row * n; i < (row+1)*n; i++ {
			e[i] *= r
		}
	}
	return e
}

// masked is mask·(m − x).
func (s softmaxRun) masked(v [][]int64) []int64 {
	out, n := s.c.spreadMask(v[s.c.node.Inputs[1]]), s.n()
	top, x := s.max(v), v[s.c.node.Inputs[0]]
	for i := range out {
		out[i] *= top[i/n] - x[i]
	}
	return out
}
