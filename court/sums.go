package court

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// place sets the digests of the lists that a state of the sums, or after them, reads: they
// follow from phase and position. It returns ErrState for a position that no step leaves.
func (t *Trial) place(s *State) error {
	l := &t.key.layout
	list, limit := t.chain, l.total
	if s.Phase == PhaseKeyRows {
		list, limit = t.key.chain, 2*l.keyRows
	}
	if s.Position < 0 || s.Position > limit {
		return fmt.Errorf("%w: word %d of %d", ErrState, s.Position, limit)
	}
	s.Rest = list[s.Position/pieceSize]
	if s.Phase == PhaseKeyRows || s.Phase == PhaseProofRows {
		s.Rows = t.program.chain[t.nextRow(s)/pieceSize]
	} else {
		s.Rows = t.program.chain[l.rows()/pieceSize]
	}
	return nil
}

// nextRow is the number of the next row that Λ multiplies.
func (t *Trial) nextRow(s *State) int {
	l := &t.key.layout
	if s.Phase == PhaseKeyRows {
		return s.Position / 2
	}
	return l.keyRows + (min(max(s.Position, l.statement), l.mask)-l.statement)/2
}

// stretch is a part of the stream whose points are summed, or skipped.
type stretch struct {
	from, to      int
	rows          bool // times Λ; or
	mask          bool // times μ; or
	first, ratio  fr.Element
	finite, skips bool
}

// stretches lists the parts of the stream up to the folded witness.
func (t *Trial) stretches(s *State) []stretch {
	l := &t.key.layout
	one := fr.One()
	rhoM, rhoR, last, square := power(&s.Rho, l.messages), power(&s.Rho, l.commitments), s.R, s.R
	last.Mul(&last, &rhoR)
	square.Mul(&square, &last)
	return []stretch{
		{from: 0, to: l.statement, skips: true},
		{from: l.statement, to: l.witness, rows: true},
		{from: l.witness, to: l.mask, rows: true, finite: true},
		{from: l.mask, to: l.message, mask: true, first: s.Mask, finite: true},
		{from: l.message, to: l.blind, first: one, ratio: s.Rho, finite: true},
		{from: l.blind, to: l.product, skips: true},
		{from: l.product, to: l.random, first: rhoM, ratio: s.Rho, finite: true},
		{from: l.random, to: l.u, first: s.R, ratio: s.Rho, finite: true},
		{from: l.u, to: l.error, skips: true},
		{from: l.error, to: l.cross, first: square, ratio: s.Rho, finite: true},
		{from: l.cross, to: l.folded, first: last, ratio: s.Rho, finite: true},
	}
}

func power(x *fr.Element, n int) fr.Element {
	y := fr.One()
	for range n {
		y.Mul(&y, x)
	}
	return y
}

// partial is a sum of points in the making.
type partial struct {
	points []bn254.G1Affine
	coefs  []fr.Element
}

func (p *partial) addTo(sum *bn254.G1Affine) {
	s := pcs.RowCombination(p.points, p.coefs)
	sum.Add(sum, &s)
}

// point reads a point of a list and tells whether the court takes it.
func (p *partial) point(b []byte, finite bool, coef fr.Element) bool {
	var x bn254.G1Affine
	if x.X.SetBytesCanonical(b[:wordSize]) != nil || x.Y.SetBytesCanonical(b[wordSize:2*wordSize]) != nil {
		return false
	}
	if !x.IsOnCurve() || finite && x.IsInfinity() {
		return false
	}
	p.points, p.coefs = append(p.points, x), append(p.coefs, coef)
	return true
}

