package settle_test

import (
	"bytes"
	"math/big"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/internal/evm"
	"github.com/zkvin/zkvin/settle"
)

// gasLimit of a transaction: EIP-7825.
const gasLimit = 1 << 24

// contract is SettlementVerifier.sol on a chain.
type contract struct {
	chain *evm.Chain
	at    common.Address
	abi   *bindings.SettlementVerifier
}

func deploy(t testing.TB, p *party) *contract {
	t.Helper()
	chain, err := evm.New()
	must(t, err)
	c := &contract{chain: chain, abi: bindings.NewSettlementVerifier()}
	tau := p.model.Key.SRS.TauG2
	args := c.abi.PackConstructor(p.layout.SRSDigest, bindings.Bn254G2{
		X1: tau.X.A1.BigInt(new(big.Int)), X0: tau.X.A0.BigInt(new(big.Int)),
		Y1: tau.Y.A1.BigInt(new(big.Int)), Y0: tau.Y.A0.BigInt(new(big.Int)),
	})
	c.at, err = chain.Deploy(append(common.FromHex(bindings.SettlementVerifierMetaData.Bin), args...))
	must(t, err)
	return c
}

// statement is what a contract is told.
func statement(key [32]byte, s *settle.Statement) bindings.ISettlementVerifierStatement {
	shown := s.Mask()
	return bindings.ISettlementVerifierStatement{Key: key, Root: s.Root, Payee: s.Payee, Shown: new(big.Int).SetBytes(shown[:]), Values: s.ValueBytes()}
}

// verify returns the transaction's gas and nil if the contract accepts.
func (c *contract) verify(key *settle.Key, s *settle.Statement, data []byte) (uint64, error) {
	_, gas, err := c.chain.Call(c.at, c.abi.PackVerify(statement(key.Digest, s), key.Bytes(), data), gasLimit)
	return gas, err
}

// agree compares the verdicts of package and contract on a statement and proof bytes.
func (c *contract) agree(t *testing.T, what string, key *settle.Key, s *settle.Statement, data []byte, want bool) {
	t.Helper()
	here := key.Verify(s, data)
	_, there := c.verify(key, s, data)
	if (here == nil) != want || (there == nil) != want {
		t.Errorf("%s: want accepted %v, the package says %v, the contract %v", what, want, here, there)
	}
}

// TestContractAgreesOnEveryWord: the contract gives the package's verdict on each word of the
// proof bytes changed: scalars at and above r, coordinates at and above p, points off the
// curve and at infinity, words exchanged, bytes missing and appended.
func TestContractAgreesOnEveryWord(t *testing.T) {
	p, s, data := sample(t)
	c, key := deploy(t, p), p.prover.Key
	gas, err := c.verify(key, s, data)
	must(t, err)
	t.Logf("values shown: %d gas", gas)
	c.agree(t, "the proof", key, s, data, true)
	changes := map[string]func(w []byte){
		"last bit":  func(w []byte) { w[31] ^= 1 },
		"first bit": func(w []byte) { w[0] ^= 0x80 },
		"zero":      func(w []byte) { clear(w) },
		"plus r":    func(w []byte) { addBytes(w, fr.Modulus().Bytes()) },
		"plus p":    func(w []byte) { addBytes(w, fp.Modulus().Bytes()) },
		"r":         func(w []byte) { copy(w, fr.Modulus().Bytes()) },
	}
	for at := 0; at < len(data); at += 32 {
		for what, change := range changes {
			bad := slices.Clone(data)
			change(bad[at : at+32])
			if !bytes.Equal(bad, data) {
				c.agree(t, what, key, s, bad, false)
			}
		}
	}
	for at := 0; at+128 <= len(data); at += 64 {
		bad := slices.Clone(data)
		copy(bad[at:], data[at+64:at+128])
		copy(bad[at+64:], data[at:at+64])
		c.agree(t, "neighbours exchanged", key, s, bad, bytes.Equal(bad, data))
		bad = slices.Clone(data)
		clear(bad[at : at+64])
		c.agree(t, "infinity", key, s, bad, false)
	}
	for _, n := range []int{0, 1, 32, len(data) - 32, len(data) - 1} {
		c.agree(t, "cut", key, s, data[:n], false)
	}
	c.agree(t, "appended", key, s, append(slices.Clone(data), 0), false)
}

