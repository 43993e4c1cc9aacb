package node

import (
	"bytes"
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/network/market"
)

// Challenge challenges the answer at a place. The bond is taken from the account's balance in the market's vault.
func (s *Side) Challenge(ctx context.Context, p *Place) (*chain.Result, error) {
	if p.Paid && p.Attestation == nil {
		return nil, refuse(BadState, "request %s was paid on a settlement proof: there is nothing to challenge", p.Request)
	}
	return s.send(ctx, s.Disputes, disputesABI.PackChallenge(p.contract()))
}

// Fail ends a challenge that nobody answered in time.
func (s *Side) Fail(ctx context.Context, p *Place) (*chain.Result, error) {
	return s.send(ctx, s.Disputes, disputesABI.PackFail(p.contract()))
}

// Challenged is an open or ended challenge as Disputes stores it.
type Challenged struct {
	Challenger common.Address
	Bond       *big.Int
	RespondBy  uint64
	Status     ChallengeStatus
}

// ChallengeStatus says how a challenge stands, as in Disputes.sol.
type ChallengeStatus uint8

// The statuses.
const (
	NotChallenged ChallengeStatus = iota
	Open
	Upheld
	Failed
	Unwound
)

var challengeNames = []string{"none", "open", "upheld", "failed", "unwound"}

// String is the status' name in lower case.
func (c ChallengeStatus) String() string {
	if int(c) < len(challengeNames) {
		return challengeNames[c]
	}
	return fmt.Sprintf("status %d", uint8(c))
}

// ChallengeOf is the challenge of a request, all zero for none.
func (s *Side) ChallengeOf(ctx context.Context, request common.Hash) (Challenged, error) {
	c, err := read(ctx, s, s.Disputes, disputesABI.PackChallenges(request), disputesABI.UnpackChallenges)
	if err != nil {
		return Challenged{}, err
	}
	return Challenged{c.Challenger, c.Bond, c.RespondBy.Uint64(), ChallengeStatus(c.Status)}, nil
}

// AnswerBySettlement answers a challenge with a settlement proof, which pays the bond to whom it names. The proof must
// show the values of a public answer that was posted.
func (s *Side) AnswerBySettlement(ctx context.Context, p *Place, proof *bindings.Proof) (*chain.Result, error) {
	opening := bindings.IDisputesOpening{}
	if p.Order.Privacy&market.PrivateOutput == 0 && len(proof.Values) == 0 {
		opening.Data = p.Data
	}
	return s.send(ctx, s.Disputes, disputesABI.PackSettle(p.contract(), *proof, opening))
}

// AnswerByCourt answers a challenge with the proof that the answer was given with: the court accepts it step by step, and
// the bond goes to this account, which commits to the case before it shows it. It takes many transactions. What another
// has done of the case already is not done again. tell may be nil.
func (s *Side) AnswerByCourt(ctx context.Context, from uint64, p *Place, m *Pinned, proof *zkvin.Proof, o zkvin.SettlementOptions, tell func(step string, r *chain.Result)) error {
	if tell == nil {
		tell = func(string, *chain.Result) {}
	}
	if _, err := m.CheckProof(p.Order, p.Answer(s.Domain()), proof); err != nil {
		return err // the court would reject it as well, for ever
	}
	trial, err := m.Key.Trial(proof)
	if err != nil {
		return err
	}
	opening, err := m.opening(ctx, p, o)
	if err != nil {
		return err
	}
	id := common.Hash(trial.Case())
	if err := s.claimCase(ctx, p.Request, id, tell); err != nil {
		return err
	}
	if err := s.takeCase(ctx, from, trial, tell); err != nil {
		return err
	}
	c := trial.Description()
	about := bindings.Case{Key: c.Key, Root: c.Root, Length: big.NewInt(int64(c.Length)), Head: c.Head}
	call := disputesABI.PackConcludeCase(p.contract(), about, [][32]byte{}, new(big.Int), *opening)
	result, err := s.send(ctx, s.Disputes, call)
	if err != nil {
		return fmt.Errorf("conclude case %s: %w", id, err)
	}
	tell("conclude", result)
	return nil
}

// opening shows the contract that posted public values are those of the proven output.
func (p *Pinned) opening(ctx context.Context, place *Place, o zkvin.SettlementOptions) (*bindings.IDisputesOpening, error) {
	key, err := p.Key.SettlementKey(ctx, o)
	if err != nil {
		return nil, err
	}
	out := &bindings.IDisputesOpening{SettlementKey: key.Bytes()}
	if place.Order.Privacy&market.PrivateOutput != 0 || len(place.Data) == 0 {
		return out, nil
	}
	out.Data = place.Data
	row, err := p.Key.ShownRow(place.Data)
	if err != nil {
		return out, nil // not one row: the contract asks for none
	}
	out.Row, out.Powers, out.Rest = row.Row, row.Powers, row.Rest
	return out, nil
}

