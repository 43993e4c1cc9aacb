package court

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// Errors of the package.
var (
	// ErrKey: the model has no court key.
	ErrKey = errors.New("no court key")
	// ErrStream: the statement does not have the key's shape, so the proof has no stream.
	ErrStream = errors.New("no stream under this key")
	// ErrState: the state is none that this proof's case can be in.
	ErrState = errors.New("no state of this case")
	// ErrTooLarge: a step takes more gas than chains allow a transaction.
	ErrTooLarge = errors.New("too large for a transaction")
	// ErrDecided: the case has a verdict, there is no next step.
	ErrDecided = errors.New("the case has a verdict")
)

// Domains of the court's digests; docs/settlement.md, "Court".
const (
	domainKey  = "zkvin/v1/court-key"
	domainCase = "zkvin/v1/court-case"
)

// Key is what the court is given of a model: the bytes that its digest names, and the
// lists, program and events that these bytes bind.
type Key struct {
	ModelID [32]byte
	Code    *Program // of the verifier

	verify *verify.Key
	layout layout
	bytes  []byte
	events []byte
	rows   []byte // weight rows, then table rows, x ‖ y each
	chain  [][32]byte
	powers []byte // as many powers of τ as a commitment of messages has values
	tau    bn254.G2Affine
}

// NewKey derives the court's key from a verification key, which it checks as
// verify.NewKey does; equal keys have equal court keys. It returns ErrKey for a key with
// carried inputs, of which a proof shows nothing without the others of its receipt, and for
// one too large for the key's fields.
func NewKey(k *proof.Key) (*Key, error) {
	vk, err := verify.NewKey(k)
	if err != nil {
		return nil, err
	}
	if len(k.Graph.Carried) > 0 {
		return nil, fmt.Errorf("%w: inputs are carried, so that a proof means nothing by itself: verify the receipt", ErrKey)
	}
	program, err := NewProgram(vk.Schedule)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	if program.Products == 0 {
		return nil, fmt.Errorf("%w: the verifier multiplies no hidden values, and the court reads one commitment of products at least", ErrKey)
	}
	if err := program.agrees(vk.Schedule); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	out := &Key{ModelID: vk.ModelID, Code: program, verify: vk, tau: k.SRS.TauG2}
	if out.events, err = eventList(vk.Schedule); err != nil {
		return nil, err
	}
	out.layout = newLayout(vk, len(k.Weights)+len(k.Tables), len(k.Graph.Inputs), program)
	out.rows = proof.AppendPoints(proof.AppendPoints(nil, k.Weights...), k.Tables...)
	out.chain = chainDigests(out.rows)
	out.powers = proof.AppendPoints(nil, k.SRS.Powers[:iop.RowWidth]...)
	out.bytes, err = out.encode(k)
	return out, err
}

// encode writes the words of the key: docs/settlement.md, "Court key".
func (k *Key) encode(file *proof.Key) ([]byte, error) {
	shape, err := k.layout.pack()
	if err != nil {
		return nil, err
	}
	program, events, powers := k.Code.Digest(), proof.Keccak(k.events), proof.Keccak(k.powers)
	b := append(append([]byte(nil), k.ModelID[:]...), file.SRS.Digest[:]...)
	b = proof.AppendPointG2(b, &file.SRS.TauG2)
	for _, x := range [][32]byte{shape, program, k.chain[0], powers, events} {
		b = append(b, x[:]...)
	}
	spans := k.verify.RowKey().Spans
	for t := range k.layout.tensors {
		first, rows := spans[t].First, spans[t].Num
		for i := range k.layout.requests {
			if s := spans[i*k.layout.tensors+t]; s.First != first+i*rows || s.Num != rows {
				panic("court: requests' rows do not follow each other") // the layout places them so
			}
		}
		word, err := packWord(field{first, 3}, field{rows, 3})
		if err != nil {
			return nil, err
		}
		b = append(b, word[:]...)
	}
	return b, nil
}

// Bytes are the words that the contract is given of the key.
func (k *Key) Bytes() []byte { return append([]byte(nil), k.bytes...) }

// Digest names the key: H(domain ‖ bytes).
func (k *Key) Digest() [32]byte { return proof.Keccak([]byte(domainKey), k.bytes) }

// eventList writes what lies between the statement and the fold's challenge in the
// transcript: items of four bytes, the number of values of a message (two bytes, zero for
// none), the number of challenges after it, and how often this repeats.
func eventList(sc *iop.Schedule) ([]byte, error) {
	type item struct{ values, challenges int }
	var items []item
	for _, e := range iop.NewProgram(sc).Events {
		switch {
		case e.Kind == iop.Absorbed:
			if e.Length < 1 || e.Length > 1<<16-1 {
				return nil, fmt.Errorf("%w: message %q has %d values, between 1 and %d are supported", ErrKey, e.Label, e.Length, 1<<16-1)
			}
			items = append(items, item{e.Length, 0})
		case len(items) == 0:
			items = append(items, item{0, 1})
		default:
			items[len(items)-1].challenges++
		}
	}
	var out []byte
	for i := 0; i < len(items); {
		n := 1
		for n < 255 && i+n < len(items) && items[i+n] == items[i] {
			n++
		}
		out = binary.BigEndian.AppendUint16(out, uint16(items[i].values))
		out = append(out, byte(items[i].challenges), byte(n)) // a message is followed by two at most
		i += n
	}
	return out, nil
}

// field is a number in so many bytes.
type field struct{ value, size int }

// packWord packs fields into a word from the lowest byte.
func packWord(fields ...field) (w [32]byte, err error) {
	at := 32
	for _, f := range fields {
		if f.value < 0 || f.value>>(8*f.size) != 0 {
			return w, fmt.Errorf("%w: a count is %d, the key has %d bytes for it", ErrKey, f.value, f.size)
		}
		for i := range f.size {
			w[at-1-i] = byte(f.value >> (8 * i))
		}
		at -= f.size
	}
	return w, nil
}
