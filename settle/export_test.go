package settle

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

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
