package suite

import (
	"bytes"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/contracts/test/harness"
)

// pay puts tokens into the service manager's balance, as the market does, and credits a certificate.
func (w *world) pay(signers [32]byte, amount *big.Int) {
	w.t.Helper()
	token, vault := harness.NewToken(), bindings.NewBondVault()
	_, err := w.Send(w.ctx, w.deployer, &w.core.Token, token.PackApprove(w.vault, amount))
	w.must(err)
	_, err = w.Send(w.ctx, w.deployer, &w.vault, vault.PackDeposit(w.avs, amount))
	w.must(err)
	_, err = w.send(w.market, w.manager.PackCreditAttesters(signers, amount))
	w.must(err)
}

func (w *world) claim(c *bindings.SertnServiceManagerCertified, attester int) error {
	place := w.table.Find(w.attesters[attester].Address())
	_, err := w.send(w.treasury, w.manager.PackClaim(c.Signers, w.attesters[attester].Address(), w.signer(c, place)))
	return err
}

func attestersSharePay(t *testing.T, w *world) {
	signed := w.attest(0, 2) // 100 and 300 shares
	w.refused("NothingToClaim", w.claim(signed, 0))
	w.pay(signed.Signers, tokens(8))
	_, err := w.send(w.deployer, w.manager.PackCreditAttesters(signed.Signers, tokens(1)))
	w.refused("NotAllowed", err)
	w.must(w.claim(signed, 0))
	w.refused("NothingToClaim", w.claim(signed, 0))
	w.refused("DidNotSign", w.claim(signed, 1))
	w.must(w.claim(signed, 2))
	operators := 10000 - int64(stakersBps)
	for i, share := range map[int]int64{0: 2, 1: 0, 2: 6} {
		want := new(big.Int).Div(new(big.Int).Mul(tokens(share), big.NewInt(operators)), big.NewInt(10000))
		if got := w.balanceOf(w.attesters[i].Address()); got.Cmp(want) != 0 {
			t.Errorf("attester %d has %s, not %s", i, got, want)
		}
	}
	// More for the same certificate is shared as well; who has left is still paid.
	w.must(w.core.Deregister(w.ctx, w.attesters[2], w.avs, 0))
	w.pay(signed.Signers, tokens(8))
	w.must(w.claim(signed, 2))
	want := new(big.Int).Div(new(big.Int).Mul(tokens(12), big.NewInt(operators)), big.NewInt(10000))
	if got := w.balanceOf(w.attesters[2].Address()); got.Cmp(want) != 0 {
		t.Errorf("attester 2 has %s, not %s", got, want)
	}
}

func rewardsAreSwept(t *testing.T, w *world) {
	signed := w.attest(0, 1, 2)
	w.pay(signed.Signers, tokens(60))
	for i := range w.attesters {
		w.must(w.claim(signed, i))
	}
	var operators []common.Address
	for _, a := range w.attesters[:2] {
		operators = append(operators, a.Address())
	}
	slices.SortFunc(operators, func(a, b common.Address) int { return bytes.Compare(a[:], b[:]) })
	w.must(w.sim.AdjustTime(26 * time.Hour))
	sweep := func(list ...common.Address) error {
		_, err := w.send(w.treasury, w.manager.PackSweepRewards(list))
		return err
	}
	w.refused("OperatorsNotInAscendingOrder", sweep(operators[1], operators[0]))
	w.refused("NothingToSweep", sweep(w.provider.Address()))
	w.must(sweep(operators...))
	// Attesters 0 and 1 have earned 10 and 20, of which a fifth is their stakers'.
	if got := w.tokensOf(w.core.RewardsCoordinator); got.Cmp(tokens(6)) != 0 {
		t.Errorf("the coordinator has %s", got)
	}
	w.refused("NothingToSweep", sweep(operators[0]))
	w.must(sweep(w.attesters[2].Address()))
	if got := w.tokensOf(w.core.RewardsCoordinator); got.Cmp(tokens(12)) != 0 {
		t.Errorf("the coordinator has %s", got)
	}
	if claimer := one[common.Address](w, "RewardsCoordinator", "claimerFor", w.avs); claimer != w.deps().Treasury {
		t.Errorf("%s claims what comes back", claimer)
	}
	// Once in an interval, even if more has been earned.
	w.pay(signed.Signers, tokens(60))
	w.must(w.claim(signed, 2))
	w.refused("NothingToSweep", sweep(w.attesters[2].Address()))
	w.must(w.sim.AdjustTime(24 * time.Hour))
	w.must(sweep(w.attesters[2].Address()))
}

func mailboxTakesTheHook(t *testing.T, w *world) {
	_, err := w.Send(w.ctx, w.treasury, &w.hook, bindings.NewTaskHook().PackRegister())
	w.must(err)
	type params struct {
		RefundCollector     common.Address
		ExecutorOperatorSet bindings.OperatorSet
		Payload             []byte
	}
	create := func(payload []byte) error {
		return w.core.Send(w.ctx, w.deployer, "TaskMailbox", "createTask", params{w.deps().Treasury, w.set(0), payload})
	}
	w.refused("NotARoot", create([]byte("a whole answer")))
	task := params{w.deps().Treasury, w.set(0), root[:]}
	out, err := w.core.Read(w.ctx, "TaskMailbox", "createTask", task)
	w.must(err)
	hash := out[0].([32]byte)
	w.must(create(root[:]))
	w.mine(2)
	sign := func(result []byte, signers ...int) []byte {
		m := one[[32]byte](w, "TaskMailbox", "getMessageHash", hash, result)
		return w.certify(m, signers...).Encode()
	}
	submit := func(certificate, result []byte) error {
		return w.core.Send(w.ctx, w.deployer, "TaskMailbox", "submitResult", hash, certificate, result)
	}
	other := common.Hash{5}
	w.refused("WrongResult", submit(sign(other[:], 0, 1, 2), other[:]))
	w.refused("ThresholdNotMet", submit(sign(root[:], 0, 1), root[:]))
	w.must(submit(sign(root[:], 1, 2), root[:]))
	if status := one[uint8](w, "TaskMailbox", "getTaskStatus", hash); status != 2 {
		t.Errorf("the task's status is %d", status)
	}
	// The market's message is not the mailbox's: the same signatures pay nothing.
	m := one[[32]byte](w, "TaskMailbox", "getMessageHash", hash, root[:])
	_, err = w.verify(w.quorum(), w.certify(m, 0, 1, 2).Encode())
	w.refused("WrongMessage", err)
}
