package quant

import (
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

// idOffset is what is taken from ids of vocabularies beyond 2^15, so that they fit 16 bits signed.
const idOffset = 1 << 15

// lowerGatherRows lowers a table of constants read at ids that depend on the input. The table is a private weight at the
// exponent of the output, its row the entries along the axis.
func lowerGatherRows(l *lowerer, n *onnx.Node) error {
	table, ids, out := n.Inputs[0], n.Inputs[1], n.Outputs[0]
	t := l.constant(table)
	if t == nil {
		return unsupported("a table that depends on the input; supported is a constant table")
	}
	x := l.vals[ids]
	if !x.narrow() || x.exp != 0 {
		return unsupported("ids %q computed by arithmetic; supported are ids that are inputs", l.plan.graph.Values[ids].Name)
	}
	axis := n.Attrs.IntOf("axis")
	data, rest := rowsOf(t, axis)
	rows := t.Shape[axis]
	exp := l.plan.exp[out]
	l.rows[table] = exp
	w, err := l.weight(table, rowsForm(axis), []int{rows, product(rest)}, data, exp)
	if err != nil {
		return err
	}
	shape := append(slices.Clone(l.shape(x)), product(rest))
	id := l.emit(graph.OpEmbed, shape, exp, []int64{int64(l.plan.offsets[ids])}, x.id, w)
	y := l.reshaped(narrowed(id, exp), append(slices.Clone(l.shape(x)), rest...))
	// The axes of the ids stand where the table's axis stood.
	idsRank := len(l.shape(x))
	var perm []int
	for a := range rest[:axis] {
		perm = append(perm, idsRank+a)
	}
	for a := range idsRank {
		perm = append(perm, a)
	}
	for a := axis; a < len(rest); a++ {
		perm = append(perm, idsRank+a)
	}
	l.vals[out] = l.transposed(y, perm)
	return nil
}

// rowsForm names the weight tensor of a table of constants, which a tied output layer shares.
func rowsForm(axis int) string { return fmt.Sprintf("rows of axis %d", axis) }

// rowsOf returns t with axis first, and the shape of the others.
func rowsOf(t *onnx.Tensor, axis int) (data []float64, rest []int) {
	rest = append(slices.Clone(t.Shape[:axis]), t.Shape[axis+1:]...)
	from := numbers(t)
	if axis == 0 {
		return from, rest
	}
	outer, rows, inner := product(t.Shape[:axis]), t.Shape[axis], product(t.Shape[axis+1:])
	data = make([]float64, 0, len(from))
	for r := range rows {
		for o := range outer {
			at := (o*rows + r) * inner
			data = append(data, from[at:at+inner]...)
		}
	}
	return data, rest
}

// vocabulary is the number of rows that ids of value v are read at, 0 for a value that is not only ids: every way from
// it, through what only moves it, ends at the ids of a constant table.
func vocabulary(g *onnx.Graph, v int) int {
	rows := 0
	for i := range g.Nodes {
		n := &g.Nodes[i]
		for k, in := range n.Inputs {
			if in != v {
				continue
			}
			found := 0
			switch {
			case n.Op == "GatherRows" && k == 1:
				found = g.Values[n.Inputs[0]].Shape[n.Attrs.IntOf("axis")]
			case moves[n.Op]:
				found = vocabulary(g, n.Outputs[0])
			}
			if found == 0 {
				return 0
			}
			if rows == 0 || found < rows {
				rows = found
			}
		}
	}
	return rows
}

// findIDs marks ids, which need no headroom, and gives those of large vocabularies their offset.
func (p *plan) findIDs() {
	p.ids, p.offsets = make([]bool, len(p.graph.Values)), make([]int, len(p.graph.Values))
	for _, v := range p.graph.Inputs {
		if p.graph.Values[v].DType != onnx.Int64 {
			continue
		}
		rows := vocabulary(p.graph, v)
		p.ids[v] = rows > 0
		if rows > idOffset {
			p.offsets[v] = idOffset
		}
	}
	for i := range p.graph.Nodes {
		if n := &p.graph.Nodes[i]; moves[n.Op] {
			p.ids[n.Outputs[0]], p.offsets[n.Outputs[0]] = p.ids[n.Inputs[0]], p.offsets[n.Inputs[0]]
		}
	}
}

// tableExponent is the finest exponent of the rows that GatherRows n reads: they are constants and need no headroom.
func (p *plan) tableExponent(n *onnx.Node) (exp int, ok bool) {
	t := p.graph.Values[n.Inputs[0]].Const
	if n.Op != "GatherRows" || t == nil {
		return 0, false
	}
	exp = exponentFor(maxAbs(numbers(t)), math.MaxInt16, maxExp)
	if t.DType != onnx.Float {
		exp = min(exp, 0)
	}
	return exp, true
}
