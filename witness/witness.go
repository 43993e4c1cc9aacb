// Package witness executes the integer program: it fills every tensor from the inputs and
// the private weights, and refuses runs whose values the program cannot represent. The
// same input gives the same bits on every CPU. What operators compute is in package ops.
package witness

import (
	"errors"
	"fmt"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
)

// ErrInput means inputs or weights that do not have the shapes of the program.
var ErrInput = errors.New("inputs do not fit the program")

// Trace is one run of a program. Its values are shared, not copied: do not change them.
type Trace struct {
	// Values[id] are the entries of tensor id, row major; nil for a weight that masks nothing.
	Values [][]int64
}

// Run executes g on one request. inputs[i] holds the entries of tensor g.Inputs[i], row
// major, each 16 bits signed. It returns ops.ErrInvalid for a graph that is no program,
// ErrInput for data of another shape, and ops.ErrOutOfRange (an *ops.RangeError with
// tensor, position, value and range) where a value does not fit.
func Run(g *graph.Graph, w *graph.Weights, inputs [][]int64) (*Trace, error) {
	if err := ops.Check(g); err != nil {
		return nil, err
	}
	values := make([][]int64, len(g.Tensors))
	if err := load(g, w, inputs, values); err != nil {
		return nil, err
	}
	weights := make([][]int16, len(g.Tensors))
	for i, id := range g.Weights {
		weights[id] = w.Data[i]
	}
	ops.LoadMasks(g, w, values)
	for i := range g.Nodes {
		n := &g.Nodes[i]
		in := make([]ops.Operand, len(n.Inputs))
		for k, id := range n.Inputs {
			in[k] = ops.Operand{Data: values[id], Weight: weights[id]}
		}
		out, err := ops.Eval(g, i, in)
		if err != nil {
			return nil, fmt.Errorf("node %d (%v %q): %w", i, n.Op, n.Name, err)
		}
		values[n.Output] = out
	}
	return &Trace{Values: values}, nil
}

// load checks weights and inputs and puts the inputs into values.
func load(g *graph.Graph, w *graph.Weights, inputs [][]int64, values [][]int64) error {
	if len(w.Data) != len(g.Weights) {
		return fmt.Errorf("%w: %d weight tensors, want %d", ErrInput, len(w.Data), len(g.Weights))
	}
	for i, id := range g.Weights {
		if t := &g.Tensors[id]; len(w.Data[i]) != t.Elements() {
			return fmt.Errorf("%w: weight %d (%q) has %d entries, want %v", ErrInput, i, t.Name, len(w.Data[i]), t.Shape)
		}
	}
	if len(inputs) != len(g.Inputs) {
		return fmt.Errorf("%w: %d inputs, want %d", ErrInput, len(inputs), len(g.Inputs))
	}
	for i, id := range g.Inputs {
		t := &g.Tensors[id]
		if len(inputs[i]) != t.Elements() {
			return fmt.Errorf("%w: input %d (%q) has %d entries, want shape %v", ErrInput, i, t.Name, len(inputs[i]), t.Shape)
		}
		for pos, v := range inputs[i] {
			if v < ops.NarrowMin || v > ops.NarrowMax {
				return fmt.Errorf("input %d: %w", i, ops.NewRangeError(t, "value", pos, v, ops.NarrowMin, ops.NarrowMax))
			}
		}
		values[id] = inputs[i]
	}
	return nil
}
