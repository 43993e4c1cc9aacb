package settle

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	fiatshamir "github.com/consensys/gnark-crypto/fiat-shamir"
	"github.com/consensys/gnark/backend"
	plonk "github.com/consensys/gnark/backend/plonk/bn254"
	"golang.org/x/crypto/sha3"

	"github.com/zkvin/zkvin/proof"
)

// proverOptions make proofs that the contract checks: Keccak-256 for challenges and folding.
func proverOptions() []backend.ProverOption {
	return []backend.ProverOption{
		backend.WithStatisticalZeroKnowledge(),
		backend.WithProverChallengeHashFunction(sha3.NewLegacyKeccak256()),
		backend.WithProverKZGFoldingHashFunction(sha3.NewLegacyKeccak256()),
	}
}

// verifyPlonk checks the circuit's proof for the public inputs.
func (k *Key) verifyPlonk(p *plonk.Proof, publics []fr.Element) error {
	q := *p
	q.BatchedProof.ClaimedValues = append([]fr.Element{}, p.BatchedProof.ClaimedValues...)
	if err := k.linearise(&q, publics); err != nil {
		return fmt.Errorf("%w: %w", ErrRejected, err)
	}
	err := plonk.Verify(&q, k.plonk, publics,
		backend.WithVerifierChallengeHashFunction(sha3.NewLegacyKeccak256()),
		backend.WithVerifierKZGFoldingHashFunction(sha3.NewLegacyKeccak256()))
	if err != nil {
		return fmt.Errorf("%w: circuit: %w", ErrRejected, err)
	}
	return nil
}

// plonkChallenges are γ, β, α, ζ of gnark's transcript.
func (k *Key) plonkChallenges(p *plonk.Proof, publics []fr.Element) ([4]fr.Element, error) {
	vk := k.plonk
	names := [4]string{"gamma", "beta", "alpha", "zeta"}
	t := fiatshamir.NewTranscript(sha3.NewLegacyKeccak256(), names[:]...)
	first := proof.AppendPoints(nil, vk.S[0], vk.S[1], vk.S[2], vk.Ql, vk.Qr, vk.Qm, vk.Qo, vk.Qk)
	first = proof.AppendPoints(proof.AppendScalars(first, publics...), p.LRO[:]...)
	bound := [4][]byte{first, nil, proof.AppendPoints(nil, p.Z), proof.AppendPoints(nil, p.H[:]...)}
	var out [4]fr.Element
	for i, name := range names {
		if bound[i] != nil {
			if err := t.Bind(name, bound[i]); err != nil {
				return out, err
			}
		}
		c, err := t.ComputeChallenge(name)
		if err != nil {
			return out, err
		}
		out[i].SetBytes(c)
	}
	return out, nil
}

// linearise sets the value at ζ that the linearised polynomial must have (PLONK, eprint
// 2019/953, section 8.3, r₀ with the opposite sign):
//
//	α²·L₁(ζ) − PI(ζ) − α·(l + β·s₁ + γ)(r + β·s₂ + γ)(o + γ)·z(ωζ)
func (k *Key) linearise(p *plonk.Proof, publics []fr.Element) error {
	c, err := k.plonkChallenges(p, publics)
	if err != nil {
		return err
	}
	gamma, beta, alpha, zeta := c[0], c[1], c[2], c[3]
	vanishing := k.vanishing(&zeta)
	if vanishing.IsZero() {
		return fmt.Errorf("circuit: ζ is in the domain")
	}
	pi, first := k.publicAt(&zeta, &vanishing, publics)
	v := p.BatchedProof.ClaimedValues
	var l, r, o, x fr.Element
	l.Mul(&beta, &v[4])
	l.Add(&l, &gamma)
	l.Add(&l, &v[1])
	r.Mul(&beta, &v[5])
	r.Add(&r, &gamma)
	r.Add(&r, &v[2])
	o.Add(&v[3], &gamma)
	x.Mul(&l, &r)
	x.Mul(&x, &o)
	x.Mul(&x, &alpha)
	x.Mul(&x, &p.ZShiftedOpening.ClaimedValue)
	x.Add(&x, &pi)
	first.Mul(&first, &alpha)
	first.Mul(&first, &alpha)
	v[0].Sub(&first, &x)
	return nil
}

// vanishing is ζ^n − 1.
func (k *Key) vanishing(zeta *fr.Element) fr.Element {
	var v fr.Element
	one := fr.One()
	v.Exp(*zeta, new(big.Int).SetUint64(k.plonk.Size))
	v.Sub(&v, &one)
	return v
}

// publicAt returns PI(ζ) = Σ_i w_i·L_i(ζ) and L_1(ζ), L_i(ζ) = ω^i·(ζ^n − 1)/(n·(ζ − ω^i)).
func (k *Key) publicAt(zeta, vanishing *fr.Element, publics []fr.Element) (pi, first fr.Element) {
	den := make([]fr.Element, len(publics))
	w := fr.One()
	for i := range den {
		den[i].Sub(zeta, &w)
		w.Mul(&w, &k.plonk.Generator)
	}
	var l fr.Element
	w.Mul(vanishing, &k.plonk.SizeInv)
	for i, inv := range fr.BatchInvert(den) {
		l.Mul(&w, &inv)
		if i == 0 {
			first = l
		}
		l.Mul(&l, &publics[i])
		pi.Add(&pi, &l)
		w.Mul(&w, &k.plonk.Generator)
	}
	return pi, first
}

// combination is Com(U) = Σ Λ·row + μ·D − β*·H.
func (k *Key) combination(p *Proof, h *bn254.G1Affine) ([]bn254.G1Affine, []fr.Element) {
	l := k.Layout
	coms := append(append([]bn254.G1Affine{}, l.Weights...), l.Tables...)
	coms = append(append(append(coms, p.Rows...), p.Witness...), p.Mask, *h)
	var minus fr.Element
	minus.Neg(&p.Blind)
	return coms, append(append([]fr.Element{}, p.Opened.Rows...), p.Opened.Mask, minus)
}
