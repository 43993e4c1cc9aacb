package proof

import "pgregory.net/rapid"

func sampleSettlement() *SettlementProof {
	p := &SettlementProof{Unsafe: true, Key: testDigest(4), Shown: []bool{true, false, true}, Statement: sampleStatement(), Bytes: []byte{1, 0, 255}}
	payee := testDigest(5)
	copy(p.Payee[:], payee[:])
	return p
}

func drawSettlement(t *rapid.T) *SettlementProof {
	p := &SettlementProof{Unsafe: rapid.Bool().Draw(t, "unsafe"), Key: drawDigest(t), Statement: drawProof(t).Statement,
		Bytes: rapid.SliceOfN(rapid.Byte(), 1, 40).Draw(t, "bytes")}
	payee := drawDigest(t)
	copy(p.Payee[:], payee[:])
	if n := rapid.IntRange(0, 4).Draw(t, "shown"); n > 0 {
		p.Shown = rapid.SliceOfN(rapid.Bool(), n, n).Draw(t, "bits")
	}
	return p
}
