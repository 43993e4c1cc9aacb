package verify

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// channel feeds the R1CS reading of the verifier: commitments of messages come from the
// proof and are absorbed, challenges come from the transcript.
type channel struct {
	t        *iop.Transcript
	messages []bn254.G1Affine // left to read
	err      error
}

// message absorbs the commitments of n values.
func (c *channel) message(label string, n int) {
	rows := (n + iop.RowWidth - 1) / iop.RowWidth
	if rows > len(c.messages) {
		if c.err == nil {
			c.err = fmt.Errorf("%w: message %q is missing", ErrShape, label)
		}
		rows = len(c.messages)
	}
	c.t.AbsorbPoints(label, c.messages[:rows]...)
	c.messages = c.messages[rows:]
}

func (c *channel) challenge(label string) fr.Element { return c.t.Challenge(label) }
