package ops

import (
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/graph"
)

// Check decides whether g is a program: tensors in single assignment, nodes in topological
// order, shapes and attributes that fit each operator, function tables of the right kind,
// magnitudes below 2^62 for all inputs and weights of 16 bits, and the depth rule (no
// accumulator is an operand of a contraction). It is safe on graphs from anywhere. Its
// errors are ErrInvalid and name the node or tensor.
func Check(g *graph.Graph) error {
	_, err := Facts(g)
	return err
}

// Facts is Check that also returns what it derived about each tensor.
func Facts(g *graph.Graph) ([]Fact, error) {
	if err := checkTensors(g); err != nil {
		return nil, err
	}
	if err := checkTables(g); err != nil {
		return nil, err
	}
	p := program{g: g, facts: make([]Fact, len(g.Tensors)), state: make([]state, len(g.Tensors)), output: make(map[int]bool), negative: negatives(g)}
	for _, id := range g.Outputs {
		p.output[id] = true
	}
	if err := p.sources(); err != nil {
		return nil, err
	}
	for i := range g.Nodes {
		if err := p.step(i); err != nil {
			return nil, err
		}
	}
	if err := p.finish(); err != nil {
		return nil, err
	}
	return p.facts, nil
}

// state is where a tensor gets its value.
type state uint8

const (
	undefined state = iota
	input
	weight
	computed
)

type program struct {
	g        *graph.Graph
	facts    []Fact
	state    []state
	output   map[int]bool // tensors that are listed as outputs
	negative []int        // of each table: see negatives
}

func invalid(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrInvalid, fmt.Sprintf(format, args...))
}

func checkTensors(g *graph.Graph) error {
	if len(g.Tensors) > graph.MaxTensors || len(g.Nodes) > graph.MaxNodes {
		return invalid("%d tensors and %d nodes, at most %d and %d", len(g.Tensors), len(g.Nodes), graph.MaxTensors, graph.MaxNodes)
	}
	total := 0
	for i := range g.Tensors {
		t := &g.Tensors[i]
		if len(t.Shape) > graph.MaxRank {
			return invalid("tensor %d (%q) has rank %d, at most %d", i, t.Name, len(t.Shape), graph.MaxRank)
		}
		if t.Exp < -graph.MaxExp || t.Exp > graph.MaxExp {
			return invalid("tensor %d (%q) has exponent %d beyond ±%d", i, t.Name, t.Exp, graph.MaxExp)
		}
		if t.Offset < -graph.MaxOffset || t.Offset > graph.MaxOffset {
			return invalid("tensor %d (%q) has offset %d beyond ±%d", i, t.Name, t.Offset, graph.MaxOffset)
		}
		n := 1
		for _, d := range t.Shape {
			if d < 1 || d > MaxElements/n {
				return invalid("tensor %d (%q) has shape %v: dimensions must be positive, %d entries at most", i, t.Name, t.Shape, MaxElements)
			}
			n *= d
		}
		if total += n; total > MaxTotal {
			return invalid("tensors 0 to %d have more than %d entries", i, int64(MaxTotal))
		}
	}
	return nil
}

func checkTables(g *graph.Graph) error {
	if len(g.Tables) > graph.MaxTables {
		return invalid("%d tables, at most %d", len(g.Tables), graph.MaxTables)
	}
	for i := range g.Tables {
		if t := &g.Tables[i]; len(t.Values) != graph.TableSize {
			return invalid("table %d (%q) has %d entries, want %d", i, t.Name, len(t.Values), graph.TableSize)
		}
	}
	return nil
}

// negatives returns for each table the position of its first negative value, or −1. Nodes share
// tables, so none of them walks one.
func negatives(g *graph.Graph) []int {
	out := make([]int, len(g.Tables))
	for i := range g.Tables {
		out[i] = slices.IndexFunc(g.Tables[i].Values, func(v int16) bool { return v < 0 })
	}
	return out
}

