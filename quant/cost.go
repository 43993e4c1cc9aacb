package quant

import (
	"github.com/zkvin/zkvin/graph"
)

// Cost is what one layer adds to a proof, reckoned from the operators of docs/operators.md. Ranges wider than 16 bits
// count a look-up and an entry for each limb.
type Cost struct {
	Name    string `json:"name"`    // of the float value
	Entries int    `json:"entries"` // committed for each inference
	Lookups int    `json:"lookups"`
	// MultiplyAdds counts products of activations with weights and with each other.
	MultiplyAdds int `json:"multiply_adds"`
}

// costs returns the costs of the layers of g in the order of execution; nodes made for one value count together.
func costs(g *graph.Graph) []Cost {
	var list []Cost
	at := map[string]int{}
	for i := range g.Nodes {
		c := costOf(g, &g.Nodes[i])
		if c == (Cost{}) {
			continue
		}
		name := g.Nodes[i].Name
		k, ok := at[name]
		if !ok {
			k = len(list)
			at[name] = k
			list = append(list, Cost{Name: name})
		}
		list[k].Entries += c.Entries
		list[k].Lookups += c.Lookups
		list[k].MultiplyAdds += c.MultiplyAdds
	}
	return list
}

// costOf is the cost of one node, without its name.
func costOf(g *graph.Graph, n *graph.Node) Cost {
	in, out := &g.Tensors[n.Inputs[0]], &g.Tensors[n.Output]
	entries := out.Elements()
	last := 1
	if len(in.Shape) > 0 {
		last = in.Shape[len(in.Shape)-1]
	}
	switch n.Op {
	case graph.OpConv:
		w := &g.Tensors[n.Inputs[1]]
		return Cost{MultiplyAdds: entries * product(w.Shape[1:])}
	case graph.OpGemm, graph.OpMatMul:
		return Cost{MultiplyAdds: entries * last}
	case graph.OpMul:
		return Cost{MultiplyAdds: entries}
	case graph.OpRescale:
		limbs := limbsOf(int(n.Attr[0]))
		return Cost{Entries: entries * (1 + max(1, limbs)), Lookups: entries * (1 + limbs)}
	case graph.OpMaxPool:
		window := int(n.Attr[0] * n.Attr[1])
		return Cost{Entries: entries * (window - 1), Lookups: entries * (window - 1)}
	case graph.OpSoftmax:
		return Cost{Entries: 4 * entries, Lookups: 4 * entries, MultiplyAdds: entries}
	case graph.OpArgMax, graph.OpReduceMax:
		return Cost{Entries: in.Elements(), Lookups: 2 * in.Elements()}
	case graph.OpReciprocal, graph.OpSqrt:
		return Cost{Entries: 8 * entries, Lookups: 8 * entries, MultiplyAdds: entries}
	case graph.OpEmbed:
		rows, width := g.Tensors[n.Inputs[1]].Shape[0], g.Tensors[n.Inputs[1]].Shape[1]
		return Cost{Entries: entries/width*rows + entries, MultiplyAdds: entries * rows}
	case graph.OpTopK:
		k := int(n.Attr[0])
		return Cost{Entries: k * in.Elements(), Lookups: (k + 2) * in.Elements(), MultiplyAdds: k * in.Elements()}
	}
	return Cost{}
}

// limbsOf returns how many limbs of at most 16 bits a range of so many bits takes.
func limbsOf(bits int) int { return (bits + 15) / 16 }
