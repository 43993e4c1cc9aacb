package gen

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/kzg"
	"github.com/consensys/gnark/backend"
	"github.com/consensys/gnark/backend/plonk"
	plonkbn254 "github.com/consensys/gnark/backend/plonk/bn254"
	"github.com/consensys/gnark/constraint"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/scs"
	"golang.org/x/crypto/sha3"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// openCircuit holds its public inputs and a private value, and constrains little of it.
type openCircuit struct {
	Public []frontend.Variable `gnark:",public"`
	Salt   frontend.Variable
}

func (c *openCircuit) Define(api frontend.API) error {
	acc := c.Salt
	for i, p := range c.Public {
		acc = api.Add(api.Mul(acc, acc), p, i+1)
	}
	api.Inverse(acc)
	return nil
}

// maker makes proofs under one key.
type maker struct {
	layout  layout
	srs     *pcs.SRS
	commit  *pcs.CommitKey
	circuit constraint.ConstraintSystem
	pk      plonk.ProvingKey
	vk      *plonkbn254.VerifyingKey
	fixed   rows
	key     []byte
	random  *rand.Rand
}

// rows are rows of the matrix with their blinders and commitments.
type rows struct {
	entries [][]int16
	blinds  []*fr.Element
	coms    []bn254.G1Affine
}

func newMaker(t *testing.T, l layout, srs *pcs.SRS, seed uint64) *maker {
	t.Helper()
	m := &maker{layout: l, srs: srs, random: rand.New(rand.NewPCG(seed, 1))}
	var err error
	if m.commit, err = pcs.NewCommitKey(srs, l.c); err != nil {
		t.Fatal(err)
	}
	circuit := &openCircuit{Public: make([]frontend.Variable, l.public())}
	if m.circuit, err = frontend.Compile(ecc.BN254.ScalarField(), scs.NewBuilder, circuit); err != nil {
		t.Fatal(err)
	}
	size := int(ecc.NextPowerOfTwo(uint64(m.circuit.GetNbConstraints() + l.public())))
	canonical := kzg.SRS{Pk: kzg.ProvingKey{G1: srs.G1[:size+3]}, Vk: kzgKey(srs.TauG2)}
	lagrange := kzg.SRS{Vk: canonical.Vk}
	if lagrange.Pk.G1, err = kzg.ToLagrangeG1(srs.G1[:size]); err != nil {
		t.Fatal(err)
	}
	pk, vk, err := plonk.Setup(m.circuit, &canonical, &lagrange)
	if err != nil {
		t.Fatal(err)
	}
	m.pk, m.vk = pk, vk.(*plonkbn254.VerifyingKey)
	m.fixed = m.randomRows(t, l.weights+l.tables, 1<<l.c)
	m.key = keyBytes(&m.layout, keccak([]byte("model"), word(seed)), srs.Digest, m.vk, m.fixed.coms)
	return m
}

func kzgKey(tau bn254.G2Affine) (vk kzg.VerifyingKey) {
	_, _, g1, g2 := bn254.Generators()
	vk.G1, vk.G2 = g1, [2]bn254.G2Affine{g2, tau}
	vk.Lines[0], vk.Lines[1] = bn254.PrecomputeLines(g2), bn254.PrecomputeLines(tau)
	return vk
}

func (m *maker) field() *fr.Element {
	var b [48]byte
	for i := 0; i < len(b); i += 8 {
		binary.BigEndian.PutUint64(b[i:], m.random.Uint64())
	}
	return new(fr.Element).SetBytes(b[:])
}

func (m *maker) fields(n int) []fr.Element {
	out := make([]fr.Element, n)
	for i := range out {
		out[i] = *m.field()
	}
	return out
}

func (m *maker) randomRows(t *testing.T, n, width int) rows {
	t.Helper()
	var r rows
	for range n {
		row := make([]int16, width)
		for j := range row {
			row[j] = int16(m.random.Uint32())
		}
		r.entries, r.blinds = append(r.entries, row), append(r.blinds, m.field())
	}
	var err error
	if r.coms, err = pcs.CommitRows(m.commit, r.entries, r.blinds); err != nil {
		t.Fatal(err)
	}
	return r
}

