package settle

import (
	"fmt"
	"sync"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/kzg"
	plonk "github.com/consensys/gnark/backend/plonk/bn254"
	"github.com/consensys/gnark/constraint"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/scs"
	"github.com/consensys/gnark/logger"
)

// Circuit is the compiled circuit of a layout.
type Circuit struct {
	layout *Layout
	system *cs.SparseR1CS
	size   int
}

// quiet keeps gnark from writing its own log to the caller's streams.
var quiet = sync.OnceFunc(logger.Disable)

// NewCircuit compiles the circuit of a layout. It is a deterministic function of the layout. It
// returns ErrKey for a layout that has none, or one of more than 2^22 gates.
func NewCircuit(l *Layout) (*Circuit, error) {
	if err := l.check(); err != nil {
		return nil, err
	}
	if err := l.checkGates(maxGates); err != nil {
		return nil, err
	}
	quiet()
	compiled, err := frontend.Compile(ecc.BN254.ScalarField(), scs.NewBuilder, newCircuit(l))
	if err != nil {
		return nil, fmt.Errorf("%w: circuit: %w", ErrKey, err)
	}
	system, ok := compiled.(*cs.SparseR1CS)
	if !ok {
		return nil, fmt.Errorf("%w: circuit over another curve", ErrKey)
	}
	c := &Circuit{layout: l, system: system}
	c.size = 2
	for c.size < Gates(system) {
		c.size *= 2
	}
	return c, nil
}

// Gates is the number of rows that a constraint system takes in PLONK's domain.
func Gates(s constraint.ConstraintSystem) int {
	return s.GetNbConstraints() + s.GetNbPublicVariables()
}

// Gates is the number of gates, public inputs among them.
func (c *Circuit) Gates() int { return Gates(c.system) }

// Domain is the size of PLONK's domain: the least power of two with room for all gates.
func (c *Circuit) Domain() int { return c.size }

// blindingPowers is how many powers PLONK needs beyond its domain, for blinded polynomials.
const blindingPowers = 3

// Powers is the number of powers of τ that proving needs.
func (c *Circuit) Powers() int { return c.size + blindingPowers }

// Powers of τ in both bases, for one size of circuit.
type Powers struct {
	Monomial []bn254.G1Affine // at least Circuit.Powers
	Lagrange []bn254.G1Affine // Circuit.Domain, as pcs.Lagrange makes them
	TauG2    bn254.G2Affine
}

// Setup derives the PLONK key of a circuit. The same circuit and τ give the same key.
func (c *Circuit) Setup(p *Powers) (*plonk.VerifyingKey, error) {
	srs, lagrange, err := c.srs(p)
	if err != nil {
		return nil, err
	}
	_, vk, err := plonk.Setup(c.system, *srs, *lagrange)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	return vk, nil
}

// srs is the form that PLONK takes powers in.
func (c *Circuit) srs(p *Powers) (monomial, lagrange *kzg.SRS, err error) {
	if len(p.Monomial) < c.Powers() || len(p.Lagrange) != c.size {
		return nil, nil, fmt.Errorf("%w: %d powers, the circuit needs %d (2^%d and %d): import a longer cut of the same ceremony",
			ErrPowers, len(p.Monomial), c.Powers(), log2(uint64(c.size)), blindingPowers)
	}
	_, _, g1, g2 := bn254.Generators()
	vk := kzg.VerifyingKey{G1: g1, G2: [2]bn254.G2Affine{g2, p.TauG2}}
	vk.Lines = [2][2][len(bn254.LoopCounter)]bn254.LineEvaluationAff{bn254.PrecomputeLines(g2), bn254.PrecomputeLines(p.TauG2)}
	monomial = &kzg.SRS{Pk: kzg.ProvingKey{G1: p.Monomial[:c.Powers()]}, Vk: vk}
	return monomial, &kzg.SRS{Pk: kzg.ProvingKey{G1: p.Lagrange}, Vk: vk}, nil
}
