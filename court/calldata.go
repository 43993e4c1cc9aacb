package court

import (
	"strings"

	"github.com/zkvin/zkvin/proof"
)

// blob is an argument of a call: words in place, or bytes that the contract finds by their
// offset.
type blob struct {
	data    []byte
	dynamic bool
}

// fixed is an argument of whole words in place.
func fixed(b []byte) blob { return blob{b, false} }

// octets is an argument of type bytes.
func octets(b []byte) blob {
	out := append(proof.Word(len(b)), b...)
	return blob{append(out, make([]byte, -len(b)&(wordSize-1))...), true}
}

// list is an argument that is an array of words.
func list(words []byte) blob {
	return blob{append(proof.Word(len(words)/wordSize), words...), true}
}

// tuple is an argument that is a structure with a part of unknown length.
func tuple(parts ...blob) blob { return blob{encode(parts...), true} }

// encode lays arguments out as the contract ABI prescribes: offsets and fixed parts first,
// then what the offsets, counted from the beginning, point at.
func encode(parts ...blob) []byte {
	size := 0
	for _, p := range parts {
		if p.dynamic {
			size += wordSize
		} else {
			size += len(p.data)
		}
	}
	var head, tail []byte
	for _, p := range parts {
		if !p.dynamic {
			head = append(head, p.data...)
			continue
		}
		head = append(head, proof.Word(size+len(tail))...)
		tail = append(tail, p.data...)
	}
	return append(head, tail...)
}

// Types of the contract's structures, for the selectors.
const (
	caseType   = "(bytes,bytes32,uint256,bytes32)"
	piecesType = "(bytes,bytes32)"
	stateType  = "(uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256," +
		"uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256)"
)

// calldata is that of a method: the case and the state come first.
func (t *Trial) calldata(method string, types []string, args ...blob) []byte {
	signature := method + "(" + strings.Join(append([]string{caseType, stateType}, types...), ",") + ")"
	selector := proof.Keccak([]byte(signature))
	c := &t.about
	about := tuple(octets(t.key.bytes), fixed(c.Root[:]), fixed(proof.Word(c.Length)), fixed(c.Head[:]))
	return append(selector[:4:4], encode(append([]blob{about, fixed(t.state.Words())}, args...)...)...)
}

// pieces is an argument of type Pieces: the pieces of a list from one to another.
func pieces(list []byte, chain [][32]byte, from, to int) blob {
	const size = pieceSize * wordSize
	return tuple(octets(list[from*size:min(to*size, len(list))]), fixed(chain[to][:]))
}

// shared is the calldata of several calls in one transaction.
func shared(calls [][]byte) []byte {
	if len(calls) == 1 {
		return calls[0]
	}
	parts := make([]blob, len(calls))
	for i, c := range calls {
		parts[i] = octets(c)
	}
	array := append(proof.Word(len(calls)), encode(parts...)...)
	selector := proof.Keccak([]byte("take(bytes[])"))
	return append(selector[:4:4], encode(blob{array, true})...)
}
