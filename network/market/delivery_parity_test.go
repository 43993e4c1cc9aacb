package market_test

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/contracts/test/harness"
	"github.com/zkvin/zkvin/internal/evm"
	"github.com/zkvin/zkvin/network/market"
	"github.com/zkvin/zkvin/pcs"
)

// multiples are 64 points, as those of an SRS are, and their encoding.
func multiples() (points [64]bn254.G1Affine, encoded []byte) {
	_, _, g, _ := bn254.Generators()
	for i := range points {
		points[i].ScalarMultiplication(&g, big.NewInt(int64(3*i*i+7)))
		encoded = append(encoded, affine(&points[i])...)
	}
	return points, encoded
}

func affine(p *bn254.G1Affine) []byte {
	x, y := p.X.Bytes(), p.Y.Bytes()
	return append(x[:], y[:]...)
}

// rowOf is Σ v_j·points[j] + blinder·H.
func rowOf(points *[64]bn254.G1Affine, d *market.Delivery) bn254.G1Affine {
	var sum, term bn254.G1Affine
	base := pcs.BlindingBase()
	sum.ScalarMultiplication(&base, new(big.Int).SetBytes(d.Blinder[:]))
	for j, v := range d.Coefficients {
		term.ScalarMultiplication(&points[j], big.NewInt(int64(v)))
		sum.Add(&sum, &term)
	}
	return sum
}

func TestContractDecryptsPrivateAnswers(t *testing.T) {
	chain, err := evm.New()
	if err != nil {
		t.Fatal(err)
	}
	at, err := chain.Deploy(common.FromHex(harness.DeliveryHarnessMetaData.Bin))
	if err != nil {
		t.Fatal(err)
	}
	library := harness.NewDeliveryHarness()
	points, powers := multiples()
	decrypts := func(t *rapid.T, key market.OutputKey, data, row []byte) bool {
		out, _, err := chain.Call(at, library.PackDecrypts(key, data, row, powers), 1<<40)
		if err != nil || len(out) != 32 {
			t.Fatalf("decrypts answers %x, %v", out, err)
		}
		return out[31] == 1
	}
	rapid.Check(t, func(t *rapid.T) {
		key := market.OutputKey(bytesOf[common.Hash](t, "key"))
		d := market.Delivery{Coefficients: rapid.SliceOfN(rapid.Int16(), 1, market.MaxDelivered).Draw(t, "coefficients")}
		var blinder fr.Element
		seed := bytesOf[common.Hash](t, "blinder")
		blinder.SetBytes(seed[:])
		d.Blinder = blinder.Bytes()
		data, err := key.Encrypt(&d)
		if err != nil {
			t.Fatal(err)
		}
		sum := rowOf(&points, &d)
		row := affine(&sum)
		if !decrypts(t, key, data, row) {
			t.Fatalf("the contract does not decrypt %+v", d)
		}
		if _, _, err := chain.Call(at, library.PackCheckKey(key, key.Commitment()), 1<<40); err != nil {
			t.Fatalf("the contract has another commitment to the key: %v", err)
		}
		data[rapid.IntRange(0, len(data)-1).Draw(t, "byte")] ^= 1
		if decrypts(t, key, data, row) {
			t.Fatal("the contract decrypts other bytes to the same row")
		}
	})
}
