package onnx

import (
	"fmt"
	"math"
	"slices"
)

// output makes v an output of the graph under its own name. named holds the inputs and the outputs so far.
func (b *builder) output(name string, v int, named map[int]bool) error {
	g := b.graph
	value := g.Values[v]
	switch {
	case value.Name == name:
	case value.Const != nil:
		value.Name = name
		v = b.add(value)
	case named[v]:
		// The value has a name already that callers know it by, so the output becomes a copy.
		attrs := Attrs{}
		attrs.setInts("shape", value.Shape)
		out, err := b.emit(Node{Op: "Reshape", Name: name, Inputs: []int{v}, Attrs: attrs, Index: len(g.Nodes)})
		if err != nil {
			return err
		}
		v = out[0]
		g.Values[v].Name = name
	default:
		g.Values[v].Name = name
	}
	g.Outputs = append(g.Outputs, v)
	named[v] = true
	return nil
}

// finish folds batch normalisation, recognises spelled-out normalisations, drops what no output needs and checks the constants that remain.
func (b *builder) finish() error {
	if err := b.foldNormalization(); err != nil {
		return err
	}
	b.live()
	if err := b.recognizeNormalizations(); err != nil {
		return err
	}
	b.compact(b.live())
	b.nameValues()
	weighted := b.weighted()
	for i := range b.graph.Values {
		if err := checkFinite(&b.graph.Values[i], !weighted[i]); err != nil {
			return err
		}
	}
	return nil
}

// live marks the values that an output needs, and drops the other nodes.
func (b *builder) live() []bool {
	g := b.graph
	keep := make([]bool, len(g.Values))
	for _, v := range slices.Concat(g.Inputs, g.Outputs) {
		keep[v] = true
	}
	nodes := make([]Node, 0, len(g.Nodes))
	for _, n := range slices.Backward(g.Nodes) {
		if !slices.ContainsFunc(n.Outputs, func(v int) bool { return v >= 0 && keep[v] }) {
			continue
		}
		for _, v := range n.Inputs {
			if v >= 0 {
				keep[v] = true
			}
		}
		nodes = append(nodes, n)
	}
	slices.Reverse(nodes)
	g.Nodes = nodes
	return keep
}

// compact renumbers the values that are kept.
func (b *builder) compact(keep []bool) {
	g := b.graph
	index := make([]int, len(keep))
	values := make([]Value, 0, len(keep))
	for i, k := range keep {
		index[i] = -1
		if k {
			index[i] = len(values)
			values = append(values, g.Values[i])
		}
	}
	renumber := func(list []int) []int {
		out := make([]int, len(list))
		for i, v := range list {
			out[i] = -1
			if v >= 0 {
				out[i] = index[v]
			}
		}
		return out
	}
	g.Values = values
	g.Inputs, g.Outputs = renumber(g.Inputs), renumber(g.Outputs)
	for i := range g.Nodes {
		g.Nodes[i].Inputs, g.Nodes[i].Outputs = renumber(g.Nodes[i].Inputs), renumber(g.Nodes[i].Outputs)
	}
}

// nameValues gives a unique name to the values that the rewriting has made and to those of branches that share one.
func (b *builder) nameValues() {
	g := b.graph
	used := map[string]bool{}
	keep := map[int]bool{}
	serial := 0 // never goes back, so that names chosen to collide cost no more than one try each
	for _, v := range slices.Concat(g.Inputs, g.Outputs) {
		used[g.Values[v].Name], keep[v] = true, true
	}
	for i := range g.Values {
		if keep[i] {
			continue
		}
		name := g.Values[i].Name
		for ; name == "" || used[name]; serial++ {
			name = fmt.Sprintf("%s:%d", g.Values[i].Name, serial)
		}
		g.Values[i].Name, used[name] = name, true
	}
}

// weighted marks the values that a contraction multiplies and sums.
func (b *builder) weighted() []bool {
	marked := make([]bool, len(b.graph.Values))
	for _, n := range b.graph.Nodes {
		switch n.Op {
		case "MatMul", "Gemm", "Conv":
			for _, v := range n.Inputs {
				if v >= 0 {
					marked[v] = true
				}
			}
		}
	}
	return marked
}

// checkFinite refuses a constant with a NaN, and one with an infinity unless it may be a mask.
func checkFinite(v *Value, mask bool) error {
	if v.Const == nil {
		return nil
	}
	for i, x := range v.Const.Float {
		if math.IsNaN(x) || math.IsInf(x, 0) && !mask {
			return errf(ErrNotFinite, "constant %q: element %d of %v is %v", v.Name, i, v.Shape, x)
		}
	}
	return nil
}
