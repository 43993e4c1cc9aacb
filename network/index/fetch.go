package index

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/zkvin/zkvin/chain"
)

// Chain is what Follow asks of a node; chain.Client has it. A header's hash is reckoned from its fields, so a node cannot
// lie about what follows what.
type Chain interface {
	// ChainID is the id of the chain.
	ChainID() *big.Int
	// Head is the newest header.
	Head(ctx context.Context) (*types.Header, error)
	// HeaderAt is the canonical header of this number; ethereum.NotFound if there is none.
	HeaderAt(ctx context.Context, number uint64) (*types.Header, error)
	// RequireContract refuses an address without code.
	RequireContract(ctx context.Context, at common.Address) error
	// LogsBetween are the contracts' logs in a range of canonical blocks.
	LogsBetween(ctx context.Context, contracts []common.Address, from, to uint64) ([]types.Log, error)
	// LogsOfBlock are the contracts' logs in one block.
	LogsOfBlock(ctx context.Context, contracts []common.Address, block common.Hash) ([]types.Log, error)
}

const (
	readers    = 8     // headers that are read at once
	shortRange = 8     // up to here logs are asked for block by block, by hash, which no reorganization can mix up
	maxLogs    = 20000 // of one range; more make it shorter
)

// errRange says that a range is too long for the node or for us.
var errRange = fmt.Errorf("range of blocks too long")

// reader reads blocks of a chain.
type reader struct {
	chain   Chain
	decoder decoder
}

// blocks reads a range of blocks that follows a block with the hash parent. It returns errMoved if they do not follow
// it or each other, and errRange if the range should be shorter.
func (r *reader) blocks(ctx context.Context, parent common.Hash, from, to uint64) ([]block, error) {
	headers, err := r.headers(ctx, from, to)
	if err != nil {
		return nil, err
	}
	out := make([]block, len(headers))
	for i, h := range headers {
		if h.ParentHash != parent {
			return nil, errMoved
		}
		parent = h.Hash()
		out[i] = block{number: from + uint64(i), hash: parent, parent: h.ParentHash, time: h.Time}
	}
	logs, err := r.logs(ctx, headers, out)
	if err != nil {
		return nil, err
	}
	for _, l := range logs {
		b := &out[l.BlockNumber-from]
		e, err := r.decoder.event(l, b.time)
		if err != nil {
			return nil, err
		}
		if n := len(b.events); n > 0 && b.events[n-1].Index == e.Index {
			return nil, fmt.Errorf("%w: block %d has two logs %d", chain.ErrAnswer, b.number, e.Index)
		}
		b.events = append(b.events, e)
	}
	return out, nil
}

// headers reads the headers of a range, some at once.
func (r *reader) headers(ctx context.Context, from, to uint64) ([]*types.Header, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	out := make([]*types.Header, to-from+1)
	var wait sync.WaitGroup
	for first := range uint64(readers) {
		wait.Go(func() {
			for i := first; i < uint64(len(out)) && ctx.Err() == nil; i += readers {
				h, err := r.chain.HeaderAt(ctx, from+i)
				if err != nil {
					cancel(err)
					return
				}
				out[i] = h
			}
		})
	}
	wait.Wait()
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return out, nil
}

// logs reads the logs of blocks, in order, and compares them with the blooms of their headers: where one speaks of a
// contract and the range has no log, the block is asked again by its hash, because nodes index logs late.
func (r *reader) logs(ctx context.Context, headers []*types.Header, blocks []block) ([]types.Log, error) {
	contracts := r.decoder.addresses()
	first, last := blocks[0].number, blocks[len(blocks)-1].number
	var all []types.Log
	if len(blocks) > shortRange {
		var err error
		if all, err = r.chain.LogsBetween(ctx, contracts, first, last); err != nil {
			return nil, err
		}
		if len(all) > maxLogs {
			return nil, errRange
		}
	}
	seen := make([]bool, len(blocks))
	for _, l := range all {
		if l.BlockNumber >= first && l.BlockNumber <= last {
			seen[l.BlockNumber-first] = true
		}
	}
	for i, b := range blocks {
		if len(blocks) > shortRange && (seen[i] || !mentions(headers[i].Bloom, contracts)) {
			continue
		}
		logs, err := r.chain.LogsOfBlock(ctx, contracts, b.hash)
		if err != nil {
			return nil, err
		}
		all = append(all, logs...)
	}
	for _, l := range all {
		if err := r.check(l, headers, blocks); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(all, func(a, b types.Log) int {
		return cmp.Or(cmp.Compare(a.BlockNumber, b.BlockNumber), cmp.Compare(a.Index, b.Index))
	})
	return all, nil
}

// check refuses a log that does not belong to the blocks, or that the bloom of its block denies.
func (r *reader) check(l types.Log, headers []*types.Header, blocks []block) error {
	first := blocks[0].number
	if err := checkRange(l); err != nil {
		return fmt.Errorf("%w: %v", chain.ErrAnswer, err)
	}
	if _, ours := r.decoder[l.Address]; !ours || l.BlockNumber < first || l.BlockNumber-first >= uint64(len(blocks)) {
		return fmt.Errorf("%w: a log of %s in block %d, which was not asked for", chain.ErrAnswer, l.Address, l.BlockNumber)
	}
	b := blocks[l.BlockNumber-first]
	if l.Removed || l.BlockHash != b.hash {
		return errMoved
	}
	if !mentions(headers[b.number-first].Bloom, []common.Address{l.Address}) {
		return fmt.Errorf("%w: the bloom of block %d denies its log %d: only chains whose headers have blooms can be indexed", chain.ErrAnswer, b.number, l.Index)
	}
	return nil
}

// mentions says whether a bloom may speak of one of the contracts.
func mentions(bloom types.Bloom, contracts []common.Address) bool {
	return slices.ContainsFunc(contracts, func(a common.Address) bool { return types.BloomLookup(bloom, a) })
}
