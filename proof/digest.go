package proof

import (
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/graph"
)

// Domains of the digests; none is the beginning of another. docs/formats.md, "Digests".
const (
	domainModel   = "zkvin/v1/model-id"
	domainTensor  = "zkvin/v1/tensor-rows"
	domainTensors = "zkvin/v1/tensor-list"
	domainLeaf    = "zkvin/v1/leaf"
	domainRoot    = "zkvin/v1/root"
	domainPowers  = "zkvin/v1/srs-powers"

	domainRun      = "zkvin/v1/run-id"
	domainRunStart = "zkvin/v1/run-start"
	domainRunRow   = "zkvin/v1/run-row"
	domainRunStep  = "zkvin/v1/run-step"
	domainRunNoise = "zkvin/v1/run-noise"
)

// ModelID names the function that proofs under the key are about: Keccak(domain ‖ identity).
// It returns graph.ErrLimit when the graph has no encoding, which a decoded key's graph
// always has.
func ModelID(k *Key) ([32]byte, error) {
	identity, err := Identity(k)
	if err != nil {
		return [32]byte{}, err
	}
	return Keccak([]byte(domainModel), identity), nil
}

// Identity is what ModelID hashes behind its domain:
//
//	version ‖ Keccak(graph) ‖ layouts ‖ R ‖ C ‖ batch ‖ Keccak(weight rows) ‖ SRS digest ‖ Keccak(table rows)
//
// with R the number of weight rows, C = 2^LogC, one layout, integers as 32-byte words and
// points as x ‖ y. A key with a settlement layout has two layouts, and that one's R ‖ C ‖
// Keccak(weight rows) ‖ Keccak(table rows) behind the weight rows. Identities of lengths of
// batch differ in that word alone, so registries derive each ModelID from one. It returns
// graph.ErrLimit as ModelID does.
func Identity(k *Key) ([]byte, error) {
	g, err := graph.Encode(k.Graph)
	if err != nil {
		return nil, fmt.Errorf("model id: graph: %w", err)
	}
	graphDigest := Keccak(g)
	weights := Keccak(AppendPoints(nil, k.Weights...))
	tables := Keccak(AppendPoints(nil, k.Tables...))
	layouts, second := 1, []byte(nil)
	if k.Settlement != nil {
		layouts, second = 2, k.Settlement.digest()
	}
	return slices.Concat(Word(version), graphDigest[:],
		Word(layouts), Word(len(k.Weights)), Word(1<<k.LogC), Word(k.Batch), weights[:], second,
		k.SRS.Digest[:], tables[:]), nil
}

// TensorDigest names a tensor of a statement by its statement rows, public (blinder zero)
// or private: Keccak(domain ‖ rows), x ‖ y a row.
func TensorDigest(rows []bn254.G1Affine) [32]byte {
	return Keccak([]byte(domainTensor), AppendPoints(nil, rows...))
}

// TensorsDigest names the inputs, or the outputs, of a request: the digest of the one
// tensor, or Keccak(domain ‖ digests) for any other number.
func TensorsDigest(digests [][32]byte) [32]byte {
	if len(digests) == 1 {
		return digests[0]
	}
	b := []byte(domainTensors)
	for i := range digests {
		b = append(b, digests[i][:]...)
	}
	return Keccak(b)
}

// Leaf names one request of a batch: Keccak(domain ‖ index ‖ request ‖ context ‖ input
// digest ‖ output digest), index as a 32-byte word. request is Request.ID.
func Leaf(index int, request, context, input, output [32]byte) [32]byte {
	return Keccak([]byte(domainLeaf), Word(index), request[:], context[:], input[:], output[:])
}

// StatementRoot is the root over the leaves of a statement, leaf i at index i. A node is
// Keccak(left ‖ right); the last node of a level of odd length goes up as it is; the root
// is Keccak(domain ‖ number of leaves ‖ top node). Leaves and root hash more than 64 bytes,
// so neither can pass for a node. The top of no leaves is zero.
func StatementRoot(leaves [][32]byte) [32]byte {
	level := leaves
	for len(level) > 1 {
		level = above(level)
	}
	var top [32]byte
	if len(level) == 1 {
		top = level[0]
	}
	return rootOver(len(leaves), &top)
}

// above is the level of nodes over a level.
func above(level [][32]byte) [][32]byte {
	var next [][32]byte
	for i := 0; i+1 < len(level); i += 2 {
		next = append(next, Keccak(level[i][:], level[i+1][:]))
	}
	if len(level)%2 == 1 {
		next = append(next, level[len(level)-1])
	}
	return next
}

func rootOver(leaves int, top *[32]byte) [32]byte {
	return Keccak([]byte(domainRoot), Word(leaves), top[:])
}

// Siblings are the nodes beside the way from a leaf to the top, lowest first. A node that
// goes up alone has none. index must be below len(leaves).
func Siblings(leaves [][32]byte, index int) [][32]byte {
	var out [][32]byte
	for level := leaves; len(level) > 1; level = above(level) {
		if beside := index ^ 1; beside < len(level) {
			out = append(out, level[beside])
		}
		index /= 2
	}
	return out
}

// numSiblings is the length of Siblings for the leaf at index of n.
func numSiblings(index, n int) int {
	count := 0
	for ; n > 1; n = (n + 1) / 2 {
		if index^1 < n {
			count++
		}
		index /= 2
	}
	return count
}

// RootFrom is the root that a leaf at index of n leaves and its siblings give. It returns
// ErrShape for a position outside the tree or another number of siblings than it has.
func RootFrom(leaf [32]byte, index, n int, siblings [][32]byte) ([32]byte, error) {
	if index < 0 || index >= n || len(siblings) != numSiblings(index, n) {
		return [32]byte{}, fmt.Errorf("%w: %d siblings for leaf %d of %d", ErrShape, len(siblings), index, n)
	}
	node, size := leaf, n
	for ; size > 1; size = (size + 1) / 2 {
		switch {
		case index%2 == 1:
			node, siblings = Keccak(siblings[0][:], node[:]), siblings[1:]
		case index+1 < size:
			node, siblings = Keccak(node[:], siblings[0][:]), siblings[1:]
		}
		index /= 2
	}
	return rootOver(n, &node), nil
}
