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
	r, a, m, err := begin(ctx, k, in, o)
	if err != nil {
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

// begin reads an instance that fits its key.
func begin(ctx context.Context, k *Key, in *Instance, o Options) (*run, *assignment, *matrix, error) {
	if o.draw == nil {
		o.draw = fromSystem
	}
	if err := in.check(k); err != nil {
		return nil, nil, nil, err
	}
	r := &run{ctx: ctx, o: o}
	a, m, err := r.matrix(k, in)
	return r, a, m, err
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

// matrix reads the instance's values into columns and rows.
func (r *run) matrix(k *Key, in *Instance) (*assignment, *matrix, error) {
	if !r.stage(StageColumns) {
		return nil, nil, r.err
	}
	a, err := assign(k.Schedule, in.Values, k.Weights)
	if err != nil {
		return nil, nil, err
	}
	if r.o.Consume {
		in.Values = nil
	}
	m, err := newMatrix(k.Rows, a)
	if err != nil {
		return nil, nil, err
	}
	return a, m, a.release()
}

// prove makes one attempt at the proof of an assignment, whose matrix is m.
func (r *run) prove(k *Key, in *Instance, a *assignment, m *matrix) (*proof.Proof, error) {
	if !r.stage(StageCommit) {
		return nil, r.err
	}
	p := &proof.Proof{Statement: in.Statement.Clone(), Unsafe: k.Unsafe}
	sec, err := k.commit(m, in, p, r.o.draw)
	if err != nil {
		return nil, err
	}
	s, err := newSender(iop.NewTranscript(proof.Domain), k.Commit.Short(), r.o.draw, k.Schedule.NumRounds())
	if err != nil {
		return nil, err
	}
	s.t.Observe(r.o.Observe)
	proof.AbsorbStart(s.t, &p.Statement, sec.statement, p.Witness, &p.Mask)
	c, err := r.stages(k, a, m, sec, s, nil)
	if err != nil {
		return nil, err
	}
	if err := s.finish(k, sec, c, p); err != nil {
		return nil, err
	}
	return p, nil
}

// finish folds the messages and opens the combined row.
func (s *sender) finish(k *Key, sec *secrets, c *claimed, p *proof.Proof) error {
	var row fr.Vector
	row, p.Blind = c.combine(sec)
	p.Value = c.value
	proof.AbsorbEnd(s.t, &p.Blind, &p.Value)
	if err := s.fold(k.Schedule, &p.Value, p); err != nil {
		return err
	}
	p.Messages = s.coms
	opening, err := pcs.Open(k.Commit, row, c.point, s.t)
	if err != nil {
		return err
	}
	p.Opening = *opening
	return nil
}

// stages runs look-ups, contractions and claims over s and announces the opening.
func (r *run) stages(k *Key, a *assignment, m *matrix, sec *secrets, s channel, shown *iop.Shown[fr.Element]) (*claimed, error) {
	env := iop.NewEnv[fr.Element](iop.Native{}, k.Schedule)
	if !r.stage(StageLookups) {
		return nil, r.err
	}
	if err := lookups(a, env, s); err != nil {
		return nil, err
	}
	if k.Schedule.LeafBits >= collectBits {
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
	c, err := claims(k.Schedule, env, m, sec, s, shown)
	if err != nil {
		return nil, err
	}
	if !r.stage(StageOpening) {
		return nil, r.err
	}
	return c, nil
}

// secrets are the blinders of one attempt and its mask row. They never leave memory.
type secrets struct {
	blinds    []fr.Element // of all matrix rows
	statement []bn254.G1Affine
	mask      fr.Vector
	maskBlind fr.Element
}

// commit commits to witness rows and mask row, recomputes the statement rows and enters
// those of private tensors in the statement.
func (k *Key) commit(m *matrix, in *Instance, p *proof.Proof, draw source) (*secrets, error) {
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
	for i, t := range p.Statement.Tensors() {
		if !t.Public() {
			t.Rows = sec.statement[k.Spans[i].First:][:k.Spans[i].Num]
		}
	}
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

func lookups(a *assignment, env *iop.Env[fr.Element], s channel) error {
	if len(a.sc.Segments) == 0 {
		relations(a.sc, env, s)
		return nil
	}
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

// relations draws what the relations of a system without look-ups are checked at.
func relations(sc *iop.Schedule, env *iop.Env[fr.Element], s channel) {
	z := make([]fr.Element, sc.LeafBits)
	for j := range z {
		z[j] = s.challenge("relations.z")
	}
	env.Points[iop.PointZ] = z
	env.Eta = s.challenge("eta")
}

// contractions sends the value of the column part of the leaf claim and runs the
// lockstep sumcheck.
func contractions(a *assignment, env *iop.Env[fr.Element], s channel) error {
	s.send("columns", a.claimValue(env, 1))
	ps, err := a.products(env)
	if err != nil {
		return err
	}
	lockstep(a.sc, env, ps, s)
	return nil
}

// claimed is what the claims stage leaves: the batch, and the value of the combined row at
// a point.
type claimed struct {
	*batch
	delta, value fr.Element
	point        []fr.Element
}

// claims reduces all claims to one combined row at one point.
func claims(sc *iop.Schedule, env *iop.Env[fr.Element], m *matrix, sec *secrets, s channel, shown *iop.Shown[fr.Element]) (*claimed, error) {
	gamma := s.challenge("gamma")
	c := &claimed{batch: newBatch(sc, env, &gamma, shown)}
	c.accumulate(m)
	var u []fr.Element
	c.point, u = c.prove(s)
	s.send("batch.rows", u...)
	eq := make(fr.Vector, 1<<sc.LogCols)
	ff.EqTable(c.point, fr.One(), eq)
	w := eq.InnerProduct(sec.mask)
	s.send("batch.mask", w)
	c.delta = s.challenge("delta")
	if c.delta.IsZero() {
		return nil, fmt.Errorf("the combined row would be shown without its mask: %w", errLogUpRetry)
	}
	d := fr.One()
	for _, x := range append(u, w) {
		x.Mul(&x, &d)
		c.value.Add(&c.value, &x)
		d.Mul(&d, &c.delta)
	}
	return c, nil
}

// combine is the combined row and its blinder.
func (c *claimed) combine(sec *secrets) (fr.Vector, fr.Element) {
	return c.batch.combine(&c.delta, sec.mask, sec.blinds, &sec.maskBlind)
}
