package prove

import (
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
)

// leaves computes the leaves of the look-up tree: denominators
// q = α + tag + Σ_j β^(j+1)·tuple_j at valid positions. Pads, whose memory is not touched,
// are left as they are.
func (a *assignment) leaves(alpha, beta *fr.Element) (leafNumerators, fr.Vector, error) {
	sc := a.sc
	q := make(fr.Vector, 1<<sc.LeafBits)
	f := fingerprint{alpha: *alpha, beta: *beta, tables: map[uint64]tableLeaves{}}
	var nums leafNumerators
	for _, tables := range []bool{true, false} {
		for i := range sc.Segments {
			if sc.Segments[i].IsTable() != tables {
				continue
			}
			runs, err := a.segmentLeaves(i, &f, q)
			if err != nil {
				return nil, nil, err
			}
			nums = append(nums, runs...)
		}
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

// fingerprint computes leaf denominators, as unreduced elements that the look-up tree
// takes. A look-up has the denominator of its table entry, so only entries cost products.
type fingerprint struct {
	alpha, beta fr.Element
	tables      map[uint64]tableLeaves
}

type tableLeaves struct {
	tuple [][]int64
	q     fr.Vector
}

// values returns α + tag + Σ_j β^(j+1)·tuple_j for each entry of a table.
func (f *fingerprint) values(tag uint64, tuple [][]int64) fr.Vector {
	powers := make(fr.Vector, len(tuple))
	powers[0] = f.beta
	for j := 1; j < len(powers); j++ {
		powers[j].Mul(&powers[j-1], &f.beta)
	}
	var base fr.Element
	base.SetUint64(tag)
	base.Add(&base, &f.alpha)
	out := make(fr.Vector, len(tuple[0]))
	ff.Parallel(len(out), 1<<12, func(lo, hi int) {
		cols := make([][]int64, len(tuple))
		for j := range tuple {
			cols[j] = tuple[j][lo:hi]
		}
		ff.AffineInts(out[lo:hi], &base, powers, cols)
	})
	return out
}

// segmentLeaves fills the denominators of segment i and returns its runs of leaves.
// Tables must come before their look-ups.
func (a *assignment) segmentLeaves(i int, f *fingerprint, q fr.Vector) ([]leafSegment, error) {
	g := &a.sc.Segments[i]
	tuple, err := a.tuple(g)
	if err != nil {
		return nil, err
	}
	runs := addressRuns(g.Axes, a.sc.Offsets[i])
	n := iop.Elements(g.Axes)
	w := n / len(runs) // position k of the compact tensor belongs to run k/w
	if g.IsTable() {
		t := tableLeaves{tuple, f.values(g.Tag, tuple)}
		f.tables[g.Tag] = t
		counts := make([]int32, n)
		for k, c := range a.columns[g.Multiplicity] {
			counts[k] = int32(c)
		}
		for r := range runs {
			copy(q[runs[r].start:], t.q[r*w:(r+1)*w])
			runs[r].multiplicities = counts[r*w : (r+1)*w]
		}
		return runs, nil
	}
	t := f.tables[g.Tag]
	at := a.entries[i]
	ff.Parallel(len(runs), max(1, 1<<12/w), func(lo, hi int) {
		for r := lo; r < hi; r++ {
			dst := q[runs[r].start:][:w]
			for k := range dst {
				dst[k] = t.q[at[r*w+k]]
			}
		}
	})
	return runs, nil
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
