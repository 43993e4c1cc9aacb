package prove

import (
	"crypto/rand"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// All randomness of prover and facade is drawn here, from the operating system, at the
// moment of its one use. No blinder repeats, by construction:
//
//   - there is no state: nothing drawn is kept in a Key, a Model or a package variable, so
//     two proofs, also concurrent ones of one model, share no draw;
//   - an attempt draws all of its randomness itself (blinders of witness rows, mask row and
//     its blinder, blinders of messages, random instance, blinders of the fold), so one that
//     failed, was cancelled or is tried again leaves nothing behind for the next;
//   - a drawn slice is handed out element by element, and each element goes into one
//     commitment (sender.blind takes it out of the pool).
//
// What is used again is so on purpose: blinders of weight rows are drawn once, at compile
// time, and a statement row's with the row (by Blinders); these rows go into proofs byte for
// byte. Two uniform elements coincide with probability 2^-254.

// random fills v with uniform field elements.
func random(v []fr.Element) error {
	buf := make([]byte, 48*len(v))
	if _, err := rand.Read(buf); err != nil {
		return fmt.Errorf("read randomness: %w", err)
	}
	for i := range v {
		v[i] = wideElement(buf[48*i : 48*i+48])
	}
	return nil
}

// wideElement is a number of 384 bits modulo r, two halves of 192 bits, high one first:
// of uniform bytes it is uniform up to a bias below 2^-129.
func wideElement(b []byte) fr.Element {
	var half [2][fr.Bytes]byte
	copy(half[0][8:], b[:24])
	copy(half[1][8:], b[24:])
	var high, low fr.Element
	high.SetBytes(half[0][:])
	low.SetBytes(half[1][:])
	high.Mul(&high, &twoTo192)
	high.Add(&high, &low)
	return high
}

var twoTo192 = func() (e fr.Element) {
	var b [fr.Bytes]byte
	b[7] = 1
	e.SetBytes(b[:])
	return e
}()

// Blinders draws n uniform field elements: the blinders of weight rows, or of the rows of a
// private tensor, whoever makes them.
func Blinders(n int) ([]fr.Element, error) {
	v := make([]fr.Element, n)
	if err := random(v); err != nil {
		return nil, err
	}
	return v, nil
}

// use is what an attempt draws randomness for.
type use string

// All uses, in the order of a proof.
const (
	useWitness  use = "blinders of witness rows"
	useMask     use = "mask row"
	useMaskRow  use = "blinder of the mask row"
	useMessages use = "blinders of messages"
	useInstance use = "random instance" // u, then the witness, then its blinders
	useFold     use = "blinders of the fold's errors and cross terms"
)

// source fills v with uniform field elements. Proofs draw from fromSystem; tests replace it
// through Options.draw, which nothing outside this package can set.
type source func(u use, v []fr.Element) error

func fromSystem(_ use, v []fr.Element) error { return random(v) }
