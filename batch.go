package zkvin

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/verify"
	"github.com/zkvin/zkvin/witness"
)

// MaxBatch is the most requests that one proof takes.
const MaxBatch = proof.MaxBatch

// Request is one inference of a batch: real inputs, or the opening of a committed one.
type Request struct {
	ID      Digest // how a market names it; zero outside of one
	Context Digest // what a use ties it to
	Inputs  []Tensor
	Opening *Opening // instead of Inputs
}

// batchKeys keeps the prover's key of the batch length that was last in use: what differs
// from the model's own key is the schedule.
type batchKeys struct {
	mu   sync.Mutex
	last *prove.Key
	n    int
}

// keyFor is the prover's key for n requests. Weight rows, their blinders and their
// commitments are the model's own: where weights lie does not depend on n.
func (m *Model) keyFor(n int) (*prove.Key, error) {
	if n == 1 {
		return &m.key, nil
	}
	m.batch.mu.Lock()
	defer m.batch.mu.Unlock()
	if m.batch.n == n {
		return m.batch.last, nil
	}
	f := *m.file.Key
	f.Batch = n
	sc, spans, err := proof.NewSchedule(f.Graph, f.LogC, n)
	if err != nil {
		return nil, fmt.Errorf("%w: a batch of %d: %w", ErrUnsupported, n, err)
	}
	k := m.key
	k.Schedule, k.Spans = sc, spans
	if k.ModelID, err = proof.ModelID(&f); err != nil {
		return nil, err
	}
	m.batch.last, m.batch.n = &k, n
	return &k, nil
}

// Batch is the key for proofs of n requests of the same model, 1 to MaxBatch: the same
// graph, weight commitments and SRS, and a ModelID of its own, which holds n. It returns
// ErrUnsupported for an n that does not fit.
func (k *VerificationKey) Batch(n int) (*VerificationKey, error) {
	if n == k.file.Batch {
		return k, nil
	}
	f := *k.file
	f.Batch = n
	ready, err := verify.NewKey(&f)
	if err != nil {
		return nil, fmt.Errorf("%w: a batch of %d: %w", ErrUnsupported, n, err)
	}
	return &VerificationKey{file: &f, key: ready}, nil
}

// BatchLength is the number of requests of the proofs that the key verifies.
func (k *VerificationKey) BatchLength() int { return k.file.Batch }

// ProveBatch runs the model on all requests and proves the results at once. The number of
// requests is that of the statement: nothing is filled up. VerificationKey.Batch of the
// same number verifies the proof.
func (m *Model) ProveBatch(ctx context.Context, requests []Request, o ProveOptions) (*Proof, error) {
	if len(requests) != 1 && o.Context != (Digest{}) {
		return nil, fmt.Errorf("%w: a context for a batch of %d: each request has its own", ErrShape, len(requests))
	}
	k, err := m.keyFor(len(requests))
	if err != nil {
		return nil, err
	}
	jobs := make([]job, len(requests))
	for i := range requests {
		if jobs[i], err = m.job(k, &requests[i], o.PrivateInputs); err != nil {
			return nil, inRequest(i, len(requests), err)
		}
	}
	p, err := m.prove(ctx, k, jobs, o)
	if err != nil {
		return nil, err
	}
	for i := range requests {
		if op := requests[i].Opening; op != nil && !slices.EqualFunc(p.Statement.Requests[i].Inputs[0].Rows, op.o.Rows, samePoint) {
			return nil, inRequest(i, len(requests), fmt.Errorf("%w: the opening's entries and blinders do not give its commitment", ErrMismatch))
		}
	}
	return newProof(p, m.file.Key.Graph), nil
}

func samePoint(a, b bn254.G1Affine) bool { return a.Equal(&b) }

// inRequest names the request of a batch that err is about.
func inRequest(i, n int, err error) error {
	if n == 1 {
		return err
	}
	return fmt.Errorf("request %d: %w", i, err)
}

// job is one request in integers; inputs with blinders are private.
type job struct {
	id, context Digest
	in          [][]int64
	blinds      [][]fr.Element
	outBlinds   []fr.Element // of all private outputs
}

func (m *Model) job(k *prove.Key, r *Request, private bool) (job, error) {
	j := job{id: r.ID, context: r.Context}
	if r.Opening != nil {
		err := m.openingJob(k, r, &j)
		return j, err
	}
	var err error
	if j.in, err = quantize(m.file.Key.Graph, r.Inputs); err != nil {
		return j, err
	}
	j.blinds = make([][]fr.Element, len(j.in))
	for i := range j.in {
		if private {
			if j.blinds[i], err = prove.Blinders(k.Spans[i].Num); err != nil {
				return j, err
			}
		}
	}
	return j, nil
}

