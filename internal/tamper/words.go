package tamper

import (
	"math/big"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// wordSize is that of a word of the EVM.
const wordSize = 32

// editSize is how many bytes of a script make an edit: what, where (2), with what.
const editSize = 4

// maxEdits bounds a script.
const maxEdits = 8

// Words applies a script to bytes that a contract reads as words, and returns the result; b
// stays as it is. Any bytes are a script: four say what is done, at which word (2, modulo
// their number) and with what. A bit is flipped; the word is incremented, zeroed, filled,
// raised by the order of the group or of the field, exchanged with another or copied from
// it; a word is inserted or dropped; a byte is appended; the rest is cut.
func Words(b, script []byte) []byte {
	b = slices.Clone(b)
	for n := 0; len(script) >= editSize && n < maxEdits; n++ {
		b = editWord(b, script[:editSize])
		script = script[editSize:]
	}
	return b
}

func editWord(b, edit []byte) []byte {
	words := len(b) / wordSize
	if words == 0 {
		return b
	}
	what, with := edit[0]%12, int(edit[3])
	at := wordSize * ((int(edit[1])<<8 | int(edit[2])) % words)
	w := b[at : at+wordSize]
	other := b[wordSize*(with%words):][:wordSize]
	switch what {
	case 0:
		w[with/8] ^= 1 << (with % 8)
	case 1:
		raise(w, big.NewInt(int64(with)))
	case 2:
		clear(w)
	case 3:
		for i := range w {
			w[i] = byte(with)
		}
	case 4:
		raise(w, fr.Modulus())
	case 5:
		raise(w, fp.Modulus())
	case 6:
		v := slices.Clone(w)
		copy(w, other)
		copy(other, v)
	case 7:
		copy(w, other)
	case 8:
		return slices.Insert(b, at, slices.Clone(other)...)
	case 9:
		return slices.Delete(b, at, at+wordSize)
	case 10:
		return append(b, byte(with))
	case 11:
		return b[:at]
	}
	return b
}

// raise adds to a word, modulo 2^256.
func raise(w []byte, n *big.Int) {
	x := new(big.Int).SetBytes(w)
	x.Add(x, n)
	b := x.FillBytes(make([]byte, wordSize+1))
	copy(w, b[1:])
}
