package proof

import (
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
)

// ErrNotStep means a key whose program is not that of one step of a generation.
var ErrNotStep = fmt.Errorf("not a step program")

// StepProgram is what the statement of a step must look like under a key. Its inputs are id,
// position, mask, cache (the one carried input) and, if it samples, noise; its outputs are
// next and row.
type StepProgram struct {
	Tokens     int // T: positions of a run; the cache has T − 1 entries
	Samples    bool
	Vocabulary int // tokens that next is chosen from
	Chunk      int // steps that a proof under the key proves

	runModel         [32]byte // ModelID of the key for one step
	modelID          [32]byte // of this key
	rows             int      // matrix rows of one token
	idOffset, offset int      // what the integers of id and next lack
	noiseExp         int
}

// Names of the step program's inputs and outputs, in order; the noise may be missing.
var (
	stepInputs  = []string{"id", "position", "mask", "cache", "noise"}
	stepOutputs = []string{"next", "row"}
)

// NewStepProgram checks that a key is that of a step program, and that row and cache agree
// on shape, exponent and layout: the matrix rows that one step commits to as its row are
// byte for byte those that later steps read in their cache. It returns ErrNotStep saying
// what differs.
func NewStepProgram(k *Key, id [32]byte, sc *iop.Schedule, spans []Span) (*StepProgram, error) {
	g := k.Graph
	in, out := tensorsOf(g, g.Inputs), tensorsOf(g, g.Outputs)
	if len(in) < 4 || len(in) > 5 || len(out) != 2 || !slices.Equal(g.Carried, g.Inputs[3:4]) {
		return nil, fmt.Errorf("%w: %d inputs, %d of them carried, %d outputs", ErrNotStep, len(in), len(g.Carried), len(out))
	}
	for i, t := range in {
		if t.Name != stepInputs[i] {
			return nil, fmt.Errorf("%w: input %d is %q, want %q", ErrNotStep, i, t.Name, stepInputs[i])
		}
	}
	for i, t := range out {
		if t.Name != stepOutputs[i] {
			return nil, fmt.Errorf("%w: output %d is %q, want %q", ErrNotStep, i, t.Name, stepOutputs[i])
		}
	}
	cache, row := in[3], out[1]
	s := &StepProgram{
		Tokens: cache.Shape[0] + 1, Samples: len(in) == 5, modelID: id, Chunk: k.Batch,
		rows: spans[len(in)+1].Num, idOffset: in[0].Offset, offset: out[0].Offset,
	}
	if s.Samples {
		s.noiseExp = in[4].Exp
	}
	if s.Vocabulary = choices(g, g.Outputs[0]); s.Vocabulary == 0 || s.Samples && in[4].Elements() != s.Vocabulary {
		return nil, fmt.Errorf("%w: next is chosen from %d, with noise for %d", ErrNotStep, s.Vocabulary, in[len(in)-1].Elements())
	}
	switch {
	case in[0].Elements() != 1 || in[1].Elements() != 1 || in[2].Elements() != s.Tokens || out[0].Elements() != 1:
		return nil, fmt.Errorf("%w: id %v, position %v, mask %v, next %v for %d positions", ErrNotStep, in[0].Shape, in[1].Shape, in[2].Shape, out[0].Shape, s.Tokens)
	case in[0].Exp != 0 || in[1].Exp != 0 || in[2].Exp != 0 || out[0].Exp != 0 || in[1].Offset != 0 || in[2].Offset != 0 || s.Tokens > ops.NarrowMax:
		return nil, fmt.Errorf("%w: id, position, mask and next are plain integers", ErrNotStep)
	case s.Samples && (s.noiseExp < 0 || s.noiseExp > maxNoiseExp || in[4].Offset != 0):
		return nil, fmt.Errorf("%w: noise of exponent %d", ErrNotStep, s.noiseExp)
	case len(row.Shape) != len(cache.Shape) || row.Shape[0] != 1 || !slices.Equal(cache.Shape[1:], row.Shape[1:]) || row.Exp != cache.Exp || row.Offset != cache.Offset:
		return nil, fmt.Errorf("%w: row %v of exponent %d, cache %v of exponent %d", ErrNotStep, row.Shape, row.Exp, cache.Shape, cache.Exp)
	}
	if err := s.sameLayout(sc, spans[3], spans[len(in)+1]); err != nil {
		return nil, err
	}
	one := *k
	one.Batch = 1
	var err error
	s.runModel, err = ModelID(&one)
	return s, err
}

