package iop

import "fmt"

// maxWork bounds the steps that a schedule asks of its verifier, about 10 ns each, so that
// a small graph cannot ask for hours or for all memory: nested slices and sums double
// their terms at every level, and a vector has as many entries as its axis.
const maxWork = 1 << 27

// Steps of a term of a form, with its symbolic vectors, and of an entry of a vector, which
// takes 32 bytes.
const (
	termWork  = 1 << 8
	useWork   = 1 << 5 // of a term that a piece of the batch has already
	entryWork = 1 << 3
)

// budget counts the steps of a schedule.
type budget struct{ spent int }

// spend adds n steps and tells whether the schedule is still within maxWork.
func (b *budget) spend(n int) bool {
	b.spent = min(b.spent+max(0, min(n, maxWork)), maxWork+1)
	return b.spent <= maxWork
}

func (b *budget) err() error {
	if b.spent > maxWork {
		return fmt.Errorf("more than %d steps to verify: rescale between reshapes, slices and sums: %w", maxWork, ErrSchedule)
	}
	return nil
}

// spendDense counts all entries of a vector, once.
func (s *vecs) spendDense(id VecID) {
	v := &s.list[id]
	if v.dense {
		return
	}
	v.dense = true
	switch v.kind {
	case vecEq:
		s.budget.spend(entryWork * max(v.len, 1<<v.bits))
		return
	case vecMap:
		steps := 1
		for _, l := range v.m.Links {
			if l.Axis < 0 {
				steps *= l.Len
				continue
			}
			steps *= s.list[v.in[l.Axis]].len
		}
		s.budget.spend(steps)
	case vecCut:
	}
	s.budget.spend(entryWork * v.len)
	for _, in := range v.in {
		s.spendDense(in)
	}
}

// spendInner counts the value of a vector's multilinear extension over the given bits.
func (s *vecs) spendInner(id VecID, bits int) {
	if s.list[id].kind != vecEq {
		s.spendDense(id)
		s.budget.spend(1 << bits)
	}
}

// spendPiece counts the evaluation of a piece's L and R.
func (sc *Schedule) spendPiece(p *Piece) {
	sc.budget.spend(termWork)
	for k, id := range p.ColVecs {
		sc.vecs.spendInner(id, p.ColBits[k])
	}
	pl := &sc.Layout.places[p.column]
	if pl.rows == 1 {
		return
	}
	sc.budget.spend(pl.rows)
	for a, id := range p.RowVecs {
		if id >= 0 && a != pl.straddle {
			sc.vecs.spendDense(id)
		}
	}
}

// spendSums counts the sums over all claims and over all groups, whose terms the R1CS reading
// of the verifier copies at every level of additions.
func (sc *Schedule) spendSums() {
	for _, n := range []int{len(sc.Claims), len(sc.Groups)} {
		sc.budget.spend(n * bitsOf(n+1))
	}
}