// vector is a statement with its key and proof, as the forge tests read it.
type vector struct {
	KeyDigest string `json:"keyDigest"`
	Root      string `json:"root"`
	Payee     string `json:"payee"`
	Shown     uint64 `json:"shown"`
	Values    string `json:"values"`
	Key       string `json:"key"`
	Proof     string `json:"proof"`
}

// forgery is what a malicious prover does differently; nil functions do nothing.
type forgery struct {
	claim  func(public []fr.Element)               // PLONK proves other public inputs
	commit func(m *maker, hidden []bn254.G1Affine) // rows, D last, are other ones than those combined
	blind  func(blind *fr.Element)                 // β* is another one than that of the combined row
}

// prove makes a proof about random rows that shows the tensors whose bits are set.
func (m *maker) prove(t *testing.T, shown uint64) *vector { return m.forge(t, shown, forgery{}) }

// forge makes a proof of a malicious prover.
func (m *maker) forge(t *testing.T, shown uint64, f forgery) *vector {
	t.Helper()
	l := &m.layout
	statement := m.randomRows(t, l.statement, 1<<l.logRow)
	hidden := m.randomRows(t, l.hidden, 1<<l.c)
	mask, maskBlind := fr.Vector(m.fields(1<<l.c)), m.field()
	d, err := m.commit.CommitField(mask, maskBlind)
	if err != nil {
		t.Fatal(err)
	}
	committed := append(append([]bn254.G1Affine{}, hidden.coms...), d)
	if f.commit != nil {
		f.commit(m, committed)
	}
	requests := make([]byte, 64*l.requests)
	for i := range requests {
		requests[i] = byte(m.random.Uint32())
	}
	keyDigest := keccak([]byte("zkvin/v1/settlement-key"), m.key)
	root := statementRoot(l, requests, statement.coms)
	values, x, e, h := m.shown(statement.entries, shown, keyDigest, root, appendPoints(nil, committed...))
	payee := keccak([]byte("payee"), word(shown))
	copy(payee[:12], make([]byte, 12))
	var payeeElement, shownElement fr.Element
	payeeElement.SetBytes(payee[:])
	shownElement.SetUint64(shown)

	all := append(append(append([][]int16{}, m.fixed.entries...), statement.entries...), hidden.entries...)
	blinds := append(append(append([]*fr.Element{}, m.fixed.blinds...), statement.blinds...), hidden.blinds...)
	lambda, mu, point := m.fields(l.rows()), *m.field(), m.fields(l.c)
	u, blind := combine(all, blinds, mask, maskBlind, lambda, &mu)
	y := multilinear(u, point)
	if f.blind != nil {
		f.blind(&blind)
	}

	public := append([]fr.Element{h, payeeElement, shownElement, x, e}, lambda...)
	public = append(append(append(public, mu), point...), y)
	tr := iop.NewTranscript("zkvin/v1/settlement-opening")
	tr.AbsorbField("public", append(public, blind)...)
	opening, err := pcs.Open(m.commit, u, point, tr)
	if err != nil {
		t.Fatal(err)
	}
	claimed := append([]fr.Element{}, public...)
	if f.claim != nil {
		f.claim(claimed)
	}
	p := m.plonk(t, claimed)
	out := appendPoints(append([]byte{}, requests...), append(statement.coms, committed...)...)
	out = appendField(appendField(out, blind), public[5:]...)
	out = appendOpening(appendPlonk(out, p), opening)
	return &vector{
		KeyDigest: hexed(keyDigest[:]), Root: hexed(root[:]), Payee: hexed(payee[12:]), Shown: shown,
		Values: hexed(values), Key: hexed(m.key), Proof: hexed(out),
	}
}

// shown returns the bytes of values, x, e, h. The value e is that of the rows' own entries, whatever their tensors: a
// reader of the key's words must come to the same, so places outside of shown tensors are zero.
func (m *maker) shown(statement [][]int16, shown uint64, key, root [32]byte, committed []byte) (values []byte, x, e, h fr.Element) {
	l := &m.layout
	places := map[int]bool{}
	for i := range l.tensors {
		if shown>>i&1 == 1 {
			for _, at := range l.tensors[i].places(l.logRow) {
				values = binary.BigEndian.AppendUint16(values, uint16(statement[at>>l.logRow][at&(1<<l.logRow-1)]))
				places[at] = true
			}
		}
	}
	valuesDigest := keccak(values)
	h = bits253(keccak([]byte("zkvin/v1/settlement-start"), key[:], root[:], word(shown), valuesDigest[:], committed))
	hBytes := h.Bytes()
	x = bits253(keccak([]byte("zkvin/v1/settlement-point"), hBytes[:]))
	for at := range places {
		var v fr.Element
		v.SetInt64(int64(statement[at>>l.logRow][at&(1<<l.logRow-1)]))
		p := pow(&x, at)
		e.Add(&e, v.Mul(&v, &p))
	}
	return values, x, e, h
}

