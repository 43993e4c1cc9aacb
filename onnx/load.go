package onnx

import "errors"

// Load reads an ONNX model and brings it to normal form (see [Graph]).
func Load(data []byte, o Options) (*Graph, error) { return nil, errors.New("onnx: not done yet") }

// Run computes the outputs of the graph for the given inputs, in the order of Graph.Inputs and Graph.Outputs.
func (g *Graph) Run(inputs []*Tensor) ([]*Tensor, error) { return nil, errors.New("onnx: not done yet") }

// RunAll is like Run and returns the tensor of every value, by index into Graph.Values.
func (g *Graph) RunAll(inputs []*Tensor) ([]*Tensor, error) {
	return nil, errors.New("onnx: not done yet")
}
