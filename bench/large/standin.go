//go:build linux

package main

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/graph"
)

// standin is the model of a shape, with seeded weights and inputs.
func standin(name string, t transformer) model {
	return model{name: name, weights: "seeded",
		compile: func(o zkvin.CompileOptions) (*zkvin.Model, string, error) {
			g, w := t.program()
			m, err := zkvin.CompileProgram(context.Background(), g, w, o)
			return m, "", err
		},
		inputs: func(m *zkvin.Model) ([]zkvin.Tensor, error) {
			in := m.Inputs()[0]
			return []zkvin.Tensor{{Name: in.Name, Shape: in.Shape, Data: normal(in.Shape)}}, nil
		},
	}
}

// transformer is the shape of a stand-in: a decoder without normalisation, and if heads is 0
// without attention, so that it measures what the size of the weights costs.
type transformer struct {
	blocks, tokens, width, vocabulary, heads int
}

// gpt2 has the weights of GPT-2 124M but embeddings and norms.
var gpt2 = transformer{blocks: 12, tokens: 16, width: 768, vocabulary: 50257}

// attending is gpt2 with its attention.
var attending = transformer{blocks: 12, tokens: 16, width: 768, vocabulary: 50257, heads: 12}

// spread is the standard deviation of weights, of 2^15: the largest of 10^6 normal ones
// are five times as large and still fit.
const spread = 1200

// damp is the exponent by which what is added to the residual stream is smaller than it.
const damp = 4

// program builds an integer program: per block x + P·V·x and x + M·relu(N·x), and the
// logits of the last row. Weights are normal, from a fixed seed.
type program struct {
	g    graph.Graph
	w    graph.Weights
	rng  *rand.Rand
	mask int // tensor of the causal mask, or 0
}

func (t transformer) program() (*graph.Graph, *graph.Weights) {
	p := &program{rng: rand.New(rand.NewPCG(1, 2))}
	p.g.Name = "stand-in"
	x := p.tensor("x", t.tokens, t.width)
	p.g.Inputs = []int{x}
	for b := range t.blocks {
		name := func(s string) string { return fmt.Sprintf("block%d.%s", b, s) }
		qkv := p.linear(name("qkv"), x, 3*t.width, 0, graph.FuncIdentity)
		v := p.slice(name("v"), qkv, 0, 2*t.width, t.tokens, t.width)
		if t.heads > 0 {
			v = p.attention(name, qkv, v, t.heads)
		}
		x = p.add(name("residual1"), x, p.linear(name("proj"), v, t.width, damp, graph.FuncIdentity))
		h := p.linear(name("up"), x, 4*t.width, 0, graph.FuncReLU)
		x = p.add(name("residual2"), x, p.linear(name("down"), h, t.width, damp, graph.FuncIdentity))
	}
	last := p.slice("last", x, t.tokens-1, 0, 1, t.width)
	p.g.Outputs = []int{p.linear("logits", last, t.vocabulary, 0, graph.FuncIdentity)}
	return &p.g, &p.w
}

// attention is causal attention of all heads, of queries and keys at the head of qkv and of
// values v.
func (p *program) attention(name func(string) string, qkv, v, heads int) int {
	n, width := p.g.Tensors[v].Shape[0], p.g.Tensors[v].Shape[1]
	d := width / heads
	split := func(s string, x int, perm ...int64) int { // to heads first
		y := p.node(graph.OpReshape, p.tensor(name(s+".split"), n, heads, d), []int64{int64(n), int64(heads), int64(d)}, x)
		in := []int{n, heads, d}
		return p.node(graph.OpTranspose, p.tensor(name(s+".heads"), in[perm[0]], in[perm[1]], in[perm[2]]), perm, y)
	}
	q := split("q", p.slice(name("q"), qkv, 0, 0, n, width), 1, 0, 2)
	k := split("k", p.slice(name("k"), qkv, 0, width, n, width), 1, 0, 2)
	scores := p.node(graph.OpMatMul, p.tensor(name("scores.acc"), heads, n, n), nil, q, k)
	scores = p.node(graph.OpRescale, p.tensor(name("scores"), heads, n, n), []int64{13, graph.FuncIdentity}, scores)
	weights := p.tensor(name("softmax"), heads, n, n)
	p.g.Tensors[weights].Exp = 14
	p.node(graph.OpSoftmax, weights, []int64{p.exponential()}, scores, p.causal(n))
	out := p.node(graph.OpMatMul, p.tensor(name("mixed.acc"), heads, n, d), nil, weights, split("v", v, 1, 2, 0))
	out = p.node(graph.OpRescale, p.tensor(name("mixed"), heads, n, d), []int64{14, graph.FuncIdentity}, out)
	out = p.node(graph.OpTranspose, p.tensor(name("mixed.tokens"), n, heads, d), []int64{1, 0, 2}, out)
	return p.node(graph.OpReshape, p.tensor(name("mixed.joined"), n, width), []int64{int64(n), int64(width)}, out)
}

