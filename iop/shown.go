package iop

// Shown is the claim of a settlement proof on statement tensors whose entries its verifier
// has (docs/settlement.md, "Settlement proof"): with entry j of statement row ρ the
// coefficient of X^(ρ·2^LogRow + j),
//
//	Σ_t Tensors[t]·Σ_{rows ρ of t} Σ_j row_ρ[j]·X^(ρ·2^LogRow + j) = Value.
//
// It joins the batch as its last claim and its last group.
type Shown[V any] struct {
	LogRow  int       // statement rows have 2^LogRow entries
	Spans   []RowSpan // of each tensor of the statement
	X       V         // drawn after all rows and values
	Value   V
	Tensors []V // 1 for a shown tensor, 0 for another
}

// RowSpan is where a tensor's rows lie, counted from the first statement row.
// A tensor that is input and output has the same rows twice.
type RowSpan struct{ First, Num int }

// squares returns x, x², x⁴, … x^(2^LogRow).
func (s *Shown[V]) squares(f Field[V]) []V {
	out := make([]V, s.LogRow+1)
	out[0] = s.X
	for j := range s.LogRow {
		out[j+1] = f.Mul(out[j], out[j])
	}
	return out
}

// right is the multilinear extension of (1, x, x², …, 0, …) at the point:
// Π_{j<LogRow} (1 + r_j·(x^(2^j) − 1)) · Π_{j≥LogRow} (1 − r_j).
func (s *Shown[V]) right(f Field[V], point []V) V {
	o := one(f)
	powers, w := s.squares(f), o
	for j, r := range point {
		if j < s.LogRow {
			w = f.Mul(w, f.Add(o, f.Mul(r, f.Sub(powers[j], o))))
		} else {
			w = f.Mul(w, f.Sub(o, r))
		}
	}
	return w
}

// Rows calls add with each statement row and its weight: scale·x^(ρ·2^LogRow) for the rows
// of shown tensors.
func (s *Shown[V]) Rows(f Field[V], sc *Schedule, scale V, add func(row int, w V)) {
	step := s.squares(f)[s.LogRow]
	first, powers := sc.Layout.First[KindStatement], []V{scale}
	for _, span := range s.Spans {
		for len(powers) < span.First+span.Num {
			powers = append(powers, f.Mul(powers[len(powers)-1], step))
		}
	}
	for t, span := range s.Spans {
		for at := span.First; at < span.First+span.Num; at++ {
			add(first+at, f.Mul(powers[at], s.Tensors[t]))
		}
	}
}

// Powers returns (1, x, …, x^(2^LogRow − 1)), the functional on a row.
func (s *Shown[V]) Powers(f Field[V]) []V {
	out := make([]V, 1, 1<<s.LogRow)
	out[0] = one(f)
	for len(out) < cap(out) {
		out = append(out, f.Mul(out[len(out)-1], s.X))
	}
	return out
}

// Strides are the distances of neighbours on each axis of a column with rows of its own of
// 2^logRow entries, where entry j of row ρ is at ρ·2^logRow + j.
func (l *Layout) Strides(axes []int, c ColumnID, logRow int) []int {
	p, out, rows := &l.places[c], make([]int, len(axes)), 1
	for a := len(axes) - 1; a >= 0; a-- {
		switch {
		case a == p.straddle: // its low part ends where the row does
			out[a], rows = 1<<p.pos[a], rows*p.his
		case p.pos[a] >= logRow:
			out[a], rows = rows<<logRow, rows*axes[a]
		default:
			out[a] = 1 << p.pos[a]
		}
	}
	return out
}
