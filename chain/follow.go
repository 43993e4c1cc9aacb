package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// HeaderAt returns the header of the canonical block with this number, or an error that is ethereum.NotFound.
func (c *Client) HeaderAt(ctx context.Context, number uint64) (*types.Header, error) {
	header, err := ask(ctx, c, fmt.Sprintf("read block %d", number), func(ctx context.Context) (*types.Header, error) {
		return c.backend.HeaderByNumber(ctx, new(big.Int).SetUint64(number))
	})
	if err == nil && (header.Number == nil || !header.Number.IsUint64() || header.Number.Uint64() != number) {
		return nil, fmt.Errorf("read block %d: %w: it is block %s", number, ErrAnswer, header.Number)
	}
	return header, err
}

// RequireContract returns ErrNoContract if there is no code at an address.
func (c *Client) RequireContract(ctx context.Context, at common.Address) error {
	return c.requireContract(ctx, at)
}

// LogsBetween returns what contracts logged in the canonical blocks of a range, both ends included. Nodes limit such
// ranges: an error that is ErrNode may mean that it is too long.
func (c *Client) LogsBetween(ctx context.Context, contracts []common.Address, from, to uint64) ([]types.Log, error) {
	return c.filter(ctx, fmt.Sprintf("read logs of blocks %d to %d", from, to), ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(from), ToBlock: new(big.Int).SetUint64(to), Addresses: contracts,
	})
}

// LogsOfBlock returns what contracts logged in the block with this hash. A node that has left the block refuses.
func (c *Client) LogsOfBlock(ctx context.Context, contracts []common.Address, block common.Hash) ([]types.Log, error) {
	return c.filter(ctx, "read logs of block "+block.Hex(), ethereum.FilterQuery{BlockHash: &block, Addresses: contracts})
}

func (c *Client) filter(ctx context.Context, what string, query ethereum.FilterQuery) ([]types.Log, error) {
	return ask(ctx, c, what, func(ctx context.Context) ([]types.Log, error) { return c.backend.FilterLogs(ctx, query) })
}
