package iop

import (
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Link returns the system that shows that the rows of two layouts hold the same weights and
// tables: those of s, and rows of 2^settled entries of the settled kinds. It has the weight
// and table columns of s, each twice, with the relation that they are equal, and no look-ups
// (docs/settlement.md, "Link").
func (s *System) Link(settled int) (*System, error) {
	b := NewBuilder(max(s.LogCols, settled))
	b.sys.RowBits = [numKinds]int{
		KindWeight: s.rowBits(KindWeight), KindTable: s.rowBits(KindTable),
		KindSettledWeight: settled, KindSettledTable: settled,
	}
	again := map[Kind]Kind{KindWeight: KindSettledWeight, KindTable: KindSettledTable}
	one, minus := fr.One(), element(-1)
	for i := range s.Columns {
		c := &s.Columns[i]
		kind, linked := again[c.Kind]
		if !linked {
			continue
		}
		read := func(k Kind, name string) FormID {
			return b.column(Column{Name: name, Kind: k, Axes: slices.Clone(c.Axes), Fill: c.Fill, Weight: c.Weight})
		}
		x, y := read(c.Kind, c.Name), read(kind, c.Name+".settled")
		b.Zero(b.Sum(x, b.Read(x, one), b.Read(y, minus)))
	}
	return b.Finish()
}
