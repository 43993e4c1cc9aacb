package chain

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

const (
	maxRevertBytes = 1 << 16 // longer data of a revert are not decoded
	maxRevertText  = 200     // bytes of one argument that are shown
	selectorBytes  = 4
	errorSelector  = "08c379a0" // Error(string), of require
	panicSelector  = "4e487b71" // Panic(uint256), of the compiler
)

// Reason is why a contract reverted.
type Reason struct {
	Name      string     // of the custom error, "Error" or "Panic"; empty if it is in no known ABI
	Arguments []Argument // in the order of the declaration
	Data      []byte     // what the contract returned
	Advice    string     // what to do, if anything is known
}

// Argument is one value of a custom error.
type Argument struct {
	Name, Value string
}

// String is the error with its arguments as Solidity writes it, or what is known without its name.
func (r Reason) String() string {
	switch {
	case len(r.Data) == 0:
		return "no reason (out of gas, or a function that the contract does not have)"
	case r.Name == "" && len(r.Data) >= selectorBytes:
		return fmt.Sprintf("unknown error 0x%x with %d bytes", r.Data[:selectorBytes], len(r.Data)-selectorBytes)
	case r.Name == "":
		return fmt.Sprintf("%d bytes that name no error", len(r.Data))
	}
	arguments := make([]string, len(r.Arguments))
	for i, a := range r.Arguments {
		arguments[i] = a.Value
		if a.Name != "" {
			arguments[i] = a.Name + " " + a.Value
		}
	}
	return r.Name + "(" + strings.Join(arguments, ", ") + ")"
}

// Registry knows the custom errors of contracts.
type Registry struct {
	errors map[[selectorBytes]byte]abi.Error
	advice map[string]string
}

// NewRegistry reads the custom errors of contracts from their ABI JSON. advice says by name of an error what to do
// about it; it may be nil.
func NewRegistry(advice map[string]string, abis ...string) (*Registry, error) {
	r := &Registry{errors: map[[selectorBytes]byte]abi.Error{}, advice: advice}
	for i, text := range abis {
		parsed, err := abi.JSON(strings.NewReader(text))
		if err != nil {
			return nil, fmt.Errorf("ABI %d: %w", i, err)
		}
		for _, e := range parsed.Errors {
			r.errors[[selectorBytes]byte(e.ID[:selectorBytes])] = e
		}
	}
	return r, nil
}

// Names lists the custom errors that r knows, in no order.
func (r *Registry) Names() []string {
	names := make([]string, 0, len(r.errors))
	for _, e := range r.errors {
		names = append(names, e.Name)
	}
	return names
}

// Decode reads what a reverting contract returned. It accepts any bytes: what it cannot read has no name.
func (r *Registry) Decode(data []byte) Reason {
	reason := Reason{Data: data}
	if len(data) < selectorBytes || len(data) > maxRevertBytes {
		return reason
	}
	selector := [selectorBytes]byte(data)
	switch fmt.Sprintf("%x", selector) {
	case errorSelector:
		if text, err := abi.UnpackRevert(data); err == nil {
			reason.Name, reason.Arguments = "Error", []Argument{{Value: shown(text)}}
		}
		return reason
	case panicSelector:
		if code := data[selectorBytes:]; len(code) == 32 {
			reason.Name, reason.Arguments = "Panic", []Argument{{Value: "0x" + new(big.Int).SetBytes(code).Text(16)}}
			reason.Advice = "this is a bug of the contract: report it with the calldata (zkvin export calldata)"
		}
		return reason
	}
	e, ok := r.errors[selector]
	if !ok {
		return reason
	}
	values, err := e.Inputs.Unpack(data[selectorBytes:])
	if err != nil {
		return reason
	}
	reason.Name, reason.Advice = e.Name, r.advice[e.Name]
	for i, v := range values {
		text := shown(v)
		if inner, ok := v.([]byte); ok && len(inner) < len(data) {
			// A contract that passes on what another one reverted with.
			if r := r.Decode(inner); r.Name != "" {
				text, reason.Advice = r.String(), cmp.Or(r.Advice, reason.Advice)
			}
		}
		reason.Arguments = append(reason.Arguments, Argument{e.Inputs[i].Name, text})
	}
	return reason
}

// shown writes a value of an ABI type in one bounded line.
func shown(v any) string {
	var text string
	switch v := v.(type) {
	case string:
		text = fmt.Sprintf("%q", v)
	case []byte:
		text = hexutil.Encode(v)
	case [32]byte:
		text = hexutil.Encode(v[:])
	case [4]byte:
		text = hexutil.Encode(v[:])
	case common.Address:
		text = v.String()
	default:
		text = fmt.Sprint(v)
	}
	if len(text) > maxRevertText {
		return text[:maxRevertText] + "…"
	}
	return text
}

// revertData returns what a contract returned when err is a node's answer that a call reverted.
func revertData(err error) ([]byte, bool) {
	var withData rpc.DataError
	if !errors.As(err, &withData) {
		return nil, false
	}
	text, ok := withData.ErrorData().(string)
	if !ok {
		return nil, strings.Contains(err.Error(), "execution reverted")
	}
	data, err := hexutil.Decode(strings.TrimSpace(text))
	if err != nil {
		return nil, false
	}
	return bytes.Clone(data), true
}
