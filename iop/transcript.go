package iop

import (
	"encoding/binary"
	"hash"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/crypto/sha3"
)

// EventKind tells what happened to a transcript.
type EventKind uint8

// The two kinds of transcript event.
const (
	Absorbed EventKind = iota + 1
	Squeezed
)

// Event is one absorb or squeeze, as the transcript inventory lists it.
// Length is in bytes for an absorb and 1 (one field element) for a squeeze.
type Event struct {
	Kind   EventKind
	Label  string
	Length int
}

// Transcript is the Fiat–Shamir state of docs/protocol.md, section "Transcript":
// a chain of Keccak-256 values. An absorb replaces the state s by
// Keccak(0x01 ‖ s ‖ len(data) ‖ data), a squeeze by Keccak(0x02 ‖ s), whose low
// 253 bits are the challenge: uniform on [0, 2^253), without modular reduction.
// Labels name events for the inventory; they are not hashed, because the order and
// length of every event follow from the key, whose digest is absorbed first.
type Transcript struct {
	state    [32]byte
	h        hash.Hash
	buf      []byte
	observer func(Event)
	oracle   func(label string, drawn fr.Element) fr.Element
}

// NewTranscript starts a transcript whose state is Keccak(domain).
func NewTranscript(domain string) *Transcript {
	t := &Transcript{h: sha3.NewLegacyKeccak256()}
	t.h.Write([]byte(domain))
	t.h.Sum(t.state[:0])
	return t
}

// Observe makes t report each event to f, in order.
func (t *Transcript) Observe(f func(Event)) { t.observer = f }

// Program replaces every challenge by what oracle returns for it: the random oracle
// programmed, as simulators do and attacks with frozen challenges. For tests only;
// internal/archtest refuses a call from other code.
func (t *Transcript) Program(oracle func(label string, drawn fr.Element) fr.Element) {
	t.oracle = oracle
}

// Absorb binds data to all later challenges.
func (t *Transcript) Absorb(label string, data []byte) {
	var head [9]byte
	head[0] = byte(Absorbed)
	binary.BigEndian.PutUint64(head[1:], uint64(len(data)))
	t.h.Reset()
	t.h.Write(head[:1])
	t.h.Write(t.state[:])
	t.h.Write(head[1:])
	t.h.Write(data)
	t.h.Sum(t.state[:0])
	t.report(Event{Absorbed, label, len(data)})
}

// AbsorbField absorbs field elements as 32 bytes each, big endian, canonical.
func (t *Transcript) AbsorbField(label string, v ...fr.Element) {
	t.buf = t.buf[:0]
	for i := range v {
		b := v[i].Bytes()
		t.buf = append(t.buf, b[:]...)
	}
	t.Absorb(label, t.buf)
}

// AbsorbPoints absorbs points of G1 as x ‖ y, 32 bytes big endian each; the point at
// infinity is 64 zero bytes, as in the EVM precompiles.
func (t *Transcript) AbsorbPoints(label string, p ...bn254.G1Affine) {
	t.buf = t.buf[:0]
	for i := range p {
		x, y := p[i].X.Bytes(), p[i].Y.Bytes()
		t.buf = append(append(t.buf, x[:]...), y[:]...)
	}
	t.Absorb(label, t.buf)
}

// Challenge squeezes one field element, uniform on [0, 2^253).
func (t *Transcript) Challenge(label string) fr.Element {
	t.h.Reset()
	t.h.Write([]byte{byte(Squeezed)})
	t.h.Write(t.state[:])
	t.h.Sum(t.state[:0])
	b := t.state
	b[0] &= 0x1f // 2^253 < r: the bytes are canonical
	var c fr.Element
	c.SetBytes(b[:])
	t.report(Event{Squeezed, label, 1})
	if t.oracle != nil {
		c = t.oracle(label, c)
	}
	return c
}

func (t *Transcript) report(e Event) {
	if t.observer != nil {
		t.observer(e)
	}
}
