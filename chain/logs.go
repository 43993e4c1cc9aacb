package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Logs returns what a contract logged from a block on, with these topics, oldest first.
func (c *Client) Logs(ctx context.Context, contract common.Address, from uint64, topics ...common.Hash) ([]types.Log, error) {
	query := ethereum.FilterQuery{FromBlock: new(big.Int).SetUint64(from), Addresses: []common.Address{contract}}
	for _, t := range topics {
		query.Topics = append(query.Topics, []common.Hash{t})
	}
	logs, err := ask(ctx, c, "read the contract's logs", func(ctx context.Context) ([]types.Log, error) {
		return c.backend.FilterLogs(ctx, query)
	})
	for _, l := range logs {
		if l.Address != contract || len(l.Topics) < len(topics) {
			return nil, fmt.Errorf("%w: a log of another contract", ErrAnswer)
		}
	}
	return logs, err
}