// sources defines inputs and weights.
func (p *program) sources() error {
	for _, list := range []struct {
		kind state
		what string
		ids  []int
	}{{input, "input", p.g.Inputs}, {weight, "weight", p.g.Weights}} {
		for i, id := range list.ids {
			if id < 0 || id >= len(p.state) {
				return invalid("%s %d is tensor %d of %d", list.what, i, id, len(p.state))
			}
			if p.state[id] != undefined {
				return invalid("%s %d: tensor %d (%q) is listed twice", list.what, i, id, p.g.Tensors[id].Name)
			}
			p.state[id], p.facts[id] = list.kind, narrow
		}
	}
	if len(p.g.Inputs) == 0 || len(p.g.Outputs) == 0 {
		return invalid("%d inputs and %d outputs, want at least one of each", len(p.g.Inputs), len(p.g.Outputs))
	}
	return p.carried()
}

// carried checks that carried inputs are inputs of rank 2 or more, in their order.
func (p *program) carried() error {
	at := 0 // inputs before it are passed
	for i, id := range p.g.Carried {
		k := slices.Index(p.g.Inputs[at:], id)
		if k < 0 {
			return invalid("carried %d is tensor %d: want inputs in the order of the inputs", i, id)
		}
		at += k + 1
		if t := &p.g.Tensors[id]; len(t.Shape) < 2 || p.output[id] {
			return invalid("carried %d (%q) has shape %v: want one axis of rows and at least one more, and no output", i, t.Name, t.Shape)
		}
	}
	return nil
}

// step checks node i and defines its output.
func (p *program) step(i int) error {
	n := &p.g.Nodes[i]
	if int(n.Op) >= len(operators) || operators[n.Op].check == nil {
		return invalid("node %d (%q): unknown operator %d", i, n.Name, uint8(n.Op))
	}
	op := &operators[n.Op]
	if len(n.Inputs) < op.inputs[0] || len(n.Inputs) > op.inputs[1] {
		return invalid("node %d (%v %q): %d inputs, want %d to %d", i, n.Op, n.Name, len(n.Inputs), op.inputs[0], op.inputs[1])
	}
	if n.Output < 0 || n.Output >= len(p.state) {
		return invalid("node %d (%v %q): output is tensor %d of %d", i, n.Op, n.Name, n.Output, len(p.state))
	}
	for k, id := range n.Inputs {
		if id < 0 || id >= len(p.state) || p.state[id] == undefined {
			return invalid("node %d (%v %q): input %d is tensor %d, which nothing before it defines", i, n.Op, n.Name, k, id)
		}
	}
	c := newCall(p.g, i)
	if p.state[n.Output] != undefined {
		return c.errorf("output %q is defined already", c.out.Name)
	}
	c.facts, c.private, c.negative = make([]Fact, len(n.Inputs)), make([]bool, len(n.Inputs)), p.negative
	for k, id := range n.Inputs {
		c.facts[k], c.private[k] = p.facts[id], p.state[id] == weight
	}
	fact, err := op.check(c)
	if err != nil {
		return err
	}
	p.state[n.Output], p.facts[n.Output] = computed, fact
	return nil
}

// finish checks that nothing is left undefined and that what the statement shows is narrow
// and has names of its own.
func (p *program) finish() error {
	for id, s := range p.state {
		t := &p.g.Tensors[id]
		if s == undefined {
			return invalid("tensor %d (%q) is no input, no weight and no node's output", id, t.Name)
		}
		if t.Offset != 0 && s != input && !p.output[id] {
			return invalid("tensor %d (%q) has offset %d, which is for inputs and outputs", id, t.Name, t.Offset)
		}
	}
	names := make(map[string]int)
	for i, id := range p.g.Inputs {
		if err := p.public("input", i, id, names); err != nil {
			return err
		}
	}
	seen := make(map[int]bool)
	for i, id := range p.g.Outputs {
		if id < 0 || id >= len(p.state) || p.state[id] == weight || seen[id] {
			return invalid("output %d is tensor %d: want a tensor that is no weight, listed once", i, id)
		}
		seen[id] = true
		if err := p.public("output", i, id, names); err != nil {
			return err
		}
		if f := p.facts[id]; f.Class != Narrow {
			return invalid("output %d (%q) is of class %v, want narrow", i, p.g.Tensors[id].Name, f.Class)
		}
	}
	return nil
}

func (p *program) public(what string, i, id int, names map[string]int) error {
	name := p.g.Tensors[id].Name
	if other, ok := names[name]; name == "" || ok && other != id {
		return invalid("%s %d is named %q, which is empty or taken", what, i, name)
	}
	names[name] = id
	return nil
}
