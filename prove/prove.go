package prove

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// attempts bounds how often a proof is tried again after a challenge hit an excluded
// value (probability about 2^-230 each).
const attempts = 3

// Key is what a prover keeps ready for a model.
type Key struct {
	Schedule *iop.Schedule
	Commit   *pcs.CommitKey
	ModelID  [32]byte
	Unsafe   bool
	Weights  [][]int16    // by index in graph.Weights
	Rows     *Rows        // of Weights
	Blinds   []fr.Element // one a weight row
	Spans    []proof.Span // of the statement's tensors
}

// Instance is one proof to make: the values of all tensors of the program, and what the
// statement says of them.
type Instance struct {
	Values [][][]int64 // by request and tensor
	// Statement is complete but for the rows of private tensors (non-nil, any length),
	// which Prove fills in.
	Statement proof.Statement
	// Blinds are the blinders of all statement rows in the order of the matrix: zero for
	// public tensors.
	Blinds []fr.Element
	// Carried are the private tensors, by their number among the statement's, whose rows
	// other proofs made: the statement has them, under any blinders.
	Carried []int
}

// Stage names a part of the work, for progress reports.
type Stage string

// The stages in order.
const (
	StageColumns      Stage = "columns"
	StageCommit       Stage = "commit"
	StageLookups      Stage = "look-ups"
	StageContractions Stage = "contractions"
	StageClaims       Stage = "claims"
	StageOpening      Stage = "opening"
)

// Options of Prove. Progress, if set, is called at the start of every stage.
type Options struct {
	Progress func(Stage)
	// Observe, if set, sees every transcript event, of every attempt.
	Observe func(iop.Event)
	// Consume sets the instance's values to nil once they are read, so that they take no memory
	// that the proof needs; the instance serves no other proof then.
	Consume bool

	draw source // fromSystem, but in tests
}

// ErrInstance means that an instance does not fit its key.
var ErrInstance = errors.New("instance does not fit the key")

// check compares lengths, and whether rows are hidden as the statement says: a private row
// under blinder zero could be guessed, a public one under another is not what the verifier
// recomputes.
func (in *Instance) check(k *Key) error {
	l := k.Schedule.Layout
	tensors := in.Statement.Tensors()
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"blinders of statement rows", len(in.Blinds), l.Rows(iop.KindStatement)},
		{"blinders of weight rows", len(k.Blinds), l.Rows(iop.KindWeight)},
		{"tensors in the statement", len(tensors), len(k.Spans)},
		{"runs", len(in.Values), len(in.Statement.Requests)},
	} {
		if c.got != c.want {
			return fmt.Errorf("%w: %d %s, want %d", ErrInstance, c.got, c.what, c.want)
		}
	}
	for i, t := range tensors {
		if slices.Contains(in.Carried, i) {
			if len(t.Rows) != k.Spans[i].Num {
				return fmt.Errorf("%w: statement tensor %d is carried with %d rows, want %d", ErrInstance, i, len(t.Rows), k.Spans[i].Num)
			}
			continue
		}
		for r, b := range in.Blinds[k.Spans[i].First:][:k.Spans[i].Num] {
			if b.IsZero() != t.Public() {
				return fmt.Errorf("%w: statement tensor %d: public %v, but blinder zero in row %d is %v", ErrInstance, i, t.Public(), r, b.IsZero())
			}
		}
	}
	return nil
}

// Prove makes a proof of the instance. It returns ErrInstance for an instance that does not
// fit the key, ErrWitness when the values do not satisfy the program, and the context's
// error when it is done between two stages.
func Prove(ctx context.Context, k *Key, in *Instance, o Options) (*proof.Proof, error) {
	if o.draw == nil {
		o.draw = fromSystem
	}
	if err := in.check(k); err != nil {
		return nil, err
	}
	r := run{ctx: ctx, o: o}
	if !r.stage(StageColumns) {
		return nil, r.err
	}
	a, err := assign(k.Schedule, in.Values, k.Weights)
	if err != nil {
		return nil, err
	}
	if o.Consume {
		in.Values = nil
	}
	m, err := newMatrix(k.Rows, a)
	if err != nil {
		return nil, err
	}
	if err := a.release(); err != nil {
		return nil, err
	}
	for range attempts {
		var p *proof.Proof
		if p, err = r.prove(k, in, a, m); !errors.Is(err, errLogUpRetry) {
			return p, err
		}
	}
	return nil, err
}

// collectBits is the size of look-up trees whose memory is collected at once: at 32 bytes a
// leaf they are most of the heap, which would otherwise grow to twice its size before the
// collector runs again.
const collectBits = 22

type run struct {
	ctx context.Context
	o   Options
	err error
}

// stage reports progress and tells whether to go on.
func (r *run) stage(s Stage) bool {
	if r.err == nil {
		r.err = r.ctx.Err()
	}
	if r.err == nil && r.o.Progress != nil {
		r.o.Progress(s)
	}
	return r.err == nil
}