func tensorsOf(g *graph.Graph, ids []int) []*graph.Tensor {
	out := make([]*graph.Tensor, len(ids))
	for i, id := range ids {
		out[i] = &g.Tensors[id]
	}
	return out
}

// choices is the length of the axis whose largest entry tensor id is the place of, 0 if it
// is not made by ArgMax.
func choices(g *graph.Graph, id int) int {
	k := slices.IndexFunc(g.Nodes, func(n graph.Node) bool { return n.Output == id })
	if k < 0 || g.Nodes[k].Op != graph.OpArgMax || len(g.Nodes[k].Inputs) != 1 {
		return 0
	}
	shape := shapeAt(g, g.Nodes[k].Inputs, 0)
	if len(shape) == 0 {
		return 0
	}
	return shape[len(shape)-1]
}

// sameLayout demands that the row's column has the axes of the cache's behind the one that
// numbers tokens. Equal axes lie equally: layouts depend on nothing else. The batch
// axis leads in both.
func (s *StepProgram) sameLayout(sc *iop.Schedule, cache, row Span) error {
	long, short := sc.Columns[cache.Column].Axes, sc.Columns[row.Column].Axes
	entries := s.Tokens - 1
	if entries > 1 {
		if len(long) < 2 || long[1] != entries {
			return fmt.Errorf("%w: the cache's tokens lie along axes %v", ErrNotStep, long)
		}
		long = slices.Delete(slices.Clone(long), 1, 2)
	}
	if !slices.Equal(long, short) || cache.Num != entries*row.Num {
		return fmt.Errorf("%w: an entry of the cache lies along axes %v in %d rows, a row along %v in %d", ErrNotStep, long, cache.Num/entries, short, row.Num)
	}
	return nil
}

// Rows is the number of matrix rows of one token.
func (s *StepProgram) Rows() int { return s.rows }

// Check tells whether the step program can make a run of this shape.
func (s *StepProgram) Check(r *Run) error {
	switch {
	case r.ModelID != s.runModel:
		return fmt.Errorf("%w: it is about model 0x%x, the key is 0x%x", ErrRun, r.ModelID, s.runModel)
	case len(r.Prompt) == 0:
		return fmt.Errorf("%w: the prompt is empty: give at least one token", ErrRun)
	case r.Tokens < 1 || len(r.Prompt)+r.Tokens-1 > s.Tokens:
		return fmt.Errorf("%w: sequence longer than compiled: %d tokens of prompt and %d to generate, the program has %d positions", ErrRun, len(r.Prompt), r.Tokens, s.Tokens)
	case r.Temperature < 0 || r.Temperature > MaxTemperature:
		return fmt.Errorf("%w: temperature %g, at most %d", ErrRun, float64(r.Temperature)/(1<<16), MaxTemperature>>16)
	case r.Temperature != 0 && !s.Samples:
		return fmt.Errorf("%w: temperature %g, but the program has no noise: compile it with sampling", ErrRun, float64(r.Temperature)/(1<<16))
	case r.Stop < NoStop || r.Stop >= s.Vocabulary:
		return fmt.Errorf("%w: stop token %d", ErrRun, r.Stop)
	}
	for i, id := range r.Prompt {
		if err := s.checkToken(id); err != nil {
			return fmt.Errorf("prompt[%d]: %w", i, err)
		}
	}
	return nil
}

// checkToken tells whether an id is of the vocabulary and fits the program's integers.
func (s *StepProgram) checkToken(id int) error {
	if id < 0 || id >= s.Vocabulary || id-s.idOffset > ops.NarrowMax || id-s.offset > ops.NarrowMax ||
		id-s.idOffset < ops.NarrowMin || id-s.offset < ops.NarrowMin {
		return fmt.Errorf("token %d is past the vocabulary of %d: %w", id, s.Vocabulary, ErrRun)
	}
	return nil
}

