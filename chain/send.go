package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Result is a mined transaction that is deep enough. Amounts are in wei.
type Result struct {
	Transaction common.Hash
	Block       uint64
	GasUsed     uint64
	GasPrice    *big.Int
	Contract    common.Address // zero unless one was deployed
	Logs        []*types.Log
	Attempts    int  // transactions signed for the call, of which one was mined
	Resumed     bool // sent by an earlier call of Send
}

// Cost returns what the gas cost.
func (r *Result) Cost() *big.Int {
	return new(big.Int).Mul(new(big.Int).SetUint64(r.GasUsed), r.GasPrice)
}

// nonceAttempts is how often a nonce is drawn again because another program used it first.
const nonceAttempts = 3

// Send signs and sends a planned call and waits until it is Confirmations deep. Before it sends, it writes the signed
// transaction to the Journal; when it finds one there for the same call, it goes on with that. A transaction that is
// not mined in StuckAfter is sent again with the same nonce and a fee at least an eighth higher, Replacements times
// at most.
//
// It returns a FundsError, a RevertError, ErrDropped when another transaction took the nonce, and ErrStuck after
// GiveUpAfter; after ErrStuck, and when ctx ends, Send of the same call resumes.
func (c *Client) Send(ctx context.Context, account *Account, plan *Plan) (*Result, error) {
	if account.Address() != plan.From {
		return nil, fmt.Errorf("%w: the plan is for %s, not %s", ErrNoAccount, plan.From, account)
	}
	if result, err := c.Resume(ctx, account, plan.Call); result != nil || err != nil {
		return result, err
	}
	if err := plan.CheckFunds(); err != nil {
		return nil, err
	}
	p, err := c.first(ctx, account, plan)
	if err != nil {
		return nil, err
	}
	w := &waiting{Client: c, account: account, pending: p, call: plan.Call}
	return w.wait(ctx)
}

// Do plans a call and sends it: Resume, Plan and Send for callers that need not see the cost before.
func (c *Client) Do(ctx context.Context, account *Account, call Call) (*Result, error) {
	if result, err := c.Resume(ctx, account, call); result != nil || err != nil {
		return result, err
	}
	plan, err := c.Plan(ctx, account.Address(), call)
	if err != nil {
		return nil, err
	}
	return c.Send(ctx, account, plan)
}

// Resume goes on with a call of which an earlier Send did not see the end, and returns nil if there is none. It must
// come before Plan: a call that was mined in the meantime may not run twice.
func (c *Client) Resume(ctx context.Context, account *Account, call Call) (*Result, error) {
	p, err := c.loadPending(account.Address(), call)
	if p == nil || err != nil {
		return nil, err
	}
	w := &waiting{Client: c, account: account, pending: p, call: call}
	// It may never have arrived. If it was mined, the node refuses it and the first look finds its receipt.
	if err := c.broadcast(ctx, p.newest()); err != nil && ctx.Err() != nil {
		return nil, err
	}
	result, err := w.wait(ctx)
	if result != nil {
		result.Resumed = true
	}
	return result, err
}

// Pending tells whether an earlier Send of the call did not see its end.
func (c *Client) Pending(from common.Address, call Call) (bool, error) {
	p, err := c.loadPending(from, call)
	return p != nil, err
}

// first signs, records and sends the first transaction for a call.
func (c *Client) first(ctx context.Context, account *Account, plan *Plan) (*pending, error) {
	for attempt := 1; ; attempt++ {
		nonce, err := c.Nonce(ctx, account.Address())
		if err != nil {
			return nil, err
		}
		p := &pending{nonce: nonce}
		if c.Journal != "" {
			p.path = c.pendingPath(account.Address(), plan.Call)
		}
		tx, err := c.signed(account, plan.Call, plan.GasLimit, nonce, plan.Tip, plan.FeeCap)
		if err != nil {
			return nil, err
		}
		p.attempts = []*types.Transaction{tx}
		if err := p.save(); err != nil {
			return nil, fmt.Errorf("record the transaction: %w", err)
		}
		err = c.broadcast(ctx, tx)
		if err == nil || errors.Is(err, ErrUnreachable) || ctx.Err() != nil {
			return p, ctx.Err() // it may have arrived: wait and see
		}
		if err := p.forget(); err != nil {
			return nil, err
		}
		if attempt == nonceAttempts || !isNonceTaken(err) {
			return nil, err
		}
	}
}

