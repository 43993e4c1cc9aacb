package index

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"reflect"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// Names of the contracts whose events make requests, attestations, challenges and faults. Events of all others are
// kept, and nothing is derived from them.
const (
	Market   = "InferenceMarket"
	Disputes = "Disputes"
)

// Contract is one whose events are indexed.
type Contract struct {
	Name    string // as in Solidity
	Address common.Address
	ABI     abi.ABI
}

// decoder turns logs into events.
type decoder map[common.Address]Contract

// newDecoder returns ErrContracts if two contracts have the same address or name.
func newDecoder(contracts []Contract) (decoder, error) {
	d, names := make(decoder), make(map[string]bool)
	for _, c := range contracts {
		if _, twice := d[c.Address]; twice || names[c.Name] || c.Name == "" {
			return nil, fmt.Errorf("%w: %q at %s: each needs a name and an address of its own", ErrContracts, c.Name, c.Address)
		}
		d[c.Address], names[c.Name] = c, true
	}
	if len(d) == 0 {
		return nil, fmt.Errorf("%w: none are given", ErrContracts)
	}
	return d, nil
}

// addresses lists the contracts.
func (d decoder) addresses() []common.Address {
	var out []common.Address
	for a := range d {
		out = append(out, a)
	}
	return out
}

// event decodes a log of a block. An event that the ABI does not have is kept without name and fields; one that has
// the name and not the form is ErrDecode, for then the ABI is of another contract.
func (d decoder) event(l types.Log, time uint64) (Event, error) {
	c := d[l.Address]
	e := Event{
		Block: l.BlockNumber, BlockHash: l.BlockHash, Time: time, Index: l.Index, Transaction: l.TxHash,
		Address: l.Address, Contract: c.Name, Fields: json.RawMessage("{}"), Topics: l.Topics, Data: l.Data,
	}
	if len(l.Topics) == 0 {
		return e, nil
	}
	kind, err := c.ABI.EventByID(l.Topics[0])
	if err != nil {
		return e, nil
	}
	e.Name = kind.RawName
	arguments, err := unpack(kind.Inputs, l)
	if err != nil {
		return Event{}, fmt.Errorf("%w: %s of %s at %s, block %d, log %d: %v", ErrDecode, e.Name, c.Name, c.Address, e.Block, e.Index, err)
	}
	fields := make(map[string]any)
	for _, input := range kind.Inputs {
		value := arguments[input.Name]
		fields[input.Name] = readable(input.Type, reflect.ValueOf(value))
		if word, ok := value.([32]byte); ok {
			switch input.Name {
			case "request":
				e.Request = word
			case "attestation":
				e.Attestation = word
			}
		}
	}
	if e.Fields, err = json.Marshal(fields); err != nil {
		return Event{}, fmt.Errorf("%w: %s of %s: %v", ErrDecode, e.Name, c.Name, err)
	}
	return e, nil
}

// unpack returns the arguments of an event by name. Indexed ones of dynamic type are their hashes.
func unpack(inputs abi.Arguments, l types.Log) (map[string]any, error) {
	arguments := make(map[string]any)
	if err := inputs.UnpackIntoMap(arguments, l.Data); err != nil {
		return nil, err
	}
	var indexed abi.Arguments
	for _, input := range inputs {
		if input.Indexed {
			indexed = append(indexed, input)
		}
	}
	if len(indexed) != len(l.Topics)-1 {
		return nil, fmt.Errorf("%d topics, want %d", len(l.Topics), len(indexed)+1)
	}
	return arguments, abi.ParseTopicsIntoMap(arguments, indexed, l.Topics[1:])
}

// readable converts a decoded value into what JSON shows: integers as decimal text, bytes in hexadecimal, structs by
// the names of their fields.
func readable(t abi.Type, v reflect.Value) any {
	if hash, ok := v.Interface().(common.Hash); ok { // an indexed value of dynamic type
		return hash.Hex()
	}
	switch t.T {
	case abi.TupleTy:
		fields := make(map[string]any)
		for i, name := range t.TupleRawNames {
			fields[name] = readable(*t.TupleElems[i], v.Field(i))
		}
		return fields
	case abi.SliceTy, abi.ArrayTy:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = readable(*t.Elem, v.Index(i))
		}
		return list
	case abi.BytesTy:
		return hexutil.Encode(v.Bytes())
	case abi.FixedBytesTy, abi.FunctionTy:
		raw := make([]byte, v.Len())
		reflect.Copy(reflect.ValueOf(raw), v)
		return "0x" + hex.EncodeToString(raw)
	case abi.AddressTy:
		return v.Interface().(common.Address).Hex()
	case abi.IntTy, abi.UintTy:
		if n, ok := v.Interface().(*big.Int); ok {
			return n.String()
		}
		return fmt.Sprint(v.Interface())
	}
	return v.Interface() // bool and string
}
