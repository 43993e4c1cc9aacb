package iop

import (
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Costs of the range plan in units of one leaf of the look-up tree: a committed limb costs
// about one leaf per 8-bit digit beside its own look-up.
const digitCost = 2

// maxRangeBits bounds the widest range table: 2^16 leaves.
const maxRangeBits = 16

// limbWidths splits a range of bits into limbs of at most w bits, lowest first.
func limbWidths(bits, w int) []int {
	n := (bits + w - 1) / w
	out := make([]int, n)
	for i := range out {
		out[i] = (bits - i + n - 1) / n // as equal as possible, wider ones first
	}
	return out
}

// rangePlan returns the limb width that makes all requested ranges cheapest: leaves of
// the tables of all widths used, plus leaves and committed digits of the limbs.
func (b *Builder) rangePlan() int {
	best, bestCost := maxRangeBits, -1
	for w := 1; w <= maxRangeBits; w++ {
		cost := 0
		used := map[int]bool{}
		for _, r := range b.ranges {
			leaves := 1 << AddressBits(b.Axes(r.form))
			limbs := limbWidths(r.bits, w)
			cost += leaves * len(limbs)
			if len(limbs) > 1 {
				for _, l := range limbs {
					cost += Elements(b.Axes(r.form)) * digitCost * ((l + 7) / 8)
				}
			}
			for _, l := range limbs {
				if !used[l] {
					used[l] = true
					cost += 1 << l
				}
			}
		}
		if bestCost < 0 || cost < bestCost {
			best, bestCost = w, cost
		}
	}
	return best
}

// emitRanges turns the collected range requests into look-ups, with limb columns where a
// range is wider than the plan's width.
func (b *Builder) emitRanges() {
	w := b.rangePlan()
	for _, r := range b.ranges {
		if b.err != nil {
			return
		}
		limbs := limbWidths(r.bits, w)
		if len(limbs) == 1 {
			b.rangeLookup(r.name, r.form, r.bits)
			continue
		}
		axes := b.Axes(r.form)
		rest := b.Read(r.form, element(-1))
		terms := []Term{rest}
		shift := 0
		for i, l := range limbs {
			id := len(b.sys.Columns)
			f := b.Column(KindWitness, fmt.Sprintf("%s.limb%d", r.name, i), axes, nil)
			b.sys.Limbs = append(b.sys.Limbs, Limb{ColumnID(id), r.form, shift, l})
			terms = append(terms, b.Read(f, power2(shift)))
			b.rangeLookup(r.name, f, l)
			shift += l
		}
		b.Zero(b.Form(axes, terms...))
	}
	b.ranges = nil
}

func (b *Builder) rangeLookup(name string, f FormID, bits int) {
	tag := uint64(bits)
	if !b.tables[tag] {
		b.tables[tag] = true
		axes := []int{1 << bits}
		b.table(fmt.Sprintf("table.range%d", bits), tag, axes, 0, b.iota(axes, 0))
	}
	b.lookup(name+".range", tag, f)
}

// Limb tells a prover how to fill a limb column: bits [Shift, Shift+Bits) of Form.
type Limb struct {
	Column ColumnID
	Form   FormID
	Shift  int
	Bits   int
}

// power2 is 2^s for any integer s, negative ones by the inverse of 2.
func power2(s int) fr.Element {
	base := element(2)
	if s < 0 {
		base.Inverse(&base)
		s = -s
	}
	r := fr.One()
	for range s {
		r.Mul(&r, &base)
	}
	return r
}

// Power2 is 2^s as a field element; s may be negative.
func Power2(s int) fr.Element { return power2(s) }

// Int is a small signed integer as a field element.
func Int(v int64) fr.Element { return element(v) }

// Finish decides the range tables and returns the finished system.
func (b *Builder) Finish() (*System, error) {
	if b.err == nil {
		b.emitRanges()
	}
	if b.err != nil {
		return nil, b.err
	}
	s := b.sys
	s.Segments = slices.Clone(s.Segments)
	return &s, nil
}
