package suite

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/e2e/eigen"
	"github.com/zkvin/zkvin/network/bls"
)

var root = common.Hash{1, 2, 3}

func word(v *big.Int) []byte { return v.FillBytes(make([]byte, 32)) }

// message is what attesters sign, written from the design and not read from the contract.
func message(chain int64, market, avs common.Address, set int64, root common.Hash, reference uint32) common.Hash {
	return crypto.Keccak256Hash([]byte("zkvin/v1/attestation"), word(big.NewInt(chain)), word(market.Big()), word(avs.Big()),
		word(big.NewInt(set)), root[:], word(big.NewInt(int64(reference))))
}

func (w *world) message() common.Hash {
	return message(1337, eigen.Address(w.market), w.avs, 0, root, w.reference)
}

// certify signs a message by the attesters at places of the table.
func (w *world) certify(message common.Hash, signers ...int) *bls.Certificate {
	w.t.Helper()
	digest, signatures := bls.CertificateDigest(w.reference, message), map[int]*bls.Signature{}
	for _, i := range signers {
		signatures[i] = w.attesters[i].BLS.Sign(digest)
	}
	c, err := w.table.Certify(w.reference, message, signatures)
	w.must(err)
	return c
}

// quorum asks for half of the stake, for a small value.
func (w *world) quorum() bindings.IStakeQuorum {
	return bindings.IStakeQuorum{
		Root: root, Provider: w.provider.Address(), ProportionBps: 5000, Nominal: tokens(1), ValueBps: 5000,
		OpenValue: tokens(10), Window: window,
	}
}

func (w *world) verify(q bindings.IStakeQuorum, certificate []byte) (*types.Receipt, error) {
	return w.send(w.market, w.manager.PackVerifyCertificate(q, certificate))
}

// certified is the event of a certificate that was taken.
func (w *world) certified(receipt *types.Receipt) *bindings.SertnServiceManagerCertified {
	w.t.Helper()
	for _, l := range receipt.Logs {
		if e, err := w.manager.UnpackCertifiedEvent(l); err == nil {
			return e
		}
	}
	w.t.Fatal("no certificate was taken")
	return nil
}

// attest has a certificate of some attesters taken.
func (w *world) attest(signers ...int) *bindings.SertnServiceManagerCertified {
	w.t.Helper()
	receipt, err := w.verify(w.quorum(), w.certify(w.message(), signers...).Encode())
	w.must(err)
	return w.certified(receipt)
}

func certificatesAreTaken(t *testing.T, w *world) {
	for _, a := range w.attesters {
		if w.table.Find(a.Address()) < 0 {
			t.Fatalf("%s is not in the table", a.Address())
		}
	}
	receipt, err := w.verify(w.quorum(), w.certify(w.message(), 0, 1, 2).Encode())
	w.must(err)
	t.Logf("three of three: %d gas", receipt.GasUsed)
	all := w.certified(receipt)
	if want := crypto.Keccak256Hash([]byte("zkvin/v1/signers"), word(big.NewInt(int64(w.reference))), all.Message[:]); all.Signers != want {
		t.Errorf("the certificate is %x, not %s", all.Signers, want)
	}
	receipt, err = w.verify(w.quorum(), w.certify(w.message(), 0, 2).Encode())
	w.must(err)
	t.Logf("two of three: %d gas", receipt.GasUsed)
	some := w.certified(receipt)
	want := crypto.Keccak256Hash([]byte("zkvin/v1/signers"), word(big.NewInt(int64(w.reference))), some.Message[:], word(big.NewInt(1)))
	if some.Signers != want || len(some.NonSigners) != 1 || some.NonSigners[0] != 1 {
		t.Errorf("the certificate is %x without %v, not %s", some.Signers, some.NonSigners, want)
	}
	// Thresholds and values at their limits: attesters 1 and 2 have 500 of 600.
	q := w.quorum()
	q.ProportionBps, q.Nominal, q.OpenValue = 8333, tokens(499), tokens(249)
	_, err = w.verify(q, w.certify(w.message(), 1, 2).Encode())
	w.must(err)
}

// forged fails unless a certificate is refused for a reason.
func (w *world) forged(name, want string, q bindings.IStakeQuorum, c *bls.Certificate) {
	w.t.Helper()
	_, err := w.verify(q, c.Encode())
	if err == nil {
		w.t.Errorf("%s: taken", name)
		return
	}
	w.refused(want, err)
}