// exponential is the table of exp(−i/2^9) at exponent 15.
func (p *program) exponential() int64 {
	if len(p.g.Tables) == 0 {
		values := make([]int16, 1<<16)
		for i := range values {
			values[i] = int16(math.RoundToEven(math.Exp(-float64(i)/512) * math.MaxInt16))
		}
		p.g.Tables = append(p.g.Tables, graph.Table{Name: "exp", Values: values})
	}
	return 0
}

// causal is the mask of n tokens: each sees itself and those before.
func (p *program) causal(n int) int {
	if p.mask == 0 {
		p.mask = p.tensor("mask", 1, n, n)
		data := make([]int16, n*n)
		for i := range data {
			if i%n <= i/n {
				data[i] = 1
			}
		}
		p.g.Weights, p.w.Data = append(p.g.Weights, p.mask), append(p.w.Data, data)
	}
	return p.mask
}

func (p *program) tensor(name string, shape ...int) int {
	p.g.Tensors = append(p.g.Tensors, graph.Tensor{Name: name, Shape: shape, Exp: 12})
	return len(p.g.Tensors) - 1
}

func (p *program) node(op graph.Op, out int, attr []int64, in ...int) int {
	p.g.Nodes = append(p.g.Nodes, graph.Node{Op: op, Name: p.g.Tensors[out].Name, Inputs: in, Output: out, Attr: attr})
	return out
}

// linear is rescaled W·x with W of outs rows: about the spread of x, over 2^damp.
func (p *program) linear(name string, x, outs, damp int, f int64) int {
	shape := p.g.Tensors[x].Shape
	m, k := shape[0], shape[1]
	w := p.tensor(name+".w", outs, k)
	p.g.Weights = append(p.g.Weights, w)
	data := make([]int16, outs*k)
	for i := range data {
		data[i] = int16(max(-math.MaxInt16, min(math.MaxInt16, spread*p.rng.NormFloat64())))
	}
	p.w.Data = append(p.w.Data, data)
	shift := int64(math.Round(math.Log2(spread*math.Sqrt(float64(k))))) + int64(damp)
	acc := p.node(graph.OpGemm, p.tensor(name+".acc", m, outs), nil, x, w)
	return p.node(graph.OpRescale, p.tensor(name, m, outs), []int64{shift, f}, acc)
}

func (p *program) slice(name string, x, row, column, rows, columns int) int {
	return p.node(graph.OpSlice, p.tensor(name, rows, columns), []int64{int64(row), 1, int64(column), 1}, x)
}

func (p *program) add(name string, x, y int) int {
	return p.node(graph.OpAdd, p.tensor(name, p.g.Tensors[x].Shape...), []int64{1, 0, 1, 0}, x, y)
}

// normal draws real inputs of standard deviation 1/4 from a fixed seed.
func normal(shape []int) []float64 {
	n := 1
	for _, d := range shape {
		n *= d
	}
	rng := rand.New(rand.NewPCG(3, 4))
	v := make([]float64, n)
	for i := range v {
		v[i] = rng.NormFloat64() / 4
	}
	return v
}
