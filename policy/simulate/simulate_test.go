package main

import (
	"io"
	"math"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/consensus/misc/eip1559"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/zkvin/zkvin/policy"
)

// The simulated base fee moves as that of Ethereum does.
func TestBaseFeeFollowsTheRuleOfEthereum(t *testing.T) {
	const limit = 30_000_000
	for _, fee := range []int64{1e9, 25e9, 1e12} {
		for used := uint64(0); used <= limit; used += limit / 60 {
			parent := &types.Header{Number: big.NewInt(20_000_000), GasLimit: limit, GasUsed: used, BaseFee: big.NewInt(fee)}
			want, _ := eip1559.CalcBaseFee(params.MainnetChainConfig, parent).Float64()
			if got := nextFee(float64(fee), float64(used)/(limit/2)); math.Abs(got/want-1) > 1e-8 {
				t.Errorf("after %d gas at %d: %v, want %v", used, fee, got, want)
			}
		}
	}
}

// On every path the clairvoyant pays no more than a policy (but for what waits when the path ends), and only who
// settles at once, request by request, is late.
func TestNobodyBeatsTheClairvoyant(t *testing.T) {
	for _, c := range climates {
		m := costs()
		var err error
		if m.Fee, err = policy.Fit(c.baseFees(source(1, 0), 3000), policy.FitLag(&m)); err != nil {
			t.Fatal(err)
		}
		w := draw(c, m, source(1, 1), 3000)
		best := w.clairvoyant()
		if best.requests != len(w.come) || best.missed != 0 {
			t.Errorf("%s: the clairvoyant settled %d of %d, %d late", c.name, best.requests, len(w.come), best.missed)
		}
		for _, kind := range []policy.Kind{policy.Now, policy.Batch, policy.Wait, policy.Rule} {
			p, err := policy.New(kind, m)
			if err != nil {
				t.Fatal(err)
			}
			o := w.run(p)
			if perRequest, least := o.total(&m)/float64(o.requests), best.total(&m)/float64(best.requests); perRequest < least*0.99 {
				t.Errorf("%s: %s pays %v a request, the clairvoyant %v", c.name, kind, perRequest, least)
			}
			if o.missed > 0 && kind != policy.Now {
				t.Errorf("%s: %s is late %d times", c.name, kind, o.missed)
			}
		}
	}
}

// The tables follow from the seed.
func TestTablesAreDeterministic(t *testing.T) {
	var first, second text
	for _, out := range []io.Writer{&first, &second} {
		if err := row(out, "x", climates[0], costs(), 5, 1, 2000); err != nil {
			t.Fatal(err)
		}
	}
	if first != second {
		t.Errorf("%s\n%s", first, second)
	}
}

type text string

func (t *text) Write(b []byte) (int, error) {
	*t += text(b)
	return len(b), nil
}
