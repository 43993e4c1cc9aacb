package quant

import (
	"math"
	"slices"

	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
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
// entries of the sum at the exponent of its finest term, whatever the input, stay within normalizable.
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
		coarsest, finest := math.MaxInt, math.MinInt
		for _, v := range terms {
			coarsest, finest = min(coarsest, p.exp[v]), max(finest, p.exp[v])
		}
		for finest > coarsest && p.streamBound(terms, finest) > normalizable(count) {
			finest--
		}
		for _, v := range terms {
			p.lowerClass(v, finest)
		}
	}
}

// streamBound bounds the sum of terms of 16 bits at exponent exp.
func (p *plan) streamBound(terms []int, exp int) float64 {
	bound := 0.0
	for _, v := range terms {
		bound += math.Ldexp(narrowBound, max(0, exp-p.exp[v]))
	}
	return bound
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

// joinStream rescales an accumulator that joins a sum of narrow tensors which a normalisation reads, so that the sum
// stays one.
func (l *lowerer) joinStream(out, a, b int) error {
	if !l.plan.stream[out] || l.vals[a].class == l.vals[b].class {
		return nil
	}
	if l.vals[a].class == ops.Accumulator {
		return l.streamTerm(out, a, l.vals[b].exp)
	}
	if l.vals[b].class == ops.Accumulator {
		return l.streamTerm(out, b, l.vals[a].exp)
	}
	return nil
}

// streamUnits is how many units of a term the typical entry of a stream should have, so that a unit's rounding moves a
// normalised entry by less than 2^-10.
const streamUnits = 1 << 9

// streamTerm makes accumulator v, a term of stream out, a sum of narrow tensors: one, or where a few large entries leave
// its exponent too coarse for the others, a second one that holds what the first rounded off, down to exponent exp.
func (l *lowerer) streamTerm(out, v, exp int) error {
	x := l.vals[v]
	high, err := l.narrow(v)
	if err != nil {
		return err
	}
	finer := min(exp-high.exp, x.exp-high.exp)
	if finer <= 0 || x.exp-high.exp > maxShift || math.Ldexp(l.plan.typical(out), high.exp) >= streamUnits {
		return nil
	}
	defer func(naming int) { l.naming = naming }(l.naming)
	l.naming = v
	rest := l.added(x, high, x.exp, minus)
	if rest.bound >= maxBound {
		return nil
	}
	low := l.rescaled(rest, high.exp+finer)
	l.vals[v] = l.added(high, low, low.exp, plus)
	return nil
}

// typical is the median magnitude of value v on the first rows that are compared, which a few large entries leave alone.
func (p *plan) typical(v int) float64 {
	var magnitudes []float64
	for _, c := range p.measured.checks[:min(4, len(p.measured.checks))] {
		if v >= len(c.values) || c.values[v] == nil {
			continue
		}
		for _, x := range c.values[v].Float {
			magnitudes = append(magnitudes, math.Abs(x))
		}
	}
	if len(magnitudes) == 0 {
		return 0
	}
	slices.Sort(magnitudes)
	return magnitudes[len(magnitudes)/2]
}
