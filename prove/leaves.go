package prove

import (
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
)

// leaves computes the leaves of the look-up tree: denominators
// q = α + tag + Σ_j β^(j+1)·tuple_j at valid positions, 1 at pads.
func (a *assignment) leaves(alpha, beta *fr.Element) (leafNumerators, fr.Vector, error) {
	sc := a.sc
	q := make(fr.Vector, 1<<sc.LeafBits)
	used := 0
	for i := range sc.Segments {
		used = max(used, sc.Offsets[i]+1<<iop.AddressBits(sc.Segments[i].Axes))
	}
	one := fr.One()
	ff.Parallel(len(q), 1<<12, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			q[i] = one
		}
	})
	var nums leafNumerators
	for i := range sc.Segments {
		tuple, err := a.tuple(&sc.Segments[i])
		if err != nil {
			return nil, nil, err
		}
		nums = append(nums, a.segmentLeaves(i, tuple, alpha, beta, q)...)
	}
	slices.SortFunc(nums, func(x, y leafSegment) int { return x.start - y.start })
	return nums, q, nil
}

func (a *assignment) tuple(g *iop.Segment) ([][]int64, error) {
	out := make([][]int64, len(g.Tuple))
	for j, f := range g.Tuple {
		v, err := a.form(f)
		if err != nil {
			return nil, err
		}
		out[j] = v
	}
	return out, nil
}

// segmentLeaves fills the denominators of segment i and returns its runs of leaves.
func (a *assignment) segmentLeaves(i int, tuple [][]int64, alpha, beta *fr.Element, q fr.Vector) []leafSegment {
	g := &a.sc.Segments[i]
	var base fr.Element
	base.SetUint64(g.Tag)
	base.Add(&base, alpha)
	powers := make([]fr.Element, len(tuple))
	powers[0] = *beta
	for j := 1; j < len(powers); j++ {
		powers[j].Mul(&powers[j-1], beta)
	}
	runs := addressRuns(g.Axes, a.sc.Offsets[i])
	n := iop.Elements(g.Axes)
	var counts []int32
	if g.IsTable() {
		counts = make([]int32, n)
		for k, c := range a.columns[g.Multiplicity] {
			counts[k] = int32(c)
		}
	}
	// Position k of the compact tensor belongs to run k/w.
	w := n / len(runs)
	ff.Parallel(n, 1<<11, func(lo, hi int) {
		dot := make([]int64, len(tuple))
		for k := lo; k < hi; k++ {
			for j := range tuple {
				dot[j] = tuple[j][k]
			}
			e := &q[runs[k/w].start+k%w]
			*e = ff.InnerInt(powers, dot)
			e.Add(e, &base)
		}
	})
	if counts != nil {
		for r := range runs {
			runs[r].multiplicities = counts[r*w : (r+1)*w]
		}
	}
	return runs
}

// addressRuns lists the maximal runs of consecutive leaves that hold consecutive entries
// of a compact tensor: all of equal length.
func addressRuns(axes []int, offset int) []leafSegment {
	// Trailing axes that fill their address bits join into one run with the next.
	run, d := 1, len(axes)
	for d > 0 {
		d--
		run *= axes[d]
		if axes[d] != 1<<addressBits(axes[d]) {
			break
		}
	}
	lead := axes[:d]
	count := iop.Elements(lead)
	runBits := iop.AddressBits(axes[d:])
	out := make([]leafSegment, count)
	idx := make([]int, d)
	for i := range out {
		at, shift := 0, runBits
		for a := d - 1; a >= 0; a-- {
			at += idx[a] << shift
			shift += addressBits(axes[a])
		}
		out[i] = leafSegment{start: offset + at, count: run}
		for a := d - 1; a >= 0; a-- {
			if idx[a]++; idx[a] < axes[a] {
				break
			}
			idx[a] = 0
		}
	}
	return out
}

func addressBits(n int) int { return iop.AddressBits([]int{n}) }