// claimCase commits to a case and opens it in a later block, unless this account was the last to open it. What another
// opened is that one's until its time is over.
func (s *Side) claimCase(ctx context.Context, request, id common.Hash, tell func(string, *chain.Result)) error {
	opener, err := read(ctx, s, s.Disputes, disputesABI.PackOpeners(request, id), disputesABI.UnpackOpeners)
	if err != nil {
		return err
	}
	if opener.Account == s.Address() {
		return nil
	}
	if now, err := s.Now(ctx); err != nil {
		return err
	} else if opener.Account != (common.Address{}) && now <= opener.Until.Uint64() {
		return refuse(BadState, "case %s was opened by %s, who has until %s to see it accepted", id, opener.Account, opener.Until)
	}
	salt, err := drawHash()
	if err != nil {
		return err
	}
	commitment := crypto.Keccak256Hash(request[:], id[:], common.LeftPadBytes(s.Address().Bytes(), 32), salt[:])
	result, err := s.send(ctx, s.Disputes, disputesABI.PackCommitCase(commitment))
	if err != nil {
		return fmt.Errorf("commit to case %s: %w", id, err)
	}
	tell("commit", result)
	if err := s.nextBlock(ctx, result.Block); err != nil {
		return err
	}
	if result, err = s.send(ctx, s.Disputes, disputesABI.PackOpenCase(request, id, salt)); err != nil {
		return fmt.Errorf("open case %s: %w", id, err)
	}
	tell("open", result)
	return nil
}

// nextBlockWait is how long a chain may take for a block before this side makes one.
const nextBlockWait = 2 * time.Second

// nextBlock waits for a block after the given one. Chains that make blocks for transactions alone are given one: a
// commitment to nothing.
func (s *Side) nextBlock(ctx context.Context, after uint64) error {
	for start := time.Now(); ; {
		head, err := s.Client.Head(ctx)
		if err != nil || head.Number.Uint64() > after {
			return err
		}
		if time.Since(start) > max(nextBlockWait, s.Client.Poll) {
			nothing, err := drawHash()
			if err != nil {
				return err
			}
			_, err = s.send(ctx, s.Disputes, disputesABI.PackCommitCase(nothing))
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(s.Client.Poll):
		}
	}
}

// takeCase takes all steps of a case that are left, to the verdict, which must be that the proof holds.
func (s *Side) takeCase(ctx context.Context, from uint64, trial *zkvin.Trial, tell func(string, *chain.Result)) error {
	for taken := -1; ; {
		verdict, err := ReadCase(ctx, s.Client, s.Court, from, trial)
		if err != nil {
			return err
		}
		if verdict.Decided && !verdict.Accepted {
			return refuse(BadProof, "the court's verdict of case %s: %s", trial.Case(), verdict.Text)
		}
		if verdict.Decided {
			return nil
		}
		if taken++; taken > maxSteps {
			return fmt.Errorf("%w: case %s has no verdict after %d steps", chain.ErrAnswer, trial.Case(), taken)
		}
		step, err := trial.Next()
		if err != nil {
			return err
		}
		if step == nil {
			return fmt.Errorf("%w: case %s has no next step", chain.ErrAnswer, trial.Case())
		}
		result, err := s.send(ctx, s.Court, step.Data)
		if err != nil {
			return fmt.Errorf("step %s of case %s: %w", step.Name, trial.Case(), err)
		}
		tell(step.Name, result)
	}
}

// maxSteps of a case; GPT-2 takes some hundred.
const maxSteps = 10_000

var courtABI = bindings.NewDirectVerifier()

// ReadCase reads how far the case of a trial is on chain and brings the trial into that state. It returns ErrAnswer where
// the node has no log of the state since the block.
func ReadCase(ctx context.Context, c *chain.Client, contract common.Address, from uint64, trial *zkvin.Trial) (zkvin.CourtVerdict, error) {
	id := [32]byte(trial.Case())
	slot, err := c.Read(ctx, contract, courtABI.PackProgress(id))
	if err != nil {
		return zkvin.CourtVerdict{}, err
	}
	if len(slot) != 32 {
		return zkvin.CourtVerdict{}, fmt.Errorf("%w: %s is no court", chain.ErrAnswer, contract)
	}
	verdict, err := zkvin.ReadCourtVerdict([32]byte(slot))
	if err != nil || verdict.Decided || bytes.Equal(slot, make([]byte, 32)) {
		return verdict, err
	}
	// The contract stores the hash of the state and logs the state itself.
	logs, err := c.Logs(ctx, contract, from, courtABI.GetABI().Events["Advanced"].ID, common.Hash(id))
	if err != nil {
		return verdict, err
	}
	for i := len(logs) - 1; i >= 0; i-- {
		if bytes.Equal(crypto.Keccak256(logs[i].Data), slot) {
			return verdict, trial.Resume(logs[i].Data)
		}
	}
	return verdict, fmt.Errorf("%w: no log of the state of case %s", chain.ErrAnswer, trial.Case())
}
