package verify_test

import (
	"testing"

	"github.com/zkvin/zkvin/graph"
)

func TestPrivateInputIsProvenWhereAReshapeSplitsIt(t *testing.T) {
	p := newParties(t, squares(), &graph.Weights{}, 1)
	for _, private := range []bool{false, true} {
		if err := p.verify(p.prove(t, private, [][]int64{ramp(81, 1)})); err != nil {
			t.Errorf("private %v: %v", private, err)
		}
	}
}
