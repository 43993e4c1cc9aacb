package generate

import (
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/graph"
)

// Pack turns the integer program of the step graph into the step program: inputs id,
// position, mask, cache (carried) and, if the step has noise, noise; outputs next and row.
// Row and cache hold the integers of all parts, each with the exponent that the program gave
// it, so their own is zero. It returns ErrStep for a program that is not one of the step
// graph.
func (s *Step) Pack(g *graph.Graph) (*graph.Graph, error) {
	inputs := 3 + len(s.Parts)
	if s.Noise {
		inputs++
	}
	if len(g.Inputs) != inputs || len(g.Outputs) != 1+len(s.Parts) {
		return nil, refuse("program of %d inputs and %d outputs, the step graph has %d and %d", len(g.Inputs), len(g.Outputs), inputs, 1+len(s.Parts))
	}
	p := packer{out: *g, step: s}
	p.out.Tensors, p.out.Nodes = slices.Clone(g.Tensors), nil
	p.measure()
	cache := p.tensor(NameCache, 0, s.Tokens-1, p.slots, p.width)
	slot := 0
	for i := range s.Parts {
		slot += p.unpack(cache, slot, i, g.Inputs[3+i])
	}
	p.out.Nodes = append(p.out.Nodes, g.Nodes...)
	var rows []int
	for i := range s.Parts {
		x := g.Outputs[1+i]
		rows = append(rows, p.node(graph.OpReshape, p.tensor(p.name(x), p.exp(x), 1, p.slotsOf(i), p.width), p.shape, x))
	}
	row := p.tensor(NameRow, 0, 1, p.slots, p.width)
	p.node(graph.OpConcat, row, func(int) []int64 { return []int64{1} }, rows...)
	next := p.next(g.Outputs[0], g.Inputs[0])
	p.out.Inputs = slices.Concat(g.Inputs[:3], []int{cache}, g.Inputs[3+len(s.Parts):])
	p.out.Outputs, p.out.Carried = []int{next, row}, []int{cache}
	for _, id := range g.Inputs[3 : 3+len(s.Parts)] {
		p.out.Tensors[id].Name = fmt.Sprintf("%s.%s", NameCache, p.out.Tensors[id].Name)
	}
	return &p.out, nil
}

// packer appends to the tensors and nodes of out. A row has slots slots of width entries;
// each part takes as many as it needs.
type packer struct {
	out          graph.Graph
	step         *Step
	slots, width int
}

// measure takes the widest slot that divides all parts: the keys and values of a layer, if
// all layers are alike.
func (p *packer) measure() {
	total := 0
	for i := range p.step.Parts {
		n := p.step.Parts[i].Size()
		total += n
		for p.width != 0 {
			n, p.width = p.width, n%p.width
		}
		p.width = n
	}
	p.slots = total / p.width
}

func (p *packer) slotsOf(part int) int { return p.step.Parts[part].Size() / p.width }

func (p *packer) tensor(name string, exp int, shape ...int) int {
	p.out.Tensors = append(p.out.Tensors, graph.Tensor{Name: name, Shape: shape, Exp: exp})
	return len(p.out.Tensors) - 1
}

func (p *packer) name(id int) string { return p.out.Tensors[id].Name }
func (p *packer) exp(id int) int     { return p.out.Tensors[id].Exp }

// shape is the attributes of a reshape to tensor id.
func (p *packer) shape(id int) []int64 {
	var out []int64
	for _, d := range p.out.Tensors[id].Shape {
		out = append(out, int64(d))
	}
	return out
}

// node adds a node that computes tensor id.
func (p *packer) node(op graph.Op, id int, attr func(id int) []int64, in ...int) int {
	p.out.Nodes = append(p.out.Nodes, graph.Node{Op: op, Name: p.name(id), Inputs: in, Output: id, Attr: attr(id)})
	return id
}

// unpack computes tensor id, the part of the tokens before, from the cache, whose slots from
// the given one on hold it, and returns how many it takes.
func (p *packer) unpack(cache, slot, part, id int) int {
	n, at := p.slotsOf(part), &p.step.Parts[part]
	name, exp, x := p.name(id), p.exp(id), cache
	if n < p.slots {
		x = p.node(graph.OpSlice, p.tensor(name, exp, p.step.Tokens-1, n, p.width), func(int) []int64 {
			return []int64{0, 1, int64(slot), 1, 0, 1}
		}, x)
	}
	if elements(at.Shape[:at.Axis]) == 1 {
		p.node(graph.OpReshape, id, p.shape, x)
		return n
	}
	shape := append([]int{p.step.Tokens - 1}, slices.Delete(slices.Clone(at.Shape), at.Axis, at.Axis+1)...)
	x = p.node(graph.OpReshape, p.tensor(name, exp, shape...), p.shape, x)
	p.node(graph.OpTranspose, id, func(int) []int64 {
		var perm []int64
		for axis := range at.Shape {
			switch {
			case axis < at.Axis:
				perm = append(perm, int64(axis+1))
			case axis == at.Axis:
				perm = append(perm, 0)
			default:
				perm = append(perm, int64(axis))
			}
		}
		return perm
	}, x)
	return n
}

// next is the index of the largest of the sums, written as ids are.
func (p *packer) next(logits, id int) int {
	base := p.out.Tensors[id].Offset
	shape := slices.Clone(p.out.Tensors[logits].Shape)
	shape[len(shape)-1] = 1
	next := p.tensor(NameNext, 0, shape...)
	p.out.Tensors[next].Offset = base
	return p.node(graph.OpArgMax, next, func(int) []int64 { return []int64{int64(base)} }, logits)
}
