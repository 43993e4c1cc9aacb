package zkvin_test

import (
	"context"
	"sync"
	"testing"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/battery"
	"github.com/zkvin/zkvin/proof"
)

// TestProofsOfOneInputShareNothing proves the same private inference several times at once
// with one model: no scalar and no point of a proof is in another, or twice in one.
func TestProofsOfOneInputShareNothing(t *testing.T) {
	d := load(t, "mlp-digits")
	m, k := compile(t, d)
	in := []zkvin.Tensor{row(t, d.inputs, 7)}
	var proofs [4]*zkvin.Proof
	var g sync.WaitGroup
	for i := range proofs {
		g.Go(func() {
			p, err := m.Prove(context.Background(), in, zkvin.ProveOptions{PrivateInputs: true, PrivateOutputs: true})
			if err == nil {
				err = k.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true})
			}
			if err != nil {
				t.Error(err)
			}
			proofs[i] = p
		})
	}
	g.Wait()
	if t.Failed() {
		return
	}
	type field struct {
		proof int
		name  string
	}
	seen := map[[2]uint64]field{}
	for i, p := range proofs {
		data, err := p.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		q, err := proof.DecodeProof(data)
		if err != nil {
			t.Fatal(err)
		}
		words, err := battery.Fields(q)
		if err != nil {
			t.Fatal(err)
		}
		for j := 0; j+1 < len(words); j += 2 {
			at := [2]uint64{words[j].Value, words[j+1].Value}
			if before, ok := seen[at]; ok {
				t.Errorf("%s of proof %d is %s of proof %d", words[j].Name, i, before.name, before.proof)
			}
			seen[at] = field{i, words[j].Name}
		}
	}
}