func (c *Client) signed(account *Account, call Call, gas, nonce uint64, tip, feeCap *big.Int) (*types.Transaction, error) {
	tx, err := account.sign(&types.DynamicFeeTx{
		ChainID: c.chainID, Nonce: nonce, GasTipCap: tip, GasFeeCap: feeCap,
		Gas: gas, To: call.To, Value: call.value(), Data: call.Data,
	})
	if err != nil {
		return nil, fmt.Errorf("sign the transaction: %w", err)
	}
	return tx, nil
}

// broadcast sends a transaction; that the node has it already is no error.
func (c *Client) broadcast(ctx context.Context, tx *types.Transaction) error {
	_, err := ask(ctx, c, "send the transaction", func(ctx context.Context) (struct{}, error) {
		return struct{}{}, c.backend.SendTransaction(ctx, tx)
	})
	if err != nil && containsAny(err, "already known", "already imported") {
		return nil
	}
	return err
}

func isNonceTaken(err error) bool {
	return containsAny(err, "nonce too low", "replacement transaction underpriced", "replacement not allowed")
}

func containsAny(err error, texts ...string) bool {
	message := strings.ToLower(err.Error())
	return slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(message, text) })
}

// waiting is the wait for one pending call.
type waiting struct {
	*Client
	*pending
	account  *Account
	call     Call
	replaced int
	since    time.Time // of the newest attempt
	taken    int       // looks in a row at which the nonce was used and none of ours was mined
	last     error     // of the last look, if the node did not answer
}

// looksUntilDropped is more than one because nonce and receipts are read one after the other, maybe from two nodes.
const looksUntilDropped = 3

// wait looks at the chain until the call is done, dropped, or out of time. A node that is away for a while is no error.
func (w *waiting) wait(ctx context.Context) (*Result, error) {
	start := time.Now()
	w.since = start
	for {
		result, err := w.look(ctx)
		if err == nil && result != nil || isFinal(err) {
			return result, errors.Join(err, w.forget())
		}
		if err != nil && !mayPass(err) {
			return nil, err
		}
		w.last = err
		if time.Since(start) > w.GiveUpAfter {
			return nil, w.stuck()
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(w.Poll):
		}
	}
}

func (w *waiting) stuck() error {
	err := fmt.Errorf("%w after %s and %d attempts: %s, nonce %d", ErrStuck, w.GiveUpAfter, len(w.attempts), w.newest().Hash(), w.nonce)
	if w.last != nil {
		err = fmt.Errorf("%w; the last answer was: %w", err, w.last)
	}
	return err
}

// isFinal tells that nothing more will come of the call.
func isFinal(err error) bool { return errors.Is(err, ErrReverted) || errors.Is(err, ErrDropped) }

// mayPass tells that waiting may help.
func mayPass(err error) bool {
	return errors.Is(err, ErrUnreachable) || errors.Is(err, ErrNode) || errors.Is(err, ErrFeeCap)
}

// look reads the chain once. It returns nil and no error when there is more to wait for.
func (w *waiting) look(ctx context.Context) (*Result, error) {
	receipt, err := w.receipt(ctx)
	if err != nil {
		return nil, err
	}
	if receipt != nil {
		w.taken = 0
		return w.mined(ctx, receipt)
	}
	nonce, err := ask(ctx, w.Client, "read the nonce", func(ctx context.Context) (uint64, error) {
		return w.backend.NonceAt(ctx, w.account.Address(), nil)
	})
	if err != nil {
		return nil, err
	}
	if nonce > w.nonce {
		if w.taken++; w.taken >= looksUntilDropped {
			return nil, fmt.Errorf("%w: account %s used its nonce %d for another one", ErrDropped, w.account, w.nonce)
		}
		return nil, nil
	}
	w.taken = 0
	if time.Since(w.since) < w.StuckAfter {
		return nil, nil
	}
	w.since = time.Now()
	return nil, w.push(ctx)
}

