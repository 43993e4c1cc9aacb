package gen

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/backend"
	plonkbn254 "github.com/consensys/gnark/backend/plonk/bn254"
	"golang.org/x/crypto/sha3"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// reader takes bytes apart; the first error stays.
type reader struct {
	data []byte
	err  error
}

func (r *reader) take(n int) []byte {
	if len(r.data) < n {
		r.data, r.err = make([]byte, n), errors.New("bytes end early")
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *reader) field() (e fr.Element) {
	if err := e.SetBytesCanonical(r.take(32)); err != nil {
		r.err = err
	}
	return e
}

func (r *reader) fields(n int) (out []fr.Element) {
	for range n {
		out = append(out, r.field())
	}
	return out
}

func (r *reader) points(n int) (out []bn254.G1Affine) {
	for range n {
		var p bn254.G1Affine
		b := r.take(64)
		x, y := p.X.SetBytesCanonical(b[:32]), p.Y.SetBytesCanonical(b[32:])
		if x != nil || y != nil || !p.IsOnCurve() || p.IsInfinity() {
			r.err = errors.New("not a point of the curve")
		}
		out = append(out, p)
	}
	return out
}

// given are the fields of a packed word, from the lowest byte.
type given struct {
	word []byte
	at   int
}

func (g *given) get(size int) (v int) {
	for i := range size {
		v |= int(g.word[31-g.at-i]) << (8 * i)
	}
	g.at += size
	return v
}

// readKey is the inverse of keyBytes, without model and SRS digest.
func readKey(key []byte) (l layout, vk plonkbn254.VerifyingKey, fixed []bn254.G1Affine, err error) {
	r := &reader{data: key}
	r.take(64)
	g := &given{word: r.take(32)}
	l = layout{requests: g.get(2), c: g.get(1), logRow: g.get(1), weights: g.get(2), tables: g.get(2), statement: g.get(2), hidden: g.get(2)}
	l.tensors = make([]tensor, g.get(2))
	l.inputs = g.get(2)
	vk.Size = 1 << g.get(1)
	vk.Generator = r.field()
	for i := range l.tensors {
		t := &given{word: r.take(32)}
		l.tensors[i] = tensor{first: t.get(2), rows: t.get(2)}
		t.get(4)
		l.tensors[i].axes = make([]axis, t.get(1))
		for j := range l.tensors[i].axes {
			l.tensors[i].axes[j] = axis{t.get(2), t.get(3)}
		}
	}
	p := r.points(8)
	vk.Ql, vk.Qr, vk.Qm, vk.Qo, vk.Qk = p[0], p[1], p[2], p[3], p[4]
	copy(vk.S[:], p[5:])
	fixed = r.points(l.weights + l.tables)
	vk.NbPublicVariables = uint64(l.public())
	vk.SizeInv.SetUint64(vk.Size).Inverse(&vk.SizeInv)
	vk.CosetShift.SetUint64(5)
	if len(r.data) != 0 {
		r.err = errors.New("bytes after the key")
	}
	return l, vk, fixed, r.err
}

// claim is what a vector's bytes say.
type claim struct {
	layout  layout
	vk      plonkbn254.VerifyingKey
	coms    []bn254.G1Affine // all rows of the matrix, D
	public  []fr.Element
	blind   fr.Element
	plonk   *plonkbn254.Proof
	opening *pcs.Opening
}

// readClaim reads a vector and compares key digest and root.
func readClaim(v *vector) (*claim, error) {
	key, values, root := unhex(v.Key), unhex(v.Values), [32]byte(unhex(v.Root))
	l, vk, fixed, err := readKey(key)
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	keyDigest := keccak([]byte("zkvin/v1/settlement-key"), key)
	if hexed(keyDigest[:]) != v.KeyDigest {
		return nil, errors.New("other key")
	}
	r := &reader{data: unhex(v.Proof)}
	requests, coms := r.take(64*l.requests), r.points(l.statement+l.hidden+1)
	if statementRoot(&l, requests, coms[:l.statement]) != root {
		return nil, errors.New("other root")
	}
	c := &claim{layout: l, vk: vk, coms: append(fixed, coms...), blind: r.field()}
	c.public = publicInputs(v, &l, keyDigest, root, values, coms[l.statement:])
	c.public = append(c.public, r.fields(l.rows()+1+l.c+1)...)
	c.plonk = readPlonk(r)
	c.opening = &pcs.Opening{Folds: r.points(l.c - 1), Evals: make([][3]fr.Element, l.c)}
	for i := range c.opening.Evals {
		c.opening.Evals[i][0], c.opening.Evals[i][1] = r.field(), r.field()
	}
	c.opening.Evals[0][2] = r.field()
	q := r.points(2)
	c.opening.Quotient, c.opening.Witness = q[0], q[1]
	c.row()
	if r.err != nil || len(r.data) != 0 {
		return nil, fmt.Errorf("proof: %d bytes left: %w", len(r.data), r.err)
	}
	return c, nil
}

// verify checks a vector as docs/settlement.md says, with gnark's verifier and pcs'.
func verify(v *vector, srs *pcs.SRS) error {
	c, err := readClaim(v)
	if err != nil {
		return err
	}
	c.vk.Kzg = kzgKey(srs.TauG2)
	if err := verifyPlonk(c.plonk, &c.vk, c.public); err != nil {
		return err
	}
	return verifyOpening(&c.layout, srs, c.coms, c.public, c.blind, c.opening)
}

func unhex(s string) []byte {
	b, err := hex.DecodeString(strings.TrimPrefix(s, "0x"))
	if err != nil {
		panic(err)
	}
	return b
}

// publicInputs are h, payee, shown, x and e. The value e is reckoned from places.
func publicInputs(v *vector, l *layout, key, root [32]byte, values []byte, committed []bn254.G1Affine) []fr.Element {
	var payee, shown, e fr.Element
	payee.SetBytes(unhex(v.Payee))
	shown.SetUint64(v.Shown)
	valuesDigest := keccak(values)
	h := bits253(keccak([]byte("zkvin/v1/settlement-start"), key[:], root[:], word(v.Shown), valuesDigest[:], appendPoints(nil, committed...)))
	hBytes := h.Bytes()
	x := bits253(keccak([]byte("zkvin/v1/settlement-point"), hBytes[:]))
	for i := range l.tensors {
		if v.Shown>>i&1 == 0 {
			continue
		}
		for _, at := range l.tensors[i].places(l.logRow) {
			var entry fr.Element
			entry.SetInt64(int64(int16(uint16(values[0])<<8 | uint16(values[1]))))
			p := pow(&x, at)
			e.Add(&e, entry.Mul(&entry, &p))
			values = values[2:]
		}
	}
	return []fr.Element{h, payee, shown, x, e}
}

func readPlonk(r *reader) *plonkbn254.Proof {
	var p plonkbn254.Proof
	points := r.points(7)
	copy(p.LRO[:], points)
	p.Z = points[3]
	copy(p.H[:], points[4:])
	values := r.fields(6)
	p.BatchedProof.ClaimedValues = append(make([]fr.Element, 1), values[:5]...)
	p.ZShiftedOpening.ClaimedValue = values[5]
	w := r.points(2)
	p.BatchedProof.H, p.ZShiftedOpening.H = w[0], w[1]
	return &p
}

// verifyPlonk gives gnark the linearised polynomial's value, which a proof leaves out.
func verifyPlonk(p *plonkbn254.Proof, vk *plonkbn254.VerifyingKey, public []fr.Element) error {
	p.BatchedProof.ClaimedValues[0] = linearised(p, vk, public)
	return plonkbn254.Verify(p, vk, public,
		backend.WithVerifierChallengeHashFunction(sha3.NewLegacyKeccak256()),
		backend.WithVerifierKZGFoldingHashFunction(sha3.NewLegacyKeccak256()))
}

// challenges are those of PLONK.
type challenges struct{ gamma, beta, alpha, zeta fr.Element }

func draw(p *plonkbn254.Proof, vk *plonkbn254.VerifyingKey, public []fr.Element) (c challenges) {
	next := func(e *fr.Element, parts ...[]byte) []byte {
		d := keccak(parts...)
		e.SetBytes(d[:])
		return d[:]
	}
	d := next(&c.gamma, []byte("gamma"), appendPoints(nil, vk.S[0], vk.S[1], vk.S[2], vk.Ql, vk.Qr, vk.Qm, vk.Qo, vk.Qk),
		appendField(nil, public...), appendPoints(nil, p.LRO[:]...))
	d = next(&c.beta, []byte("beta"), d)
	d = next(&c.alpha, []byte("alpha"), d, appendPoints(nil, p.Z))
	next(&c.zeta, []byte("zeta"), d, appendPoints(nil, p.H[:]...))
	return c
}

// linearised is α²L₁(ζ) − PI(ζ) − α(l + βs₁ + γ)(r + βs₂ + γ)(o + γ)z.
func linearised(p *plonkbn254.Proof, vk *plonkbn254.VerifyingKey, public []fr.Element) fr.Element {
	c := draw(p, vk, public)
	gamma, beta, alpha, zeta := c.gamma, c.beta, c.alpha, c.zeta
	one, root := fr.One(), fr.One()
	vanishing := pow(&zeta, int(vk.Size))
	vanishing.Sub(&vanishing, &one).Mul(&vanishing, &vk.SizeInv)
	var sum, first, t fr.Element
	for i := range public {
		t.Sub(&zeta, &root)
		t.Inverse(&t).Mul(&t, &root).Mul(&t, &vanishing)
		if i == 0 {
			first.Mul(&t, &alpha).Mul(&first, &alpha)
		}
		t.Mul(&t, &public[i])
		sum.Add(&sum, &t)
		root.Mul(&root, &vk.Generator)
	}
	v := p.BatchedProof.ClaimedValues
	product := alpha
	for i := range 2 {
		t.Mul(&beta, &v[4+i]).Add(&t, &v[1+i]).Add(&t, &gamma)
		product.Mul(&product, &t)
	}
	t.Add(&v[3], &gamma)
	product.Mul(&product, &t).Mul(&product, &p.ZShiftedOpening.ClaimedValue)
	return *first.Sub(&first, &sum).Sub(&first, &product)
}

func verifyOpening(l *layout, srs *pcs.SRS, coms []bn254.G1Affine, public []fr.Element, blind fr.Element, o *pcs.Opening) error {
	n := l.rows()
	mask, point, y := public[5+n], public[6+n:6+n+l.c], public[6+n+l.c]
	if mask.IsZero() {
		return errors.New("mask coefficient is zero")
	}
	var negative fr.Element
	negative.Neg(&blind)
	com := pcs.RowCombination(append(coms, srs.H), append(append([]fr.Element{}, public[5:6+n]...), negative))
	tr := iop.NewTranscript("zkvin/v1/settlement-opening")
	tr.AbsorbField("public", append(append([]fr.Element{}, public...), blind)...)
	key, err := pcs.NewOpeningKey(l.c, srs.TauG2)
	if err != nil {
		return err
	}
	return pcs.VerifyOpening(key, com, point, y, o, tr)
}

// row draws the challenges of the row's opening, fills in P_i(b²), and returns the last challenge.
func (c *claim) row() fr.Element {
	tr := iop.NewTranscript("zkvin/v1/settlement-opening")
	tr.AbsorbField("public", append(append([]fr.Element{}, c.public...), c.blind)...)
	tr.AbsorbPoints("folds", c.opening.Folds...)
	b := tr.Challenge("b")
	var inverse fr.Element
	inverse.Double(&b).Inverse(&inverse)
	point := c.public[6+c.layout.rows():]
	var flat []fr.Element
	for i := range c.opening.Evals {
		if i > 0 {
			c.opening.Evals[i][2] = fold(&c.opening.Evals[i-1], &point[i-1], &b, &inverse)
		}
		flat = append(flat, c.opening.Evals[i][:]...)
	}
	tr.AbsorbField("evaluations", flat...)
	tr.Challenge("rho")
	tr.AbsorbPoints("quotient", c.opening.Quotient)
	return tr.Challenge("zeta")
}

// fold is P_{i+1}(b²) from P_i(b) and P_i(−b).
func fold(row *[3]fr.Element, x, b, inverseTwice *fr.Element) fr.Element {
	var even, odd fr.Element
	even.Add(&row[0], &row[1]).Mul(&even, b).Mul(&even, inverseTwice)
	odd.Sub(&row[0], &row[1]).Mul(&odd, inverseTwice)
	odd.Sub(&odd, &even).Mul(&odd, x)
	return *odd.Add(&odd, &even)
}
