package ops_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/iop"
)

// TestRandomLiesAreRejected changes an entry of a column of a random program, operator or
// network; what the changed columns give is honest again. ZKVIN_SEED draws other lies.
func TestRandomLiesAreRejected(t *testing.T) {
	skipWhereEmulated(t)
	seed := uint64(1)
	if given := os.Getenv("ZKVIN_SEED"); given != "" {
		var err error
		if seed, err = strconv.ParseUint(given, 10, 64); err != nil {
			t.Fatalf("ZKVIN_SEED: %v", err)
		}
	}
	rng := rand.New(rand.NewPCG(seed, 31))
	names := slices.Sorted(maps.Keys(networks))
	for k := range 10 {
		example := int(rng.Int32())
		name := names[rng.IntN(len(names))]
		draw := func(t *rapid.T) *sample { return drawNetwork(t, name) }
		if k%2 == 0 {
			op := operatorNames[rng.IntN(len(operatorNames))]
			name = op.String()
			draw = func(t *rapid.T) *sample { return drawSample(t, op) }
		}
		t.Run(fmt.Sprintf("%s/%d", name, example), func(t *testing.T) {
			testRandomLie(t, rapid.Custom(draw).Example(example), rng)
		})
	}
}

func testRandomLie(t *testing.T, s *sample, rng *rand.Rand) {
	p := newParties(t, s)
	values := play(t, s, nil)
	honest := newFraud(p, values, nil)
	var columns []int
	for i := range honest.sc.Columns {
		c := &honest.sc.Columns[i]
		if c.Kind >= iop.KindStatement && c.Fill != nil && !slices.Contains(p.rel.Inputs, iop.ColumnID(i)) {
			columns = append(columns, i)
		}
	}
	c := &honest.sc.Columns[columns[rng.IntN(len(columns))]]
	data := slices.Clone(c.Fill(nil))
	at, delta := rng.IntN(len(data)), int64(1)<<rng.IntN(16)
	if rng.IntN(2) == 0 {
		delta = -delta
	}
	data[at] += delta
	t.Logf("column %q, entry %d changed by %d", c.Name, at, delta)
	cheat := func() *fraud {
		f := newFraud(p, values, map[string][]int64{c.Name: data})
		f.private = true // an output may not fit 16 bits
		return f
	}
	f := cheat()
	b := f.broken()
	if len(b.names) == 0 {
		t.Fatal("the lie breaks nothing")
	}
	f.acceptedWithout(b)
	f.lookupsLie(b)
	f.rejected("look-ups lie")
	if len(b.lookups) > 0 {
		f = cheat()
		f.tablesLie(b)
		f.rejected("tables lie")
	}
}
