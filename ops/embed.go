package ops

import (
	"errors"
	"fmt"
	"math/bits"
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// Embed: row id + base of W for each id. Exact.

// ErrVocabulary means an id that is no row of its table. The error is a *VocabularyError, and ErrOutOfRange, too.
var ErrVocabulary = errors.New("id past the vocabulary")

// VocabularyError is the ErrVocabulary of one entry.
type VocabularyError struct {
	Tensor string // name of the ids' tensor
	Index  []int  // position in its shape
	ID     int64  // with the base
	Size   int    // rows of the table
}

// Error names tensor, position, id and size of the vocabulary.
func (e *VocabularyError) Error() string {
	return fmt.Sprintf("%v: tensor %q at %v: id %d is not in [0, %d]; encode the text with the model's own vocabulary of %d",
		ErrVocabulary, e.Tensor, e.Index, e.ID, e.Size-1, e.Size)
}

// Unwrap makes errors.Is hold for ErrVocabulary and ErrOutOfRange.
func (e *VocabularyError) Unwrap() []error { return []error{ErrVocabulary, ErrOutOfRange} }

func checkEmbed(c *call) (Fact, error) {
	if err := c.attrs(attrRange{"base", -maxIndexed, maxIndexed}); err != nil {
		return Fact{}, err
	}
	if err := c.class(0, Narrow); err != nil {
		return Fact{}, err
	}
	if err := c.variable(); err != nil {
		return Fact{}, err
	}
	if err := c.rank(1, 2); err != nil {
		return Fact{}, err
	}
	x, w := c.in[0].Shape, c.in[1].Shape
	if !c.private[1] {
		return Fact{}, c.errorf("input 1 (%q) is not a weight", c.in[1].Name)
	}
	if n := c.in[0].Elements(); w[0] > maxIndexed || w[0] > MaxElements/n {
		return Fact{}, c.errorf("a table of %d rows for %d ids: want at most %d rows, and %d of both together", w[0], n, maxIndexed, MaxElements)
	}
	if err := c.shape(append(append([]int(nil), x...), w[1])...); err != nil {
		return Fact{}, err
	}
	return narrow, c.work(c.out.Elements(), int64(w[0]))
}

func evalEmbed(c *call, in []Operand) ([]int64, error) {
	size, d := c.in[1].Shape[0], c.in[1].Shape[1]
	out := make([]int64, 0, c.out.Elements())
	for i, id := range in[0].ints() {
		id += c.node.Attr[0]
		if id < 0 || id >= int64(size) {
			return nil, &VocabularyError{Tensor: c.in[0].Name, Index: coordinates(c.in[0].Shape, i), ID: id, Size: size}
		}
		for _, w := range in[1].Weight[int(id)*d:][:d] {
			out = append(out, int64(w))
		}
	}
	return out, nil
}

func axesEmbed(s *splitter, c *call) {
	last := len(c.out.Shape) - 1
	for d := range last {
		s.tie(c.node.Inputs[0], d, c.node.Output, d)
	}
	s.tie(c.node.Inputs[1], 1, c.node.Output, last)
}

// relateEmbed writes id + base as a·V₂ + b, V₂ a power of two near √V, with unit vectors of a and b. Their outer product is
// committed as the unit vector of V entries: where a·V₂ + b ≥ V it reads 0, so no id is past the vocabulary. Its product
// with W is the row, committed for what reads it.
func relateEmbed(r *relator, c *call) (iop.FormID, error) {
	id, size, base := c.node.Inputs[0], c.in[1].Shape[0], c.node.Attr[0]
	rows := r.axes(id)
	shift := (bits.Len(uint(size-1)) + 1) / 2
	lows := 1 << shift
	highs := (size + lows - 1) / lows
	part := func(f func(at int64) int64) func(v [][]int64) []int64 {
		return func(v [][]int64) []int64 {
			out := make([]int64, len(v[id]))
			for i, x := range v[id] {
				out[i] = f(x + base)
			}
			return out
		}
	}
	high := r.unit(c.out.Name+".high", rows, highs, part(func(at int64) int64 { return at >> shift }))
	low := r.unit(c.out.Name+".low", rows, lows, part(func(at int64) int64 { return at & int64(lows-1) }))
	r.b.Zero(r.b.Form(rows, r.b.Read(high.index, iop.Int(int64(lows))), r.b.Read(low.index, iop.Int(1)),
		r.b.Read(r.in(c, 0), iop.Int(-1)), iop.Constant(rows, iop.Int(-base))))
	hot := r.auxiliary(c, "hot", append(slices.Clone(rows), size), hotFill(id, size, base))
	r.outer(c, rows, high, low, hot, hotFill(id, highs*lows, base))

	over := slices.Clone(rows)
	table := r.atoms[c.node.Inputs[1]]
	whole, err := r.recut(hot, append(over, table[0]...))
	if err != nil {
		return 0, c.wrap(err)
	}
	var l labels
	m, k, d := l.take(len(rows)), l.take(len(table[0])), l.take(len(table[1]))
	out := c.node.Output
	fill := func(v [][]int64) []int64 { return v[out] }
	product := r.b.Contract(iop.Contraction{Name: c.out.Name, A: whole, B: r.in(c, 1),
		LabelsA: slices.Concat(m, k), LabelsB: slices.Concat(k, d), LabelsOut: slices.Concat(m, d), Fill: fill})
	row := r.auxiliary(c, "row", r.axes(out), fill)
	r.b.Zero(r.b.Sum(row, r.b.Read(product, iop.Int(-1)), r.b.Read(row, iop.Int(1))))
	return row, nil
}

// outer demands that hot, at position a·V₂ + b, is the product of the unit vectors at a and b.
func (r *relator) outer(c *call, rows []int, high, low unit, hot iop.FormID, fill func(v [][]int64) []int64) {
	var l labels
	m, a, b := l.take(len(rows)), l.take(1), l.take(1)
	product := r.b.Contract(iop.Contraction{Name: c.out.Name + ".outer", A: high.hot, B: low.hot,
		LabelsA: slices.Concat(m, a), LabelsB: slices.Concat(m, b), LabelsOut: slices.Concat(m, a, b), Fill: fill})
	axes := r.b.Axes(product)
	lows := axes[len(rows)+1]
	join := append(iop.Identity(rows), iop.AxisMap{Links: []iop.Link{{Axis: len(rows), Stride: lows}, {Axis: len(rows) + 1, Stride: 1}}})
	r.b.Zero(r.b.Form(axes, r.b.Read(product, iop.Int(-1)), read(hot, 1, join)))
}

// hotFill computes unit vectors of n entries for the ids of a tensor.
func hotFill(tensor, n int, base int64) func(v [][]int64) []int64 {
	return func(v [][]int64) []int64 {
		out := make([]int64, len(v[tensor])*n)
		for i, id := range v[tensor] {
			out[i*n+int(id+base)] = 1
		}
		return out
	}
}
