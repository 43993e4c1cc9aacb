package suite

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/e2e/eigen"
)

// record has the market record a fault of the provider.
func (w *world) record(request byte, bond, value *big.Int, signers [32]byte) [32]byte {
	w.t.Helper()
	return w.recordOf(request, w.provider.Address(), bond, value, signers)
}

func (w *world) recordOf(request byte, provider common.Address, bond, value *big.Int, signers [32]byte) [32]byte {
	w.t.Helper()
	name := [32]byte{request}
	_, err := w.send(w.market, w.manager.PackRecordFault(name, providerSet, provider, bond, value, signers))
	w.must(err)
	return name
}

// row is an operator's row of the table.
func (w *world) row(place int) bindings.OperatorInfoWitness {
	w.t.Helper()
	proof, err := w.table.Proof(place)
	w.must(err)
	o := &w.table.Operators[place]
	return bindings.OperatorInfoWitness{
		OperatorIndex: uint32(place), OperatorInfoProof: proof,
		OperatorInfo: bindings.OperatorInfo{
			Pubkey:  bindings.G1Point{X: o.Key.G1.X.BigInt(new(big.Int)), Y: o.Key.G1.Y.BigInt(new(big.Int))},
			Weights: o.Weights,
		},
	}
}

// signer proves that the operator at a place signed a certificate.
func (w *world) signer(c *bindings.SertnServiceManagerCertified, place int) bindings.CertificatesSigner {
	return bindings.CertificatesSigner{
		ReferenceTimestamp: c.ReferenceTimestamp, Message: c.Message, NonSigners: c.NonSigners, Row: w.row(place),
	}
}

// execute executes a slash, by an account that has no part in anything.
func (w *world) execute(request [32]byte, operator common.Address, signer bindings.CertificatesSigner) error {
	_, err := w.send(w.treasury, w.manager.PackExecuteSlash(request, operator, signer))
	return err
}

// slashProvider slashes the provider and returns what arrived.
func (w *world) slashProvider(request [32]byte) (*big.Int, error) {
	before := w.tokensOf(w.slashVault)
	err := w.execute(request, w.provider.Address(), noSigner())
	return new(big.Int).Sub(w.tokensOf(w.slashVault), before), err
}

func noSigner() bindings.CertificatesSigner {
	return bindings.CertificatesSigner{Row: bindings.OperatorInfoWitness{
		OperatorInfo: bindings.OperatorInfo{Pubkey: bindings.G1Point{X: new(big.Int), Y: new(big.Int)}},
	}}
}

// near fails unless the amount is what was wanted, but for rounding.
func (w *world) near(what string, got, want *big.Int, tolerance int64) {
	w.t.Helper()
	if off := new(big.Int).Sub(got, want); off.CmpAbs(big.NewInt(tolerance)) > 0 {
		w.t.Errorf("%s: %s, not %s", what, got, want)
	}
}

func faultsSlashTheProviderOnce(t *testing.T, w *world) {
	_, err := w.slashProvider([32]byte{1})
	w.refused("NoFault", err)
	_, err = w.send(w.deployer, w.manager.PackRecordFault([32]byte{1}, providerSet, w.provider.Address(), tokens(1), tokens(1), [32]byte{}))
	w.refused("NotAllowed", err)

	request := w.record(1, tokens(40), tokens(30), [32]byte{})
	w.record(1, tokens(400), tokens(300), [32]byte{9}) // the first record stays
	w.refused("NotAtFault", w.execute(request, w.attesters[0].Address(), noSigner()))
	got, err := w.slashProvider(request)
	w.must(err)
	w.near("slashed", got, tokens(40), 2000)
	_, err = w.slashProvider(request)
	w.refused("AlreadySlashed", err)

	treasury := eigen.Address(w.treasury)
	sweep := bindings.NewSlashVault().PackSweep()
	_, err = w.Send(w.ctx, w.deployer, &w.slashVault, sweep)
	w.must(err)
	if w.balanceOf(treasury).Cmp(got) != 0 || w.tokensOf(w.slashVault).Sign() != 0 {
		t.Errorf("the treasury has %s of %s", w.balanceOf(treasury), got)
	}
	_, err = w.Send(w.ctx, w.deployer, &w.slashVault, sweep)
	if err == nil {
		t.Error("nothing was swept")
	}
	// A bond above all stake takes all stake.
	got, err = w.slashProvider(w.record(2, tokens(100_000), tokens(1), [32]byte{}))
	w.must(err)
	w.near("slashed", got, tokens(460), 2000)
}

