package settle_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"slices"
	"testing"

	"golang.org/x/crypto/sha3"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/settle"
	"github.com/zkvin/zkvin/verify"
)

// tiny is a party of y = Wx, whose keys are made in a second, and a proof that shows both.
func tiny(t testing.TB) (*party, *settle.Statement, []byte) {
	t.Helper()
	const logC = 6
	g := &graph.Graph{
		Name:    "tiny",
		Tensors: []graph.Tensor{{Name: "x", Shape: []int{1, 4}, Exp: 4}, {Name: "w", Shape: []int{2, 4}, Exp: 4}, {Name: "wx", Shape: []int{1, 2}, Exp: 8}, {Name: "y", Shape: []int{1, 2}, Exp: 4}},
		Inputs:  []int{0}, Weights: []int{1}, Outputs: []int{3},
		Nodes: []graph.Node{
			{Op: graph.OpGemm, Inputs: []int{0, 1}, Output: 2},
			{Op: graph.OpRescale, Inputs: []int{2}, Output: 3, Attr: []int64{4, graph.FuncIdentity}},
		},
	}
	weights := &graph.Weights{Data: [][]int16{{64, -31, 17, 5, -90, 12, 33, -8}}}
	srs, err := pcs.DevelopmentSRS(1 << logC)
	must(t, err)
	commit, err := pcs.NewCommitKey(srs, logC)
	must(t, err)
	sc, _, err := proof.NewSchedule(g, logC, 1)
	must(t, err)
	part, err := proof.NewSRSKey(srs, sc.Powers())
	must(t, err)
	m := &proof.Model{Key: &proof.Key{Graph: g, LogC: logC, Batch: 1, SRS: *part}, Weights: weights}
	m.Key.Tables, err = verify.TableRows(sc, commit)
	must(t, err)
	rows := prove.WeightRows(sc, weights.Data)
	m.Blinds, err = prove.Blinders(rows.Len())
	must(t, err)
	m.Key.Weights, err = rows.Commit(context.Background(), commit, m.Blinds, nil)
	must(t, err)
	p := partyOf(t, m, [][]zkvin.Tensor{{{Shape: []int{1, 4}, Data: []float64{1, -2, 0.5, 3}}}}, 1)
	s, data := p.settle(t, settle.Claim{Payee: [20]byte{1, 2, 3}, Shown: []bool{true, true}}, false, 0)
	return p, s, data
}

// FuzzSettlementContractAgrees edits the words of a proof (tamper.Words) and the statement:
// contract and package give one verdict, and only the proof itself is accepted for its
// statement.
func FuzzSettlementContractAgrees(f *testing.F) {
	p, s, data := tiny(f)
	c, key := deploy(f, p), p.prover.Key
	f.Add([]byte{}, []byte{})
	f.Add([]byte{0, 0, 0, 9}, []byte{})
	f.Add([]byte{4, 0, 30, 0}, []byte{})
	f.Add([]byte{6, 0, 60, 61}, []byte{})
	f.Add([]byte{2, 0, 2, 0, 2, 0, 3, 0}, []byte{})
	f.Add([]byte{10, 0, 0, 0}, []byte{})
	f.Add([]byte{}, []byte{2, 0, 5, 1})
	f.Add([]byte{}, []byte{0, 0, 0, 1, 0, 0, 0, 1})
	f.Fuzz(func(t *testing.T, script, changes []byte) {
		x, bad := changed(s, changes), tamper.Words(data, script)
		want := bytes.Equal(bad, data) && x.Root == s.Root && x.Payee == s.Payee && x.Mask() == s.Mask() && slices.Equal(x.Values, s.Values)
		c.agree(t, "edited", key, x, bad, want)
	})
}

// changed is a statement with changes of four bytes: of what, where (2), by how much.
func changed(s *settle.Statement, changes []byte) *settle.Statement {
	x := *s
	x.Shown, x.Values = slices.Clone(s.Shown), slices.Clone(s.Values)
	for ; len(changes) >= 4; changes = changes[4:] {
		at, by := int(binary.BigEndian.Uint16(changes[1:])), changes[3]
		switch changes[0] % 5 {
		case 0:
			x.Root[at%32] ^= by
		case 1:
			x.Payee[at%20] ^= by
		case 2:
			if len(x.Values) > 0 {
				x.Values[at%len(x.Values)] ^= int16(by)<<8 | int16(by)
			}
		case 3:
			if len(x.Shown) > 0 {
				x.Shown[at%len(x.Shown)] = by%2 == 1
			}
		case 4:
			x.Values = x.Values[:min(at, len(x.Values))]
		}
	}
	return &x
}

// wellFormed reads the counts of key bytes as docs/settlement.md, "Settlement key", lists
// them: whether the length follows from them and no other bit is set in their word.
func wellFormed(b []byte) bool {
	if len(b) < 4*32 {
		return false
	}
	word, at := b[64:96], 32
	next := func(n int) (v int) {
		for _, x := range word[at-n : at] {
			v = v<<8 | int(x)
		}
		at -= n
		return v
	}
	requests, c, logRow := next(2), next(1), next(1)
	weights, tables := next(2), next(2)
	_, _ = next(2), next(2) // statement and witness rows: lengths of the proof
	tensors, inputs, domain := next(2), next(2), next(1)
	return len(bytes.Trim(word[:at], "\x00")) == 0 && requests > 0 && c > 0 && c <= 24 && logRow <= c && domain <= 28 &&
		inputs <= tensors && len(b) == 32*(4+tensors)+64*(8+weights+tables)
}

// FuzzKeyBytes edits the words of a settlement key and has the statement name the digest of
// what results: the contract refuses every key but the proof's own, those that are none as
// malformed, and always within a transaction's gas.
func FuzzKeyBytes(f *testing.F) {
	p, s, data := tiny(f)
	c, good := deploy(f, p), p.prover.Key.Bytes()
	f.Add([]byte{})
	f.Add([]byte{0, 0, 2, 0xf8})
	f.Add([]byte{0, 0, 2, 0})
	f.Add([]byte{3, 0, 2, 0})
	f.Add([]byte{9, 0, 9, 0})
	f.Add([]byte{8, 0, 7, 0, 8, 0, 7, 0, 1, 0, 2, 1})
	f.Add([]byte{11, 0, 3, 0})
	f.Add([]byte{0, 0, 4, 0xf7})
	f.Fuzz(func(t *testing.T, script []byte) {
		key := tamper.Words(good, script)
		h := sha3.NewLegacyKeccak256()
		h.Write([]byte("zkvin/v1/settlement-key"))
		h.Write(key)
		call := c.abi.PackVerify(statement([32]byte(h.Sum(nil)), s), key, data)
		out, _, err := c.chain.Call(c.at, call, gasLimit)
		if (err == nil) != bytes.Equal(key, good) {
			t.Fatalf("the contract says %v", err)
		}
		if err == nil || wellFormed(key) {
			return
		}
		reason, err := c.abi.UnpackError(out)
		if _, ok := reason.(*bindings.SettlementVerifierMalformedKey); !ok {
			t.Errorf("no key, but the contract says %T (%v)", reason, err)
		}
	})
}