// openingJob takes the input of a request from its opening. Openings made with the key for
// one request and with that for as many as there are have the same rows.
func (m *Model) openingJob(k *prove.Key, r *Request, j *job) error {
	op, g := r.Opening, m.file.Key.Graph
	switch {
	case r.Inputs != nil:
		return fmt.Errorf("%w: a request has inputs and an opening", ErrShape)
	case op.o.ModelID != m.key.ModelID && op.o.ModelID != k.ModelID:
		return fmt.Errorf("%w: the opening is for model %v, this is %v: commit with this model's key", ErrMismatch, Digest(op.o.ModelID), m.ID())
	case len(g.Inputs) != 1 || op.o.Input != 0:
		return fmt.Errorf("%w: the model has %d inputs; openings are for models with one", ErrShape, len(g.Inputs))
	case len(op.o.Blinds) != k.Spans[0].Num || len(op.o.Values) != g.Tensors[g.Inputs[0]].Elements():
		return fmt.Errorf("%w: the opening has %d entries in %d rows", ErrShape, len(op.o.Values), len(op.o.Blinds))
	}
	j.in, j.blinds = [][]int64{widen(op.o.Values)}, [][]fr.Element{op.o.Blinds}
	return nil
}

// prove runs and proves all jobs.
func (m *Model) prove(ctx context.Context, k *prove.Key, jobs []job, o ProveOptions) (*proof.Proof, error) {
	if len(m.file.Key.Graph.Carried) > 0 {
		return nil, fmt.Errorf("%w: the program of one step proves runs alone: use Generate", ErrUnsupported)
	}
	o.Progress.call("run", 0, 1+len(stages))
	inst, err := m.instance(ctx, k, jobs, o.PrivateOutputs)
	if err != nil {
		return nil, err
	}
	p, err := prove.Prove(ctx, k, inst, prove.Options{Consume: true, Progress: func(s prove.Stage) {
		o.Progress.call(string(s), 1+slices.Index(stages, s), 1+len(stages))
	}})
	if err != nil {
		return nil, err
	}
	o.Progress.call("opening", 1+len(stages), 1+len(stages))
	if o.Witness != "" {
		if err := writeWitness(o.Witness, p, jobs); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// instance runs the program on each job and makes the statement of the results.
func (m *Model) instance(ctx context.Context, k *prove.Key, jobs []job, privateOutputs bool) (*prove.Instance, error) {
	g := m.file.Key.Graph
	inst := &prove.Instance{
		Blinds:    make([]fr.Element, k.Schedule.Layout.Rows(iop.KindStatement)),
		Statement: proof.Statement{ModelID: k.ModelID},
	}
	traces, err := m.runAll(ctx, jobs)
	if err != nil {
		return nil, err
	}
	spans := k.Spans
	for n, t := range traces {
		j := &jobs[n]
		req := proof.Request{ID: j.id, Context: j.context}
		for i := range j.in {
			req.Inputs = append(req.Inputs, statementTensor(inst, spans[i], j.in[i], j.blinds[i]))
		}
		if req.Outputs, err = j.outputs(inst, g, t.Values, spans[len(g.Inputs):], privateOutputs); err != nil {
			return nil, err
		}
		inst.Values = append(inst.Values, t.Values)
		inst.Statement.Requests = append(inst.Statement.Requests, req)
		spans = spans[len(g.Inputs)+len(g.Outputs):]
	}
	return inst, nil
}

// runAll runs the program on every job, as many at a time as there are processors.
func (m *Model) runAll(ctx context.Context, jobs []job) ([]*witness.Trace, error) {
	traces, errs := make([]*witness.Trace, len(jobs)), make([]error, len(jobs))
	ff.Parallel(len(jobs), 1, func(lo, hi int) {
		for n := lo; n < hi; n++ {
			if errs[n] = ctx.Err(); errs[n] == nil {
				traces[n], errs[n] = witness.Run(m.file.Key.Graph, m.file.Weights, jobs[n].in)
			}
		}
	})
	for n, err := range errs {
		if err != nil {
			return nil, inRequest(n, len(jobs), err)
		}
	}
	return traces, nil
}

func (j *job) outputs(inst *prove.Instance, g *graph.Graph, values [][]int64, spans []proof.Span, private bool) ([]proof.Tensor, error) {
	var out []proof.Tensor
	for i, id := range g.Outputs {
		var b []fr.Element
		if private {
			var err error
			if b, err = prove.Blinders(spans[i].Num); err != nil {
				return nil, err
			}
			j.outBlinds = append(j.outBlinds, b...)
		}
		out = append(out, statementTensor(inst, spans[i], values[id], b))
	}
	return out, nil
}

// statementTensor places the blinders of a tensor of the statement and returns it: with
// entries if it has none, otherwise with rows for Prove to fill in.
func statementTensor(inst *prove.Instance, span proof.Span, values []int64, blinds []fr.Element) proof.Tensor {
	if blinds == nil {
		return proof.Tensor{Values: narrow(values)}
	}
	copy(inst.Blinds[span.First:], blinds)
	return proof.Tensor{Rows: []bn254.G1Affine{}}
}

func writeWitness(path string, p *proof.Proof, jobs []job) error {
	w := &proof.Witness{Statement: p.Statement}
	for i := range jobs {
		var values [][]int16
		for _, v := range jobs[i].in {
			values = append(values, narrow(v))
		}
		w.Inputs = append(w.Inputs, values)
		w.InputBlinds = append(w.InputBlinds, slices.Concat(jobs[i].blinds...))
		w.OutputBlinds = append(w.OutputBlinds, jobs[i].outBlinds)
	}
	return w.WriteFile(path)
}
