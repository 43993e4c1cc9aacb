package prove

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

// TestWideElementIsReduction compares with big arithmetic, at the edges too.
func TestWideElementIsReduction(t *testing.T) {
	check := func(t rapid.TB, b []byte) {
		want := new(big.Int).SetBytes(b)
		want.Mod(want, fr.Modulus())
		got := wideElement(b)
		if got.BigInt(new(big.Int)).Cmp(want) != 0 {
			t.Errorf("%x: got %v, want %v", b, &got, want)
		}
	}
	check(t, make([]byte, 48))
	check(t, bytes.Repeat([]byte{0xff}, 48))
	rapid.Check(t, func(t *rapid.T) { check(t, rapid.SliceOfN(rapid.Byte(), 48, 48).Draw(t, "bytes")) })
}
