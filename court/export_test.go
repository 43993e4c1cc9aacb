package court

import (
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
)

// Update tells whether vectors are written again.
var Update = update

// NewMisdigested is NewTrial with a stream's digest that is none: after the piece before a
// number stands another digest than that of what follows.
func NewMisdigested(k *Key, root [32]byte, stream []byte, piece int, tail [32]byte, l Limits) (*Trial, error) {
	t, err := NewTrial(k, root, stream, l)
	if err != nil {
		return nil, err
	}
	const size = pieceSize * wordSize
	t.chain[piece] = tail
	for i := piece - 1; i >= 0; i-- {
		t.chain[i] = proof.Keccak(t.chain[i+1][:], stream[i*size:min((i+1)*size, len(stream))])
	}
	t.about.Head = t.chain[0]
	t.state = t.about.First()
	t.transcript = transcriptOf(k, &t.about, stream, t.chain)
	return t, nil
}

// InChunks is the key with its program cut into chunks of at most about the given gas.
func (k *Key) InChunks(gas int) (*Key, error) {
	out := *k
	p, err := newProgram(k.verify.Schedule, gas)
	if err != nil {
		return nil, err
	}
	out.Code = p
	out.bytes = append([]byte(nil), k.bytes...)
	d := p.Digest()
	copy(out.bytes[7*wordSize:], d[:])
	return &out, nil
}

// Parts are where parts of a stream begin, in words: statement rows, witness rows, mask,
// messages, the folded witness.
func (k *Key) Parts() (statement, witness, mask, message, folded int) {
	l := &k.layout
	return l.statement, l.witness, l.mask, l.message, l.folded
}

// Commitments are where the parts of a stream begin and end whose points the fold opens, in
// words: messages, products, random rows, error rows, cross rows.
func (k *Key) Commitments() [][2]int {
	l := &k.layout
	return [][2]int{{l.message, l.blind}, {l.product, l.random}, {l.random, l.u}, {l.error, l.cross}, {l.cross, l.folded}}
}

// Satisfy replaces the folded witness of a stream by one that breaks no linear constraint,
// which needs no proof: it is sent after the fold's challenge. It returns the root of what
// the stream shows.
func (k *Key) Satisfy(stream []byte) (root [32]byte) {
	l := &k.layout
	r := &reader{key: k, l: l, stream: stream, chain: chainDigests(stream)}
	requests, rows := stream[:l.statement*wordSize], stream[l.statement*wordSize:l.witness*wordSize]
	leaves, size := make([][32]byte, l.requests), len(requests)/l.requests
	for i := range leaves {
		leaves[i], _ = r.leaf(i, requests[i*size:(i+1)*size], rows)
	}
	root = proof.StatementRoot(leaves)
	about := k.Case(root, stream)
	r = transcriptOf(k, about, stream, r.chain)
	challenges := elements(r.drawn)
	sys, opened := iop.NewR1CS(k.verify.Schedule, func(string, int) {}, replay(challenges))
	sys.Equate(opened.Value, &r.s.Value)
	u := fr.One()
	var x fr.Element
	u.Add(&u, x.Mul(&r.s.R, &r.s.U))
	at := l.folded * wordSize
	z := elements(stream[at : at+l.variables*wordSize])
	if !sys.Project(&u, z) {
		panic("no solution")
	}
	copy(stream[at:], proof.AppendScalars(nil, z...))
	return root
}

// SumOf is the calldata of a sum from the trial's state, with so many pieces of points and of
// coefficients.
func (t *Trial) SumOf(points, coefs int) []byte {
	s := t.state
	words, chain := t.stream, t.chain
	if s.Phase == PhaseKeyRows {
		words, chain = t.key.rows, t.key.chain
	}
	upto := func(first, n int, chain [][32]byte) int { return min(first+n, len(chain)-1) }
	first, row := s.Position/pieceSize, t.nextRow(&s)/pieceSize
	with := octetsOfNone()
	if coefs > 0 && row < len(t.program.chain)-1 {
		with = pieces(t.program.lambda, t.program.chain, row, upto(row, coefs, t.program.chain))
	}
	return t.calldata("sum", []string{piecesType, piecesType}, pieces(words, chain, first, upto(first, points, chain)), with)
}