// prove makes one attempt at the proof of an assignment, whose matrix is m.
func (r *run) prove(k *Key, in *Instance, a *assignment, m *matrix) (*proof.Proof, error) {
	sc, o := k.Schedule, &r.o
	if !r.stage(StageCommit) {
		return nil, r.err
	}
	p := &proof.Proof{Statement: in.Statement.Clone(), Unsafe: k.Unsafe}
	sec, err := commit(k, m, in, p, o.draw)
	if err != nil {
		return nil, err
	}
	for i, t := range p.Statement.Tensors() {
		if !t.Public() {
			t.Rows = sec.statement[k.Spans[i].First:][:k.Spans[i].Num]
		}
	}
	s, err := newSender(iop.NewTranscript(proof.Domain), k.Commit.Short(), o.draw, sc.NumRounds())
	if err != nil {
		return nil, err
	}
	s.t.Observe(o.Observe)
	proof.AbsorbStart(s.t, &p.Statement, sec.statement, p.Witness, &p.Mask)

	env := iop.NewEnv[fr.Element](iop.Native{}, sc)
	if !r.stage(StageLookups) {
		return nil, r.err
	}
	if err := lookups(a, env, s); err != nil {
		return nil, err
	}
	if sc.LeafBits >= collectBits {
		runtime.GC()
	}
	if !r.stage(StageContractions) {
		return nil, r.err
	}
	if err := contractions(a, env, s); err != nil {
		return nil, err
	}
	if !r.stage(StageClaims) {
		return nil, r.err
	}
	b, point, value, delta := claims(sc, env, m, sec, s)
	if !r.stage(StageOpening) {
		return nil, r.err
	}
	row, blind := b.combine(&delta, sec.mask, sec.blinds, &sec.maskBlind)
	p.Blind, p.Value = blind, value
	proof.AbsorbEnd(s.t, &p.Blind, &p.Value)
	if err := s.fold(sc, &value, p); err != nil {
		return nil, err
	}
	p.Messages = s.coms
	opening, err := pcs.Open(k.Commit, row, point, s.t)
	if err != nil {
		return nil, err
	}
	p.Opening = *opening
	return p, nil
}

// secrets are the blinders of one attempt and its mask row. They never leave memory.
type secrets struct {
	blinds    []fr.Element // of all matrix rows
	statement []bn254.G1Affine
	mask      fr.Vector
	maskBlind fr.Element
}

// commit commits to witness rows and mask row, and recomputes the statement rows.
func commit(k *Key, m *matrix, in *Instance, p *proof.Proof, draw source) (*secrets, error) {
	l := k.Schedule.Layout
	sec := &secrets{blinds: make([]fr.Element, l.NumRows()), mask: make(fr.Vector, 1<<l.LogCols)}
	copy(sec.blinds, k.Blinds)
	copy(sec.blinds[l.First[iop.KindStatement]:], in.Blinds)
	fresh := make([]fr.Element, l.Rows(iop.KindWitness))
	if err := draw(useWitness, fresh); err != nil {
		return nil, err
	}
	copy(sec.blinds[l.First[iop.KindWitness]:], fresh)
	if err := sec.drawMask(k, p, draw); err != nil {
		return nil, err
	}

	from := l.First[iop.KindStatement] - m.weights.Len()
	rows := m.rest[from:]
	coms := in.carriedRows(k, len(rows))
	var open [][]int32 // rows without a commitment
	var blinds []*fr.Element
	for i := range rows {
		if coms[i] == nil {
			open, blinds = append(open, rows[i]), append(blinds, &sec.blinds[l.First[iop.KindStatement]+i])
		}
	}
	made, err := pcs.CommitRows(k.Commit, open, blinds)
	if err != nil {
		return nil, err
	}
	all := make([]bn254.G1Affine, len(rows))
	for i := range all {
		if coms[i] != nil {
			all[i] = *coms[i]
			continue
		}
		all[i], made = made[0], made[1:]
	}
	n := l.Rows(iop.KindStatement)
	sec.statement, p.Witness = all[:n:n], all[n:]
	return sec, nil
}

// carriedRows are the commitments that the statement has already, of n rows from the first
// of the statement on; nil for the others.
func (in *Instance) carriedRows(k *Key, n int) []*bn254.G1Affine {
	out := make([]*bn254.G1Affine, n)
	tensors := in.Statement.Tensors()
	for _, i := range in.Carried {
		for r := range tensors[i].Rows {
			out[k.Spans[i].First+r] = &tensors[i].Rows[r]
		}
	}
	return out
}

func lookups(a *assignment, env *iop.Env[fr.Element], s *sender) error {
	alpha := s.challenge("alpha")
	env.Beta = s.challenge("beta")
	l, err := a.leaves(&alpha, &env.Beta)
	if err != nil {
		return err
	}
	z, _, _, err := proveLogUp(l, a.sc.LeafBits, s)
	if err != nil {
		return err
	}
	env.Points[iop.PointZ] = z
	env.Eta = s.challenge("eta")
	return nil
}

// contractions sends the value of the column part of the leaf claim and runs the
// lockstep sumcheck.
func contractions(a *assignment, env *iop.Env[fr.Element], s *sender) error {
	s.send("columns", a.claimValue(env, 1))
	ps, err := a.products(env)
	if err != nil {
		return err
	}
	lockstep(a.sc, env, ps, s)
	return nil
}

func claims(sc *iop.Schedule, env *iop.Env[fr.Element], m *matrix, sec *secrets, s *sender) (*batch, []fr.Element, fr.Element, fr.Element) {
	gamma := s.challenge("gamma")
	b := newBatch(sc, env, &gamma)
	b.accumulate(m)
	point, u := b.prove(s)
	s.send("batch.rows", u...)
	eq := make(fr.Vector, 1<<sc.LogCols)
	ff.EqTable(point, fr.One(), eq)
	w := eq.InnerProduct(sec.mask)
	s.send("batch.mask", w)
	delta := s.challenge("delta")
	if delta.IsZero() && s.err == nil {
		s.err = fmt.Errorf("the combined row would be shown without its mask: %w", errLogUpRetry)
	}
	var value fr.Element
	d := fr.One()
	for _, x := range append(u, w) {
		x.Mul(&x, &d)
		value.Add(&value, &x)
		d.Mul(&d, &delta)
	}
	return b, point, value, delta
}
