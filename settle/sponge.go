package settle

import (
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/poseidon2"
	"github.com/consensys/gnark/frontend"

	"github.com/zkvin/zkvin/iop"
)

// sponge is iop.Sponge over circuit variables.
type sponge struct {
	api   frontend.API
	state [iop.SpongeWidth]frontend.Variable
	steps iop.SpongeSteps
	keys  [][]*big.Int // of each round: three in full rounds, one in partial ones
}

func newSponge(api frontend.API) *sponge {
	s := &sponge{api: api}
	for _, round := range poseidon2.NewParameters(iop.SpongeWidth, iop.SpongeFullRounds, iop.SpongePartialRounds).RoundKeys {
		s.keys = append(s.keys, bigInts(round))
	}
	start := iop.SpongeStart()
	s.state = [iop.SpongeWidth]frontend.Variable{start.BigInt(new(big.Int)), 0, 0}
	return s
}

func bigInts(v []fr.Element) []*big.Int {
	out := make([]*big.Int, len(v))
	for i := range v {
		out[i] = v[i].BigInt(new(big.Int))
	}
	return out
}

func (s *sponge) absorb(v ...frontend.Variable) {
	for i := range v {
		lane, permute := s.steps.Absorb()
		if permute {
			s.permute()
		}
		s.state[lane] = s.api.Add(s.state[lane], v[i])
	}
}

func (s *sponge) challenge() frontend.Variable {
	lane, permute := s.steps.Squeeze()
	if permute {
		s.permute()
	}
	return s.state[lane]
}

// permute is Poseidon2 (eprint 2023/323, section 6): a full round is x ↦ M_E·(x + k)^5, a
// partial round x ↦ M_I·((x₀ + k)^5, x₁, x₂), with M_E = circ(2, 1, 1) and M_I = 1 + diag(1, 1, 2),
// and M_E once before. A key is added by the gates of the matrix before it, so that it costs
// no gate: a full round takes 14, a partial one 7.
func (s *sponge) permute() {
	const half = iop.SpongeFullRounds / 2
	s.state = s.external(s.state, s.keys[0])
	for i := range half {
		s.full(s.keys[i+1])
	}
	s.partial(s.keys[half+1:][:iop.SpongePartialRounds])
	for i := half + iop.SpongePartialRounds; i < len(s.keys); i++ {
		var next []*big.Int
		if i+1 < len(s.keys) {
			next = s.keys[i+1]
		}
		s.full(next)
	}
}

// full is a full round and the keys of the next.
func (s *sponge) full(next []*big.Int) {
	for i := range s.state {
		s.state[i] = s.power5(s.state[i])
	}
	s.state = s.external(s.state, next)
}

// partial runs the partial rounds; next holds the keys of the round after each. With
// y = (x₀ + k)^5, M_I gives 2y + x₁ + x₂, y + 2x₁ + x₂, y + x₁ + 3x₂. Beside x₀ it keeps
// v = x₁ + x₂ and w = 3x₁ + 4x₂, for which a round takes four gates instead of five:
//
//	x₀ ← 2y + v,  v ← 2y + w,  w ← 7y + 5w − 5v,  and x₂ = w − 3v, x₁ = 4v − w at the end.
func (s *sponge) partial(next [][]*big.Int) {
	api := s.api
	x, v := s.state[0], api.Add(s.state[1], s.state[2])
	w := api.Add(api.Mul(s.state[1], 3), api.Mul(s.state[2], 4))
	for i := range next {
		y := s.power5(x)
		double := api.Mul(y, 2)
		x = s.plus(next[i], 0, double, v)
		v, w = api.Add(double, w), api.Add(api.Mul(y, 7), api.Mul(w, 5), api.Mul(v, -5))
	}
	s.state = [iop.SpongeWidth]frontend.Variable{x, api.Sub(api.Mul(v, 4), w), api.Sub(w, api.Mul(v, 3))}
	last := next[len(next)-1]
	for i := 1; i < len(last); i++ { // a full round follows
		s.state[i] = api.Add(s.state[i], last[i])
	}
}

func (s *sponge) power5(x frontend.Variable) frontend.Variable {
	square := s.api.Mul(x, x)
	return s.api.Mul(s.api.Mul(square, square), x)
}

// external is M_E·x plus the keys of the next round.
func (s *sponge) external(x [3]frontend.Variable, keys []*big.Int) [3]frontend.Variable {
	sum := s.api.Add(x[0], x[1], x[2])
	for i := range x {
		x[i] = s.plus(keys, i, x[i], sum)
	}
	return x
}

// plus is a + b and the i-th key, if there is one.
func (s *sponge) plus(keys []*big.Int, i int, a, b frontend.Variable) frontend.Variable {
	if i < len(keys) {
		return s.api.Add(a, b, keys[i])
	}
	return s.api.Add(a, b)
}