func forgedMessagesAreRefused(t *testing.T, w *world) {
	market := eigen.Address(w.market)
	for name, m := range map[string]common.Hash{
		"other chain":    message(1, market, w.avs, 0, root, w.reference),
		"other market":   message(1337, eigen.Address(w.deployer), w.avs, 0, root, w.reference),
		"other AVS":      message(1337, market, w.vault, 0, root, w.reference),
		"other set":      message(1337, market, w.avs, 1, root, w.reference),
		"other request":  message(1337, market, w.avs, 0, common.Hash{9}, w.reference),
		"other table":    message(1337, market, w.avs, 0, root, w.reference-1),
		"a bare root":    root,
		"nothing signed": {},
	} {
		c := w.certify(m, 0, 1, 2)
		w.forged(name, "WrongMessage", w.quorum(), c)
		c.Message = w.message() // and then the signature is another's
		w.forged(name, "VerificationFailed", w.quorum(), c)
	}
	good, q := w.certify(w.message(), 0, 1, 2), w.quorum()
	q.Root = common.Hash{7}
	w.forged("other root", "WrongMessage", q, good)
	c := w.certify(w.message(), 0, 1, 2)
	c.ReferenceTimestamp++
	w.forged("a table that is not", "WrongMessage", w.quorum(), c)
	_, err := w.send(w.deployer, w.manager.PackVerifyCertificate(w.quorum(), good.Encode()))
	w.refused("NotAllowed", err)
	if _, err := w.verify(w.quorum(), good.Encode()[:100]); err == nil {
		t.Error("half a certificate: taken")
	}
	_, err = w.verify(w.quorum(), good.Encode())
	w.must(err)
}

func tooLittleStakeIsRefused(t *testing.T, w *world) {
	good, q := w.certify(w.message(), 0, 1, 2), w.quorum()
	q.ProportionBps = 5001 // attester 2 has exactly half
	w.forged("too little stake", "QuorumNotReached", q, w.certify(w.message(), 2))
	q = w.quorum()
	q.Nominal = new(big.Int).Add(tokens(300), big.NewInt(1))
	w.forged("too little nominal stake", "QuorumNotReached", q, w.certify(w.message(), 2))
	q.Nominal = new(big.Int).Add(tokens(600), big.NewInt(1))
	w.forged("more than there is", "QuorumNotReached", q, good)
	// The core knows the rows of who did not sign before, and looks at none that are brought again: a lie about them
	// changes nothing.
	w.attest(2)
	q, c := w.quorum(), w.certify(w.message(), 2)
	for i := range c.NonSigners {
		c.NonSigners[i].Weights = []*big.Int{new(big.Int)}
	}
	q.ProportionBps = 5001
	w.forged("non-signers without weight", "QuorumNotReached", q, c)
	q = w.quorum()
	q.OpenValue = new(big.Int).Add(tokens(150), big.NewInt(1)) // half of half of 600
	w.forged("too much value", "ValueAboveStake", q, good)
	q.OpenValue = tokens(150)
	_, err := w.verify(q, good.Encode())
	w.must(err)
}

func forgedSignersAreRefused(t *testing.T, w *world) {
	c := w.certify(w.message(), 1, 2)
	c.NonSigners = nil
	w.forged("a non-signer counted in", "VerificationFailed", w.quorum(), c)
	c = w.certify(w.message(), 1, 2)
	c.NonSigners[0].Weights = []*big.Int{new(big.Int)}
	w.forged("a non-signer without weight", "VerificationFailed", w.quorum(), c)
	c = w.certify(w.message(), 0, 1, 2)
	c.Signature.Point.Neg(&c.Signature.Point)
	w.forged("another signature", "VerificationFailed", w.quorum(), c)

	// Operators of nobody's table, all of whom signed.
	foreign, digest := new(bls.Table), bls.CertificateDigest(w.reference, w.message())
	signatures := map[int]*bls.Signature{}
	for i := range 3 {
		o := eigen.NewOperator(newKey(t))
		foreign.Operators = append(foreign.Operators, bls.Operator{Address: o.Address(), Key: *o.BLS.Public(), Weights: []*big.Int{tokens(1000)}})
		signatures[i] = o.BLS.Sign(digest)
	}
	c, err := foreign.Certify(w.reference, w.message(), signatures)
	w.must(err)
	w.forged("foreign operators", "VerificationFailed", w.quorum(), c)
}

func oldTablesAreRefused(t *testing.T, w *world) {
	old := w.certify(w.message(), 0, 1, 2)
	q := w.quorum()
	q.Window = withdrawalDelay - executionSeconds
	_, err := w.verify(q, old.Encode())
	w.refused("WindowTooLong", err)
	w.mine(withdrawalDelay - window - executionSeconds)
	_, err = w.verify(w.quorum(), old.Encode())
	w.refused("WindowTooLong", err)
	w.update()
	_, err = w.verify(w.quorum(), w.certify(w.message(), 0, 1, 2).Encode())
	w.must(err)
}

func attestersAreNotProviders(t *testing.T, w *world) {
	c, q := w.certify(w.message(), 0, 1, 2), w.quorum()
	leaver := w.attesters[2]
	q.Provider = leaver.Address()
	_, err := w.verify(q, c.Encode())
	w.refused("ProviderAttests", err)
	// Who leaves stays in the table, and may sign under it.
	w.must(w.core.Deregister(w.ctx, leaver, w.avs, 0))
	_, err = w.verify(q, c.Encode())
	w.refused("ProviderAttests", err)
	w.must(w.core.Register(w.ctx, leaver, w.avs, providerSet))
	_, err = w.verify(q, c.Encode())
	w.refused("ProviderAttests", err)
	w.attesters = w.attesters[:2]
	w.mine(1)
	w.update()
	_, err = w.verify(q, w.certify(w.message(), 0, 1).Encode())
	w.must(err)
}
