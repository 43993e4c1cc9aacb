package zkvin

import (
	"slices"

	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/quant"
)

// Operator is an ONNX operator that Compile accepts.
type Operator struct {
	onnx.OpInfo
	// Integer names the integer operators that it comes to, those of docs/operators.md, besides what rearranges and rounds.
	// There are none where nothing of it is left in the program.
	Integer []string `json:"integer"`
}

// Operators lists the ONNX operators that Compile accepts, by name.
func Operators() []Operator {
	var list []Operator
	for _, info := range onnx.Ops() {
		o := Operator{info, []string{}}
		for _, form := range info.Becomes {
			for _, op := range quant.IntegerOps(form) {
				if !slices.Contains(o.Integer, op.String()) {
					o.Integer = append(o.Integer, op.String())
				}
			}
		}
		list = append(list, o)
	}
	return list
}
