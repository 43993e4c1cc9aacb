package settle

import (
	"context"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/backend/plonk"
	plonkbn254 "github.com/consensys/gnark/backend/plonk/bn254"
	"github.com/consensys/gnark/backend/witness"
	"github.com/consensys/gnark/frontend"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// Prover makes settlement proofs under a key.
type Prover struct {
	Key     *Key
	circuit *Circuit
	pk      *plonkbn254.ProvingKey
}

// NewProver joins a key with the circuit and the powers that it was made from.
func NewProver(k *Key, c *Circuit, p *Powers) (*Prover, error) {
	monomial, lagrange, err := c.srs(p)
	if err != nil {
		return nil, err
	}
	return &Prover{k, c, &plonkbn254.ProvingKey{Kzg: monomial.Pk, KzgLagrange: lagrange.Pk, Vk: k.plonk}}, nil
}

// Attempt is one settlement proof in the making.
type Attempt struct {
	prover    *Prover
	statement Statement
	salt      fr.Element
	proof     Proof
	publics   *publics
}

// Start commits a prover to its rows: it gives the transcript of the messages and the claim
// on shown values. salt is uniform, secret and used once: all challenges follow it, so that
// they are no hash of messages alone.
func (p *Prover) Start(c Claim, values []int16, headers []Header, rows, witness []bn254.G1Affine, mask *bn254.G1Affine, salt fr.Element) (*Attempt, *iop.Sponge, *iop.Shown[fr.Element], error) {
	a := &Attempt{prover: p, salt: salt, proof: Proof{Headers: headers, Rows: rows, Witness: witness, Mask: *mask}}
	a.statement = Statement{Claim: c, Root: p.Key.shape.root(headers, rows), Values: values}
	var err error
	if a.publics, err = p.Key.start(&a.statement, witness, mask); err != nil {
		return nil, nil, nil, err
	}
	sponge, shown := a.transcript()
	return a, sponge, shown, nil
}

// transcript is the sponge at its start, and the claim that the prover reads.
func (a *Attempt) transcript() (*iop.Sponge, *iop.Shown[fr.Element]) {
	s, p := iop.NewSponge(), a.publics
	s.Absorb(p.h, a.salt, p.shown, p.x, p.e)
	l := a.prover.Key.Layout
	if l.Batch != 1 {
		return s, nil
	}
	bits := make([]fr.Element, len(l.Spans))
	for t, shown := range a.statement.Shown {
		if shown {
			bits[t].SetOne()
		}
	}
	return s, &iop.Shown[fr.Element]{LogRow: l.LogRow, Spans: l.spans(), X: p.x, Value: p.e, Tensors: bits}
}

// Statement is what the proof says.
func (a *Attempt) Statement() *Statement { return &a.statement }

// Finish proves that the verifier accepts the messages, and opens the combined row, whose
// blinder is blind, by open. It returns the proof bytes, which it has verified.
func (a *Attempt) Finish(ctx context.Context, messages []fr.Element, blind fr.Element, open func(*iop.Transcript) (*pcs.Opening, error)) ([]byte, error) {
	if err := a.replay(messages); err != nil {
		return nil, err
	}
	a.publics.opened, a.proof.Blind = a.proof.Opened, blind
	opening, err := open(a.publics.transcript(&blind))
	if err != nil {
		return nil, err
	}
	a.proof.Opening = *opening
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if a.proof.Plonk, err = a.prover.prove(a.publics.vector(), a.salt, messages); err != nil {
		return nil, err
	}
	data := a.proof.encode()
	return data, a.prover.Key.Verify(&a.statement, data)
}

// replay reads the verifier natively on the messages: what it leaves is public.
func (a *Attempt) replay(messages []fr.Element) error {
	sponge, shown := a.transcript()
	n := &native{sponge: sponge, messages: messages}
	if len(messages) != a.prover.Key.Layout.messages() {
		return fmt.Errorf("%w: %d messages", ErrShape, len(messages))
	}
	a.proof.Opened = iop.VerifyShown[fr.Element](a.prover.Key.Layout.Schedule, n, shown)
	if n.failed != "" {
		return fmt.Errorf("%w: check %q fails on the prover's own messages", ErrRejected, n.failed)
	}
	return nil
}

// native is the verifier over plain messages and Poseidon2 challenges.
type native struct {
	iop.Native
	sponge   *iop.Sponge
	messages []fr.Element
	failed   string
}

func (n *native) Messages(_ string, count int) []fr.Element {
	v := n.messages[:count]
	n.messages = n.messages[count:]
	n.sponge.Absorb(v...)
	return v
}

func (n *native) Challenge(string) fr.Element { return n.sponge.Challenge() }

func (n *native) Check(label string, a, b fr.Element) {
	if !a.Equal(&b) && n.failed == "" {
		n.failed = label
	}
}

// assign gives the circuit's variables their values.
func assign(l *Layout, publics []fr.Element, salt fr.Element, messages []fr.Element) (witness.Witness, error) {
	c := newCircuit(l)
	for i := range publics {
		c.Publics[i] = publics[i]
	}
	c.Salt = salt
	for i := range messages {
		c.Messages[i] = messages[i]
	}
	return frontend.NewWitness(c, ecc.BN254.ScalarField())
}

// prove makes the PLONK proof.
func (p *Prover) prove(publics []fr.Element, salt fr.Element, messages []fr.Element) (*plonkbn254.Proof, error) {
	w, err := assign(p.Key.Layout, publics, salt, messages)
	if err != nil {
		return nil, fmt.Errorf("circuit: %w", err)
	}
	made, err := plonk.Prove(p.circuit.system, p.pk, w, proverOptions()...)
	if err != nil {
		return nil, fmt.Errorf("circuit: %w", err)
	}
	return made.(*plonkbn254.Proof), nil
}
