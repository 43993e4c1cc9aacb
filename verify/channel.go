package verify

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// channel is the native reading of the verifier: messages come from the proof and are
// absorbed, challenges come from the transcript, the first failed check is kept.
type channel struct {
	iop.Native
	t        *iop.Transcript
	messages []fr.Element
	err      error
}

// Messages returns the next n messages. Missing ones read as zero and fail the proof.
func (c *channel) Messages(label string, n int) []fr.Element {
	if n > len(c.messages) {
		c.fail(fmt.Errorf("%w: message %q is missing", ErrShape, label))
		c.messages = make([]fr.Element, n)
	}
	m := c.messages[:n:n]
	c.messages = c.messages[n:]
	c.t.AbsorbField(label, m...)
	return m
}

// Challenge squeezes the transcript.
func (c *channel) Challenge(label string) fr.Element { return c.t.Challenge(label) }

// Check demands a = b.
func (c *channel) Check(label string, a, b fr.Element) {
	if !a.Equal(&b) {
		c.fail(fmt.Errorf("%w: %s", ErrRejected, label))
	}
}

func (c *channel) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}
