package market_test

import (
	"bytes"
	"errors"
	"math/big"
	"os"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/market"
)

// account is made once, because key files cost a second each.
var account = sync.OnceValues(func() (*chain.Account, error) {
	const passphrase = "for a test"
	dir, err := os.MkdirTemp("", "keystore")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file, err := chain.NewAccount(dir, passphrase)
	if err != nil {
		return nil, err
	}
	return file.Open(passphrase)
})

var domain = market.Domain{ChainID: big.NewInt(31337), Market: common.HexToAddress("0x1234")}

func TestSignatureIsOfOneOrderOnOneMarket(t *testing.T) {
	a, err := account()
	if err != nil {
		t.Fatal(err)
	}
	o := example(a.Address())
	signature, err := domain.Sign(a, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := domain.Check(o, signature); err != nil {
		t.Fatal(err)
	}
	changed := map[string]func(d *market.Domain, o *market.Order){
		"chain":  func(d *market.Domain, _ *market.Order) { d.ChainID = big.NewInt(1) },
		"market": func(d *market.Domain, _ *market.Order) { d.Market[0] ^= 1 },
		"model":  func(_ *market.Domain, o *market.Order) { o.Model[31] ^= 1 },
		"input":  func(_ *market.Domain, o *market.Order) { o.Input[31] ^= 1 },
		"tier":   func(_ *market.Domain, o *market.Order) { o.Tier = market.Attested },
		"nonce":  func(_ *market.Domain, o *market.Order) { o.Nonce = big.NewInt(8) },
		"fee":    func(_ *market.Domain, o *market.Order) { o.FeeEnd = big.NewInt(21) },
	}
	for name, change := range changed {
		d, other := domain, *o
		change(&d, &other)
		if err := d.Check(&other, signature); !errors.Is(err, market.ErrSignature) {
			t.Errorf("with another %s: %v", name, err)
		}
	}
	if _, err := domain.Sign(a, example(common.Address{1})); !errors.Is(err, market.ErrSignature) {
		t.Errorf("signed an order of somebody else: %v", err)
	}
}

// TestSomebodyElseSaidWhichCiphertextIsTheAnswer: a proof has no ciphertext in it, so whoever holds one could have another
// signed by the attesters first.
func TestSomebodyElseSaidWhichCiphertextIsTheAnswer(t *testing.T) {
	a, err := account()
	if err != nil {
		t.Fatal(err)
	}
	answer := market.Answer{Request: common.Hash{1}, Output: common.Hash{2}, Data: market.DataHash([]byte{3, 4})}
	signature, err := domain.SignAnswer(a, answer.Leaf())
	if err != nil {
		t.Fatal(err)
	}
	if err := domain.CheckAnswer(a.Address(), answer.Leaf(), signature); err != nil {
		t.Fatal(err)
	}
	other := answer
	other.Data = market.DataHash([]byte{3, 5})
	elsewhere := market.Domain{ChainID: domain.ChainID, Market: common.HexToAddress("0x1235")}
	for name, err := range map[string]error{
		"other data":     domain.CheckAnswer(a.Address(), other.Leaf(), signature),
		"other provider": domain.CheckAnswer(common.Address{9}, answer.Leaf(), signature),
		"other market":   elsewhere.CheckAnswer(a.Address(), answer.Leaf(), signature),
		"nobody":         domain.CheckAnswer(a.Address(), answer.Leaf(), nil),
	} {
		if !errors.Is(err, market.ErrSignature) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOtherFormsOfASignatureAreRefused(t *testing.T) {
	a, err := account()
	if err != nil {
		t.Fatal(err)
	}
	o := example(a.Address())
	good, err := domain.Sign(a, o)
	if err != nil {
		t.Fatal(err)
	}
	upper := bytes.Clone(good)
	s := new(big.Int).SetBytes(good[32:64])
	s.Sub(crypto.S256().Params().N, s).FillBytes(upper[32:64])
	upper[64] = 27 + 28 - upper[64]
	raw := bytes.Clone(good)
	raw[64] -= 27
	for name, signature := range map[string][]byte{
		"upper s": upper, "v of 0 or 1": raw, "short": good[:64], "long": append(bytes.Clone(good), 0), "empty": nil, "zero": make([]byte, 65),
	} {
		if err := domain.Check(o, signature); !errors.Is(err, market.ErrSignature) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzRecover(f *testing.F) {
	f.Add(make([]byte, 65))
	f.Add(append(bytes.Repeat([]byte{1}, 64), 27))
	o := example(common.Address{1})
	f.Fuzz(func(t *testing.T, signature []byte) {
		if _, err := domain.Recover(o, signature); err != nil && !errors.Is(err, market.ErrSignature) {
			t.Fatalf("an error of no kind: %v", err)
		}
	})
}

func TestPrivateAnswersComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key := market.OutputKey(bytesOf[common.Hash](t, "key"))
		d := market.Delivery{
			Coefficients: rapid.SliceOfN(rapid.Int16(), 1, market.MaxDelivered).Draw(t, "coefficients"),
			Blinder:      bytesOf[common.Hash](t, "blinder"),
		}
		data, err := key.Encrypt(&d)
		if err != nil {
			t.Fatal(err)
		}
		back, err := key.Decrypt(data)
		if err != nil || back.Blinder != d.Blinder || len(back.Coefficients) != len(d.Coefficients) {
			t.Fatalf("%+v came back as %+v, %v", d, back, err)
		}
		for i, c := range d.Coefficients {
			if back.Coefficients[i] != c {
				t.Fatalf("coefficient %d is %d, not %d", i, back.Coefficients[i], c)
			}
		}
		key[rapid.IntRange(0, 31).Draw(t, "byte")] ^= 1
		if other, err := key.Decrypt(data); err != nil || other.Blinder == d.Blinder {
			t.Fatalf("another key decrypts it, too: %+v, %v", other, err)
		}
	})
}

func TestImpossibleLengthsAreNoAnswers(t *testing.T) {
	var key market.OutputKey
	for _, n := range []int{0, 1, 32, 33, 35, 32 + 2*market.MaxDelivered + 1, 32 + 2*market.MaxDelivered + 2, 4096} {
		if _, err := key.Decrypt(make([]byte, n)); !errors.Is(err, market.ErrDelivery) {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
	for _, n := range []int{0, market.MaxDelivered + 1} {
		if _, err := key.Encrypt(&market.Delivery{Coefficients: make([]int16, n)}); !errors.Is(err, market.ErrDelivery) {
			t.Errorf("%d coefficients: %v", n, err)
		}
	}
}
