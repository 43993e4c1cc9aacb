package bls

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
)

// reader reads words one after the other. After its first error it reads zeros.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) fail(why string) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: %s", ErrFormat, why)
	}
	r.rest = nil
}

func (r *reader) take(n int) []byte {
	if len(r.rest) < n {
		r.fail("it ends early")
		return make([]byte, n)
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

// number reads a word of at most limit.
func (r *reader) number(limit uint64) uint64 {
	v := new(big.Int).SetBytes(r.take(32))
	if !v.IsUint64() || v.Uint64() > limit {
		r.fail("a number is too large")
		return 0
	}
	return v.Uint64()
}

func (r *reader) expect(want uint64) {
	if r.number(1<<63) != want {
		r.fail("an offset leads elsewhere")
	}
}

func (r *reader) g1() bn254.G1Affine {
	p, err := decodeG1(r.take(g1Bytes))
	if err != nil {
		r.fail("a point is malformed")
	}
	return p
}

func (r *reader) g2() bn254.G2Affine {
	p, err := decodeG2(r.take(g2Bytes))
	if err != nil {
		r.fail("a point is malformed")
	}
	return p
}

// maxProofBytes is of a tree over MaxOperators.
const maxProofBytes = 12 * 32

func (r *reader) witness() (w Witness) {
	w.Index = uint32(r.number(MaxOperators - 1))
	r.expect(witnessHead)
	info := r.number(MaxCertificateBytes)
	size := r.number(maxProofBytes)
	if size%32 != 0 || info != witnessHead+32+size {
		r.fail("a proof has parts of nodes")
		return w
	}
	w.Proof = append(w.Proof, r.take(int(size))...)
	w.Key = r.g1()
	r.expect(infoHead - 32)
	for n := r.number(MaxWeights); n > 0; n-- {
		w.Weights = append(w.Weights, new(big.Int).SetBytes(r.take(32)))
	}
	return w
}
