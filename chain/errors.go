package chain

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/internal/keyfile"
)

// What may go wrong; errors.Is tells them apart.
var (
	ErrUnreachable = errors.New("the node cannot be reached")
	ErrNode        = errors.New("the node refuses the call")
	ErrWrongChain  = errors.New("wrong chain")
	ErrLegacy      = errors.New("the chain has no base fee (EIP-1559)")
	ErrNoContract  = errors.New("no contract at this address")
	ErrReverted    = errors.New("the contract reverts")
	ErrGasCap      = errors.New("more gas than a transaction may use")
	ErrFunds       = errors.New("not enough funds")
	ErrDropped     = errors.New("the transaction was dropped")
	ErrStuck       = errors.New("the transaction is not mined")
	ErrFeeCap      = errors.New("the base fee is above the limit")
	ErrJournal     = errors.New("the record of a pending transaction is damaged")
	ErrNoAccount   = errors.New("no such account")
	ErrKeyFile     = keyfile.ErrFormat
	ErrPassphrase  = keyfile.ErrPassphrase
	ErrPermissions = keyfile.ErrPermissions
	ErrAnswer      = errors.New("the node's answer is not what was asked for")
)

// FundsError says how much an account lacks for a transaction. All amounts are in wei.
type FundsError struct {
	Account common.Address
	Balance *big.Int
	Needed  *big.Int // value, and all gas at the highest fee
}

// Missing returns how many wei the account lacks.
func (e *FundsError) Missing() *big.Int { return new(big.Int).Sub(e.Needed, e.Balance) }

// Error names the account and the amounts.
func (e *FundsError) Error() string {
	return fmt.Sprintf("account %s has %s, the transaction may cost %s: %s missing", e.Account, Ether(e.Balance), Ether(e.Needed), Ether(e.Missing()))
}

// Is makes a FundsError an ErrFunds.
func (e *FundsError) Is(target error) bool { return target == ErrFunds }

// RevertError is a contract's refusal: by a call that ran before anything was sent, or by a mined transaction.
type RevertError struct {
	Contract    common.Address // zero for a deployment
	Reason      Reason
	Transaction common.Hash // zero if nothing was sent
}

// Error names the contract and the decoded reason.
func (e *RevertError) Error() string {
	where := "contract " + e.Contract.String()
	if e.Contract == (common.Address{}) {
		where = "the constructor"
	}
	if e.Transaction != (common.Hash{}) {
		where += ", transaction " + e.Transaction.String()
	}
	return fmt.Sprintf("%s: reverted with %s", where, e.Reason)
}

// Is makes a RevertError an ErrReverted.
func (e *RevertError) Is(target error) bool { return target == ErrReverted }

// Ether writes an amount of wei for people, without rounding: "0.0021 ETH". Small amounts are in gwei.
func Ether(wei *big.Int) string {
	unit, digits := "ETH", 18
	if limit := big.NewInt(1e14); wei.CmpAbs(limit) < 0 && wei.Sign() != 0 {
		unit, digits = "gwei", 9
	}
	return Decimal(wei, digits) + " " + unit
}

// Decimal writes v / 10^digits without trailing zeros.
func Decimal(v *big.Int, digits int) string {
	quotient, remainder := new(big.Int).QuoRem(new(big.Int).Abs(v), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits)), nil), new(big.Int))
	text := quotient.String()
	if remainder.Sign() != 0 {
		fraction := fmt.Sprintf("%0*s", digits, remainder)
		for fraction[len(fraction)-1] == '0' {
			fraction = fraction[:len(fraction)-1]
		}
		text += "." + fraction
	}
	if v.Sign() < 0 {
		text = "-" + text
	}
	return text
}
