package court

import (
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/pcs"
)

// open is the last call: the opening of the combined row.
func (t *Trial) open() *call {
	l, s := &t.key.layout, t.state
	first, to := s.Position/pieceSize, len(t.chain)-1
	step := &call{gas: fixedGas + pairingGas + uint64(l.c)*foldGas + uint64(l.c+3)*pointGas}
	step.data = t.calldata("opening", []string{"bytes", piecesType}, octets(t.program.point), pieces(t.stream, t.chain, first, to))
	step.result = Verdict{Decided: true, Accepted: true}
	if why := t.opens(&s); why != ReasonNone {
		step.result = Verdict{Decided: true, Reason: why, Phase: PhaseOpening, Detail: uint32(s.Position)}
	}
	return step
}

// opens checks the opening: docs/protocol.md, "Opening", its challenges in the state.
func (t *Trial) opens(s *State) Reason {
	l := &t.key.layout
	flat := elements(t.stream[l.evals*wordSize : l.quotient*wordSize])
	evals := make([][3]fr.Element, l.c)
	for i := range evals {
		evals[i] = [3]fr.Element(flat[3*i:])
	}
	if !foldsFollow(s, evals, elements(t.program.point)) {
		return ReasonEvaluations
	}
	value, vanishing := interpolated(s, evals)
	sum := partial{points: []bn254.G1Affine{s.Open, pcs.BlindingBase()}, coefs: make([]fr.Element, 2)}
	sum.coefs[0].SetOne()
	sum.coefs[1].Neg(&s.Blind)
	coef := s.Batch
	for i := range l.c - 1 {
		if !sum.point(t.stream[(l.folds+2*i)*wordSize:], false, coef) {
			return ReasonPoint
		}
		coef.Mul(&coef, &s.Batch)
	}
	value.Neg(&value)
	vanishing.Neg(&vanishing)
	_, _, g1, g2 := bn254.Generators()
	if !sum.point(t.stream[l.quotient*wordSize:], false, vanishing) || !sum.point(t.stream[(l.quotient+2)*wordSize:], false, s.Zeta) {
		return ReasonPoint
	}
	minus := sum.points[len(sum.points)-1]
	minus.Neg(&minus)
	sum.points, sum.coefs = append(sum.points, g1), append(sum.coefs, value)
	var left bn254.G1Affine
	sum.addTo(&left)
	if ok, err := bn254.PairingCheck([]bn254.G1Affine{left, minus}, []bn254.G2Affine{g2, t.key.tau}); err != nil || !ok {
		return ReasonPairing
	}
	return ReasonNone
}

// foldsFollow checks b·(2·P_{i+1}(b²) − P_i(b) − P_i(−b)) = x_i·(P_i(b) − P_i(−b) − b·(P_i(b) + P_i(−b))).
func foldsFollow(s *State, evals [][3]fr.Element, point []fr.Element) bool {
	for i := range evals {
		next := &s.Value
		if i+1 < len(evals) {
			next = &evals[i+1][2]
		}
		var even, odd, left fr.Element
		even.Add(&evals[i][0], &evals[i][1])
		odd.Sub(&evals[i][0], &evals[i][1])
		left.Double(next)
		left.Sub(&left, &even)
		left.Mul(&left, &s.B)
		even.Mul(&even, &s.B)
		odd.Sub(&odd, &even)
		odd.Mul(&odd, &point[i])
		if !left.Equal(&odd) {
			return false
		}
	}
	return true
}

// interpolated is I(ζ) and Z(ζ): I(X) = u + v·X + w·(X² − b²) meets Σ batch^i·P_i at b, −b
// and b², where Z vanishes.
func interpolated(s *State, evals [][3]fr.Element) (value, vanishing fr.Element) {
	var at [3]fr.Element
	for i := len(evals) - 1; i >= 0; i-- {
		for j := range at {
			at[j].Mul(&at[j], &s.Batch)
			at[j].Add(&at[j], &evals[i][j])
		}
	}
	var square, v, w, x, u fr.Element
	square.Square(&s.B)
	x.Double(&s.B)
	v.Sub(&at[0], &at[1])
	v.Div(&v, &x)
	x.Mul(&v, &s.B)
	u.Sub(&at[0], &x)
	x.Mul(&v, &square)
	w.Sub(&at[2], &u)
	w.Sub(&w, &x)
	x.Square(&square)
	x.Sub(&x, &square)
	w.Div(&w, &x)
	x.Square(&s.Zeta)
	x.Sub(&x, &square)
	vanishing.Sub(&s.Zeta, &square)
	vanishing.Mul(&vanishing, &x)
	w.Mul(&w, &x)
	value.Mul(&v, &s.Zeta)
	value.Add(&value, &u)
	value.Add(&value, &w)
	return value, vanishing
}
