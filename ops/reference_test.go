package ops_test

import (
	"github.com/zkvin/zkvin/graph"
)

// tensor is a value with its shape, indexed by coordinates.
type tensor struct {
	shape []int
	data  []int64
}

// at returns the entry at index, or outside if the index is outside.
func (x tensor) at(outside int64, index ...int) int64 {
	pos := 0
	for i, d := range x.shape {
		if index[i] < 0 || index[i] >= d {
			return outside
		}
		pos = pos*d + index[i]
	}
	return x.data[pos]
}

// each calls f for every index of shape in row-major order.
func each(shape []int, f func(index []int)) {
	index := make([]int, len(shape))
	for {
		f(index)
		k := len(shape) - 1
		for ; k >= 0; k-- {
			if index[k]++; index[k] < shape[k] {
				break
			}
			index[k] = 0
		}
		if k < 0 {
			return
		}
	}
}

// reference computes a node entry by entry from the formulas of docs/operators.md.
func reference(g *graph.Graph, n *graph.Node, in []tensor) []int64 {
	shape := g.Tensors[n.Output].Shape
	var out []int64
	each(shape, func(index []int) { out = append(out, entry(g, n, in, index)) })
	return out
}

func entry(g *graph.Graph, n *graph.Node, in []tensor, i []int) int64 {
	a, x := n.Attr, in[0]
	at := func(k int) int { return int(a[k]) }
	last := len(i) - 1
	sum := int64(0)
	switch n.Op {
	case graph.OpConv:
		k := in[1]
		first := i[1] / (k.shape[0] / at(8)) * k.shape[1]
		each(k.shape[1:], func(j []int) {
			sum += k.at(0, i[1], j[0], j[1], j[2]) * x.at(0, i[0], first+j[0], i[2]*at(0)+j[1]*at(6)-at(2), i[3]*at(1)+j[2]*at(7)-at(3))
		})
	case graph.OpGemm:
		for k := range in[1].shape[1] {
			sum += in[1].at(0, i[last], k) * x.at(0, with(i, last, k)...)
		}
	case graph.OpMatMul:
		for k := range x.shape[last] {
			sum += x.at(0, with(i, last, k)...) * in[1].at(0, append(ones(in[1].shape[:last-1], i[:last-1]), i[last], k)...)
		}
	case graph.OpReciprocal:
		return quotient(a[0], x.at(0, i...))
	case graph.OpSqrt:
		return root(x.at(0, i...))
	case graph.OpReduceMax:
		best := int64(-1 << 60)
		for k := range x.shape[last] {
			best = max(best, x.at(0, with(i, last, k)...))
		}
		return best
	case graph.OpMul:
		return x.at(0, i...) * in[1].at(0, ones(in[1].shape, i)...)
	case graph.OpAdd:
		for k, y := range in {
			sum += a[2*k] * (y.at(0, ones(y.shape, i)...) << a[2*k+1])
		}
	case graph.OpScale:
		return a[0] * x.at(0, i...)
	case graph.OpRescale:
		return function(g, a[1], floorDiv(2*x.at(0, i...)+1<<a[0], 2<<a[0]))
	case graph.OpMaxPool:
		best := int64(-1 << 60)
		eachWindow(a, i, func(y, z int) { best = max(best, x.at(-1<<14, i[0], i[1], y, z)) })
		return best
	case graph.OpWindowSum:
		eachWindow(a, i, func(y, z int) { sum += x.at(0, i[0], i[1], y, z) })
	case graph.OpReduceSum:
		each(x.shape, func(j []int) {
			if equal(ones(n64(a, x.shape), j), i) {
				sum += x.at(0, j...)
			}
		})
	default:
		return wired(g, n, in, i)
	}
	return sum
}