// receipt returns the receipt of whichever attempt was mined, or nil.
func (w *waiting) receipt(ctx context.Context) (*types.Receipt, error) {
	for _, tx := range w.attempts {
		receipt, err := ask(ctx, w.Client, "read the receipt", func(ctx context.Context) (*types.Receipt, error) {
			return w.backend.TransactionReceipt(ctx, tx.Hash())
		})
		if err == nil {
			if receipt.TxHash != tx.Hash() || receipt.BlockNumber == nil || receipt.EffectiveGasPrice == nil {
				return nil, fmt.Errorf("%w: the receipt of another transaction", ErrAnswer)
			}
			return receipt, nil
		}
		// A node that indexes its blocks says so in an error of its own.
		if !errors.Is(err, ethereum.NotFound) && !containsAny(err, "indexing is in progress") {
			return nil, err
		}
	}
	return nil, nil
}

// mined turns a receipt into the result once it is deep enough.
func (w *waiting) mined(ctx context.Context, receipt *types.Receipt) (*Result, error) {
	head, err := ask(ctx, w.Client, "read the block number", w.backend.BlockNumber)
	if err != nil {
		return nil, err
	}
	block := receipt.BlockNumber.Uint64()
	if head < block || head-block+1 < w.Confirmations {
		return nil, nil
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		return nil, w.reverted(ctx, receipt)
	}
	return &Result{
		Transaction: receipt.TxHash, Block: block, GasUsed: receipt.GasUsed, GasPrice: receipt.EffectiveGasPrice,
		Contract: receipt.ContractAddress, Logs: receipt.Logs, Attempts: len(w.attempts),
	}, nil
}

// reverted finds the reason of a mined transaction that failed: the call is run once more on the newest state, which
// may have moved on, so the reason may be missing or another.
func (w *waiting) reverted(ctx context.Context, receipt *types.Receipt) error {
	e := &RevertError{Transaction: receipt.TxHash}
	if w.call.To != nil {
		e.Contract = *w.call.To
	}
	_, err := w.run(ctx, ethereum.CallMsg{From: w.account.Address(), To: w.call.To, Data: w.call.Data, Value: w.call.Value, Gas: w.newest().Gas()})
	var revert *RevertError
	if errors.As(err, &revert) {
		e.Reason = revert.Reason
	}
	return e
}

// push sends the newest attempt again, or replaces it by one with a higher fee.
func (w *waiting) push(ctx context.Context) error {
	newest := w.newest()
	if w.replaced >= w.Replacements || len(w.attempts) >= maxAttempts {
		return w.broadcast(ctx, newest)
	}
	tip, feeCap, err := w.raised(ctx, newest)
	if errors.Is(err, ErrFeeCap) {
		return w.broadcast(ctx, newest) // the user's limit: wait for a lower base fee
	}
	if err != nil {
		return err
	}
	tx, err := w.signed(w.account, w.call, newest.Gas(), w.nonce, tip, feeCap)
	if err != nil {
		return err
	}
	w.attempts = append(w.attempts, tx)
	w.replaced++
	if err := w.save(); err != nil {
		return fmt.Errorf("record the transaction: %w", err)
	}
	err = w.broadcast(ctx, tx)
	if err != nil && isNonceTaken(err) {
		return nil // mined in between, or a node that wants more: the next look tells
	}
	return err
}

// raised returns fees that replace tx: an eighth more at least (nodes ask for a tenth), and what is usual now if that
// is more. It returns ErrFeeCap when that is above MaxFee.
func (w *waiting) raised(ctx context.Context, tx *types.Transaction) (tip, feeCap *big.Int, err error) {
	head, err := w.Head(ctx)
	if err != nil {
		return nil, nil, err
	}
	if tip, feeCap, err = w.fees(ctx, head.BaseFee); err != nil {
		return nil, nil, err
	}
	tip, feeCap = larger(tip, eighthMore(tx.GasTipCap())), larger(feeCap, eighthMore(tx.GasFeeCap()))
	if w.MaxFee != nil && feeCap.Cmp(w.MaxFee) > 0 {
		return nil, nil, ErrFeeCap
	}
	return tip, feeCap, nil
}

func eighthMore(v *big.Int) *big.Int {
	more := new(big.Int).Rsh(v, 3)
	return more.Add(more, v).Add(more, big.NewInt(1))
}

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}
