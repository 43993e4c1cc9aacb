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
// no gate: a full round takes 14, a partial one 8.
func (s *sponge) permute() {
	const half = iop.SpongeFullRounds / 2
	s.state = s.external(s.state, s.keys[0])
	for i := range s.keys {
		full := i < half || i >= half+iop.SpongePartialRounds
		s.state[0] = s.power5(s.state[0])
		if full {
			s.state[1], s.state[2] = s.power5(s.state[1]), s.power5(s.state[2])
		}
		var next []*big.Int
		if i+1 < len(s.keys) {
			next = s.keys[i+1]
		}
		if full {
			s.state = s.external(s.state, next)
		} else {
			s.state = s.internal(s.state, next)
		}
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

// internal is M_I·x plus the keys of the next round.
func (s *sponge) internal(x [3]frontend.Variable, keys []*big.Int) [3]frontend.Variable {
	sum := s.api.Add(x[0], x[1], x[2])
	return [3]frontend.Variable{
		s.plus(keys, 0, x[0], sum), s.plus(keys, 1, x[1], sum), s.plus(keys, 2, s.api.Mul(x[2], 2), sum),
	}
}

// plus is a + b and the i-th key, if there is one.
func (s *sponge) plus(keys []*big.Int, i int, a, b frontend.Variable) frontend.Variable {
	if i < len(keys) {
		return s.api.Add(a, b, keys[i])
	}
	return s.api.Add(a, b)
}
