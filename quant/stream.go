package quant

import (
	"math"

	"github.com/zkvin/zkvin/onnx"
)

// A stream is a sum of values that a normalisation reads as it is, the residual stream of a transformer: its terms are
// narrow, it never is. No contraction but the normalisation's own reads it.

// findStreams marks the values that only normalisations and sums which are streams read.
func (p *plan) findStreams() {
	p.stream = make([]bool, len(p.graph.Values))
	for i := len(p.graph.Nodes) - 1; i >= 0; i-- {
		v := p.graph.Nodes[i].Outputs[0]
		if len(p.graph.Nodes[i].Outputs) != 1 || p.graph.Values[v].DType != onnx.Float {
			continue
		}
		normalized := false
		all := true
		for _, reader := range p.consumers[v] {
			if reader < 0 {
				all = false
				continue
			}
			n := &p.graph.Nodes[reader]
			switch {
			case n.Op == "Normalize":
				normalized = true
			case (isSum(n) || moves[n.Op]) && p.stream[n.Outputs[0]]:
				normalized = true
			default:
				all = false
			}
		}
		p.stream[v] = all && normalized
	}
}

func isSum(n *onnx.Node) bool { return n.Op == "Add" || n.Op == "Sub" }

// joins reports whether n adds two values that depend on the input to a stream.
func (p *plan) joins(n *onnx.Node) bool {
	return isSum(n) && p.stream[n.Outputs[0]] && p.graph.Values[n.Inputs[0]].Const == nil && p.graph.Values[n.Inputs[1]].Const == nil
}

// evenStreams lowers the exponents of the terms of every stream to what the normalisations that read it can take: the
// entries of a sum at the exponent of its finest term, whatever the input, stay within normalizable.
func (p *plan) evenStreams() {
	for i := range p.graph.Nodes {
		n := &p.graph.Nodes[i]
		if n.Op != "Normalize" {
			continue
		}
		count := 1
		for _, a := range n.Attrs.IntsOf("axes") {
			count *= p.graph.Values[n.Inputs[0]].Shape[a]
		}
		terms := p.terms(n.Inputs[0], map[int]bool{})
		coarsest := math.MaxInt
		for _, v := range terms {
			coarsest = min(coarsest, p.exp[v])
		}
		_, room := math.Frexp(normalizable(count) / narrowBound / float64(len(terms)+1))
		for _, v := range terms {
			p.lowerClass(v, coarsest+max(0, room-1))
		}
	}
}

// terms lists the values that stream v is the sum of.
func (p *plan) terms(v int, seen map[int]bool) []int {
	if seen[v] || p.graph.Values[v].Const != nil {
		return nil
	}
	seen[v] = true
	at := p.makers[v]
	if at < 0 || !p.stream[v] {
		return []int{v}
	}
	n := &p.graph.Nodes[at]
	switch {
	case isSum(n):
		terms := append(p.terms(n.Inputs[0], seen), p.terms(n.Inputs[1], seen)...)
		if p.joins(n) {
			return terms
		}
		return append(terms, v)
	case moves[n.Op]:
		return p.terms(n.Inputs[0], seen)
	}
	return []int{v}
}
