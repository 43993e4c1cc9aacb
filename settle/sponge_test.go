package settle

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/scs"

	"github.com/zkvin/zkvin/iop"
)

// absorbThenSqueeze absorbs values[i] groups and squeezes counts[i] challenges, in turn.
type absorbThenSqueeze struct {
	Values []frontend.Variable
	Want   []frontend.Variable
	groups [][2]int // values, challenges
}

func (c *absorbThenSqueeze) Define(api frontend.API) error {
	s := newSponge(api)
	values, want := c.Values, c.Want
	for _, g := range c.groups {
		s.absorb(values[:g[0]]...)
		values = values[g[0]:]
		for range g[1] {
			api.AssertIsEqual(s.challenge(), want[0])
			want = want[1:]
		}
	}
	return nil
}

// TestCircuitSpongeIsTheNativeOne compares challenges over patterns of absorbs and squeezes,
// among them those that end a block early and that squeeze more than a block holds.
func TestCircuitSpongeIsTheNativeOne(t *testing.T) {
	groups := [][2]int{{1, 1}, {2, 1}, {3, 2}, {1, 3}, {0, 1}, {4, 1}, {5, 5}}
	native := iop.NewSponge()
	c := &absorbThenSqueeze{groups: groups}
	var v fr.Element
	for _, g := range groups {
		for range g[0] {
			v.SetUint64(uint64(3 + len(c.Values)))
			v.Inverse(&v)
			native.Absorb(v)
			c.Values = append(c.Values, v)
		}
		for range g[1] {
			c.Want = append(c.Want, native.Challenge())
		}
	}
	shape := &absorbThenSqueeze{Values: make([]frontend.Variable, len(c.Values)), Want: make([]frontend.Variable, len(c.Want)), groups: groups}
	system, err := frontend.Compile(ecc.BN254.ScalarField(), scs.NewBuilder, shape)
	if err != nil {
		t.Fatal(err)
	}
	solved := func() error {
		w, err := frontend.NewWitness(c, ecc.BN254.ScalarField())
		if err != nil {
			t.Fatal(err)
		}
		return system.IsSolved(w)
	}
	if err := solved(); err != nil {
		t.Fatal(err)
	}
	c.Want[4] = 7
	if solved() == nil {
		t.Error("a wrong challenge satisfies the circuit")
	}
}

// TestSpongeGates pins what a permutation costs.
func TestSpongeGates(t *testing.T) {
	gates := func(n int) int {
		groups := make([][2]int, n)
		for i := range groups {
			groups[i] = [2]int{2, 1}
		}
		c := &absorbThenSqueeze{Values: make([]frontend.Variable, 2*n), Want: make([]frontend.Variable, n), groups: groups}
		s, err := frontend.Compile(ecc.BN254.ScalarField(), scs.NewBuilder, c)
		if err != nil {
			t.Fatal(err)
		}
		return s.GetNbConstraints()
	}
	// 5 for the first matrix, 8·14 and 56·7 for rounds, 6 to change the basis and back with
	// keys, 2 to absorb and 1 to compare.
	if got, want := gates(3)-gates(2), 5+8*14+56*7+6+2+1; got != want {
		t.Errorf("%d gates a round of two values, want %d", got, want)
	}
}
