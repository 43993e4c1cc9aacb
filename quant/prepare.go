package quant

import (
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// prepared is the float graph as it is lowered: constants folded into weights, masks and clusters recognised. Values
// keep the indices of the graph it was made from, and with them their calibrated ranges; new ones come after them.
type prepared struct {
	*onnx.Graph
	functions []*function
	tied      map[int]int       // constants that are the transpose of a table GatherRows reads, and that table
	integers  map[int]grid      // values of a quantised model that integers stand for
	integral  map[int]bool      // these integers
	precision map[int]precision // of weights, where it is not what is needed
}

// prepare rewrites g into what the lowerings know.
func prepare(g *onnx.Graph, c *calibration, o Options) (*prepared, error) {
	kept := *g
	kept.Values, kept.Nodes = slices.Clone(g.Values), slices.Clone(g.Nodes)
	p := &prepared{Graph: &kept}
	keepIntegers(p, c)
	p.Graph = foldConstants(p.Graph, p.precision)
	if err := recogniseMasks(p, c, o); err != nil {
		return nil, err
	}
	gatherClusters(p)
	p.findTied()
	foldNorms(p)
	return p, p.checkFinite(c)
}

// checkMasks finds rows that infinite constants hide whole, before the float model gives no number for them.
func checkMasks(g *onnx.Graph, o Options) error {
	return recogniseMasks(&prepared{Graph: foldConstants(g, nil)}, nil, o)
}

// checkFinite refuses infinities that no mask took away.
func (p *prepared) checkFinite(c *calibration) error {
	infinite := func(v int) error {
		return fmt.Errorf("%w: value %q is infinite and no mask", ErrRange, p.Values[v].Name)
	}
	for i := range p.Nodes {
		n := &p.Nodes[i]
		for _, v := range n.Outputs {
			if v >= 0 && v < len(c.infinite) && c.infinite[v] {
				return fmt.Errorf("%s: %w", label(n), infinite(v))
			}
		}
		for _, v := range n.Inputs {
			if v >= 0 && p.Values[v].Const != nil && math.IsInf(maxAbs(p.Values[v].Const.Float), 0) {
				return fmt.Errorf("%s: %w", label(n), infinite(v))
			}
		}
	}
	for _, v := range p.Inputs {
		if c.infinite[v] {
			return infinite(v)
		}
	}
	return nil
}

// findTied finds output layers that are the transpose of an embedding, so that both are one weight.
func (p *prepared) findTied() {
	p.tied = map[int]int{}
	for i := range p.Nodes {
		table := p.Nodes[i].Inputs[0]
		t := p.Values[table].Const
		if p.Nodes[i].Op != "GatherRows" || t == nil || len(t.Shape) != 2 || p.Nodes[i].Attrs.IntOf("axis") != 0 || t.DType != onnx.Float {
			continue
		}
		for k := range p.Nodes {
			n := &p.Nodes[k]
			if n.Op == "MatMul" && p.Values[n.Inputs[1]].Const != nil && isTranspose(p.Values[n.Inputs[1]].Const, t) {
				p.tied[n.Inputs[1]] = table
			}
		}
	}
}

func isTranspose(w, t *onnx.Tensor) bool {
	if len(w.Shape) != 2 || w.Shape[0] != t.Shape[1] || w.Shape[1] != t.Shape[0] {
		return false
	}
	rows, columns := t.Shape[0], t.Shape[1]
	for r := range rows {
		for c := range columns {
			if w.Float[c*rows+r] != t.Float[r*columns+c] {
				return false
			}
		}
	}
	return true
}

// addValue adds a value without node and returns its index.
func (p *prepared) addValue(v onnx.Value) int {
	p.Values = append(p.Values, v)
	return len(p.Values) - 1
}

// addConstant adds a constant of reals.
func (p *prepared) addConstant(name string, shape []int, data []float64) int {
	t := &onnx.Tensor{DType: onnx.Float, Shape: shape, Float: data}
	return p.addValue(onnx.Value{Name: name, DType: onnx.Float, Shape: shape, Const: t})
}

// makers returns for each value the position of the node that makes it, −1 for none.
func (p *prepared) makers() []int {
	makers := slices.Repeat([]int{-1}, len(p.Values))
	for i := range p.Nodes {
		for _, v := range p.Nodes[i].Outputs {
			if v >= 0 {
				makers[v] = i
			}
		}
	}
	return makers
}

// readers returns the positions of the nodes that read each value, −1 for each output of the graph.
func (p *prepared) readers() [][]int {
	readers := make([][]int, len(p.Values))
	for i := range p.Nodes {
		for _, v := range p.Nodes[i].Inputs {
			if v >= 0 {
				readers[v] = append(readers[v], i)
			}
		}
	}
	for _, v := range p.Outputs {
		readers[v] = append(readers[v], -1)
	}
	return readers
}

// prune drops nodes that nothing reads any more.
func (p *prepared) prune() {
	needed := make([]bool, len(p.Values))
	for _, v := range p.Outputs {
		needed[v] = true
	}
	keep := make([]bool, len(p.Nodes))
	for i := len(p.Nodes) - 1; i >= 0; i-- {
		for _, v := range p.Nodes[i].Outputs {
			keep[i] = keep[i] || v >= 0 && needed[v]
		}
		if !keep[i] {
			continue
		}
		for _, v := range p.Nodes[i].Inputs {
			if v >= 0 {
				needed[v] = true
			}
		}
	}
	nodes := make([]onnx.Node, 0, len(p.Nodes))
	for i := range p.Nodes {
		if keep[i] {
			nodes = append(nodes, p.Nodes[i])
		}
	}
	p.Nodes = nodes
}