// places lists the exponents of a tensor's entries, row major.
func (t *tensor) places(logRow int) []int {
	out := []int{t.first << logRow}
	for _, a := range t.axes {
		var next []int
		for _, at := range out {
			for i := range a.length {
				next = append(next, at+i*a.stride)
			}
		}
		out = next
	}
	return out
}

// combine returns U = Σ Λ_ρ·row ρ + μ·d and its blinder.
func combine(all [][]int16, blinds []*fr.Element, mask fr.Vector, maskBlind *fr.Element, lambda []fr.Element, mu *fr.Element) (fr.Vector, fr.Element) {
	u := make(fr.Vector, len(mask))
	u.ScalarMul(mask, mu)
	var blind, v fr.Element
	blind.Mul(mu, maskBlind)
	for i, row := range all {
		for j, entry := range row {
			v.SetInt64(int64(entry))
			v.Mul(&v, &lambda[i])
			u[j].Add(&u[j], &v)
		}
		v.Mul(&lambda[i], blinds[i])
		blind.Add(&blind, &v)
	}
	return u, blind
}

// multilinear evaluates p at point, the first coordinate folding the lowest bit.
func multilinear(p fr.Vector, point []fr.Element) fr.Element {
	p = append(fr.Vector(nil), p...)
	for i := range point {
		for j := range len(p) / 2 {
			var d fr.Element
			d.Sub(&p[2*j+1], &p[2*j])
			d.Mul(&d, &point[i])
			p[j].Add(&p[2*j], &d)
		}
		p = p[:len(p)/2]
	}
	return p[0]
}

func statementRoot(l *layout, requests []byte, coms []bn254.G1Affine) [32]byte {
	leaves := make([][32]byte, l.requests)
	for i := range leaves {
		var digests [][32]byte
		for _, t := range l.tensors {
			digests = append(digests, proof.TensorDigest(coms[t.first+i*t.rows:][:t.rows]))
		}
		id, context := [32]byte(requests[64*i:]), [32]byte(requests[64*i+32:])
		leaves[i] = proof.Leaf(i, id, context, proof.TensorsDigest(digests[:l.inputs]), proof.TensorsDigest(digests[l.inputs:]))
	}
	return proof.StatementRoot(leaves)
}

func (m *maker) plonk(t *testing.T, public []fr.Element) *plonkbn254.Proof {
	t.Helper()
	assignment := &openCircuit{Salt: *m.field()}
	for i := range public {
		assignment.Public = append(assignment.Public, public[i])
	}
	w, err := frontend.NewWitness(assignment, ecc.BN254.ScalarField())
	if err != nil {
		t.Fatal(err)
	}
	p, err := plonk.Prove(m.circuit, m.pk, w, backend.WithStatisticalZeroKnowledge(),
		backend.WithProverChallengeHashFunction(sha3.NewLegacyKeccak256()),
		backend.WithProverKZGFoldingHashFunction(sha3.NewLegacyKeccak256()))
	if err != nil {
		t.Fatal(err)
	}
	return p.(*plonkbn254.Proof)
}

func appendPlonk(b []byte, p *plonkbn254.Proof) []byte {
	b = appendPoints(b, p.LRO[0], p.LRO[1], p.LRO[2], p.Z, p.H[0], p.H[1], p.H[2])
	b = appendField(b, p.BatchedProof.ClaimedValues[1:6]...)
	b = appendField(b, p.ZShiftedOpening.ClaimedValue)
	return appendPoints(b, p.BatchedProof.H, p.ZShiftedOpening.H)
}

func appendOpening(b []byte, o *pcs.Opening) []byte {
	b = appendPoints(b, o.Folds...)
	for i := range o.Evals {
		b = appendField(b, o.Evals[i][0], o.Evals[i][1])
	}
	b = appendField(b, o.Evals[0][2])
	return appendPoints(b, o.Quotient, o.Witness)
}
