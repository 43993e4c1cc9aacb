package settle

import (
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/frontend"

	"github.com/zkvin/zkvin/iop"
)

// circuit is the verifier of one layout over messages in the clear: it is satisfied exactly
// by messages and a salt with which the verifier accepts and leaves the public values.
type circuit struct {
	Publics  []frontend.Variable `gnark:",public"` // h, payee, shown, x, e, Λ, μ, r*, y
	Salt     frontend.Variable
	Messages []frontend.Variable

	layout *Layout
	shape  *shape
}

// newCircuit returns a circuit without values.
func newCircuit(l *Layout) *circuit {
	s := l.shape()
	return &circuit{
		Publics:  make([]frontend.Variable, s.publics()),
		Messages: make([]frontend.Variable, l.messages()),
		layout:   l, shape: s,
	}
}

// messages is the number of values that a prover sends: those of the schedule, and one for
// the claim on shown values.
func (l *Layout) messages() int {
	n := l.Schedule.NumMessages()
	if l.Batch == 1 {
		n++
	}
	return n
}

// Define implements frontend.Circuit.
func (c *circuit) Define(api frontend.API) error {
	h, payee, shown, x, e := c.Publics[0], c.Publics[1], c.Publics[2], c.Publics[3], c.Publics[4]
	api.Mul(payee, payee) // a constraint of its own, though PLONK binds every public input
	ch := &channel{api: api, sponge: newSponge(api), messages: c.Messages}
	ch.sponge.absorb(h, c.Salt, shown, x, e)
	o := iop.VerifyShown[frontend.Variable](c.layout.Schedule, ch, c.claim(api, shown, x, e))

	left := c.Publics[fixedPublics:]
	for _, values := range [][]frontend.Variable{o.Rows, {o.Mask}, o.Point, {o.Value}} {
		for i := range values {
			api.AssertIsEqual(values[i], left[i])
		}
		left = left[len(values):]
	}
	return nil
}

// claim is the claim on shown tensors; nil for batches, which show none.
func (c *circuit) claim(api frontend.API, shown, x, e frontend.Variable) *iop.Shown[frontend.Variable] {
	if c.layout.Batch != 1 {
		api.AssertIsEqual(shown, 0)
		api.AssertIsEqual(e, 0)
		return nil
	}
	bits := api.ToBinary(shown, min(len(c.layout.Spans), maxTensors))
	for len(bits) < len(c.layout.Spans) {
		bits = append(bits, 0)
	}
	return &iop.Shown[frontend.Variable]{LogRow: c.layout.LogRow, Spans: c.layout.spans(), X: x, Value: e, Tensors: bits}
}

// channel reads the verifier over circuit variables.
type channel struct {
	api      frontend.API
	sponge   *sponge
	messages []frontend.Variable // left to read
}

func (c *channel) Const(v fr.Element) frontend.Variable { return v.BigInt(new(big.Int)) }

func (c *channel) Add(a, b frontend.Variable) frontend.Variable { return c.api.Add(a, b) }

func (c *channel) Sub(a, b frontend.Variable) frontend.Variable { return c.api.Sub(a, b) }

func (c *channel) Mul(a, b frontend.Variable) frontend.Variable { return c.api.Mul(a, b) }

func (c *channel) Messages(_ string, n int) []frontend.Variable {
	v := c.messages[:n]
	c.messages = c.messages[n:]
	c.sponge.absorb(v...)
	return v
}

func (c *channel) Challenge(string) frontend.Variable { return c.sponge.challenge() }

func (c *channel) Check(_ string, a, b frontend.Variable) { c.api.AssertIsEqual(a, b) }
