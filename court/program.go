// Package court is the Go side of the court: the contract that verifies an ordinary proof in
// several transactions (docs/settlement.md, "Court").
package court

import (
	"encoding/binary"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/crypto/sha3"
)

// ProgramDomain starts the hash of a program.
const ProgramDomain = "zkvin/v1/court-program"

// Program is the verifier of a schedule for the court: straight-line arithmetic on public
// values and on the folded witness, in chunks that each fit a transaction
// (docs/settlement.md, "Program").
type Program struct {
	Challenges int      // squeezed from α to δ
	Messages   int      // hidden values that are messages
	Products   int      // and those that are products
	Rows       int      // of the matrix
	LogCols    int      // coordinates of the point
	Chunks     [][]byte // canonical
}

// Digest binds the program: H(domain ‖ words Challenges, Messages, Products, Rows, LogCols,
// number of chunks ‖ hash of each chunk).
func (p *Program) Digest() [32]byte {
	h := sha3.NewLegacyKeccak256()
	h.Write([]byte(ProgramDomain))
	for _, v := range []int{p.Challenges, p.Messages, p.Products, p.Rows, p.LogCols, len(p.Chunks)} {
		var word [32]byte
		binary.BigEndian.PutUint64(word[24:], uint64(v))
		h.Write(word[:])
	}
	for _, c := range p.Chunks {
		d := sha3.NewLegacyKeccak256()
		d.Write(c)
		h.Write(d.Sum(nil))
	}
	return [32]byte(h.Sum(nil))
}

// Input is what the first chunk reads: u, y, the challenges from α to δ in order, and the
// folded witness, Messages + Products values.
func (p *Program) Input(u, y *fr.Element, challenges, witness []fr.Element) []fr.Element {
	in := append(make([]fr.Element, 0, 2+len(challenges)+len(witness)), *u, *y)
	return append(append(in, challenges...), witness...)
}