// TestContractAgreesOnStatements: the statement or the key is another one.
func TestContractAgreesOnStatements(t *testing.T) {
	p, s, data := sample(t)
	c, key := deploy(t, p), p.prover.Key
	for what, change := range map[string]func(x *settle.Statement){
		"root":          func(x *settle.Statement) { x.Root[0] ^= 1 },
		"payee":         func(x *settle.Statement) { x.Payee[0] ^= 1 },
		"first value":   func(x *settle.Statement) { x.Values[0]++ },
		"a middle one":  func(x *settle.Statement) { x.Values[400] ^= -1 << 15 },
		"last value":    func(x *settle.Statement) { x.Values[len(x.Values)-1]++ },
		"two exchanged": func(x *settle.Statement) { x.Values[784], x.Values[785] = x.Values[785]+1, x.Values[784] },
		"an input of another exponent": func(x *settle.Statement) {
			for i := range x.Values[:784] {
				x.Values[i] /= 2
			}
		},
		"output hidden": func(x *settle.Statement) { x.Shown[1], x.Values = false, x.Values[:784] },
		"all hidden":    func(x *settle.Statement) { x.Shown, x.Values = nil, nil },
		"one missing":   func(x *settle.Statement) { x.Values = x.Values[:len(x.Values)-1] },
		"one more":      func(x *settle.Statement) { x.Values = append(x.Values, 0) },
		"a third":       func(x *settle.Statement) { x.Shown = append(x.Shown, true) },
	} {
		x := *s
		x.Shown, x.Values = slices.Clone(s.Shown), slices.Clone(s.Values)
		change(&x)
		c.agree(t, what, key, &x, data, false)
	}
	for what, change := range map[string]func(l *settle.Layout){
		"model rows exchanged": func(l *settle.Layout) { l.Weights[0], l.Weights[1] = l.Weights[1], l.Weights[0] },
		"another weight row":   func(l *settle.Layout) { l.Weights[2] = p.powers.Monomial[5] },
		"another model":        func(l *settle.Layout) { l.ModelID[31] ^= 1 },
	} {
		l := *p.layout
		l.Weights = slices.Clone(l.Weights)
		change(&l)
		other, err := settle.NewKey(&l, p.vk, &p.powers.TauG2)
		must(t, err)
		c.agree(t, what, other, s, data, false)
	}
}

// TestContractRefusesWhatBytesCannotSay: dirty upper bits of the address, other key bytes
// under the digest, a mask beyond the field.
func TestContractRefusesWhatBytesCannotSay(t *testing.T) {
	p, s, data := sample(t)
	c, key := deploy(t, p), p.prover.Key
	good := c.abi.PackVerify(statement(key.Digest, s), key.Bytes(), data)
	if _, _, err := c.chain.Call(c.at, good, gasLimit); err != nil {
		t.Fatal(err)
	}
	x := statement(key.Digest, s)
	calls := map[string][]byte{"dirty payee": slices.Clone(good)}
	payee := bytes.Index(good, common.LeftPadBytes(s.Payee[:], 32))
	calls["dirty payee"][payee] = 1
	x.Shown = new(big.Int).Add(x.Shown, fr.Modulus())
	calls["mask plus r"] = c.abi.PackVerify(x, key.Bytes(), data)
	x = statement(key.Digest, s)
	for at := 0; at < len(key.Bytes()); at += 32 {
		other := slices.Clone(key.Bytes())
		other[at+31] ^= 1
		calls["key word "+string(rune('0'+at/32))] = c.abi.PackVerify(x, other, data)
	}
	calls["key cut"] = c.abi.PackVerify(x, key.Bytes()[:len(key.Bytes())-64], data)
	calls["no key"] = c.abi.PackVerify(x, nil, data)
	for what, call := range calls {
		if _, _, err := c.chain.Call(c.at, call, gasLimit); err == nil {
			t.Errorf("%s: accepted", what)
		}
	}
}
