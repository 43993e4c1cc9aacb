package onnx

import (
	"sort"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// operator says how one ONNX operator is read from a file, and, where it is part of the normal form or evaluated on
// constants, its shape rule and meaning.
type operator struct {
	name      string
	domain    string // "" for that of ONNX
	since     int    // opset that introduced it; 0 for older than the oldest supported
	minIn     int
	maxIn     int // -1: any number
	maxOut    int // -1: any number
	attrs     []attrRule
	constOnly bool // only evaluated where all inputs are constant, never part of a Graph
	internal  bool // part of the normal form, but no operator of a file

	// read brings a node of a file to normal form and returns the values of its outputs. A missing or -1 output is one
	// that is not supported.
	read func(r *reader) ([]int, error)
	// infer gives dtype and shape of the outputs of a node in normal form. Nil when the normal form has no such node.
	infer func(n *Node, in []*Value) ([]Value, error)
	// eval computes the outputs into zeroed tensors of the inferred dtype and shape.
	eval func(n *Node, in, out []*Tensor) error
	// cost counts element operations; nil stands for the largest element count of inputs and outputs.
	cost func(n *Node, in []*Value, out []Value) int64
}

// attrRule is an attribute that is understood, from opset since up to and including until; zero means no bound.
type attrRule struct {
	name  string
	kind  onnxpb.AttributeProto_AttributeType
	since int
	until int
}

// Short names for the kinds of attributes.
const (
	kindInt     = onnxpb.AttributeProto_INT
	kindInts    = onnxpb.AttributeProto_INTS
	kindFloat   = onnxpb.AttributeProto_FLOAT
	kindFloats  = onnxpb.AttributeProto_FLOATS
	kindString  = onnxpb.AttributeProto_STRING
	kindStrings = onnxpb.AttributeProto_STRINGS
	kindTensor  = onnxpb.AttributeProto_TENSOR
	kindGraph   = onnxpb.AttributeProto_GRAPH
)

// operators is the table of everything that can be read, by name.
var operators map[string]*operator

func init() {
	operators = map[string]*operator{}
	for _, family := range [][]operator{
		arithmeticOperators(), unaryOperators(), elementOperators(), contribOperators(), fusedOperators(), attentionOperators(), matmulOperators(), convOperators(), poolOperators(),
		normOperators(), layerNormOperators(), reduceOperators(), orderOperators(), softmaxOperators(), likeOperators(), composedOperators(), shapeOperators(), moveOperators(),
		gatherOperators(), scatterOperators(), spaceOperators(), constantOperators(), recurrentOperators(), loopOperators(),
		convTransposeOperators(), resizeOperators(), einsumOperators(), quantizedOperators(),
	} {
		for _, o := range family {
			operators[qualified(o.domain, o.name)] = &o
		}
	}
}

// qualified is the key of an operator: its name, after that of its domain unless it is that of ONNX.
func qualified(domain, name string) string {
	if domain == "" || domain == "ai.onnx" {
		return name
	}
	return domain + "." + name
}

// The opsets that are read, inclusive.
const (
	MinOpset = 11
	MaxOpset = 23
)

// OpInfo describes one operator that [Load] reads.
type OpInfo struct {
	Name         string   `json:"name"`  // after that of its domain and a dot, unless that is the domain of ONNX
	Since        int      `json:"since"` // first opset in which it is read
	Until        int      `json:"until"` // last one
	Attributes   []string `json:"attributes"`
	Becomes      []string `json:"becomes"`       // operators of the normal form; none for one that only gives constants
	ConstantOnly bool     `json:"constant_only"` // only on constants, such as the arithmetic on shapes that exporters emit
	Notes        string   `json:"notes,omitempty"`
}

// Ops lists the operators that Load reads, by name.
func Ops() []OpInfo {
	list := make([]OpInfo, 0, len(operators))
	for _, o := range operators {
		if o.internal {
			continue
		}
		info := OpInfo{
			Name: qualified(o.domain, o.name), Since: max(o.since, MinOpset), Until: MaxOpset,
			Attributes: make([]string, 0, len(o.attrs)), ConstantOnly: o.constOnly,
		}
		info.Becomes, info.Notes = formOf(o)
		for _, a := range o.attrs {
			info.Attributes = append(info.Attributes, a.name)
		}
		list = append(list, info)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list
}

// workOf returns the number of element operations of a node.
func (o *operator) workOf(n *Node, in []*Value, out []Value) int64 {
	if o.cost != nil {
		return o.cost(n, in, out)
	}
	work := 1
	for _, v := range in {
		if v != nil {
			work = max(work, product(v.Shape))
		}
	}
	for _, v := range out {
		work = max(work, product(v.Shape))
	}
	return int64(work)
}
