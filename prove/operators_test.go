package prove

import (
	"errors"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/witness"
)

// net is a small program with weights and one request.
type net struct {
	g  graph.Graph
	w  graph.Weights
	in [][]int64
}

func (n *net) tensor(name string, shape []int, exp int) int {
	n.g.Tensors = append(n.g.Tensors, graph.Tensor{Name: name, Shape: shape, Exp: exp})
	return len(n.g.Tensors) - 1
}

func (n *net) input(name string, shape []int, x ...int64) int {
	id := n.tensor(name, shape, 10)
	n.g.Inputs, n.in = append(n.g.Inputs, id), append(n.in, x)
	return id
}

func (n *net) weight(shape []int, w ...int16) int {
	id := n.tensor("w", shape, 12)
	n.g.Weights, n.w.Data = append(n.g.Weights, id), append(n.w.Data, w)
	return id
}

func (n *net) node(op graph.Op, attr []int64, exp int, shape []int, in ...int) int {
	id := n.tensor("t", shape, exp)
	n.g.Nodes = append(n.g.Nodes, graph.Node{Op: op, Inputs: in, Output: id, Attr: attr})
	return id
}

// show makes a tensor the output, rounded by 2^shift unless shift is negative.
func (n *net) show(id, shift int) {
	if shift >= 0 {
		id = n.node(graph.OpRescale, []int64{int64(shift), graph.FuncIdentity}, 10, n.g.Tensors[id].Shape, id)
	}
	n.g.Tensors[id].Name = "output"
	n.g.Outputs = []int{id}
}

// row is an input of n small values.
func (n *net) row(shape ...int) int {
	x := make([]int64, iop.Elements(shape))
	for i := range x {
		x[i] = int64(i*i*37%200 - 90)
	}
	return n.input("x", shape, x...)
}

// programs have one operator each, and what shows its result.
var programs = map[graph.Op]func(n *net){
	graph.OpConv: func(n *net) {
		n.show(n.node(graph.OpConv, []int64{1, 1, 1, 0, 0, 0, 1, 1, 1}, 22, []int{1, 2, 3, 1}, n.row(1, 1, 3, 2), n.weight([]int{2, 1, 2, 2}, 3, -5, 7, 11, 2, 4, -6, 8)), 4)
	},
	graph.OpGemm: func(n *net) {
		n.show(n.node(graph.OpGemm, nil, 22, []int{2, 2}, n.row(2, 3), n.weight([]int{2, 3}, 3, -5, 7, 11, 2, 4)), 4)
	},
	graph.OpMul: func(n *net) {
		n.show(n.node(graph.OpMul, nil, 22, []int{2, 3}, n.row(2, 3), n.weight([]int{1, 3}, 3, -5, 7)), 3)
	},
	graph.OpMatMul: func(n *net) {
		y := n.input("y", []int{1, 2, 3}, 3, -5, 7, 11, 2, 4)
		n.show(n.node(graph.OpMatMul, nil, 22, []int{2, 2, 2}, n.row(2, 2, 3), y), 4)
	},
	graph.OpReciprocal: func(n *net) {
		n.show(n.node(graph.OpReciprocal, []int64{20}, 20, []int{3}, n.input("x", []int{3}, 3, 700, 1023)), 6)
	},
	graph.OpSqrt: func(n *net) {
		x := n.row(3)
		n.show(n.node(graph.OpSqrt, nil, 10, []int{3}, n.node(graph.OpMul, nil, 20, []int{3}, x, x)), 1)
	},
	graph.OpReduceMax: func(n *net) { n.show(n.node(graph.OpReduceMax, nil, 10, []int{2, 1}, n.row(2, 3)), -1) },
	graph.OpAdd: func(n *net) {
		n.show(n.node(graph.OpAdd, []int64{1, 3, -1, 0}, 22, []int{2, 2}, n.row(2, 2), n.weight([]int{1, 2}, 77, -55)), 1)
	},
	graph.OpScale: func(n *net) { n.show(n.node(graph.OpScale, []int64{12}, 22, []int{3}, n.row(3)), 2) },
	graph.OpRescale: func(n *net) {
		n.show(n.node(graph.OpRescale, []int64{3, graph.FuncReLU}, 10, []int{3}, n.row(3)), 2)
	},
	graph.OpMaxPool: func(n *net) {
		n.show(n.node(graph.OpMaxPool, []int64{1, 2, 1, 1, 0, 1, 0, 0, 1, 1}, 10, []int{1, 1, 1, 3}, n.row(1, 1, 1, 3)), -1)
	},
	graph.OpWindowSum: func(n *net) {
		n.show(n.node(graph.OpWindowSum, []int64{2, 1, 1, 1, 1, 0, 0, 0, 1, 1}, 22, []int{1, 1, 2, 2}, n.row(1, 1, 2, 2)), 1)
	},
	graph.OpReduceSum: func(n *net) { n.show(n.node(graph.OpReduceSum, []int64{1}, 22, []int{2, 1}, n.row(2, 3)), 1) },
	graph.OpReshape:   func(n *net) { n.show(n.node(graph.OpReshape, []int64{3, 2}, 10, []int{3, 2}, n.row(2, 3)), -1) },
	graph.OpTranspose: func(n *net) { n.show(n.node(graph.OpTranspose, []int64{1, 0}, 10, []int{3, 2}, n.row(2, 3)), -1) },
	graph.OpSlice:     func(n *net) { n.show(n.node(graph.OpSlice, []int64{3, -2}, 10, []int{2}, n.row(4)), -1) },
	graph.OpConcat: func(n *net) {
		n.show(n.node(graph.OpConcat, []int64{0}, 10, []int{5}, n.row(3), n.input("y", []int{2}, 5, 6)), -1)
	},
	graph.OpPad:    func(n *net) { n.show(n.node(graph.OpPad, []int64{1, 1, 7}, 10, []int{4}, n.row(2)), -1) },
	graph.OpExpand: func(n *net) { n.show(n.node(graph.OpExpand, nil, 10, []int{3, 2}, n.row(1, 2)), -1) },
	graph.OpGather: func(n *net) { n.show(n.node(graph.OpGather, []int64{0, 2, 0}, 10, []int{2}, n.row(3)), -1) },
	graph.OpArgMax: func(n *net) { n.show(n.node(graph.OpArgMax, []int64{0}, 0, []int{2, 1}, n.row(2, 4)), -1) },
	graph.OpEmbed: func(n *net) {
		ids := n.input("ids", []int{2}, 1, 4)
		n.show(n.node(graph.OpEmbed, []int64{1}, 12, []int{2, 2}, ids, n.weight([]int{6, 2}, 3, -5, 7, 11, 2, 4, -6, 8, 9, 1, 12, 5)), -1)
	},
	graph.OpTopK: func(n *net) { n.show(n.node(graph.OpTopK, []int64{2, 1, 0}, 0, []int{2, 2}, n.row(2, 4)), -1) },
	graph.OpSoftmax: func(n *net) {
		exp := graph.Table{Name: "exp", Values: make([]int16, graph.TableSize)}
		for i := range exp.Values {
			exp.Values[i] = int16(32767 / (1 + i/10))
		}
		n.g.Tables = []graph.Table{exp}
		n.show(n.node(graph.OpSoftmax, []int64{0}, 14, []int{2, 3}, n.row(2, 3)), -1)
	},
}

