package ops

import (
	"math/bits"

	"github.com/zkvin/zkvin/iop"
)

// Sqrt: y = ⌊√x⌋ for x ≥ 0, below 2^31 because x is below 2^62.

func checkSqrt(c *call) (Fact, error) {
	if err := c.attrs(); err != nil {
		return Fact{}, err
	}
	if err := c.variable(); err != nil {
		return Fact{}, err
	}
	return Fact{Class: Sum, Bound: 1<<wideBits - 1}, c.shape(c.in[0].Shape...)
}

func evalSqrt(c *call, in []Operand) ([]int64, error) {
	x := in[0].ints()
	out := make([]int64, len(x))
	err := parallel(len(x), 64*len(x), func(lo, hi int) error {
		for i := lo; i < hi; i++ {
			if x[i] < 0 {
				return NewRangeError(c.in[0], "radicand", i, x[i], 0, maxBound)
			}
			out[i] = sqrt(x[i])
		}
		return nil
	})
	return out, err
}

// sqrt returns ⌊√x⌋ by Newton's iteration from above, which falls until it is there.
func sqrt(x int64) int64 {
	if x == 0 {
		return 0
	}
	y := int64(1) << ((bits.Len64(uint64(x)) + 1) / 2)
	for {
		next := (y + x/y) / 2
		if next >= y {
			return y
		}
		y = next
	}
}

// relateSqrt commits to y and ranges x − y² and y² + 2y − x, with y² a contraction; they add
// up to 2y. As y is an integer below 2^31, x = y² + e with 0 ≤ e ≤ 2y is an equation of
// integers: y² ≤ x < (y+1)².
func relateSqrt(r *relator, c *call) (iop.FormID, error) {
	x := r.in(c, 0)
	axes := r.b.Axes(x)
	y := r.commit(c)
	r.b.Range(c.out.Name, y, wideBits)
	var l labels
	all := l.take(len(axes))
	id := c.node.Output
	square := r.b.Contract(iop.Contraction{Name: c.out.Name + ".square", A: y, B: y, LabelsA: all, LabelsB: all, LabelsOut: all,
		Fill: products(id, id)})
	r.b.Range(c.out.Name+".remainder", r.b.Form(axes, r.b.Read(x, iop.Int(1)), r.b.Read(square, iop.Int(-1))), wideBits+1)
	room := r.b.Form(axes, r.b.Read(square, iop.Int(1)), r.b.Read(y, iop.Int(2)), r.b.Read(x, iop.Int(-1)))
	r.b.Range(c.out.Name+".room", room, wideBits+1)
	return y, nil
}
