package market

import (
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

const (
	domainOutputKey    = "zkvin/v1/output-key"
	domainOutputStream = "zkvin/v1/output-stream"

	// MaxDelivered is the most coefficients that a private answer may have.
	MaxDelivered = 64

	blinderBytes = 32
)

// OutputKey encrypts the private output of one order. Using it twice shows what it hides.
type OutputKey [32]byte

// String hides the key.
func (OutputKey) String() string { return "[output key]" }

// GoString hides it as well.
func (k OutputKey) GoString() string { return k.String() }

// Commitment is what the order holds of the key: H(`zkvin/v1/output-key` ‖ key).
func (k OutputKey) Commitment() common.Hash {
	return crypto.Keccak256Hash([]byte(domainOutputKey), k[:])
}

// Delivery is what a private answer holds: the coefficients of the output's one statement row, from X^0 on, pads zero,
// and the row's blinder.
type Delivery struct {
	Coefficients []int16  // 1 to MaxDelivered
	Blinder      [32]byte // a field element, big endian
}

// Encrypt returns the bytes to post: coefficients of 16 bits, big endian, then the blinder, under the key's stream. It
// returns ErrDelivery for no coefficients, or more than MaxDelivered.
func (k OutputKey) Encrypt(d *Delivery) ([]byte, error) {
	if n := len(d.Coefficients); n < 1 || n > MaxDelivered {
		return nil, fmt.Errorf("%w: %d coefficients, not 1 to %d", ErrDelivery, n, MaxDelivered)
	}
	var data []byte
	for _, c := range d.Coefficients {
		data = binary.BigEndian.AppendUint16(data, uint16(c))
	}
	data = append(data, d.Blinder[:]...)
	k.mask(data)
	return data, nil
}

// Decrypt reads posted bytes. Any bytes of a possible length give some delivery: whether it opens the output, its row
// tells. It returns ErrDelivery for an impossible length, which the market holds against the provider.
func (k OutputKey) Decrypt(data []byte) (*Delivery, error) {
	n := len(data) - blinderBytes
	if n < 2 || n > 2*MaxDelivered || n%2 != 0 {
		return nil, fmt.Errorf("%w: %d bytes, not %d and 2 for each of 1 to %d coefficients", ErrDelivery, len(data), blinderBytes, MaxDelivered)
	}
	plain := append([]byte{}, data...)
	k.mask(plain)
	d := &Delivery{Blinder: [32]byte(plain[n:])}
	for ; n > 0; n, plain = n-2, plain[2:] {
		d.Coefficients = append(d.Coefficients, int16(binary.BigEndian.Uint16(plain)))
	}
	return d, nil
}

// mask adds the key's stream, block i = H(domain ‖ key ‖ word i).
func (k OutputKey) mask(data []byte) {
	for i := 0; i < len(data); i += 32 {
		block := crypto.Keccak256([]byte(domainOutputStream), k[:], integer(uint64(i/32)))
		for j := range min(32, len(data)-i) {
			data[i+j] ^= block[j]
		}
	}
}
