package prove

import (
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
)

// leaves lists the leaves of the look-up tree. A look-up has the denominator of its table
// entry, q = α + tag + Σ_j β^(j+1)·tuple_j, so only table entries have denominators of
// their own.
func (a *assignment) leaves(alpha, beta *fr.Element) (leaves, error) {
	sc := a.sc
	tables := map[uint64]fr.Vector{}
	var runs leaves
	for i := range sc.Segments {
		g := &sc.Segments[i]
		if !g.IsTable() {
			continue
		}
		tuple, err := a.table(i)
		if err != nil {
			return nil, err
		}
		v := &leafValues{multiplicities: make([]int32, len(tuple[0])), denominators: fingerprints(g.Tag, tuple, alpha, beta)}
		for k, c := range a.columns[g.Multiplicity] {
			v.multiplicities[k] = int32(c)
		}
		tables[g.Tag] = v.denominators
		runs = appendRuns(runs, g.Axes, sc.Offsets[i], v)
	}
	for i := range sc.Segments {
		if g := &sc.Segments[i]; !g.IsTable() {
			runs = appendRuns(runs, g.Axes, sc.Offsets[i], &leafValues{entries: a.entries[i], denominators: tables[g.Tag]})
		}
	}
	slices.SortFunc(runs, func(x, y leafRun) int { return x.start - y.start })
	return runs, nil
}

// table returns the coordinates of the entries of a table segment.
func (a *assignment) table(i int) ([][]int64, error) {
	if a.tables != nil {
		return a.tables[i], nil
	}
	return a.tuple(&a.sc.Segments[i])
}

// tuple evaluates the coordinates of a segment's entries.
func (a *assignment) tuple(g *iop.Segment) ([][]int64, error) {
	out := make([][]int64, len(g.Tuple))
	for j, f := range g.Tuple {
		v, err := a.form(f)
		if err != nil {
			return nil, err
		}
		out[j] = v
		a.read(f)
	}
	return out, nil
}

// fingerprints returns α + tag + Σ_j β^(j+1)·tuple_j for each entry of a table, as
// unreduced elements that the look-up tree takes.
func fingerprints(tag uint64, tuple [][]int64, alpha, beta *fr.Element) fr.Vector {
	powers := make(fr.Vector, len(tuple))
	powers[0] = *beta
	for j := 1; j < len(powers); j++ {
		powers[j].Mul(&powers[j-1], beta)
	}
	var base fr.Element
	base.SetUint64(tag)
	base.Add(&base, alpha)
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

// appendRuns appends the maximal runs of consecutive leaves that hold consecutive entries
// of a segment: all of equal length.
func appendRuns(runs leaves, axes []int, offset int, v *leafValues) leaves {
	first := 0
	for _, r := range addressRuns(axes, offset) {
		runs = append(runs, leafRun{start: r.start, count: r.count, first: first, leafValues: v})
		first += r.count
	}
	return runs
}

// addressRun is a run of consecutive addresses.
type addressRun struct{ start, count int }

// addressRuns lists the maximal runs of consecutive addresses that hold consecutive
// entries of a compact tensor: all of equal length.
func addressRuns(axes []int, offset int) []addressRun {
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
	out := make([]addressRun, count)
	idx := make([]int, d)
	for i := range out {
		at, shift := 0, runBits
		for a := d - 1; a >= 0; a-- {
			at += idx[a] << shift
			shift += addressBits(axes[a])
		}
		out[i] = addressRun{start: offset + at, count: run}
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
