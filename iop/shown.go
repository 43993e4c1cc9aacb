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
	first, power, at := sc.Layout.First[KindStatement], scale, 0
	for t, span := range s.Spans {
		for ; at < span.First; at++ {
			power = f.Mul(power, step)
		}
		for ; at < span.First+span.Num; at++ {
			add(first+at, f.Mul(power, s.Tensors[t]))
			power = f.Mul(power, step)
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
