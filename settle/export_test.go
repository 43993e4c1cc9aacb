package settle

import (
	"errors"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// Publics returns the public inputs of an attempt that has replayed its messages.
func (a *Attempt) Publics(messages []fr.Element) ([]fr.Element, error) {
	if err := a.replay(messages); err != nil {
		return nil, err
	}
	a.publics.opened = a.proof.Opened
	return a.publics.vector(), nil
}

// Solves tells whether values satisfy the circuit.
func (c *Circuit) Solves(publics []fr.Element, salt fr.Element, messages []fr.Element) error {
	w, err := assign(c.layout, publics, salt, messages)
	if err != nil {
		return err
	}
	return c.system.IsSolved(w)
}

// lastCheck reads the verifier for what the last check of the batch lacks.
type lastCheck struct {
	native
	lacks fr.Element
}

func (c *lastCheck) Check(label string, a, b fr.Element) {
	if label == "batch.final" {
		c.lacks.Sub(&a, &b)
		return
	}
	c.native.Check(label, a, b)
}

// lacks is what the last check of the batch lacks with these messages.
func (a *Attempt) lacks(messages []fr.Element) (fr.Element, error) {
	sponge, shown := a.transcript()
	c := &lastCheck{native: native{sponge: sponge, messages: messages}}
	iop.VerifyShown[fr.Element](a.prover.Key.Layout.Schedule, c, shown)
	if c.failed != "" {
		return c.lacks, errors.New(c.failed)
	}
	return c.lacks, nil
}

// Satisfy sets message i, which enters the last check of the batch alone and linearly, so
// that the check holds.
func (a *Attempt) Satisfy(messages []fr.Element, i int) error {
	before, err := a.lacks(messages)
	if err != nil {
		return err
	}
	one := fr.One()
	messages[i].Add(&messages[i], &one)
	after, err := a.lacks(messages)
	if err != nil {
		return err
	}
	after.Sub(&before, &after) // the factor of the message
	before.Div(&before, &after)
	messages[i].Sub(&messages[i], &one)
	messages[i].Add(&messages[i], &before)
	return nil
}

// OpenElsewhere is the proof of a finished attempt with another point, a value there, and
// the opening that open makes of it.
func (a *Attempt) OpenElsewhere(point []fr.Element, value fr.Element, open func(*iop.Transcript) (*pcs.Opening, error)) ([]byte, error) {
	p, publics := a.proof, *a.publics
	p.Opened.Point, p.Opened.Value = point, value
	publics.opened = p.Opened
	o, err := open(publics.transcript(&p.Blind))
	if err != nil {
		return nil, err
	}
	p.Opening = *o
	return p.encode(), nil
}
