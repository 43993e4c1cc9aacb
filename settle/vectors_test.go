package settle_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/settle"
)

var update = flag.Bool("update", false, "write the vectors of the contracts again")

// vector is a statement with its key and proof, as the tests of SettlementVerifier.sol read it.
type vector struct {
	KeyDigest string `json:"keyDigest"`
	Root      string `json:"root"`
	Payee     string `json:"payee"`
	Shown     uint64 `json:"shown"`
	Values    string `json:"values"`
	Key       string `json:"key"`
	Proof     string `json:"proof"`
}

func hexed(b []byte) string { return "0x" + hex.EncodeToString(b) }

func unhex(t *testing.T, s string) []byte {
	b, err := hex.DecodeString(strings.TrimPrefix(s, "0x"))
	must(t, err)
	return b
}

func newVector(k *settle.Key, s *settle.Statement, data []byte) *vector {
	mask := s.Mask()
	return &vector{
		KeyDigest: hexed(k.Digest[:]), Root: hexed(s.Root[:]), Payee: hexed(s.Payee[:]), Shown: uint64(mask[31]),
		Values: hexed(s.ValueBytes()), Key: hexed(k.Bytes()), Proof: hexed(data),
	}
}

// committed is the key of a layout with the ModelID and the weight rows that key bytes have: both hold blinders, which
// differ from one compilation to the next.
func (p *party) committed(t *testing.T, key []byte) *settle.Key {
	t.Helper()
	l := *p.layout
	l.ModelID, l.Weights = [32]byte(key), make([]bn254.G1Affine, len(l.Weights))
	for i := range l.Weights {
		row := key[len(key)-64*(len(l.Weights)+len(l.Tables)-i):]
		must(t, l.Weights[i].X.SetBytesCanonical(row[:32]))
		must(t, l.Weights[i].Y.SetBytesCanonical(row[32:64]))
	}
	k, err := settle.NewKey(&l, p.vk, &p.powers.TauG2)
	must(t, err)
	return k
}

// TestContractVectors: the proofs of lenet-digits that the contract's tests verify are of the keys that follow from the
// model today, but for what is drawn, and hold.
func TestContractVectors(t *testing.T) {
	path := filepath.Join("..", "contracts", "test", "testdata", "lenet.json")
	one, shown, data := sample(t)
	two := newParty(t, 2)
	parties := []*party{one, one, two}
	var file struct {
		Vectors []*vector `json:"vectors"`
	}
	if *update {
		hidden, hiddenData := one.settle(t, settle.Claim{Payee: [20]byte{4, 5}}, true, 11)
		batch, batchData := two.settle(t, settle.Claim{Payee: [20]byte{6}}, false, 1, 2)
		file.Vectors = []*vector{newVector(one.prover.Key, shown, data), newVector(one.prover.Key, hidden, hiddenData), newVector(two.prover.Key, batch, batchData)}
		out, err := json.MarshalIndent(file, "", "  ")
		must(t, err)
		must(t, os.WriteFile(path, append(out, '\n'), 0o644))
	}
	in, err := os.ReadFile(path)
	must(t, err)
	must(t, json.Unmarshal(in, &file))
	for i, p := range parties {
		v := file.Vectors[i]
		k := p.committed(t, unhex(t, v.Key))
		if !bytes.Equal(unhex(t, v.Key), k.Bytes()) {
			t.Fatalf("vector %d has another key: run go test ./settle -run ContractVectors -update", i)
		}
		s := &settle.Statement{Root: [32]byte(unhex(t, v.Root))}
		copy(s.Payee[:], unhex(t, v.Payee))
		if v.Shown != 0 {
			s.Shown, s.Values = []bool{v.Shown&1 == 1, v.Shown&2 == 2}, shown.Values
			if hexed(s.ValueBytes()) != v.Values {
				t.Errorf("vector %d shows other values than the model gives", i)
			}
		}
		if err := k.Verify(s, unhex(t, v.Proof)); err != nil {
			t.Errorf("vector %d: %v", i, err)
		}
	}
}