// sum is a call of the sums: the points in the pieces given.
func (t *Trial) sum() (*call, error) {
	l, s := &t.key.layout, t.state
	words, chain, total := t.stream, t.chain, l.folded
	stretches := t.stretches(&s)
	if s.Phase == PhaseKeyRows {
		words, chain, total = t.key.rows, t.key.chain, 2*l.keyRows
		stretches = []stretch{{from: 0, to: total, rows: true}}
	}
	first := s.Position / pieceSize
	to := min(first+max(1, 2*t.limits.Points/pieceSize), (total+pieceSize-1)/pieceSize)
	end := min(to*pieceSize, len(words)/wordSize)
	row, rows := t.nextRow(&s), 0 // rows that the contract looks at, a bad one included
	var open, fold partial
	reason := ReasonNone
	for _, g := range stretches {
		if s.Position < g.from || s.Position >= g.to || reason != ReasonNone {
			continue
		}
		if g.skips {
			s.Position = min(g.to, end)
			continue
		}
		into, coef := &fold, g.first
		if g.rows || g.mask {
			into = &open
		} else {
			shift := power(&g.ratio, (s.Position-g.from)/2)
			coef.Mul(&coef, &shift)
		}
		for ; s.Position+2 <= min(g.to, end); s.Position += 2 {
			if g.rows {
				coef = elements(t.program.lambda[t.nextRow(&s)*wordSize:][:wordSize])[0]
				rows++
			}
			if !into.point(words[s.Position*wordSize:], g.finite, coef) {
				reason = ReasonPoint
				break
			}
			coef.Mul(&coef, &g.ratio)
		}
	}
	step := &call{}
	count := len(open.points) + len(fold.points)
	coefs := octetsOfNone()
	if rows > 0 {
		coefs = pieces(t.program.lambda, t.program.chain, row/pieceSize, (row+rows+pieceSize-1)/pieceSize)
	}
	step.data = t.calldata("sum", []string{piecesType, piecesType}, pieces(words, chain, first, to), coefs)
	step.gas = fixedGas + uint64(count)*pointGas
	if reason != ReasonNone {
		step.result = Verdict{Decided: true, Reason: reason, Phase: s.Phase, Detail: uint32(s.Position)}
		return step, nil
	}
	open.addTo(&s.Open)
	fold.addTo(&s.Fold)
	switch {
	case s.Phase == PhaseKeyRows && s.Position == total:
		s.Phase, s.Position = PhaseProofRows, 0
	case s.Phase == PhaseProofRows && s.Position == total:
		s.Phase = PhaseFold
	}
	step.after = s
	return step, t.place(&step.after)
}

// octetsOfNone is an argument of type Pieces without any.
func octetsOfNone() blob { return tuple(octets(nil), fixed(make([]byte, wordSize))) }

// fold is the call that checks the folded commitments.
func (t *Trial) fold() *call {
	l, s := &t.key.layout, t.state
	z := t.stream[l.folded*wordSize : (l.folded+l.variables)*wordSize]
	step := &call{gas: fixedGas + iop.RowWidth*pointGas + uint64(l.variables+l.products)*valueGas}
	step.data = t.calldata("fold", []string{"bytes", "bytes", "bytes", "bytes"},
		octets(t.key.events), octets(z), octets(t.program.errors), octets(t.key.powers))
	values := t.foldedValues(&s, elements(z))
	sum := partial{points: []bn254.G1Affine{s.Fold, pcs.BlindingBase()}, coefs: make([]fr.Element, 2)}
	sum.coefs[0].SetOne()
	sum.coefs[1].Neg(&s.FoldBlind)
	for k := range values {
		values[k].Neg(&values[k])
		if !sum.point(t.key.powers[2*k*wordSize:], true, values[k]) {
			panic("court: a power of the key is no point") // the key has been checked
		}
	}
	var left bn254.G1Affine
	sum.addTo(&left)
	if !left.IsInfinity() {
		step.result = Verdict{Decided: true, Reason: ReasonFold, Phase: PhaseFold, Detail: uint32(s.Position)}
		return step
	}
	s.Phase, s.Position, s.Rest = PhaseOpening, l.folds, s.Opening
	step.after = s
	return step
}

// foldedValues is Σ ρ^i·(values of commitment i).
func (t *Trial) foldedValues(s *State, z []fr.Element) []fr.Element {
	values := make([]fr.Element, iop.RowWidth)
	w := fr.One()
	var x fr.Element
	add := func(v []fr.Element) {
		for len(v) > 0 {
			n := min(iop.RowWidth, len(v))
			for k := range v[:n] {
				x.Mul(&w, &v[k])
				values[k].Add(&values[k], &x)
			}
			w.Mul(&w, &s.Rho)
			v = v[n:]
		}
	}
	for item := 0; item < len(t.key.events); item += 4 {
		e := t.key.events[item:]
		n := int(e[0])<<8 | int(e[1])
		for range e[3] {
			add(z[:n])
			z = z[n:]
		}
	}
	add(z)
	add(elements(t.program.errors))
	return values
}
