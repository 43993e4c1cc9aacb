package verify

import (
	"errors"
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// Errors of Verify.
var (
	// ErrRejected: the proof does not prove its statement.
	ErrRejected = errors.New("proof rejected")
	// ErrShape: the proof does not have the lengths that the key gives.
	ErrShape = fmt.Errorf("%w: wrong shape for this key", ErrRejected)
	// ErrModel: the proof is about another model.
	ErrModel = fmt.Errorf("%w: about another model", ErrRejected)
	// ErrCarried: the key has inputs whose rows other proofs must have made. Only a receipt,
	// which has those proofs, shows anything with it.
	ErrCarried = errors.New("inputs come from other proofs: verify the receipt of the run")
	// ErrUnsafeSRS: key or proof rests on a development SRS.
	ErrUnsafeSRS = errors.New("development SRS: anybody can forge proofs under it")
)

// Options of Verify.
type Options struct {
	// AllowUnsafeSRS accepts keys made under the development SRS.
	AllowUnsafeSRS bool
	// CarriedRowsProven is the caller's word that the rows of carried inputs are outputs of
	// proofs that it has verified, or commitments to zeros: nothing here checks their ranges.
	CarriedRowsProven bool
	// Observe, if set, sees every transcript event.
	Observe func(iop.Event)
}

// Verify returns nil if p proves its statement under k. Whether the statement is the
// one that the caller wants is for the caller to compare.
func Verify(k *Key, p *proof.Proof, o Options) error {
	return verifyOn(iop.NewTranscript(proof.Domain), k, p, o)
}

// verifyOn is Verify on a fresh transcript.
func verifyOn(t *iop.Transcript, k *Key, p *proof.Proof, o Options) error {
	if (k.Unsafe || p.Unsafe) && !o.AllowUnsafeSRS {
		return ErrUnsafeSRS
	}
	if p.Unsafe != k.Unsafe {
		return fmt.Errorf("%w: proof and key disagree on the SRS", ErrShape)
	}
	if k.carried && !o.CarriedRowsProven {
		return ErrCarried
	}
	if p.Statement.ModelID != k.ModelID {
		return fmt.Errorf("%w: it names 0x%x, the key is 0x%x", ErrModel, p.Statement.ModelID, k.ModelID)
	}
	if err := k.checkShape(p); err != nil {
		return err
	}
	rows, err := k.statementRows(&p.Statement)
	if err != nil {
		return err
	}

	t.Observe(o.Observe)
	proof.AbsorbStart(t, &p.Statement, rows, p.Witness, &p.Mask)
	return k.checkArgument(t, p, slices.Concat(k.weights, k.tables, rows, p.Witness))
}

// checkArgument verifies what a proof says about the rows of the matrix, which the transcript
// has absorbed or the ModelID names.
func (k *Key) checkArgument(t *iop.Transcript, p *proof.Proof, rows []bn254.G1Affine) error {
	ch := &channel{t: t, messages: p.Messages}
	sys, hidden := iop.NewR1CS(k.Schedule, ch.message, ch.challenge)
	if ch.err != nil {
		return ch.err
	}
	opened := public(&hidden)
	if opened.Mask.IsZero() {
		return fmt.Errorf("%w: the mask has coefficient zero", ErrRejected)
	}
	sys.Equate(hidden.Value, &p.Value)
	proof.AbsorbEnd(t, &p.Blind, &p.Value)
	if err := k.checkFold(sys, p, ch); err != nil {
		return err
	}
	com := k.combination(opened, rows, p)
	if err := pcs.VerifyOpening(k.opening, com, opened.Point, p.Value, &p.Opening, t); err != nil {
		return fmt.Errorf("%w: %w", ErrRejected, err)
	}
	return nil
}

// public takes the public part of what remains to be opened: all but the value.
func public(h *iop.Opened[iop.Hidden]) *iop.Opened[fr.Element] {
	o := &iop.Opened[fr.Element]{Rows: make([]fr.Element, len(h.Rows)), Point: make([]fr.Element, len(h.Point)), Mask: h.Mask.Public()}
	for i := range h.Rows {
		o.Rows[i] = h.Rows[i].Public()
	}
	for i := range h.Point {
		o.Point[i] = h.Point[i].Public()
	}
	return o
}

// combination is the commitment of Σ Λ_r·row_r + δ^G·mask without its blinder.
func (k *Key) combination(o *iop.Opened[fr.Element], rows []bn254.G1Affine, p *proof.Proof) bn254.G1Affine {
	coms := append(slices.Clip(rows), p.Mask, k.h)
	var minus fr.Element
	minus.Neg(&p.Blind)
	coef := append(append([]fr.Element(nil), o.Rows...), o.Mask, minus)
	return pcs.RowCombination(coms, coef)
}