// cheater of a program; its inputs are the columns that a lie must leave alone.
func (n *net) cheater(t testing.TB) (*cheater, []iop.ColumnID) {
	t.Helper()
	rel, err := ops.Relate(&n.g, 5)
	if err != nil {
		t.Fatal(err)
	}
	trace, err := witness.Run(&n.g, &n.w, n.in)
	if err != nil {
		t.Fatal(err)
	}
	sc, err := iop.NewSchedule(rel.System)
	if err != nil {
		t.Fatal(err)
	}
	return newCheater(t, sc, &toy{values: trace.Values, weights: n.w.Data}), rel.Inputs
}

// TestOperatorsWithChangedColumnsAreRejected changes an entry of each column of each operator,
// and of each result of a contraction. The prover goes on in all ways it knows.
func TestOperatorsWithChangedColumnsAreRejected(t *testing.T) {
	for op := graph.Op(1); !strings.HasPrefix(op.String(), "op("); op++ {
		build, ok := programs[op]
		if !ok {
			t.Errorf("no program has operator %v", op)
			continue
		}
		t.Run(op.String(), func(t *testing.T) {
			n := &net{}
			build(n)
			if c, _ := n.cheater(t); c.run(t) != nil {
				t.Fatal("the honest prover is rejected")
			}
			rng := rand.New(rand.NewPCG(uint64(op), 6))
			for _, what := range slices.Sorted(maps.Keys(ways)) {
				testChanges(t, n, what, rng)
			}
		})
	}
}

// lookedUp are the contractions whose results a look-up reads. Of others, which relations read
// alone, a prover uses no result: their claims follow from the operands.
func lookedUp(sc *iop.Schedule) map[int]bool {
	out, seen := map[int]bool{}, map[iop.FormID]bool{}
	var visit func(f iop.FormID)
	visit = func(f iop.FormID) {
		if seen[f] {
			return
		}
		seen[f] = true
		for _, t := range sc.Forms[f].Terms {
			switch t.Kind {
			case iop.FromForm:
				visit(iop.FormID(t.Index))
			case iop.FromContraction:
				out[t.Index] = true
			}
		}
	}
	for _, g := range sc.Segments {
		for _, f := range g.Tuple {
			visit(f)
		}
	}
	for _, l := range sc.Limbs {
		visit(l.Form)
	}
	return out
}

func testChanges(t *testing.T, n *net, what string, rng *rand.Rand) {
	first, inputs := n.cheater(t)
	recounted := strings.HasPrefix(what, "the rest follows") || strings.HasPrefix(what, "the columns")
	expect := func(c *cheater, name string) {
		t.Helper()
		ways[what](t, c)
		if err := c.run(t); !errors.Is(err, errCaught) {
			t.Errorf("%s: %s changed: got %v", what, name, err)
		}
	}
	for i := range first.sc.Columns {
		col := &first.sc.Columns[i]
		if col.Kind < iop.KindStatement || slices.Contains(inputs, iop.ColumnID(i)) || recounted && derived(first.sc, i) {
			continue
		}
		c, _ := n.cheater(t)
		c.change(i, rng.IntN(len(c.a.columns[i])), 1-2*rng.Int64N(2))
		expect(c, "column "+col.Name)
	}
	if !recounted {
		return // what no look-up reads anew is no lie: results are not committed
	}
	read := lookedUp(first.sc)
	for i := range first.sc.Contractions {
		if !read[i] {
			continue
		}
		c, _ := n.cheater(t)
		c.a.results[i] = slices.Clone(c.a.results[i])
		c.a.results[i][rng.IntN(len(c.a.results[i]))] += 1 << 4
		c.a.forms = make([][]int64, len(c.sc.Forms))
		expect(c, "result "+first.sc.Contractions[i].Name)
	}
}
