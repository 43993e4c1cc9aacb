package gen

import (
	"encoding/binary"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	plonkbn254 "github.com/consensys/gnark/backend/plonk/bn254"
	"golang.org/x/crypto/sha3"
)

// axis is one axis of a tensor that can be shown: its length and the stride of its entries in X.
type axis struct{ length, stride int }

// tensor says where a tensor lies: its first statement row in request 0, its rows in each request, and its axes.
type tensor struct {
	first, rows int
	axes        []axis
}

func (t *tensor) entries() int {
	n := 1
	for _, a := range t.axes {
		n *= a.length
	}
	return n
}

// layout is what word 2 of a settlement key and the words of tensors say.
type layout struct {
	requests, c, logRow                int
	weights, tables, statement, hidden int
	inputs                             int
	tensors                            []tensor
}

func (l *layout) rows() int { return l.weights + l.tables + l.statement + l.hidden }

// public is the number of PLONK's public inputs: h, payee, shown, x, e, Λ, μ, r*, y.
func (l *layout) public() int { return 5 + l.rows() + 1 + l.c + 1 }

// packer packs fields into a word from the lowest byte.
type packer struct {
	word [32]byte
	used int
}

func (p *packer) put(size int, values ...int) {
	for _, v := range values {
		for range size {
			p.word[31-p.used] = byte(v)
			v >>= 8
			p.used++
		}
	}
}

func (l *layout) shapeWord(logDomain int) []byte {
	var p packer
	p.put(2, l.requests)
	p.put(1, l.c, l.logRow)
	p.put(2, l.weights, l.tables, l.statement, l.hidden, len(l.tensors), l.inputs)
	p.put(1, logDomain)
	return p.word[:]
}

func (t *tensor) word() []byte {
	var p packer
	p.put(2, t.first, t.rows)
	p.put(4, t.entries())
	p.put(1, len(t.axes))
	for _, a := range t.axes {
		p.put(2, a.length)
		p.put(3, a.stride)
	}
	return p.word[:]
}

// keyBytes are the bytes of a settlement key.
func keyBytes(l *layout, model, srs [32]byte, vk *plonkbn254.VerifyingKey, fixed []bn254.G1Affine) []byte {
	logDomain := 0
	for 1<<logDomain < vk.Size {
		logDomain++
	}
	b := append(model[:], srs[:]...)
	b = append(b, l.shapeWord(logDomain)...)
	b = appendField(b, vk.Generator)
	for i := range l.tensors {
		b = append(b, l.tensors[i].word()...)
	}
	b = appendPoints(b, vk.Ql, vk.Qr, vk.Qm, vk.Qo, vk.Qk, vk.S[0], vk.S[1], vk.S[2])
	return appendPoints(b, fixed...)
}

func appendField(b []byte, v ...fr.Element) []byte {
	for i := range v {
		e := v[i].Bytes()
		b = append(b, e[:]...)
	}
	return b
}

func appendPoints(b []byte, p ...bn254.G1Affine) []byte {
	for i := range p {
		x, y := p[i].X.Bytes(), p[i].Y.Bytes()
		b = append(append(b, x[:]...), y[:]...)
	}
	return b
}

func word(v uint64) []byte {
	var b [32]byte
	binary.BigEndian.PutUint64(b[24:], v)
	return b[:]
}

func keccak(parts ...[]byte) (out [32]byte) {
	h := sha3.NewLegacyKeccak256()
	for _, p := range parts {
		h.Write(p)
	}
	h.Sum(out[:0])
	return out
}

// bits253 is a digest with its three top bits cleared.
func bits253(d [32]byte) (e fr.Element) {
	d[0] &= 0x1f
	e.SetBytes(d[:])
	return e
}

// pow is x^n.
func pow(x *fr.Element, n int) (e fr.Element) {
	e.Exp(*x, big.NewInt(int64(n)))
	return e
}
