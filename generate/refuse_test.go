package generate

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/onnx"
)

// find is the node with the given operator, counted from 0.
func find(t *testing.T, g *onnx.Graph, op string, k int) *onnx.Node {
	t.Helper()
	for i := range g.Nodes {
		if g.Nodes[i].Op == op {
			if k == 0 {
				return &g.Nodes[i]
			}
			k--
		}
	}
	t.Fatalf("no %s", op)
	return nil
}

// constant replaces an operand by a changed copy.
func constant(g *onnx.Graph, operand *int, edit func(x *onnx.Tensor)) {
	v := g.Values[*operand]
	c := *v.Const
	c.Float, c.Int = slices.Clone(c.Float), slices.Clone(c.Int)
	edit(&c)
	v.Const = &c
	g.Values = append(g.Values, v)
	*operand = len(g.Values) - 1
}

// end appends a node that reads the output, and makes its result the output.
func end(g *onnx.Graph, op string, a onnx.Attrs, shape ...int) {
	g.Values = append(g.Values, onnx.Value{Name: "end", Shape: shape})
	g.Nodes = append(g.Nodes, onnx.Node{Op: op, Name: "end", Inputs: g.Outputs, Outputs: []int{len(g.Values) - 1}, Attrs: a})
	g.Outputs = []int{len(g.Values) - 1}
}

// TestWhatCannotBeStepped: models that look at tokens to come, or mix tokens, are refused
// with the node that does it.
func TestWhatCannotBeStepped(t *testing.T) {
	ints := func(name string, v ...int) onnx.Attrs { return onnx.Attrs{Ints: map[string][]int{name: v}} }
	for name, c := range map[string]struct {
		edit func(t *testing.T, g *onnx.Graph)
		want string
	}{
		"a mask with a hole": {func(t *testing.T, g *onnx.Graph) {
			constant(g, maskOf(t, g), func(x *onnx.Tensor) { x.Float[8*3+1] = -10000 })
		}, "not causal"},
		"a mask that shows what comes": {func(t *testing.T, g *onnx.Graph) {
			constant(g, maskOf(t, g), func(x *onnx.Tensor) { x.Float[8*3+4] = 0 })
		}, "not causal"},
		"a mask of -10": {func(t *testing.T, g *onnx.Graph) {
			constant(g, maskOf(t, g), func(x *onnx.Tensor) {
				for i := range x.Float {
					x.Float[i] = max(x.Float[i], -10)
				}
			})
		}, "neither nothing nor a mask"},
		"a bias on positions": {func(t *testing.T, g *onnx.Graph) {
			constant(g, maskOf(t, g), func(x *onnx.Tensor) { x.Float[8*3] = -0.5 })
		}, "neither nothing nor a mask"},
		"no mask": {func(t *testing.T, g *onnx.Graph) {
			add := find(t, g, "Softmax", 0).Inputs[0]
			for i := range g.Nodes {
				if g.Nodes[i].Outputs[0] == add {
					find(t, g, "Softmax", 0).Inputs[0] = g.Nodes[i].Inputs[0]
				}
			}
		}, "no causal mask"},
		"softmax over the tokens that look": {func(t *testing.T, g *onnx.Graph) {
			find(t, g, "Softmax", 0).Attrs.Int["axis"] = 2
		}, "over the tokens that look"},
		"an average over tokens":      {func(_ *testing.T, g *onnx.Graph) { end(g, "ReduceMean", ints("axes", 1), 1, 1, 24) }, "reduces over tokens"},
		"tokens joined with channels": {func(_ *testing.T, g *onnx.Graph) { end(g, "Reshape", ints("shape", 1, 192), 1, 192) }, "joins tokens"},
		"the first token":             {func(_ *testing.T, g *onnx.Graph) { end(g, "Gather", gatherFirst(), 1, 24) }, "want the last"},
		"scores of tokens":            {func(_ *testing.T, g *onnx.Graph) { end(g, "Transpose", ints("perm", 0, 2, 1), 1, 24, 8) }, "along the last axis"},
		"an operator without a rule":  {func(_ *testing.T, g *onnx.Graph) { end(g, "Conv", onnx.Attrs{}, 1, 8, 24) }, "no rule for tokens"},
		"two inputs":                  {func(_ *testing.T, g *onnx.Graph) { g.Inputs = append(g.Inputs, 1) }, "want one input"},
		"two outputs":                 {func(_ *testing.T, g *onnx.Graph) { g.Outputs = append(g.Outputs, 1) }, "want one output"},
	} {
		t.Run(name, func(t *testing.T) {
			g := fixture(t, "llama")
			c.edit(t, g)
			if _, err := Derive(g, Options{}); !errors.Is(err, ErrStep) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// maskOf is the constant that is added before the first softmax.
func maskOf(t *testing.T, g *onnx.Graph) *int {
	t.Helper()
	scores := find(t, g, "Softmax", 0).Inputs[0]
	for i := range g.Nodes {
		if g.Nodes[i].Outputs[0] == scores {
			return &g.Nodes[i].Inputs[1]
		}
	}
	t.Fatal("no mask")
	return nil
}

func gatherFirst() onnx.Attrs {
	return onnx.Attrs{Int: map[string]int{"axis": 1}, Ints: map[string][]int{"indices": {0}, "indices_shape": nil}}
}

// TestMaskOfTenIsNoMask: the bundled models whose mask is −10 look at tokens to come.
func TestMaskOfTenIsNoMask(t *testing.T) {
	for _, name := range []string{"micro-gpt-mask10", "nanogpt-mask10"} {
		if _, err := Derive(load(t, name), Options{}); !errors.Is(err, ErrStep) || !strings.Contains(err.Error(), "not there yet") {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := Derive(load(t, "micro-vit"), Options{}); !errors.Is(err, ErrStep) {
		t.Errorf("micro-vit: got %v", err)
	}
}

// TestRowsFindWhatTheMaskHides: a step program that gives other logits than the model is
// found out by the comparison.
func TestRowsFindWhatTheMaskHides(t *testing.T) {
	g := fixture(t, "llama")
	s, err := Derive(g, Options{Greedy: true})
	if err != nil {
		t.Fatal(err)
	}
	constant(g, maskOf(t, g), func(x *onnx.Tensor) { x.Float[8*3+4] = 0 })
	ids := &onnx.Tensor{DType: onnx.Int64, Shape: []int{1, 8}, Int: []int64{1, 2, 3, 4, 5, 6, 7, 8}}
	if _, err := s.Rows(g, ids, []int{2}, 1e-9); err != nil {
		t.Errorf("token 2 sees nothing to come: %v", err)
	}
	if _, err := s.Rows(g, ids, []int{3}, 1e-9); !errors.Is(err, ErrStep) {
		t.Errorf("got %v, want %v", err, ErrStep)
	}
}
