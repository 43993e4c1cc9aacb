package bls

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

const (
	// operatorLeaf is what the preimage of a leaf begins with, LeafCalculatorMixin.OPERATOR_INFO_LEAF_SALT.
	operatorLeaf = 0x75

	// MaxOperators bounds the operators of a table.
	MaxOperators = 1 << 12
	// MaxWeights bounds the kinds of stake of an operator.
	MaxWeights = 16
)

// Operator is one line of an operator table.
type Operator struct {
	Address common.Address // not in the table's root
	Key     PublicKey      // its second half is not in the root
	Weights []*big.Int     // stake by kind, each below 2^256
}

// Leaf is the operator's leaf of the tree: H(0x75 ‖ ABI encoding of key and weights).
func (o *Operator) Leaf() common.Hash {
	return crypto.Keccak256Hash([]byte{operatorLeaf}, integer(32), encodeInfo(&o.Key.G1, o.Weights))
}

// encodeInfo is the ABI encoding of the core's BN254OperatorInfo, without an offset before it.
func encodeInfo(key *bn254.G1Affine, weights []*big.Int) []byte {
	b := append(appendG1(nil, key), integer(3*32)...)
	b = append(b, integer(uint64(len(weights)))...)
	for _, w := range weights {
		b = append(b, word(w.Bytes())...)
	}
	return b
}

// Table is the operators of a set at one time, in the order of the AVS' table.
type Table struct{ Operators []Operator }

// Check returns ErrTable for a table that is empty, too large, or whose operators have other numbers of weights.
func (t *Table) Check() error {
	if n := len(t.Operators); n < 1 || n > MaxOperators {
		return fmt.Errorf("%w: %d operators, not 1 to %d", ErrTable, n, MaxOperators)
	}
	for i, o := range t.Operators {
		if n := len(o.Weights); n != len(t.Operators[0].Weights) || n < 1 || n > MaxWeights {
			return fmt.Errorf("%w: operator %d has %d weights, not 1 to %d, as many as the first", ErrTable, i, n, MaxWeights)
		}
		for _, w := range o.Weights {
			if w == nil || w.Sign() < 0 || w.BitLen() > 256 {
				return fmt.Errorf("%w: operator %d has a weight outside 0 to 2^256 - 1", ErrTable, i)
			}
		}
	}
	return nil
}

// Find returns an operator's place in the table, -1 for none.
func (t *Table) Find(operator common.Address) int {
	for i := range t.Operators {
		if t.Operators[i].Address == operator {
			return i
		}
	}
	return -1
}

// levels are the nodes of the tree, the leaves, padded with zeros to a power of two, first.
func (t *Table) levels() [][]common.Hash {
	size := 1
	for size < len(t.Operators) {
		size *= 2
	}
	level := make([]common.Hash, size)
	for i := range t.Operators {
		level[i] = t.Operators[i].Leaf()
	}
	levels := [][]common.Hash{level}
	for len(level) > 1 {
		above := make([]common.Hash, len(level)/2)
		for i := range above {
			above[i] = crypto.Keccak256Hash(level[2*i][:], level[2*i+1][:])
		}
		level = above
		levels = append(levels, level)
	}
	return levels
}

// Root is the root of the tree over the operators' leaves. The table must hold Check.
func (t *Table) Root() common.Hash {
	levels := t.levels()
	return levels[len(levels)-1][0]
}

// Proof is the nodes beside the way from an operator's leaf to the root, lowest first.
func (t *Table) Proof(index int) ([]byte, error) {
	if index < 0 || index >= len(t.Operators) {
		return nil, fmt.Errorf("%w: no operator %d of %d", ErrTable, index, len(t.Operators))
	}
	var proof []byte
	levels := t.levels()
	for _, level := range levels[:len(levels)-1] {
		proof = append(proof, level[index^1][:]...)
		index /= 2
	}
	return proof, nil
}

// rootFrom is the root that a leaf at a place and its proof give, and false for a proof that is too long or short for it.
func rootFrom(leaf common.Hash, index uint32, proof []byte) (common.Hash, bool) {
	for ; len(proof) >= 32; proof = proof[32:] {
		if index%2 == 0 {
			leaf = crypto.Keccak256Hash(leaf[:], proof[:32])
		} else {
			leaf = crypto.Keccak256Hash(proof[:32], leaf[:])
		}
		index /= 2
	}
	return leaf, index == 0 && len(proof) == 0
}

// SetInfo is what the certificate verifier stores of a table, the core's BN254OperatorSetInfo.
type SetInfo struct {
	Root         common.Hash
	Operators    uint32
	Key          bn254.G1Affine // sum of all
	TotalWeights []*big.Int
}

// Info sums a table up. It returns ErrTable.
func (t *Table) Info() (*SetInfo, error) {
	if err := t.Check(); err != nil {
		return nil, err
	}
	info := &SetInfo{Root: t.Root(), Operators: uint32(len(t.Operators))}
	for range t.Operators[0].Weights {
		info.TotalWeights = append(info.TotalWeights, new(big.Int))
	}
	for i := range t.Operators {
		o := &t.Operators[i]
		info.Key.Add(&info.Key, &o.Key.G1)
		for j, w := range o.Weights {
			info.TotalWeights[j].Add(info.TotalWeights[j], w)
		}
	}
	return info, nil
}
