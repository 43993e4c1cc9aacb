package eigen

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
)

// Contract is one contract of the core, as its Go bindings carry it.
type Contract struct {
	ABI  string // JSON
	Code string // for creation, in hexadecimal
}

// Release is one release of the core: its contracts by their names in Solidity.
type Release struct {
	Version   string
	Contracts map[string]Contract
}

// parse reads all ABIs.
func (r *Release) parse() (map[string]*abi.ABI, error) {
	all := map[string]*abi.ABI{}
	for name, c := range r.Contracts {
		parsed, err := abi.JSON(strings.NewReader(c.ABI))
		if err != nil {
			return nil, fmt.Errorf("%s of %s: %w", name, r.Version, err)
		}
		all[name] = &parsed
	}
	return all, nil
}

// values are arguments by the names that the core gives them. Releases differ in which of them a constructor takes, not
// in what a name means.
type values map[string]any

// pack encodes what the inputs ask for by name.
func (v values) pack(inputs abi.Arguments) ([]byte, error) {
	arguments := make([]any, len(inputs))
	for i, input := range inputs {
		if input.Type.T == abi.TupleTy {
			tuple, err := v.tuple(&input.Type)
			if err != nil {
				return nil, err
			}
			arguments[i] = tuple
			continue
		}
		value, ok := v[strings.TrimLeft(input.Name, "_")]
		if !ok {
			return nil, fmt.Errorf("no value for %s", input.Name)
		}
		arguments[i] = value
	}
	return inputs.Pack(arguments...)
}

func (v values) tuple(t *abi.Type) (any, error) {
	tuple := reflect.New(t.TupleType).Elem()
	for i, name := range t.TupleRawNames {
		value, ok := v[name]
		if !ok {
			return nil, fmt.Errorf("no value for %s", name)
		}
		tuple.Field(i).Set(reflect.ValueOf(value))
	}
	return tuple.Interface(), nil
}

// creation is the code that creates a contract with these values.
func (r *Release) creation(name string, parsed *abi.ABI, v values) ([]byte, error) {
	arguments, err := v.pack(parsed.Constructor.Inputs)
	if err != nil {
		return nil, fmt.Errorf("constructor of %s, %s: %w", name, r.Version, err)
	}
	return append(common.FromHex(r.Contracts[name].Code), arguments...), nil
}

// initializer is the call that a proxy of the contract makes at once; none for contracts without one.
func initializer(parsed *abi.ABI, v values) ([]byte, error) {
	method, ok := parsed.Methods["initialize"]
	if !ok {
		return nil, nil
	}
	arguments, err := v.pack(method.Inputs)
	if err != nil {
		return nil, err
	}
	return append(method.ID, arguments...), nil
}
