package ops

import (
	"errors"
	"fmt"
	"math/bits"

	"github.com/zkvin/zkvin/iop"
)

// Reciprocal: y = ⌊(2^(k+1) + x) / 2x⌋, which is 2^k/x rounded half up, for x ≥ 1; y must be
// below 2^31.

// maxReciprocal is the largest k: 2^(k+1) + x stays below 2^63.
const maxReciprocal = 61

// wideBits is the width of the results of Reciprocal and Sqrt: their columns fit 32 bits signed.
const wideBits = 31

// ErrDivision means a divisor at run time that is not positive. No proof of such a run can
// be made. The error is a *DivisionError, and ErrOutOfRange, too.
var ErrDivision = errors.New("division by a number below 1")

// DivisionError is the ErrDivision of one entry.
type DivisionError struct {
	Tensor string // name of the divisor
	Index  []int  // position in its shape
	Value  int64
}

// Error names tensor, position and value.
func (e *DivisionError) Error() string {
	return fmt.Sprintf("%v: tensor %q at %v is %d, want at least 1; keep the divisor away from zero (an epsilon) or raise its exponent",
		ErrDivision, e.Tensor, e.Index, e.Value)
}

// Unwrap makes errors.Is hold for ErrDivision and ErrOutOfRange.
func (e *DivisionError) Unwrap() []error { return []error{ErrDivision, ErrOutOfRange} }

func checkReciprocal(c *call) (Fact, error) {
	if err := c.attrs(attrRange{"k", 0, maxReciprocal}); err != nil {
		return Fact{}, err
	}
	if err := c.class(0, Sum); err != nil {
		return Fact{}, err
	}
	if err := c.variable(); err != nil {
		return Fact{}, err
	}
	return Fact{Class: Sum, Bound: 1<<wideBits - 1}, c.shape(c.in[0].Shape...)
}

func evalReciprocal(c *call, in []Operand) ([]int64, error) {
	one := int64(2) << c.node.Attr[0]
	x := in[0].ints()
	out := make([]int64, len(x))
	err := parallel(len(x), 8*len(x), func(lo, hi int) error {
		for i := lo; i < hi; i++ {
			if x[i] < 1 {
				return &DivisionError{Tensor: c.in[0].Name, Index: coordinates(c.in[0].Shape, i), Value: x[i]}
			}
			out[i] = (one + x[i]) / (2 * x[i])
			if out[i] >= 1<<wideBits {
				return NewRangeError(c.out, "quotient", i, out[i], 0, 1<<wideBits-1)
			}
		}
		return nil
	})
	return out, err
}

// relateReciprocal commits to y. With rem = 2^(k+1) + x − 2xy, where xy is a contraction, the
// ranges 0 ≤ rem and 0 ≤ 2x − 1 − rem add up to 2x − 1 ≥ 0: some integer D ≥ 1 of at most
// w + 1 bits is 2x in the field, D·y + rem = 2^(k+1) + D/2, and 0 ≤ rem < D. Twice this is
// an equation of integers far below p, since y < 2^31, whose parity makes D even. So x = D/2 is
// an integer, x ≥ 1, and y is the quotient of 2^(k+1) + x by 2x.
func relateReciprocal(r *relator, c *call) (iop.FormID, error) {
	x := r.in(c, 0)
	axes := r.b.Axes(x)
	width := bits.Len64(2*uint64(r.facts[c.node.Inputs[0]].Bound) - 1)
	y := r.commit(c)
	r.b.Range(c.out.Name, y, wideBits)
	var l labels
	all := l.take(len(axes))
	a, b := c.node.Inputs[0], c.node.Output
	product := r.b.Contract(iop.Contraction{Name: c.out.Name + ".product", A: r.operand(c, 0), B: y,
		LabelsA: all, LabelsB: all, LabelsOut: all, Fill: products(a, b)})
	half := iop.Constant(axes, iop.Int(1<<c.node.Attr[0])) // of 2^(k+1), which a prover's integers exceed in one term
	rem := r.b.Form(axes, half, half, r.b.Read(x, iop.Int(1)), r.b.Read(product, iop.Int(-2)))
	r.b.Range(c.out.Name+".remainder", rem, width)
	room := r.b.Form(axes, r.b.Read(x, iop.Int(2)), iop.Constant(axes, iop.Int(-1)), r.b.Read(rem, iop.Int(-1)))
	r.b.Range(c.out.Name+".room", room, width)
	return y, nil
}

// products computes the products of the entries of two tensors.
func products(a, b int) func(v [][]int64) []int64 {
	return func(v [][]int64) []int64 {
		out := make([]int64, len(v[a]))
		for i, x := range v[a] {
			out[i] = x * v[b][i]
		}
		return out
	}
}