func faultsSlashSignersAlone(t *testing.T, w *world) {
	signed, other := w.attest(0, 2), w.attest(0, 1, 2)
	request := w.record(1, tokens(40), tokens(30), signed.Signers)
	at := func(i int) common.Address { return w.attesters[i].Address() }
	places := map[int]int{}
	for i := range w.attesters {
		places[i] = w.table.Find(at(i))
	}
	w.refused("DidNotSign", w.execute(request, at(1), w.signer(signed, places[1])))
	w.refused("WrongCertificate", w.execute(request, at(1), w.signer(other, places[1])))
	lie := w.signer(signed, places[1])
	lie.NonSigners = nil
	w.refused("WrongCertificate", w.execute(request, at(1), lie))
	w.refused("WrongRow", w.execute(request, at(1), w.signer(signed, places[0])))
	lie = w.signer(signed, places[1])
	lie.Row.OperatorIndex = uint32(places[0])
	w.refused("WrongRow", w.execute(request, at(1), lie))
	lie = w.signer(signed, places[1])
	lie.Row.OperatorIndex = 3 // within the tree, not in the table
	w.refused("WrongRow", w.execute(request, at(1), lie))
	lie = w.signer(signed, places[0])
	lie.Row.OperatorInfo.Weights = []*big.Int{tokens(1)}
	w.refused("WrongRow", w.execute(request, at(0), lie))

	before := w.tokensOf(w.slashVault)
	w.must(w.execute(request, at(0), w.signer(signed, places[0])))
	w.near("first signer", new(big.Int).Sub(w.tokensOf(w.slashVault), before), tokens(30), 2000)
	w.refused("AlreadySlashed", w.execute(request, at(0), w.signer(signed, places[0])))
	w.must(w.execute(request, at(2), w.signer(signed, places[2])))
	w.must(w.execute(request, w.provider.Address(), noSigner()))
	w.near("all", new(big.Int).Sub(w.tokensOf(w.slashVault), before), tokens(100), 4000)

	// Other values at risk, of the same certificate; more than a signer has.
	request = w.record(2, tokens(1), tokens(1000), signed.Signers)
	before = w.tokensOf(w.slashVault)
	w.must(w.execute(request, at(0), w.signer(signed, places[0])))
	w.near("all of a signer", new(big.Int).Sub(w.tokensOf(w.slashVault), before), tokens(70), 2000)
}

func slashesLowerTheQuorum(t *testing.T, w *world) {
	signed := w.attest(0, 1, 2)
	q := w.quorum()
	q.Root, q.ProportionBps = root, 6000
	q.OpenValue = tokens(180) // half of six tenths of 600
	_, err := w.verify(q, w.certify(w.message(), 0, 1, 2).Encode())
	w.must(err)
	request := w.record(1, tokens(1), tokens(60), signed.Signers)
	w.must(w.execute(request, w.attesters[1].Address(), w.signer(signed, w.table.Find(w.attesters[1].Address()))))
	_, err = w.verify(q, w.certify(w.message(), 0, 1, 2).Encode())
	w.refused("ValueAboveStake", err)
	q.OpenValue = new(big.Int).Sub(tokens(150), big.NewInt(2000)) // half of 360 less 60
	_, err = w.verify(q, w.certify(w.message(), 0, 1, 2).Encode())
	w.must(err)
	q.Nominal = tokens(550)
	_, err = w.verify(q, w.certify(w.message(), 0, 1, 2).Encode())
	w.refused("QuorumNotReached", err)
	// A table made after knows.
	w.mine(2)
	w.update()
	q.OpenValue, q.Nominal = tokens(161), tokens(539)
	_, err = w.verify(q, w.certify(w.message(), 0, 1, 2).Encode())
	w.must(err)
}

