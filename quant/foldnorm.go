package quant

import (
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// foldNorms moves the scale and bias that follow a normalisation over the last axis into the weights of the matrix
// products that read it, where only such products do: y·g + b times W is y·(diag(g)·W) + b·W.
func foldNorms(p *prepared) {
	for i := range p.Nodes {
		n := &p.Nodes[i]
		if n.Op != "Normalize" {
			continue
		}
		if last := len(p.Values[n.Outputs[0]].Shape) - 1; slices.Equal(n.Attrs.IntsOf("axes"), []int{last}) {
			p.foldNorm(n.Outputs[0])
		}
	}
	p.prune()
}

// affine is x ↦ x·scale + bias along the last axis.
type affine struct {
	scale, bias []float64
}

// then returns a followed by node n, false if n is something else.
func (a affine) then(p *prepared, n *onnx.Node) (affine, bool) {
	if len(n.Inputs) != 2 || p.Values[n.Inputs[1]].Const == nil {
		return a, false
	}
	c, ok := lastAxisVector(p.Values[n.Inputs[1]].Const, len(a.scale))
	if !ok || !slices.Equal(p.Values[n.Inputs[0]].Shape, p.Values[n.Outputs[0]].Shape) {
		return a, false
	}
	out := affine{slices.Clone(a.scale), slices.Clone(a.bias)}
	for i, x := range c {
		switch n.Op {
		case "Mul":
			out.scale[i], out.bias[i] = out.scale[i]*x, out.bias[i]*x
		case "Div":
			out.scale[i], out.bias[i] = out.scale[i]/x, out.bias[i]/x
		case "Add":
			out.bias[i] += x
		case "Sub":
			out.bias[i] -= x
		default:
			return a, false
		}
	}
	return out, true
}

// lastAxisVector returns constant t as n numbers along the last axis, false if it varies otherwise.
func lastAxisVector(t *onnx.Tensor, n int) ([]float64, bool) {
	if t.DType != onnx.Float {
		return nil, false
	}
	if len(t.Float) == 1 {
		return slices.Repeat(t.Float, n), true
	}
	return t.Float, len(t.Float) == n && t.Shape[len(t.Shape)-1] == n
}

// foldNorm does it for the normalisation that makes value y.
func (p *prepared) foldNorm(y int) {
	n := p.Values[y].Shape[len(p.Values[y].Shape)-1]
	readers := p.readers()
	a, v := affine{slices.Repeat([]float64{1}, n), make([]float64, n)}, y
	for len(readers[v]) == 1 && readers[v][0] >= 0 {
		next, ok := a.then(p, &p.Nodes[readers[v][0]])
		if !ok {
			break
		}
		a, v = next, p.Nodes[readers[v][0]].Outputs[0]
	}
	if v == y {
		return
	}
	products, moved, ok := p.productsOf(v, readers, nil, nil)
	if !ok {
		return
	}
	for _, at := range products {
		p.foldAffine(&p.Nodes[at], a)
	}
	// What moves the entries now moves others: its outputs are new values.
	renamed := map[int]int{v: y}
	for _, at := range moved {
		node := &p.Nodes[at]
		node.Outputs = slices.Clone(node.Outputs)
		for k, out := range node.Outputs {
			if out >= 0 {
				fresh := p.addValue(p.Values[out])
				renamed[out], node.Outputs[k] = fresh, fresh
			}
		}
	}
	for _, at := range slices.Concat(products, moved) {
		node := &p.Nodes[at]
		node.Inputs = slices.Clone(node.Inputs)
		if to, ok := renamed[node.Inputs[0]]; ok {
			node.Inputs[0] = to
		}
	}
}

// productsOf returns the matrix products that read value v along its last axis, and the nodes that move it before; false
// if anything else reads it.
func (p *prepared) productsOf(v int, readers [][]int, products, moved []int) ([]int, []int, bool) {
	for _, at := range readers[v] {
		if at < 0 {
			return nil, nil, false
		}
		n := &p.Nodes[at]
		switch {
		case p.takesAffine(n, v):
			if !slices.Contains(products, at) {
				products = append(products, at)
			}
		case n.Inputs[0] == v && p.keepsLastAxis(n):
			moved = append(moved, at)
			for _, out := range n.Outputs {
				if out < 0 {
					continue
				}
				var ok bool
				if products, moved, ok = p.productsOf(out, readers, products, moved); !ok {
					return nil, nil, false
				}
			}
		default:
			return nil, nil, false
		}
	}
	return products, moved, true
}

// takesAffine reports whether n is a product of value v with a constant matrix that a scale and bias can go into.
func (p *prepared) takesAffine(n *onnx.Node, v int) bool {
	if n.Op != "MatMul" && n.Op != "Gemm" || !isProduct(p.Graph, n) || n.Inputs[0] != v || n.Inputs[1] == v || n.Attrs.IntOf("transA") == 1 {
		return false
	}
	_, tied := p.tied[n.Inputs[1]]
	return !tied && len(n.Inputs) < 4
}

// keepsLastAxis reports whether n moves whole rows of the last axis of its first input.
func (p *prepared) keepsLastAxis(n *onnx.Node) bool {
	from, to := p.Values[n.Inputs[0]].Shape, p.Values[n.Outputs[0]].Shape
	last := len(from) - 1
	switch n.Op {
	case "Reshape", "Expand":
		return len(to) > 0 && from[last] == to[len(to)-1]
	case "Transpose":
		return n.Attrs.IntsOf("perm")[last] == last
	case "Slice":
		return from[last] == to[last] && n.Attrs.IntsOf("steps")[last] == 1
	case "Gather", "Split":
		return n.Attrs.IntOf("axis") != last
	}
	return false
}

// foldAffine puts a before the product n: factors of its rows and a bias.
func (p *prepared) foldAffine(n *onnx.Node, a affine) {
	w := p.Values[n.Inputs[1]].Const
	inner := len(a.scale)
	out := len(w.Float) / inner
	bias := make([]float64, out)
	for k, b := range a.bias {
		if b == 0 {
			continue
		}
		for o := range out {
			at := k*out + o
			if n.Attrs.IntOf("transB") == 1 {
				at = o*inner + k
			}
			bias[o] += float64(b * w.Float[at])
		}
	}
	inputs := []int{n.Inputs[0], n.Inputs[1], -1, p.addConstant(p.Values[n.Inputs[1]].Name, []int{inner}, a.scale)}
	if len(n.Inputs) > 2 && n.Inputs[2] >= 0 {
		for o, x := range numbers(p.Values[n.Inputs[2]].Const) {
			bias[o] += x
		}
		inputs[2] = p.addConstant(p.Values[n.Inputs[2]].Name, []int{out}, bias)
	} else if slices.ContainsFunc(bias, func(x float64) bool { return x != 0 }) {
		inputs[2] = p.addConstant(p.Values[n.Outputs[0]].Name, []int{out}, bias)
	}
	n.Inputs = inputs
}