// Inputs are the public inputs of step n that reads token id: id, position, mask and the
// noise, nil without one.
func (s *StepProgram) Inputs(r *Run, n, id int) (token, position, mask, noise []int16) {
	mask = make([]int16, s.Tokens)
	for j := range mask {
		if j < n || j == s.Tokens-1 {
			mask[j] = 1
		}
	}
	if s.Samples {
		noise = Noise(r, n, s.noiseExp, s.Vocabulary)
	}
	return []int16{int16(id - s.idOffset)}, []int16{int16(n)}, mask, noise
}

// Statement is the statement of the chunk of a receipt that begins with step n, as many as
// the key has requests, of which next and row must be known as those before are. h is H_n;
// the H after the chunk is returned, too. The cache's entries that no step has made are
// commitments to zeros with blinder zero.
func (s *StepProgram) Statement(r *Receipt, run [32]byte, n int, h [32]byte) (Statement, [32]byte) {
	st := Statement{ModelID: s.modelID}
	for range s.Chunk {
		token, position, mask, noise := s.Inputs(&r.Run, n, r.Token(n))
		req := Request{
			Context: StepContext(run, n, h),
			Inputs:  []Tensor{{Values: token}, {Values: position}, {Values: mask}, {Rows: s.cacheRows(r, n)}},
			Outputs: []Tensor{{Values: []int16{int16(r.Steps[n].Next - s.offset)}}, {Rows: r.Steps[n].Row}},
		}
		if s.Samples {
			req.Inputs = append(req.Inputs, Tensor{Values: noise})
		}
		st.Requests = append(st.Requests, req)
		h = ChainNext(h, r.Steps[n].Row)
		n++
	}
	return st, h
}

// cacheRows are the matrix rows of the cache before step n.
func (s *StepProgram) cacheRows(r *Receipt, n int) []bn254.G1Affine {
	out := make([]bn254.G1Affine, (s.Tokens-1)*s.rows)
	for j := range min(n, s.Tokens-1) {
		copy(out[j*s.rows:], r.Steps[j].Row)
	}
	return out
}

// NextToken is the token that an integer of the output next stands for.
func (s *StepProgram) NextToken(v int64) int { return int(v) + s.offset }

// CheckReceipt checks what a receipt says of itself, before any proof: the run fits, the
// steps are as many as the run has and are all in chunks, each has a row of the program's
// length, and no token that ends the run stands before its end.
func (s *StepProgram) CheckReceipt(r *Receipt) error {
	if err := s.Check(&r.Run); err != nil {
		return err
	}
	if most := len(r.Run.Prompt) + r.Run.Tokens - 1; len(r.Steps) > most || !r.Ended() {
		return fmt.Errorf("%w: %d steps for %d tokens of prompt and %d generated", ErrRun, len(r.Steps), len(r.Run.Prompt), r.Run.Tokens)
	}
	proven := 0
	for i, c := range r.Chunks {
		if c.Steps < 1 || c.Steps > MaxChunk {
			return fmt.Errorf("chunks[%d]: %w: %d steps, between 1 and %d are allowed", i, ErrRun, c.Steps, MaxChunk)
		}
		proven += c.Steps
	}
	if proven != len(r.Steps) {
		return fmt.Errorf("%w: %d steps in chunks, the run has %d", ErrRun, proven, len(r.Steps))
	}
	for n := range r.Steps {
		step := &r.Steps[n]
		if len(step.Row) != s.rows {
			return fmt.Errorf("steps[%d].row: %w: %d matrix rows, the program has %d", n, ErrShape, len(step.Row), s.rows)
		}
		if err := s.checkToken(step.Next); err != nil {
			return fmt.Errorf("steps[%d].next: %w", n, err)
		}
		if n >= len(r.Run.Prompt)-1 && n < len(r.Steps)-1 && step.Next == r.Run.Stop {
			return fmt.Errorf("%w: step %d gives the token that ends the run, %d more follow", ErrRun, n, len(r.Steps)-1-n)
		}
	}
	return nil
}
