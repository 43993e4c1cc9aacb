package index

import (
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"
)

// serialBits are the bits of a log's index in a serial; a block's gas has no room for that many logs.
const serialBits = 20

const (
	maxLogIndex = 1<<serialBits - 1
	maxBlock    = 1<<(63-serialBits) - 1
)

// serial orders logs: block first, then index in the block.
func serial(block uint64, index uint) int64 { return int64(block)<<serialBits | int64(index) }

// checkRange refuses numbers that no serial can hold.
func checkRange(l types.Log) error {
	if l.BlockNumber > maxBlock || l.Index > maxLogIndex {
		return fmt.Errorf("block %d, log %d: numbers too large", l.BlockNumber, l.Index)
	}
	return nil
}
