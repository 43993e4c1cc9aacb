package zkvin

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"math/bits"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/settle"
)

// MaxShown is the most entries of tensors that a settlement proof shows a contract.
const MaxShown = settle.MaxShown

// Address is an account of an EVM chain.
type Address [20]byte

// String is the address in hexadecimal, in lower case.
func (a Address) String() string { return "0x" + hex.EncodeToString(a[:]) }

// SettlementOptions say what settlement keys are derived with.
type SettlementOptions struct {
	// SRS has the powers of the model's τ, SettlementKey.Powers of them or more: a longer cut
	// of the same ceremony. nil makes those of the development SRS, for keys that rest on it.
	SRS *SRS
	// Cache is a folder for what is derived; empty keeps nothing.
	Cache    string
	Progress Progress
}

// SettlementKey checks settlement proofs of a model as a contract does. It follows from the
// verification key by a computation that anybody can repeat.
type SettlementKey struct {
	key     *settle.Key
	circuit *settle.Circuit
	public  *VerificationKey
	rows    proof.RowKey
}

// SettlementKey derives the settlement key of a verification key, which must have a
// settlement layout (ErrNoSettlement and ErrUnsupported otherwise). It takes seconds, less with a cache. It
// returns ErrMismatch for an SRS of another τ, ErrSRSSize for one with too few powers.
func (k *VerificationKey) SettlementKey(ctx context.Context, o SettlementOptions) (*SettlementKey, error) {
	if k.file.Settlement == nil {
		return nil, fmt.Errorf("%w: %w: compile the model with one", ErrUnsupported, ErrNoSettlement)
	}
	o.Progress.call("circuit", 0, settlementSteps)
	sc, spans, err := proof.NewSettlementSchedule(k.file)
	if err != nil {
		return nil, settlementError(err)
	}
	l := &settle.Layout{
		Schedule: sc, Spans: spans, Inputs: len(k.file.Graph.Inputs), LogRow: k.file.LogC, Batch: k.file.Batch,
		ModelID: k.key.ModelID, SRSDigest: k.file.SRS.Digest, Weights: k.file.Settlement.Weights, Tables: k.file.Settlement.Tables,
	}
	out := &SettlementKey{public: k, rows: k.key.RowKey()}
	if out.circuit, err = settle.NewCircuit(l); err != nil {
		return nil, settlementError(err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	o.Progress.call("key", 1, settlementSteps)
	vk, err := settle.Cache{Dir: o.Cache}.PlonkKey(out.circuit, &k.file.SRS.TauG2, func() (*settle.Powers, error) { return out.powers(&o) })
	if err != nil {
		return nil, settlementError(err)
	}
	if out.key, err = settle.NewKey(l, vk, &k.file.SRS.TauG2); err != nil {
		return nil, settlementError(err)
	}
	o.Progress.call("key", settlementSteps, settlementSteps)
	return out, ctx.Err()
}

// settlementSteps of SettlementKey, for progress.
const settlementSteps = 3

// settlementError maps what package settle refuses to the facade's errors.
func settlementError(err error) error {
	switch {
	case errors.Is(err, settle.ErrPowers):
		return fmt.Errorf("%w: %w", ErrSRSSize, err)
	case errors.Is(err, settle.ErrKey):
		return fmt.Errorf("%w: %w", ErrUnsupported, err)
	case errors.Is(err, settle.ErrShown):
		return fmt.Errorf("%w: %w", ErrShape, err)
	case errors.Is(err, settle.ErrRejected):
		return fmt.Errorf("%w: %w", ErrRejected, err)
	}
	return err
}

// powers are those of the circuit's size.
func (k *SettlementKey) powers(o *SettlementOptions) (*settle.Powers, error) {
	s, err := k.srs(o, k.circuit.Powers())
	if err != nil {
		return nil, err
	}
	return settle.Cache{Dir: o.Cache}.Powers(s, bits.Len(uint(k.circuit.Domain()))-1)
}

// srs is an SRS of the key's τ with at least n powers.
func (k *SettlementKey) srs(o *SettlementOptions, n int) (*pcs.SRS, error) {
	if o.SRS == nil {
		if !k.public.file.SRS.Unsafe {
			return nil, fmt.Errorf("%w: settling takes %d powers of tau: give the ceremony's file", ErrSRSSize, n)
		}
		return pcs.DevelopmentSRS(n)
	}
	s := o.SRS.s
	if !s.TauG2.Equal(&k.public.file.SRS.TauG2) {
		return nil, fmt.Errorf("%w: the SRS has another tau than the key, whose SRS is %v", ErrMismatch, Digest(k.public.file.SRS.Digest))
	}
	if len(s.G1) < n {
		return nil, fmt.Errorf("%w: %d powers, settling takes %d: import more of the same ceremony", ErrSRSSize, len(s.G1), n)
	}
	return s, nil
}

// Digest names the key to contracts.
func (k *SettlementKey) Digest() Digest { return k.key.Digest }

// Bytes are the key as a contract reads it.
func (k *SettlementKey) Bytes() []byte { return slices.Clone(k.key.Bytes()) }

// Gates is the size of the circuit; Powers the number of powers of τ that settling takes.
func (k *SettlementKey) Gates() (gates, powers int) { return k.circuit.Gates(), k.circuit.Powers() }

// Rows is the number of rows that a contract sums up, the mask row among them, and c, the
// logarithm of their length.
func (k *SettlementKey) Rows() (rows, c int) {
	sc := k.key.Layout.Schedule
	return sc.Layout.NumRows() + 1, sc.LogCols
}

// SRS is the digest of the powers of tau that the key rests on.
func (k *SettlementKey) SRS() Digest { return k.key.Layout.SRSDigest }

// TauG2 is [τ]₂ as contracts have it: x₁ ‖ x₀ ‖ y₁ ‖ y₀.
func (k *SettlementKey) TauG2() (b [128]byte) {
	copy(b[:], proof.AppendPointG2(nil, &k.public.file.SRS.TauG2))
	return b
}

// Verify checks a settlement proof as a contract does, and that the rows of public tensors
// are those of the values it states. It returns ErrRejected, or ErrMismatch for a proof
// under another key.
func (k *SettlementKey) Verify(p *SettlementProof, o VerifyOptions) error {
	if k.public.file.SRS.Unsafe && !o.AllowUnsafeSRS {
		return ErrUnsafeSRS
	}
	if p.p.Key != k.key.Digest || p.p.Unsafe != k.public.file.SRS.Unsafe {
		return fmt.Errorf("%w: the proof is for settlement key %v, this is %v", ErrMismatch, Digest(p.p.Key), k.Digest())
	}
	s, err := k.statement(p)
	if err != nil {
		return err
	}
	if err := k.key.Verify(s, p.p.Bytes); err != nil {
		return settlementError(err)
	}
	return k.public.compareStatement(p.stated(), &o)
}

// statement is what a contract is told of a proof.
func (k *SettlementKey) statement(p *SettlementProof) (*settle.Statement, error) {
	if err := k.fits(p); err != nil {
		return nil, err
	}
	leaves, err := k.rows.Leaves(&p.p.Statement)
	if err != nil {
		return nil, err
	}
	values, err := shownValues(&p.p.Statement, p.p.Shown)
	if err != nil {
		return nil, err
	}
	s := &settle.Statement{Claim: settle.Claim{Payee: p.p.Payee, Shown: p.p.Shown}, Root: proof.StatementRoot(leaves), Values: values}
	if err := k.key.CheckShown(s); err != nil {
		return nil, settlementError(err)
	}
	return s, nil
}

// fits compares model and lengths of a proof's statement with the key's.
func (k *SettlementKey) fits(p *SettlementProof) error {
	st := &p.p.Statement
	if st.ModelID != k.key.Layout.ModelID {
		return fmt.Errorf("%w: the proof is about model %v, the key is %v", ErrMismatch, Digest(st.ModelID), Digest(k.key.Layout.ModelID))
	}
	if err := st.CheckShape(k.public.key.Shape); err != nil {
		return fmt.Errorf("%w: %w", ErrMismatch, err)
	}
	return nil
}

// Statement reads a proof's statement under the names, shapes and exponents of the key's
// model. It means nothing before Verify.
func (k *SettlementKey) Statement(p *SettlementProof) (*Statement, error) {
	if err := k.fits(p); err != nil {
		return nil, err
	}
	return newStatement(k.public.file.Graph, &k.rows, p.stated().p)
}

// SettlementCall is what SettlementVerifier.verify is called with.
type SettlementCall struct {
	Key    Digest // of KeyBytes
	Root   Digest
	Payee  Address
	Shown  [32]byte // bit t says that tensor t is shown
	Values []byte   // of shown tensors, two bytes each
	// KeyBytes and Proof are the settlement key and the proof as contracts read them.
	KeyBytes, Proof []byte
}

// Call makes the arguments of a contract call. It does not verify the proof.
func (k *SettlementKey) Call(p *SettlementProof) (*SettlementCall, error) {
	s, err := k.statement(p)
	if err != nil {
		return nil, err
	}
	return &SettlementCall{Key: k.Digest(), Root: s.Root, Payee: s.Payee, Shown: s.Mask(), Values: s.ValueBytes(),
		KeyBytes: k.Bytes(), Proof: p.Bytes()}, nil
}

// shownValues are the entries of the shown tensors, which must be public.
func shownValues(st *proof.Statement, shown []bool) ([]int16, error) {
	var out []int16
	tensors := st.Tensors()
	for t, b := range shown {
		if !b {
			continue
		}
		if t >= len(tensors) || !tensors[t].Public() {
			return nil, fmt.Errorf("%w: %w: tensor %d of the statement is private", ErrShape, ErrShown, t)
		}
		out = append(out, tensors[t].Values...)
	}
	return out, nil
}

// Settler makes settlement proofs of a model. It may be used by several goroutines at once.
type Settler struct {
	Key    *SettlementKey
	model  *Model
	key    prove.Key
	prover *settle.Prover
}

// Settler makes ready to settle n requests at once. It returns the errors of
// VerificationKey.SettlementKey.
func (m *Model) Settler(ctx context.Context, n int, o SettlementOptions) (*Settler, error) {
	public, err := m.VerificationKey()
	if err != nil {
		return nil, err
	}
	if public, err = public.Batch(n); err != nil {
		return nil, err
	}
	k, err := public.SettlementKey(ctx, o)
	if err != nil {
		return nil, err
	}
	powers, err := k.powers(&o)
	if err != nil {
		return nil, settlementError(err)
	}
	s := &Settler{Key: k, model: m}
	if s.prover, err = settle.NewProver(k.key, k.circuit, powers); err != nil {
		return nil, settlementError(err)
	}
	l := k.key.Layout
	srs, err := k.srs(&o, 1<<l.Schedule.LogCols)
	if err != nil {
		return nil, err
	}
	commit, err := pcs.NewCommitKey(srs, l.Schedule.LogCols)
	if err != nil {
		return nil, err
	}
	s.key = prove.Key{
		Schedule: l.Schedule, Commit: commit, ModelID: l.ModelID, Unsafe: k.public.file.SRS.Unsafe, Spans: l.Spans,
		Weights: m.file.Weights.Data, Rows: prove.WeightRows(l.Schedule, m.file.Weights.Data), Blinds: m.file.SettlementBlinds,
	}
	return s, nil
}

// SettleOptions of Settler.
type SettleOptions struct {
	Payee Address // whom a market pays; bound to the proof, not to its statement
	// ShowInputs and ShowOutputs give the contract the entries of public tensors, at most
	// MaxShown of them, of single requests.
	ShowInputs, ShowOutputs bool
	// PrivateInputs and PrivateOutputs show commitments instead of entries.
	PrivateInputs, PrivateOutputs bool
	Progress                      Progress
}

// Settle runs the model on as many requests as the settler is for, and proves the results
// to a contract.
func (s *Settler) Settle(ctx context.Context, requests []Request, o SettleOptions) (*SettlementProof, error) {
	if n := s.Key.key.Layout.Batch; len(requests) != n {
		return nil, fmt.Errorf("%w: %d requests, the settler is for %d", ErrShape, len(requests), n)
	}
	jobs := make([]job, len(requests))
	for i := range requests {
		var err error
		if jobs[i], err = s.model.job(&s.key, &requests[i], o.PrivateInputs); err != nil {
			return nil, inRequest(i, len(requests), err)
		}
	}
	inst, err := s.model.instance(ctx, &s.key, jobs, o.PrivateOutputs)
	if err != nil {
		return nil, err
	}
	return s.settle(ctx, inst, o)
}

// SettleWitness settles the statement that a proof was made for, from its witness: private
// tensors keep their commitments. The options on privacy are those of that proof.
func (s *Settler) SettleWitness(ctx context.Context, w *Witness, o SettleOptions) (*SettlementProof, error) {
	st := &w.w.Statement
	if st.ModelID != s.key.ModelID {
		return nil, fmt.Errorf("%w: the witness is for model %v, the settler for %v", ErrMismatch, Digest(st.ModelID), Digest(s.key.ModelID))
	}
	if err := st.CheckShape(s.Key.public.key.Shape); err != nil {
		return nil, fmt.Errorf("%w: witness: %w", ErrMismatch, err)
	}
	jobs, err := s.jobs(w.w)
	if err != nil {
		return nil, err
	}
	inst, err := s.model.instance(ctx, &s.key, jobs, false)
	if err != nil {
		return nil, err
	}
	if err := restore(inst, w.w, s.key.Spans); err != nil {
		return nil, err
	}
	p, err := s.settle(ctx, inst, o)
	if err != nil {
		return nil, err
	}
	if !sameStatement(&p.p.Statement, st) {
		return nil, fmt.Errorf("%w: the witness does not give the statement it names", ErrMismatch)
	}
	return p, nil
}

// jobs are the runs of a witness.
func (s *Settler) jobs(w *proof.Witness) ([]job, error) {
	inputs := len(s.model.file.Key.Graph.Inputs)
	jobs := make([]job, len(w.Statement.Requests))
	for i := range jobs {
		r := &w.Statement.Requests[i]
		if len(w.Inputs[i]) != inputs || len(r.Inputs) != inputs {
			return nil, fmt.Errorf("%w: request %d has %d inputs, the model %d", ErrShape, i, len(w.Inputs[i]), inputs)
		}
		j := job{id: r.ID, context: r.Context, blinds: make([][]fr.Element, inputs)}
		blinds := w.InputBlinds[i]
		for t := range r.Inputs {
			j.in = append(j.in, widen(w.Inputs[i][t]))
			if !r.Inputs[t].Public() {
				n := s.key.Spans[t].Num
				if len(blinds) < n {
					return nil, fmt.Errorf("%w: request %d, input %d: %d blinders for %d rows", ErrShape, i, t, len(blinds), n)
				}
				j.blinds[t], blinds = blinds[:n], blinds[n:]
			}
		}
		jobs[i] = j
	}
	return jobs, nil
}

// restore gives private outputs the blinders that a witness has for them.
func restore(inst *prove.Instance, w *proof.Witness, spans []proof.Span) error {
	for i := range w.Statement.Requests {
		r, blinds := &w.Statement.Requests[i], w.OutputBlinds[i]
		spans = spans[len(r.Inputs):]
		for t := range r.Outputs {
			if n := spans[t].Num; !r.Outputs[t].Public() {
				if len(blinds) < n {
					return fmt.Errorf("%w: request %d, output %d: %d blinders for %d rows", ErrShape, i, t, len(blinds), n)
				}
				inst.Statement.Requests[i].Outputs[t] = proof.Tensor{Rows: []bn254.G1Affine{}}
				copy(inst.Blinds[spans[t].First:], blinds[:n])
				blinds = blinds[n:]
			}
		}
		spans = spans[len(r.Outputs):]
	}
	return nil
}

func sameStatement(a, b *proof.Statement) bool {
	x, err := proof.EncodeStatement(a)
	if err != nil {
		return false
	}
	y, err := proof.EncodeStatement(b)
	return err == nil && slices.Equal(x, y)
}

// settle proves an instance.
func (s *Settler) settle(ctx context.Context, inst *prove.Instance, o SettleOptions) (*SettlementProof, error) {
	out := &proof.SettlementProof{Unsafe: s.key.Unsafe, Key: s.Key.key.Digest, Payee: o.Payee}
	if o.ShowInputs || o.ShowOutputs {
		r := &inst.Statement.Requests[0]
		out.Shown = slices.Concat(slices.Repeat([]bool{o.ShowInputs}, len(r.Inputs)), slices.Repeat([]bool{o.ShowOutputs}, len(r.Outputs)))
	}
	values, err := shownValues(&inst.Statement, out.Shown)
	if err != nil {
		return nil, err
	}
	var headers []settle.Header
	for i := range inst.Statement.Requests {
		headers = append(headers, settle.Header{ID: inst.Statement.Requests[i].ID, Context: inst.Statement.Requests[i].Context})
	}
	salt, err := prove.Blinders(1)
	if err != nil {
		return nil, err
	}
	steps := len(stages) + 1 // and the circuit's proof
	var a *settle.Attempt
	start := func(d *prove.Reduction) (sponge *iop.Sponge, shown *iop.Shown[fr.Element], err error) {
		a, sponge, shown, err = s.prover.Start(settle.Claim{Payee: out.Payee, Shown: out.Shown}, values, headers, d.Rows, d.Witness, &d.Mask, salt[0])
		return sponge, shown, err
	}
	d, err := prove.Reduce(ctx, &s.key, inst, start, prove.Options{Consume: true, Progress: func(st prove.Stage) {
		o.Progress.call(string(st), slices.Index(stages, st), steps)
	}})
	if err != nil {
		return nil, settlementError(err)
	}
	o.Progress.call("circuit", steps-1, steps)
	if out.Bytes, err = a.Finish(ctx, d.Messages, d.Blind, d.Open); err != nil {
		return nil, settlementError(err)
	}
	out.Statement = d.Statement
	o.Progress.call("circuit", steps, steps)
	return &SettlementProof{p: out}, nil
}

// SettlementProof is a statement with its settlement proof.
type SettlementProof struct{ p *proof.SettlementProof }

// OpenSettlementProof reads a .zks file. It is untrusted until verified.
func OpenSettlementProof(path string) (*SettlementProof, error) {
	p, err := proof.ReadSettlementProof(path)
	if err != nil {
		return nil, err
	}
	return &SettlementProof{p}, nil
}

// stated is the statement as that of a proof.
func (p *SettlementProof) stated() *Proof {
	return newProof(&proof.Proof{Statement: p.p.Statement, Unsafe: p.p.Unsafe}, nil)
}

// WriteFile writes the .zks file.
func (p *SettlementProof) WriteFile(path string) error { return p.p.WriteFile(path) }

// Requests is the number of requests that the proof's statement has.
func (p *SettlementProof) Requests() int { return len(p.p.Statement.Requests) }

// Key is the settlement key that the proof is for.
func (p *SettlementProof) Key() Digest { return p.p.Key }

// Payee is whom the proof pays.
func (p *SettlementProof) Payee() Address { return p.p.Payee }

// Bytes are the proof as a contract reads it.
func (p *SettlementProof) Bytes() []byte { return slices.Clone(p.p.Bytes) }