func leaversStaySlashable(t *testing.T, w *world) {
	signed := w.attest(0, 1, 2)
	first := w.record(1, tokens(40), tokens(30), signed.Signers)
	second := w.record(2, tokens(40), tokens(30), signed.Signers)
	leaver := w.attesters[1]
	w.must(w.core.Deregister(w.ctx, w.provider, w.avs, providerSet))
	w.must(w.core.Allocate(w.ctx, w.provider, w.avs, providerSet, 0))
	w.must(w.core.Deregister(w.ctx, leaver, w.avs, 0))
	w.mine(deallocationDelay - 10)
	got, err := w.slashProvider(first)
	w.must(err)
	w.near("provider that left", got, tokens(40), 2000)
	w.must(w.execute(first, leaver.Address(), w.signer(signed, w.table.Find(leaver.Address()))))

	w.mine(deallocationDelay)
	_, err = w.slashProvider(second)
	w.refused("NothingToSlash", err)
	w.refused("NothingToSlash", w.execute(second, leaver.Address(), w.signer(signed, w.table.Find(leaver.Address()))))
	if got := w.fault(second); got.Bond.Cmp(tokens(40)) != 0 {
		t.Errorf("the fault is %v", got)
	}
}

func (w *world) fault(request [32]byte) bindings.SlashingFault {
	w.t.Helper()
	answer, err := w.read(w.avs, w.manager.PackFaults(request))
	w.must(err)
	fault, err := w.manager.UnpackFaults(answer)
	w.must(err)
	return fault
}

func queuedWithdrawalsAreSlashed(t *testing.T, w *world) {
	w.must(w.core.Withdraw(w.ctx, w.provider, tokens(450)))
	got, err := w.slashProvider(w.record(1, tokens(100), tokens(30), [32]byte{}))
	w.must(err)
	w.near("with 450 of 500 in the queue", got, tokens(100), 2000)
	w.must(w.core.Withdraw(w.ctx, w.provider, tokens(50))) // deposit shares; 40 are left of them
	got, err = w.slashProvider(w.record(2, tokens(100), tokens(30), [32]byte{}))
	w.must(err)
	w.near("with all in the queue", got, tokens(100), 2000)
	w.mine(withdrawalDelay + 2)
	_, err = w.slashProvider(w.record(3, tokens(100), tokens(30), [32]byte{}))
	w.refused("NothingToSlash", err)
}

func zeroSlashableStaysRecorded(t *testing.T, w *world) {
	stranger := w.operator(tokens(50))
	request := w.recordOf(1, stranger.Address(), tokens(20), tokens(1), [32]byte{})
	none := w.recordOf(2, w.provider.Address(), new(big.Int), tokens(1), [32]byte{})
	w.refused("NothingToSlash", w.execute(request, stranger.Address(), noSigner()))
	_, err := w.slashProvider(none)
	w.refused("NothingToSlash", err)
	// It comes back with a stake, and the fault is still there.
	w.must(w.core.Join(w.ctx, []*eigen.Operator{stranger}, w.avs, providerSet))
	before := w.tokensOf(w.slashVault)
	w.must(w.execute(request, stranger.Address(), noSigner()))
	w.near("slashed", new(big.Int).Sub(w.tokensOf(w.slashVault), before), tokens(20), 2000)
}

// slashesAreWithinTolerance slashes odd amounts of odd allocations: short by at most 2, over by at most 2·T/M.
func slashesAreWithinTolerance(t *testing.T, w *world) {
	bonds := []string{
		"1", "3", "999999999999999999", "31415926535897932384", "2718281828459045235", "70000000000000000003", "1000000007",
		"16180339887498948482",
	}
	w.must(w.core.Allocate(w.ctx, w.provider, w.avs, providerSet, 777_777_777_777_777_777))
	w.mine(deallocationDelay + 2)
	for i, text := range bonds {
		out, err := w.core.Read(w.ctx, "DelegationManager", "getOperatorShares", w.provider.Address(), []common.Address{w.core.Strategy})
		w.must(err)
		total := out[0].([]*big.Int)[0]
		magnitude := one[uint64](w, "AllocationManager", "getMaxMagnitude", w.provider.Address(), w.core.Strategy)
		bond, _ := new(big.Int).SetString(text, 10)
		got, err := w.slashProvider(w.record(byte(i+1), bond, tokens(1), [32]byte{}))
		w.must(err)
		off := new(big.Int).Sub(got, bond)
		over := new(big.Int).Div(new(big.Int).Lsh(total, 1), new(big.Int).SetUint64(magnitude))
		if off.Cmp(big.NewInt(-2)) < 0 || off.Cmp(over.Add(over, big.NewInt(1))) > 0 {
			t.Errorf("a bond of %s of %s at magnitude %d lost %s", bond, total, magnitude, got)
		}
	}
}
