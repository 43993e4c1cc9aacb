// Package generate derives from a causal language model over T tokens the program of one
// step: one token in, its successor out, with what the token leaves to later ones (keys and
// values) as an output, and what earlier tokens left as a carried input. docs/transformers.md,
// "Generation", has the design; package proof says what a run of steps proves.
//
// The derivation has two halves. Derive works on the float graph: every value with a token
// axis keeps that axis with length 1, and where a product reads the tokens of its other
// operand, that operand is the concatenation of an input for the tokens before and of this
// token. Its result is compiled like any model, on rows that CalibrationRows makes of the
// model's own. Pack then joins the inputs for earlier tokens into the one carried input of
// the integer program and the outputs of this token into the one row.
package generate

import (
	"errors"
	"fmt"

	"github.com/zkvin/zkvin/onnx"
)

// ErrStep means a model that has no step program: it is not causal, mixes tokens in a way
// that this package does not know, or is no language model. The error names the node.
var ErrStep = errors.New("model cannot be run token by token")

// Names of the step program's inputs and outputs.
const (
	NameID       = "id"       // this token
	NamePosition = "position" // how many tokens came before
	NameMask     = "mask"     // length T: 1 for tokens before, and for the last entry, which is this token
	NameCache    = "cache"    // [T−1, A, D]: rows of the tokens before
	NameNoise    = "noise"    // shape of the logits: what is added to them
	NameNext     = "next"     // index of the largest sum of logit and noise
	NameRow      = "row"      // [1, A, D]: what this token leaves to later ones
)

// Step is the float graph of a step program. Its inputs are id, position, mask, one for each
// part, and the noise if there is any; its outputs are the logits (with the noise added) and
// the parts.
type Step struct {
	Graph  *onnx.Graph
	Tokens int // T: as many tokens can a run have
	Noise  bool
	Parts  []Part

	logits int // value of the full graph
}

// Part is one value of the full graph that later tokens read, such as the keys of a layer.
type Part struct {
	Name string
	// Shape is that of the full graph's value, [..., T, ...]; Axis is the token axis.
	Shape []int
	Axis  int

	full int // value of the full graph
}

// Size is the number of entries of one token.
func (p *Part) Size() int { return elements(p.Shape) / p.Shape[p.Axis] }

// Options of Derive.
type Options struct {
	// Greedy leaves the noise out: the program can only take the most likely token.
	Greedy bool
}

func elements(shape []int) int {
	n := 1
	for _, d := range shape {
		n *= d
	}
	return n
}

func label(n *onnx.Node) string {
	if n.Name == "" {
		return fmt.Sprintf("node %d (%s)", n.Index, n.Op)
	}
	return fmt.Sprintf("node %d (%s %q)", n.Index, n.Op, n.Name)
}

func refuse(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrStep, fmt.Sprintf(format, args...))
}
