package onnx

import (
	"maps"
	"slices"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// TestOpsSayWhatBecomesOfThem compares Ops with the normal forms of the models that hold one operator: each becomes what
// is listed, or a Reshape, and everything listed turns up in a model with that operator.
func TestOpsSayWhatBecomesOfThem(t *testing.T) {
	alone, among := map[string]map[string]bool{}, map[string]map[string]bool{}
	for name, f := range readFixtures(t) {
		var m onnxpb.ModelProto
		if err := proto.Unmarshal(f.model, &m); err != nil {
			t.Fatal(err)
		}
		g, err := Load(f.model, Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		read := map[string]bool{}
		for _, n := range m.Graph.Node {
			read[qualified(n.GetDomain(), n.GetOpType())] = true
		}
		for op := range read {
			seen(among, op, g)
			if len(read) == 1 {
				seen(alone, op, g)
			}
		}
	}
	for _, o := range Ops() {
		if among[o.Name] == nil {
			t.Errorf("%s: no model has it", o.Name)
		}
		for op := range alone[o.Name] {
			if op != "Reshape" && !slices.Contains(o.Becomes, op) {
				t.Errorf("%s becomes %q, listed are %q", o.Name, slices.Sorted(maps.Keys(alone[o.Name])), o.Becomes)
				break
			}
		}
		for _, op := range o.Becomes {
			if !among[o.Name][op] {
				t.Errorf("%s is said to become %s, which it does in no model", o.Name, op)
			}
		}
		if o.ConstantOnly && len(o.Becomes) > 0 {
			t.Errorf("%s is on constants only and becomes %q", o.Name, o.Becomes)
		}
	}
	for name := range forms {
		if operators[name] == nil || operators[name].internal {
			t.Errorf("forms lists %q, which is no operator of a file", name)
		}
	}
}

// seen adds the operators of g to those of models with op.
func seen(all map[string]map[string]bool, op string, g *Graph) {
	if all[op] == nil {
		all[op] = map[string]bool{}
	}
	for i := range g.Nodes {
		all[op][g.Nodes[i].Op] = true
	}
}