// wired covers operators that only pick entries, and those along a row.
func wired(g *graph.Graph, n *graph.Node, in []tensor, i []int) int64 {
	a, x := n.Attr, in[0]
	at := func(k int) int { return int(a[k]) }
	last := len(i) - 1
	j := append([]int(nil), i...)
	switch n.Op {
	case graph.OpReshape:
		return x.data[position(g.Tensors[n.Output].Shape, i)]
	case graph.OpTranspose:
		for k := range i {
			j[at(k)] = i[k]
		}
	case graph.OpSlice:
		for k := range i {
			j[k] = at(2*k) + i[k]*at(2*k+1)
		}
	case graph.OpConcat:
		for k := 0; ; k++ {
			if d := in[k].shape[at(0)]; j[at(0)] >= d {
				j[at(0)] -= d
				continue
			}
			return in[k].at(0, j...)
		}
	case graph.OpPad:
		for k := range i {
			j[k] -= at(k)
		}
		return x.at(a[2*len(i)], j...)
	case graph.OpExpand:
		j = ones(x.shape, i)
	case graph.OpGather:
		j[at(0)] = at(1 + i[at(0)])
	case graph.OpArgMax:
		best := 0
		for k := range x.shape[last] {
			if x.at(0, with(i, last, k)...) > x.at(0, with(i, last, best)...) {
				best = k
			}
		}
		return int64(best) - a[0]
	case graph.OpEmbed:
		return in[1].at(0, int(x.at(0, i[:last]...)+a[0]), i[last])
	case graph.OpTopK:
		best := ranked(x, i, last)
		if a[1] == 1 {
			return int64(best) - a[2]
		}
		j[last] = best
	case graph.OpSoftmax:
		mask := tensor{make([]int, len(i)), []int64{1}}
		for d := range mask.shape {
			mask.shape[d] = 1
		}
		if len(in) == 2 {
			mask = in[1]
		}
		return softmax(g, a[0], x, mask, i)
	}
	return x.at(0, j...)
}

// ranked is the position in its row of x of the entry that has i[last] better ones.
func ranked(x tensor, i []int, last int) int {
	for p := range x.shape[last] {
		better, v := 0, x.at(0, with(i, last, p)...)
		for q := range x.shape[last] {
			if w := x.at(0, with(i, last, q)...); w > v || w == v && q < p {
				better++
			}
		}
		if better == i[last] {
			return p
		}
	}
	panic("no such rank")
}

func softmax(g *graph.Graph, table int64, x, mask tensor, i []int) int64 {
	last := len(i) - 1
	attended := func(k int) bool { return mask.at(0, ones(mask.shape, with(i, last, k))...) == 1 }
	top := int64(-1 << 60)
	for k := range x.shape[last] {
		if attended(k) {
			top = max(top, x.at(0, with(i, last, k)...))
		}
	}
	e := func(k int) int64 {
		if !attended(k) {
			return 0
		}
		return int64(g.Tables[table].Values[top-x.at(0, with(i, last, k)...)])
	}
	sum := int64(0)
	for k := range x.shape[last] {
		sum += e(k)
	}
	shift := 30
	for 1<<(shift-30) < x.shape[last] {
		shift++
	}
	return floorDiv(2*e(i[last])*floorDiv(2<<shift+sum, 2*sum)+1<<(shift-14), 2<<(shift-14))
}

func eachWindow(a []int64, i []int, f func(y, z int)) {
	for p := range int(a[0]) {
		for q := range int(a[1]) {
			f(i[2]*int(a[2])+p*int(a[8])-int(a[4]), i[3]*int(a[3])+q*int(a[9])-int(a[5]))
		}
	}
}

func function(g *graph.Graph, f, q int64) int64 {
	switch f {
	case graph.FuncIdentity:
		return q
	case graph.FuncReLU:
		return max(q, 0)
	}
	return int64(g.Tables[f].Values[q+1<<15])
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func with(i []int, k, v int) []int {
	j := append([]int(nil), i...)
	j[k] = v
	return j
}

// ones maps an index to a tensor whose dimensions of 1 are broadcast.
func ones(shape, i []int) []int {
	j := append([]int(nil), i...)
	for k, d := range shape {
		if d == 1 {
			j[k] = 0
		}
	}
	return j
}

// n64 is shape with the axes reduced to 1.
func n64(axes []int64, shape []int) []int {
	out := append([]int(nil), shape...)
	for _, a := range axes {
		out[a] = 1
	}
	return out
}

func position(shape, i []int) int {
	pos := 0
	for k, d := range shape {
		pos = pos*d + i[k]
	}
	return pos
}

func equal(a, b []int) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
