package settle

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// maxGates bounds circuits: the PLONK key of a larger one takes many minutes and GB. GPT-2 124M has a
// quarter of it; a key from a stranger may ask for 2^27 steps of its verifier.
const maxGates = 1 << 22

// permutationGates is at least what a permutation of the sponge takes.
const permutationGates = 14*iop.SpongeFullRounds + 7*iop.SpongePartialRounds + 16

// operand is what a value of the verifier is known to be before there is a circuit.
type operand uint8

const (
	zero operand = iota
	one
	constant
	variable
)

// size reads the verifier for an upper bound on its gates: sums and products of two variables
// take one each. It is within the schedule's own bound on the verifier's steps, and needs a
// fraction of the memory of compiling.
type size struct {
	gates int
	steps iop.SpongeSteps
}

// gates is an upper bound on the gates of the layout's circuit, public inputs among them.
func (l *Layout) gates() int {
	s := &size{}
	s.absorb(fixedPublics)
	publics := l.shape().publics()
	s.gates += 2*publics + maxTensors + 1 // the inputs, their comparison, the bits of shown
	var claim *iop.Shown[operand]
	if l.Batch == 1 {
		claim = &iop.Shown[operand]{LogRow: l.LogRow, Spans: l.spans(), X: variable, Value: variable, Tensors: make([]operand, len(l.Spans))}
		for t := range claim.Tensors {
			claim.Tensors[t] = variable
		}
	}
	iop.VerifyShown[operand](l.Schedule, s, claim)
	return s.gates
}

// checkGates returns ErrKey for a circuit that may have more than most gates.
func (l *Layout) checkGates(most int) error {
	if n := l.gates(); n > most {
		return fmt.Errorf("%w: a circuit of up to %d gates, at most %d: settle fewer requests at once, or a smaller model", ErrKey, n, most)
	}
	return nil
}

func (s *size) absorb(n int) {
	for range n {
		_, permute := s.steps.Absorb()
		s.permute(permute)
		s.gates++
	}
}

func (s *size) permute(permute bool) {
	if permute {
		s.gates += permutationGates
	}
}

func (s *size) Const(v fr.Element) operand {
	switch {
	case v.IsZero():
		return zero
	case v.IsOne():
		return one
	}
	return constant
}

func (s *size) Add(a, b operand) operand {
	if a == zero {
		return b
	}
	if b == zero {
		return a
	}
	if a == variable || b == variable {
		s.gates++
	}
	return max(a, b, constant)
}

// Sub knows 1 − 1, which is how the verifier makes zeros.
func (s *size) Sub(a, b operand) operand {
	if a == one && b == one {
		return zero
	}
	if a == zero {
		return max(b, constant)
	}
	return s.Add(a, b)
}

func (s *size) Mul(a, b operand) operand {
	if a == zero || b == zero {
		return zero
	}
	if a == variable && b == variable {
		s.gates++
	}
	return max(a, b)
}

func (s *size) Messages(_ string, n int) []operand {
	s.absorb(n)
	out := make([]operand, n)
	for i := range out {
		out[i] = variable
	}
	return out
}

func (s *size) Challenge(string) operand {
	_, permute := s.steps.Squeeze()
	s.permute(permute)
	return variable
}

func (s *size) Check(_ string, a, b operand) { s.gates++ }
