package node

import (
	"errors"
	"fmt"
	"net/http"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/market"
)

// Code says why a node refused, in the "code" field of its answer. Codes are stable.
type Code string

// The codes.
const (
	Malformed    Code = "malformed"     // the bytes are not what the method takes
	TooLarge     Code = "too_large"     // more bytes than the method takes
	NotFound     Code = "not_found"     // there is no such thing here
	BadOrder     Code = "bad_order"     // the order breaks a rule of the market
	BadSignature Code = "bad_signature" // not the requester's, or not the provider's of its answer
	BadModel     Code = "bad_model"     // not the model that this node serves, or not as registered
	BadState     Code = "bad_state"     // the request is not in the state that this takes
	Late         Code = "late"          // a deadline has passed or is too near
	LowFee       Code = "low_fee"       // less than the model, the tier or this provider asks
	NoFunds      Code = "no_funds"      // the requester's balance does not hold the fee
	BadInput     Code = "bad_input"     // not the input that the order names
	OutOfRange   Code = "out_of_range"  // the model cannot run on this input
	BadAnswer    Code = "bad_answer"    // the answer or its proof does not belong to the order
	BadProof     Code = "bad_proof"     // the proof is rejected
	Contradicts  Code = "contradicts"   // another answer was signed, or may have been
	NoQuorum     Code = "no_quorum"     // too few attesters signed
	OnChain      Code = "on_chain"      // the chain refuses, or cannot be reached
	Internal     Code = "internal"      // this node's own fault
)

// statuses are the HTTP statuses of the codes.
var statuses = map[Code]int{
	Malformed: http.StatusBadRequest, TooLarge: http.StatusRequestEntityTooLarge, NotFound: http.StatusNotFound,
	BadOrder: http.StatusUnprocessableEntity, BadSignature: http.StatusForbidden, BadModel: http.StatusUnprocessableEntity,
	BadState: http.StatusConflict, Late: http.StatusConflict, LowFee: http.StatusPaymentRequired, NoFunds: http.StatusPaymentRequired,
	BadInput: http.StatusUnprocessableEntity, OutOfRange: http.StatusUnprocessableEntity, BadAnswer: http.StatusUnprocessableEntity,
	BadProof: http.StatusUnprocessableEntity, Contradicts: http.StatusConflict, NoQuorum: http.StatusServiceUnavailable,
	OnChain: http.StatusBadGateway, Internal: http.StatusInternalServerError,
}

// ErrRefused is what a Refusal is.
var ErrRefused = errors.New("refused")

// Refusal is a node's no: an error with a code that programs read. Nothing was done, unless Done says what was.
type Refusal struct {
	Code    Code   `json:"code"`
	Message string `json:"message"`
}

// Error is the message with its code.
func (r *Refusal) Error() string { return fmt.Sprintf("%s (%s)", r.Message, r.Code) }

// Is makes a Refusal an ErrRefused.
func (r *Refusal) Is(target error) bool { return target == ErrRefused }

func refuse(code Code, format string, arguments ...any) error {
	return &Refusal{code, fmt.Sprintf(format, arguments...)}
}

// codesOf maps errors of the packages below to codes, first match wins.
var codesOf = []struct {
	is   error
	code Code
}{
	{market.ErrSignature, BadSignature},
	{market.ErrOrder, BadOrder},
	{market.ErrSealed, BadInput},
	{market.ErrFormat, Malformed},
	{zkvin.ErrOutOfRange, OutOfRange},
	{zkvin.ErrMasked, OutOfRange},
	{zkvin.ErrDivision, OutOfRange},
	{zkvin.ErrRejected, BadProof},
	{zkvin.ErrUnsafeSRS, BadProof},
	{zkvin.ErrMismatch, BadAnswer},
	{zkvin.ErrShape, BadInput},
	{zkvin.ErrFormat, Malformed},
	{chain.ErrReverted, OnChain},
	{chain.ErrUnreachable, OnChain},
	{chain.ErrNode, OnChain},
	{chain.ErrFunds, OnChain},
	{chain.ErrStuck, OnChain},
	{chain.ErrDropped, OnChain},
	{chain.ErrNoContract, OnChain},
}

// asRefusal gives any error its code. What no code is known for is this node's own fault.
func asRefusal(err error) *Refusal {
	var r *Refusal
	if errors.As(err, &r) {
		return &Refusal{r.Code, err.Error()}
	}
	for _, c := range codesOf {
		if errors.Is(err, c.is) {
			return &Refusal{c.code, err.Error()}
		}
	}
	return &Refusal{Internal, err.Error()}
}
